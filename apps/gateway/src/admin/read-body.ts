import type { IncomingMessage } from 'node:http';
import { fail } from '../errors/gateway-error.ts';

/** Most bytes of a body. */
export const bodyLimit: number = 1_048_576;

/**
 * Reads the body as JSON; undefined when there is none.
 *
 * @throws GatewayError `admin-body-too-large`, `body-not-json`.
 */
export async function readJson(request: IncomingMessage): Promise<{ readonly text: string; readonly value: unknown }> {
  if (Number(request.headers['content-length'] ?? 0) > bodyLimit) tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bodyLimit) tooLarge();
    chunks.push(chunk);
  }
  if (size === 0) return { text: '', value: undefined };
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(type))
    fail('body-not-json', 'Send the body as application/json in UTF-8.');
  if (request.headers['content-encoding'] !== undefined)
    fail('body-not-json', 'Send the body without Content-Encoding.');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return { text, value: JSON.parse(text) as unknown };
  } catch {
    return fail('body-not-json', 'The body is not JSON in UTF-8.');
  }
}

function tooLarge(): never {
  fail('admin-body-too-large', `The body is larger than ${bodyLimit} bytes.`);
}
