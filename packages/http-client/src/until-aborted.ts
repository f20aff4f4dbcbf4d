/** Waits for something that knows nothing of signals; rejects with `error()` when the signal is aborted first. */
export async function untilAborted<T>(
  promise: Promise<T>,
  signal: AbortSignal | undefined,
  error: () => Error,
): Promise<T> {
  if (signal === undefined) return promise;
  let stop = (): void => undefined;
  const end = new Promise<never>((_, reject) => {
    stop = () => {
      reject(error());
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([promise, end]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
