import * as z from 'zod/mini';
import { ourDesign, success } from '../parts/our-design.ts';
import { identifier, nonEmptyText } from '../parts/text.ts';
import { exact, type Schema } from '../schema.ts';
import type { Operation } from '../operation.ts';

/** Which group of users is to be described, along which dimensions. */
export interface AnalyzePersonaRequest {
  audience: string;
  dimensions: string[];
}

/** Checks a {@link AnalyzePersonaRequest}. */
export const analyzePersonaRequest: Schema<AnalyzePersonaRequest> = exact(
  z.strictObject({ audience: identifier, dimensions: z.array(identifier).check(z.minLength(1)) }),
);

/** The size of the group, and how many users have each value of a dimension. */
export interface AnalyzePersonaResponse {
  code: 'SUCCESS';
  request_id: string;
  size: number;
  /** Users per value. */
  dimensions: { dimension: string; values: { value: string; users: number }[] }[];
}

/** Checks a {@link AnalyzePersonaResponse}. */
export const analyzePersonaResponse: Schema<AnalyzePersonaResponse> = exact(
  z.object({
    ...success,
    size: z.int().check(z.minimum(0)),
    dimensions: z.array(
      z.object({
        dimension: identifier,
        values: z.array(z.object({ value: nonEmptyText, users: z.int().check(z.minimum(0)) })),
      }),
    ),
  }),
);

/**
 * Describes a group of users along dimensions. Our own design (V-10.8).
 *
 * @example
 * ```ts
 * import { analyzePersona, validateInput } from '@dataplus/service-schemas';
 *
 * const input = { body: { audience: 'buyers', dimensions: ['age'] } };
 * console.log(validateInput(analyzePersona, input).ok); // true
 * ```
 */
export const analyzePersona: Operation<{ body: AnalyzePersonaRequest }, AnalyzePersonaResponse> = {
  ...ourDesign,
  service: 'persona-analysis',
  id: 'persona-analysis.analyze',
  summary: 'Describe a group of users',
  path: '/{org_code}/portrait/analyze',
  input: { body: { encoding: 'json', mediaType: 'application/json', schema: analyzePersonaRequest } },
  output: { encoding: 'json', schema: analyzePersonaResponse },
  section: 'V-10.8',
};
