import { dateOfDay, type DayNumber, endOfDay } from '@dataplus/agreement-terms/calendar';
import { type AccountState, billedServices, type Setting, standingOf, textOfMoney } from '@dataplus/billing-rules';
import type { ReactElement } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { Card } from '../ui/page.tsx';
import { StandingList } from './standing-list.tsx';

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
      <StandingList standings={services.map((service) => standingOf(state, service, at, setting))} />
    </Card>
  );
}
