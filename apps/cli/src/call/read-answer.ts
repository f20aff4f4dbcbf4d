import { fail } from '../errors.ts';

/** An answer is held until it is whole, so it may not be endless. */
export const longestAnswer: number = 256 * 1024 * 1024;

/** The bytes of an answer's body. `place` is the host, for what is said of one that is longer than `longest`. */
export async function readAnswer(
  response: Response,
  place: string,
  longest: number = longestAnswer,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop ends the connection.
  for await (const piece of response.body ?? []) {
    length += piece.byteLength;
    if (length > longest)
      fail('call-failed', place, `the answer has more than ${longest} bytes; ask for less at a time`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces, length);
}
