/** What the routes are about. */
export const tags: Readonly<Record<string, string>> = {
  session: 'Who asks',
  accounts: 'Main accounts, real-name verification, opening the platform',
  people: 'Sub-accounts, members, projects and roles',
  'access-keys': 'AccessKeys: created once, shown once',
  services: 'Services, upstreams, betas',
  agreements: 'Versions in force and acceptances',
  orders: 'Quotes, orders, subscriptions',
  money: 'Payments, bills, postings, forecasts',
  platform: 'Price books, charging, readings',
  market: 'Vendors, studios, listings, sales, settlements, deposits',
  operation: 'Clock, day close, calls, notices, audit log',
};
