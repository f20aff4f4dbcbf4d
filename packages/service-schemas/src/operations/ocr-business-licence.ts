import * as z from 'zod/mini';
import { plainTextFailure } from '../failures/plain-text.ts';
import { ocrByAppCode, ocrRequest, type OcrRequest } from '../parts/ocr-service.ts';
import { exact, type Schema } from '../schema.ts';
import type { Operation } from '../operation.ts';

/** What stands on a business licence (V-6.6). */
export interface BusinessLicence {
  success: true;
  name: string;
  /** Legal representative. */
  person: string;
  address: string;
  /** Registered capital, as printed. */
  capital: string;
  reg_num: string;
  /** As printed. */
  valid_period: string;
  request_id?: string | undefined;
}

/** Checks a {@link BusinessLicence}. */
export const businessLicence: Schema<BusinessLicence> = exact(
  z.object({
    success: z.literal(true),
    name: z.string(),
    person: z.string(),
    address: z.string(),
    capital: z.string(),
    reg_num: z.string(),
    valid_period: z.string(),
    request_id: z.optional(z.string()),
  }),
);

/**
 * Reads a business licence behind the other gateway (V-6.2, V-6.6). Not signed by the Dataplus scheme.
 *
 * @example
 * ```ts
 * import { ocrBusinessLicence, validateInput } from '@dataplus/service-schemas';
 *
 * const input = { body: { image: 'QUJD' } };
 * console.log(validateInput(ocrBusinessLicence, input).ok); // true
 * ```
 */
export const ocrBusinessLicence: Operation<{ body: OcrRequest }, BusinessLicence> = {
  ...ocrByAppCode,
  id: 'ocr.business-licence',
  summary: 'Read a business licence (AppCode)',
  hosts: ['https://dm-58.data.aliyun.com'],
  method: 'POST',
  path: '/rest/160601/ocr/ocr_business_license.json',
  input: { body: { encoding: 'json', mediaType: 'application/json', schema: ocrRequest } },
  output: { encoding: 'json', schema: businessLicence },
  failure: plainTextFailure,
};
