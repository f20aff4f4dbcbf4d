import { dateOfDay, dayOfDate, type DayNumber, endOfDay } from '@dataplus/agreement-terms/calendar';
import {
  BillingError,
  type DailyUsage,
  type Fen,
  moneyOfText,
  owed,
  runway,
  textOfMoney,
} from '@dataplus/billing-rules';
import { type ReactElement, useMemo } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { Card } from '../ui/page.tsx';
import { useSearchText } from '../use-search.ts';
import { Bands } from './bands.tsx';
import { Chart } from './chart.tsx';
import { chartData, spansOf } from './chart-data.ts';
import { Figures } from './figures.tsx';
import { futureOf, type pastOf, pointAt } from './project.ts';
import { PauseSlider } from './pause-slider.tsx';
import { Standings } from './standings.tsx';
import { StepsTable } from './steps-table.tsx';
import type { Step } from './steps.ts';

/** What is to come of an account: figures, slider, chart, and every step. */
export function Outlook(props: {
  past: ReturnType<typeof pastOf>;
  today: DayNumber;
  until: DayNumber;
  usage: readonly DailyUsage[];
}): ReactElement {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchText();
  const { past, today, until, usage } = props;
  const { state, setting } = past;

  const unpaid = useMemo(() => futureOf(state, { until, usage }, setting), [state, until, usage, setting]);
  const pause = clampDay(search.pause, today, until);
  const paused = pause < until;
  const atPause = pointAt([...past.points, ...unpaid.points], endOfDay(pause))?.state ?? state;
  const due = owed(atPause) - atPause.balance;
  const enough = due > 0n ? due : 0n;
  const pay = fenOf(search.pay) ?? enough;
  const future = useMemo(
    () =>
      paused && pay > 0n ? futureOf(state, { until, usage, topUp: { day: pause, amount: pay } }, setting) : unpaid,
    [paused, pay, state, until, usage, pause, setting, unpaid],
  );
  const data = useMemo(() => chartData([past, future]), [past, future]);
  const from = past.points[0]?.at ?? state.at;
  const end = endOfDay(until);
  const spans = useMemo(() => spansOf([past, future], end), [past, future, end]);

  return (
    <>
      <Figures
        balance={state.balance}
        owed={owed(state)}
        at={state.at}
        lasts={runway(state, highestDay(unpaid.steps)).days}
        changes={unpaid.steps.filter((step) => step.what === 'change')}
      />
      <Card title={t('money.chart')}>
        <PauseSlider
          first={today}
          last={until}
          value={pause}
          onChange={(day) => {
            setSearch({ pause: day >= until ? undefined : dateOfDay(day), pay: undefined });
          }}
          pay={search.pay ?? textOfMoney(enough)}
          enough={enough}
          onPay={(text) => {
            setSearch({ pay: text });
          }}
        />
        <Chart data={data} now={state.at} mark={endOfDay(pause)} />
        {[...spans].map(([service, list]) => (
          <Bands key={service} service={service} spans={list} from={from} until={end} />
        ))}
      </Card>
      <Standings state={atPause} setting={setting} day={pause} />
      <StepsTable
        past={past.steps}
        future={future.steps}
        only={search.show ?? 'all'}
        onOnly={(show) => {
          setSearch({ show: show === 'all' ? undefined : show });
        }}
      />
    </>
  );
}

function clampDay(text: string | undefined, first: DayNumber, last: DayNumber): DayNumber {
  try {
    return text === undefined ? last : Math.min(Math.max(dayOfDate(text), first), last);
  } catch {
    return last;
  }
}

function fenOf(text: string | undefined): Fen | undefined {
  try {
    return text === undefined ? undefined : moneyOfText(text);
  } catch (error) {
    if (error instanceof BillingError) return undefined;
    throw error;
  }
}

/** The highest sum of bills that one day to come brings. */
function highestDay(steps: readonly Step[]): Fen {
  const days = new Map<number, Fen>();
  for (const step of steps) if (step.what === 'bill') days.set(step.day, (days.get(step.day) ?? 0n) + step.amount);
  return [...days.values()].reduce((most, total) => (total > most ? total : most), 0n);
}
