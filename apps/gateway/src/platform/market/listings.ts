import { textOfInstant } from '@dataplus/agreement-terms/calendar';
import type { DataService, ListingReview, MarketCategory, MarketPrice, Studio } from '@dataplus/service-schemas';
import { fail } from '../../errors/gateway-error.ts';
import { allDocuments, insertDocument, putDocument, updateDocument } from '../../store/documents.ts';
import { need, needOwn } from '../need.ts';
import { newId } from '../new-id.ts';
import { record } from '../record.ts';
import type { Work } from '../work.ts';
import { insistOnMarket } from './tell-market.ts';

/** Opens a studio: one for each category. @throws GatewayError `no-such-record`, `already-exists`, `state-conflict`. */
export async function openStudio(
  work: Work,
  vendor: string,
  { category, name }: { category: MarketCategory; name: string },
): Promise<Studio> {
  const { queries, at } = work;
  const { state } = await need(queries, 'vendor', vendor);
  if (state !== 'active') fail('state-conflict', `The vendor is ${state}.`);
  if ((await allDocuments(queries, 'studio', vendor)).some((one) => one.category === category && one.state === 'open'))
    fail('already-exists', `${vendor} has a studio for ${category} already.`, { field: '/category' });
  const studio: Studio = { id: newId('studio'), vendor, category, name, openedAt: textOfInstant(at), state: 'open' };
  await insertDocument(queries, 'studio', studio);
  await record(work, { action: 'studio-opened', subject: vendor, detail: { studio: studio.id, category } });
  return studio;
}

/** Closes a studio, or opens it again (`market-vendor` 6.3). @throws GatewayError `no-such-record`. */
export async function setStudioState(work: Work, vendor: string, id: string, state: Studio['state']): Promise<Studio> {
  await needOwn(work.queries, 'studio', id, (one) => one.vendor === vendor);
  const studio = await updateDocument(work.queries, 'studio', id, (one) => ({ ...one, state }));
  await record(work, { action: `studio-${state}`, subject: vendor, detail: { studio: id } });
  return studio;
}

/** What is to be listed. */
export interface NewListing {
  studio: string;
  title: string;
  description: string;
  price: MarketPrice;
  openSource?: { name: string; licence: string }[] | undefined;
}

/** Drafts a listing in a studio of the vendor. @throws GatewayError `no-such-record`, `state-conflict`. */
export async function draftListing(work: Work, vendor: string, wanted: NewListing): Promise<DataService> {
  const { queries, at } = work;
  const studio = await needOwn(queries, 'studio', wanted.studio, (one) => one.vendor === vendor);
  if (studio.state !== 'open') fail('state-conflict', `The studio is ${studio.state}.`);
  const listing: DataService = {
    id: newId('goods'),
    studio: studio.id,
    category: studio.category,
    title: wanted.title,
    description: wanted.description,
    price: wanted.price,
    openSource: wanted.openSource ?? [],
    state: 'draft',
    createdAt: textOfInstant(at),
  };
  await insertDocument(queries, 'data-service', listing);
  await record(work, { action: 'listing-drafted', subject: vendor, detail: { listing: listing.id } });
  return listing;
}

/**
 * Hands a listing in for its two reviews. Paid goods need the deposit (`market-vendor` 6.1).
 *
 * @throws GatewayError `no-such-record`, `state-conflict`; `refused-by-rules` without the deposit.
 */
export async function submitListing(work: Work, vendor: string, id: string): Promise<DataService> {
  const { price } = await needListing(work, vendor, id);
  await insistOnMarket(work, vendor, { type: 'listing-requested', paid: price.kind === 'charged' });
  const listing = await changeState(work, id, ['draft', 'refused', 'delisted'], 'in-review');
  // Reviews of an earlier attempt do not count for this one.
  await record(work, { action: 'listing-submitted', subject: vendor, detail: { listing: id } });
  return listing;
}

/** A review by the operator. */
export interface NewReview {
  kind: ListingReview['kind'];
  verdict: ListingReview['verdict'];
  /** Needed for a refusal. */
  reason?: string | undefined;
}

/**
 * Reviews a listing. Once both reviews have passed it is listed; one that is refused refuses it.
 *
 * @throws GatewayError `no-such-record`; `state-conflict` when it is not in review, or was reviewed so already.
 */
export async function reviewListing(
  work: Work,
  id: string,
  { kind, verdict, reason }: NewReview,
): Promise<{ review: ListingReview; listing: DataService }> {
  const { queries, at } = work;
  const before = await need(queries, 'data-service', id);
  if (before.state !== 'in-review') fail('state-conflict', `The listing is ${before.state}, not in review.`);
  if (verdict === 'refused' && reason === undefined)
    fail('invalid-request', 'reason: is needed for a refusal.', { field: '/reason' });
  const passed = await passedReviews(work, id);
  if (passed.has(kind)) fail('state-conflict', `The ${kind} review has passed already.`);
  const review: ListingReview = {
    id: newId('review'),
    dataService: id,
    kind,
    verdict,
    at: textOfInstant(at),
    ...(reason !== undefined && { reason }),
  };
  await insertDocument(queries, 'listing-review', review);
  const complete = verdict === 'passed' && passed.size === 1;
  const state = verdict === 'refused' ? 'refused' : complete ? 'listed' : 'in-review';
  const listing: DataService = { ...before, state };
  await putDocument(queries, 'data-service', listing);
  await record(work, { action: `listing-review-${verdict}`, subject: id, detail: { kind, state } });
  return { review, listing };
}

/** Kinds of review that have passed since the last refusal. */
async function passedReviews(work: Work, listing: string): Promise<ReadonlySet<ListingReview['kind']>> {
  const passed = new Set<ListingReview['kind']>();
  for (const { kind, verdict } of await allDocuments(work.queries, 'listing-review', listing)) {
    if (verdict === 'refused') passed.clear();
    else if (passed.size === 2) passed.clear();
    if (verdict === 'passed') passed.add(kind);
  }
  return passed.size === 2 ? new Set() : passed;
}

/** Takes a listing off the market. @throws GatewayError `no-such-record`, `state-conflict`. */
export async function delist(work: Work, vendor: string, id: string): Promise<DataService> {
  await needListing(work, vendor, id);
  const listing = await changeState(work, id, ['listed', 'in-review'], 'delisted');
  await record(work, { action: 'listing-delisted', subject: vendor, detail: { listing: id } });
  return listing;
}

/** A listing of the vendor. @throws GatewayError `no-such-record`. */
export async function needListing(work: Pick<Work, 'queries'>, vendor: string, id: string): Promise<DataService> {
  const listing = await need(work.queries, 'data-service', id);
  const studio = await need(work.queries, 'studio', listing.studio);
  return studio.vendor === vendor ? listing : fail('no-such-record', `${vendor} has no listing ${id}.`);
}

function changeState(
  work: Work,
  id: string,
  from: readonly DataService['state'][],
  to: DataService['state'],
): Promise<DataService> {
  return updateDocument(work.queries, 'data-service', id, (listing) => {
    if (!from.includes(listing.state)) fail('state-conflict', `The listing is ${listing.state}.`);
    return { ...listing, state: to };
  });
}
