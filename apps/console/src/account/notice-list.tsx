import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { Problem } from '../api/answer.tsx';
import { part } from '../api/call.ts';
import type { NoticeToAccount } from '../api/types.ts';
import type { All } from '../api/use-all.ts';
import { type Language, type Translate, useLanguage } from '../i18n/language.ts';
import type { MessageId } from '../i18n/messages.ts';
import { serviceName } from '../service-name.ts';
import { CitedClauses } from '../ui/clause.tsx';
import { Loading } from '../ui/feedback.tsx';
import { VirtualTable } from '../ui/virtual-list.tsx';
import { timeOf } from './wire.ts';

/** Where the notices of an account are. */
export const noticesPath = (account: string): string => `/api/accounts/${part(account)}/notices`;

/** What an account was told, the newest first, each as a sentence with its clauses. */
export function NoticeList({ account, notices }: { account: string; notices: All<NoticeToAccount> }): ReactElement {
  const { t, language } = useLanguage();
  if (notices.problem !== undefined) return <Problem problem={notices.problem} onRetry={notices.reload} />;
  if (notices.items === undefined) return <Loading />;
  if (notices.items.length === 0) return <p className="muted">{t('notice.none')}</p>;
  return (
    <VirtualTable
      label={t('account.notices')}
      height={420}
      rows={notices.items.toReversed()}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'at',
          title: t('money.when'),
          width: '180px',
          cell: ({ at }) => <span className="num">{timeOf(at)}</span>,
        },
        {
          id: 'what',
          title: t('money.step'),
          width: 'minmax(260px, 1.6fr)',
          cell: (notice) => said(notice, account, t, language),
        },
        {
          id: 'clauses',
          title: t('money.clauses'),
          width: 'minmax(180px, 1fr)',
          cell: ({ body }) => <CitedClauses clauses={(body.clauses ?? []).slice(0, 2)} />,
        },
      ]}
    />
  );
}

function said({ kind, body }: NoticeToAccount, account: string, t: Translate, language: Language): ReactNode {
  const { service = '', from, to, owed, total, day = '', bill = '', code } = body;
  const name = serviceName(service, language);
  switch (kind) {
    case 'standing-changed':
      return t('money.change', {
        service: name,
        from: t(`rung.${from ?? ''}` as MessageId),
        to: t(`rung.${to ?? ''}` as MessageId),
      });
    case 'bill-issued':
      return (
        <Link to="/bills" search={{ account, day, bill }}>
          {t('notice.bill', { service: name, day, total: total?.amount ?? '' })}
        </Link>
      );
    case 'arrears':
      return t('notice.arrears', { service: name, owed: owed?.amount ?? '' });
    case 'arrears-cleared':
      return t('notice.cleared', { service: name });
    case 'renewed':
      return t('kind.renewal');
    case 'renewal-failed':
    case 'usage-not-billed':
      return t(`notice.${kind}`, { service: name, why: t(`rule.${code ?? ''}` as MessageId) });
    default:
      return kind;
  }
}
