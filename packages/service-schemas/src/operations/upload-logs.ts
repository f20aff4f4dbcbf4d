import * as z from 'zod/mini';
import { successFlagFailure } from '../failures/success-flag.ts';
import { recommendationService } from '../parts/recommendation-service.ts';
import { nonEmptyText } from '../parts/text.ts';
import { exact, type Schema } from '../schema.ts';
import type { Operation } from '../operation.ts';

/** Whose logs they are. */
export interface UploadLogsQuery {
  businessName: 'recommend';
  /** The `bizCode`. */
  customerName: string;
  /** Issued by the console. */
  token: string;
}

/** Checks a {@link UploadLogsQuery}. */
export const uploadLogsQuery: Schema<UploadLogsQuery> = exact(
  z.object({ businessName: z.literal('recommend'), customerName: nonEmptyText, token: nonEmptyText }),
);

/** One thing that a user did. The members that we ask for are our choice (V-3.4). */
export interface LogRecord {
  /** `login`, `item`, `click`, `use`, … */
  action: string;
  user_id: string;
  /** `yyyy-MM-dd HH:mm:ss`, no time zone. */
  bhv_datetime: string;
  item_id?: string | undefined;
  category?: string | undefined;
  tags?: string | undefined;
}

/** Checks a {@link LogRecord}. */
export const logRecord: Schema<LogRecord> = exact(
  z.object({
    action: nonEmptyText,
    user_id: nonEmptyText,
    bhv_datetime: z
      .string()
      .check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]) (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/u)),
    item_id: z.optional(nonEmptyText),
    category: z.optional(z.string()),
    tags: z.optional(z.string()),
  }),
);

/** Writes records as the upload wants them: a list of texts, each a JSON record. */
export function toLogLines(records: readonly LogRecord[]): string[] {
  return records.map((record) => JSON.stringify(record));
}

/** Log records, each as a JSON text; `toLogLines` writes them. */
export type UploadLogsRequest = string[];

/** Checks a {@link UploadLogsRequest}. */
export const uploadLogsRequest: Schema<UploadLogsRequest> = exact(z.array(nonEmptyText).check(z.minLength(1)));

/** The logs arrived. */
export interface UploadLogsResponse {
  success: 1;
  errMsg?: string | undefined;
}

/** Checks a {@link UploadLogsResponse}. */
export const uploadLogsResponse: Schema<UploadLogsResponse> = exact(
  z.object({ success: z.literal(1), errMsg: z.optional(z.string()) }),
);

/**
 * Sends user behaviour to the recommendation engine, compressed (V-3.3). Samples advise a minute of logs, or 2000 to 3000
 * records, per call.
 *
 * @example
 * ```ts
 * import { toLogLines, uploadLogs, validateInput } from '@dataplus/service-schemas';
 *
 * const input = {
 *   query: { businessName: 'recommend', customerName: 'shop', token: 'testtoken' },
 *   body: toLogLines([{ action: 'click', user_id: '7', bhv_datetime: '2016-12-08 10:42:45' }]),
 * };
 * console.log(validateInput(uploadLogs, input).ok); // true
 * ```
 */
export const uploadLogs: Operation<{ query: UploadLogsQuery; body: UploadLogsRequest }, UploadLogsResponse> = {
  ...recommendationService,
  id: 'recommendation-engine.upload-logs',
  summary: 'Send user behaviour',
  method: 'POST',
  path: '/{org_code}/re/uploadlog',
  input: {
    query: uploadLogsQuery,
    body: { encoding: 'json', mediaType: 'application/json', contentEncoding: 'gzip', schema: uploadLogsRequest },
  },
  output: { encoding: 'json', schema: uploadLogsResponse },
  failure: successFlagFailure,
  confidence: 'seen-often',
  section: 'V-3.3',
};
