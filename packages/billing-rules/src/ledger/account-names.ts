import { lastAsked } from '../last-asked.ts';
import { billedServices } from '../agreements/services.ts';

/** The two accounts of a customer in the ledger. */
export interface CustomerAccounts {
  /** What was paid in and not spent. */
  readonly balance: string;
  /** What is owed. */
  readonly arrears: string;
}

/** Names the accounts of a customer. */
export const accountsOf = (account: string): CustomerAccounts => ({
  balance: `customer:${account}:balance`,
  arrears: `customer:${account}:arrears`,
});

const revenue = (service: string): string => `platform:revenue:${service}`;
const known = lastAsked(new Map(billedServices.map((service) => [service, revenue(service)])));

/** What a service has earned. */
export const revenueOf = (service: string): string => known(service) ?? revenue(service);
