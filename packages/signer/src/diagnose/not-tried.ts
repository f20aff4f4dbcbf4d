import { type Mistake, mistakes } from './mistakes.ts';
import { isDecodable, splitTarget } from './target-mistakes.ts';
import { gbkTable } from './text-mistakes.ts';

/** A mistake that could not be tried, and why (S-11.4). */
export interface NotTried {
  readonly mistake: Mistake;
  readonly reason:
    'no-host-header' | 'no-uncompressed-body' | 'date-not-imf' | 'no-gbk-encoding' | 'not-utf-8' | 'candidate-limit';
}

/** What is known of a request that keeps mistakes from being tried. */
export interface Obstacles {
  /** The request target; empty where the dialect does not sign it. */
  readonly target: string;
  readonly host: string;
  /** The body is compressed and was not handed in as it was before. */
  readonly lacksOriginal: boolean;
  /** The Date is neither an IMF-fixdate nor an observed form. */
  readonly hasOddDate: boolean;
  /** The mistakes of the candidates that were left when the limit was reached. */
  readonly left: Iterable<Mistake>;
}

export function notTriedOf({ target, host, lacksOriginal, hasOddDate, left }: Obstacles): NotTried[] {
  const rows: readonly (readonly [NotTried['reason'], boolean, Iterable<Mistake>])[] = [
    ['no-host-header', target !== '' && host === '', ['full-url']],
    ['no-uncompressed-body', lacksOriginal, ['digest-before-compression']],
    ['date-not-imf', hasOddDate, mistakes.filter((mistake) => mistake.startsWith('date-'))],
    ['no-gbk-encoding', gbkTable() === undefined, ['text-gbk']],
    ['not-utf-8', !isDecodable(target), ['target-decoded']],
    ['not-utf-8', !isDecodable(splitTarget(target)[1]), ['query-re-encoded']],
    ['candidate-limit', true, left],
  ];
  return rows.flatMap(([reason, isThere, those]) =>
    isThere ? Array.from(those, (mistake) => ({ mistake, reason })) : [],
  );
}
