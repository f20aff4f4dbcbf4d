import type { MovableClock } from './clock/movable-clock.ts';
import type { Database } from './database/database.ts';
import { sweepKeys } from './store/idempotency.ts';
import { sweepReplays } from './store/replays.ts';
import { sweepAnswers } from './store/stored-answers.ts';

/** What {@link startSweeper} takes. */
export interface SweeperOptions {
  readonly database: Database;
  readonly clock: MovableClock;
  /** How often a clock that another process moved is looked at. */
  readonly pollMilliseconds: number;
  readonly onFailure: (error: unknown) => void;
}

const sweepEvery = 60_000;
/** How long the answer of an Idempotency-Key is kept. */
const keysKept = 7 * 86_400_000;

/** Forgets what is over (signatures, kept answers, idempotency keys), and follows a clock that another process moved. */
export function startSweeper({ database, clock, pollMilliseconds, onFailure }: SweeperOptions): {
  stop(): Promise<void>;
} {
  let running: Promise<unknown> = Promise.resolve();
  const run = (work: () => Promise<unknown>) => (): void => {
    running = running.then(work).catch(onFailure);
  };
  const timers = [
    setInterval(
      run(async () => {
        const now = clock.now();
        await sweepReplays(database.queries, now);
        await sweepAnswers(database.queries, now);
        await sweepKeys(database.queries, now - keysKept);
      }),
      sweepEvery,
    ),
  ];
  if (clock.movable)
    timers.push(
      setInterval(
        run(() => clock.reload(database.queries)),
        pollMilliseconds,
      ),
    );
  for (const timer of timers) timer.unref();
  return {
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      await running;
    },
  };
}
