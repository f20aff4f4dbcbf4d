import type { DayNumber } from '@dataplus/agreement-terms/calendar';
import { readPriceBooks, type PriceList } from '../prices/price-list.ts';
import type { PriceBook } from '../prices/price-book.ts';
import { chooseReadings } from '../readings/choose-readings.ts';
import type { Readings } from '../readings/readings.ts';

/** What the rules go by, apart from the account's own state. */
export interface Setting {
  readonly prices: PriceList;
  readonly readings: Readings;
  /** First day on which a beta that was free is charged. */
  readonly charging: ReadonlyMap<string, DayNumber>;
  /** How many days late usage may be; older reports are refused. */
  readonly correctionDays: number;
  /** Whether answers carry traces. Amounts are the same either way. */
  readonly trace: boolean;
}

/** Price books, readings and limits that a ledger works with. */
export interface SettingOptions {
  readonly priceBooks: readonly PriceBook[];
  readonly readings?: Partial<Readings>;
  /** Default 31. */
  readonly correctionDays?: number;
  /** Default true. */
  readonly trace?: boolean;
}

/**
 * Prepares a setting once, for any number of accounts.
 *
 * @throws BillingError `invalid-price-book`, `price-conflict`, `unknown-reading`.
 */
export function createSetting({ priceBooks, readings, correctionDays = 31, trace = true }: SettingOptions): Setting {
  return {
    prices: readPriceBooks(priceBooks),
    readings: chooseReadings(readings),
    charging: new Map(),
    correctionDays,
    trace,
  };
}
