import type { ReactElement } from 'react';
import { timeOf } from '../account/wire.ts';
import { Answered } from '../api/answer.tsx';
import { Chain } from '../api/chain.tsx';
import { OperatorGate } from '../api/operator-gate.tsx';
import { ListView } from '../api/list-view.tsx';
import type { AuditEntry, ChainCheck } from '../api/types.ts';
import { usePages } from '../api/use-pages.ts';
import { useRead } from '../api/use-read.ts';
import { auditMessages } from '../i18n/audit-messages.ts';
import { addMessages, type Translate, useLanguage } from '../i18n/language.ts';
import { marketMessages } from '../i18n/market-messages.ts';
import type { MessageId } from '../i18n/messages.ts';
import { operationMessages } from '../i18n/operation-messages.ts';

addMessages(operationMessages);
addMessages(auditMessages);
addMessages(marketMessages);

/** The audit log, and whether it is whole. */
export function Audit(): ReactElement {
  const { t } = useLanguage();
  return (
    <OperatorGate title={t('audit.title')} lead={t('audit.lead')}>
      <Log />
    </OperatorGate>
  );
}

function Log(): ReactElement {
  const { t } = useLanguage();
  const pages = usePages<AuditEntry>('/api/audit', 500);
  const check = useRead<ChainCheck>('/api/audit/check');
  return (
    <>
      <Answered read={check}>{(found) => <Chain check={found} />}</Answered>
      <ListView
        label={t('audit.list')}
        pages={pages}
        rowKey={({ place }) => String(place)}
        columns={[
          { id: 'place', title: '#', width: '60px', end: true, cell: ({ place }) => place },
          {
            id: 'at',
            title: t('api.when'),
            width: '165px',
            cell: ({ at }) => <span className="num">{timeOf(at)}</span>,
          },
          { id: 'actor', title: t('audit.actor'), width: '130px', cell: ({ actor }) => actorText(actor, t) },
          {
            id: 'action',
            title: t('audit.action'),
            width: 'minmax(150px, 1fr)',
            cell: ({ action }) => <span title={action}>{actionText(action, t)}</span>,
          },
          {
            id: 'subject',
            title: t('audit.subject'),
            width: 'minmax(130px, 1fr)',
            cell: ({ subject }) => <span title={subject}>{subject}</span>,
          },
          {
            id: 'detail',
            title: t('audit.detail'),
            width: 'minmax(200px, 1.6fr)',
            cell: ({ detail }) => <Detail detail={detail} />,
          },
        ]}
        csv={{
          name: 'audit.csv',
          head: ['place', 'at', 'actor', 'action', 'subject', 'detail'],
          row: ({ place, at, actor, action, subject, detail }) => [
            String(place),
            at,
            actor,
            action,
            subject,
            JSON.stringify(detail),
          ],
        }}
      />
    </>
  );
}

/** A name that a newer gateway has and this page does not know is shown as it is. */
const actionText = (action: string, t: Translate): string =>
  Object.hasOwn(auditMessages, `action.${action}`)
    ? t(`action.${action}` as MessageId)
    : Object.hasOwn(marketMessages, `event.${action}`)
      ? t(`event.${action}` as MessageId)
      : action;

const actorText = (actor: string, t: Translate): string =>
  actor === 'operator' ? t('shell.signedInOperator') : actor.replace(/^account:/, '');

function Detail({ detail }: { detail: AuditEntry['detail'] }): ReactElement {
  const words = Object.entries(detail)
    .map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' · ');
  return (
    <span className="muted" title={words}>
      {words}
    </span>
  );
}
