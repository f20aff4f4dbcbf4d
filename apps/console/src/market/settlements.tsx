import type { MarketSettlement } from '@dataplus/service-schemas';
import type { ReactElement } from 'react';
import { timeOf, yuanOf } from '../account/wire.ts';
import { Problem } from '../api/answer.tsx';
import { callApi, part } from '../api/call.ts';
import { ListView } from '../api/list-view.tsx';
import type { Session } from '../api/session.ts';
import { useAct } from '../api/use-act.ts';
import { usePages } from '../api/use-pages.ts';
import { useLanguage } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { Badge } from '../ui/feedback.tsx';
import { Card } from '../ui/page.tsx';

const tones = { pending: 'accent', suspended: 'bad', paid: 'good' } as const;

/** What a vendor was paid, period by period. */
export function Settlements({ vendor, session }: { vendor: string; session: Session }): ReactElement {
  const { t } = useLanguage();
  const base = `/api/vendors/${part(vendor)}/settlements`;
  const pages = usePages<MarketSettlement>(base);
  const { act, problem } = useAct(pages.reload);
  return (
    <Card
      title={t('market.settlements')}
      side={
        session.role === 'operator' && (
          <Button
            kind="small"
            onPress={() => {
              act(callApi('POST', base));
            }}
          >
            {t('market.settle')}
          </Button>
        )
      }
    >
      {problem !== undefined && <Problem problem={problem} />}
      <ListView
        label={t('market.settlements')}
        pages={pages}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'period',
            title: t('market.period'),
            width: 'minmax(250px, 1fr)',
            cell: ({ from, until }) => (
              <span className="num">
                {timeOf(from).slice(0, 10)} – {timeOf(until).slice(0, 10)}
              </span>
            ),
          },
          {
            id: 'state',
            title: t('api.state'),
            width: '110px',
            cell: ({ state }) => <Badge tone={tones[state]}>{t(`marketState.${state}`)}</Badge>,
          },
          { id: 'sales', title: t('market.sales'), width: '110px', end: true, cell: ({ sales }) => yuanOf(sales) },
          {
            id: 'refunds',
            title: t('kind.refund'),
            width: '110px',
            end: true,
            cell: ({ refunds }) => yuanOf(refunds),
          },
          {
            id: 'fee',
            title: t('market.fee'),
            width: '110px',
            end: true,
            cell: ({ platformFee }) => yuanOf(platformFee),
          },
          {
            id: 'deductions',
            title: t('market.deductions'),
            width: '110px',
            end: true,
            cell: (one) => yuanOf(one.deductions),
          },
          {
            id: 'payable',
            title: t('market.payable'),
            width: '120px',
            end: true,
            cell: ({ payable }) => yuanOf(payable),
          },
        ]}
        csv={{
          name: `settlements-${vendor}.csv`,
          head: ['id', 'from', 'until', 'state', 'sales', 'refunds', 'platformFee', 'deductions', 'payable'],
          row: (one) => [
            one.id,
            one.from,
            one.until,
            one.state,
            one.sales.amount,
            one.refunds.amount,
            one.platformFee.amount,
            one.deductions.amount,
            one.payable.amount,
          ],
        }}
      />
    </Card>
  );
}
