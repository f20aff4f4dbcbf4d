import { gbkTable } from './text-mistakes.ts';
import { isUndecodable } from './target-mistakes.ts';
import { type Mistake, mistakes } from './mistakes.ts';
import type { Situation } from './situation.ts';

/** A mistake that could not be tried, and why (S-11.4). */
export interface NotTried {
  readonly mistake: Mistake;
  readonly reason:
    'no-host-header' | 'no-uncompressed-body' | 'date-not-imf' | 'no-gbk-encoding' | 'not-utf-8' | 'candidate-limit';
}

/** What is known before the search; `seen` are the facts about the request that decide it. */
export function notTriedOf(
  { dialect, target, otherBodies }: Situation,
  seen: { readonly host: boolean; readonly compressed: boolean; readonly dateIsOdd: boolean },
): NotTried[] {
  const found: NotTried[] = [];
  if (dialect.signsTarget && !seen.host) found.push({ mistake: 'full-url', reason: 'no-host-header' });
  if (seen.compressed && !otherBodies.some(({ mistake }) => mistake === 'digest-before-compression')) {
    found.push({ mistake: 'digest-before-compression', reason: 'no-uncompressed-body' });
  }
  if (seen.dateIsOdd) {
    for (const mistake of mistakes) if (mistake.startsWith('date-')) found.push({ mistake, reason: 'date-not-imf' });
  }
  if (gbkTable() === undefined) found.push({ mistake: 'text-gbk', reason: 'no-gbk-encoding' });
  if (dialect.signsTarget && isUndecodable(target)) {
    found.push({ mistake: 'target-decoded', reason: 'not-utf-8' });
    if (target.includes('?') && isUndecodable(target.slice(target.indexOf('?')))) {
      found.push({ mistake: 'query-re-encoded', reason: 'not-utf-8' });
    }
  }
  return found;
}
