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

const revenues = new Map(billedServices.map((service) => [service, `platform:revenue:${service}`]));

/** What a service has earned. */
export const revenueOf = (service: string): string => revenues.get(service) ?? `platform:revenue:${service}`;
