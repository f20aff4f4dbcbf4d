import type { MessageId } from '../i18n/messages.ts';
import type { Draft } from './draft.ts';

/** Something to tell whoever pasted a request. */
export interface Remark {
  readonly id: MessageId;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What came of reading a pasted text. */
export type Parsed =
  | { readonly ok: true; readonly draft: Draft; readonly remarks: readonly Remark[] }
  | { readonly ok: false; readonly problem: Remark };

export const problem = (id: MessageId, values?: Remark['values']): Parsed => ({
  ok: false,
  problem: { id, ...(values && { values }) },
});
