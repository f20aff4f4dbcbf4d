import type { Variant } from './candidate.ts';
import type { Situation } from './situation.ts';

/** What HTTP libraries put in place of a header, and what clients sign that send none (M-40, M-41). */
const words = ['', 'undefined', 'null', 'application/json'];
const accepts = [
  ...words,
  '*/*',
  'application/json, text/plain, */*',
  'text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2',
];
const contentTypes = [
  ...words,
  'application/json;charset=UTF-8',
  'application/json;charset=utf-8',
  'application/json; charset=UTF-8',
  'application/json; charset=utf-8',
  'application/x-www-form-urlencoded',
  'application/x-www-form-urlencoded;charset=UTF-8',
  'text/plain',
  'text/plain;charset=UTF-8',
  'application/octet-stream',
];

/** Group accept: M-40. */
export function acceptVariants(): Variant<'accept-replaced'>[] {
  return accepts.map((accept) => ({ mistake: 'accept-replaced', change: { accept } }));
}

/** Group content-type: M-41. */
export function contentTypeVariants({ right }: Situation): Variant<'content-type-replaced'>[] {
  const dense = right.contentType.replace(/; */g, ';');
  const own = [right.contentType.replace(/;[^]*/, ''), right.contentType.replace(/; */g, '; '), dense];
  return [...contentTypes, ...own].map((contentType) => ({
    mistake: 'content-type-replaced',
    change: { contentType },
  }));
}
