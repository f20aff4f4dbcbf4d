import { dateOfDay, dayOfInstant, instantOfText } from '@dataplus/agreement-terms/calendar';
import type { Trace } from '@dataplus/billing-rules';
import { type ReactElement, useEffect, useState } from 'react';
import { Problem } from '../api/answer.tsx';
import { callApi, part } from '../api/call.ts';
import { ApiProblem } from '../api/problem.ts';
import type { ShownBill, WireForecastStep } from '../api/types.ts';
import { useLanguage } from '../i18n/language.ts';
import { citedIn } from '../money/steps.ts';
import { toneOf } from '../money/chart-data.ts';
import { Clause } from '../ui/clause.tsx';
import { Badge, Loading } from '../ui/feedback.tsx';
import { Card } from '../ui/page.tsx';
import { exactTimeOf, yuanOf } from './wire.ts';

const days = 45;

/** What the gateway says will happen if nobody pays: changes of standing and renewals. */
export function Coming({ account, round }: { account: string; round: number }): ReactElement {
  const { t } = useLanguage();
  const [state, setState] = useState<readonly WireForecastStep[] | ApiProblem>();
  useEffect(() => {
    let stale = false;
    forecastOf(account).then(
      (steps) => {
        if (!stale) setState(steps);
      },
      (error: unknown) => {
        if (!stale) setState(error instanceof ApiProblem ? error : new ApiProblem(String(error), {}));
      },
    );
    return () => {
      stale = true;
    };
  }, [account, round]);
  return (
    <Card title={t('account.coming')}>
      {state === undefined ? (
        <Loading />
      ) : state instanceof ApiProblem ? (
        <Problem problem={state} />
      ) : (
        <Steps steps={state} />
      )}
    </Card>
  );
}

/** Every day to come is taken to be like the last one that was billed. */
async function forecastOf(account: string): Promise<readonly WireForecastStep[]> {
  const base = `/api/accounts/${part(account)}`;
  const { now } = await callApi<{ now: string }>('GET', '/api/clock');
  const until = dateOfDay(dayOfInstant(instantOfText(now)) + days);
  const bills = await callApi<{ items: readonly ShownBill[] }>('GET', `${base}/bills?limit=100`);
  const usage = usageOfLastDay(bills.items);
  const { items } = await callApi<{ items: readonly WireForecastStep[] }>('POST', `${base}/forecasts`, {
    until,
    usage,
  });
  return items;
}

function usageOfLastDay(bills: readonly ShownBill[]): object[] {
  const last = bills.reduce((latest, { day }) => (day > latest ? day : latest), '');
  return bills
    .filter(({ day }) => day === last)
    .flatMap(({ lines }) => lines)
    .filter(({ period }) => period === last)
    .map(({ service, item, quantity, project }) => ({ service, item, quantity, ...(project !== '' && { project }) }));
}

function Steps({ steps }: { steps: readonly WireForecastStep[] }): ReactElement {
  const { t } = useLanguage();
  const turning = steps.filter(({ what }) => what !== 'bill').slice(0, 12);
  if (turning.length === 0) return <p className="muted">{t('account.comingNothing', { n: days })}</p>;
  return (
    <ol className="coming">
      {turning.map((step) => (
        <li key={step.what + step.at + step.service}>
          <time className="num">{exactTimeOf(step.at)}</time>
          {step.what === 'change' ? (
            <>
              <span>
                {step.service} <Badge tone={toneOf(step.to)}>{t(`rung.${step.to}`)}</Badge>
              </span>
              <Cited trace={step.trace} />
            </>
          ) : (
            <span>
              {t('account.renewed', { service: step.service })} {'balance' in step && yuanOf(step.balance)}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

function Cited({ trace }: { trace: Trace | undefined }): ReactElement {
  return (
    <span className="clauses">
      {citedIn(trace).map(({ agreement, clause }) => (
        <Clause key={agreement + clause} agreement={agreement} clause={clause} named />
      ))}
    </span>
  );
}
