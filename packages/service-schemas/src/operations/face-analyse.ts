import { statusFailure } from '../failures/status.ts';
import { envelope, envelopeAnswer, type Envelope, type EnvelopeAnswer } from '../parts/envelope.ts';
import { faceService } from '../parts/face-service.ts';
import type { Operation } from '../operation.ts';

/**
 * Finds and describes faces: the first generation (V-4.7). Inputs `image` (text) and `fea_type`, `landmark_type`,
 * `attr_type` (integers); `fromEnvelope` gives `errno`, `number`, `rect`, `age`, `gender`, `landmark`.
 *
 * @example
 * ```ts
 * import { faceAnalyse, toEnvelope, validateInput } from '@dataplus/service-schemas';
 *
 * const input = { body: toEnvelope({ image: 'QUJD', attr_type: 1 }) };
 * console.log(validateInput(faceAnalyse, input).ok); // true
 * ```
 */
export const faceAnalyse: Operation<{ body: Envelope }, EnvelopeAnswer> = {
  ...faceService,
  id: 'face.analyse',
  summary: 'Find and describe faces (first generation)',
  hosts: ['https://shujuapi.aliyun.com'],
  method: 'POST',
  path: '/{org_code}/face/face_analysis_aliyun',
  input: { body: { encoding: 'json', mediaType: 'application/json', schema: envelope } },
  output: { encoding: 'json', schema: envelopeAnswer },
  failure: statusFailure,
  limits: {},
  confidence: 'seen-once',
  section: 'V-4.7',
};
