/** How the members of events look on the wire, by event type. A question mark makes a member optional. */
export type FieldKind =
  | 'text'
  | 'instant'
  | 'day'
  | 'money'
  | 'count'
  | 'whole'
  | 'flag'
  | 'book'
  | 'text?'
  | 'money?'
  | 'instant?'
  | 'flag?'
  | 'reports?'
  | readonly string[];

const base = { id: 'text', at: 'instant', account: 'text' } as const;
const platform = { id: 'text', at: 'instant' } as const;
const vendor = { id: 'text', at: 'instant', vendor: 'text' } as const;
const ofSale = { ...vendor, sale: 'text' } as const;

/** The members of a report of usage. */
export const reportFields: Readonly<Record<string, FieldKind>> = {
  service: 'text',
  item: 'text',
  project: 'text?',
  quantity: 'count',
  day: 'day',
  factor: 'text?',
  correction: 'flag?',
};

/** All event types with their members. */
export const eventFields: Readonly<Record<string, Readonly<Record<string, FieldKind>>>> = {
  'top-up': { ...base, amount: 'money' },
  order: {
    ...base,
    kind: ['new-purchase', 'renewal', 'upgrade'],
    service: 'text',
    item: 'text',
    quantity: 'count',
    months: 'whole',
    promotion: 'text?',
  },
  opening: { ...base, service: 'text', mode: ['pay-later', 'free-beta'] },
  usage: { ...base, ...reportFields },
  'day-closed': { ...base, day: 'day', usage: 'reports?' },
  'renewal-switched': { ...base, service: 'text', on: 'flag' },
  'account-restricted': base,
  'account-restriction-lifted': base,
  'account-banned': base,
  'promotion-granted': { ...base, service: 'text', promotion: 'text' },
  'refund-requested': { ...base, service: 'text' },
  'service-ended': {
    ...base,
    service: 'text',
    path: ['agreed', 'unused', 'policy-change', 'breach', 'attack'],
    noticedAt: 'instant?',
  },
  'price-book-published': { ...platform, book: 'book' },
  'charging-announced': { ...platform, service: 'text', firstDay: 'day' },
};

/** All event types of the market with their members. */
export const marketEventFields: Readonly<Record<string, Readonly<Record<string, FieldKind>>>> = {
  'vendor-admitted': { ...vendor, entryFee: 'money' },
  'fee-announced': { ...vendor, fixed: 'money', share: 'text', waived: 'flag' },
  'deposit-required': { ...vendor, amount: 'money' },
  'deposit-paid': { ...vendor, amount: 'money' },
  'listing-requested': { ...vendor, paid: 'flag' },
  'sale-made': { ...ofSale, kind: ['purchase', 'renewal'], amount: 'money' },
  'sale-delivered': ofSale,
  'sale-completed': ofSale,
  'sale-refund': { ...ofSale, ground: ['no-reason', 'dissatisfied', 'agreed', 'ruled'], amount: 'money?' },
  'payee-verified': vendor,
  'breach-noted': vendor,
  'breach-corrected': vendor,
  'dispute-opened': vendor,
  'dispute-closed': vendor,
  'settlement-run': vendor,
  'loss-claimed': {
    ...vendor,
    loss: ['of-platform', 'of-buyers', 'at-early-termination'],
    amount: 'money',
    noticedAt: 'instant?',
  },
  'confidence-broken': { ...vendor, damage: 'money' },
  'vendor-agreement-ended': vendor,
  'continued-renewal-applied': vendor,
  'deposit-release-requested': {
    ...vendor,
    noBreach: 'flag',
    conditionsOfRules: 'flag',
    servicesOver: 'flag',
    servicesDelivered: 'flag',
    disputesOver: 'flag',
    receiptReceived: 'flag',
  },
  'deposit-released': vendor,
};
