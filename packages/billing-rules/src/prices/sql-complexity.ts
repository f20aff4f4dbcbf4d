import type { ClassFactor } from './price-book.ts';

/** How often the keywords stand in a query that make it complex. */
export interface SqlKeywords {
  readonly join?: number;
  readonly groupBy?: number;
  readonly orderBy?: number;
  readonly distinct?: number;
  readonly window?: number;
  readonly insert?: number;
}

/**
 * Counts a query's keywords as published: JOIN, GROUP BY, ORDER BY, DISTINCT and window functions, and the INSERTs less
 * one but at least 1.
 */
export function countSqlKeywords(keywords: SqlKeywords): number {
  const { join = 0, groupBy = 0, orderBy = 0, distinct = 0, window = 0, insert = 0 } = keywords;
  return join + groupBy + orderBy + distinct + window + Math.max(insert - 1, 1);
}

/**
 * The factor of the class that a number of keywords belongs to; `undefined` beyond the last class.
 *
 * @example
 * ```ts
 * import { countSqlKeywords, factorOfClass } from '@dataplus/billing-rules';
 * const classes = [{ factor: '1', upTo: 3 }, { factor: '1.5', upTo: 6 }, { factor: '2', upTo: 19 }, { factor: '4' }];
 * factorOfClass(classes, countSqlKeywords({ join: 3, groupBy: 1 })); // '1.5': 5 keywords, for the INSERTs count 1
 * ```
 */
export function factorOfClass(classes: readonly ClassFactor[], keywords: number): string | undefined {
  return classes.find(({ upTo }) => upTo === undefined || keywords <= upTo)?.factor;
}
