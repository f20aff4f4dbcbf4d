import type { DialectName } from '../dialects.ts';
import { diagnose } from '../diagnose/diagnose.ts';
import type { BodyMistake } from '../diagnose/mistakes.ts';
import type { DateForms } from '../http-date.ts';
import type { VerificationKey } from '../keys.ts';
import { createReplayGuard, replayKey } from '../replay.ts';
import { sign } from '../sign.ts';
import { contentMd5, stringToSign } from '../string-to-sign.ts';
import { targetOfUrl } from '../target.ts';
import { createVerifier } from '../verify.ts';
import { arrivedOf, bodyOf, type ProtocolBody, type ProtocolRequest, requestOf } from './request.ts';

interface WithRequest {
  readonly dialect?: DialectName;
  readonly request: ProtocolRequest;
}

interface SignInput extends WithRequest {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
}

interface VerifyInput extends WithRequest {
  readonly keys: Readonly<Record<string, VerificationKey>>;
  readonly now: string;
  readonly maxSkewSeconds?: number;
  readonly dates?: DateForms;
  readonly emptyBodyDigest?: 'either' | 'empty';
  readonly maxBodyBytes?: number;
  readonly replay?: 'allow' | 'refuse';
  readonly seen?: readonly { accessKeyId: string; signature: string; at: string }[];
}

interface DiagnoseInput extends WithRequest {
  readonly accessKeySecret: string;
  readonly bodies?: readonly { mistake: BodyMistake; body: ProtocolBody }[];
}

/** Op names of the conformance protocol with their functions: input of a vector in, output out, errors thrown with a code. */
export type SignerOps = Readonly<Record<string, (input: never) => unknown>>;

/**
 * The verbs of this package as ops of the conformance protocol, for whoever runs the vectors against it: this package's
 * tests, the `dataplus testee` command, a page in a browser.
 *
 * @example
 * ```ts
 * import { runSuite } from '@dataplus/conformance/node';
 * import { signerOps } from '@dataplus/signer/testee';
 *
 * const { ok } = await runSuite({ suite: 'signer', testee: { name: 'signer', ops: signerOps } });
 * ```
 */
export const signerOps: SignerOps = {
  'signer.request-target': ({ url }: { url: string }) => ({ target: targetOfUrl(url) }),

  'signer.string-to-sign': ({ dialect, request }: WithRequest) => {
    const input = requestOf(request);
    return { stringToSign: stringToSign(input, { dialect }), contentMd5: contentMd5(input.body, { dialect }) };
  },

  'signer.sign': ({ dialect, request, accessKeyId, accessKeySecret }: SignInput) => {
    const signed = sign(requestOf(request), { accessKeyId, accessKeySecret }, { dialect, date: null });
    return {
      stringToSign: signed.stringToSign,
      contentMd5: signed.contentMd5,
      signature: signed.signature,
      authorization: signed.authorization,
    };
  },

  'signer.verify': ({ request, keys, now, seen = [], ...options }: VerifyInput) => {
    const clock = Date.parse(now);
    const guard = createReplayGuard();
    for (const { accessKeyId, signature } of seen) {
      guard.add(replayKey({ accessKeyId, dialect: options.dialect ?? 'dataplus', signature }), Infinity, clock);
    }
    const verdict = createVerifier({ ...options, keys, now: () => clock, guard }).verify(arrivedOf(request));
    if (verdict.ok) return { ok: true, accessKeyId: verdict.accessKeyId };
    const { ok, reason, stringToSign: shown } = verdict;
    return shown === undefined ? { ok, reason } : { ok, reason, stringToSign: shown };
  },

  'signer.diagnose': ({ dialect, request, accessKeySecret, bodies = [] }: DiagnoseInput) => {
    const found = diagnose(arrivedOf(request), {
      dialect,
      accessKeySecret,
      bodies: bodies.map(({ mistake, body }) => ({ mistake, body: bodyOf(body) ?? new Uint8Array() })),
    });
    return { ...found, explanations: found.explanations.map(({ mistakes }) => mistakes) };
  },
};
