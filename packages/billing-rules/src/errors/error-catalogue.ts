import type { BillingErrorCode } from './billing-error.ts';

/** What a code means and what to do about it. */
export interface ErrorExplanation {
  readonly code: BillingErrorCode;
  readonly cause: string;
  readonly cure: string;
  /** The part of the README, or the clause, that the code rests on. */
  readonly section: string;
}

const readme = 'packages/billing-rules/README.md';

const explanations: Readonly<Record<BillingErrorCode, readonly [cause: string, cure: string, section: string]>> = {
  'invalid-amount': [
    'An amount is not plain decimal text in yuan, or has more than two decimal places.',
    'Write yuan with at most two decimal places: 383.12.',
    readme,
  ],
  'invalid-exact-number': [
    'A number is not plain decimal text, or a denominator is 0.',
    'Write digits with at most one point, no exponent and no sign but a minus.',
    readme,
  ],
  'invalid-event': [
    'A member of an event is missing, unknown, of another form, or says what cannot be.',
    'The message names the member and its form.',
    readme,
  ],
  'invalid-price-book': [
    'A price book does not follow its schema.',
    'The field is the path of the fault; check the book against price-book.schema.json.',
    readme,
  ],
  'price-conflict': [
    'Two prices hold for one item of a service from the same day on.',
    'Remove one, or give the newer book a later first day.',
    readme,
  ],
  'unknown-reading': [
    'There is no reading of that name, or it cannot have that value.',
    'Choose among those that the message lists.',
    readme,
  ],
  'unknown-billing-service': ['There are no money rules for the service.', 'Use an id of billedServices.', readme],
  'event-id-reused': [
    'An id came before with another body.',
    'Give every event its own id, and repeat an event only as it was.',
    readme,
  ],
  'event-out-of-order': [
    'An event is earlier than the last one of its account.',
    'Apply the events of an account in the order of time; report late usage with its own day.',
    readme,
  ],
  'day-already-closed': [
    'The day, or a later one, was settled before.',
    'Close each day once; report late usage instead.',
    'maxcompute 2.2',
  ],
  'day-not-over': [
    'The day is closed before its 24:00 in Asia/Shanghai.',
    'Close a day after its end.',
    'maxcompute 2.2',
  ],
  'unknown-explanation': [
    'There is no traced posting, refusal or change of that id.',
    'Record the answer in the journal, with traces on.',
    readme,
  ],
  'invalid-state': [
    'JSON is no state of an account, a vendor or a sale, or it was written in another form.',
    'Give what accountToWire, vendorToWire or saleToWire gave, unchanged.',
    readme,
  ],
  'invalid-receipt': ['A text is no receipt.', 'Give what writeReceipt gave, unchanged.', readme],
};

/** Every code that a `BillingError` can carry. */
export const errorCatalogue: Readonly<Record<BillingErrorCode, ErrorExplanation>> = Object.fromEntries(
  Object.entries(explanations).map(([code, [cause, cure, section]]) => [code, { code, cause, cure, section }]),
) as Record<BillingErrorCode, ErrorExplanation>;
