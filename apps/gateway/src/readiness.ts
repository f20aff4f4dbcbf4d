import type { Database } from './database/database.ts';
import { readRevision } from './store/revision.ts';
import { writeSetting } from './store/settings.ts';

/** Whether calls can be taken. */
export interface Readiness {
  /** Something went wrong with a call: the next one who asks has to know whether the database can be written. */
  suspect(): void;
  /** What is not ready, in one sentence; undefined when all is. */
  unready(): Promise<string | undefined>;
}

/**
 * Watches the database. Reading it is cheap and is done whenever somebody asks; that it can be written too (a full disk can be
 * read) is tried from the first failure on until a write succeeds.
 */
export function createReadiness({ queries }: Database): Readiness {
  let isSuspect = false;
  return {
    suspect: () => {
      isSuspect = true;
    },
    unready: async () => {
      try {
        await readRevision(queries);
      } catch {
        return 'the database does not answer';
      }
      if (!isSuspect) return undefined;
      try {
        await writeSetting(queries, 'write-check', String(Date.now()));
      } catch {
        return 'the database cannot be written';
      }
      isSuspect = false;
      return undefined;
    },
  };
}
