import type { AnyOperation } from '@dataplus/service-schemas';
import type { Credentials } from '@dataplus/signer';
import { fail } from '../errors.ts';
import type { Io } from '../io.ts';
import { findOperation } from '../services/find-operation.ts';
import type { CallFlags } from './flags.ts';
import { operationInput } from './operation-input.ts';
import { printAnswer, printAnswerAsJson } from './show-answer.ts';
import { failCall, watchedClient } from './watched-client.ts';

/** Calls an operation by its id; its input is checked before anything is sent. */
export async function callOperation(id: string, key: Credentials, flags: CallFlags, io: Io): Promise<void> {
  const operation = findOperation(id);
  if (flags.method !== undefined) fail('invalid-argument', '-X', `is for URLs; ${id} has its method`);
  const input = await operationInput(operation, flags, io);
  const origin = endpointOf(operation, flags, io);
  const { client, sent, received } = watchedClient(origin, key, { ...flags, dialect: operation.dialect }, io);
  try {
    const output: unknown = await client.call(operation, input as never);
    const { status, statusText, headers } = received() ?? Response.error();
    const body = output instanceof Uint8Array ? output : Buffer.from(`${JSON.stringify(output, undefined, 2)}\n`);
    const answer = { status, statusText, headers, body };
    if (flags.json === true) printAnswerAsJson(sent(), answer, io);
    else printAnswer(answer, flags.include === true, io);
  } catch (error) {
    failCall(error, id, flags);
  }
}

function endpointOf(operation: AnyOperation, { endpoint }: CallFlags, { env }: Io): string {
  const origin = endpoint ?? env.DATAPLUS_ENDPOINT ?? operation.hosts[0];
  if (origin !== undefined) return origin;
  return fail('invalid-argument', '--endpoint', `no host of ${operation.id} was published; give one`);
}
