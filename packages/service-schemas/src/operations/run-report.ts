import * as z from 'zod/mini';
import { ourDesign, success } from '../parts/our-design.ts';
import { factValue, type FactValue } from '../parts/rule.ts';
import { identifier } from '../parts/text.ts';
import { exact, type Schema } from '../schema.ts';
import type { Operation } from '../operation.ts';

/** A report of a site, with filters. */
export interface RunReportRequest {
  site: string;
  report: string;
  filters?: Record<string, FactValue> | undefined;
  limit?: number | undefined;
}

/** Checks a {@link RunReportRequest}. */
export const runReportRequest: Schema<RunReportRequest> = exact(
  z.strictObject({
    site: identifier,
    report: identifier,
    filters: z.optional(z.record(z.string(), factValue)),
    limit: z.optional(z.int().check(z.minimum(1), z.maximum(10000))),
  }),
);

/** Each row has one value per column. */
export interface RunReportResponse {
  code: 'SUCCESS';
  request_id: string;
  columns: { name: string; type: 'text' | 'number' | 'instant' }[];
  rows: (FactValue | null)[][];
}

/** Checks a {@link RunReportResponse}. */
export const runReportResponse: Schema<RunReportResponse> = exact(
  z.object({
    ...success,
    columns: z.array(z.object({ name: identifier, type: z.enum(['text', 'number', 'instant']) })),
    rows: z.array(z.array(z.nullable(factValue))),
  }),
);

/**
 * Runs a report of a site that was built with 搭数. Our own design (V-10.4).
 *
 * @example
 * ```ts
 * import { runReport, validateInput } from '@dataplus/service-schemas';
 *
 * const input = { body: { site: 'sales', report: 'by-month' } };
 * console.log(validateInput(runReport, input).ok); // true
 * ```
 */
export const runReport: Operation<{ body: RunReportRequest }, RunReportResponse> = {
  ...ourDesign,
  service: 'dashu',
  id: 'dashu.run-report',
  summary: 'Run a report of a site',
  path: '/{org_code}/dashu/run_report',
  input: { body: { encoding: 'json', mediaType: 'application/json', schema: runReportRequest } },
  output: { encoding: 'json', schema: runReportResponse },
  section: 'V-10.4',
};
