import { gunzipSync } from 'node:zlib';
import { type OperationInput, readQuery, validateInput } from '@dataplus/service-schemas';
import { headerOf, type StandInCall } from './stand-in-call.ts';

/** The input of an operation as a caller gave it, or what is wrong with it in a sentence. */
export type ReadInput = { readonly input: OperationInput } | { readonly fault: string };

/** A compressed body may become this large, and no larger. */
const mostUncompressed = 32 * 1024 * 1024;

/** Reads path, query, content type and body by the operation's schemas, and checks them. */
export function readInput(call: StandInCall): ReadInput {
  const { operation, target, parameters, rawHeaders } = call;
  const { path, query, contentType, body } = operation.input;
  const given: OperationInput = {};
  if (path !== undefined) {
    given.path = Object.fromEntries(Object.entries(parameters).filter(([name]) => name !== 'org_code'));
  }
  if (query !== undefined) given.query = readQuery(query, target);
  if (contentType !== undefined) given.contentType = headerOf(rawHeaders, 'content-type');
  if (body !== undefined) {
    const read = readBody(call);
    if ('fault' in read) return read;
    given.body = read.value;
  }
  const checked = validateInput(operation, given);
  if (checked.ok) return { input: given };
  const [first] = checked.issues;
  return { fault: `${first?.path ?? ''} ${first?.message ?? 'is not as asked for'}` };
}

function readBody({ operation, rawHeaders, body }: StandInCall): { value: unknown } | { fault: string } {
  let bytes = body;
  if (/^(?:x-)?gzip$/i.test(headerOf(rawHeaders, 'content-encoding'))) {
    try {
      bytes = gunzipSync(body, { maxOutputLength: mostUncompressed });
    } catch {
      return { fault: '/body is not gzip, or too large when it is unpacked' };
    }
  }
  if (operation.input.body?.encoding === 'bytes') return { value: bytes };
  const text = bytes.toString('utf8');
  if (operation.input.body?.encoding === 'text') return { value: text };
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { fault: '/body is not JSON' };
  }
}
