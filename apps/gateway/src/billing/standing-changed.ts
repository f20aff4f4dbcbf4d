import type { AccountState } from '@dataplus/billing-rules';

/** Whether calls may do something else than before, apart from what time alone changes. */
export function standingChanged(before: AccountState, after: AccountState): boolean {
  return before.restriction !== after.restriction || facts(before) !== facts(after);
}

/** What the standing of services follows from, and the clock. */
const facts = ({ services }: AccountState): string =>
  JSON.stringify(
    services.map(({ service, mode, openedAt, startedAt, endsAt, arrearsSince, ended }) => [
      service,
      mode,
      openedAt,
      startedAt,
      endsAt,
      arrearsSince,
      ended,
    ]),
  );
