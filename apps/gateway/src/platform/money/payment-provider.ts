import type { Payment } from '../../store/kinds/control-documents.ts';

/** How a payment stands with its provider once it has begun. */
export type Begun =
  | { readonly state: 'paid'; readonly reference: string }
  | { readonly state: 'failed'; readonly reference: string }
  | {
      readonly state: 'pending';
      /** Where the payer goes to pay. */
      readonly payAt: string;
    };

/**
 * Takes money from payers. `begin` only prepares, as payment pages do: it makes an address and speaks to nobody, so that it
 * may run inside of a transaction. What became of a payment is told afterwards, through the notification route.
 */
export interface PaymentProvider {
  /** Stands in every payment. */
  readonly name: string;
  /** Prepares a payment: where the payer goes, or that it is done. */
  begin(payment: Pick<Payment, 'id' | 'account' | 'amount'>): Begun;
}
