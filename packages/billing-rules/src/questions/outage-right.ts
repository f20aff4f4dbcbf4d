import { addHours, textOfInstant, type Instant } from '@dataplus/agreement-terms/calendar';
import { clausesFor } from '../agreements/services.ts';
import { chooseReadings } from '../readings/choose-readings.ts';
import type { Readings } from '../readings/readings.ts';
import { step } from '../trace/step.ts';
import type { Trace } from '../trace/trace.ts';

/** A time without normal use. */
export interface Outage {
  readonly service: string;
  readonly from: Instant;
  /** End of the outage, or the present instant while it lasts. */
  readonly until: Instant;
  readonly causedByProvider: boolean;
  readonly outsideProvidersControl: boolean;
}

/** Whether the customer may end the service; `silent` where the agreement does not speak of outages. */
export interface OutageRight {
  readonly right: boolean | 'silent';
  readonly trace: Trace;
}

const outageHours = 72;

/**
 * After 72 hours in a row without normal use that the provider caused, the customer may end the service, unless it was
 * outside of the provider's control (8.3).
 *
 * @throws BillingError `unknown-billing-service`.
 */
export function outageRight(outage: Outage, choice: Partial<Readings> = {}): OutageRight {
  const readings = chooseReadings(choice);
  const clauses = clausesFor(outage.service);
  if (clauses.outage === undefined) return { right: 'silent', trace: [] };
  const enough = addHours(outage.from, outageHours);
  const longEnough = readings['outage-boundary'] === 'at-least' ? outage.until >= enough : outage.until > enough;
  const conditions = {
    'long-enough': longEnough,
    'caused-by-provider': outage.causedByProvider,
    'outside-control': outage.outsideProvidersControl,
  };
  const values = { since: textOfInstant(outage.from), until: textOfInstant(outage.until), hours: String(outageHours) };
  const right = longEnough && outage.causedByProvider && !outage.outsideProvidersControl;
  return {
    right,
    trace: [step('outage', [clauses.outage], { readings: [readings, 'outage-boundary'], conditions, values })],
  };
}
