import { dayOfDate, instantOfText } from '@dataplus/agreement-terms/calendar';
import { dayOfInstant } from '@dataplus/agreement-terms/calendar';
import { forecast, timeline, type ForecastStep, type StandingChange } from '@dataplus/billing-rules';
import { loadAccount, loadSetting } from '../../billing/index.ts';
import { fail } from '../../errors/gateway-error.ts';
import type { Question } from '../work.ts';

/** Usage that is expected of every day to come. */
export interface ExpectedUsage {
  service: string;
  item: string;
  quantity: string;
  project?: string | undefined;
  factor?: string | undefined;
}

/** Farthest that a forecast looks. */
const mostDays = 400;

/**
 * What happens until a day, and when, if nobody pays and every day is used as expected.
 *
 * @throws GatewayError `invalid-request` for a day that lies too far ahead.
 */
export async function forecastOf(
  { queries, at }: Question,
  account: string,
  { until, usage = [], topUp }: { until: string; usage?: ExpectedUsage[] | undefined; topUp?: bigint | undefined },
): Promise<ForecastStep[]> {
  const last = dayOfDate(until);
  if (last - dayOfInstant(at) > mostDays)
    fail('invalid-request', `until: lies more than ${mostDays} days ahead.`, { field: '/until' });
  const state = await loadAccount(queries, account);
  const expected = usage.map(({ quantity, project, factor, ...rest }) => ({
    ...rest,
    quantity: BigInt(quantity),
    ...(project !== undefined && { project }),
    ...(factor !== undefined && { factor }),
  }));
  const begun = topUp === undefined ? state : { ...state, balance: state.balance + topUp };
  // Days are closed at their end here, whoever comes by when.
  return forecast(begun, { until: last, usage: expected, settledAfter: 0 }, await loadSetting(queries));
}

/** How standing changes until an instant by time alone. */
export async function timelineOf(
  { queries }: Question,
  account: string,
  until: string,
): Promise<readonly StandingChange[]> {
  const state = await loadAccount(queries, account);
  return timeline(state, Math.max(instantOfText(until), state.at), await loadSetting(queries));
}
