import { type Client, type ClientOptions, type Clock, createClient } from '../../src/index.ts';

export const credentials = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };

/** A clock that goes on only while it sleeps, and remembers how long it slept. */
export interface TestClock extends Clock {
  readonly slept: number[];
}

export function testClock(start: string = '2016-05-07T08:19:52Z'): TestClock {
  const slept: number[] = [];
  let passed = 0;
  return {
    slept,
    now: () => Date.parse(start) + passed,
    elapsed: () => passed,
    sleep: (milliseconds) => {
      slept.push(milliseconds);
      passed += milliseconds;
      return Promise.resolve();
    },
  };
}

/** A client for a test: waits take no time, and jitter is the whole of its limit. */
export function clientOf(options: Omit<ClientOptions, 'credentials'> & Partial<ClientOptions>): Client {
  return createClient({ credentials, clock: testClock(), random: () => 1, ...options });
}

/** What a promise is rejected with; fails when it is not. */
export async function failure<E>(promise: Promise<unknown>, type: new (...args: never[]) => E): Promise<E> {
  const outcome = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ('error' in outcome && outcome.error instanceof type) return outcome.error;
  throw 'error' in outcome ? outcome.error : new Error(`not rejected, but ${JSON.stringify(outcome.value)}`);
}
