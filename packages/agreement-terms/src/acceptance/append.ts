import { checkAgreement } from '../agreements/agreements.ts';
import { checkInstant } from '../calendar/check-input.ts';
import { TermsError } from '../errors/terms-error.ts';
import { nearest } from '../errors/nearest-names.ts';
import { term } from '../queries/term.ts';
import { chainStart, recordHash, type Acceptance, type AcceptanceRecord } from './record.ts';

/**
 * Adds an acceptance at the end of the chain. The chain given is left as it is; keep the new last hash apart from the
 * chain, for a removed last record shows by nothing else (see `checkChain`).
 *
 * @throws TermsError `channel-not-accepted` when the agreement does not name the channel; `invalid-acceptance`;
 * `unknown-agreement`; `invalid-calendar-instant`.
 *
 * @example
 * ```ts
 * import { appendAcceptance, versionOf } from '@dataplus/agreement-terms';
 *
 * const { digest } = versionOf('ocr');
 * const channel = 'free-opening-and-next-step';
 * const chain = appendAcceptance([], { who: 'u1', agreement: 'ocr', digest, channel, instant: Date.UTC(2016, 6, 1) });
 * chain[0]?.hash; // keep it apart
 * ```
 */
export function appendAcceptance(chain: readonly AcceptanceRecord[], acceptance: Acceptance): AcceptanceRecord[] {
  const { who, agreement, digest, channel, instant } = acceptance;
  const last = chain.at(-1);
  checkChannel(acceptance);
  if (who === '') throw invalid('who is empty. Give the id of the person or organisation that accepted.', 'who');
  if (!/^[0-9a-f]{64}$/.test(digest))
    throw invalid('digest is no 64 lower-case hex digits. Take it from versionOf.', 'digest');
  if (last !== undefined && checkInstant(instant) < last.instant) {
    throw invalid(`instant ${instant} lies before that of the last record, ${last.instant}.`, 'instant');
  }
  const record = { who, agreement, digest, channel, instant, previous: last?.hash ?? chainStart };
  return [...chain, { ...record, hash: recordHash(record) }];
}

function checkChannel({ agreement, channel }: Acceptance): void {
  const means = term(checkAgreement(agreement), 'acceptance-means');
  const accepted: readonly string[] = means.silent ? [] : means.value.map(({ id }) => id);
  if (accepted.includes(channel)) return;
  throw new TermsError(
    'channel-not-accepted',
    `${agreement} does not name ${JSON.stringify(channel)} as a way of accepting. It names: ${accepted.join(', ')}.`,
    { field: 'channel', nearest: nearest(channel, accepted) },
  );
}

const invalid = (message: string, field: string): TermsError =>
  new TermsError('invalid-acceptance', message, { field });
