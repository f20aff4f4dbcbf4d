import * as z from 'zod/mini';
import { identifier, nonEmptyText } from '../parts/text.ts';
import { instant, type Instant } from '../parts/time.ts';
import { exact, type Schema } from '../schema.ts';

/** 数据原料, 数据API, 数据工具 (V-11.6). */
export type MarketCategory = 'raw-data' | 'api' | 'tool';

/** Checks a {@link MarketCategory}. */
export const marketCategory: Schema<MarketCategory> = exact(z.enum(['raw-data', 'api', 'tool']));

/** Where a vendor shows and sells the services of one category (V-13.2). Closed ones may open again once the deposit is full. */
export interface Studio {
  id: string;
  vendor: string;
  category: MarketCategory;
  name: string;
  openedAt: Instant;
  state: 'open' | 'closed';
}

/** Checks a {@link Studio}. */
export const studio: Schema<Studio> = exact(
  z.strictObject({
    id: identifier,
    vendor: identifier,
    category: marketCategory,
    name: nonEmptyText,
    openedAt: instant,
    state: z.enum(['open', 'closed']),
  }),
);
