import type { Queries } from '../database/database.ts';

/**
 * Notes that a signature was used. Of several who note the same one, one hears that it is new.
 *
 * @returns Whether it is new.
 */
export async function addReplay(queries: Queries, replayKey: string, expires: number): Promise<boolean> {
  const added = await queries
    .insertInto('replays')
    .values({ replay_key: replayKey, expires })
    .onConflict((conflict) => conflict.column('replay_key').doNothing())
    .returning('expires')
    .executeTakeFirst();
  return added !== undefined;
}

/** Forgets signatures whose time is over: at `now`, in whole milliseconds, or before. Gives how many. */
export async function sweepReplays(queries: Queries, now: number): Promise<number> {
  const { numDeletedRows } = await queries.deleteFrom('replays').where('expires', '<=', now).executeTakeFirst();
  return Number(numDeletedRows);
}
