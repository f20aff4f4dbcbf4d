import type { Answer } from '../answer.ts';
import { judge } from '../judge.ts';
import { exchange } from '../process/exchange.ts';
import { startTestee, type StartedTestee } from '../process/handshake.ts';
import { summarise, type Outcome, type Result, type Run } from '../result.ts';
import type { Vector } from '../vector.ts';
import { playExchange } from './play-exchange.ts';
import type { ExchangeInput, ExchangeQuestion } from './script.ts';

/** The op of the suite. */
export const exchangeOp = 'http-client.exchange';

/** What {@link runClient} takes. */
export interface RunClientOptions {
  /** The program and its arguments. */
  readonly command: readonly string[];
  /** Vectors of `http-client.exchange`. */
  readonly vectors: readonly Vector[];
  /** Ids of vectors that are known to fail. */
  readonly knownFailing?: ReadonlySet<string>;
  /** How long one exchange may take, in milliseconds. */
  readonly timeout: number;
  /** Told how many exchanges were played, of how many. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Ends the run when it is aborted; it then rejects with the reason. */
  readonly signal?: AbortSignal;
}

/** A client that failed so many exchanges in a row without an answer is given up. */
const hopeless = 5;

/** Plays server to a program that speaks the protocol, one exchange after the other. */
export async function runClient(options: RunClientOptions): Promise<Run> {
  const { command, vectors, knownFailing, timeout, onProgress, signal } = options;
  let testee: StartedTestee | undefined = await startTestee({ command, timeout });
  const { implementation, ops } = testee;
  const abort = (): void => testee?.child.kill();
  signal?.addEventListener('abort', abort);
  const results: Result[] = [];
  let mute = 0;
  try {
    for (const vector of vectors) {
      signal?.throwIfAborted();
      let outcome: Outcome = { status: 'undeclared' };
      if (ops.has(vector.op) && mute >= hopeless) {
        outcome = { status: 'failed', fault: 'given-up', detail: `gave no answer ${mute} times in a row` };
      } else if (ops.has(vector.op)) {
        testee ??= await startTestee({ command, timeout });
        outcome = await tryExchange(testee, vector, results.length + 1, timeout);
        mute = 'fault' in outcome ? mute + 1 : 0;
        if ('fault' in outcome) {
          testee.child.kill();
          testee = undefined;
        }
      }
      results.push({ vector, outcome, knownFailing: knownFailing?.has(vector.id) ?? false });
      onProgress?.(results.length, vectors.length);
    }
    signal?.throwIfAborted();
    const badEnd = await testee?.child.finish(timeout);
    return summarise(implementation, results, badEnd === undefined ? [] : [`the testee ${badEnd}`]);
  } finally {
    signal?.removeEventListener('abort', abort);
    testee?.child.kill();
  }
}

async function tryExchange({ child }: StartedTestee, vector: Vector, seq: number, timeout: number): Promise<Outcome> {
  let broken: Outcome | undefined;
  const ask = async (input: ExchangeQuestion): Promise<Answer> => {
    let answer: Answer | undefined;
    const questions = [{ seq, line: `${JSON.stringify({ seq, op: vector.op, input })}\n` }];
    const interruption = await exchange({
      child,
      next: () => questions.shift(),
      window: 1,
      timeout,
      onAnswer: (numbered) => {
        answer = numbered.answer;
      },
      onStray: () => undefined,
    });
    if (answer !== undefined) return answer;
    const { fault, detail } = interruption ?? { fault: 'timed-out' as const, detail: 'no answer' };
    broken = { status: 'failed', fault, detail };
    return { skipped: { reason: detail } };
  };
  const answer = await playExchange(vector.input as unknown as ExchangeInput, ask);
  return broken ?? judge(vector, answer);
}
