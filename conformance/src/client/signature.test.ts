import { expect, it } from 'vitest';
import { vectorsOf } from '../files/load-suite.ts';
import { bytesOf } from './script-body.ts';
import type { DialectName, ScriptBody } from './script.ts';
import { authorization } from './signature.ts';

/** Those that are signed with the key of this suite, and whose headers stand there once in ASCII. */
const vectors = vectorsOf('signer', { ops: ['signer.sign'] }).filter(({ input, output }) => {
  // eslint-disable-next-line no-control-regex -- the range of ASCII
  const isAscii = /^[\x00-\x7f]*$/.test(JSON.stringify(input.request));
  return output !== undefined && input.accessKeyId === 'testid' && input.accessKeySecret === 'testsecret' && isAscii;
});

it('there are vectors to hold this signature against', () => {
  expect(vectors.length).toBeGreaterThan(50);
});

it.each(vectors.map((vector) => [vector.id, vector] as const))('%s', (_, { input, output }) => {
  const request = input.request as unknown as {
    method: string;
    target: string;
    headers: [string, string][];
    body: ScriptBody;
  };
  const headers: Record<string, string> = {};
  for (const [name, value] of request.headers) {
    const key = name.toLowerCase();
    const trimmed = value.replace(/^[ \t]+|[ \t]+$/g, '');
    headers[key] = headers[key] === undefined ? trimmed : `${headers[key]}, ${trimmed}`;
  }
  const { method, target, body } = request;
  const dialect = (input.dialect ?? 'dataplus') as DialectName;
  expect(authorization({ method, target, headers, body: bytesOf(body) }, dialect)).toBe(output?.authorization);
});
