import type { Kysely } from 'kysely';
import type { Queries } from '../database/database.ts';
import { engineOf } from '../database/engine-of.ts';
import { GroupCommit } from '../database/group-commit.ts';
import { checkValue } from '../database/check-value.ts';
import { runStatement } from '../database/postgresql/run-statement.ts';
import { runTogether } from '../database/sqlite/run-together.ts';
import type { ReplayRow, Tables } from '../database/tables.ts';

const commits = new WeakMap<Kysely<Tables>, GroupCommit<ReplayRow, boolean>>();

/**
 * Notes that a signature was used. Of several who note the same one, one hears that it is new. What comes while another
 * commit runs is committed together.
 *
 * @param queries - Those of the database, not of a transaction.
 * @param expires - Until when it is remembered, in whole milliseconds.
 * @returns Whether it is new; it is on disk then.
 */
export async function addReplay(queries: Kysely<Tables>, replayKey: string, expires: number): Promise<boolean> {
  checkValue(replayKey);
  checkValue(expires);
  let commit = commits.get(queries);
  if (commit === undefined) {
    commit = new GroupCommit({ flush: (rows) => write(queries, rows), holdsLoop: engineOf(queries) === 'sqlite' });
    commits.set(queries, commit);
  }
  return commit.write({ replay_key: replayKey, expires });
}

/** Of equal rows the first one is new. */
async function write(queries: Kysely<Tables>, rows: readonly ReplayRow[]): Promise<readonly boolean[]> {
  if (engineOf(queries) === 'sqlite')
    return runTogether(queries, (connection) => {
      const insert = connection.prepare(
        'insert into replays (replay_key, expires) values (?, ?) on conflict (replay_key) do nothing',
      );
      return rows.map(({ replay_key, expires }) => insert.run([replay_key, expires]) === 1);
    });
  const added = await runStatement<Pick<ReplayRow, 'replay_key'>>(queries, insertMany, [
    rows.map(({ replay_key }) => replay_key),
    rows.map(({ expires }) => expires),
  ]);
  const fresh = new Set(added.map(({ replay_key }) => replay_key));
  return rows.map(({ replay_key }) => fresh.delete(replay_key));
}

/** In the order of the keys, so that two processes do not wait for each other in a circle. */
const insertMany = {
  name: 'replays',
  text: `insert into replays (replay_key, expires)
    select * from unnest($1::text[], $2::bigint[]) as given (replay_key, expires) order by replay_key
    on conflict (replay_key) do nothing returning replay_key`,
};

/** Forgets signatures whose time is over: at `now`, in whole milliseconds, or before. Gives how many. */
export async function sweepReplays(queries: Queries, now: number): Promise<number> {
  const { numDeletedRows } = await queries.deleteFrom('replays').where('expires', '<=', now).executeTakeFirst();
  return Number(numDeletedRows);
}
