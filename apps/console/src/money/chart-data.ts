import type { RungName } from '@dataplus/billing-rules';
import type { History } from './project.ts';

/** What the chart draws: times in seconds, amounts in yuan. The figures in tables are exact; these are for the eye. */
export interface ChartData {
  readonly times: number[];
  readonly balance: number[];
  /** Empty where nothing is known of debts: they are not drawn then. */
  readonly owed: number[];
}

/** Balance and debt as steps, in the order of time. */
export function chartData(histories: readonly History[]): ChartData {
  const data: ChartData = { times: [], balance: [], owed: [] };
  for (const { at, balance, owed } of histories.flatMap(({ points }) => points)) {
    const time = at / 1000;
    // Several events of one instant: the last one stands.
    if (data.times.at(-1) === time) {
      data.times.pop();
      data.balance.pop();
      data.owed.pop();
    }
    data.times.push(time);
    data.balance.push(Number(balance) / 100);
    data.owed.push(Number(owed) / 100);
  }
  return data;
}

/** A time in which a service stood on one rung. */
export interface Span {
  readonly rung: RungName;
  readonly from: number;
  readonly until: number;
}

/** Where each service stood, one span after the other. */
export function spansOf(histories: readonly History[], until: number): Map<string, Span[]> {
  const services = new Map<string, { at: number; to: RungName }[]>();
  for (const step of histories.flatMap(({ steps }) => steps)) {
    if (step.what !== 'change') continue;
    services.set(step.service, [...(services.get(step.service) ?? []), { at: step.at, to: step.to }]);
  }
  return new Map(
    [...services].map(([service, changes]) => {
      const inOrder = changes.sort((left, right) => left.at - right.at);
      return [
        service,
        inOrder.map(({ at, to }, index) => ({
          rung: to,
          from: at,
          until: inOrder[index + 1]?.at ?? Math.max(until, at),
        })),
      ];
    }),
  );
}

/** How grave a rung is. */
export function toneOf(rung: RungName): 'good' | 'warn' | 'bad' | 'neutral' {
  switch (rung) {
    case 'in-service':
      return 'good';
    case 'compute-expired':
    case 'download-stopped':
    case 'download-and-compute-stopped':
    case 'unpaid':
      return 'warn';
    case 'frozen':
    case 'frozen-not-charged':
    case 'restricted':
    case 'ended':
      return 'bad';
    case 'not-open':
    case 'expired':
      return 'neutral';
  }
}
