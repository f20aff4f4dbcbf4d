import type { Bytes } from '@dataplus/service-schemas/core';
import type { ArrivedAnswer } from './answer.ts';
import { readingError } from './read-body.ts';

/**
 * The body of an answer for the caller to read: a stall, a break and an abort give this package's errors there too. The
 * attempt is over by then; nothing is tried again.
 */
export function guardedStream(answer: ArrivedAnswer): ReadableStream<Bytes> {
  const { response, deadline } = answer;
  if (response.body === null) return new Blob().stream();
  const reader = response.body.getReader();
  return new ReadableStream<Bytes>(
    {
      async pull(controller) {
        deadline.startPiece();
        try {
          const next = await reader.read();
          if (next.done) controller.close();
          else controller.enqueue(next.value);
        } catch (error) {
          controller.error(readingError(answer, error));
        } finally {
          deadline.stopClock();
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    // Nothing is read ahead: a caller who takes his time is not a server that stalls.
    { highWaterMark: 0 },
  );
}
