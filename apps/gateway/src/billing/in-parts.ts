/** Rows of one statement at most; engines bound the number of values. */
const mostRows = 1000;

/** A list in parts that one statement each can take. */
export function* inParts<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let from = 0; from < rows.length; from += mostRows) yield rows.slice(from, from + mostRows);
}
