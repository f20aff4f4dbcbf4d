import type { RungName } from '@dataplus/billing-rules';
import type { ReactElement } from 'react';
import { useLanguage } from '../i18n/language.ts';
import type { MessageId } from '../i18n/messages.ts';
import { serviceName } from '../service-name.ts';
import { Clause } from '../ui/clause.tsx';
import { Badge } from '../ui/feedback.tsx';
import { toneOf } from './chart-data.ts';

/** Where a service stands, computed here or by a gateway. */
interface ShownStanding {
  readonly service: string;
  readonly rung: RungName;
  readonly clause: { readonly agreement: string; readonly clause: string };
  readonly capabilities: Readonly<Record<string, boolean | 'unknown'>>;
}

const capabilityWords: Readonly<Record<string, MessageId>> = {
  download: 'capability.download',
  storage: 'capability.storage',
  compute: 'capability.compute',
  use: 'capability.use',
};

/** Where each service stands, and what may be used of it. */
export function StandingList({ standings }: { standings: readonly ShownStanding[] }): ReactElement {
  const { t, language } = useLanguage();
  if (standings.length === 0) return <p className="muted">{t('money.noStanding')}</p>;
  return (
    <ul className="standings">
      {standings.map(({ service, rung, clause, capabilities }) => (
        <li key={service}>
          <div className="row">
            <strong>{serviceName(service, language)}</strong>
            <Badge tone={toneOf(rung)}>{t(`rung.${rung}`)}</Badge>
            <Clause agreement={clause.agreement} clause={clause.clause} named />
          </div>
          <div className="row capabilities">
            {Object.entries(capabilities).map(([capability, allowed]) => (
              <span key={capability}>
                {capabilityWords[capability] === undefined ? capability : t(capabilityWords[capability])}{' '}
                <Badge tone={allowed === true ? 'good' : allowed === false ? 'bad' : 'warn'}>
                  {t(allowed === true ? 'money.allowed' : allowed === false ? 'money.stopped' : 'money.inDoubt')}
                </Badge>
              </span>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
