import { type ArrivedHeaders, arrivedHeaders, type ArrivedRequest, arrivedTarget } from '../arrived.ts';
import { digestBody, digestLine } from '../body-digest.ts';
import type { Dialect } from '../dialects.ts';
import { fail } from '../errors.ts';
import type { Candidate } from './candidate.ts';
import type { BodyMistake } from './mistakes.ts';

/** Everything that the mistakes are made of. */
export interface Situation {
  readonly dialect: Dialect;
  readonly headers: ArrivedHeaders;
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

export function situationOf(
  request: ArrivedRequest,
  given: Pick<Situation, 'dialect' | 'accessKeyId' | 'secret'> & {
    readonly bodies: readonly { readonly mistake: BodyMistake; readonly body: Uint8Array | string }[];
  },
): Situation {
  const { dialect, accessKeyId, secret, bodies } = given;
  const headers =
    arrivedHeaders(request.headers) ?? fail('invalid-header', 'headers', 'must be well-formed and not repeated');
  const target =
    arrivedTarget(request.target) ?? fail('invalid-target', 'target', 'must be the target of a request line');
  const bodyMd5 = digestBody(request.body);
  return {
    dialect,
    headers,
    accessKeyId,
    secret,
    target,
    bodyMd5,
    body: request.body instanceof Uint8Array ? request.body : undefined,
    otherBodies: bodies.map(({ mistake, body }) => ({ mistake, md5: digestBody(body) })),
    right: {
      key: secret,
      method: request.method,
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
