export type { MarketEvent } from '../events/market-events.ts';
export { applyMarketEvent, type MarketApplied } from './apply-market-event.ts';
export { createMarket, type Market, type MarketOptions } from './create-market.ts';
export { lossOrders, type LossSource } from './loss.ts';
export { solutionDue, type FaultKind } from './service-clock.ts';
export { standingOfVendor, type VendorStanding } from './standing-of-vendor.ts';
export {
  newVendor,
  type DepositDue,
  type MarketAnswer,
  type MarketRefusalCode,
  type MarketSetting,
  type MarketState,
  type SaleState,
  type SetDate,
  type VendorState,
} from './vendor.ts';
export { saleOfWire, saleToWire, vendorOfWire, vendorToWire } from '../wire/state/market-wire.ts';
