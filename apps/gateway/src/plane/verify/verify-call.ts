import type { ArrivedRequest, DialectName, Refused } from '@dataplus/signer';
import type { Call } from '../call.ts';
import type { PlaneParts } from '../parts.ts';
import type { Refusal } from '../refusal/refusal-code.ts';
import { explainMismatch } from './explain-mismatch.ts';

/** Reasons that the body has a part in. */
const needBody: ReadonlySet<string> = new Set(['signature-mismatch', 'disabled-access-key', 'content-md5-mismatch']);

/** What the head alone says against the call, before its body is read (G-5.2). */
export function verifyHead(parts: PlaneParts, call: Call): Refusal | undefined {
  const verdict = parts.verifiers.of(...dialectOf(call)).verify(arrived(call, null));
  return verdict.ok || needBody.has(verdict.reason) ? undefined : refusalOf(verdict);
}

/** Verifies the call over what arrived: raw request line, raw headers, body (G-5.1). Keeps what was accepted in the call. */
export function verifyCall(parts: PlaneParts, call: Call): Refusal | undefined {
  const { body } = call;
  if (body === undefined) throw new Error('verifyCall was called before the body was read');
  const [service, dialect] = dialectOf(call);
  const digest = body.byteLength === 0 ? null : { md5: body.md5, byteLength: body.byteLength };
  const verdict = parts.verifiers.of(service, dialect).verify(arrived(call, digest));
  if (verdict.ok) {
    call.accepted = verdict;
    return undefined;
  }
  const refusal = refusalOf(verdict);
  const key = call.key?.snapshot.key;
  const isDiagnosed =
    verdict.reason === 'signature-mismatch' &&
    key !== undefined &&
    body.bytes !== undefined &&
    parts.diagnoses.take(parts.monotonic());
  if (!isDiagnosed) return refusal;
  const diagnosis = explainMismatch(arrived(call, body.bytes ?? null), key, dialect);
  return { ...refusal, details: { ...refusal.details, ...(diagnosis !== undefined && { diagnosis }) } };
}

function dialectOf(call: Call): readonly [NonNullable<Call['destination']>['service'], DialectName] {
  if (call.destination === undefined) throw new Error('a call is verified before it was routed');
  return [call.destination.service, call.destination.operation.dialect];
}

function arrived({ method, rawTarget, req }: Call, body: ArrivedRequest['body']): ArrivedRequest {
  return { method, target: rawTarget, headers: req.rawHeaders, body };
}

function refusalOf({ reason, stringToSign, aheadMilliseconds }: Refused): Refusal {
  return {
    code: reason,
    details: {
      ...(stringToSign !== undefined && { stringToSign }),
      ...(aheadMilliseconds !== undefined && { aheadMilliseconds }),
    },
  };
}
