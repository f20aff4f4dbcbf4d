import type { Queries } from '../database/database.ts';
import { readSetting } from '../store/settings.ts';
import type { Clock } from './clock.ts';

/** Name of the setting with the milliseconds by which the clock is ahead of that of the system. */
export const offsetSetting: string = 'clock-offset';

/** A clock that is moved by an offset in the database, which all processes share. */
export interface MovableClock extends Clock {
  readonly movable: boolean;
  /** The time of the system, not moved. */
  system(): number;
  /** Looks for an offset that was changed, by this or by another process. */
  reload(queries: Queries): Promise<void>;
}

/** Makes a clock; one that is not movable is that of the system, whatever the database says. */
export function createClock(movable: boolean, system: () => number = Date.now): MovableClock {
  let offset = 0;
  return {
    movable,
    system,
    now: () => system() + offset,
    reload: async (queries) => {
      if (movable) offset = Number((await readSetting(queries, offsetSetting)) ?? '0');
    },
  };
}
