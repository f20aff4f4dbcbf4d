import * as z from 'zod/mini';
import { exact, type Schema } from '../schema.ts';

/** A plain decimal number as text: no exponent, no plus sign, no leading zeros, no minus zero. */
export const decimal: Schema<string> = exact(
  z.string().check(z.regex(/^(?!-0(?:\.0+)?$)-?(?:0|[1-9]\d{0,29})(?:\.\d{1,30})?$/u)),
);

/** A plain decimal number that is not negative. */
export const decimalQuantity: Schema<string> = exact(
  z.string().check(z.regex(/^(?:0|[1-9]\d{0,29})(?:\.\d{1,30})?$/u)),
);

/** An amount of money. Never a JSON number. */
export interface Money {
  currency: 'CNY';
  /** Plain decimal text: `383.1168`, `-5.00`. */
  amount: string;
}

/** Checks a {@link Money}. */
export const money: Schema<Money> = exact(z.strictObject({ currency: z.literal('CNY'), amount: decimal }));

/** A fraction that no decimal number need be able to write. */
export interface ExactNumber {
  /** Integer text. */
  numerator: string;
  /** Positive integer text. */
  denominator: string;
}

/** Checks a {@link ExactNumber}. */
export const exactNumber: Schema<ExactNumber> = exact(
  z.strictObject({
    numerator: z.string().check(z.regex(/^(?:0|-?[1-9]\d*)$/u)),
    denominator: z.string().check(z.regex(/^[1-9]\d*$/u)),
  }),
);
