import * as z from 'zod/mini';
import { nlpPath, nlpResponse, nlpService, type NlpPath, type NlpResponse } from '../parts/nlp-service.ts';
import { nonEmptyText } from '../parts/text.ts';
import { exact, type Schema } from '../schema.ts';
import type { Operation } from '../operation.ts';

/** A text, and how much is to be said of each entity. */
export interface FindEntitiesRequest {
  text: string;
  type: 'simple' | 'full';
}

/** Checks a {@link FindEntitiesRequest}. */
export const findEntitiesRequest: Schema<FindEntitiesRequest> = exact(
  z.object({ text: nonEmptyText, type: z.enum(['simple', 'full']) }),
);

/**
 * Finds the entities of a text: brands, goods, properties (V-8.2).
 *
 * @example
 * ```ts
 * import { findEntities, validateInput } from '@dataplus/service-schemas';
 *
 * const input = { path: { domain: 'ecommerce' }, body: { text: '红色连衣裙', type: 'full' } };
 * console.log(validateInput(findEntities, input).ok); // true
 * ```
 */
export const findEntities: Operation<{ path: NlpPath; body: FindEntitiesRequest }, NlpResponse> = {
  ...nlpService,
  id: 'nlp.find-entities',
  summary: 'Find the entities of a text',
  method: 'POST',
  path: '/{org_code}/nlp/api/Entity/{domain}',
  input: { path: nlpPath, body: { encoding: 'json', mediaType: 'application/json', schema: findEntitiesRequest } },
  output: { encoding: 'json', schema: nlpResponse },
  section: 'V-8.2',
};
