import { dateOfDay, dayOfDate, type DayNumber, endOfDay, type Instant } from '@dataplus/agreement-terms/calendar';
import {
  BillingError,
  type DailyUsage,
  type Fen,
  moneyOfText,
  owed,
  runway,
  textOfMoney,
} from '@dataplus/billing-rules';
import { type ReactElement, type ReactNode, useMemo } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { Card } from '../ui/page.tsx';
import { useSearchText } from '../use-search.ts';
import { Bands } from './bands.tsx';
import { Chart } from './chart.tsx';
import { chartData, spansOf } from './chart-data.ts';
import { Figures } from './figures.tsx';
import { FreezeNotice } from './freeze-notice.tsx';
import { futureOf, type Past, pointAt } from './project.ts';
import { PauseSlider } from './pause-slider.tsx';
import { Standings } from './standings.tsx';
import { StepsTable } from './steps-table.tsx';
import type { Step } from './steps.ts';
import { frozenAfter, turnsOfSteps } from './turn.ts';
import { Turns } from './turns.tsx';

/** What is to come of an account: figures, slider, chart, and every step. */
export function Outlook(props: {
  past: Past;
  today: DayNumber;
  until: DayNumber;
  usage: readonly DailyUsage[];
  /** Where the forecast begins; the instant of the last event when left out. */
  now?: Instant;
  /** How long after the end of a day it is settled, in milliseconds. Default two hours. */
  settledAfter?: number;
  /** What is shown below the chart and what happens. */
  children?: ReactNode;
}): ReactElement {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchText();
  const { past, today, until, usage, settledAfter } = props;
  const { state, setting } = past;
  const now = props.now ?? state.at;

  const unpaid = useMemo(
    () => futureOf(state, { until, usage, settledAfter }, setting),
    [state, until, usage, settledAfter, setting],
  );
  const turns = useMemo(() => turnsOfSteps(unpaid.steps), [unpaid]);
  const pause = clampDay(search.pause, today, until);
  const paused = pause < until;
  const atPause = pointAt([...past.points, ...unpaid.points], endOfDay(pause))?.state ?? state;
  const due = owed(atPause) - atPause.balance;
  const enough = due > 0n ? due : 0n;
  const pay = fenOf(search.pay) ?? enough;
  const future = useMemo(
    () =>
      paused && pay > 0n
        ? futureOf(state, { until, usage, settledAfter, topUp: { day: pause, amount: pay } }, setting)
        : unpaid,
    [paused, pay, state, until, usage, settledAfter, pause, setting, unpaid],
  );
  const data = useMemo(() => chartData([past, future]), [past, future]);
  const from = past.points[0]?.at ?? state.at;
  const end = endOfDay(until);
  const spans = useMemo(() => spansOf([past, future], end), [past, future, end]);

  return (
    <>
      <FreezeNotice
        frozen={frozenAfter(turnsOfSteps(past.steps))}
        turns={turns}
        now={now}
        until={dateOfDay(until)}
        owed={textOfMoney(owed(state))}
      />
      <Figures
        balance={state.balance}
        owed={owed(state)}
        at={now}
        lasts={runway(state, highestDay(unpaid.steps)).days}
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
        <Chart data={data} now={now} mark={endOfDay(pause)} />
        {[...spans].map(([service, list]) => (
          <Bands key={service} service={service} spans={list} from={from} until={end} />
        ))}
      </Card>
      <Card title={t('money.what')}>
        {turns.length === 0 ? <p className="muted">{t('money.nothing')}</p> : <Turns turns={turns} />}
      </Card>
      {props.children}
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
