import type { DayNumber } from '@dataplus/agreement-terms/calendar';
import type { Bill, BillLine } from '../../ledger/transaction.ts';
import { append } from '../../lists.ts';
import type { Collector } from '../answer.ts';
import type { Draft } from '../draft.ts';

/** Puts a line on the bill of its service for a day; the first line of a service begins the bill. */
export function putOnBill(line: BillLine, account: string, day: DayNumber, out: Collector): void {
  const bills: readonly Draft<Bill>[] = out.bills;
  const { service, amount } = line;
  for (const bill of bills) {
    if (bill.service !== service) continue;
    bill.lines = append(bill.lines, line);
    bill.total += amount;
    return;
  }
  const id = `${out.event}/${service}`;
  out.bills = append(bills, { id, account, service, day, issuedAt: out.at, lines: [line], total: amount });
}
