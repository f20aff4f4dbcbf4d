/** What a group commit does. */
export interface GroupCommitOptions<Row, Answer> {
  /** Writes all rows or none; gives an answer for each in the same order. */
  readonly flush: (rows: readonly Row[]) => Promise<readonly Answer[]>;
  /** Throws for a row that must not be queued, so that one bad row does not take the rest of its commit with it. */
  readonly check?: (row: Row) => void;
  /**
   * Whether nothing is read while a commit runs, since it holds the event loop. It then begins when a turn of the loop brought
   * no more rows, or after 10 milliseconds: what is on its way already would otherwise pay for a commit of its own.
   */
  readonly holdsLoop: boolean;
}

const mostRows = 256;
/** How long rows are gathered while turns go on bringing more, in milliseconds: turns may be long for other reasons. */
const longestGathering = 10;

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
  readonly #options: GroupCommitOptions<Row, Answer>;
  #queue: Waiting<Row, Answer>[] = [];
  #running: Promise<void> | undefined;

  constructor(options: GroupCommitOptions<Row, Answer>) {
    this.#options = options;
  }

  /** Resolves once the row is written; rejects when it was refused or its commit failed. */
  write(row: Row): Promise<Answer> {
    return new Promise<Answer>((resolve, reject) => {
      this.#options.check?.(row);
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
      await this.#inputRead();
      const batch = this.#queue.slice(0, mostRows);
      this.#queue = this.#queue.slice(mostRows);
      try {
        const answers = await this.#options.flush(batch.map(({ row }) => row));
        batch.forEach(({ resolve }, index) => {
          resolve(answers[index] as Answer);
        });
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.#running = undefined;
  }

  /** One turn of the event loop, or as many as bring rows. */
  async #inputRead(): Promise<void> {
    const until = performance.now() + longestGathering;
    let before: number;
    do {
      before = this.#queue.length;
      await new Promise(setImmediate);
    } while (this.#options.holdsLoop && this.#isGrowing(before) && performance.now() < until);
  }

  #isGrowing(before: number): boolean {
    return this.#queue.length > before && this.#queue.length < mostRows;
  }
}
