import { chainStart, recordHash, type AcceptanceRecord } from './record.ts';

/** Outcome of {@link checkChain}. */
export type ChainCheck =
  | {
      readonly ok: true;
      readonly length: number;
      /** Hash of the last record; 64 zeros for an empty chain. Keep it apart. */
      readonly head: string;
    }
  | {
      readonly ok: false;
      /** Place of the first record that does not fit, from 0; the length of the chain when its end is missing. */
      readonly at: number;
      /**
       * `altered`: the record no longer has its hash; `out-of-place`: the record before it was removed, added or moved;
       * `end-missing`: the head kept apart is not the last record.
       */
      readonly reason: 'altered' | 'out-of-place' | 'end-missing';
    };

/**
 * Checks that no record of acceptance was altered, removed, added or moved. Records removed at the end show only against a
 * head that was kept apart from the chain.
 *
 * @param head - Hash of the last record as it was remembered.
 *
 * @example
 * ```ts
 * import { checkChain } from '@dataplus/agreement-terms';
 *
 * checkChain([]).ok; // true
 * ```
 */
export function checkChain(chain: readonly AcceptanceRecord[], head?: string): ChainCheck {
  let previous = chainStart;
  for (const [at, record] of chain.entries()) {
    if (record.previous !== previous) return { ok: false, at, reason: 'out-of-place' };
    if (recordHash(record) !== record.hash) return { ok: false, at, reason: 'altered' };
    previous = record.hash;
  }
  if (head !== undefined && head !== previous) return { ok: false, at: chain.length, reason: 'end-missing' };
  return { ok: true, length: chain.length, head: previous };
}
