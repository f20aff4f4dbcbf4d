import * as z from 'zod/mini';
import {
  recommendationService,
  recommendationTaskAnswer,
  type RecommendationTaskAnswer,
} from '../parts/recommendation-service.ts';
import { nonEmptyText } from '../parts/text.ts';
import { compactDate } from '../parts/time.ts';
import { exact, type Schema } from '../schema.ts';
import type { Operation } from '../operation.ts';

/** A task by its id, or by what it was about. */
export type RecommendationStatusQuery =
  { taskId: string } | { bizCode: string; scnCode: string; ds: string; taskType: string };

/** Checks a {@link RecommendationStatusQuery}. */
export const recommendationStatusQuery: Schema<RecommendationStatusQuery> = exact(
  z.union([
    z.object({ taskId: nonEmptyText }),
    z.object({ bizCode: nonEmptyText, scnCode: nonEmptyText, ds: compactDate, taskType: nonEmptyText }),
  ]),
);

/**
 * Asks how far a task of the recommendation engine is (V-3.6). Answer and words of `status` are assumed.
 *
 * @example
 * ```ts
 * import { recommendationStatus, validateInput } from '@dataplus/service-schemas';
 *
 * const input = { query: { taskId: '17' } };
 * console.log(validateInput(recommendationStatus, input).ok); // true
 * ```
 */
export const recommendationStatus: Operation<{ query: RecommendationStatusQuery }, RecommendationTaskAnswer> = {
  ...recommendationService,
  id: 'recommendation-engine.status',
  summary: 'Ask how far a task is',
  method: 'GET',
  path: '/{org_code}/re/status',
  input: { query: recommendationStatusQuery },
  output: { encoding: 'json', schema: recommendationTaskAnswer, origin: 'ours' },
  progress: { member: '/data/status', running: ['RUNNING', 'WAITING'], succeeded: ['SUCCESS', 'SUCCEED'] },
  section: 'V-3.6',
};
