import type { AdminApi } from './admin-api.ts';
import type { BillingInput, MeteringInput } from './exchange.ts';
import type { Played } from './play-connection.ts';

/** What an exchange added to an account: its records of calls, and by how much the sums of its usage grew. */
export interface Counted {
  readonly calls: readonly object[];
  readonly usage: readonly Growth[];
}

/** How much more of an item was used. */
export interface Growth {
  readonly service: string;
  readonly item: string;
  readonly project: string;
  readonly quantity: string;
}

/** Remembers what was counted before an exchange; the result says what the exchange added (G-11.3). */
export async function beginCounting(
  admin: AdminApi,
  { account = 'main' }: MeteringInput,
): Promise<(played: Played) => Promise<Counted>> {
  const before = sumsOf(await admin.usage(account));
  return async ({ output, fill }) => {
    const ids = output.answers.map(({ headers }) => headers['x-dataplus-request-id']);
    const calls = await admin.calls(new Set([fill('{id}'), ...ids]));
    const after = sumsOf(await admin.usage(account));
    return { calls, usage: grown(before, after) };
  };
}

/** The lines of bills of the project's items, by item (G-11.4). */
export async function billedOf(
  admin: AdminApi,
  { account = 'main', project, items }: BillingInput,
): Promise<{ readonly lines: readonly object[] }> {
  const lines = await admin.billLines(account);
  return {
    lines: lines
      .filter((line) => line.project === project && items.includes(String(line.item)))
      .sort((left, right) => (String(left.item) < String(right.item) ? -1 : 1)),
  };
}

/** Sums over all days, by service, item and project as one JSON text. */
function sumsOf(usage: readonly Readonly<Record<string, unknown>>[]): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const { service, item, project, quantity } of usage) {
    const key = JSON.stringify([service, item, project]);
    sums.set(key, (sums.get(key) ?? 0n) + BigInt(String(quantity)));
  }
  return sums;
}

function grown(before: ReadonlyMap<string, bigint>, after: ReadonlyMap<string, bigint>): readonly Growth[] {
  return [...after]
    .map(([key, sum]) => [key, sum - (before.get(key) ?? 0n)] as const)
    .filter(([, more]) => more !== 0n)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, more]) => {
      const [service, item, project] = JSON.parse(key) as [string, string, string];
      return { service, item, project, quantity: String(more) };
    });
}
