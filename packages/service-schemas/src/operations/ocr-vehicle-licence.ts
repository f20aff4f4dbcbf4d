import { plainTextFailure } from '../failures/plain-text.ts';
import { licenceResult, ocrByAppCode, ocrRequest, type LicenceResult, type OcrRequest } from '../parts/ocr-service.ts';
import type { Operation } from '../operation.ts';

/**
 * Reads a vehicle licence behind the other gateway (V-6.2, V-6.6). Not signed by the Dataplus scheme.
 *
 * @example
 * ```ts
 * import { ocrVehicleLicence, validateInput } from '@dataplus/service-schemas';
 *
 * const input = { body: { image: 'QUJD' } };
 * console.log(validateInput(ocrVehicleLicence, input).ok); // true
 * ```
 */
export const ocrVehicleLicence: Operation<{ body: OcrRequest }, LicenceResult> = {
  ...ocrByAppCode,
  id: 'ocr.vehicle-licence',
  summary: 'Read a vehicle licence (AppCode)',
  hosts: ['https://dm-53.data.aliyun.com'],
  method: 'POST',
  path: '/rest/160601/ocr/ocr_vehicle.json',
  input: { body: { encoding: 'json', mediaType: 'application/json', schema: ocrRequest } },
  output: { encoding: 'json', schema: licenceResult },
  failure: plainTextFailure,
};
