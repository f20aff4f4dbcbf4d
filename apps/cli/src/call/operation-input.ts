import { type AnyOperation, type AnySchema, type OperationInput, readQuery } from '@dataplus/service-schemas';
import { fail } from '../errors.ts';
import type { Io } from '../io.ts';
import { requestOfFlags } from '../request/flags.ts';
import type { CallFlags } from './flags.ts';
import type { NamedValues } from '../request/named-values.ts';

/** The input of an operation from the flags, in the types that its schemas want. Whether it is right, the client checks. */
export async function operationInput(operation: AnyOperation, flags: CallFlags, io: Io): Promise<OperationInput> {
  const { id, input } = operation;
  const { headers, body } = await requestOfFlags('/', flags, io);
  if (body !== null && input.body === undefined) fail('invalid-argument', '-d', `${id} takes no body; leave it out`);
  const contentType = contentTypeOf(operation, headers);
  return {
    ...(input.path === undefined ? refuse('--path', flags.path, id) : { path: typed(input.path, flags.path) }),
    ...(input.query === undefined ? refuse('--query', flags.query, id) : { query: typed(input.query, flags.query) }),
    ...(contentType === undefined ? {} : { contentType }),
    ...(body === null ? {} : { body: bodyOf(operation, body) }),
  };
}

function refuse(flag: string, given: NamedValues | undefined, id: string): OperationInput {
  return given === undefined ? {} : fail('invalid-argument', flag, `${id} has none; leave it out`);
}

function typed(schema: AnySchema, values: NamedValues = {}): Record<string, unknown> {
  return readQuery(schema, `/?${new URLSearchParams(values).toString()}`);
}

function contentTypeOf(
  { id, input }: AnyOperation,
  headers: readonly (readonly [string, string])[],
): string | undefined {
  for (const [name, value] of headers) {
    if (name.toLowerCase() === 'content-type' && input.contentType !== undefined) return value.trim();
    fail('invalid-argument', '-H', `${id} makes its headers itself, ${name} too; leave it out`);
  }
  return undefined;
}

function bodyOf({ id, input }: AnyOperation, bytes: Uint8Array): unknown {
  if (input.body?.encoding === 'bytes') return bytes;
  const text = new TextDecoder().decode(bytes);
  if (input.body?.encoding === 'text') return text;
  try {
    return JSON.parse(text);
  } catch {
    return fail('invalid-argument', '-d', `is not JSON, which ${id} takes; quote it whole, '{"name":"value"}'`);
  }
}
