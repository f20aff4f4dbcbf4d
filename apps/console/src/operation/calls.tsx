import { type ReactElement, useState } from 'react';
import { timeOf } from '../account/wire.ts';
import { Answered } from '../api/answer.tsx';
import { part } from '../api/call.ts';
import { AccountGate } from '../api/gate.tsx';
import type { MeteredCall } from '../api/types.ts';
import { useRead } from '../api/use-read.ts';
import { addMessages, useLanguage } from '../i18n/language.ts';
import { operationMessages } from '../i18n/operation-messages.ts';
import { serviceName } from '../service-name.ts';
import { Empty } from '../ui/feedback.tsx';
import { Check } from '../ui/field.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { VirtualTable } from '../ui/virtual-list.tsx';
import { Refusals } from './refusals.tsx';
import { useSearchText } from '../use-search.ts';

addMessages(operationMessages);

/** How often the lists are read anew while they are live, in milliseconds. */
const every = 2000;

/** Metered calls and refusals of an account as they come in. */
export function Calls(): ReactElement {
  const { t } = useLanguage();
  return (
    <AccountGate title={t('calls.title')} lead={t('calls.lead')}>
      {(account) => <Live key={account} account={account} />}
    </AccountGate>
  );
}

function Live({ account }: { account: string }): ReactElement {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchText();
  const [live, setLive] = useState(true);
  const tab = search.tab === 'refused' ? 'refused' : 'metered';
  return (
    <>
      <Check label={t('calls.live')} checked={live} onChange={setLive} />
      <Tabs
        label={t('calls.parts')}
        value={tab}
        onChange={(next) => {
          setSearch({ tab: next === 'metered' ? undefined : next });
        }}
        tabs={[
          ['metered', t('calls.metered')],
          ['refused', t('calls.refused')],
        ]}
      >
        {tab === 'metered' ? (
          <Metered account={account} every={live ? every : undefined} />
        ) : (
          <Refusals account={account} every={live ? every : undefined} />
        )}
      </Tabs>
    </>
  );
}

function Metered({ account, every }: { account: string; every: number | undefined }): ReactElement {
  const { t, language } = useLanguage();
  const path = `/api/accounts/${part(account)}/calls?limit=500&order=newest`;
  const read = useRead<{ items: readonly MeteredCall[] }>(path, every);
  return (
    <Answered read={read}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={t('api.none')} />
        ) : (
          <VirtualTable
            label={t('calls.metered')}
            rows={items}
            rowKey={({ id }) => id}
            columns={[
              {
                id: 'at',
                title: t('api.when'),
                width: '165px',
                cell: ({ at }) => <span className="num">{timeOf(at)}</span>,
              },
              {
                id: 'service',
                title: t('calls.service'),
                width: 'minmax(120px, 1fr)',
                cell: ({ service }) => serviceName(service, language),
              },
              {
                id: 'operation',
                title: t('calls.operation'),
                width: 'minmax(120px, 1fr)',
                cell: (one) => one.operation,
              },
              { id: 'key', title: t('calls.key'), width: '150px', cell: (one) => <code>{one.accessKeyId}</code> },
              { id: 'quantity', title: t('calls.quantity'), width: '85px', end: true, cell: (one) => one.quantity },
              { id: 'status', title: t('calls.status'), width: '75px', end: true, cell: (one) => one.status },
              {
                id: 'time',
                title: t('calls.time'),
                width: '75px',
                end: true,
                cell: ({ milliseconds }) => t('calls.ms', { ms: milliseconds }),
              },
              {
                id: 'request',
                title: t('calls.request'),
                width: 'minmax(110px, 1fr)',
                cell: (one) => <code title={one.requestId}>{one.requestId}</code>,
              },
            ]}
          />
        )
      }
    </Answered>
  );
}
