import { sign } from '@dataplus/signer';
import { Pool } from 'undici';
import type { Customer } from './customer.ts';

/** What {@link Load} takes. */
export interface LoadOptions {
  readonly customer: Customer;
  /** By how much the clock of the gateway is ahead, in milliseconds. */
  readonly ahead: number;
  readonly connections: number;
  /** Begins the request ids. */
  readonly prefix?: string;
  /** Size of the body of a call; its usage. Default: from 1 to 1,000 bytes, by the number of the call. */
  readonly bytesOf?: (call: number) => number;
}

const target = '/dataplus_1/maxcompute/query';

/**
 * Calls without a pause, each with a request id of its own. A call that was not answered (a broken connection, a 5xx) is sent
 * again with the same id until it is; one in twenty that was answered is sent once more, as by a caller who lost the answer.
 */
export class Load {
  /** Numbers of the calls that were answered in full with 200. */
  readonly answered: Set<number> = new Set<number>();
  /** How many answers of each status came; 0: the connection broke. */
  readonly statuses: Map<number, number> = new Map<number, number>();
  /** What should not have been answered so. */
  readonly faults: string[] = [];
  ahead: number;
  readonly #options: LoadOptions;
  readonly #bytesOf: (call: number) => number;
  readonly #again: number[] = [];
  #next = 0;
  #pool: Pool | undefined;
  #running: Promise<unknown> = Promise.resolve();

  constructor(options: LoadOptions) {
    this.#options = options;
    this.ahead = options.ahead;
    this.#bytesOf = options.bytesOf ?? ((call) => 1 + ((call * 7919) % 1000));
  }

  /** How many calls were sent at least once. */
  get sent(): number {
    return this.#next;
  }

  /** What a call uses: bytes. */
  usageOf(call: number): number {
    return this.#bytesOf(call);
  }

  /** The request id of a call. */
  requestIdOf(call: number): string {
    return `${this.#options.prefix ?? 'fault'}-${call}`;
  }

  /** Begins to call at an address. */
  start(origin: string): void {
    const { connections } = this.#options;
    const pool = new Pool(origin, { connections, pipelining: 1, bodyTimeout: 60_000, headersTimeout: 60_000 });
    this.#pool = pool;
    this.#running = Promise.all(Array.from({ length: connections }, () => this.#work(pool)));
  }

  /** Breaks off what is in flight: nobody reads those answers. */
  async abandon(): Promise<void> {
    const pool = this.#pool;
    this.#pool = undefined;
    await pool?.destroy();
    await this.#running;
  }

  /** Sends no new calls, and waits for the answers of those in flight. */
  async pause(): Promise<void> {
    const pool = this.#pool;
    this.#pool = undefined;
    await this.#running;
    await pool?.close();
  }

  /** Waits until so many more answers with 200 came. */
  async more(count: number): Promise<void> {
    const until = this.answered.size + count;
    await waitFor(() => this.answered.size >= until || this.faults.length > 0);
    if (this.faults.length > 0) throw new Error(this.faults[0]);
  }

  /** Calls on until every call that was ever sent has its answer. */
  async drain(origin: string): Promise<void> {
    const { connections } = this.#options;
    const pool = new Pool(origin, { connections, pipelining: 1 });
    const deadline = performance.now() + 60_000;
    while (this.#again.length > 0 && performance.now() < deadline) {
      const batch = this.#again.splice(0, connections);
      await Promise.all(batch.map((call) => this.#send(pool, call)));
    }
    await pool.close();
  }

  async #work(pool: Pool): Promise<void> {
    while (this.#pool === pool) {
      const call = this.#again.shift() ?? this.#next++;
      const isAnswered = await this.#send(pool, call);
      if (isAnswered && call % 20 === 0 && this.#pool === pool) await this.#send(pool, call);
    }
  }

  async #send(pool: Pool, call: number): Promise<boolean> {
    let status = 0;
    try {
      const answer = await pool.request(this.#request(call));
      const text = await answer.body.text();
      status = answer.statusCode;
      if (status === 200) this.answered.add(call);
      else if (status < 500) this.faults.push(`call ${call} was answered with ${status}: ${text.slice(0, 300)}`);
    } catch {
      // The connection broke: the answer is lost, or there was none.
    }
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    if (status === 200) return true;
    if (!this.answered.has(call)) this.#again.push(call);
    // No busy loop while nobody answers.
    await new Promise((resolve) => setTimeout(resolve, 5));
    return false;
  }

  #request(call: number): { path: string; method: 'POST'; headers: Record<string, string>; body: string } {
    const body = 'x'.repeat(this.#bytesOf(call));
    const headers = {
      accept: 'application/json',
      'content-type': 'text/plain',
      'x-dataplus-request-id': this.requestIdOf(call),
    };
    const signed = sign({ method: 'POST', target, headers, body }, this.#options.customer, {
      date: new Date(Date.now() + this.ahead),
    });
    return { path: target, method: 'POST', headers: signed.headers, body };
  }
}

/** Waits for something that has to come about. */
export async function waitFor(isSo: () => boolean | Promise<boolean>, milliseconds = 60_000): Promise<void> {
  const deadline = performance.now() + milliseconds;
  while (!(await isSo())) {
    if (performance.now() > deadline)
      throw new Error(`Did not come about within ${milliseconds} ms: ${isSo.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
