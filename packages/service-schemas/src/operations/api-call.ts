import * as z from 'zod/mini';
import { statusFailure } from '../failures/status.ts';
import { officialService } from '../parts/official-service.ts';
import { pathSegment } from '../parts/text.ts';
import { exact, type Schema } from '../schema.ts';
import type { AnyOperation, Operation } from '../operation.ts';

export interface ApiPath {
  service_code: string;
  api_name: string;
}

const path: Schema<ApiPath> = exact(z.strictObject({ service_code: pathSegment, api_name: pathSegment }));

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
 * const path = { service_code: 'weather', api_name: 'today' };
 * const answer = await client.call(apiGet, { path, query: { city: 'Hangzhou' } });
 */
export const apiGet: Operation<{ path: ApiPath; query?: ApiQuery | undefined }, unknown> = {
  ...shared,
  id: 'official-api.get',
  summary: 'Ask an official service (GET)',
  method: 'GET',
  input: { path, query },
  output: { encoding: 'json', schema: anyJson },
};

/** Calls any official service by DELETE (V-1.1). */
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
 * const path = { service_code: 'weather', api_name: 'report' };
 * await client.call(apiPost, { path, body: { city: 'Hangzhou', degrees: 21 } });
 */
export const apiPost: Operation<{ path: ApiPath; query?: ApiQuery | undefined; body: unknown }, unknown> = {
  ...shared,
  id: 'official-api.post',
  summary: 'Call an official service (POST)',
  method: 'POST',
  input: { path, query, body: { encoding: 'json', mediaType: 'application/json', schema: anyJson } },
  output: { encoding: 'json', schema: anyJson },
};

/** Calls any official service by PUT with a JSON body (V-1.1). */
export const apiPut: Operation<{ path: ApiPath; query?: ApiQuery | undefined; body: unknown }, unknown> = {
  ...shared,
  id: 'official-api.put',
  summary: 'Put to an official service (PUT)',
  method: 'PUT',
  input: { path, query, body: { encoding: 'json', mediaType: 'application/json', schema: anyJson } },
  output: { encoding: 'json', schema: anyJson },
};
