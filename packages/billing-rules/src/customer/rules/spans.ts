import type { Instant } from '@dataplus/agreement-terms/calendar';
import type { Setting } from '../setting.ts';
import type { FreezeSpan, ServiceState } from '../state.ts';
import { frozenFrom, goneFrom, quietFrom } from '../standing/rung-of.ts';

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

/**
 * Keeps in mind, when a service gets another period, what late usage of the time before goes by: how a freeze that goes on
 * was charged until then (MaxCompute 2.4.2), and when there was no service.
 */
export function withPast(service: ServiceState, at: Instant, setting: Setting): readonly FreezeSpan[] {
  const { readings } = setting;
  const gone = goneFrom(service, readings);
  const since = service.service === 'maxcompute' ? service.arrearsSince : undefined;
  const frozen = since === undefined ? at : frozenFrom(since, readings);
  let spans = service.freezes;
  if (since !== undefined && frozen < at) {
    const quiet = quietFrom(service, since, readings);
    spans = withSpan(spans, { from: frozen, quietFrom: quiet, until: at, absent: false }, setting);
  }
  return gone < at ? withSpan(spans, { from: gone, quietFrom: gone, until: at, absent: true }, setting) : spans;
}
