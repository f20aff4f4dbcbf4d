export type { MarketEvent } from '../events/market-events.ts';
export { createMarket, type Market, type MarketOptions, type VendorStanding } from './create-market.ts';
export { lossOrders, type LossSource } from './loss.ts';
export { solutionDue, type FaultKind } from './service-clock.ts';
export type { MarketAnswer, MarketRefusalCode, SetDate } from './vendor.ts';
