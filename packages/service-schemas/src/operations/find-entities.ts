import * as z from 'zod/mini';
import { nlpPath, nlpResponse, nlpService, type NlpPath, type NlpResponse } from '../parts/nlp-service.ts';
import { nonEmptyText } from '../parts/text.ts';
import { exact, type Schema } from '../schema.ts';
import type { Operation } from '../operation.ts';

export interface FindEntitiesRequest {
  text: string;
  type: 'simple' | 'full';
}

export const findEntitiesRequest: Schema<FindEntitiesRequest> = exact(
  z.object({ text: nonEmptyText, type: z.enum(['simple', 'full']) }),
);

/**
 * Finds the entities of a text: brands, goods, properties (V-8.2).
 *
 * @example
 * const body = { text: '红色连衣裙', type: 'full' } as const;
 * const { data } = await client.call(findEntities, { path: { domain: 'ecommerce' }, body });
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
