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
export interface PrepareRecommendationDataRequest {
  bizCode: string;
  /** The day, `yyyyMMdd`. */
  ds: string;
}

/** Checks a {@link PrepareRecommendationDataRequest}. */
export const prepareRecommendationDataRequest: Schema<PrepareRecommendationDataRequest> = exact(
  z.object({ bizCode: nonEmptyText, ds: compactDate }),
);

/**
 * Starts the preprocessing of a day of data (V-3.5). Its answer is assumed (V-3.6).
 *
 * @example
 * ```ts
 * import { prepareRecommendationData, validateInput } from '@dataplus/service-schemas';
 *
 * const input = { body: { bizCode: 'shop', ds: '20161208' } };
 * console.log(validateInput(prepareRecommendationData, input).ok); // true
 * ```
 */
export const prepareRecommendationData: Operation<
  { body: PrepareRecommendationDataRequest },
  RecommendationTaskAnswer
> = {
  ...recommendationService,
  id: 'recommendation-engine.prepare',
  summary: 'Preprocess a day of data',
  method: 'POST',
  path: '/{org_code}/re/etl',
  headers: longTaskHeaders,
  input: { body: { encoding: 'json', mediaType: 'application/json', schema: prepareRecommendationDataRequest } },
  output: { encoding: 'json', schema: recommendationTaskAnswer, origin: 'ours' },
};
