import { dateOfDay, dayOfInstant, type DayNumber, instantOfText } from '@dataplus/agreement-terms/calendar';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useEffect, useState } from 'react';
import { Problem } from '../api/answer.tsx';
import { callApi, part } from '../api/call.ts';
import { ApiProblem, asProblem } from '../api/problem.ts';
import type { ShownBill, WireForecastStep, WireStanding } from '../api/types.ts';
import { useLanguage } from '../i18n/language.ts';
import { FreezeNotice } from '../money/freeze-notice.tsx';
import { firstFreeze, isFrozen, type Turn, turnsOfForecast } from '../money/turn.ts';
import { Turns } from '../money/turns.tsx';
import { Loading } from '../ui/feedback.tsx';
import { Card } from '../ui/page.tsx';

const days = 45;

interface Foreseen {
  readonly now: number;
  readonly until: string;
  readonly turns: readonly Turn[];
}

/** What the gateway says will happen if nobody pays: when a service is frozen and why, changes of standing and renewals. */
export function Coming(props: {
  account: string;
  standings: readonly WireStanding[];
  owed: string;
  round: number;
}): ReactElement {
  const { t } = useLanguage();
  const { account, standings, owed, round } = props;
  const [state, setState] = useState<Foreseen | ApiProblem>();
  useEffect(() => {
    let stale = false;
    forecastOf(account).then(
      (foreseen) => {
        if (!stale) setState(foreseen);
      },
      (error: unknown) => {
        if (!stale) setState(asProblem(error));
      },
    );
    return () => {
      stale = true;
    };
  }, [account, round]);
  return (
    <Card
      title={t('account.coming')}
      side={
        <Link to="/outlook" search={{ account }}>
          {t('account.outlookLink')}
        </Link>
      }
    >
      {state === undefined ? (
        <Loading />
      ) : state instanceof ApiProblem ? (
        <Problem problem={state} />
      ) : (
        <>
          <FreezeNotice
            frozen={standings
              .filter(({ rung }) => isFrozen(rung))
              .map(({ service, clause }) => ({ service, clauses: [clause] }))}
            turns={state.turns}
            now={state.now}
            until={state.until}
            owed={owed}
          />
          <Turns turns={notOnTheWay(state.turns)} />
          <p className="help">{t('account.comingHelp', { n: days })}</p>
        </>
      )}
    </Card>
  );
}

/** The notice tells of what leads to the freeze. */
const notOnTheWay = (turns: readonly Turn[]): Turn[] => {
  const way = firstFreeze(turns)?.way ?? [];
  return turns.filter((turn) => !way.includes(turn));
};

/** Every day to come is taken to be like the last one of this week that was billed. */
async function forecastOf(account: string): Promise<Foreseen> {
  const base = `/api/accounts/${part(account)}`;
  const clock = await callApi<{ now: string }>('GET', '/api/clock');
  const now = instantOfText(clock.now);
  const today = dayOfInstant(now);
  const until = dateOfDay(today + days);
  const usage = await usageOfLastDay(base, today);
  const { items } = await callApi<{ items: readonly WireForecastStep[] }>('POST', `${base}/forecasts`, {
    until,
    usage,
  });
  return { now, until, turns: turnsOfForecast(items) };
}

async function usageOfLastDay(base: string, today: DayNumber): Promise<object[]> {
  for (let day = today - 1; day >= today - 7; day -= 1) {
    const date = dateOfDay(day);
    const { items } = await callApi<{ items: readonly ShownBill[] }>('GET', `${base}/bills?limit=500&day=${date}`);
    const lines = items.flatMap((bill) => bill.lines).filter(({ period }) => period === date);
    if (lines.length > 0)
      return lines.map(({ service, item, quantity, project }) => ({
        service,
        item,
        quantity,
        ...(project !== '' && { project }),
      }));
  }
  return [];
}
