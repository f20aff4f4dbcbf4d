import type { UsageReport } from './customer-events.ts';
import type { LedgerEvent } from '../ledger/create-ledger.ts';

/** The usage that an event tells of: by itself, or together with the close of a day; mostly none. */
export function reportsOf(event: LedgerEvent): readonly UsageReport[] {
  if (event.type === 'usage') return [event];
  return event.type === 'day-closed' ? (event.usage ?? []) : [];
}
