import { parseHttpDate } from '@dataplus/signer';

/**
 * Milliseconds to wait for a Retry-After header, in any of its forms: seconds, or a date in the three forms of RFC 9110.
 * A date counts from the server's own Date where there is one, so that a wrong clock does not matter. What is none of
 * these forms counts as not there; a date in the past asks for no wait.
 */
export function retryAfterMilliseconds(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const until = parseHttpDate(value, 'lenient', now);
  return Number.isNaN(until) ? undefined : Math.max(0, until - (serverTime(headers, now) ?? now));
}

/** The instant of the Date header of an answer in milliseconds, or undefined. */
export function serverTime(headers: Headers, now: number): number | undefined {
  const instant = parseHttpDate(headers.get('date') ?? '', 'lenient', now);
  return Number.isNaN(instant) ? undefined : instant;
}
