import type { ServerResponse } from 'node:http';

/** What is known of an answer when its call is recorded. */
export interface AnswerFacts {
  readonly status: number;
  readonly responseBytes: number;
  /** Whether the service said in its own words that the call failed, as far as that is known. */
  readonly isFailure: boolean;
}

/** What {@link HeldAnswer} takes. */
export interface HeldAnswerOptions {
  readonly res: ServerResponse;
  /** Headers that every answer gets, names and values in turn. */
  readonly ownHeaders: () => readonly string[];
  /** The value of Date, for answers that have none. */
  readonly date: () => string;
  /** Records the call; the last byte waits for it. */
  readonly commit: (facts: AnswerFacts) => Promise<unknown>;
  /** The call could not be recorded, and nothing of the answer has left. */
  readonly onUncommitted: (error: unknown) => void;
  /** Keeps a copy of an answer up to so many bytes, for services that answer once; 0: no copy. */
  readonly keepBytes: number;
}

/**
 * An answer whose last piece is held back until its call was recorded (G-9.1). An answer of one piece, or of none, does
 * not begin before that.
 */
export class HeldAnswer {
  readonly #options: HeldAnswerOptions;
  #status = 0;
  #headers: readonly string[] = [];
  #held: Buffer | undefined;
  #size = 0;
  #copy: Buffer[] | undefined;
  #hasBegun = false;
  #isFailure = false;

  constructor(options: HeldAnswerOptions) {
    this.#options = options;
    if (options.keepBytes > 0) this.#copy = [];
  }

  /** Whether anything left for the caller. */
  get hasBegun(): boolean {
    return this.#hasBegun;
  }

  get facts(): AnswerFacts {
    return { status: this.#status, responseBytes: this.#size, isFailure: this.#isFailure };
  }

  /** Status, headers and body up to now; undefined when it became too long to be kept. */
  get copy(): { readonly status: number; readonly headers: readonly string[]; readonly body: Buffer } | undefined {
    if (this.#copy === undefined) return undefined;
    return { status: this.#status, headers: this.#headers, body: Buffer.concat(this.#copy) };
  }

  begin(status: number, headers: readonly string[], isFailure = false): void {
    this.#status = status;
    this.#isFailure = isFailure;
    this.#headers = headers;
  }

  /** Takes the next piece; false: wait for {@link onDrain} before the one after it. */
  piece(piece: Buffer): boolean {
    this.#size += piece.byteLength;
    if (this.#size > this.#options.keepBytes) this.#copy = undefined;
    this.#copy?.push(piece);
    const before = this.#held;
    this.#held = piece;
    if (before === undefined) return true;
    this.#writeHead(false);
    return this.#options.res.write(before);
  }

  onDrain(resume: () => void): void {
    this.#options.res.once('drain', resume);
  }

  end(): void {
    const { res, commit, onUncommitted } = this.#options;
    commit(this.facts).then(
      () => {
        if (res.destroyed) return;
        const isWhole = !this.#hasBegun;
        this.#writeHead(true);
        endWith(res, this.#held, isWhole);
      },
      (error: unknown) => {
        if (this.#hasBegun) res.destroy();
        else onUncommitted(error);
      },
    );
  }

  #writeHead(isWhole: boolean): void {
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    const { res, ownHeaders, date } = this.#options;
    const headers = [...this.#headers, ...ownHeaders()];
    const isBodiless = this.#status === 204 || this.#status === 304;
    if (isWhole && !isBodiless && !has(headers, 'content-length')) headers.push('content-length', String(this.#size));
    if (!has(headers, 'date')) headers.push('date', date());
    res.writeHead(this.#status, headers);
  }
}

/** A body that is this short goes out in one piece with the head. */
const shortBody = 16 * 1024;

/**
 * Ends the answer with its last piece. Bytes beside a head are two pieces for the system to gather; as text of one
 * character per byte they are put behind it first, which takes a third off the cost of a small answer.
 */
function endWith(res: ServerResponse, last: Buffer | undefined, isWhole: boolean): void {
  if (last === undefined) res.end();
  else if (isWhole && last.byteLength <= shortBody) res.end(last.toString('latin1'), 'latin1');
  else res.end(last);
}

function has(headers: readonly string[], name: string): boolean {
  for (let i = 0; i < headers.length; i += 2) {
    const one = headers[i] ?? '';
    if (one.length === name.length && one.toLowerCase() === name) return true;
  }
  return false;
}
