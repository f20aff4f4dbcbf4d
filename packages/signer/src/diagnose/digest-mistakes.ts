import { md5 } from '#platform';
import { digestLine } from '../body-digest.ts';
import { bytesOfByteString } from '../bytes.ts';
import type { Variant } from './candidate.ts';
import { respaced } from './json-spacing.ts';
import type { BodyMistake } from './mistakes.ts';
import type { Situation } from './situation.ts';

type DigestMistake =
  | BodyMistake
  | 'digest-once'
  | 'digest-twice'
  | 'digest-hex'
  | 'digest-of-raw-digest'
  | 'digest-of-empty-body'
  | 'digest-word'
  | 'body-not-digested'
  | 'digest-newline';

/** Group digest: M-30 to M-39. The body is hashed once; everything else is made of its digest. */
export function digestVariants(situation: Situation): Variant<DigestMistake>[] {
  const { dialect, bodyMd5, right } = situation;
  const made: Partial<Record<DigestMistake, readonly string[]>> =
    bodyMd5 === undefined ? forEmptyBody(dialect.digestsTwice) : forBody(bodyMd5, right.digest, dialect.digestsTwice);
  const otherForms = otherBodies(situation).map(
    ({ mistake, md5: digest }) => [mistake, [digestLine(dialect, digest)]] as const,
  );
  return [...(Object.entries(made) as [DigestMistake, readonly string[]][]), ...otherForms].flatMap(
    ([mistake, lines]) => lines.map((digest) => ({ mistake, change: { digest } })),
  );
}

function forEmptyBody(twice: boolean): Partial<Record<DigestMistake, string[]>> {
  const nothing = md5('');
  return { 'digest-of-empty-body': twice ? [nothing, md5(nothing)] : [nothing], 'digest-word': ['undefined', 'null'] };
}

function forBody(once: string, right: string, twice: boolean): Partial<Record<DigestMistake, string[]>> {
  const raw = atob(once);
  const hex = Array.from(raw, (c) => c.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  const hexForms = [hex, hex.toUpperCase(), btoa(hex)];
  return {
    ...(twice
      ? {
          'digest-once': [once],
          'digest-hex': [...hexForms, md5(hex)],
          'digest-of-raw-digest': [md5(bytesOfByteString(raw))],
        }
      : { 'digest-twice': [md5(once)], 'digest-hex': hexForms }),
    'body-not-digested': ['', md5('')],
    'digest-newline': [`${right}\n`],
  };
}

/** Other forms of the body: those that were handed in, and those that encoders are known to make (M-37). */
function otherBodies({
  body,
  otherBodies: handedIn,
}: Situation): readonly { mistake: BodyMistake; md5: string | undefined }[] {
  if (body === undefined) return handedIn;
  const forms: (Uint8Array | string)[] = [Uint8Array.from([...body, 0x0a]), ...respaced(body)];
  if (body.at(-1) === 0x0a) forms.push(body.subarray(0, -1));
  return [
    ...handedIn,
    ...forms.map(
      (form) => ({ mistake: 'body-re-serialised', md5: form.length === 0 ? undefined : md5(form) }) as const,
    ),
  ];
}
