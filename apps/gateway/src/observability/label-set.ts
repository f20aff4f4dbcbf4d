/** Values that a label may have. Once it is full, every further one is counted as `other`. */
export class LabelSet {
  readonly #most: number;
  readonly #values = new Set<string>();

  constructor(most: number) {
    this.#most = most;
  }

  /** The value itself, or `other`. */
  admit(value: string): string {
    if (this.#values.has(value)) return value;
    if (this.#values.size >= this.#most || !/^[\w.:-]{1,64}$/.test(value)) return 'other';
    this.#values.add(value);
    return value;
  }
}
