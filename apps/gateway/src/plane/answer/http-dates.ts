/** The value of Date by the gateway's clock, made once a second. */
export class HttpDates {
  readonly #now: () => number;
  #second = NaN;
  #text = '';

  constructor(now: () => number) {
    this.#now = now;
  }

  get(): string {
    const second = Math.floor(this.#now() / 1000);
    if (second !== this.#second) {
      this.#second = second;
      this.#text = new Date(second * 1000).toUTCString();
    }
    return this.#text;
  }
}
