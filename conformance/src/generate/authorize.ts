import { ConformanceError } from '../errors.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import type { Oracles } from './oracles.ts';

/** How the request of a draft is signed before it becomes a vector. */
export interface Authorize {
  /** The dialect to sign in; that of the input when left out. */
  readonly dialect?: string;
  /** `testid` when left out. */
  readonly accessKeyId?: string;
  /** `testsecret` when left out. */
  readonly accessKeySecret?: string;
  /** Members of the request that was signed, where they differ from those that arrive. */
  readonly request?: JsonObject;
  /** Sign with this mistake. */
  readonly mistake?: string;
  /** And this variant of it. */
  readonly variant?: number;
  /** Other forms of the body, where the mistake needs them. */
  readonly bodies?: Json;
}

/** A draft that may have to be signed. */
interface Signable {
  readonly id: string;
  readonly input: JsonObject;
  readonly authorize?: Authorize;
}

/** Signs the requests of drafts with the oracle; gives the inputs with the signature in its place. */
export async function authorizeInputs(drafts: readonly Signable[], oracles: Oracles): Promise<JsonObject[]> {
  const asked = drafts.flatMap((draft, index) => (draft.authorize ? [{ draft, index, ...questionOf(draft) }] : []));
  const inputs = drafts.map(({ input }) => input);
  for (const op of ['signer.sign', 'signer.twin']) {
    const some = asked.filter((one) => one.op === op);
    if (some.length === 0) continue;
    const oracle = oracles.computes(op);
    if (oracle === undefined) throw new ConformanceError('oracle-failed', `no reference here has ${op}`);
    const answers = await oracle.ask(some.map(({ input }) => ({ op, input })));
    for (const [at, { draft, index }] of some.entries()) {
      const answer = answers[at];
      if (answer === undefined || !('output' in answer) || !isObject(answer.output)) {
        const why = JSON.stringify(answer);
        throw new ConformanceError(
          'invalid-draft',
          `${draft.id}: authorize: the reference answered ${why}; correct it`,
        );
      }
      const { signature, authorization } = answer.output as { signature: string; authorization: string };
      inputs[index] = fillIn(draft.input, signature, authorization);
    }
  }
  return inputs;
}

function questionOf({ id, input, authorize = {} }: Signable): { op: string; input: JsonObject } {
  const { dialect = input.dialect, accessKeyId = 'testid', accessKeySecret = 'testsecret', mistake } = authorize;
  const request = { ...(input.request as JsonObject), ...authorize.request };
  if (!isHeaderList(request.headers)) {
    const cure = 'give input.request.headers as a list of ["name", "value"] pairs';
    throw new ConformanceError('invalid-draft', `${id}: authorize: there are no headers to sign; ${cure}`);
  }
  const headers = request.headers.filter(([name]) => name.toLowerCase() !== 'authorization');
  const { variant, bodies } = authorize;
  return {
    op: mistake === undefined ? 'signer.sign' : 'signer.twin',
    input: {
      ...(dialect !== undefined && { dialect }),
      request: { ...request, headers },
      accessKeyId,
      accessKeySecret,
      ...(mistake !== undefined && { mistake }),
      ...(variant !== undefined && { variant }),
      ...(bodies !== undefined && { bodies }),
    },
  };
}

function isHeaderList(value: unknown): value is [string, string][] {
  const isText = (one: unknown): boolean => typeof one === 'string';
  return Array.isArray(value) && value.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every(isText));
}

function fillIn(input: JsonObject, signature: string, authorization: string): JsonObject {
  const hex = Buffer.from(signature, 'base64').toString('hex');
  const places: Record<string, string> = { authorization, signature, 'signature-hex': hex };
  const text = JSON.stringify(input);
  const filled = text.replace(/\{\{(authorization|signature|signature-hex)\}\}/g, (_place, name: string) =>
    JSON.stringify(places[name] ?? '').slice(1, -1),
  );
  if (filled !== text) return JSON.parse(filled) as JsonObject;
  const request = input.request as JsonObject;
  const headers = [...(request.headers as Json[]), ['authorization', authorization]];
  return { ...input, request: { ...request, headers } };
}
