import type { MeteredCall } from './meter.ts';

/** What calls add to the usage of a day. */
export interface UsageSum {
  readonly account: string;
  readonly day: number;
  readonly service: string;
  readonly item: string;
  readonly project: string;
  calls: number;
  quantity: number;
}

/** The calls of a commit summed up by what is charged. */
export function sumUsage(calls: readonly MeteredCall[]): UsageSum[] {
  const sums = new Map<string, UsageSum>();
  for (const { account, day, service, item, project, quantity } of calls) {
    const key = `${account}\0${day}\0${service}\0${item}\0${project}`;
    const sum = sums.get(key) ?? { account, day, service, item, project, calls: 0, quantity: 0 };
    sum.calls += 1;
    sum.quantity += Number(quantity);
    sums.set(key, sum);
  }
  return [...sums.values()];
}
