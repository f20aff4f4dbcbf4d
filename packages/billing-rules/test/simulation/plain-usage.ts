import type { UsageReport } from '../../src/events/customer-events.ts';

/** What was used of one item of one project on one day. */
interface Used {
  quantity: bigint;
  booked: bigint;
  touched: boolean;
}

/** What a quantity of an item costs on a day, in fen. */
export type DueOf = (item: string, quantity: bigint, dayNumber: number) => bigint;

/** Usage and what was booked for it, by day and then by item and project; kept for ever. */
export class PlainUsage {
  readonly #days = new Map<number, Map<string, Used>>();
  readonly #touched = new Set<number>();

  add(report: UsageReport): void {
    const key = `${report.item} ${report.project ?? ''}`;
    const items = this.#days.get(report.day) ?? new Map<string, Used>();
    const line = items.get(key) ?? { quantity: 0n, booked: 0n, touched: false };
    line.quantity = report.correction === true ? report.quantity : line.quantity + report.quantity;
    line.touched = true;
    items.set(key, line);
    this.#days.set(report.day, items);
    this.#touched.add(report.day);
  }

  /** Rates everything that was touched up to a day; gives what it comes to beyond what was booked before. */
  settle(through: number, dueOf: DueOf): bigint {
    let total = 0n;
    for (const used of [...this.#touched].sort((a, b) => a - b)) {
      if (used > through) continue;
      this.#touched.delete(used);
      for (const [key, line] of this.#days.get(used) ?? []) {
        if (!line.touched) continue;
        const due = dueOf(key.split(' ')[0] ?? '', line.quantity, used);
        total += due - line.booked;
        line.booked = due;
        line.touched = false;
      }
    }
    return total;
  }
}
