import type { Vendor } from '@dataplus/service-schemas';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { yuanOf } from '../account/wire.ts';
import { Answered } from '../api/answer.tsx';
import { part } from '../api/call.ts';
import type { Session } from '../api/session.ts';
import type { VendorStanding } from '../api/types.ts';
import { useRead } from '../api/use-read.ts';
import { useLanguage } from '../i18n/language.ts';
import { Figure } from '../money/figures.tsx';
import { Badge } from '../ui/feedback.tsx';
import { Card, PageHead } from '../ui/page.tsx';
import { DepositCard } from './deposit-card.tsx';
import { Disputes } from './disputes.tsx';
import { Sales } from './sales.tsx';
import { Settlements } from './settlements.tsx';
import { Studios } from './studios.tsx';
import '../money/money.css';

/** One vendor: standing, deposit, studios, sales, settlements. */
export function VendorPage({ vendor, session }: { vendor: string; session: Session }): ReactElement {
  const { t } = useLanguage();
  const read = useRead<{ vendor: Vendor; standing: VendorStanding }>(`/api/vendors/${part(vendor)}`);
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
      <div className="columns">
        <Card title={t('market.standing')}>
          <Answered read={read}>{({ standing }) => <Standing standing={standing} />}</Answered>
        </Card>
        <DepositCard vendor={vendor} session={session} />
      </div>
      <Studios vendor={vendor} session={session} />
      <Sales vendor={vendor} session={session} />
      <Settlements vendor={vendor} session={session} />
      <Disputes vendor={vendor} />
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
