import { BillingError, eventOfWire, type LedgerEvent } from '@dataplus/billing-rules';

/** Events that were read, or the line that could not be. */
export type ReadEvents =
  | { readonly ok: true; readonly events: readonly LedgerEvent[] }
  | { readonly ok: false; readonly line: number; readonly message: string | undefined };

/** Reads events in wire form, one JSON object a line; empty lines are passed over. No message: a line is not JSON. */
export function readEvents(text: string): ReadEvents {
  const events: LedgerEvent[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    try {
      events.push(eventOfWire(JSON.parse(line)));
    } catch (error) {
      return { ok: false, line: index + 1, message: error instanceof BillingError ? error.message : undefined };
    }
  }
  return { ok: true, events };
}

/** The accounts that events are of, in the order in which they appear. */
export const accountsOf = (events: readonly LedgerEvent[]): string[] => [
  ...new Set(events.flatMap((event) => ('account' in event ? [event.account] : []))),
];
