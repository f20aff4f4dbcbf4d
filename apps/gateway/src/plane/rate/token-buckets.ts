/** Calls that one AccessKey may still make of one operation. */
interface Bucket {
  tokens: number;
  at: number;
}

/** How many buckets are kept; those that are full again are forgotten when there are more. */
const capacity = 20_000;

/** Limits calls a second by token buckets that hold one second's calls (G-7.1). */
export class TokenBuckets {
  readonly #buckets = new Map<string, Bucket>();

  /**
   * Takes one call. Gives 0, or for how many seconds (whole, at least 1) the caller has to wait.
   *
   * @param now - Milliseconds of a clock that nobody moves.
   */
  take(name: string, callsPerSecond: number, now: number): number {
    const burst = Math.max(1, callsPerSecond);
    let bucket = this.#buckets.get(name);
    if (bucket === undefined) {
      if (this.#buckets.size >= capacity) this.#forget(now, callsPerSecond, burst);
      bucket = { tokens: burst, at: now };
      this.#buckets.set(name, bucket);
    }
    bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) * callsPerSecond) / 1000);
    bucket.at = now;
    if (bucket.tokens >= 1) {
      bucket.tokens -= 1;
      return 0;
    }
    return Math.max(1, Math.ceil((1 - bucket.tokens) / callsPerSecond));
  }

  /** A bucket that has had time to fill is as good as none. When that is too little, the oldest go. */
  #forget(now: number, callsPerSecond: number, burst: number): void {
    const filledAfter = (burst * 1000) / callsPerSecond;
    for (const [name, { at }] of this.#buckets) if (now - at >= filledAfter) this.#buckets.delete(name);
    for (const name of this.#buckets.keys()) {
      if (this.#buckets.size < capacity) return;
      this.#buckets.delete(name);
    }
  }
}
