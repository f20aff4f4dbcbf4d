import { sha256Hex } from '#sha256';
import type { Instant } from '../calendar/units.ts';
import type { AgreementId } from '../skeleton/skeleton.ts';
import type { ItemId } from '../terms/answer.ts';

/** A way of accepting: an item of the topic `acceptance-means`. */
export type AcceptanceChannel = ItemId<'acceptance-means'>;

/** That somebody accepted a version of an agreement. */
export interface Acceptance {
  /** Who accepted, by the operator's own id. */
  readonly who: string;
  readonly agreement: AgreementId;
  /** Digest of the wording that was accepted, 64 hex digits (see `versionOf`). */
  readonly digest: string;
  readonly channel: AcceptanceChannel;
  /** When, in whole milliseconds since 1970-01-01T00:00:00Z. */
  readonly instant: Instant;
}

/** An acceptance in the chain of all of them. */
export interface AcceptanceRecord extends Acceptance {
  /** Hash of the record before it; of the first record, 64 zeros. */
  readonly previous: string;
  /** SHA-256 of the record without this member, 64 hex digits. */
  readonly hash: string;
}

/** What stands for the record before the first one. */
export const chainStart: string = '0'.repeat(64);

/**
 * Hash of a record: SHA-256 of its JSON with members in the order `agreement`, `channel`, `digest`, `instant`, `previous`, `who`, without white space.
 */
export function recordHash({
  who,
  agreement,
  digest,
  channel,
  instant,
  previous,
}: Omit<AcceptanceRecord, 'hash'>): string {
  return sha256Hex(JSON.stringify({ agreement, channel, digest, instant, previous, who }));
}
