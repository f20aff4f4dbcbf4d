import type { Answer } from '../answer.ts';
import { compare } from '../compare.ts';
import { ConformanceError } from '../errors.ts';
import { isObject, type JsonObject } from '../json.ts';
import type { Oracle } from '../process/ask.ts';
import type { StoredVector, SuiteSchema, Twin } from '../vector.ts';
import type { Oracles } from './oracles.ts';

/** A vector without expected values; of its twins only the names are known. */
export type Uncomputed = Omit<StoredVector, 'output' | 'error' | 'hex' | 'twins' | 'origin'> & {
  twins?: readonly Pick<Twin, 'mistake' | 'variant' | 'bodies'>[];
};

type Expected = Pick<StoredVector, 'output' | 'error' | 'origin'>;

/** Answers that say that the oracle was asked wrongly, not that the vector's input is bad. */
const notAnswers = new Set(['unknown-op', 'invalid-input', 'internal-error']);

/**
 * Computes the expected values of vectors: output or error, hex and twins. Undefined stands for a vector that no
 * reference here can compute. Where two references have the op they must agree.
 */
export async function computeVectors(
  vectors: readonly Uncomputed[],
  schema: SuiteSchema,
  oracles: Oracles,
): Promise<(StoredVector | undefined)[]> {
  const expected = await computeExpected(vectors, schema, oracles);
  const twins = await computeTwins(vectors, oracles);
  return vectors.map((vector, index) => {
    const found = expected[index];
    if (found === undefined) return undefined;
    const own = twins.get(vector.id);
    const hex = hexOf(found.output, schema.ops[vector.op]?.hex ?? []);
    const { origin, ...value } = found;
    return { ...withoutTwins(vector), ...value, ...(hex && { hex }), ...(own && { twins: own }), origin };
  });
}

function withoutTwins(vector: Uncomputed): Omit<Uncomputed, 'twins'> {
  const rest = { ...vector };
  delete rest.twins;
  return rest;
}

async function computeExpected(
  vectors: readonly Uncomputed[],
  schema: SuiteSchema,
  oracles: Oracles,
): Promise<(Expected | undefined)[]> {
  const computed = await askEach(vectors, (op) => oracles.computes(op));
  const checked = await askEach(vectors, (op) => oracles.checks(op));
  return vectors.map(({ id, op }, index) => {
    const first = computed[index];
    const second = checked[index];
    const by = oracles.computes(op)?.name;
    if (first === undefined || by === undefined) return undefined;
    const value = valueOf(id, first);
    const other = second === undefined ? undefined : valueOf(id, second);
    if (
      other !== undefined &&
      compare(value, other, { members: { output: schema.ops[op]?.compare ?? {} } }).length > 0
    ) {
      const [a, b] = [value, other].map((one) => JSON.stringify(one));
      throw new ConformanceError('oracle-failed', `${id}: the references disagree: ${by} says ${a}, the other ${b}`);
    }
    const checker = other === undefined ? undefined : oracles.checks(op)?.name;
    return { ...value, origin: { expected: by, ...(checker !== undefined && { checked: checker }) } };
  });
}

/** Asks each oracle all its questions in one go; the answers come back in the order of the vectors. */
async function askEach(
  vectors: readonly Uncomputed[],
  choose: (op: string) => Oracle | undefined,
): Promise<(Answer | undefined)[]> {
  const answers = new Array<Answer | undefined>(vectors.length).fill(undefined);
  const byOracle = new Map<Oracle, number[]>();
  for (const [index, { op }] of vectors.entries()) {
    const oracle = choose(op);
    if (oracle !== undefined) byOracle.set(oracle, [...(byOracle.get(oracle) ?? []), index]);
  }
  for (const [oracle, indices] of byOracle) {
    const questions = indices.flatMap((index) => vectors.slice(index, index + 1));
    const given = await oracle.ask(questions.map(({ op, input }) => ({ op, input })));
    for (const [at, index] of indices.entries()) answers[index] = given[at];
  }
  return answers;
}

function valueOf(id: string, answer: Answer): { output: JsonObject } | { error: { code: string } } {
  if ('output' in answer && isObject(answer.output)) return { output: answer.output as JsonObject };
  if ('error' in answer && !notAnswers.has(answer.error.code)) return { error: { code: answer.error.code } };
  throw new ConformanceError(
    'oracle-failed',
    `${id}: the reference answered ${JSON.stringify(answer)}; correct the input`,
  );
}

async function computeTwins(vectors: readonly Uncomputed[], oracles: Oracles): Promise<Map<string, Twin[]>> {
  const asked = vectors.flatMap(({ id, input, twins = [] }) =>
    twins.map((twin) => ({ id, input: { ...input, ...twin }, twin })),
  );
  const found = new Map<string, Twin[]>();
  if (asked.length === 0) return found;
  const oracle = oracles.computes('signer.twin');
  if (oracle === undefined)
    throw new ConformanceError('oracle-failed', 'no reference here computes twins (signer.twin)');
  const answers = await oracle.ask(asked.map(({ input }) => ({ op: 'signer.twin', input })));
  for (const [index, { id, twin }] of asked.entries()) {
    const answer = answers[index];
    if (answer === undefined || !('output' in answer) || !isObject(answer.output)) {
      const why = JSON.stringify(answer);
      throw new ConformanceError(
        'oracle-failed',
        `${id}: no twin for ${twin.mistake}: ${why}; take another mistake or variant`,
      );
    }
    const { stringToSign, signature, authorization } = answer.output as unknown as Twin;
    found.set(id, [...(found.get(id) ?? []), { ...twin, stringToSign, signature, authorization }]);
  }
  return found;
}

/** Repeats text members of an output as the hex of their UTF-8 bytes. */
export function hexOf(output: JsonObject | undefined, members: readonly string[]): Record<string, string> | undefined {
  if (output === undefined) return undefined;
  const pairs = members.flatMap((name) => {
    const text = output[name];
    return typeof text === 'string' ? [[name, Buffer.from(text, 'utf8').toString('hex')]] : [];
  });
  return pairs.length === 0 ? undefined : (Object.fromEntries(pairs) as Record<string, string>);
}
