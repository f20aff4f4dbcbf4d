import type { ArrivedRequest } from '../arrived.ts';
import { digestBody, digestLine } from '../body-digest.ts';
import type { Dialect } from '../dialects.ts';
import type { Candidate } from './candidate.ts';
import type { BodyMistake } from './mistakes.ts';
import type { WellFormedRequest } from './well-formed.ts';

/** Everything that the mistakes are made of. */
export interface Situation {
  readonly dialect: Dialect;
  readonly accessKeyId: string;
  readonly secret: string;
  /** Origin form. */
  readonly target: string;
  /** Base64 of the MD5 of the body, `undefined` for an empty one. Computed once. */
  readonly bodyMd5: string | undefined;
  /** `undefined` where only a digest of the body is known. */
  readonly body: Uint8Array | undefined;
  /** MD5 in Base64 of the other forms that were handed in. */
  readonly otherBodies: readonly { readonly mistake: BodyMistake; readonly md5: string | undefined }[];
  /** The candidate without mistakes. */
  readonly right: Candidate;
}

/** What the caller of a diagnosis knows besides the request. */
export interface Known {
  readonly dialect: Dialect;
  readonly accessKeyId: string;
  readonly secret: string;
  readonly bodies: readonly { readonly mistake: BodyMistake; readonly body: Uint8Array | string }[];
}

export function situationOf(request: WellFormedRequest, body: ArrivedRequest['body'], known: Known): Situation {
  const { method, target, headers } = request;
  const { dialect, accessKeyId, secret, bodies } = known;
  const bodyMd5 = digestBody(body);
  return {
    dialect,
    accessKeyId,
    secret,
    target,
    bodyMd5,
    body: body === null || body === undefined ? new Uint8Array() : body instanceof Uint8Array ? body : undefined,
    otherBodies: bodies.map(({ mistake, body: other }) => ({ mistake, md5: digestBody(other) })),
    right: {
      key: secret,
      method,
      accept: headers.accept ?? '',
      digest: digestLine(dialect, bodyMd5),
      contentType: headers.contentType ?? '',
      date: headers.date ?? '',
      target: dialect.signsTarget ? target : undefined,
      lineEnd: '\n',
      end: '',
      encode: undefined,
    },
  };
}
