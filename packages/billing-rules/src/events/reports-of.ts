import type { CustomerEvent, UsageReport } from './customer-events.ts';
import type { PlatformEvent } from './platform-events.ts';

/** The usage that an event tells of: by itself, or together with the close of a day; mostly none. */
export function reportsOf(event: CustomerEvent | PlatformEvent): readonly UsageReport[] {
  if (event.type === 'usage') return [event];
  return event.type === 'day-closed' ? (event.usage ?? []) : [];
}
