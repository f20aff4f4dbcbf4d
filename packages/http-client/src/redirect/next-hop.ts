import type { ArrivedAnswer } from '../answer/answer.ts';
import type { Hop } from '../attempt/hop.ts';
import { RedirectError } from '../errors.ts';

const redirects = [301, 302, 303, 307, 308];

/** Headers that are meant for the first origin alone. */
const privateHeaders = /^(cookie|proxy-authorization|x-dataplus-.*)$/;

/**
 * Where a redirect leads, or undefined for an answer that is none (H-6). The same origin is signed again; other origins
 * are refused unless they are allowed, and get neither signature nor what belongs to the first origin.
 */
export function nextHop(hop: Hop, answer: ArrivedAnswer, followed: number): Hop | undefined {
  const { response, call, settings } = answer;
  const { status } = response;
  const location = response.headers.get('location');
  if (!redirects.includes(status) || location === null || call.redirect === 'manual') return undefined;

  const { place } = call;
  if (!URL.canParse(location, hop.url)) {
    throw new RedirectError('malformed-redirect', 'the server redirects to no address', { place, status });
  }
  const url = new URL(location, hop.url);
  // Other schemes have no origin, and their paths may be programs.
  const shown = url.origin === 'null' ? url.protocol : url.origin + url.pathname;
  const refuse = (code: 'redirect-refused' | 'too-many-redirects', message: string): never => {
    throw new RedirectError(code, message, { place, status, location: shown });
  };
  if (call.redirect === 'error') refuse('redirect-refused', `the server redirects to ${shown}; the call wants none`);
  if (followed >= settings.redirectLimit) {
    refuse('too-many-redirects', `the server redirects more than ${settings.redirectLimit} times, now to ${shown}`);
  }
  const stays = url.origin === hop.url.origin;
  if (!stays && !settings.redirectOrigins.includes(url.origin)) {
    refuse('redirect-refused', `the server redirects to ${shown}; list the origin in redirects.origins to follow`);
  }
  url.username = url.password = url.hash = '';
  if (url.search === '') url.search = '';

  const becomesGet =
    (status === 303 && hop.method !== 'HEAD') || ((status === 301 || status === 302) && hop.method === 'POST');
  const kept = Object.entries(hop.headers).filter(
    ([name]) => !(becomesGet && name.startsWith('content-')) && (stays || !privateHeaders.test(name)),
  );
  return {
    url,
    method: becomesGet ? 'GET' : hop.method,
    headers: Object.fromEntries(kept),
    body: becomesGet ? undefined : hop.body,
    signed: hop.signed && stays,
  };
}
