import { appendAudit } from '../store/audit.ts';
import { raiseRevision } from '../store/revision.ts';
import type { Work } from './work.ts';

/** What was done, for the audit log. */
export interface Deed {
  /** `access-key-created`. */
  readonly action: string;
  /** Id of what it was done to. */
  readonly subject: string;
  /** Without secrets. */
  readonly detail?: object;
  /** Whether it changes what a call may do. */
  readonly changesCalls?: boolean;
}

/** Writes into the audit log what was done, in the transaction in which it was done. Make it the last step. */
export async function record(work: Work, { action, subject, detail = {}, changesCalls = false }: Deed): Promise<void> {
  await appendAudit(work.queries, { at: work.at, actor: work.actor, action, subject, detail });
  if (changesCalls) await raiseRevision(work.queries);
}
