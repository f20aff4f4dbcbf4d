import { StatusError } from '../errors.ts';
import type { AnswerReader, ArrivedAnswer } from './answer.ts';
import { receivedFailure } from './received-failure.ts';

/** A failure whose body nobody has read: what `client.fetch` gives to its caller in the end. */
export class UnreadFailure extends StatusError {
  declare readonly answer: ArrivedAnswer;

  constructor(answer: ArrivedAnswer) {
    const { place } = answer.call;
    const { status } = answer.response;
    super('unexpected-status', `the server answers ${status}`, receivedFailure(answer, undefined), { place });
    this.answer = answer;
  }
}

/** Leaves the body to the caller. A failure is thrown, so that it counts as one for the next attempt. */
export const keepResponse: AnswerReader<Response> = (answer) => {
  const { response } = answer;
  return response.status >= 400 ? Promise.reject(new UnreadFailure(answer)) : Promise.resolve(response);
};
