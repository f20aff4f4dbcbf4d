/** Rows in a piece of memory; each piece is filled before the next is taken, so that growing copies nothing. */
const rowsInPiece = 256;

/** Rows of so many numbers each, eight bytes a number. */
export class NumberRows {
  readonly #columns: number;
  readonly #pieces: Float64Array[] = [];
  #length = 0;

  constructor(columns: number) {
    this.#columns = columns;
  }

  /** How many rows there are. */
  get length(): number {
    return this.#length;
  }

  /** Adds a row, and gives its place: 0 for the first, then one more for each. */
  push(row: readonly number[]): number {
    const place = this.#length;
    if (place % rowsInPiece === 0) this.#pieces.push(new Float64Array(rowsInPiece * this.#columns));
    this.#pieces.at(-1)?.set(row, (place % rowsInPiece) * this.#columns);
    this.#length += 1;
    return place;
  }

  /** The number in a column of a row. */
  at(place: number, column: number): number {
    return this.#pieces[Math.floor(place / rowsInPiece)]?.[(place % rowsInPiece) * this.#columns + column] ?? 0;
  }
}
