import type { Mistake } from './mistakes.ts';

/** A mistake that could not be tried, and why (S-11.4). */
export interface NotTried {
  readonly mistake: Mistake;
  readonly reason:
    'no-host-header' | 'no-uncompressed-body' | 'date-not-imf' | 'no-gbk-encoding' | 'not-utf-8' | 'candidate-limit';
}

/** A reason, whether it is there, and the mistakes that it keeps from being tried. */
export type Obstacle = readonly [reason: NotTried['reason'], isThere: boolean, mistakes: Iterable<Mistake>];

export function notTriedOf(obstacles: readonly Obstacle[]): NotTried[] {
  return obstacles.flatMap(([reason, isThere, mistakes]) =>
    isThere ? Array.from(mistakes, (mistake) => ({ mistake, reason })) : [],
  );
}
