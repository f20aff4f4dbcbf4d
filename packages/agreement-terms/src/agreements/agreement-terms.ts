import type { AgreementId } from '../skeleton/skeleton.ts';
import type { Label } from '../topics/topic.ts';

/**
 * All that one agreement says, as data. `termOf` reads it. The answers are packed as JSON, so that an agreement nobody
 * asks about costs no more than the length of a text.
 */
export interface AgreementTerms<A extends AgreementId = AgreementId> {
  readonly agreement: A;
  /** Title in English (ours) and in Chinese (as printed). */
  readonly title: Label;
  /** The answers, packed. A topic that is not there is silent. */
  readonly cells: string;
}
