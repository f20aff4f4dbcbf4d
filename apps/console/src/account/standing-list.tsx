import type { ReactElement } from 'react';
import type { WireStanding } from '../api/types.ts';
import { useLanguage } from '../i18n/language.ts';
import { toneOf } from '../money/chart-data.ts';
import { capabilityWords } from '../money/standings.tsx';
import { Clause } from '../ui/clause.tsx';
import { Badge } from '../ui/feedback.tsx';

/** Where each service stands now, and what may be used of it. */
export function StandingList({ standings }: { standings: readonly WireStanding[] }): ReactElement {
  const { t } = useLanguage();
  if (standings.length === 0) return <p className="muted">{t('api.none')}</p>;
  return (
    <ul className="standings">
      {standings.map(({ service, rung, clause, capabilities }) => (
        <li key={service}>
          <strong>{service}</strong>
          <Badge tone={toneOf(rung)}>{t(`rung.${rung}`)}</Badge>
          <Clause agreement={clause.agreement} clause={clause.clause} />
          {Object.entries(capabilities).map(([capability, allowed]) => (
            <span key={capability} className="row small">
              {capabilityWords[capability] === undefined ? capability : t(capabilityWords[capability])}
              <Badge tone={allowed === true ? 'good' : allowed === false ? 'bad' : 'warn'}>
                {t(allowed === true ? 'money.allowed' : allowed === false ? 'money.stopped' : 'money.inDoubt')}
              </Badge>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
