import * as z from 'zod/mini';
import {
  longTaskHeaders,
  recommendationService,
  recommendationTaskAnswer,
  type RecommendationTaskAnswer,
} from '../parts/recommendation-service.ts';
import { nonEmptyText } from '../parts/text.ts';
import { compactDate } from '../parts/time.ts';
import { exact, type Schema } from '../schema.ts';
import type { Operation } from '../operation.ts';

/** What is computed: a scene of a business, for a day. */
export interface ComputeRecommendationsRequest {
  bizCode: string;
  scnCode: string;
  /** The day, `yyyyMMdd`. */
  ds: string;
  /** Whether the import of the results is part of the task. */
  containImport: boolean;
}

/** Checks a {@link ComputeRecommendationsRequest}. */
export const computeRecommendationsRequest: Schema<ComputeRecommendationsRequest> = exact(
  z.object({ bizCode: nonEmptyText, scnCode: nonEmptyText, ds: compactDate, containImport: z.boolean() }),
);

/**
 * Starts the offline computation of a day (V-3.5). Its answer is assumed (V-3.6).
 *
 * @example
 * ```ts
 * import { computeRecommendations, validateInput } from '@dataplus/service-schemas';
 *
 * const input = {
 *   body: { bizCode: 'shop', scnCode: 'home', ds: '20161208', containImport: true },
 * };
 * console.log(validateInput(computeRecommendations, input).ok); // true
 * ```
 */
export const computeRecommendations: Operation<{ body: ComputeRecommendationsRequest }, RecommendationTaskAnswer> = {
  ...recommendationService,
  id: 'recommendation-engine.compute',
  summary: 'Compute recommendations offline',
  method: 'POST',
  path: '/{org_code}/re/tasks',
  headers: longTaskHeaders,
  input: { body: { encoding: 'json', mediaType: 'application/json', schema: computeRecommendationsRequest } },
  output: { encoding: 'json', schema: recommendationTaskAnswer, origin: 'ours' },
};
