import type { HmacKey, PrepareKey } from '../platform/types.ts';
import { type Candidate, signedBytes, type Variant } from './candidate.ts';
import type { Mistake } from './mistakes.ts';

/** S-11.3 */
const mostCandidates = 20_000;

export interface SearchResult {
  /** Sets of tried mistakes that give the signature, all of the smallest size that has any. */
  readonly found: readonly (readonly Mistake[])[];
  readonly tried: number;
  /** Mistakes of candidates that were left when the limit was reached. */
  readonly left: ReadonlySet<Mistake>;
}

/** Tries no mistake, then each one, then each pair of two different groups; stops at the first size that explains (S-11). */
export function search(
  right: Candidate,
  groups: readonly (readonly Variant<Mistake>[])[],
  signature: string,
  prepareKey: PrepareKey,
): SearchResult {
  const keys = new Map<string, HmacKey>();
  const gives = ({ key, bytes }: Signed): boolean => {
    const prepared = keys.get(key) ?? prepareKey(key);
    keys.set(key, prepared);
    return prepared.hmac(bytes) === signature;
  };

  let tried = 0;
  const left = new Set<Mistake>();
  for (const candidates of [none(right), singles(right, groups), pairs(right, groups)]) {
    const found = new Map<string, readonly Mistake[]>();
    for (const { mistakes, signed } of candidates) {
      if (tried === mostCandidates) {
        for (const mistake of mistakes) left.add(mistake);
      } else {
        tried += 1;
        if (gives(signed)) found.set(mistakes.join(), mistakes);
      }
    }
    if (found.size > 0) return { found: [...found.values()], tried, left };
  }
  return { found: [], tried, left };
}

interface Signed {
  readonly key: string;
  readonly bytes: string;
}

interface Trial {
  readonly mistakes: readonly Mistake[];
  readonly signed: Signed;
}

function signedBy(candidate: Candidate): Signed {
  return { key: candidate.key, bytes: signedBytes(candidate) };
}

function differs(a: Signed, b: Signed): boolean {
  return a.key !== b.key || a.bytes !== b.bytes;
}

function none(right: Candidate): Trial[] {
  return [{ mistakes: [], signed: signedBy(right) }];
}

/** A variant that changes nothing is no candidate (S-11.2). */
function* singles(right: Candidate, groups: readonly (readonly Variant<Mistake>[])[]): Generator<Trial> {
  const unchanged = signedBy(right);
  for (const { mistake, change } of groups.flat()) {
    const signed = signedBy({ ...right, ...change });
    if (differs(signed, unchanged)) yield { mistakes: [mistake], signed };
  }
}

/** Two variants of different groups; one that changes nothing alone may do so beside the other (S-11.2). */
function* pairs(right: Candidate, groups: readonly (readonly Variant<Mistake>[])[]): Generator<Trial> {
  const alone = groups.map((group) =>
    group.map(({ mistake, change }) => ({ mistake, change, signed: signedBy({ ...right, ...change }) })),
  );
  for (const [i, firstGroup] of alone.entries()) {
    for (const second of alone.slice(i + 1).flat()) {
      for (const first of firstGroup) {
        const signed = signedBy({ ...right, ...first.change, ...second.change });
        if (differs(signed, first.signed) && differs(signed, second.signed)) {
          yield { mistakes: [first.mistake, second.mistake], signed };
        }
      }
    }
  }
}
