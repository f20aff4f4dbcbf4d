import * as z from 'zod/mini';
import { statusFailure } from '../failures/status.ts';
import { officialService } from '../parts/official-service.ts';
import { pathSegment } from '../parts/text.ts';
import { exact, type Schema } from '../schema.ts';
import type { AnyOperation, Operation } from '../operation.ts';

/** The service and its API; the client adds the organisation. */
export interface ApiPath {
  service_code: string;
  api_name: string;
}

const path: Schema<ApiPath> = exact(z.strictObject({ service_code: pathSegment, api_name: pathSegment }));

/** Query fields; numbers and booleans are written as text. */
export type ApiQuery = Record<string, string | number | boolean>;

const query: Schema<ApiQuery> = exact(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])));

/** Any JSON at all: the services' bodies were never published in one place. */
const anyJson: Schema<unknown> = exact(z.unknown());

const shared: Omit<AnyOperation, 'id' | 'summary' | 'method' | 'input' | 'output'> = {
  ...officialService,
  service: 'official-api',
  hosts: ['https://shujuapi.aliyun.com'],
  path: '/{org_code}/{service_code}/{api_name}',
  failure: statusFailure,
  origin: 'source',
  confidence: 'stated',
  section: 'V-1.1',
};

/**
 * Calls any official service by GET, as the platform's own samples do (V-1.1).
 *
 * @example
 * ```ts
 * import { apiGet, validateInput } from '@dataplus/service-schemas';
 *
 * const input = {
 *   path: { service_code: 'weather', api_name: 'today' },
 *   query: { city: 'Hangzhou' },
 * };
 * console.log(validateInput(apiGet, input).ok); // true
 * ```
 */
export const apiGet: Operation<{ path: ApiPath; query?: ApiQuery | undefined }, unknown> = {
  ...shared,
  id: 'official-api.get',
  summary: 'Ask an official service (GET)',
  method: 'GET',
  input: { path, query },
  output: { encoding: 'json', schema: anyJson },
};

/**
 * Calls any official service by DELETE (V-1.1).
 *
 * @example
 * ```ts
 * import { apiDelete, validateInput } from '@dataplus/service-schemas';
 *
 * const input = { path: { service_code: 'notes', api_name: 'n1' } };
 * console.log(validateInput(apiDelete, input).ok); // true
 * ```
 */
export const apiDelete: Operation<{ path: ApiPath; query?: ApiQuery | undefined }, unknown> = {
  ...shared,
  id: 'official-api.delete',
  summary: 'Delete at an official service (DELETE)',
  method: 'DELETE',
  input: { path, query },
  output: { encoding: 'json', schema: anyJson },
};

/**
 * Calls any official service by POST with a JSON body (V-1.1).
 *
 * @example
 * ```ts
 * import { apiPost, validateInput } from '@dataplus/service-schemas';
 *
 * const input = {
 *   path: { service_code: 'weather', api_name: 'report' },
 *   body: { city: 'Hangzhou', degrees: 21 },
 * };
 * console.log(validateInput(apiPost, input).ok); // true
 * ```
 */
export const apiPost: Operation<{ path: ApiPath; query?: ApiQuery | undefined; body: unknown }, unknown> = {
  ...shared,
  id: 'official-api.post',
  summary: 'Call an official service (POST)',
  method: 'POST',
  input: { path, query, body: { encoding: 'json', mediaType: 'application/json', schema: anyJson } },
  output: { encoding: 'json', schema: anyJson },
};

/**
 * Calls any official service by PUT with a JSON body (V-1.1).
 *
 * @example
 * ```ts
 * import { apiPut, validateInput } from '@dataplus/service-schemas';
 *
 * const input = {
 *   path: { service_code: 'notes', api_name: 'n1' },
 *   body: { text: 'hello' },
 * };
 * console.log(validateInput(apiPut, input).ok); // true
 * ```
 */
export const apiPut: Operation<{ path: ApiPath; query?: ApiQuery | undefined; body: unknown }, unknown> = {
  ...shared,
  id: 'official-api.put',
  summary: 'Put to an official service (PUT)',
  method: 'PUT',
  input: { path, query, body: { encoding: 'json', mediaType: 'application/json', schema: anyJson } },
  output: { encoding: 'json', schema: anyJson },
};
