/** Allows something so many times a second, and no more. */
export class Budget {
  readonly #perSecond: number;
  #second = -1;
  #left = 0;

  constructor(perSecond: number) {
    this.#perSecond = perSecond;
  }

  /** Whether there is one left in this second. @param now - Milliseconds of a clock that nobody moves. */
  take(now: number): boolean {
    const second = Math.floor(now / 1000);
    if (second !== this.#second) {
      this.#second = second;
      this.#left = this.#perSecond;
    }
    return this.#left-- > 0;
  }
}
