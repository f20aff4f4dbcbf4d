import { textOfInstant, type Instant } from '@dataplus/agreement-terms/calendar';
import { offsetSetting } from '../../clock/movable-clock.ts';
import { fail } from '../../errors/gateway-error.ts';
import { lockSetting, writeSetting } from '../../store/settings.ts';
import { record } from '../record.ts';
import type { Work } from '../work.ts';

/** Where the clock is to stand: at an instant, or later by so many milliseconds. */
export type ClockMove = { to: Instant } | { byMilliseconds: number };

/**
 * Moves the clock of all processes forwards.
 *
 * @returns The time from now on.
 * @throws GatewayError `clock-not-movable`, `clock-moved-back`.
 */
export async function moveClock(work: Work, move: ClockMove): Promise<Instant> {
  const { queries, parts } = work;
  if (!parts.clock.movable) fail('clock-not-movable', 'The clock is that of the system; start with --clock movable.');
  const offset = Number((await lockSetting(queries, offsetSetting, '0')) || '0');
  const system = parts.clock.system();
  const now = system + offset;
  const to = 'to' in move ? move.to : now + move.byMilliseconds;
  if (to < now)
    fail('clock-moved-back', `It is ${textOfInstant(now)} already; the clock only goes forwards.`, {
      field: 'to',
      facts: { now: textOfInstant(now) },
    });
  await writeSetting(queries, offsetSetting, String(to - system));
  await record(work, {
    action: 'clock-moved',
    subject: 'clock',
    detail: { to: textOfInstant(to) },
    changesCalls: true,
  });
  return to;
}
