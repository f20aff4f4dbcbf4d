import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { checkpointThread } from './checkpoint-thread.ts';
import { hasNodeSqlite } from './node-sqlite.ts';

/** From so many pages of the log on the connection of the calls makes checkpoints itself: the thread is not there, or too slow. */
export const pagesOfLog = 8_000;

/** When the thread starts, in milliseconds: a start and a short command go without it. */
const startsAfter = 1_000;

/**
 * Moves what was committed out of the log into the database's file, in a thread with a connection of its own: on the connection
 * of the calls a thousand pages with their two syncs would stop the event loop for tens of milliseconds.
 */
export class Checkpoints {
  readonly #file: string;
  #timer: NodeJS.Timeout | undefined;
  #thread: Worker | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  start(): void {
    this.#timer = setTimeout(() => {
      this.#startThread();
    }, startsAfter).unref();
  }

  /** Resolves when none is running, and none will until {@link start}. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    const thread = this.#thread;
    if (thread === undefined) return;
    const ended = new Promise((resolve) => thread.once('exit', resolve));
    thread.ref();
    thread.postMessage('stop');
    await ended;
  }

  #startThread(): void {
    const driver = hasNodeSqlite() ? undefined : createRequire(import.meta.url).resolve('libsql');
    const thread = new Worker(checkpointThread, { eval: true, workerData: { file: this.#file, driver } });
    this.#thread = thread;
    thread.unref();
    thread.once('exit', () => {
      this.#thread = undefined;
    });
    thread.once('error', () => {
      // Without it the connection of the calls makes its own checkpoints, when the log is long.
    });
  }
}
