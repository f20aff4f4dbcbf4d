import * as z from 'zod/mini';
import { statusFailure } from '../failures/status.ts';
import { envelope, envelopeAnswer, type Envelope, type EnvelopeAnswer } from '../parts/envelope.ts';
import { officialService } from '../parts/official-service.ts';
import { pathSegment } from '../parts/text.ts';
import { exact, type Schema } from '../schema.ts';
import type { Operation } from '../operation.ts';

/** Project and model. */
export interface PredictOnlinePath {
  project: string;
  model: string;
}

const path: Schema<PredictOnlinePath> = exact(z.strictObject({ project: pathSegment, model: pathSegment }));

/**
 * Asks a model of the machine learning platform (V-2.5).
 *
 * @example
 * ```ts
 * import { predictOnline, toEnvelope, validateInput } from '@dataplus/service-schemas';
 *
 * const input = {
 *   path: { project: 'shop', model: 'churn' },
 *   body: toEnvelope({ age: 31, spent: 12.5 }),
 * };
 * console.log(validateInput(predictOnline, input).ok); // true
 * ```
 */
export const predictOnline: Operation<{ path: PredictOnlinePath; body: Envelope }, EnvelopeAnswer> = {
  ...officialService,
  service: 'machine-learning',
  id: 'machine-learning.predict',
  summary: 'Ask a model of the machine learning platform',
  method: 'POST',
  path: '/{org_code}/pai/prediction/projects/{project}/onlinemodels/{model}',
  input: { path, body: { encoding: 'json', mediaType: 'application/json', schema: envelope } },
  output: { encoding: 'json', schema: envelopeAnswer },
  failure: statusFailure,
  origin: 'public',
  confidence: 'seen-once',
  section: 'V-2.5',
};
