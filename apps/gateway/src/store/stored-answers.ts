import type { Queries } from '../database/database.ts';
import type { StoredAnswerRow } from '../database/tables.ts';

/** Keeps an answer for repeats of its call; the first one stays. Gives whether it was kept. */
export async function storeAnswer(queries: Queries, answer: StoredAnswerRow): Promise<boolean> {
  const added = await queries
    .insertInto('stored_answers')
    .values(answer)
    .onConflict((conflict) => conflict.column('answer_key').doNothing())
    .returning('expires')
    .executeTakeFirst();
  return added !== undefined;
}

/** The answer that was kept; undefined when there is none or its time is over at `now`. */
export function storedAnswer(queries: Queries, answerKey: string, now: number): Promise<StoredAnswerRow | undefined> {
  return queries
    .selectFrom('stored_answers')
    .selectAll()
    .where('answer_key', '=', answerKey)
    .where('expires', '>', now)
    .executeTakeFirst();
}

/** Forgets answers whose time is over. Gives how many. */
export async function sweepAnswers(queries: Queries, now: number): Promise<number> {
  const { numDeletedRows } = await queries.deleteFrom('stored_answers').where('expires', '<=', now).executeTakeFirst();
  return Number(numDeletedRows);
}
