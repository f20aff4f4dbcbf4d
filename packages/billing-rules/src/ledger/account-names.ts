/** What a customer has paid in and not spent. */
export const balanceOf = (account: string): string => `customer:${account}:balance`;

/** What a customer owes. */
export const arrearsOf = (account: string): string => `customer:${account}:arrears`;

/** What a service has earned. */
export const revenueOf = (service: string): string => `platform:revenue:${service}`;
