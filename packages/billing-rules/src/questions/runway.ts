import type { AccountState } from '../customer/state.ts';
import type { Fen } from '../money/money.ts';

/** How long the balance lasts. */
export interface Runway {
  /** Whole days whose bills the balance covers, after what is owed; `undefined` when a day costs nothing. */
  readonly days: bigint | undefined;
  readonly balance: Fen;
  readonly owed: Fen;
}

/** What the account owes: all that is left of its open bills. */
export function owed(state: AccountState): Fen {
  return state.openBills.reduce((sum, { left }) => sum + left, 0n);
}

/** Days of balance left when every day costs so much. */
export function runway(state: AccountState, perDay: Fen): Runway {
  const open = owed(state);
  const free = state.balance - open;
  const days = perDay > 0n ? (free > 0n ? free / perDay : 0n) : undefined;
  return { days, balance: state.balance, owed: open };
}
