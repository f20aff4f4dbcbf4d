import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createLedger, published2016To2018 } from '@dataplus/billing-rules';
import type { Group, Row } from './group.ts';
import { processorSeconds } from './processor-seconds.ts';
import { median, percentile } from './statistics.ts';

const priceBooks = [published2016To2018];

/** Seconds of processor time for so many top-ups taken by a ledger that remembers ids. */
function ledgerSeconds(events: number): number {
  const ledger = createLedger({ priceBooks, trace: false, rememberDays: 1 });
  const begin = processorSeconds();
  for (let index = 0; index < events; index += 1)
    ledger.apply({ type: 'top-up', id: `e${index}`, at: index * 60_000, account: `a${index % 1000}`, amount: 1n });
  return processorSeconds() - begin;
}

/** Account-days a second, in a process of its own: what others have made the engine do before does not count. */
function accountDays(name: string, form: 'three-events' | 'one-event', trace: 'traced' | 'untraced'): Row {
  const script = fileURLToPath(new URL('account-days.js', import.meta.url));
  const printed = execFileSync(process.execPath, [script, form, trace]);
  const rates = JSON.parse(printed.toString()) as number[];
  return { name, unit: '/s', median: median(rates), p10: percentile(rates, 90) };
}

/** Account-days a second, traced and untraced, and whether the cost of an event grows with their number. */
export const billingRules: Group = {
  name: 'billing-rules',
  title: 'billing-rules: account-days settled and posted on one core',
  run: () => {
    const traced = accountDays('account-days, fully traced', 'three-events', 'traced');
    const apart = accountDays('untraced, in three events', 'three-events', 'untraced');
    const together = accountDays('untraced, usage told with the close', 'one-event', 'untraced');
    const perEvent = [10_000, 100_000, 1_000_000].map((events) => (ledgerSeconds(events) * 1e6) / events);
    const growth = (perEvent[2] ?? NaN) / (perEvent[1] ?? NaN);
    return Promise.resolve({
      rows: [traced, apart, together],
      bars: [
        {
          what: 'account-days a second, fully traced',
          value: traced.median,
          unit: '/s',
          limit: 100_000,
          atLeast: true,
        },
        {
          what: 'account-days a second, untraced, in three events',
          value: apart.median,
          unit: '/s',
          limit: 600_000,
          atLeast: true,
          aim: 1_000_000,
        },
        {
          what: 'account-days a second, untraced, usage told with the close',
          value: together.median,
          unit: '/s',
          limit: 750_000,
          atLeast: true,
          aim: 1_000_000,
        },
        { what: 'cost of an event at 1,000,000 events by that at 100,000', value: growth, limit: 1.5 },
      ],
      note: `Microseconds an event in a ledger of 10^4, 10^5 and 10^6 events: ${perEvent.map((cost) => cost.toFixed(2)).join(', ')}.`,
    });
  },
};
