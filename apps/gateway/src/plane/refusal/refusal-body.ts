import { errorCatalogue as signerCatalogue, type RefusalReason } from '@dataplus/signer';
import { refusalCatalogue } from './refusal-catalogue.ts';
import type { PlaneCode, Refusal, RefusalCode } from './refusal-code.ts';
import { statuses } from './statuses.ts';

/** A refusal as it goes out (H-8.1). */
export interface WrittenRefusal {
  readonly status: number;
  /** Names and values in turn. */
  readonly headers: string[];
  readonly body: Buffer;
}

/** The form of every refusal: a header, and a JSON body with code, sentence and request id, marked as ours. */
export function writtenRefusal(refusal: Refusal, requestId: string): WrittenRefusal {
  const { code, details = {}, headers = [] } = refusal;
  const message = refusal.message ?? sentenceOf(code);
  const body = Buffer.from(`${JSON.stringify({ code, message, requestId, origin: 'ours', ...details })}\n`);
  const status = statuses[code];
  return {
    status,
    headers: [
      'content-type',
      'application/json',
      'content-length',
      String(body.byteLength),
      'x-dataplus-refusal',
      code,
      'x-dataplus-request-id',
      requestId,
      ...(status === 401 ? ['www-authenticate', 'Dataplus'] : []),
      ...headers,
    ],
    body,
  };
}

function sentenceOf(code: RefusalCode): string {
  const { cause, cure } = Object.hasOwn(refusalCatalogue, code)
    ? refusalCatalogue[code as PlaneCode]
    : signerCatalogue[code as RefusalReason];
  return `${cause} ${cure}`;
}
