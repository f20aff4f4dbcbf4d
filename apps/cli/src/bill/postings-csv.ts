import { once } from 'node:events';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { textOfInstant } from '@dataplus/agreement-terms/calendar';
import { type Answer, textOfMoney } from '@dataplus/billing-rules';
import { stringify } from 'csv-stringify';
import { draftOf, failToWrite } from '../output/replace-file.ts';

/** A CSV file of postings, one row for each entry; it takes its name when it is whole. */
export interface PostingsFile {
  readonly add: (account: string, answer: Answer) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

const columns = ['id', 'at', 'kind', 'account', 'ledgerAccount', 'amount', 'currency', 'bill'];

/** Opens the draft of a file of postings. */
export async function openPostings(file: string): Promise<PostingsFile> {
  const draft = draftOf(file);
  const handle = await open(draft, 'w').catch((cause: unknown): FileHandle => failToWrite('--csv', file, cause));
  const rows = stringify({ header: true, columns });
  const target = handle.createWriteStream();
  rows.pipe(target);
  return {
    add: async (account, { transactions }) => {
      for (const { id, at, kind, entries, bill = '' } of transactions) {
        for (const { account: ledgerAccount, amount } of entries) {
          const row = [id, textOfInstant(at), kind, account, ledgerAccount, textOfMoney(amount), 'CNY', bill];
          if (!rows.write(row)) await once(rows, 'drain');
        }
      }
    },
    close: async () => {
      rows.end();
      await finished(target);
      await rename(draft, file);
    },
    discard: async () => {
      rows.destroy();
      target.destroy();
      await rm(draft, { force: true });
    },
  };
}
