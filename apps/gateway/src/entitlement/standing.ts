import { type AccountState, type Setting, type Standing, standingOf, timeline } from '@dataplus/billing-rules';
import type { Denial } from './denial.ts';

/** What is done with a call where no clause and no reading says whether it may be made. */
export type UnknownStanding = 'refuse' | 'allow';

/** What {@link stoppedBy} takes. */
export interface StandingQuestion {
  readonly state: AccountState;
  readonly setting: Setting;
  readonly billedAs: string;
  readonly capability: string;
  readonly now: number;
  readonly unknownStanding: UnknownStanding;
}

/** Longest time for which an answer is kept, in milliseconds: turning points are looked for no further ahead. */
const horizon = 32 * 86_400_000;

/** Why the capability may not be used at this instant; undefined when it may. */
export function stoppedBy(question: StandingQuestion): Denial | undefined {
  const { state, setting, billedAs, capability, now, unknownStanding } = question;
  // A clock that was moved back stands before the account's last event: what held then is what is known.
  const standing = standingOf(state, billedAs, Math.max(now, state.at), setting);
  const allowed = standing.capabilities[capability] ?? false;
  if (allowed === true) return undefined;
  if (allowed === 'unknown') return unknownStanding === 'allow' ? undefined : unknown(standing, capability);
  const details = detailsOf(standing, capability);
  if (standing.rung === 'not-open') {
    return { code: 'service-not-subscribed', message: `The account has not opened ${billedAs}: order it.`, details };
  }
  const message = `${billedAs} is ${standing.rung}: ${capability} is stopped (${details.clause}).`;
  return { code: 'capability-stopped', message, details };
}

/** The next instant at which time alone may change the answer. */
export function nextTurn({ state, setting, billedAs, now }: StandingQuestion): number {
  const changes = timeline(state, Math.max(now, state.at) + horizon, setting);
  return changes.find(({ service, at }) => service === billedAs && at > now)?.at ?? now + horizon;
}

function unknown(standing: Standing, capability: string): Denial {
  const reading = standing.rung === 'unpaid' ? 'arrears-elsewhere' : 'restriction-elsewhere';
  return {
    code: 'standing-unknown',
    message: `No clause says whether ${standing.service} may be used while ${standing.rung}; the reading ${reading} decides, and it is open.`,
    details: { ...detailsOf(standing, capability), reading },
  };
}

function detailsOf({ rung, clause, service }: Standing, capability: string) {
  return { service, capability, rung, clause: `${clause.agreement} ${clause.clause}` };
}
