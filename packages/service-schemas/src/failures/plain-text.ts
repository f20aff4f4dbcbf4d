import type { Failure, FailureCode } from '../failure.ts';

const codes: readonly FailureCode[] = [
  { code: 400, meaning: 'bad address' },
  { code: 403, meaning: 'not bought, used up, or a wrong address' },
  { code: 408, meaning: 'timed out' },
  { code: 413, meaning: 'the request body is too large' },
  { code: 450, meaning: 'the queue behind the gateway is full: try again' },
  { code: 460, meaning: 'the body is no JSON' },
  { code: 461, meaning: 'the JSON is not of the asked form, or the picture could not be had' },
  { code: 463, meaning: 'wrong category' },
  { code: 464, meaning: 'recognition failed, or found nothing' },
  { code: 502, meaning: 'timed out' },
  { code: 503, meaning: 'the gateway waited too long' },
];

/** Failures of character recognition: an HTTP status with a plain text body (V-6.4). */
export const plainTextFailure: Failure = {
  form: 'plain-text',
  codes,
  read({ status, body }) {
    if (status === 200) return undefined;
    const meaning = codes.find(({ code }) => code === status)?.meaning;
    return { code: status, message: typeof body === 'string' ? body : '', meaning };
  },
};
