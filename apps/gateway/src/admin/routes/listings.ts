import {
  dataService,
  exact,
  identifier,
  listingReview,
  marketCategory,
  marketPrice,
  studio,
} from '@dataplus/service-schemas';
import * as z from 'zod/mini';
import {
  delist,
  draftListing,
  openStudio,
  reviewListing,
  setStudioState,
  submitListing,
} from '../../platform/market/listings.ts';
import { need } from '../../platform/need.ts';
import { fail } from '../../errors/gateway-error.ts';
import { allDocuments, listDocuments } from '../../store/documents.ts';
import { documentPage, pageFields, pageOf, pageQuery, sliceOf } from '../page.ts';
import { reading, writing, type Route } from '../route.ts';
import { label, prose } from '../schemas/values.ts';
import { param } from './param.ts';

const tag = 'market';
const one = '/api/vendors/{vendor}';

/** Studios and listings with their two reviews. */
export const listingRoutes: readonly Route[] = [
  writing({
    id: 'openStudio',
    method: 'POST',
    path: `${one}/studios`,
    tag,
    summary: 'Open a studio: one for each category',
    audience: 'vendor',
    status: 201,
    body: exact(z.strictObject({ category: marketCategory, name: label })),
    answer: studio,
    handle: (work, { params, body }) => openStudio(work, param(params, 'vendor'), body),
  }),
  reading({
    id: 'listStudios',
    path: `${one}/studios`,
    tag,
    summary: 'List the studios of a vendor',
    audience: 'signed-in',
    query: pageQuery,
    answer: pageOf(studio),
    handle: async ({ queries }, { params, query }) =>
      documentPage(await listDocuments(queries, 'studio', { owner: param(params, 'vendor'), ...sliceOf(query) })),
  }),
  writing({
    id: 'setStudioState',
    method: 'PUT',
    path: `${one}/studios/{studio}/state`,
    tag,
    summary: 'Close a studio, or open it again',
    audience: 'operator',
    body: exact(z.strictObject({ state: z.enum(['open', 'closed']) })),
    answer: studio,
    handle: (work, { params, body }) =>
      setStudioState(work, param(params, 'vendor'), param(params, 'studio'), body.state),
  }),
  writing({
    id: 'draftListing',
    method: 'POST',
    path: `${one}/listings`,
    tag,
    summary: 'Draft a listing in a studio',
    audience: 'vendor',
    status: 201,
    body: exact(
      z.strictObject({
        studio: identifier,
        title: label,
        description: prose,
        price: marketPrice,
        openSource: z.optional(z.array(z.strictObject({ name: label, licence: label }))),
      }),
    ),
    answer: dataService,
    handle: (work, { params, body }) => draftListing(work, param(params, 'vendor'), body),
  }),
  writing({
    id: 'submitListing',
    method: 'POST',
    path: `${one}/listings/{listing}/submission`,
    tag,
    summary: 'Hand a listing in for its two reviews; paid goods need the deposit',
    audience: 'vendor',
    answer: dataService,
    handle: (work, { params }) => submitListing(work, param(params, 'vendor'), param(params, 'listing')),
  }),
  writing({
    id: 'delist',
    method: 'POST',
    path: `${one}/listings/{listing}/delisting`,
    tag,
    summary: 'Take a listing off the market',
    audience: 'vendor',
    answer: dataService,
    handle: (work, { params }) => delist(work, param(params, 'vendor'), param(params, 'listing')),
  }),
  writing({
    id: 'reviewListing',
    method: 'POST',
    path: '/api/listings/{listing}/reviews',
    tag,
    summary: 'Review a listing; once both reviews have passed it is listed',
    audience: 'operator',
    status: 201,
    body: exact(
      z.strictObject({
        kind: z.enum(['listing', 'security']),
        verdict: z.enum(['passed', 'refused']),
        reason: z.optional(prose),
      }),
    ),
    answer: exact(z.strictObject({ review: listingReview, listing: dataService })),
    handle: (work, { params, body }) => reviewListing(work, param(params, 'listing'), body),
  }),
  reading({
    id: 'listListings',
    path: '/api/listings',
    tag,
    summary: 'List what is in the market; operators see drafts too',
    audience: 'signed-in',
    query: exact(z.strictObject({ ...pageFields, studio: z.optional(identifier) })),
    answer: pageOf(dataService),
    handle: async ({ queries }, { session, query }) => {
      const page = documentPage(
        await listDocuments(queries, 'data-service', { owner: query.studio, ...sliceOf(query) }),
      );
      if (session.role === 'operator') return page;
      const own = await studiosOf(queries, session.account);
      return { ...page, items: page.items.filter(({ state, studio: at }) => state === 'listed' || own.has(at)) };
    },
  }),
  reading({
    id: 'getListing',
    path: '/api/listings/{listing}',
    tag,
    summary: 'Show a listing with its reviews',
    audience: 'signed-in',
    answer: exact(z.strictObject({ listing: dataService, reviews: z.array(listingReview) })),
    handle: async ({ queries }, { session, params }) => {
      const id = param(params, 'listing');
      const listing = await need(queries, 'data-service', id);
      const isOwn = session.role === 'operator' || (await studiosOf(queries, session.account)).has(listing.studio);
      if (!isOwn && listing.state !== 'listed') fail('no-such-record', `There is no listing ${id}.`);
      return { listing, reviews: isOwn ? await allDocuments(queries, 'listing-review', id) : [] };
    },
  }),
];

/** Ids of the studios of an account's vendors. */
async function studiosOf(queries: Parameters<typeof allDocuments>[0], account: string): Promise<ReadonlySet<string>> {
  const vendors = await allDocuments(queries, 'vendor', account);
  const studios = await Promise.all(vendors.map(({ id }) => allDocuments(queries, 'studio', id)));
  return new Set(studios.flat().map(({ id }) => id));
}
