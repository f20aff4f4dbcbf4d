import type { RefusalCode } from './refusal-code.ts';

/** A refusal as the live view shows it. No header value, no query, no body. */
export interface RefusedCall {
  /** Time of the gateway's clock, in milliseconds. */
  readonly at: number;
  readonly requestId: string;
  readonly code: RefusalCode;
  readonly status: number;
  readonly method: string;
  /** Path without the query. */
  readonly path: string;
  /** As far as they were found out. */
  readonly service: string | undefined;
  readonly operation: string | undefined;
  readonly accessKeyId: string | undefined;
  readonly account: string | undefined;
  /** Agreement and clause, `maxcompute 2.4.1`, where the refusal rests on one. */
  readonly clause: string | undefined;
}

/** The last refusals, in a ring of fixed size. */
export class RefusalRing {
  readonly #kept: RefusedCall[] = [];
  readonly #capacity: number;
  #next = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  add(refused: RefusedCall): void {
    this.#kept[this.#next] = refused;
    this.#next = (this.#next + 1) % this.#capacity;
  }

  /** Newest first. */
  list(): RefusedCall[] {
    return [...this.#kept.slice(this.#next), ...this.#kept.slice(0, this.#next)].reverse();
  }
}
