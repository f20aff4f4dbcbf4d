/** Part of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Place to go on from (`after`); undefined at the end. */
  readonly next: number | undefined;
}

/** Which part of a list. */
export interface PageQuery {
  /** Place of the last item of the part before; left out for the first part. */
  readonly after?: number | undefined;
  /** Most items, 1 to 1000. Default 100. */
  readonly limit?: number | undefined;
}

/** How many rows to ask for: one more than wanted tells whether there are more. */
export const rowsFor = ({ limit = 100 }: PageQuery): number => Math.min(Math.max(limit, 1), 1000) + 1;

/** Makes a page of rows that were asked for with {@link rowsFor}. */
export function pageOf<Row extends { readonly place: number }, Item>(
  rows: readonly Row[],
  query: PageQuery,
  read: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, rowsFor(query) - 1);
  return { items: shown.map(read), next: rows.length > shown.length ? shown.at(-1)?.place : undefined };
}
