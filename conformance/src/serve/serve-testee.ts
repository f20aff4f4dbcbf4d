import type { Readable, Writable } from 'node:stream';
import { callOp, type Answer, type Ops } from '../answer.ts';
import { ConformanceError } from '../errors.ts';
import { isObject } from '../json.ts';
import type { Implementation } from '../result.ts';

/** What {@link serveTestee} takes. */
export interface ServeTesteeOptions {
  /** Who answers: what the `start` message is answered with. */
  readonly implementation: Implementation;
  /** The operations, by name. */
  readonly ops: Ops;
  /** Where the questions come from; standard input when left out. */
  readonly input?: Readable;
  /** Where the answers go; standard output when left out. */
  readonly output?: Writable;
}

/** No question is longer than this: large bodies come in the `repeat` form. */
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
  let rest = '';
  let lineNumber = 0;
  input.setEncoding('utf8');
  for await (const chunk of input as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > longestLine) refuse(lineNumber + 1, `longer than ${longestLine} characters`);
    let answers = '';
    for (const line of lines) {
      lineNumber++;
      const answered = answerLine(line, lineNumber, options);
      answers += typeof answered === 'string' ? answered : await answered;
    }
    if (answers !== '' && !output.write(answers)) await drained(output);
  }
  if (rest !== '') await write(output, await answerLine(rest, lineNumber + 1, options));
}

function answerLine(line: string, number: number, options: ServeTesteeOptions): string | Promise<string> {
  const question = parseQuestion(line, number);
  const { seq, op } = question;
  if (op === 'start') {
    const { implementation, ops } = options;
    return `${JSON.stringify({ seq, implementation, ops: Object.keys(ops) })}\n`;
  }
  const answer = callOp(options.ops, op, question.input);
  return answer instanceof Promise ? answer.then((settled) => asLine(seq, settled)) : asLine(seq, answer);
}

const asLine = (seq: number, answer: Answer): string => `${JSON.stringify({ seq, ...answer })}\n`;

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

const write = async (output: Writable, text: string): Promise<void> => {
  if (!output.write(text)) await drained(output);
};
