import { type Draft, headerOf, splitAddress } from './draft.ts';

/** A request as an HTTP message, as `parseHttp` reads it. */
export function httpText(draft: Draft): string {
  const { origin, target } = splitAddress(draft.address);
  const host = origin.replace(/^https?:\/\//i, '');
  const lines = [
    `${draft.method} ${target} HTTP/1.1`,
    ...(host === '' || headerOf(draft, 'host') !== undefined ? [] : [`Host: ${host}`]),
    ...draft.headers.map(([name, value]) => `${name}: ${value}`),
  ];
  return `${lines.join('\n')}\n\n${draft.body ?? ''}`;
}
