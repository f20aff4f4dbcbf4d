import * as z from 'zod/mini';
import { recommendationService } from '../parts/recommendation-service.ts';
import { nonEmptyText } from '../parts/text.ts';
import { exact, type Schema } from '../schema.ts';
import type { Operation } from '../operation.ts';

/** For whom, where, and how many. */
export interface RecommendQuery {
  /** Code of the business. */
  bizCode: string;
  /** Code of the scene. */
  scnCode: string;
  userId?: string | undefined;
  /** The item that others should be like. */
  itemId?: string | undefined;
  category?: string | undefined;
  /** Comma-separated; an item has to match all. */
  class?: string | undefined;
  /** How many; 10 unless given. */
  recnum?: number | undefined;
  /** From which on; 0 unless given. */
  start?: number | undefined;
}

/** Checks a {@link RecommendQuery}. */
export const recommendQuery: Schema<RecommendQuery> = exact(
  z.object({
    bizCode: nonEmptyText,
    scnCode: nonEmptyText,
    userId: z.optional(nonEmptyText),
    itemId: z.optional(nonEmptyText),
    category: z.optional(z.string()),
    class: z.optional(z.string()),
    recnum: z.optional(z.int().check(z.minimum(1))),
    start: z.optional(z.int().check(z.minimum(0))),
  }),
);

/** The recommended items, best first. What an item holds was not found. */
export interface RecommendResponse {
  code: 'SUCCESS';
  data: { trace_id: string; rec: unknown[]; abtag?: string | undefined };
}

/** Checks a {@link RecommendResponse}. */
export const recommendResponse: Schema<RecommendResponse> = exact(
  z.object({
    code: z.literal('SUCCESS'),
    data: z.object({ trace_id: z.string(), rec: z.array(z.unknown()), abtag: z.optional(z.string()) }),
  }),
);

/**
 * Recommends items to a user in a scene: `doRec` (V-3.1, V-3.2).
 *
 * @example
 * ```ts
 * import { recommend, validateInput } from '@dataplus/service-schemas';
 *
 * const input = { query: { bizCode: 'shop', scnCode: 'home', userId: '7', recnum: 5 } };
 * console.log(validateInput(recommend, input).ok); // true
 * ```
 */
export const recommend: Operation<{ query: RecommendQuery }, RecommendResponse> = {
  ...recommendationService,
  id: 'recommendation-engine.recommend',
  summary: 'Recommend items',
  method: 'GET',
  path: '/{org_code}/re/doRec',
  input: { query: recommendQuery },
  output: { encoding: 'json', schema: recommendResponse },
  confidence: 'seen-often',
  section: 'V-3.1',
};
