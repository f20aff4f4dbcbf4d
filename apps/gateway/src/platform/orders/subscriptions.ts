import { textOfInstant } from '@dataplus/agreement-terms/calendar';
import {
  billedServices,
  standingOf,
  type AccountState,
  type RungName,
  type Setting,
  type Standing,
} from '@dataplus/billing-rules';
import type { Subscription } from '@dataplus/service-schemas';
import { loadAccount, loadSetting } from '../../billing/index.ts';
import { allDocuments } from '../../store/documents.ts';
import type { Question } from '../work.ts';

const stateOnRung: Readonly<Record<RungName, Subscription['state'] | undefined>> = {
  'not-open': undefined,
  'in-service': 'active',
  unpaid: 'active',
  'compute-expired': 'active',
  'download-stopped': 'active',
  'download-and-compute-stopped': 'active',
  frozen: 'suspended',
  'frozen-not-charged': 'suspended',
  restricted: 'suspended',
  expired: 'expired',
  ended: 'terminated',
};

/** What an account may use: the services of the billing rules as they stand now, and what is open free of charge. */
export async function listSubscriptions({ queries, at }: Question, account: string): Promise<Subscription[]> {
  const [setting, state, free, details] = [
    await loadSetting(queries),
    await loadAccount(queries, account),
    await allDocuments(queries, 'subscription', account),
    await allDocuments(queries, 'order-detail', account),
  ];
  const billed = state.services.flatMap((service): Subscription[] => {
    const standing = standingOf(state, service.service, Math.max(at, state.at), setting);
    const shown = stateOnRung[standing.rung];
    if (shown === undefined) return [];
    const order = details.findLast((one) => one.service === service.service && one.event !== undefined)?.order;
    return [
      {
        id: `${account}:${service.service}`,
        account,
        service: service.service,
        ...(order !== undefined && { order }),
        payment: service.mode === 'free-beta' ? 'free' : service.mode === 'prepaid' ? 'prepaid' : 'pay-as-you-go',
        startsAt: textOfInstant(service.openedAt),
        ...(service.endsAt !== undefined && { endsAt: textOfInstant(service.endsAt) }),
        autoRenew: service.autoRenew,
        state: shown,
      },
    ];
  });
  return [...free, ...billed];
}

/** Where the services of an account stand now, per capability; all that the rules know, or one. */
export async function listStandings({ queries, at }: Question, account: string, service?: string): Promise<Standing[]> {
  const setting = await loadSetting(queries);
  const state = await loadAccount(queries, account);
  const wanted = service === undefined ? openServices(state) : [service];
  return wanted.map((one) => standing(state, one, at, setting));
}

const openServices = (state: AccountState): string[] =>
  billedServices.filter((id) => state.services.some(({ service }) => service === id));

/** Events of one account never go back in time, and neither do questions about it. */
const standing = (state: AccountState, service: string, at: number, setting: Setting): Standing =>
  standingOf(state, service, Math.max(at, state.at), setting);
