import { describe, expect, test } from 'vitest';
import { GroupCommit } from './group-commit.ts';

/** A commit of numbers that keeps what it was given, and answers with ten times as much. */
function commitOf(holdsLoop: boolean, check?: (row: number) => void) {
  const batches: (readonly number[])[] = [];
  const flush = (rows: readonly number[]): Promise<readonly number[]> => {
    batches.push(rows);
    return Promise.resolve(rows.map((row) => row * 10));
  };
  return { batches, commit: new GroupCommit({ flush, holdsLoop, ...(check !== undefined && { check }) }) };
}

/**
 * Writes so many rows, one in each turn of the event loop, as input comes: before what waits for the end of the turn. A turn
 * lasts so many milliseconds.
 */
async function oneATurn(commit: GroupCommit<number, number>, rows: number, turn = 0): Promise<number[]> {
  const answers: Promise<number>[] = [];
  await new Promise<void>((resolve) => {
    const next = (): void => {
      if (answers.length === rows) {
        resolve();
        return;
      }
      setImmediate(next);
      answers.push(commit.write(answers.length));
      for (const until = performance.now() + turn; performance.now() < until;) continue;
    };
    next();
  });
  return Promise.all(answers);
}

describe('a group commit', () => {
  test('that holds the event loop begins when a turn brought no more rows', async () => {
    const { commit, batches } = commitOf(true);
    expect(await oneATurn(commit, 5)).toEqual([0, 10, 20, 30, 40]);
    expect(batches).toEqual([[0, 1, 2, 3, 4]]);
  });

  test('that does not hold it begins after one turn', async () => {
    const { commit, batches } = commitOf(false);
    expect(await oneATurn(commit, 5)).toEqual([0, 10, 20, 30, 40]);
    expect(batches.length).toBeGreaterThan(1);
  });

  test('takes at most 256 rows, however many go on coming', async () => {
    const { commit, batches } = commitOf(true);
    await oneATurn(commit, 600);
    expect(batches.flat()).toEqual(Array.from({ length: 600 }, (_, row) => row));
    expect(Math.max(...batches.map(({ length }) => length))).toBeLessThanOrEqual(256);
  });

  test('does not let rows wait long where turns are long', async () => {
    const { commit, batches } = commitOf(true);
    await oneATurn(commit, 30, 4);
    expect(Math.max(...batches.map(({ length }) => length))).toBeLessThanOrEqual(4);
  });

  test('refuses a bad row without harm to the others', async () => {
    const { commit, batches } = commitOf(true, (row) => {
      if (row === 1) throw new Error('one is bad');
    });
    const written = await Promise.allSettled([0, 1, 2].map((row) => commit.write(row)));
    expect(written.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(batches).toEqual([[0, 2]]);
  });
});
