import { createVerifier } from '@dataplus/signer';
import type { Arrived } from './server.ts';

/** Whether a request arrived rightly signed, at the time of the test clock. */
export function accepts(
  request: Arrived | undefined,
  dialect: 'dataplus' | 'speech' | 'speech-recognition' = 'dataplus',
): boolean {
  return createVerifier({
    keys: { testid: { secrets: ['testsecret'] } },
    dialect,
    now: () => Date.parse('2016-05-07T08:19:52Z'),
  }).verify({
    method: request?.method ?? '',
    target: request?.target ?? '',
    headers: request?.rawHeaders ?? [],
    body: request?.body,
  }).ok;
}
