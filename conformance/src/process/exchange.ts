import type { Fault } from '../result.ts';
import type { Child } from './child.ts';
import { parseAnswer, type NumberedAnswer } from './parse-answer.ts';

/** A question that is to be asked, or that was asked and not yet answered. */
export interface Question {
  /** Its number. */
  readonly seq: number;
  /** The whole line. */
  readonly line: string;
}

/** Why an exchange ended before all questions were answered. */
export interface Interruption {
  /** What was wrong. */
  readonly fault: Fault;
  /** In words. */
  readonly detail: string;
  /** The questions that were asked and not answered, in their order. */
  readonly unanswered: readonly Question[];
  /** How many questions this process had answered. */
  readonly answered: number;
}

/** What {@link exchange} takes. */
export interface ExchangeOptions {
  /** The testee. */
  readonly child: Child;
  /** Gives the next question, undefined when there is none left. */
  readonly next: () => Question | undefined;
  /** At most this many questions are under way at once. */
  readonly window: number;
  /** How long the testee may take for the question whose turn it is, in milliseconds. */
  readonly timeout: number;
  /** Called with each answer that came in its turn, and the length of its line. */
  readonly onAnswer: (answer: NumberedAnswer, length: number) => void;
  /** Called with the number of a question whose answer came late, came again, or never came though later ones did. */
  readonly onStray: (seq: number, fault: Stray) => void;
}

/** What can be wrong with one answer while the others are well. */
export type Stray = Extract<Fault, 'out-of-order' | 'answered-twice' | 'passed-over'>;

/** Questions of more bytes than this are not sent ahead. */
const windowBytes = 1024 * 1024;

const shorten = (line: string): string => JSON.stringify(line.length <= 200 ? line : `${line.slice(0, 200)}…`);

/** Asks questions until there are none left or the testee fails; keeps a bounded number of them under way. */
export function exchange(options: ExchangeOptions): Promise<Interruption | undefined> {
  const { child, next, window, timeout } = options;
  let waiting: Question[] = [];
  let head = 0;
  let bytes = 0;
  let answered = 0;
  let highest = 0;
  let drained = false;
  let turnBegan = performance.now();
  /** Questions that were not answered when a later one was: they may still be answered, out of order. */
  const passedOver = new Set<number>();

  return new Promise((resolve) => {
    const stop = (interruption?: Interruption): void => {
      clearInterval(clock);
      for (const seq of passedOver) options.onStray(seq, 'passed-over');
      child.listen({ lines: () => undefined, ended: () => undefined });
      resolve(interruption);
    };
    const interrupt = (fault: Fault, detail: string): void => {
      stop({ fault, detail, unanswered: waiting.slice(head), answered });
    };
    const clock = setInterval(
      () => {
        if (performance.now() - turnBegan <= timeout) return;
        if (head < waiting.length) interrupt('timed-out', `no answer within ${timeout} ms`);
        else if (passedOver.size > 0) stop();
      },
      Math.max(5, Math.min(250, timeout / 4)),
    );

    const fill = (): void => {
      if (head === waiting.length) turnBegan = performance.now();
      let text = '';
      while (!drained && waiting.length - head < window && (bytes < windowBytes || head === waiting.length)) {
        const question = next();
        if (question === undefined) {
          drained = true;
          break;
        }
        waiting.push(question);
        highest = Math.max(highest, question.seq);
        bytes += question.line.length;
        text += question.line;
      }
      if (text !== '') child.write(text);
    };

    const take = (line: string): boolean => {
      const numbered = parseAnswer(line);
      if (numbered === undefined) {
        interrupt('not-an-answer', `wrote a line that is no answer: ${shorten(line)}`);
        return false;
      }
      const { seq } = numbered;
      const turn =
        waiting[head]?.seq === seq ? head : waiting.findIndex((one, index) => index >= head && one.seq === seq);
      if (turn < 0) return stray(seq);
      for (; head < turn; head++) pass(waiting[head]);
      bytes -= waiting[head]?.line.length ?? 0;
      head++;
      answered++;
      options.onAnswer(numbered, line.length);
      return true;
    };
    const pass = (question: Question | undefined): void => {
      if (question === undefined) return;
      bytes -= question.line.length;
      passedOver.add(question.seq);
    };
    const stray = (seq: number): boolean => {
      if (passedOver.delete(seq)) {
        options.onStray(seq, 'out-of-order');
        return true;
      }
      if (seq > 0 && seq <= highest) {
        options.onStray(seq, 'answered-twice');
        return true;
      }
      interrupt('wrong-seq', `answered a question that was not asked: seq ${seq}`);
      return false;
    };

    child.listen({
      lines: (lines) => {
        const before = answered;
        for (const line of lines) if (!take(line)) return;
        if (answered > before) turnBegan = performance.now();
        if (head > 1024 || head === waiting.length) {
          waiting = waiting.slice(head);
          head = 0;
        }
        if (waiting.length - head <= window / 2) fill();
        if (drained && head === waiting.length && passedOver.size === 0) stop();
      },
      ended: interrupt,
    });
    fill();
    if (drained && waiting.length === 0) stop();
  });
}
