import { dayOfInstant } from '@dataplus/agreement-terms/calendar';
import type { ServiceState } from '@dataplus/billing-rules';
import type { CardAction, CardIndicator, ProductCard } from '@dataplus/service-schemas';
import { loadAccount } from '../../billing/index.ts';
import { listUsage } from '../../store/daily-usage.ts';
import type { Question } from '../work.ts';
import { productName } from './product-name.ts';

/**
 * The cards of the console's first page: MaxCompute shows how much was used, a prepaid service the days that are left, any
 * other a row of bars (all lit: it is open).
 */
export async function productCards({ queries, at }: Question, account: string): Promise<ProductCard[]> {
  const { services } = await loadAccount(queries, account);
  const today = dayOfInstant(at);
  const used = await listUsage(queries, { account, fromDay: today, throughDay: today });
  return services
    .filter(({ ended }) => ended === undefined)
    .map((service) => {
      const actions: CardAction[] =
        service.service === 'maxcompute' ? ['top-up', 'upgrade', 'renew'] : ['upgrade', 'renew'];
      const total = used
        .filter((one) => one.service === service.service)
        .reduce((sum, { quantity }) => sum + BigInt(quantity), 0n);
      return {
        service: service.service,
        title: productName(service.service),
        indicator: indicatorOf(service, today, total),
        actions,
      };
    });
}

function indicatorOf({ service, endsAt }: ServiceState, today: number, used: bigint): CardIndicator {
  if (service === 'maxcompute') return { kind: 'volume', quantity: used.toString(), unit: 'byte' };
  if (endsAt !== undefined) return { kind: 'days-left', days: Math.max(0, dayOfInstant(endsAt - 1) - today + 1) };
  return { kind: 'bars', lit: 5, of: 5 };
}
