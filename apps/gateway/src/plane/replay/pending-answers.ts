/** Calls of this process whose answer others wait for, by the key under which it will be kept. */
export class PendingAnswers {
  readonly #waiting = new Map<string, (() => void)[]>();

  /** Begins a call; false: one is running already. */
  begin(key: string): boolean {
    if (this.#waiting.has(key)) return false;
    this.#waiting.set(key, []);
    return true;
  }

  /** Ends the call that was begun, whether its answer was kept or not; called again it does nothing. */
  enderOf(key: string): () => void {
    const waiting = this.#waiting.get(key);
    return () => {
      if (waiting === undefined || this.#waiting.get(key) !== waiting) return;
      this.#waiting.delete(key);
      for (const wake of waiting) wake();
    };
  }

  /** Resolves when the running call is over; at once when none is. */
  over(key: string): Promise<void> {
    const waiting = this.#waiting.get(key);
    return waiting === undefined ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve));
  }
}
