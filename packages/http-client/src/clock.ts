/** Where the client has its time from. Tests hand in their own. */
export interface Clock {
  /** Wall clock: milliseconds since 1970-01-01T00:00:00Z. The Date that is signed is made of it. */
  readonly now: () => number;
  /** A clock that only goes forward, in milliseconds; budgets are measured with it. */
  readonly elapsed: () => number;
  /** Waits; rejects with the signal's reason when that is aborted. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

/** The longest wait of a timer in milliseconds; a longer one would be over at once. */
export const longestTimer = 2_147_483_647;

/** The platform's clocks. */
export const platformClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  sleep,
};

function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(signal.reason as Error);
      return;
    }
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(
      () => {
        signal?.removeEventListener('abort', stop);
        resolve();
      },
      Math.min(milliseconds, longestTimer),
    );
    signal?.addEventListener('abort', stop, { once: true });
  });
}
