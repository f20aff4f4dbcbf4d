import * as z from 'zod/mini';
import { codeFailure } from '../failures/code.ts';
import type { AnyOperation, ServiceDefaults } from '../operation.ts';
import { exact, type Schema } from '../schema.ts';
import { officialService } from './official-service.ts';
import { nonEmptyText } from './text.ts';

/** What the operations of the recommendation engine share (V-3.1). */
export const recommendationService: ServiceDefaults & Pick<AnyOperation, 'failure'> = {
  ...officialService,
  service: 'recommendation-engine',
  hosts: ['https://dtplus-cn-shanghai.data.aliyuncs.com'],
  failure: codeFailure,
  origin: 'public',
  confidence: 'seen-once',
  section: 'V-3.5',
};

/** The header that the three long tasks have to carry: milliseconds that the gateway may wait (V-3.5). */
export const longTaskHeaders: Readonly<Record<string, string>> = { 'x-dataplus-timeout': '60000' };

/** What the tasks are assumed to answer: their answers were not found (V-3.6). */
export interface RecommendationTaskAnswer {
  code: 'SUCCESS';
  data?: { taskId?: string | undefined; status?: string | undefined } | undefined;
}

/** Checks a {@link RecommendationTaskAnswer}. */
export const recommendationTaskAnswer: Schema<RecommendationTaskAnswer> = exact(
  z.object({
    code: z.literal('SUCCESS'),
    data: z.optional(z.object({ taskId: z.optional(nonEmptyText), status: z.optional(nonEmptyText) })),
  }),
);
