import * as z from 'zod/mini';
import { decimalQuantity } from '../parts/money.ts';
import { identifier, nonEmptyText } from '../parts/text.ts';
import { instant, type Instant } from '../parts/time.ts';
import { exact, type Schema } from '../schema.ts';
import { marketCategory, type MarketCategory } from './studio.ts';

/** Free, or an amount per unit of sale that is not negative. */
export type MarketPrice =
  | { kind: 'free' }
  | { kind: 'charged'; currency: 'CNY'; amount: string; per: 'call' | 'pack' | 'month' | 'year' | 'download' };

/** Checks a {@link MarketPrice}. */
export const marketPrice: Schema<MarketPrice> = exact(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('free') }),
    z.strictObject({
      kind: z.literal('charged'),
      currency: z.literal('CNY'),
      amount: decimalQuantity,
      per: z.enum(['call', 'pack', 'month', 'year', 'download']),
    }),
  ]),
);

/** What is sold or given away (V-13.3). */
export interface DataService {
  id: string;
  studio: string;
  category: MarketCategory;
  title: string;
  description: string;
  price: MarketPrice;
  /** Open-source software in it. */
  openSource: { name: string; licence: string }[];
  state: 'draft' | 'in-review' | 'listed' | 'refused' | 'delisted';
  createdAt: Instant;
}

/** Checks a {@link DataService}. */
export const dataService: Schema<DataService> = exact(
  z.strictObject({
    id: identifier,
    studio: identifier,
    category: marketCategory,
    title: nonEmptyText,
    description: z.string(),
    price: marketPrice,
    openSource: z.array(z.strictObject({ name: nonEmptyText, licence: nonEmptyText })),
    state: z.enum(['draft', 'in-review', 'listed', 'refused', 'delisted']),
    createdAt: instant,
  }),
);

/** One of the two reviews that a data service has to pass before it is published (V-13.3). */
export interface ListingReview {
  id: string;
  dataService: string;
  kind: 'listing' | 'security';
  verdict: 'passed' | 'refused';
  at: Instant;
  /** There when it was refused. */
  reason?: string | undefined;
}

/** Checks a {@link ListingReview}. */
export const listingReview: Schema<ListingReview> = exact(
  z.strictObject({
    id: identifier,
    dataService: identifier,
    kind: z.enum(['listing', 'security']),
    verdict: z.enum(['passed', 'refused']),
    at: instant,
    reason: z.optional(nonEmptyText),
  }),
);
