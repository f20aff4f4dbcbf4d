import type { Database } from '../database/database.ts';
import { GatewayError } from '../errors/gateway-error.ts';
import { checkCall } from './check-call.ts';
import { GroupCommit } from '../database/group-commit.ts';
import type { Meter, Metered, MeteredCall } from './meter.ts';
import { writePostgresql } from './write-postgresql.ts';
import { writeSqlite } from './write-sqlite.ts';

/**
 * Makes the meter of this process. A row that is acknowledged is on disk, in `calls` and in the sums of its day.
 *
 * @throws GatewayError from `write`: `invalid-metered-call`, `meter-closed`, `database-unavailable`, or the error of the
 * engine, such as that of a full disk.
 */
export function createMeter({ engine, queries }: Database): Meter {
  const flush = engine === 'sqlite' ? writeSqlite : writePostgresql;
  let closed = false;
  const commit = new GroupCommit<MeteredCall, Metered>({
    flush: (calls) => flush(queries, calls),
    check: (call) => {
      if (closed) throw new GatewayError('meter-closed', 'The gateway is stopping and meters no more calls.');
      checkCall(call);
    },
    holdsLoop: engine === 'sqlite',
  });
  return {
    write: (call) => commit.write(call),
    close: async () => {
      closed = true;
      await commit.idle();
    },
  };
}
