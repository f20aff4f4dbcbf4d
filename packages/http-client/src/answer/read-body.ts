import type { Bytes } from '@dataplus/service-schemas/core';
import { networkError } from '../attempt/network-error.ts';
import type { ArrivedAnswer } from './answer.ts';

/** The body as text (UTF-8). */
export async function readText(answer: ArrivedAnswer): Promise<string> {
  try {
    return await answer.response.text();
  } catch (error) {
    throw readingError(answer, error);
  }
}

/** The body as bytes. */
export async function readBytes(answer: ArrivedAnswer): Promise<Bytes> {
  try {
    return new Uint8Array(await answer.response.arrayBuffer());
  } catch (error) {
    throw readingError(answer, error);
  }
}

/** What a body that could not be read to its end comes to: the request was sent, so nothing is certain. */
export function readingError({ deadline, call }: ArrivedAnswer, thrown: unknown): Error {
  return networkError(thrown, deadline, call.place, false);
}
