import { plainTextFailure } from '../failures/plain-text.ts';
import { idCardResult, type IdCardResult } from '../parts/id-card.ts';
import { ocrByAppCode, ocrRequest, type OcrRequest } from '../parts/ocr-service.ts';
import type { Operation } from '../operation.ts';

/**
 * Reads an identity card behind the other gateway (V-6.2, V-6.5). Not signed by the Dataplus scheme.
 *
 * @example
 * ```ts
 * import { ocrConfigure, ocrIdCardByAppCode, validateInput } from '@dataplus/service-schemas';
 *
 * const input = { body: { image: 'QUJD', configure: ocrConfigure('back') } };
 * console.log(validateInput(ocrIdCardByAppCode, input).ok); // true
 * ```
 */
export const ocrIdCardByAppCode: Operation<{ body: OcrRequest }, IdCardResult> = {
  ...ocrByAppCode,
  id: 'ocr.id-card-by-app-code',
  summary: 'Read an identity card (AppCode)',
  hosts: ['https://dm-51.data.aliyun.com'],
  method: 'POST',
  path: '/rest/160601/ocr/ocr_idcard.json',
  input: { body: { encoding: 'json', mediaType: 'application/json', schema: ocrRequest } },
  output: { encoding: 'json', schema: idCardResult },
  failure: plainTextFailure,
};
