import { dayOfInstant, type DayNumber } from '@dataplus/agreement-terms/calendar';
import { fail } from '../errors/billing-error.ts';
import { sameBody } from './same-body.ts';

/** An event and what came of it. */
export interface Remembered<E, A> {
  readonly event: E;
  readonly answer: A;
}

/** Events with their answers, by id. */
export interface Shelf<E, A> {
  /** What was kept under an id, or its like. */
  get(id: string): Remembered<E, A> | undefined;
  set(id: string, remembered: Remembered<E, A>): unknown;
}

/**
 * Remembers events by their ids for at least so many days, in two generations. An id that comes again gets the same answer;
 * with another body it is an error. Older repetitions are caught by the order of time, so that nothing counts twice.
 */
export class Memory<E extends { readonly id: string; readonly at: number }, A> {
  readonly #days: number;
  readonly #newShelf: () => Shelf<E, A>;
  #recent: Shelf<E, A>;
  #older: Shelf<E, A>;
  #since: DayNumber | undefined;

  /** @param newShelf - Makes what a generation is kept in. */
  constructor(days: number, newShelf: () => Shelf<E, A> = () => new Map()) {
    this.#days = days;
    this.#newShelf = newShelf;
    this.#recent = newShelf();
    this.#older = newShelf();
  }

  /** The answer that the same event got before, or the one that a new event is given now. */
  once(event: E, take: (event: E) => A): A {
    const known = this.#recall(event);
    if (known !== undefined) return known;
    const answer = take(event);
    this.#keep(event, answer);
    return answer;
  }

  #recall(event: E): A | undefined {
    const known = this.#recent.get(event.id) ?? this.#older.get(event.id);
    if (known === undefined) return undefined;
    if (!sameBody(known.event, event))
      fail('event-id-reused', 'id', `${event.id} came before with another body; give every event its own id.`);
    return known.answer;
  }

  #keep(event: E, answer: A): void {
    const today = dayOfInstant(event.at);
    this.#since ??= today;
    if (today - this.#since > this.#days) {
      this.#older = this.#recent;
      this.#recent = this.#newShelf();
      this.#since = today;
    }
    this.#recent.set(event.id, { event, answer });
  }
}
