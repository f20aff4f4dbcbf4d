import { mayUse, serviceIds, type MissingAcceptance } from '@dataplus/agreement-terms';
import { fail } from '../../errors/gateway-error.ts';
import { acceptanceHead, acceptancesOf } from '../../store/acceptances.ts';
import { readRegistry } from '../agreements/registry.ts';
import type { Question } from '../work.ts';

/** The agreements that an account has still to accept before it may use a service, or sell one (`vendor`). */
export async function missingAcceptances(
  { queries, at }: Question,
  account: string,
  service: string,
  vendor: boolean = false,
): Promise<readonly MissingAcceptance[]> {
  const known = serviceIds.find((id) => id === service);
  if (known === undefined) return [];
  const head = await acceptanceHead(queries, account);
  const { missing } = mayUse({
    who: account,
    service: known,
    instant: at,
    vendor,
    acceptances: await acceptancesOf(queries, account),
    registry: await readRegistry(queries),
    ...(head !== undefined && head !== '' && { head }),
  });
  return missing;
}

/** @throws GatewayError `precondition-missing` with the agreements that are missing. */
export async function needAcceptances(
  question: Question,
  account: string,
  service: string,
  vendor: boolean = false,
): Promise<void> {
  const missing = await missingAcceptances(question, account, service, vendor);
  if (missing.length === 0) return;
  const names = missing.map(({ agreement, why }) => `${agreement} (${why})`).join(', ');
  fail('precondition-missing', `${account} has to accept first: ${names}.`, { facts: { missing } });
}
