import {
  inForce,
  term,
  type AcceptanceChannel,
  type AcceptanceRecord,
  type AgreementId,
} from '@dataplus/agreement-terms';
import { fail } from '../../errors/gateway-error.ts';
import { acceptancesOf, addAcceptance } from '../../store/acceptances.ts';
import { record } from '../record.ts';
import type { Work } from '../work.ts';
import { readRegistry } from './registry.ts';

/** Who accepts what, and how. */
export interface NewAcceptance {
  /** Main account. */
  who: string;
  agreement: AgreementId;
  /** Default: a click where the agreement names it, otherwise the first way that it names. */
  channel?: string | undefined;
}

/**
 * Accepts the version of an agreement that is in force.
 *
 * @throws GatewayError `precondition-missing` when no version is in force; TermsError `channel-not-accepted`.
 */
export async function acceptAgreement(work: Work, acceptance: NewAcceptance): Promise<AcceptanceRecord> {
  const { who, agreement, channel = channelsOf(agreement)[0] } = acceptance;
  const version = inForce(agreement, work.at, await readRegistry(work.queries));
  if (!version.known)
    return fail('precondition-missing', `No version of ${agreement} is in force; publish one first.`, {
      field: 'agreement',
    });
  if (channel === undefined)
    return fail('precondition-missing', `${agreement} names no way of accepting it; say which in channel.`, {
      field: 'channel',
    });
  const { digest } = version.version;
  // Processes whose clocks differ by a little must not go back in the chain; what is no channel is refused there.
  const last = (await acceptancesOf(work.queries, who)).at(-1)?.instant ?? 0;
  const instant = Math.max(work.at, last);
  const accepted = await addAcceptance(work.queries, {
    who,
    agreement,
    digest,
    channel: channel as AcceptanceChannel,
    instant,
  });
  await record(work, {
    action: 'agreement-accepted',
    subject: who,
    detail: { agreement, digest, channel },
    changesCalls: true,
  });
  return accepted;
}

/** The ways of accepting an agreement, a click first. */
export function channelsOf(agreement: AgreementId): AcceptanceChannel[] {
  const means = term(agreement, 'acceptance-means');
  const channels = means.silent ? [] : means.value.map(({ id }) => id);
  return [...channels.filter((one) => one === 'click-through'), ...channels.filter((one) => one !== 'click-through')];
}
