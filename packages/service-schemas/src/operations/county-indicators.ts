import * as z from 'zod/mini';
import { ourDesign, success } from '../parts/our-design.ts';
import { decimal } from '../parts/money.ts';
import { identifier, nonEmptyText } from '../parts/text.ts';
import { exact, type Schema } from '../schema.ts';
import type { Operation } from '../operation.ts';

const month: Schema<string> = exact(z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u)));

/** A county, indicators and a span of months, both ends included. */
export interface CountyIndicatorsRequest {
  /** Six digits, as in the administrative division codes. */
  county: string;
  indicators: string[];
  /** First month, `yyyy-MM`. */
  from: string;
  /** Last month, `yyyy-MM`. */
  to: string;
}

/** Checks a {@link CountyIndicatorsRequest}. */
export const countyIndicatorsRequest: Schema<CountyIndicatorsRequest> = exact(
  z.strictObject({
    county: z.string().check(z.regex(/^[1-9]\d{5}$/u)),
    indicators: z.array(identifier).check(z.minLength(1)),
    from: month,
    to: month,
  }),
);

/** One series per indicator, one point per month. */
export interface CountyIndicatorsResponse {
  code: 'SUCCESS';
  request_id: string;
  /** Values as decimal text in the unit that is named. */
  series: { indicator: string; unit: string; points: { month: string; value: string }[] }[];
}

/** Checks a {@link CountyIndicatorsResponse}. */
export const countyIndicatorsResponse: Schema<CountyIndicatorsResponse> = exact(
  z.object({
    ...success,
    series: z.array(
      z.object({
        indicator: identifier,
        unit: nonEmptyText,
        points: z.array(z.object({ month, value: decimal })),
      }),
    ),
  }),
);

/**
 * Reads the indicators of a county by month. Our own design (V-10.5).
 *
 * @example
 * ```ts
 * import { countyIndicators, validateInput } from '@dataplus/service-schemas';
 *
 * const input = {
 *   body: { county: '330127', indicators: ['gdp'], from: '2016-01', to: '2016-12' },
 * };
 * console.log(validateInput(countyIndicators, input).ok); // true
 * ```
 */
export const countyIndicators: Operation<{ body: CountyIndicatorsRequest }, CountyIndicatorsResponse> = {
  ...ourDesign,
  service: 'county-governance',
  id: 'county-governance.indicators',
  summary: 'Read indicators of a county',
  path: '/{org_code}/county/indicators',
  input: { body: { encoding: 'json', mediaType: 'application/json', schema: countyIndicatorsRequest } },
  output: { encoding: 'json', schema: countyIndicatorsResponse },
  section: 'V-10.5',
};
