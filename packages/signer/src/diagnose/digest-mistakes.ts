import { md5 } from '#platform';
import type { ArrivedRequest } from '../arrived.ts';
import { digestBody, digestLine } from '../body-digest.ts';
import { bytesOfByteString } from '../bytes.ts';
import type { Dialect } from '../dialects.ts';
import type { BodyInput } from '../types.ts';
import type { Variants } from './candidate.ts';
import { respaced } from './json-spacing.ts';
import type { BodyMistake } from './mistakes.ts';
import { hexOf } from './percent.ts';

/** Another form of the body, with the mistake that it stands for (S-11.6). */
export interface OtherBody {
  readonly mistake: BodyMistake;
  readonly body: Uint8Array | string;
}

/** Group digest: M-30 to M-39. The body itself was hashed once; `bodyMd5` is `undefined` for an empty one. */
export function digestVariants(
  dialect: Dialect,
  body: ArrivedRequest['body'],
  bodyMd5: string | undefined,
  otherBodies: readonly OtherBody[],
): Variants<string> {
  const line = (form: BodyInput): string => digestLine(dialect, digestBody(form));
  const bytes = body ?? new Uint8Array();
  const forms = bytes instanceof Uint8Array ? otherForms(bytes).map(line) : [];
  return [
    ...madeOf(bodyMd5, digestLine(dialect, bodyMd5), dialect.digestsTwice),
    ['body-re-serialised', ...forms],
    ...otherBodies.map(({ mistake, body: form }) => [mistake, line(form)] as const),
  ];
}

/** What is made of the digest of the body. Where a mistake does not apply, `right`, which changes nothing, stands for it. */
function madeOf(once: string | undefined, right: string, isTwice: boolean): Variants<string> {
  const nothing = md5('');
  if (once === undefined) {
    return [
      ['digest-of-empty-body', nothing, isTwice ? md5(nothing) : right],
      ['digest-word', 'undefined', 'null'],
    ];
  }
  const raw = atob(once);
  const hex = hexOf(raw);
  return [
    ['digest-once', once],
    ['digest-twice', md5(once)],
    ['digest-hex', hex, hex.toUpperCase(), btoa(hex), isTwice ? md5(hex) : right],
    ['digest-of-raw-digest', isTwice ? md5(bytesOfByteString(raw)) : right],
    ['body-not-digested', '', nothing],
    ['digest-newline', `${right}\n`],
  ];
}

/** Other forms that encoders are known to give a body (M-37). */
function otherForms(body: Uint8Array): readonly (Uint8Array | string)[] {
  const longer = new Uint8Array(body.length + 1).fill(0x0a);
  longer.set(body);
  const shorter = body.at(-1) === 0x0a ? body.subarray(0, -1) : body;
  return [longer, shorter, ...respaced(body)];
}
