import type { Instant } from '@dataplus/agreement-terms/calendar';
import type { Setting } from '../setting.ts';
import type { FreezeSpan, ServiceState } from '../state.ts';
import { goneFrom } from '../standing/rung-of.ts';

const day = 86_400_000;
/** A period that is settled by the month ends up to so many days after its first day. */
const longestPeriod = 31;

/** The spans with one more, without those that no late usage can reach any more. */
export function withSpan(
  spans: readonly FreezeSpan[],
  span: FreezeSpan,
  { correctionDays }: Setting,
): readonly FreezeSpan[] {
  const reach = span.until - (correctionDays + longestPeriod + 1) * day;
  return [...spans.filter(({ until }) => until > reach), span];
}

/** Keeps in mind the time in which there was no service, so that late usage that falls into it is not charged. */
export function withAbsence(service: ServiceState, at: Instant, setting: Setting): readonly FreezeSpan[] {
  const from = goneFrom(service, setting.readings);
  if (from >= at) return service.freezes;
  return withSpan(service.freezes, { from, quietFrom: from, until: at, absent: true }, setting);
}
