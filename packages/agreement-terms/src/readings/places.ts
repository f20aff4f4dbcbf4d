import type { AgreementId } from '../skeleton/skeleton.ts';
import type { ReadingId } from './readings.ts';

type Places = Readonly<Partial<Record<AgreementId, string>>>;

/** The same clauses in each of these agreements. */
const same = (clauses: string, ...agreements: AgreementId[]): Places =>
  Object.fromEntries(agreements.map((agreement) => [agreement, clauses]));

const purchaseTwins = ['recommendation-engine', 'datav', 'county-governance', 'public-trend'] as const;
const paidWithoutMaxcompute = ['rule-engine', 'dashu', ...purchaseTwins] as const;
const paid = ['maxcompute', ...paidWithoutMaxcompute] as const;
const betas = ['rule-engine-mobile-beta', 'machine-translation-beta'] as const;
const free = [
  'ecommerce-image',
  'face-recognition',
  'image-analysis',
  'speech',
  'ocr',
  'experience-hall',
  'persona-analysis',
  'stream-compute',
] as const;

const accountClauses: Places = {
  ...same('2.6.2 2.6.3 2.6.4 2.6.5', 'rule-engine', 'recommendation-engine', 'dashu', 'public-trend'),
  datav: '2.7.2 2.7.3 2.7.4 2.7.5',
  'county-governance': '2.5.2 2.5.3 2.5.4 2.5.5',
};

/** Where every named interpretation stands: by agreement, the clauses whose words leave the question open. */
export const readingPlaces: Readonly<Record<ReadingId, Places>> = {
  'counterparty-scope': { platform: 'preamble 2.7', 'market-vendor': 'preamble 1.2' },
  'beta-acceptance': same('preamble 2.1.1', ...betas),
  'one-or-all-conditions': { dashu: '2.1' },
  'settlement-extent': { ...same('2.3 3.1.1', ...paidWithoutMaxcompute), maxcompute: '3.1.1' },
  'price-notice': {
    platform: '4.1.1.3 6.3',
    'market-vendor': '3.2.1.1 3.2.2.2 3.2.2.4 3.3.1',
    maxcompute: '2.5',
    ...same('2.2', ...paidWithoutMaxcompute),
  },
  'rules-notice': { 'market-vendor': 'preamble 1.7 5.5' },
  'prepaid-month': { maxcompute: '2.2' },
  'renewal-account': { datav: '2.5' },
  'renewal-window': { datav: '2.5' },
  'account-money-scope': accountClauses,
  'balance-against-stages': { maxcompute: '2.3 2.4 2.4.1' },
  'arrears-boundary': { maxcompute: '2.4.1 2.4.2' },
  'arrears-clock-start': { maxcompute: '2.4.1' },
  'arrears-bill-extent': { maxcompute: '2.4.1 2.4.2' },
  'suspended-billing-extent': { maxcompute: '2.4.2' },
  'foreign-product': same('3.2.4', 'rule-engine', 'dashu'),
  'advance-notice-scope': { ...same('2.2.1', ...betas), ...same('5.1', ...free) },
  'notice-mandatory': { platform: '11.1.2', ...same('7.2.3', ...paid), 'market-vendor': '10.1.2' },
  'discretion-against-notice': { ...same('3.2.4 7.2.3', 'rule-engine', 'dashu'), platform: '4.2 7.2 11.1.2' },
  'breach-threshold': {
    maxcompute: '3.1.3.11 7.2.4',
    ...same('3.1.3.11 7.2.4', ...purchaseTwins),
    ...same('3.1.3.9 7.2.4', 'rule-engine', 'dashu'),
    ...same('2.1.9#2 6.2.1', ...betas),
    'market-vendor': '5.8 9.3 9.5 10.1.3.1 10.1.3.2',
  },
  'outage-boundary': same('8.3', ...paid),
  'contact-deadline-start': { platform: '11.1.5' },
  'broken-exclusion': { maxcompute: '8.4' },
  'omitted-kinds': { 'public-trend': '8.4' },
  'told-party': { ...same('8.4', ...paidWithoutMaxcompute), ...same('7.2', ...betas) },
  'cap-base': same('8.5', ...paid),
  'cap-occasion': { 'market-vendor': '9.6' },
  'surviving-part': { ...same('6.4', ...paid), ...same('5.4', ...betas), 'market-vendor': '7.7' },
  'dispute-party': { 'market-vendor': '11.5' },
  complainant: { 'market-vendor': '3.4.5' },
  'top-up-start': { 'market-vendor': '6.3' },
  'refund-window-start': { 'market-vendor': '4.4.7' },
  'deposit-obliged': { 'market-vendor': '3.2.3 6.1' },
};
