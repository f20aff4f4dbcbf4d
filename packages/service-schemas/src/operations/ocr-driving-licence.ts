import { plainTextFailure } from '../failures/plain-text.ts';
import { licenceResult, ocrByAppCode, ocrRequest, type LicenceResult, type OcrRequest } from '../parts/ocr-service.ts';
import type { Operation } from '../operation.ts';

/**
 * Reads a driving licence behind the other gateway (V-6.2, V-6.6). Not signed by the Dataplus scheme.
 *
 * @example
 * ```ts
 * import { ocrDrivingLicence, validateInput } from '@dataplus/service-schemas';
 *
 * const input = { body: { image: 'QUJD' } };
 * console.log(validateInput(ocrDrivingLicence, input).ok); // true
 * ```
 */
export const ocrDrivingLicence: Operation<{ body: OcrRequest }, LicenceResult> = {
  ...ocrByAppCode,
  id: 'ocr.driving-licence',
  summary: 'Read a driving licence (AppCode)',
  hosts: ['https://dm-52.data.aliyun.com'],
  method: 'POST',
  path: '/rest/160601/ocr/ocr_driver_license.json',
  input: { body: { encoding: 'json', mediaType: 'application/json', schema: ocrRequest } },
  output: { encoding: 'json', schema: licenceResult },
  failure: plainTextFailure,
};
