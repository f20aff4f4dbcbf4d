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
  | 'instant?'
  | 'flag?'
  | readonly string[];

const base = { id: 'text', at: 'instant', account: 'text' } as const;
const platform = { id: 'text', at: 'instant' } as const;

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
  usage: {
    ...base,
    service: 'text',
    item: 'text',
    project: 'text?',
    quantity: 'count',
    day: 'day',
    factor: 'text?',
    correction: 'flag?',
  },
  'day-closed': { ...base, day: 'day' },
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
