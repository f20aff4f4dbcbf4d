import { endOfDay, type DayNumber } from '@dataplus/agreement-terms/calendar';
import { clausesFor } from '../../agreements/services.ts';
import type { BillLine } from '../../ledger/transaction.ts';
import { textOfMoney, type Fen } from '../../money/money.ts';
import { cite } from '../../trace/citation.ts';
import { step } from '../../trace/step.ts';
import type { Trace, TraceStep } from '../../trace/trace.ts';
import { revenueOf } from '../../ledger/account-names.ts';
import { post } from '../../ledger/post.ts';
import type { Collector } from '../answer.ts';
import { append, withOne } from '../../lists.ts';
import { collectedMore, type Draft } from '../draft.ts';
import type { Setting } from '../setting.ts';
import type { AccountState } from '../state.ts';

const daily = cite('maxcompute', '2.2');

/** Issues the bill of a service for a day: what it charges is owed, and what it takes back goes to the balance at once. */
export function issueBill(
  account: Draft<AccountState>,
  day: DayNumber,
  lines: readonly BillLine[],
  setting: Setting,
  out: Collector,
): void {
  const service = lines[0]?.service ?? '';
  const id = `${out.event}/${service}`;
  let total = 0n;
  for (const { amount } of lines) total += amount;
  out.bills = append(out.bills, { id, account: account.account, service, day, issuedAt: out.at, lines, total });
  if (total === 0n) return;
  const trace = setting.trace ? traceBill(id, service, total, lines) : undefined;
  post(out, 'charge', account.accounts.arrears, revenueOf(service), total, trace, id);
  if (total < 0n) {
    creditBack(account, id, service, -total, setting, out);
    return;
  }
  const arrearsFrom = setting.readings['arrears-clock'] === 'settlement' ? out.at : endOfDay(day);
  account.openBills = withOne(account.openBills, { id, service, arrearsFrom, left: total });
}

function traceBill(bill: string, service: string, total: Fen, lines: readonly BillLine[]): Trace {
  const clause = service === 'maxcompute' ? daily : clausesFor(service).prices;
  const trace: TraceStep[] = [];
  let parts = '';
  for (const line of lines) {
    for (const one of line.trace ?? []) trace.push(one);
    parts += `${parts === '' ? '' : ' + '}${textOfMoney(line.amount)}`;
  }
  trace.push(step('bill', [clause], { values: { bill, total: textOfMoney(total), parts } }));
  return trace;
}

function creditBack(
  account: Draft<AccountState>,
  id: string,
  service: string,
  amount: Fen,
  { trace }: Setting,
  out: Collector,
): void {
  const balance = account.balance + amount;
  const clause = clausesFor(service).prices;
  const values = { bill: id, amount: textOfMoney(amount), balance: textOfMoney(balance) };
  const steps = trace ? [step('credit', [clause], { values })] : undefined;
  post(out, 'credit', account.accounts.arrears, account.accounts.balance, amount, steps, id);
  account.balance = balance;
  account.services = collectedMore(account.services, service, -amount);
}
