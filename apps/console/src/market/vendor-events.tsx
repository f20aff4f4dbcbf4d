import { type ReactElement, useState } from 'react';
import { timeOf } from '../account/wire.ts';
import { Problem } from '../api/answer.tsx';
import { useAll } from '../api/use-all.ts';
import { part } from '../api/call.ts';
import { useLanguage } from '../i18n/language.ts';
import { TraceView } from '../money/trace-view.tsx';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Empty, Loading } from '../ui/feedback.tsx';
import { Card } from '../ui/page.tsx';
import type { AppliedMarketEvent } from './market-answer.ts';
import { MarketOutcome } from './market-outcome.tsx';

/** How many are shown at a time. */
const most = 12;

/** All that happened to a vendor, the newest first, and what followed from each, down to the trace. */
export function VendorEvents({ vendor }: { vendor: string }): ReactElement {
  const { t } = useLanguage();
  const events = useAll<AppliedMarketEvent>(`/api/vendors/${part(vendor)}/events`);
  const [limit, setLimit] = useState(most);
  const newest = events.items?.toReversed() ?? [];
  const [open, setOpen] = useState<AppliedMarketEvent>();
  const traceOf = ({ answer }: AppliedMarketEvent) =>
    [...answer.transactions, ...answer.refusals].flatMap(({ trace = [] }) => trace);
  return (
    <Card title={t('market.events')}>
      {events.problem !== undefined ? (
        <Problem problem={events.problem} onRetry={events.reload} />
      ) : events.items === undefined ? (
        <Loading />
      ) : newest.length === 0 ? (
        <Empty title={t('api.none')} />
      ) : (
        <DataTable
          label={t('market.events')}
          rows={newest.slice(0, limit)}
          rowKey={({ id }) => id}
          columns={[
            { id: 'at', title: t('api.when'), whole: true, cell: ({ at }) => timeOf(at) },
            { id: 'what', title: t('market.event'), head: true, cell: ({ event }) => t(`event.${event.type}`) },
            { id: 'outcome', title: t('market.outcome'), cell: ({ answer }) => <MarketOutcome answer={answer} /> },
            {
              id: 'explain',
              title: t('api.actions'),
              cell: (one) =>
                traceOf(one).length > 0 && (
                  <Button
                    kind="small"
                    aria-label={`${t('money.explain')}: ${t(`event.${one.event.type}`)}, ${timeOf(one.at)}`}
                    onPress={() => {
                      setOpen(one);
                    }}
                  >
                    {t('money.explain')}
                  </Button>
                ),
            },
          ]}
        />
      )}
      {newest.length > limit && (
        <div className="row">
          <Button
            onPress={() => {
              setLimit(limit + most);
            }}
          >
            {t('money.more', { n: Math.min(most, newest.length - limit) })}
          </Button>
        </div>
      )}
      {open !== undefined && (
        <Dialog
          title={t(`event.${open.event.type}`)}
          onClose={() => {
            setOpen(undefined);
          }}
          wide
        >
          <p className="muted num">{timeOf(open.at)}</p>
          <TraceView trace={traceOf(open)} />
        </Dialog>
      )}
    </Card>
  );
}
