import type { AnyOperation } from '@dataplus/service-schemas';
import { toJsonSchema } from '@dataplus/service-schemas/documents';
import { failureOf } from './fail.ts';
import { generate } from './generate.ts';
import { ownAnswers, speechOf } from './own-answers.ts';
import { randomOf } from './random.ts';
import { readInput } from './read-input.ts';
import { headerOf, type StandInAnswer, type StandInCall } from './stand-in-call.ts';

/**
 * Answers calls of services that have no upstream. Every answer fits the operation's schema, and the same request gets the
 * same answer under the same seed. What is wrong with an input is said in the words of the service.
 */
export class StandIns {
  readonly #seed: string;
  readonly #schemas = new Map<AnyOperation, object>();

  constructor(seed: string) {
    this.#seed = seed;
  }

  answer(call: StandInCall): StandInAnswer {
    const { operation, target, body, requestId } = call;
    if (operation.service === 'official-api') return echo(call);
    const read = readInput(call);
    if ('fault' in read) return failureOf(call, read.fault);
    if (operation.output.encoding === 'bytes') return { status: 200, isFailure: false, ...speechOf(read.input) };

    const random = randomOf(this.#seed, operation.id, target, body.toString('base64'));
    const made = generate(this.#schemaOf(operation), random);
    const own = ownAnswers[operation.id]?.({ ...call, seed: this.#seed }, read.input, random) ?? {};
    const answer = isObject(made) ? { ...made, ...own, ...requestIdOf(made, requestId) } : made;
    const bytes = Buffer.from(JSON.stringify(answer));
    return { status: 200, contentType: 'application/json', body: bytes, isFailure: false };
  }

  #schemaOf(operation: AnyOperation): object {
    let schema = this.#schemas.get(operation);
    if (schema === undefined) {
      if (operation.output.encoding !== 'json') throw new Error(`${operation.id} does not answer JSON`);
      schema = toJsonSchema(operation.output.schema);
      this.#schemas.set(operation, schema);
    }
    return schema;
  }
}

/** The generic route knows nothing of its services: it gives back what it was sent, or says what was asked for. */
function echo({ body, rawHeaders, parameters, target }: StandInCall): StandInAnswer {
  if (body.byteLength > 0) {
    const contentType = headerOf(rawHeaders, 'content-type') || 'application/octet-stream';
    return { status: 200, contentType, body, isFailure: false };
  }
  const query = target.indexOf('?');
  const { service_code, api_name } = parameters;
  const asked = { service_code, api_name, query: query < 0 ? '' : target.slice(query + 1) };
  return { status: 200, contentType: 'application/json', body: Buffer.from(JSON.stringify(asked)), isFailure: false };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An answer that has an id of the call has the one that the caller knows. */
function requestIdOf(made: Record<string, unknown>, requestId: string): Record<string, unknown> {
  return Object.hasOwn(made, 'request_id') ? { request_id: requestId } : {};
}
