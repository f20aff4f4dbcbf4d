import { manifest } from '@dataplus/agreement-terms/skeleton';
import { BillingError, fail } from '../errors/billing-error.ts';
import type { PriceBook } from '../prices/price-book.ts';
import { chooseReadings } from '../readings/choose-readings.ts';
import type { Readings } from '../readings/readings.ts';
import { eventOfWire } from '../wire/event-of-wire.ts';
import { toWire, type Json } from '../wire/to-wire.ts';
import { createLedger } from './create-ledger.ts';

/** Version of the rules; it changes whenever the same input would give another answer. */
export const rulesVersion = 1 as const;

/** What a run was and what came of it; enough to do it again. */
export interface ReceiptInput {
  readonly priceBooks: readonly PriceBook[];
  readonly readings?: Partial<Readings>;
  readonly correctionDays?: number;
  /** In wire form. */
  readonly events: readonly unknown[];
}

/**
 * Runs events and writes a receipt: JSON text with the versions, the digest of the agreements' texts, all inputs, and every
 * answer with its trace. The same input gives the same bytes.
 *
 * @throws BillingError as `createLedger` and `apply` do.
 */
export function writeReceipt(input: ReceiptInput): string {
  const { priceBooks, readings, correctionDays = 31, events } = input;
  const ledger = createLedger({ priceBooks, correctionDays, trace: true, ...(readings && { readings }) });
  const answers = events.map((event) => toWire(ledger.apply(eventOfWire(event))));
  const receipt = {
    receipt: 1,
    rules: rulesVersion,
    agreements: manifest.digest,
    readings: chooseReadings(readings),
    correctionDays,
    priceBooks,
    events,
    answers,
  };
  return JSON.stringify(receipt);
}

/** Outcome of {@link replayReceipt}. */
export interface Replay {
  /** Whether the bytes are the same. */
  readonly ok: boolean;
  /** Whether the receipt was written by the rules and over the agreements that are loaded. */
  readonly sameRules: boolean;
  readonly receipt: string;
}

/**
 * Does the run of a receipt again.
 *
 * @throws BillingError `invalid-receipt` when the text is none.
 */
export function replayReceipt(text: string): Replay {
  const old = parse(text);
  const receipt = writeReceipt(old);
  return { ok: receipt === text, sameRules: old.rules === rulesVersion && old.agreements === manifest.digest, receipt };
}

function parse(text: string): ReceiptInput & { readonly rules: Json; readonly agreements: Json } {
  try {
    const old = JSON.parse(text) as ReceiptInput & { receipt: Json; rules: Json; agreements: Json };
    if (old.receipt === 1 && Array.isArray(old.events) && Array.isArray(old.priceBooks)) return old;
  } catch (error) {
    if (error instanceof BillingError) throw error;
    return fail('invalid-receipt', 'receipt', 'is no JSON.', error);
  }
  return fail('invalid-receipt', 'receipt', 'has not the form of a receipt; give what writeReceipt gave.');
}
