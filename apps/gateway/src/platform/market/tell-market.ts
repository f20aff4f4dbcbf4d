import type { MarketAnswer, MarketEvent } from '@dataplus/billing-rules/market';
import { applyMarketEvent } from '../../billing/index.ts';
import { refuseIfRefused } from '../money/tell-billing.ts';
import { newId } from '../new-id.ts';
import type { Work } from '../work.ts';

/** An event without vendor and instant; its id may be left out where nothing else makes it unique. */
export type NewMarketEvent = MarketEvent extends infer Event
  ? Event extends MarketEvent
    ? Omit<Event, 'id' | 'at' | 'vendor'> & { readonly id?: string }
    : never
  : never;

/** Tells the market's rules what happened to a vendor. */
export async function tellMarket(work: Work, vendor: string, event: NewMarketEvent): Promise<MarketAnswer> {
  const { id = newId('event') } = event;
  return applyMarketEvent(work.queries, { ...event, id, vendor, at: work.at });
}

/**
 * The same, for something that is done or not done: a refusal undoes the whole work.
 *
 * @throws GatewayError `refused-by-rules` with the refusals and their clauses.
 */
export async function insistOnMarket(work: Work, vendor: string, event: NewMarketEvent): Promise<MarketAnswer> {
  const answer = await tellMarket(work, vendor, event);
  refuseIfRefused(answer.refusals);
  return answer;
}
