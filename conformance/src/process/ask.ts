import type { Answer } from '../answer.ts';
import { ConformanceError } from '../errors.ts';
import { exchange } from './exchange.ts';
import { startTestee } from './handshake.ts';

/** What one program is asked. */
export interface Asked {
  /** `<suite>.<verb>`. */
  readonly op: string;
  /** The input of the op. */
  readonly input: unknown;
}

/** A program that answers questions, trusted to behave. */
export interface Oracle {
  /** The name that it gives itself. */
  readonly name: string;
  /** The ops that it declares. */
  readonly ops: ReadonlySet<string>;
  /** Answers questions in their order; rejects with `oracle-failed` when the program fails. */
  readonly ask: (questions: readonly Asked[]) => Promise<Answer[]>;
  /** Ends the program. */
  readonly close: () => Promise<void>;
}

const window = 64;

/** Starts a reference program as an oracle. */
export async function startOracle(command: readonly string[], cwd: string, timeout = 30_000): Promise<Oracle> {
  const { child, implementation, ops } = await startTestee({ command, cwd, timeout });
  let asked = 0;
  const ask = async (questions: readonly Asked[]): Promise<Answer[]> => {
    const answers: Answer[] = [];
    let at = 0;
    let strayed: string | undefined;
    const failed = await exchange({
      child,
      window,
      timeout,
      next: () => {
        const question = questions[at++];
        if (question === undefined) return undefined;
        return { seq: ++asked, line: `${JSON.stringify({ seq: asked, ...question })}\n` };
      },
      onAnswer: ({ answer }) => answers.push(answer),
      onStray: (_seq, fault) => (strayed = fault),
    });
    if (failed === undefined && strayed === undefined) return answers;
    const which = JSON.stringify(questions[answers.length] ?? null).slice(0, 300);
    throw new ConformanceError(
      'oracle-failed',
      `${implementation.name}: ${failed?.detail ?? strayed ?? ''}, at the question ${which}`,
    );
  };
  return {
    name: implementation.name,
    ops,
    ask,
    close: async () => {
      await child.finish(timeout);
    },
  };
}
