import type { ReactElement } from 'react';
import { timeOf } from '../account/wire.ts';
import { Answered } from '../api/answer.tsx';
import { Chain } from '../api/chain.tsx';
import { OperatorGate } from '../api/operator-gate.tsx';
import { ListView } from '../api/list-view.tsx';
import type { AuditEntry, ChainCheck } from '../api/types.ts';
import { usePages } from '../api/use-pages.ts';
import { useRead } from '../api/use-read.ts';
import { addMessages, useLanguage } from '../i18n/language.ts';
import { operationMessages } from '../i18n/operation-messages.ts';

addMessages(operationMessages);

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
          { id: 'place', title: '#', width: '70px', end: true, cell: ({ place }) => place },
          {
            id: 'at',
            title: t('api.when'),
            width: '200px',
            cell: ({ at }) => <span className="num">{timeOf(at)}</span>,
          },
          { id: 'actor', title: t('audit.actor'), width: '170px', cell: ({ actor }) => actor },
          { id: 'action', title: t('audit.action'), width: '200px', cell: ({ action }) => <code>{action}</code> },
          { id: 'subject', title: t('audit.subject'), width: 'minmax(160px, 1fr)', cell: ({ subject }) => subject },
          {
            id: 'detail',
            title: t('audit.detail'),
            width: 'minmax(260px, 2fr)',
            cell: ({ detail }) => <code className="muted">{JSON.stringify(detail)}</code>,
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
