import { isObject } from './json.ts';

/** What an implementation answers to one vector. */
export type Answer =
  | { readonly output: unknown }
  | { readonly error: { readonly code: string; readonly message?: string } }
  | { readonly skipped: { readonly reason: string } };

/** Thrown by an op that cannot try a vector; it is counted as skipped and never as passed. */
export class SkippedVector extends Error {
  override readonly name: string = 'SkippedVector';
}

/** An operation of an implementation under test: takes the input of a vector, gives its output or throws. */
export type Op = (input: never) => unknown;

/** The operations of an implementation, by name: `{'signer.sign': (input) => …}`. */
export type Ops = Readonly<Record<string, Op>>;

const messageOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : `a thrown ${typeof error}`;

/** Turns what an op threw into an answer: a text `code` is the error code, anything else is `internal-error`. */
export function answerOfThrown(error: unknown): Answer {
  if (error instanceof SkippedVector) return { skipped: { reason: error.message } };
  if (isObject(error) && typeof error.code === 'string') {
    return { error: { code: error.code, message: messageOf(error) } };
  }
  return { error: { code: 'internal-error', message: messageOf(error) } };
}

/** Calls an op. Synchronous ops are answered synchronously, which is what makes runs of many vectors quick. */
export function callOp(ops: Ops, name: string, input: unknown): Answer | Promise<Answer> {
  const op = Object.hasOwn(ops, name) ? ops[name] : undefined;
  if (op === undefined) return { error: { code: 'unknown-op' } };
  try {
    const output = op(input as never);
    if (output instanceof Promise) return output.then((value: unknown) => ({ output: value }), answerOfThrown);
    return { output };
  } catch (error) {
    return answerOfThrown(error);
  }
}
