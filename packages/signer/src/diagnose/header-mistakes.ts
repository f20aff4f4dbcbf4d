import type { Variants } from './candidate.ts';

/** What clients sign in place of a header that is not there. */
export const words: readonly string[] = ['', 'undefined', 'null'];

/** Group accept: M-40, the defaults of HTTP libraries. */
export const acceptVariants: Variants<string> = [
  [
    'accept-replaced',
    ...words,
    'application/json',
    '*/*',
    'application/json, text/plain, */*',
    'text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2',
  ],
];

/** Group content-type: M-41. */
export function contentTypeVariants(arrived: string): Variants<string> {
  return [
    [
      'content-type-replaced',
      ...words,
      'application/json',
      'application/json;charset=UTF-8',
      'application/json;charset=utf-8',
      'application/json; charset=UTF-8',
      'application/json; charset=utf-8',
      'application/x-www-form-urlencoded',
      'application/x-www-form-urlencoded;charset=UTF-8',
      'text/plain',
      'text/plain;charset=UTF-8',
      'application/octet-stream',
      arrived.replace(/;[^]*/, ''),
      arrived.replace(/;[ \t]*/g, '; '),
      arrived.replace(/;[ \t]*/g, ';'),
    ],
  ];
}
