import { plainTextFailure } from '../failures/plain-text.ts';
import { envelope, envelopeAnswer, type Envelope, type EnvelopeAnswer } from '../parts/envelope.ts';
import { officialService } from '../parts/official-service.ts';
import type { Operation } from '../operation.ts';

/**
 * Reads an identity card: the generation of 2016, in the envelope (V-6.1). `fromEnvelope` gives an `idCardResult`.
 *
 * @example
 * ```ts
 * import { ocrConfigure, ocrIdCard, toEnvelope, validateInput } from '@dataplus/service-schemas';
 *
 * const input = {
 *   body: toEnvelope({ image: 'QUJD', configure: ocrConfigure('face') }),
 * };
 * console.log(validateInput(ocrIdCard, input).ok); // true
 * ```
 */
export const ocrIdCard: Operation<{ body: Envelope }, EnvelopeAnswer> = {
  ...officialService,
  service: 'ocr',
  id: 'ocr.id-card',
  summary: 'Read an identity card',
  hosts: ['https://shujuapi.aliyun.com'],
  method: 'POST',
  path: '/{org_code}/ocr/ocr_idcard',
  input: { body: { encoding: 'json', mediaType: 'application/json', schema: envelope } },
  output: { encoding: 'json', schema: envelopeAnswer },
  failure: plainTextFailure,
  origin: 'public',
  confidence: 'seen-twice',
  section: 'V-6.1',
};
