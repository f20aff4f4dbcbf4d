export { loadAccount } from './account-work.ts';
export { applyCustomerEvent } from './apply-customer-event.ts';
export { applyMarketEvent, loadSale, loadVendor } from './apply-market-event.ts';
export { catchUp, closeDay, type DayClosed, type DayCloseOptions } from './close-days.ts';
export { billingSettings, loadSetting, settingOf } from './load-setting.ts';
export type { NoticeKind } from './notices-of.ts';
export { startDayClose, type DayCloser, type DayCloserOptions } from './start-day-close.ts';
