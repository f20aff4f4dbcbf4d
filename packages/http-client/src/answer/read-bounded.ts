import type { ArrivedAnswer } from './answer.ts';

/** An error that needs more than this to be told is not read to its end. */
const maxBytes = 64 * 1024;

/** Nor is one that takes longer, in milliseconds: the call has failed, and its caller wants to know. */
const maxMilliseconds = 5_000;

/**
 * The body of an answer that is a failure, as text, with a bound of size and time: what came until then. Never throws,
 * save when the whole attempt is ended.
 */
export async function readBounded({ response, deadline }: ArrivedAnswer): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  let whole = false;
  const timer = setTimeout(() => void reader.cancel().catch(() => undefined), maxMilliseconds);
  try {
    while (size < maxBytes && !whole) {
      const next = await reader.read();
      if (next.done) whole = true;
      else {
        const piece = next.value.subarray(0, maxBytes - size);
        size += next.value.byteLength;
        text += decoder.decode(piece, { stream: true });
      }
    }
  } catch {
    // A body that breaks off: the status tells more than the break.
  } finally {
    clearTimeout(timer);
    if (!whole) await reader.cancel().catch(() => undefined);
  }
  if (deadline.ended !== undefined) throw deadline.ended;
  return text;
}
