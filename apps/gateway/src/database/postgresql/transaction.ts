import { setTimeout as wait } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import { GatewayError } from '../../errors/gateway-error.ts';
import type { Tables } from '../tables.ts';
import { isConflict, isConnectionLoss } from './failures.ts';

const attempts = 10;

/**
 * Runs a transaction, and runs it again when another one stood in its way, or when the connection was lost before the commit
 * was sent. After that nobody knows whether it was done: the error goes to the caller.
 */
export async function postgresqlTransaction<Result>(
  queries: Kysely<Tables>,
  work: (queries: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    const progress = { committing: false };
    try {
      return await queries.transaction().execute(async (transaction) => {
        const result = await work(transaction);
        progress.committing = true;
        return result;
      });
    } catch (error) {
      const again = isConflict(error) || (isConnectionLoss(error) && !progress.committing);
      if (!again || attempt === attempts) throw isConnectionLoss(error) ? unavailable(error) : error;
      await wait(Math.random() * 10 * 2 ** Math.min(attempt, 6));
    }
  }
}

/** The error for a database that does not answer. */
export const unavailable = (cause: unknown): GatewayError =>
  new GatewayError('database-unavailable', 'PostgreSQL does not answer; check that it runs.', { cause });
