import { fail } from '../errors/billing-error.ts';
import { textOfScaled } from './exact.ts';

/** The currencies of the books with the scale of their amounts: CNY is kept in fen, hundredths of a yuan. */
export const scales: { readonly CNY: 2 } = { CNY: 2 };

/** An amount in fen. Negative amounts leave an account, positive ones come to it. */
export type Fen = bigint;

/** The wire form of an amount: plain decimal text, never a JSON number. */
export interface MoneyText {
  readonly currency: 'CNY';
  readonly amount: string;
}

/**
 * Reads an amount in yuan with at most two decimal places.
 *
 * @throws BillingError `invalid-amount`.
 *
 * @example
 * ```ts
 * import { moneyOfText } from '@dataplus/billing-rules';
 * moneyOfText('383.12'); // 38312n
 * ```
 */
export function moneyOfText(text: string, field: string = 'amount'): Fen {
  const match = /^(-?)(0|[1-9]\d{0,17})(?:\.(\d{1,2}))?$/.exec(text);
  if (match === null)
    fail(
      'invalid-amount',
      field,
      `is ${JSON.stringify(text)}, not yuan with at most two decimal places such as 383.12.`,
    );
  const [, sign = '', whole = '0', fraction = ''] = match;
  return BigInt(`${sign}${whole}${fraction.padEnd(scales.CNY, '0')}`);
}

/** The amount in yuan with two decimal places: `383.12`. */
export function textOfMoney(amount: Fen): string {
  return textOfScaled(amount, scales.CNY);
}

/** The wire form of an amount: `{ currency: 'CNY', amount: '383.12' }`. */
export function wireOfMoney(amount: Fen): MoneyText {
  return { currency: 'CNY', amount: textOfMoney(amount) };
}
