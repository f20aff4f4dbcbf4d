import { simulateAccounts } from './account-run.ts';
import type { Size } from './size.ts';
import { simulateVendors } from './vendor-run.ts';

/** Plays the lives of accounts and vendors in engine and model, and says how much was compared. */
export function simulate(size: Size): string {
  const { seed, accounts, vendors, years } = size;
  const events = simulateAccounts(size).events + simulateVendors(size).events;
  return `seed ${seed}: ${accounts} accounts and ${vendors} vendors, ${years} years, ${events} events: no difference`;
}
