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

/** A business and a day. */
export interface MeasureRecommendationsRequest {
  bizCode: string;
  /** The day, `yyyyMMdd`. */
  ds: string;
}

/** Checks a {@link MeasureRecommendationsRequest}. */
export const measureRecommendationsRequest: Schema<MeasureRecommendationsRequest> = exact(
  z.object({ bizCode: nonEmptyText, ds: compactDate }),
);

/**
 * Starts the computation of the effect metrics of a day (V-3.5). Its answer is assumed (V-3.6).
 *
 * @example
 * ```ts
 * import { measureRecommendations, validateInput } from '@dataplus/service-schemas';
 *
 * const input = { body: { bizCode: 'shop', ds: '20161208' } };
 * console.log(validateInput(measureRecommendations, input).ok); // true
 * ```
 */
export const measureRecommendations: Operation<{ body: MeasureRecommendationsRequest }, RecommendationTaskAnswer> = {
  ...recommendationService,
  id: 'recommendation-engine.measure',
  summary: 'Compute effect metrics of a day',
  method: 'POST',
  path: '/{org_code}/re/index',
  headers: longTaskHeaders,
  input: { body: { encoding: 'json', mediaType: 'application/json', schema: measureRecommendationsRequest } },
  output: { encoding: 'json', schema: recommendationTaskAnswer, origin: 'ours' },
};
