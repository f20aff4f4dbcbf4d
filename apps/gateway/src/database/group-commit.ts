/** What a group commit writes: all rows or none, with an answer for each in the same order. */
export type Flush<Row, Answer> = (rows: readonly Row[]) => Promise<readonly Answer[]>;

const mostRows = 256;

interface Waiting<Row, Answer> {
  readonly row: Row;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Gathers rows while a commit runs; the next commit takes all that came, at most 256. It never waits on a timer: the first
 * commit begins when the input that is there has been read.
 */
export class GroupCommit<Row, Answer> {
  readonly #flush: Flush<Row, Answer>;
  #queue: Waiting<Row, Answer>[] = [];
  #running: Promise<void> | undefined;

  constructor(flush: Flush<Row, Answer>) {
    this.#flush = flush;
  }

  /** Resolves once the row is written; rejects when its commit failed. */
  write(row: Row): Promise<Answer> {
    return new Promise<Answer>((resolve, reject) => {
      this.#queue.push({ row, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Waits until nothing is queued or running. */
  async idle(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#queue.length > 0) {
      await new Promise(setImmediate);
      const batch = this.#queue.slice(0, mostRows);
      this.#queue = this.#queue.slice(mostRows);
      try {
        const answers = await this.#flush(batch.map(({ row }) => row));
        batch.forEach(({ resolve }, index) => {
          resolve(answers[index] as Answer);
        });
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.#running = undefined;
  }
}
