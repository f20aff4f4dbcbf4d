import { type ReactElement, useState } from 'react';
import { timeOf } from '../account/wire.ts';
import { ActionDialog } from '../api/action-dialog.tsx';
import { callApi, part } from '../api/call.ts';
import { ListView } from '../api/list-view.tsx';
import type { Session } from '../api/session.ts';
import type { Dispute } from '../api/types.ts';
import { usePages } from '../api/use-pages.ts';
import { useLanguage } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { Clauses } from '../ui/clause.tsx';
import { Badge } from '../ui/feedback.tsx';
import { Card } from '../ui/page.tsx';

/** Quarrels about sales of a vendor; the operator closes them with what came out. */
export function Disputes(props: { vendor: string; session: Session; onClosed: () => void }): ReactElement {
  const { t } = useLanguage();
  const { vendor, session, onClosed } = props;
  const pages = usePages<Dispute>(`/api/vendors/${part(vendor)}/disputes`);
  const [closing, setClosing] = useState<Dispute>();
  return (
    <Card title={t('market.disputes')}>
      <ListView
        label={t('market.disputes')}
        empty={t('market.noDisputes')}
        pages={pages}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'at',
            title: t('dispute.opened'),
            width: '180px',
            cell: ({ openedAt }) => <span className="num">{timeOf(openedAt)}</span>,
          },
          { id: 'by', title: t('market.buyer'), width: '120px', cell: ({ openedBy }) => openedBy },
          {
            id: 'reason',
            title: t('dispute.reason'),
            width: 'minmax(200px, 1.4fr)',
            cell: ({ reason }) => <span title={reason}>{reason}</span>,
          },
          {
            id: 'state',
            title: t('api.state'),
            width: '110px',
            cell: ({ closedAt }) => (
              <Badge tone={closedAt === undefined ? 'warn' : 'good'}>
                {t(closedAt === undefined ? 'dispute.open' : 'dispute.closed')}
              </Badge>
            ),
          },
          {
            id: 'outcome',
            title: t('dispute.outcome'),
            width: 'minmax(160px, 1fr)',
            cell: ({ outcome }) => <span title={outcome}>{outcome ?? '–'}</span>,
          },
          ...(session.role === 'operator'
            ? [
                {
                  id: 'close',
                  title: t('api.actions'),
                  width: '110px',
                  cell: (dispute: Dispute) =>
                    dispute.closedAt === undefined && (
                      <Button
                        kind="small"
                        aria-label={`${t('dispute.close')}: ${dispute.openedBy}, ${timeOf(dispute.openedAt)}`}
                        onPress={() => {
                          setClosing(dispute);
                        }}
                      >
                        {t('dispute.close')}
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
      />
      {closing !== undefined && (
        <ActionDialog
          title={t('dispute.close')}
          text={
            <>
              <p>{closing.reason}</p>
              <p className="help">
                {t('dispute.closeText')} <Clauses agreement="market-vendor" clauses={['3.4.5']} />
              </p>
            </>
          }
          fields={[{ name: 'outcome', label: t('dispute.outcome'), help: t('dispute.outcomeHelp'), kind: 'area' }]}
          submit={t('dispute.close')}
          run={({ outcome }) => callApi('POST', `/api/disputes/${part(closing.id)}/closing`, { outcome })}
          onDone={() => {
            pages.reload();
            onClosed();
          }}
          onClose={() => {
            setClosing(undefined);
          }}
        />
      )}
    </Card>
  );
}
