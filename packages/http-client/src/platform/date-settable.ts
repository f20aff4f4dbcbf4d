import { UsageError } from '../errors.ts';

/**
 * Browsers keep a page from setting Date, which is signed, and drop it without a word. That is said here, before a call
 * fails with a signature that nobody can explain.
 */
export function checkDateIsSettable(): void {
  const request = new Request('https://localhost/', { headers: { date: 'Sat, 07 May 2016 08:19:52 GMT' } });
  if (request.headers.has('date')) return;
  const problem = 'this platform, as browsers do, keeps a page from setting the Date header, which is signed';
  throw new UsageError('date-header-forbidden', 'fetch', `${problem}; call from a server, or give a fetch that can`);
}
