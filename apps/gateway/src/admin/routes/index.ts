import type { Route } from '../route.ts';
import { accessKeyRoutes } from './access-keys.ts';
import { accountRoutes } from './accounts.ts';
import { agreementRoutes } from './agreements.ts';
import { eventRoutes } from './events.ts';
import { listingRoutes } from './listings.ts';
import { moneyRoutes } from './money.ts';
import { operationRoutes } from './operation.ts';
import { orderRoutes } from './orders.ts';
import { peopleRoutes } from './people.ts';
import { priceRoutes } from './prices.ts';
import { saleRoutes } from './sales.ts';
import { serviceRoutes } from './services.ts';
import { vendorRoutes } from './vendors.ts';

/** All routes of the admin API. */
export const routes: readonly Route[] = [
  ...operationRoutes,
  ...accountRoutes,
  ...peopleRoutes,
  ...accessKeyRoutes,
  ...serviceRoutes,
  ...agreementRoutes,
  ...orderRoutes,
  ...moneyRoutes,
  ...eventRoutes,
  ...priceRoutes,
  ...vendorRoutes,
  ...listingRoutes,
  ...saleRoutes,
];
