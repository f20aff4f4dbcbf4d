import * as fc from 'fast-check';
import type { ArrivedRequest, Credentials, DialectName, RequestInput, Signed } from '../../src/index.ts';
import { wire } from './by-hand.ts';

export const dialectNames: readonly DialectName[] = ['dataplus', 'speech', 'speech-recognition'];

/** Visible ASCII without the colon (S-1.3). */
export const accessKeyIds: fc.Arbitrary<string> = charactersFrom(0x21, 0x7e)
  .map((id) => id.replaceAll(':', '-'))
  .filter((id) => id !== '');

export const secrets: fc.Arbitrary<string> = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 });

export const credentials: fc.Arbitrary<Credentials> = fc.record({
  accessKeyId: accessKeyIds,
  accessKeySecret: secrets,
});

/** Header values may hold anything but CR, LF and NUL (S-2.8). */
export const headerValues: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom('application/json', '*/*', 'application/json; charset=utf-8', 'a;  b=c', ''),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  )
  .map((value) => value.replace(/[\0\r\n]/g, '.'));

/** Any target of S-3.6. */
export const targets: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom('/', '/p?', '/org_code/service_code/api_name?param1=xxx&param2=xxx', '/a%20b/中?q=%E4%B8%AD&&=+'),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  )
  // eslint-disable-next-line no-control-regex -- what a target may not hold
  .map((text) => `/${text.replace(/^\//, '').replace(/[\x00-\x20\x7f#]/g, '')}`);

export const bodies: fc.Arbitrary<string | Uint8Array | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.uint8Array({ maxLength: 60 }),
);

export interface SomeRequest extends RequestInput {
  readonly method: string;
  readonly target: string;
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array | undefined;
}

/** Requests that `sign` takes, in every corner that the specification leaves open. */
export const requests: fc.Arbitrary<SomeRequest> = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'PATCH', 'patch', 'X-OWN'),
  target: targets,
  headers: fc
    .record({ Accept: headerValues, 'content-type': headerValues, 'X-Own': headerValues }, { requiredKeys: [] })
    .map((headers) => headers as Record<string, string>),
  body: bodies,
});

/** What the server gets of a signed request. */
export function arrived({ method, target, body }: SomeRequest, signed: Signed): ArrivedRequest & { body: Uint8Array } {
  return {
    method,
    target: wire(target),
    headers: Object.entries(signed.headers).flat(),
    body: typeof body === 'string' ? Buffer.from(body) : (body ?? new Uint8Array()),
  };
}

export function charactersFrom(first: number, last: number): fc.Arbitrary<string> {
  return fc.string({
    unit: fc.integer({ min: first, max: last }).map((code) => String.fromCharCode(code)),
    maxLength: 30,
  });
}
