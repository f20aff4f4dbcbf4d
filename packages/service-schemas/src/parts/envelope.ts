import * as z from 'zod/mini';
import { ServiceSchemasError } from '../errors.ts';
import { exact, type Schema } from '../schema.ts';

/** One named input: 50 is a text, 10 an integer, 40 a number; others were not seen and hold a text or a number (V-2.2). */
export interface EnvelopeValue {
  dataType: number;
  dataValue: string | number;
}

/** The request of the first generation of services, also of online prediction (V-2.1). */
export interface Envelope {
  inputs: Record<string, EnvelopeValue>[];
}

/** Checks a {@link Envelope}. */
export const envelope: Schema<Envelope> = exact(
  z.object({
    inputs: z
      .array(z.record(z.string(), z.object({ dataType: z.int(), dataValue: z.union([z.string(), z.number()]) })))
      .check(z.minLength(1)),
  }),
);

/** The answer to an envelope: each `dataValue` is a text that is JSON again (V-2.3). */
export interface EnvelopeAnswer {
  outputs: { outputValue: { dataValue: string } }[];
}

/** Checks a {@link EnvelopeAnswer}. */
export const envelopeAnswer: Schema<EnvelopeAnswer> = exact(
  z.object({
    outputs: z.array(z.object({ outputValue: z.object({ dataValue: z.string() }) })).check(z.minLength(1)),
  }),
);

/**
 * Puts named values into an envelope: texts as data type 50, integers as 10, other numbers as 40.
 *
 * @example
 * ```ts
 * import { toEnvelope } from '@dataplus/service-schemas';
 *
 * console.log(toEnvelope({ fea_type: 1 }).inputs[0]?.fea_type?.dataType); // 10
 * ```
 */
export function toEnvelope(values: Readonly<Record<string, string | number>>): Envelope {
  const inputs = Object.entries(values).map(([name, dataValue]) => [
    name,
    { dataType: dataTypeOf(dataValue), dataValue },
  ]);
  return { inputs: [Object.fromEntries(inputs) as Record<string, EnvelopeValue>] };
}

function dataTypeOf(value: string | number): number {
  if (typeof value === 'string') return 50;
  return Number.isInteger(value) ? 10 : 40;
}

/**
 * Takes the first output's value out of the answer to an envelope and parses it. The result is whatever the JSON holds:
 * check it with a schema, `idCardResult` for instance.
 *
 * Throws `malformed-envelope` if the text is not JSON.
 *
 * @example
 * ```ts
 * import { fromEnvelope } from '@dataplus/service-schemas';
 *
 * const answer = { outputs: [{ outputValue: { dataValue: '[1]' } }] };
 * console.log(Array.isArray(fromEnvelope(answer))); // true
 * ```
 */
export function fromEnvelope(answer: EnvelopeAnswer): unknown {
  const text = answer.outputs[0]?.outputValue.dataValue;
  try {
    return JSON.parse(text ?? '');
  } catch (cause) {
    throw new ServiceSchemasError(
      'malformed-envelope',
      'outputs[0].outputValue.dataValue is not JSON: look at the raw answer.',
      {
        cause,
      },
    );
  }
}
