import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { postgresql } from '../support/engines.ts';

test.skipIf(!postgresql.available)(
  'a connection that is lost between two statements of a transaction ends neither the process nor the transaction',
  async () => {
    const home = await postgresql.create();
    const database = await home.open();
    const uncaught: unknown[] = [];
    const note = (error: unknown): void => {
      uncaught.push(error);
    };
    const others = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    process.on('uncaughtException', note);
    try {
      let attempts = 0;
      const answered = await database.transaction(async (queries) => {
        attempts += 1;
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(queries);
        if (attempts === 1) {
          await sql`select pg_terminate_backend(${rows[0]?.pid ?? 0})`.execute(database.queries);
          await delay(200);
        }
        return sql<{ one: number }>`select 1 as one`.execute(queries);
      });
      expect(answered.rows).toEqual([{ one: 1 }]);
      expect(attempts).toBe(2);
      expect(uncaught).toEqual([]);
    } finally {
      process.off('uncaughtException', note);
      for (const other of others) process.on('uncaughtException', other);
      await home.remove();
    }
  },
);
