import * as z from 'zod/mini';
import { decimalQuantity } from '../parts/money.ts';
import { identifier, nonEmptyText } from '../parts/text.ts';
import { exact, type Schema } from '../schema.ts';

/** 充值, 升级, 续费. */
export type CardAction = 'top-up' | 'upgrade' | 'renew';

/** What a card shows: a volume, the days left, or a row of bars (V-12.3). Five bars are all that was seen. */
export type CardIndicator =
  | { kind: 'volume'; quantity: string; unit: string }
  | { kind: 'days-left'; days: number }
  | { kind: 'bars'; lit: number; of: number };

/** Checks a {@link CardIndicator}. */
export const cardIndicator: Schema<CardIndicator> = exact(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('volume'), quantity: decimalQuantity, unit: nonEmptyText }),
    z.strictObject({ kind: z.literal('days-left'), days: z.int().check(z.minimum(0)) }),
    z.strictObject({
      kind: z.literal('bars'),
      lit: z.int().check(z.minimum(0)),
      of: z.int().check(z.minimum(1)),
    }),
  ]),
);

/** A product on the first page of the console (V-12.3). */
export interface ProductCard {
  service: string;
  title: string;
  indicator: CardIndicator;
  actions: CardAction[];
}

/** Checks a {@link ProductCard}. */
export const productCard: Schema<ProductCard> = exact(
  z.strictObject({
    service: identifier,
    title: nonEmptyText,
    indicator: cardIndicator,
    actions: z.array(z.enum(['top-up', 'upgrade', 'renew'])),
  }),
);
