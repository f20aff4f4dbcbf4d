import { type ReactElement, useState } from 'react';
import { timeOf } from '../account/wire.ts';
import { Answered } from '../api/answer.tsx';
import type { RefusedCall } from '../api/types.ts';
import { useRead } from '../api/use-read.ts';
import { useLanguage } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/feedback.tsx';
import { VirtualTable } from '../ui/virtual-list.tsx';
import { RefusalDialog } from './refusal-dialog.tsx';
import { whyRefused } from './why-refused.ts';

/** Refused calls as they come in, each with why. */
export function Refusals(props: { account: string; every: number | undefined }): ReactElement {
  const { t } = useLanguage();
  const read = useRead<{ items: readonly RefusedCall[] }>('/api/refusals', props.every);
  const [open, setOpen] = useState<RefusedCall>();
  return (
    <>
      <Answered read={read}>
        {({ items }) => {
          // Nobody knows whose the calls are that no key signed rightly: they are everybody’s.
          const rows = items.filter(({ account = props.account }) => account === props.account);
          return rows.length === 0 ? (
            <Empty title={t('calls.noRefusals')} />
          ) : (
            <VirtualTable
              label={t('calls.refused')}
              rows={rows}
              rowKey={({ requestId }) => requestId}
              rowHeight={58}
              columns={[
                {
                  id: 'at',
                  title: t('api.when'),
                  width: '165px',
                  cell: ({ at }) => <span className="num">{timeOf(at)}</span>,
                },
                {
                  id: 'why',
                  title: t('calls.why'),
                  width: 'minmax(290px, 1.6fr)',
                  cell: ({ code }) => <span className="two-lines">{whyRefused(code, t)}</span>,
                },
                {
                  id: 'path',
                  title: t('calls.operation'),
                  width: 'minmax(170px, 1fr)',
                  cell: ({ method, path }) => (
                    <code>
                      {method} {path}
                    </code>
                  ),
                },
                { id: 'key', title: t('calls.key'), width: '150px', cell: (one) => <code>{one.accessKeyId}</code> },
                { id: 'status', title: t('calls.status'), width: '70px', end: true, cell: ({ status }) => status },
                {
                  id: 'explain',
                  title: t('api.actions'),
                  width: '95px',
                  cell: (refused) => (
                    <Button
                      kind="small"
                      aria-label={`${t('calls.explain')}: ${refused.requestId}`}
                      onPress={() => {
                        setOpen(refused);
                      }}
                    >
                      {t('calls.explain')}
                    </Button>
                  ),
                },
              ]}
            />
          );
        }}
      </Answered>
      {open !== undefined && (
        <RefusalDialog
          refused={open}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      )}
    </>
  );
}
