import type { Price, PriceBook } from '@dataplus/billing-rules';

/** A price, and the book that it stands in. */
export interface Dated {
  readonly price: Price;
  readonly book: PriceBook;
}

/** `id@version` of a book. */
export const nameOfBook = ({ id, version }: PriceBook): string => `${id}@${version}`;

/** The prices in force on a day, by service and item: a later book replaces the prices that it names and leaves the others. */
export function pricesOn(books: readonly PriceBook[], date: string): Map<string, Dated> {
  const inForce = new Map<string, Dated>();
  const begun = books.filter(({ effectiveFrom }) => effectiveFrom <= date);
  for (const book of begun.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1)))
    for (const price of book.prices) inForce.set(`${price.service}/${price.item}`, { price, book });
  return inForce;
}

/** What a book does to the price of one item, from its first day on. */
export interface PriceChange {
  readonly what: 'new' | 'changed' | 'same' | 'stays';
  readonly service: string;
  readonly item: string;
  readonly before: Dated | undefined;
  readonly after: Dated;
}

const ranks = { changed: 0, new: 1, same: 2, stays: 3 } as const;

/** What a book would change of the prices that hold on its first day, changes first. */
export function changesBy(draft: PriceBook, books: readonly PriceBook[]): PriceChange[] {
  const before = pricesOn(books, draft.effectiveFrom);
  const after = pricesOn([...books, draft], draft.effectiveFrom);
  return [...after]
    .map(([key, dated]) => {
      const { service, item } = dated.price;
      const was = before.get(key);
      return { what: kindOf(was, dated, draft), service, item, before: was, after: dated };
    })
    .sort((a, b) => ranks[a.what] - ranks[b.what]);
}

function kindOf(before: Dated | undefined, after: Dated, draft: PriceBook): PriceChange['what'] {
  if (after.book !== draft) return 'stays';
  if (before === undefined) return 'new';
  return costOf(before.price) === costOf(after.price) ? 'same' : 'changed';
}

/** All of a price that bears on what something costs. */
const costOf = ({ method, unit, unitSize = '1', cycle, tiers, minimum, free = '0', classes }: Price): string =>
  JSON.stringify([
    method,
    unit,
    unitSize,
    cycle,
    tiers.map(({ upTo, price }) => [upTo, price]),
    minimum && [minimum.upTo, minimum.amount],
    free,
    classes?.map(({ factor, upTo }) => [factor, upTo]),
  ]);
