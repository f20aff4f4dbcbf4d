import { isUtf8 } from 'node:buffer';
import type { Readable, Writable } from 'node:stream';
import { answerOfThrown, callOp, type Answer, type Ops } from '../answer.ts';
import { ConformanceError } from '../errors.ts';
import { isObject } from '../json.ts';
import { cutter } from '../process/lines.ts';
import type { Implementation } from '../result.ts';

/** What {@link serveTestee} takes. */
export interface ServeTesteeOptions {
  /** Who answers: what the `start` message is answered with. */
  readonly implementation: Implementation;
  /** The operations, by name. */
  readonly ops: Ops;
  /**
   * Says what is wrong with the input of an op, undefined when it fits; `inputFault` says so by the schemas of this
   * package. What does not fit is answered with `invalid-input`. Ops are called with any input when left out.
   */
  readonly inputFault?: (op: string, input: unknown) => string | undefined;
  /** Where the questions come from; standard input when left out. */
  readonly input?: Readable;
  /** Where the answers go; standard output when left out. */
  readonly output?: Writable;
}

/** No question has more bytes than this: large bodies come in the `repeat` form. */
const longestLine = 64 * 1024 * 1024;

/**
 * Speaks the runner protocol of `spec/protocol.md` until the input ends. Answers to the questions of one chunk are
 * written at once, which is what makes it quick. Rejects with `invalid-question` when a line is not a question.
 *
 * @example
 * ```ts
 * import { serveTestee } from '@dataplus/conformance/testee';
 *
 * await serveTestee({
 *   implementation: { name: 'mine', version: '1.0.0', language: 'TypeScript', runtime: `node ${process.versions.node}` },
 *   ops: { 'signer.request-target': ({ url }: { url: string }) => ({ target: new URL(url).pathname }) },
 * });
 * ```
 */
export async function serveTestee(options: ServeTesteeOptions): Promise<void> {
  const { input = process.stdin, output = process.stdout } = options;
  const { push, rest, restBytes } = cutter();
  let lineNumber = 0;
  const answer = async (bytes: Buffer): Promise<void> => {
    let answers = '';
    try {
      for (const line of linesOf(bytes)) {
        lineNumber++;
        const answered = answerLine(
          line ?? refuse(lineNumber, 'not UTF-8; send one JSON object a line'),
          lineNumber,
          options,
        );
        answers += typeof answered === 'string' ? answered : await answered;
      }
    } finally {
      // What was asked before a line that is no question has its answers.
      if (answers !== '' && !output.write(answers)) await drained(output);
    }
  };
  for await (const chunk of input as AsyncIterable<Buffer | string>) {
    const whole = push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    if (whole !== undefined) await answer(whole);
    if (restBytes() > longestLine) refuse(lineNumber + 1, `longer than ${longestLine} bytes; send bodies as repeat`);
  }
  if (restBytes() > 0) await answer(rest());
}

/** The lines; undefined for one that is not UTF-8. */
function linesOf(bytes: Buffer): readonly (string | undefined)[] {
  if (isUtf8(bytes)) return bytes.toString('utf8').split('\n');
  // Latin-1 takes any bytes, and gives them back.
  const lines = bytes.toString('latin1').split('\n');
  return lines.map((line) => {
    const own = Buffer.from(line, 'latin1');
    return isUtf8(own) ? own.toString('utf8') : undefined;
  });
}

function answerLine(line: string, number: number, options: ServeTesteeOptions): string | Promise<string> {
  const question = parseQuestion(line, number);
  const { seq, op } = question;
  if (op === 'start') {
    const { implementation, ops } = options;
    return `${JSON.stringify({ seq, implementation, ops: Object.keys(ops) })}\n`;
  }
  const fault = Object.hasOwn(options.ops, op) ? options.inputFault?.(op, question.input) : undefined;
  if (fault !== undefined) return asLine(seq, { error: { code: 'invalid-input', message: fault } });
  const answer = callOp(options.ops, op, question.input);
  return answer instanceof Promise ? answer.then((settled) => asLine(seq, settled)) : asLine(seq, answer);
}

function asLine(seq: number, answer: Answer): string {
  try {
    return `${JSON.stringify({ seq, ...answer })}\n`;
  } catch (error) {
    // An op gave what JSON does not have.
    return `${JSON.stringify({ seq, ...answerOfThrown(error) })}\n`;
  }
}

function parseQuestion(line: string, number: number): { seq: number; op: string; input?: unknown } {
  let question: unknown;
  try {
    question = JSON.parse(line);
  } catch {
    return refuse(number, 'not JSON; send one JSON object a line');
  }
  if (!isObject(question)) return refuse(number, 'not a JSON object; send {"seq":…,"op":…,"input":…}');
  const { seq, op, input } = question;
  if (!Number.isSafeInteger(seq)) return refuse(number, 'seq is not an integer; number the questions');
  if (typeof op !== 'string') return refuse(number, 'op is not a text; name an operation, "signer.sign" for instance');
  return { seq: seq as number, op, input };
}

function refuse(line: number, why: string): never {
  throw new ConformanceError('invalid-question', `standard input:${line}: ${why}`);
}

const drained = (output: Writable): Promise<void> =>
  new Promise((resolve) =>
    output.once('drain', () => {
      resolve();
    }),
  );
