import { realNameStatus, mainAccount, accessKey } from '../entities/account.ts';
import { betaApplication } from '../entities/beta-application.ts';
import { billLine, bill } from '../entities/bill.ts';
import { order } from '../entities/order.ts';
import { organization, subAccount, memberSync, memberLoginLink } from '../entities/organization.ts';
import { cardIndicator, productCard } from '../entities/product-card.ts';
import { projectRole, projectMember, projectSpace } from '../entities/project-space.ts';
import { subscription } from '../entities/subscription.ts';
import { usageRecord } from '../entities/usage-record.ts';
import { marketPrice, dataService, listingReview } from '../market/data-service.ts';
import { depositMovement, deposit } from '../market/deposit.ts';
import { sale, refund } from '../market/sale.ts';
import { marketSettlement } from '../market/settlement.ts';
import { marketCategory, studio } from '../market/studio.ts';
import { vendorDocument, vendorApplication, vendor } from '../market/vendor.ts';
import type { AnySchema } from '../schema.ts';

/** Accounts, orders, bills and the market. */
export const entitySchemas: Readonly<Record<string, AnySchema>> = {
  AccessKey: accessKey,
  BetaApplication: betaApplication,
  Bill: bill,
  BillLine: billLine,
  CardIndicator: cardIndicator,
  DataService: dataService,
  Deposit: deposit,
  DepositMovement: depositMovement,
  ListingReview: listingReview,
  MainAccount: mainAccount,
  MarketCategory: marketCategory,
  MarketPrice: marketPrice,
  MarketSettlement: marketSettlement,
  MemberLoginLink: memberLoginLink,
  MemberSync: memberSync,
  Order: order,
  Organization: organization,
  ProductCard: productCard,
  ProjectMember: projectMember,
  ProjectRole: projectRole,
  ProjectSpace: projectSpace,
  RealNameStatus: realNameStatus,
  Refund: refund,
  Sale: sale,
  Studio: studio,
  SubAccount: subAccount,
  Subscription: subscription,
  UsageRecord: usageRecord,
  Vendor: vendor,
  VendorApplication: vendorApplication,
  VendorDocument: vendorDocument,
};
