import { judge } from '../judge.ts';
import { summarise, type Fault, type Outcome, type Run } from '../result.ts';
import type { Vector } from '../vector.ts';
import { exchange, type Interruption, type Question, type Stray } from './exchange.ts';
import { startTestee, type StartedTestee } from './handshake.ts';

/** What {@link runCommand} takes. */
export interface RunCommandOptions {
  /** The program and its arguments. */
  readonly command: readonly string[];
  /** The working directory of the program, that of this process when left out. */
  readonly cwd?: string;
  /** The vectors to run. */
  readonly vectors: readonly Vector[];
  /** Ids of vectors that are known to fail. */
  readonly knownFailing?: ReadonlySet<string>;
  /** How long the testee may take for one vector, in milliseconds; 10,000 when left out. */
  readonly timeout?: number;
  /** How often each vector is asked; once when left out. A vector passes when every answer is right. */
  readonly repeat?: number;
  /** Told now and then how many vectors have been answered, of how many. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Ends the testee when it is aborted; the run then rejects with the reason. */
  readonly signal?: AbortSignal;
}

/** A run with the pace that it had. */
export interface CommandRun extends Run {
  /** How many questions were answered. */
  readonly exchanges: number;
  /** How long that took, without the start of the testee, in seconds. */
  readonly seconds: number;
}

const defaultTimeout = 10_000;
/** Questions under way at once while nothing went wrong. */
const pipelined = 512;
/** A testee that fails so many vectors in a row, or goes away so often without a vector to blame, is given up. */
const hopeless = 10;
/** A testee is started again at most this often. */
const mostRestarts = 100;

/** Wrong answers of so many characters are kept for the report. */
const mostKept = 16 * 1024 * 1024;

const strayText: Readonly<Record<Stray, string>> = {
  'out-of-order': 'answered after a later question',
  'answered-twice': 'answered more than once',
  'passed-over': 'not answered, though later questions were',
};

/**
 * Runs vectors against a program that speaks the runner protocol. Questions are sent ahead of the answers. Once the
 * testee dies, hangs or writes what is no answer, it is started again and the rest is asked one by one, so that the
 * fault is reported with the vector that brings it about; the run goes on.
 */
export async function runCommand(options: RunCommandOptions): Promise<CommandRun> {
  const { command, cwd, vectors, knownFailing, timeout = defaultTimeout, repeat = 1, onProgress, signal } = options;
  signal?.throwIfAborted();
  let testee: StartedTestee | undefined = await startTestee({ command, cwd, timeout });
  const { implementation, ops } = testee;
  const abort = (): void => testee?.child.kill();
  signal?.addEventListener('abort', abort);

  const declared = vectors.filter((vector) => ops.has(vector.op));
  const outcomes = new Map<string, Outcome>();
  const questions = questionsOf(declared, repeat);
  const total = declared.length * repeat;
  const settle = (seq: number, outcomeOf: (vector: Vector) => Outcome): void => {
    const vector = declared[(seq - 1) % declared.length];
    if (vector === undefined || outcomes.get(vector.id)?.status === 'failed') return;
    outcomes.set(vector.id, outcomeOf(vector));
  };
  let kept = 0;
  /** Wrong answers are kept for the report, but no more of them than memory should hold. */
  const keep = (outcome: Outcome, length: number): Outcome => {
    if (outcome.status !== 'failed' || (kept += length) <= mostKept) return outcome;
    const got = `a wrong answer of ${length} characters, not kept`;
    return { status: 'failed', differences: [{ path: '', wanted: undefined, got }] };
  };
  const blame = (seq: number, fault: Fault, detail: string): void => {
    settle(seq, () => ({ status: 'failed', fault, detail }));
  };

  const faults: string[] = declared.length === 0 ? ['the testee declares no op of the vectors that were selected'] : [];
  let again: readonly Question[] = [];
  let window = pipelined;
  let exchanges = 0;
  let restarts = 0;
  let badInRow = 0;
  let withoutBlame = 0;
  let secondsOfStart = 0;
  const began = performance.now();
  const next = (): Question | undefined => {
    const [first, ...rest] = again;
    if (first === undefined) return questions();
    again = rest;
    return first;
  };
  const giveUp = (detail: string): void => {
    for (let question = next(); question !== undefined; question = next()) blame(question.seq, 'given-up', detail);
  };
  const afterInterruption = ({ fault, detail, unanswered, answered }: Interruption): void => {
    again = [...unanswered, ...again];
    const [first] = again;
    // One of many under way may have done it, or one before it: it is only blamed when it was asked alone, and first.
    const alone =
      window === 1 && unanswered.length > 0 && (answered === 0 || (fault !== 'died' && fault !== 'closed-input'));
    window = 1;
    withoutBlame++;
    if (alone && first !== undefined) {
      again = again.slice(1);
      blame(first.seq, fault, detail);
      badInRow++;
      withoutBlame = 0;
    }
  };

  for (;;) {
    const interruption: Interruption | undefined = await exchange({
      child: testee.child,
      next,
      window,
      timeout,
      onAnswer: ({ seq, answer }, length) => {
        badInRow = 0;
        exchanges++;
        settle(seq, (vector) => keep(judge(vector, answer), length));
        if (exchanges % 64 === 0) onProgress?.(exchanges, total);
      },
      onStray: (seq, fault) => {
        blame(seq, fault, strayText[fault]);
      },
    });
    if (interruption === undefined) break;
    testee.child.kill();
    signal?.throwIfAborted();
    afterInterruption(interruption);
    restarts++;
    if (badInRow >= hopeless || withoutBlame >= hopeless || restarts > mostRestarts) {
      testee = undefined;
      giveUp(badInRow >= hopeless ? `failed ${badInRow} vectors in a row` : `had to be started ${restarts} times`);
      break;
    }
    const startBegan = performance.now();
    try {
      testee = await startTestee({ command, cwd, timeout });
    } catch (error) {
      testee = undefined;
      giveUp(`did not start again: ${(error as Error).message}`);
      break;
    }
    secondsOfStart += (performance.now() - startBegan) / 1000;
  }
  const seconds = (performance.now() - began) / 1000 - secondsOfStart;
  const badEnd = await testee?.child.finish(timeout);
  if (badEnd !== undefined) faults.push(`the testee ${badEnd}`);
  signal?.removeEventListener('abort', abort);
  signal?.throwIfAborted();
  onProgress?.(total, total);

  const results = vectors.map((vector) => ({
    vector,
    outcome: outcomes.get(vector.id) ?? ({ status: 'undeclared' } as const),
    knownFailing: knownFailing?.has(vector.id) ?? false,
  }));
  return { ...summarise(implementation, results, faults), exchanges, seconds };
}

/** Gives the questions one after the other; the text of a vector is made once however often it is asked. */
function questionsOf(vectors: readonly Vector[], repeat: number): () => Question | undefined {
  const rests = vectors.map(({ op, input }) => `,${JSON.stringify({ op, input }).slice(1)}\n`);
  let seq = 0;
  return () => {
    if (seq >= rests.length * repeat) return undefined;
    const rest = rests[seq % rests.length] ?? '';
    seq++;
    return { seq, line: `{"seq":${seq}${rest}` };
  };
}
