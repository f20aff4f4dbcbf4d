import { afterEach, expect, it, vi } from 'vitest';
import { createClient, UsageError } from '../index.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** What a browser's Request does with the names that the Fetch Standard forbids. */
class BrowserRequest extends Request {
  constructor(input: RequestInfo | URL, init?: RequestInit) {
    super(input, init);
    for (const name of ['date', 'host', 'content-length']) this.headers.delete(name);
  }
}

const credentials = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };

it('where Date cannot be set createClient says so', () => {
  vi.stubGlobal('Request', BrowserRequest);
  expect(() => createClient({ credentials })).toThrow(UsageError);
  expect(() => createClient({ credentials })).toThrow(/browsers.*Date header.*call from a server/);
});

it('a fetch of the caller may know a way', () => {
  vi.stubGlobal('Request', BrowserRequest);
  expect(() => createClient({ credentials, fetch })).not.toThrow();
});

it('this platform can', () => {
  expect(() => createClient({ credentials })).not.toThrow();
});
