import type { DialectName } from './dialects.ts';
import { fail } from './errors.ts';

/** Remembers admitted signatures until their Date has left the window (S-10.2). Instants in milliseconds. */
export interface ReplayGuard {
  /** Whether the signature was admitted before. */
  has(replayKey: string, now: number): boolean;
  /** Remembers it; `false` when another call with the same signature came first. */
  add(replayKey: string, expires: number, now: number): boolean;
}

/** What identifies a signature to a guard: AccessKey id, dialect and signature (S-10.2). */
export function replayKey(signed: { accessKeyId: string; dialect: DialectName; signature: string }): string {
  return `${signed.accessKeyId}:${signed.dialect}:${signed.signature}`;
}

/**
 * A guard in memory for one process (S-10.2). It never forgets a signature that could still pass: when it is full of those, it
 * refuses to take more.
 *
 * @param options - `capacity`: how many signatures it holds, default 100,000 (about 100 bytes each).
 * @returns A guard; `add` throws {@link SignerError} `replay-guard-full`.
 *
 * @example
 * ```ts
 * import { createReplayGuard, createVerifier } from '@dataplus/signer';
 *
 * const verifier = createVerifier({
 *   keys: { testid: { secrets: ['testsecret'] } },
 *   replay: 'refuse',
 *   guard: createReplayGuard({ capacity: 10_000 }),
 * });
 * ```
 */
export function createReplayGuard(options: { readonly capacity?: number } = {}): ReplayGuard {
  const { capacity = 100_000 } = options;
  if (!Number.isSafeInteger(capacity) || capacity < 1) {
    fail('invalid-option', 'capacity', 'must be a whole number from 1');
  }
  const expiries = new Map<string, number>();
  let earliest = Infinity;

  const forgetExpired = (now: number): void => {
    if (now <= earliest) return;
    earliest = Infinity;
    for (const [key, expires] of expiries) {
      if (expires < now) expiries.delete(key);
      else earliest = Math.min(earliest, expires);
    }
  };
  const has = (key: string, now: number): boolean => (expiries.get(key) ?? -Infinity) >= now;

  return {
    has,
    add: (key, expires, now) => {
      if (has(key, now)) return false;
      if (expiries.size >= capacity) forgetExpired(now);
      if (expiries.size >= capacity) {
        fail('replay-guard-full', 'capacity', `${capacity} live signatures are held; raise it`);
      }
      expiries.set(key, expires);
      earliest = Math.min(earliest, expires);
      return true;
    },
  };
}
