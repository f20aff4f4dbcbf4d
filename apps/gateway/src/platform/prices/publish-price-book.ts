import { createSetting, published2016To2018, type PriceBook } from '@dataplus/billing-rules';
import type { Queries } from '../../database/database.ts';
import { fail } from '../../errors/gateway-error.ts';
import { lockSetting, readSetting, writeSetting } from '../../store/settings.ts';
import { record } from '../record.ts';
import type { Work } from '../work.ts';

const name = 'price-books';

/** The price books in the order in which they were published. */
export async function readPriceBooks(queries: Queries): Promise<PriceBook[]> {
  const text = await readSetting(queries, name);
  return text === undefined || text === '' ? [] : (JSON.parse(text) as PriceBook[]);
}

/** What a new database begins with: the prices of 2016 to 2018, as an example. */
export async function writeShippedPrices(queries: Queries): Promise<void> {
  await writeSetting(queries, name, JSON.stringify([published2016To2018]));
}

/**
 * Publishes a price book; its prices hold from its own first day on.
 *
 * @throws GatewayError `already-exists` for an id and version that are there; BillingError `invalid-price-book`,
 * `price-conflict`.
 */
export async function publishPriceBook(work: Work, book: PriceBook): Promise<PriceBook> {
  const { queries } = work;
  await lockSetting(queries, name, '[]');
  const books = await readPriceBooks(queries);
  if (books.some(({ id, version }) => id === book.id && version === book.version))
    fail('already-exists', `${book.id}@${book.version} is published already; choose another version.`, {
      field: 'version',
    });
  const all = [...books, book];
  createSetting({ priceBooks: all });
  await writeSetting(queries, name, JSON.stringify(all));
  await record(work, {
    action: 'price-book-published',
    subject: `${book.id}@${book.version}`,
    detail: { effectiveFrom: book.effectiveFrom, prices: book.prices.length },
    changesCalls: true,
  });
  return book;
}
