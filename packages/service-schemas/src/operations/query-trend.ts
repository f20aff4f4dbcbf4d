import * as z from 'zod/mini';
import { ourDesign, success } from '../parts/our-design.ts';
import { nonEmptyText } from '../parts/text.ts';
import { calendarDate, type CalendarDate } from '../parts/time.ts';
import { exact, type Schema } from '../schema.ts';
import type { Operation } from '../operation.ts';

/** Keywords and a span of days, both ends included. */
export interface QueryTrendRequest {
  keywords: string[];
  from: CalendarDate;
  /** Included. */
  to: CalendarDate;
  /** All unless given. */
  media?: ('news' | 'forum' | 'microblog')[] | undefined;
}

/** Checks a {@link QueryTrendRequest}. */
export const queryTrendRequest: Schema<QueryTrendRequest> = exact(
  z.strictObject({
    keywords: z.array(nonEmptyText).check(z.minLength(1), z.maxLength(20)),
    from: calendarDate,
    to: calendarDate,
    media: z.optional(z.array(z.enum(['news', 'forum', 'microblog'])).check(z.minLength(1))),
  }),
);

/** Per keyword and day: how often it was mentioned, and in what mood. */
export interface QueryTrendResponse {
  code: 'SUCCESS';
  request_id: string;
  /** `sentiment` from -1 to 1. */
  trends: { keyword: string; days: { date: CalendarDate; mentions: number; sentiment?: number | undefined }[] }[];
}

/** Checks a {@link QueryTrendResponse}. */
export const queryTrendResponse: Schema<QueryTrendResponse> = exact(
  z.object({
    ...success,
    trends: z.array(
      z.object({
        keyword: nonEmptyText,
        days: z.array(
          z.object({
            date: calendarDate,
            mentions: z.int().check(z.minimum(0)),
            sentiment: z.optional(z.number().check(z.minimum(-1), z.maximum(1))),
          }),
        ),
      }),
    ),
  }),
);

/**
 * Counts what was said in public about keywords, day by day. Our own design (V-10.7).
 *
 * @example
 * ```ts
 * import { queryTrend, validateInput } from '@dataplus/service-schemas';
 *
 * const input = { body: { keywords: ['云计算'], from: '2016-12-01', to: '2016-12-07' } };
 * console.log(validateInput(queryTrend, input).ok); // true
 * ```
 */
export const queryTrend: Operation<{ body: QueryTrendRequest }, QueryTrendResponse> = {
  ...ourDesign,
  service: 'public-trend',
  id: 'public-trend.query',
  summary: 'Follow public attention to keywords',
  path: '/{org_code}/prophet/trend',
  input: { body: { encoding: 'json', mediaType: 'application/json', schema: queryTrendRequest } },
  output: { encoding: 'json', schema: queryTrendResponse },
  section: 'V-10.7',
};
