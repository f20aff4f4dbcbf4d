import type { Database } from './database/database.ts';
import { loadKey } from './entitlement/load-key.ts';
import { loadPlatform } from './entitlement/load-platform.ts';
import type { EntitlementSource } from './entitlement/source.ts';
import type { ReplayStore, StoredAnswers } from './plane/replay/stores.ts';
import type { Seal } from './secrets/seal.ts';
import { addReplay } from './store/replays.ts';
import { readRevision } from './store/revision.ts';
import { storeAnswer, storedAnswer } from './store/stored-answers.ts';

/** What the data listener knows, from the database. */
export function databaseSource({ queries }: Database, seal: Seal): EntitlementSource {
  const openSecret = (accessKeyId: string, sealed: string): string => seal.open(accessKeyId, sealed);
  return {
    revision: () => readRevision(queries),
    loadPlatform: () => loadPlatform(queries),
    loadKey: (accessKeyId) => loadKey({ queries, accessKeyId, openSecret }),
  };
}

/** Signatures that were admitted, in the database, for all processes. */
export function databaseReplays({ queries }: Database): ReplayStore {
  return { admit: (replayKey, expires) => addReplay(queries, replayKey, expires) };
}

/** Answers that are kept for repeats, in the database, for all processes. */
export function databaseAnswers({ queries }: Database): StoredAnswers {
  return {
    find: async (answerKey, now) => {
      const row = await storedAnswer(queries, answerKey, now);
      if (row === undefined) return undefined;
      const { status, headers, repeat_key: repeatKey, body } = row;
      return { status, headers: JSON.parse(headers) as string[], repeatKey, body: Buffer.from(body, 'base64') };
    },
    keep: async (answerKeys, { status, headers, repeatKey, body }, expires) => {
      const row = {
        status,
        expires,
        headers: JSON.stringify(headers),
        repeat_key: repeatKey,
        body: body.toString('base64'),
      };
      for (const answer_key of answerKeys) await storeAnswer(queries, { ...row, answer_key });
    },
  };
}
