import type { DayNumber } from '@dataplus/agreement-terms/calendar';
import { fail } from '../errors/billing-error.ts';
import { lastAsked } from '../last-asked.ts';
import { none } from '../lists.ts';
import type { PriceBook } from './price-book.ts';
import { readPriceBook, type ReadPrice } from './read-price-book.ts';

/**
 * All prices of several books: the items of a service, each with its prices, the latest first. They are few: to look along
 * them takes less than to look into a map.
 */
export type PriceList = (service: string) => readonly (readonly ReadPrice[])[] | undefined;

/**
 * Puts price books together. A later book replaces the prices that it names and leaves the others as they were.
 *
 * @throws BillingError `invalid-price-book`; `price-conflict` when two books price one item from the same day on.
 */
export function readPriceBooks(books: readonly PriceBook[]): PriceList {
  const list = new Map<string, Map<string, ReadPrice[]>>();
  for (const price of books.flatMap(readPriceBook)) {
    const items = list.get(price.service) ?? new Map<string, ReadPrice[]>();
    const dated = items.get(price.item) ?? [];
    const rival = dated.find(({ from }) => from === price.from);
    if (rival !== undefined)
      fail(
        'price-conflict',
        'prices',
        `${price.service}/${price.item} is priced by ${rival.book} and ${price.book} from one day on.`,
      );
    items.set(
      price.item,
      [...dated, price].sort((left, right) => right.from - left.from),
    );
    list.set(price.service, items);
  }
  return lastAsked(new Map([...list].map(([service, items]) => [service, [...items.values()]])));
}

/** The price in force on a day; `undefined` when no book has one. */
export function priceOn(list: PriceList, service: string, item: string, day: DayNumber): ReadPrice | undefined {
  for (const dated of list(service) ?? none) if (dated[0]?.item === item) return dated.find(({ from }) => from <= day);
  return undefined;
}
