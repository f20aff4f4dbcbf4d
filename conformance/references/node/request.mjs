// The request of the protocol: method, raw target, raw header list, body bytes (S-8.1).
import { array, count, InvalidInput, isObject, object, Skipped, text } from './fields.mjs';

const LARGEST_BODY = 256 * 1024 * 1024;

export function readRequest(value) {
  const { method, target, headers, body } = object(value, 'request', ['method', 'target', 'headers', 'body']);
  return {
    method: text(method, 'request.method'),
    target: text(target, 'request.target'),
    headers: array(headers, 'request.headers').map(readHeader),
    body: readBody(body),
  };
}

function readHeader(pair) {
  if (array(pair, 'request.headers').length !== 2) {
    throw new InvalidInput('request.headers', 'give pairs of a name and a value');
  }
  return { name: text(pair[0], 'a header name'), value: text(pair[1], 'a header value') };
}

/** No body and zero bytes are the same thing for the signature (S-4.2): both become zero bytes. */
function readBody(value) {
  if (value === null) return Buffer.alloc(0);
  const [kind, ...more] = isObject(value) ? Object.keys(value) : [];
  if (more.length === 0) {
    if (kind === 'text') return Buffer.from(text(value.text, 'request.body'), 'utf8');
    if (kind === 'base64') return fromBase64(value.base64);
    if (kind === 'repeat') return repeated(value.repeat);
  }
  throw new InvalidInput('request.body', 'give null or an object with one of text, base64, repeat');
}

function repeated(value) {
  const { base64, times } = object(value, 'request.body', ['base64', 'times']);
  const part = fromBase64(base64);
  const size = part.length * count(times, 'request.body');
  if (size > LARGEST_BODY) throw new Skipped(`bodies of more than ${LARGEST_BODY} bytes are not built here`);
  return size === 0 ? Buffer.alloc(0) : Buffer.alloc(size, part);
}

/** RFC 4648 with padding and canonical: what encodes back to itself. */
function fromBase64(value) {
  const bytes = Buffer.from(text(value, 'request.body'), 'base64');
  if (bytes.toString('base64') !== value) throw new InvalidInput('request.body', 'give canonical Base64 with padding');
  return bytes;
}
