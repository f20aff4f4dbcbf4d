import { isDeepStrictEqual } from 'node:util';
import { BillingError, toWire } from '@dataplus/billing-rules';
import {
  applyMarketEvent as applyRules,
  newVendor,
  saleOfWire,
  saleToWire,
  vendorOfWire,
  vendorToWire,
  type MarketAnswer,
  type MarketEvent,
  type SaleState,
  type VendorState,
} from '@dataplus/billing-rules/market';
import type { Transaction } from 'kysely';
import type { Queries } from '../database/database.ts';
import { engineOf } from '../database/engine-of.ts';
import type { Tables } from '../database/tables.ts';
import { addNotices } from '../store/notices.ts';
import { addPostings } from '../store/postings.ts';
import { marketAnswerOfWire } from './answer-of-wire.ts';
import { loadSetting } from './load-setting.ts';

/** The state of a vendor; a new one when nothing happened to it. */
export async function loadVendor(queries: Queries, vendor: string): Promise<VendorState> {
  const row = await queries
    .selectFrom('market_vendors')
    .select('state')
    .where('vendor', '=', vendor)
    .executeTakeFirst();
  return row === undefined ? newVendor(vendor) : vendorOfWire(JSON.parse(row.state));
}

/** The state of a sale; undefined when there is none of that id. */
export async function loadSale(queries: Queries, vendor: string, sale: string): Promise<SaleState | undefined> {
  const row = await queries
    .selectFrom('market_sales')
    .select('state')
    .where('vendor', '=', vendor)
    .where('sale', '=', sale)
    .executeTakeFirst();
  return row && saleOfWire(JSON.parse(row.state));
}

/**
 * Applies an event to the vendor that it names, and to the sale, with all that follows from it, in the transaction of
 * whoever asks. The same event again, at whatever time, gives its first answer and changes nothing.
 *
 * @throws BillingError `event-id-reused` for an id that came with another body, and as the rules do.
 */
export async function applyMarketEvent(queries: Transaction<Tables>, given: MarketEvent): Promise<MarketAnswer> {
  const { vendor: id } = given;
  const before = await lockVendor(queries, id);
  const known = await queries
    .selectFrom('market_events')
    .select(['event', 'answer'])
    .where('vendor', '=', id)
    .where('id', '=', given.id)
    .executeTakeFirst();
  if (known !== undefined) return sameEvent(given, known.event, known.answer);
  // Who waited for the lock may be behind.
  const event = given.at < before.at ? { ...given, at: before.at } : given;
  const named = 'sale' in event ? event.sale : undefined;
  const sale = named === undefined ? undefined : await loadSale(queries, id, named);
  const after = applyRules({ vendor: before, sale }, event, await loadSetting(queries));
  await queries
    .updateTable('market_vendors')
    .set({ state: JSON.stringify(vendorToWire(after.vendor)) })
    .where('vendor', '=', id)
    .execute();
  if (after.sale !== undefined) await putSale(queries, after.sale);
  await save(queries, event, after.answer);
  return after.answer;
}

async function lockVendor(queries: Transaction<Tables>, vendor: string): Promise<VendorState> {
  await queries
    .insertInto('market_vendors')
    .values({ vendor, state: JSON.stringify(vendorToWire(newVendor(vendor))) })
    .onConflict((conflict) => conflict.column('vendor').doNothing())
    .execute();
  const row = await queries
    .selectFrom('market_vendors')
    .select('state')
    .where('vendor', '=', vendor)
    .$if(engineOf(queries) === 'postgresql', (one) => one.forUpdate())
    .executeTakeFirstOrThrow();
  return vendorOfWire(JSON.parse(row.state));
}

async function putSale(queries: Queries, after: SaleState): Promise<void> {
  const { vendor, sale } = after;
  const state = JSON.stringify(saleToWire(after));
  await queries
    .insertInto('market_sales')
    .values({ vendor, sale, state })
    .onConflict((conflict) => conflict.columns(['vendor', 'sale']).doUpdateSet({ state }))
    .execute();
}

async function save(queries: Queries, event: MarketEvent, answer: MarketAnswer): Promise<void> {
  const { vendor, id, at } = event;
  await queries
    .insertInto('market_events')
    .values({ vendor, id, at, event: JSON.stringify(toWire(event)), answer: JSON.stringify(toWire(answer)) })
    .execute();
  await addPostings(queries, vendor, answer.transactions);
  const told = answer.dates.map((date, index) => {
    const { what, at: until, lastDay, provisional, clause } = date;
    const clauses = [{ agreement: clause.agreement, clause: clause.clause }];
    const body = { ...(toWire({ until, lastDay, provisional }) as object), clauses };
    return { id: `${vendor}/${id}/${index + 1}`, subject: vendor, at, kind: what, body };
  });
  await addNotices(queries, told);
}

function sameEvent(event: MarketEvent, known: string, answer: string): MarketAnswer {
  const given = { ...(toWire(event) as object), at: undefined };
  if (isDeepStrictEqual(given, { ...(JSON.parse(known) as object), at: undefined })) return marketAnswerOfWire(answer);
  throw new BillingError(
    'event-id-reused',
    'id',
    `${event.id} came before with another body; give every event its own id.`,
  );
}
