import {
  accessKey,
  betaApplication,
  dataService,
  deposit,
  listingReview,
  mainAccount,
  marketSettlement,
  memberSync,
  order,
  organization,
  projectSpace,
  refund,
  sale,
  studio,
  subAccount,
  subscription,
  usageRecord,
  vendor,
  vendorApplication,
  type AccessKey,
  type BetaApplication,
  type DataService,
  type Deposit,
  type ListingReview,
  type MainAccount,
  type MarketSettlement,
  type MemberSync,
  type Order,
  type Organization,
  type ProjectSpace,
  type Refund,
  type Sale,
  type Schema,
  type Studio,
  type SubAccount,
  type Subscription,
  type UsageRecord,
  type Vendor,
  type VendorApplication,
} from '@dataplus/service-schemas';
import { accountToken, type AccountToken } from './kinds/account-token.ts';
import {
  betaQuota,
  dispute,
  orderDetail,
  payment,
  purchase,
  type BetaQuota,
  type Dispute,
  type OrderDetail,
  type Payment,
  type Purchase,
} from './kinds/control-documents.ts';
import { member, type Member } from './kinds/member.ts';
import { serviceConfiguration } from './kinds/service-configuration.ts';
import type { ServiceConfiguration } from '../entitlement/service-configuration.ts';

/** What is kept as documents, by kind. */
export interface Documents {
  account: MainAccount;
  'account-token': AccountToken;
  'sub-account': SubAccount;
  organization: Organization;
  member: Member;
  'member-sync': MemberSync;
  project: ProjectSpace;
  'access-key': AccessKey;
  'beta-application': BetaApplication;
  service: ServiceConfiguration;
  'beta-quota': BetaQuota;
  order: Order;
  'order-detail': OrderDetail;
  payment: Payment;
  subscription: Subscription;
  'usage-record': UsageRecord;
  'vendor-application': VendorApplication;
  vendor: Vendor;
  studio: Studio;
  'data-service': DataService;
  'listing-review': ListingReview;
  sale: Sale;
  purchase: Purchase;
  dispute: Dispute;
  refund: Refund;
  settlement: MarketSettlement;
  deposit: Deposit;
}

/** A kind of document; its name is what stands in the column `kind`. */
export type DocumentKind = keyof Documents;

/** How documents of a kind are checked, named and owned. */
export interface KindDescription<Body> {
  readonly schema: Schema<Body>;
  readonly id: (body: Body) => string;
  /** What they are listed by; empty for none. */
  readonly owner: (body: Body) => string;
}

const id = (body: { readonly id: string }): string => body.id;
const nobody = (): string => '';
const account = (body: { readonly account: string }): string => body.account;
const ofVendor = (body: { readonly vendor: string }): string => body.vendor;

/** All kinds. */
export const documentKinds: { readonly [Kind in DocumentKind]: KindDescription<Documents[Kind]> } = {
  account: { schema: mainAccount, id, owner: nobody },
  'account-token': { schema: accountToken, id, owner: account },
  'sub-account': { schema: subAccount, id, owner: (body) => body.mainAccount },
  organization: { schema: organization, id: (body) => body.code, owner: (body) => body.mainAccount },
  member: {
    schema: member,
    id: (body) => `${body.organization}/${body.subAccount}`,
    owner: (body) => body.organization,
  },
  'member-sync': {
    schema: memberSync,
    id: (body) => `${body.organization}/${body.at}`,
    owner: (body) => body.organization,
  },
  project: { schema: projectSpace, id, owner: (body) => body.organization },
  'access-key': { schema: accessKey, id, owner: (body) => body.owner },
  'beta-application': { schema: betaApplication, id, owner: account },
  service: { schema: serviceConfiguration, id, owner: nobody },
  'beta-quota': { schema: betaQuota, id: (body) => body.service, owner: nobody },
  order: { schema: order, id, owner: account },
  'order-detail': { schema: orderDetail, id: (body) => body.order, owner: account },
  payment: { schema: payment, id, owner: account },
  subscription: { schema: subscription, id, owner: account },
  'usage-record': { schema: usageRecord, id, owner: account },
  'vendor-application': { schema: vendorApplication, id, owner: account },
  vendor: { schema: vendor, id, owner: account },
  studio: { schema: studio, id, owner: ofVendor },
  'data-service': { schema: dataService, id, owner: (body) => body.studio },
  'listing-review': { schema: listingReview, id, owner: (body) => body.dataService },
  sale: { schema: sale, id, owner: ofVendor },
  purchase: { schema: purchase, id: (body) => body.sale, owner: (body) => body.buyer },
  dispute: { schema: dispute, id, owner: ofVendor },
  refund: { schema: refund, id, owner: (body) => body.sale },
  settlement: { schema: marketSettlement, id, owner: ofVendor },
  deposit: { schema: deposit, id, owner: ofVendor },
};
