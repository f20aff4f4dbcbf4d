import type { FormField, FormValues } from '../api/action-dialog.tsx';
import { callApi, part } from '../api/call.ts';
import type { Translate } from '../i18n/language.ts';
import type { WireMarketAnswer } from './market-answer.ts';

/** Something that the operator does to a vendor. */
export interface VendorAction {
  readonly id: VendorActionId;
  readonly danger?: boolean;
  /** Clauses of `market-vendor` that it rests on. */
  readonly clauses: readonly string[];
  readonly fields: (t: Translate) => readonly FormField[];
  /** What followed; undefined where the answer is no list of postings. */
  readonly run: (vendor: string, values: FormValues) => Promise<WireMarketAnswer | undefined>;
}

/** Names of the actions. */
export type VendorActionId =
  'loss' | 'confidence' | 'pay-deposit' | 'require-deposit' | 'ask-release' | 'release' | 'note' | 'fee' | 'state';

const base = (vendor: string): string => `/api/vendors/${part(vendor)}`;
const yuan = (amount = ''): object => ({ currency: 'CNY', amount: amount.trim() });
const post = (path: string, body?: object): Promise<WireMarketAnswer> => callApi<WireMarketAnswer>('POST', path, body);

const losses = ['of-platform', 'of-buyers', 'at-early-termination'] as const;
const states = ['active', 'suspended', 'removed'] as const;

const conditions = [
  'noBreach',
  'conditionsOfRules',
  'servicesOver',
  'servicesDelivered',
  'disputesOver',
  'receiptReceived',
] as const;

const notes = [
  'payee-verified',
  'breach-noted',
  'breach-corrected',
  'continued-renewal-applied',
  'vendor-agreement-ended',
] as const;

/** Losses and penalties: what a vendor has to make good. */
export const lossActions: readonly VendorAction[] = [
  {
    id: 'loss',
    danger: true,
    clauses: ['3.4.6', '6.2', '6.4'],
    fields: (t) => [
      {
        name: 'loss',
        label: t('vendor.lossKind'),
        kind: 'choice',
        options: losses.map((one) => [one, t(`loss.${one}`)] as const),
      },
      { name: 'amount', label: t('account.yuan'), kind: 'yuan' },
      {
        name: 'noticedAt',
        label: t('vendor.noticedAt'),
        help: t('vendor.noticedAtHelp'),
        kind: 'datetime-local',
        optional: true,
      },
    ],
    run: (vendor, { loss, amount, noticedAt = '' }) =>
      post(`${base(vendor)}/losses`, {
        loss,
        amount: yuan(amount),
        ...(noticedAt !== '' && { noticedAt: beijingInstant(noticedAt) }),
      }),
  },
  {
    id: 'confidence',
    danger: true,
    clauses: ['7.6'],
    fields: (t) => [{ name: 'damage', label: t('vendor.damage'), help: t('vendor.damageHelp'), kind: 'yuan' }],
    run: (vendor, { damage }) => post(`${base(vendor)}/confidence-breaches`, { damage: yuan(damage) }),
  },
];

/** What moves the deposit. */
export const depositActions: readonly VendorAction[] = [
  {
    id: 'pay-deposit',
    clauses: ['6.1', '6.3'],
    fields: (t) => [{ name: 'amount', label: t('account.yuan'), kind: 'yuan' }],
    run: (vendor, { amount }) => post(`${base(vendor)}/deposit/payments`, { amount: yuan(amount) }),
  },
  {
    id: 'require-deposit',
    clauses: ['6.1'],
    fields: (t) => [{ name: 'amount', label: t('market.depositAmount'), kind: 'yuan' }],
    run: (vendor, { amount }) =>
      callApi<WireMarketAnswer>('PUT', `${base(vendor)}/deposit/requirement`, { amount: yuan(amount) }),
  },
  {
    id: 'ask-release',
    clauses: ['6.5'],
    fields: (t) =>
      conditions.map((name) => ({ name, label: t(`release.${name}`), kind: 'check' as const, initial: 'yes' })),
    run: (vendor, values) =>
      post(
        `${base(vendor)}/deposit/release-request`,
        Object.fromEntries(conditions.map((name) => [name, values[name] === 'yes'])),
      ),
  },
  {
    id: 'release',
    clauses: ['6.5'],
    fields: () => [],
    run: (vendor) => post(`${base(vendor)}/deposit/release`),
  },
];

/** What is noted of a vendor, and on which terms it is there. */
export const termActions: readonly VendorAction[] = [
  {
    id: 'note',
    clauses: ['3.4.5'],
    fields: (t) => [
      {
        name: 'type',
        label: t('vendor.noteKind'),
        kind: 'choice',
        options: notes.map((one) => [one, t(`event.${one}`)] as const),
      },
    ],
    run: (vendor, { type }) => post(`${base(vendor)}/notes`, { type }),
  },
  {
    id: 'fee',
    clauses: ['3.2.2.1'],
    fields: (t) => [
      { name: 'share', label: t('market.feeShare'), initial: '0.05' },
      { name: 'fixed', label: t('vendor.fixedFee'), kind: 'yuan', initial: '0' },
      { name: 'waived', label: t('vendor.waived'), kind: 'check' },
    ],
    run: (vendor, { share = '', fixed, waived }) =>
      callApi<WireMarketAnswer>('PUT', `${base(vendor)}/fee`, {
        share: share.trim(),
        fixed: yuan(fixed),
        waived: waived === 'yes',
      }),
  },
  {
    id: 'state',
    danger: true,
    clauses: [],
    fields: (t) => [
      {
        name: 'state',
        label: t('api.state'),
        kind: 'choice',
        options: states.map((one) => [one, t(`marketState.${one}`)] as const),
      },
    ],
    run: async (vendor, { state }) => {
      await callApi('PUT', `${base(vendor)}/state`, { state });
      return undefined;
    },
  },
];

/** What `datetime-local` gives, taken as a time in Beijing. */
const beijingInstant = (local: string): string => `${local.length === 16 ? `${local}:00` : local}+08:00`;
