import { endOfDay } from '@dataplus/agreement-terms/calendar';
import { clausesFor } from '../../agreements/services.ts';
import type { Bill } from '../../ledger/transaction.ts';
import { textOfMoney, type Fen } from '../../money/money.ts';
import { cite } from '../../trace/citation.ts';
import { step } from '../../trace/step.ts';
import type { Trace, TraceStep } from '../../trace/trace.ts';
import { revenueOf } from '../../ledger/account-names.ts';
import { post } from '../../ledger/post.ts';
import type { Collector } from '../answer.ts';
import { withOne } from '../../lists.ts';
import { collectMore, type Draft } from '../draft.ts';
import type { Setting } from '../setting.ts';
import type { AccountState, OpenBill } from '../state.ts';

const daily = cite('maxcompute', '2.2');

/** Issues the bills that were drawn up: what they charge is owed, and what they take back goes to the balance at once. */
export function issueBills(account: Draft<AccountState>, setting: Setting, out: Collector): void {
  for (const bill of out.bills) if (bill.total !== 0n) issue(account, bill, setting, out);
}

function issue(account: Draft<AccountState>, bill: Bill, setting: Setting, out: Collector): void {
  const { id, service, total } = bill;
  const trace = setting.trace ? traceBill(bill) : undefined;
  post(out, 'charge', account.accounts.arrears, revenueOf(service), total, trace, id);
  if (total > 0n) account.openBills = withOne(account.openBills, openBill(bill, setting));
  else creditBack(account, id, service, -total, setting, out);
}

/** Arrears begin at the settlement, or by the other reading at the end of the day (MaxCompute 2.4). */
function openBill({ id, service, day, issuedAt, total }: Bill, { readings }: Setting): OpenBill {
  const arrearsFrom = readings['arrears-clock'] === 'settlement' ? issuedAt : endOfDay(day);
  return { id, service, arrearsFrom, left: total };
}

function traceBill({ id, service, total, lines }: Bill): Trace {
  const clause = service === 'maxcompute' ? daily : clausesFor(service).prices;
  const trace: TraceStep[] = [];
  let parts = '';
  for (const line of lines) {
    for (const one of line.trace ?? []) trace.push(one);
    parts += `${parts === '' ? '' : ' + '}${textOfMoney(line.amount)}`;
  }
  trace.push(step('bill', [clause], { values: { bill: id, total: textOfMoney(total), parts } }));
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
  collectMore(account, service, -amount);
}
