import type { Deposit, Vendor } from '@dataplus/service-schemas';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { yuanOf } from '../account/wire.ts';
import { Answered } from '../api/answer.tsx';
import { part } from '../api/call.ts';
import type { Session } from '../api/session.ts';
import type { VendorStanding } from '../api/types.ts';
import { useRead } from '../api/use-read.ts';
import { useLanguage } from '../i18n/language.ts';
import { Figure } from '../money/figures.tsx';
import { Badge, Notice } from '../ui/feedback.tsx';
import { Card, PageHead } from '../ui/page.tsx';
import { DepositCard } from './deposit-card.tsx';
import { Disputes } from './disputes.tsx';
import type { WireMarketAnswer } from './market-answer.ts';
import { MarketOutcome } from './market-outcome.tsx';
import { Sales } from './sales.tsx';
import { Settlements } from './settlements.tsx';
import { Studios } from './studios.tsx';
import { VendorActionRow } from './vendor-action-row.tsx';
import { depositActions, lossActions, termActions } from './vendor-actions.ts';
import { VendorEvents } from './vendor-events.tsx';
import '../money/money.css';

/** One vendor: standing, deposit, losses, studios, sales, settlements, disputes, and all that happened. */
export function VendorPage({ vendor, session }: { vendor: string; session: Session }): ReactElement {
  const { t } = useLanguage();
  const base = `/api/vendors/${part(vendor)}`;
  const read = useRead<{ vendor: Vendor; standing: VendorStanding }>(base);
  const deposit = useRead<Deposit>(`${base}/deposit`);
  const [round, setRound] = useState(0);
  const [answer, setAnswer] = useState<WireMarketAnswer>();
  const refresh = (): void => {
    read.reload();
    deposit.reload();
    setRound((before) => before + 1);
  };
  const done = (followed: WireMarketAnswer | undefined): void => {
    setAnswer(followed);
    refresh();
  };
  return (
    <>
      <PageHead
        title={read.data?.vendor.name ?? vendor}
        side={
          <Link to="/market" className="button">
            {t('market.back')}
          </Link>
        }
      >
        <code>{vendor}</code>
      </PageHead>
      {answer !== undefined && (
        <Notice tone="good" title={t('market.done')} live>
          <MarketOutcome answer={answer} />
        </Notice>
      )}
      <div className="columns">
        <Card title={t('market.standing')}>
          <Answered read={read}>{({ standing }) => <Standing standing={standing} />}</Answered>
        </Card>
        <DepositCard read={deposit} />
      </div>
      {session.role === 'operator' && (
        <Card title={t('vendor.manage')}>
          <dl className="facts">
            {(
              [
                ['vendor.losses', lossActions],
                ['market.deposit', depositActions],
                ['vendor.terms', termActions],
              ] as const
            ).map(([words, actions]) => (
              <div key={words} className="fact">
                <dt>{t(words)}</dt>
                <dd>
                  <VendorActionRow vendor={vendor} actions={actions} onDone={done} />
                </dd>
              </div>
            ))}
          </dl>
        </Card>
      )}
      <Studios vendor={vendor} session={session} />
      <Sales vendor={vendor} session={session} />
      <Settlements vendor={vendor} session={session} />
      <Disputes vendor={vendor} session={session} onClosed={refresh} />
      <VendorEvents key={round} vendor={vendor} />
    </>
  );
}

function Standing({ standing }: { standing: VendorStanding }): ReactElement {
  const { t } = useLanguage();
  const may = [
    ['market.paidListing', standing.paidListing],
    ['market.freeListing', standing.freeListing],
    ['market.studiosStay', standing.studios === 'open'],
    ['market.settled', standing.settlement === 'running'],
  ] as const;
  return (
    <>
      <ul className="row">
        {may.map(([words, allowed]) => (
          <li key={words}>
            <Badge tone={allowed ? 'good' : 'bad'}>
              {allowed ? '✓' : '✕'} {t(words)}
              <span className="visually-hidden">: {t(allowed ? 'ui.yes' : 'ui.no')}</span>
            </Badge>
          </li>
        ))}
      </ul>
      <div className="figures">
        <Figure label={t('market.unsettled')} value={yuanOf(standing.unsettled)} />
        <Figure label={t('market.pendingLoss')} value={yuanOf(standing.pendingLoss)} />
      </div>
    </>
  );
}
