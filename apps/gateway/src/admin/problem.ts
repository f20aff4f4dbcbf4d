import { errorCatalogue as billingErrors, BillingError } from '@dataplus/billing-rules';
import { TermsError } from '@dataplus/agreement-terms';
import { errorCatalogue } from '../errors/error-catalogue.ts';
import { GatewayError, type Fault } from '../errors/gateway-error.ts';

/** A problem (RFC 9457) with the members that are ours: `code`, `cure`, `requestId`, `faults`, and facts such as refusals. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly cure?: string;
  readonly requestId: string;
  readonly origin: 'ours';
  readonly faults?: readonly Fault[];
  readonly [fact: string]: unknown;
}

type Base = Pick<Problem, 'type' | 'title' | 'status' | 'code' | 'requestId' | 'origin'>;

const statuses: Readonly<Record<string, number>> = {
  'not-authenticated': 401,
  'not-permitted': 403,
  'no-such-route': 404,
  'no-such-record': 404,
  'document-missing': 404,
  'method-not-supported': 405,
  'state-conflict': 409,
  'already-exists': 409,
  'document-exists': 409,
  'precondition-missing': 409,
  'refused-by-rules': 409,
  'clock-not-movable': 409,
  'clock-moved-back': 409,
  'payment-failed': 409,
  'admin-body-too-large': 413,
  'body-not-json': 415,
  'invalid-request': 422,
  'invalid-document': 422,
  'invalid-cursor': 422,
  'idempotency-key-reused': 422,
  'database-unavailable': 503,
  'database-busy': 503,
};

/** Turns an error into what the caller is told. What is no error of ours is a defect: it is told without its words. */
export function problemOf(error: unknown, requestId: string): Problem {
  if (error instanceof GatewayError) {
    const { cause, cure } = errorCatalogue[error.code];
    const status = statuses[error.code] ?? 500;
    return {
      ...base(error.code, status, cause, requestId),
      detail: status === 500 ? cause : error.message,
      cure,
      ...(error.faults.length > 0 && { faults: error.faults }),
      ...error.facts,
    };
  }
  if (error instanceof BillingError) {
    const { cause, cure } = billingErrors[error.code];
    return {
      ...base(error.code, 422, cause, requestId),
      detail: error.message,
      cure,
      faults: [{ path: error.field, message: error.message }],
    };
  }
  if (error instanceof TermsError) return { ...base(error.code, 422, error.message, requestId), detail: error.message };
  const { cause, cure } = errorCatalogue['internal-failure'];
  return { ...base('internal-failure', 500, cause, requestId), detail: cause, cure };
}

function base(code: string, status: number, title: string, requestId: string): Base {
  return { type: `urn:dataplus:error:${code}`, title, status, code, requestId, origin: 'ours' };
}
