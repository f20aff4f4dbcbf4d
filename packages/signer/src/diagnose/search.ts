import type { HmacKey, PrepareKey } from '../platform/types.ts';
import { type Candidate, type Groups, signedBytes, type Variants } from './candidate.ts';
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

/** A mistake, and what it puts in the place of its group. */
type Change = readonly [mistake: Mistake, place: number, value: Candidate[number]];

interface Trial {
  readonly changes: readonly Change[];
  readonly key: string;
  readonly bytes: string;
}

/** Tries no mistake, then each one, then each pair of two different groups; stops at the first size that explains (S-11). */
export function search(groups: Groups, signature: string, prepareKey: PrepareKey): SearchResult {
  const trial = (...changes: readonly Change[]): Trial => {
    const values: Candidate[number][] = groups.map(([right]) => right);
    for (const [, place, value] of changes) values[place] = value;
    const candidate = values as unknown as Candidate;
    return { changes, key: candidate[0], bytes: signedBytes(candidate) };
  };
  const unchanged = trial();
  const singles = groups.map(([, variants], place) =>
    (variants as Variants<Candidate[number]>).flatMap(([mistake, ...values]) =>
      values.map((value) => trial([mistake, place, value])),
    ),
  );

  /** One that changes nothing alone may do so beside the other (S-11.2). */
  function* pairs(): Generator<Trial> {
    for (const [place, group] of singles.entries()) {
      for (const second of singles.slice(place + 1).flat()) {
        for (const first of group) {
          const both = trial(...first.changes, ...second.changes);
          if (differ(both, first) && differ(both, second)) yield both;
        }
      }
    }
  }

  const keys = new Map<string, HmacKey>();
  const found = new Map<string, readonly Mistake[]>();
  const left = new Set<Mistake>();
  let tried = 0;
  for (const trials of [[unchanged], singles.flat().filter((single) => differ(single, unchanged)), pairs()]) {
    for (const { changes, key, bytes } of trials) {
      const mistakes = changes.map(([mistake]) => mistake);
      if (tried === mostCandidates) {
        for (const mistake of mistakes) left.add(mistake);
        continue;
      }
      tried++;
      const prepared = keys.get(key) ?? prepareKey(key);
      keys.set(key, prepared);
      if (prepared.hmac(bytes) === signature) found.set(mistakes.join(), mistakes);
    }
    if (found.size > 0) break;
  }
  return { found: [...found.values()], tried, left };
}

function differ(one: Trial, other: Trial): boolean {
  return one.key !== other.key || one.bytes !== other.bytes;
}
