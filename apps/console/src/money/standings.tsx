import { dateOfDay, type DayNumber, endOfDay } from '@dataplus/agreement-terms/calendar';
import { type AccountState, billedServices, type Setting, standingOf, textOfMoney } from '@dataplus/billing-rules';
import type { ReactElement } from 'react';
import { useLanguage } from '../i18n/language.ts';
import type { MessageId } from '../i18n/messages.ts';
import { Clause } from '../ui/clause.tsx';
import { Badge } from '../ui/feedback.tsx';
import { Card } from '../ui/page.tsx';
import { toneOf } from './chart-data.ts';

/** What the capabilities of services are called. */
export const capabilityWords: Readonly<Record<string, MessageId>> = {
  download: 'capability.download',
  storage: 'capability.storage',
  compute: 'capability.compute',
  use: 'capability.use',
};

/** What may be used of each service at the end of a day. */
export function Standings({
  state,
  setting,
  day,
}: {
  state: AccountState;
  setting: Setting;
  day: DayNumber;
}): ReactElement {
  const { t } = useLanguage();
  const at = Math.max(endOfDay(day), state.at);
  const services = state.services.map(({ service }) => service).filter((service) => billedServices.includes(service));
  return (
    <Card
      title={`${t('money.capabilities')} · ${t('money.atDay', { date: dateOfDay(day) })}`}
      side={
        <span className="muted num">
          {t('money.balance')} ¥{textOfMoney(state.balance)}
        </span>
      }
    >
      <ul className="standings">
        {services.map((service) => {
          const standing = standingOf(state, service, at, setting);
          return (
            <li key={service}>
              <strong>{service}</strong>
              <Badge tone={toneOf(standing.rung)}>{t(`rung.${standing.rung}`)}</Badge>
              <Clause agreement={standing.clause.agreement} clause={standing.clause.clause} />
              {Object.entries(standing.capabilities).map(([capability, allowed]) => (
                <span key={capability} className="row small">
                  {capabilityWords[capability] === undefined ? capability : t(capabilityWords[capability])}
                  <Badge tone={allowed === true ? 'good' : allowed === false ? 'bad' : 'warn'}>
                    {t(allowed === true ? 'money.allowed' : allowed === false ? 'money.stopped' : 'money.inDoubt')}
                  </Badge>
                </span>
              ))}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
