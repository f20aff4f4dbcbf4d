export { loadAccount } from './account-work.ts';
export { applyCustomerEvent } from './apply-customer-event.ts';
export { applyMarketEvent, loadSale, loadVendor } from './apply-market-event.ts';
export { catchUp, closeDay } from './close-days.ts';
export { loadSetting } from './load-setting.ts';
export { startDayClose } from './start-day-close.ts';
