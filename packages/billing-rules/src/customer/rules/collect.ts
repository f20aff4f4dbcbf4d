import { clausesFor } from '../../agreements/services.ts';
import { textOfMoney, type Fen } from '../../money/money.ts';
import { step } from '../../trace/step.ts';
import type { Trace } from '../../trace/trace.ts';
import { post } from '../../ledger/post.ts';
import type { Collector } from '../answer.ts';
import { append, none } from '../../lists.ts';
import { collectMore, type Draft } from '../draft.ts';
import type { Setting } from '../setting.ts';
import type { AccountState, OpenBill } from '../state.ts';
import { clearArrears } from './clear-arrears.ts';

/**
 * Pays open bills from the balance, in the order and to the extent of the readings, and clears the arrears of every
 * service whose bills are paid (MaxCompute 2.3, 2.4).
 */
export function collect(account: Draft<AccountState>, setting: Setting, out: Collector): void {
  const { openBills } = account;
  if (openBills.length === 0) return;
  const extent = setting.readings['partial-collection'];
  const newestFirst = setting.readings['open-bill-order'] === 'newest-first';
  let left: readonly OpenBill[] = none;
  let stopped = extent === 'none' && account.balance < sumOf(openBills);
  for (const bill of newestFirst ? openBills.toReversed() : openBills) {
    const part = stopped ? 0n : takenFor(bill.left, account.balance, extent);
    if (part > 0n) payBill(account, bill, part, setting, out);
    if (part === bill.left) continue;
    stopped = true;
    left = append(left, { ...bill, left: bill.left - part });
  }
  account.openBills = newestFirst ? left.toReversed() : left;
  clearArrears(account, setting, out.at);
}

function takenFor(left: Fen, balance: Fen, extent: Setting['readings']['partial-collection']): Fen {
  if (balance >= left) return left;
  return extent === 'part' && balance > 0n ? balance : 0n;
}

function payBill(account: Draft<AccountState>, bill: OpenBill, part: Fen, setting: Setting, out: Collector): void {
  const { accounts, balance } = account;
  const trace = setting.trace ? tracePayment(bill, part, balance, setting) : undefined;
  post(out, 'payment', accounts.balance, accounts.arrears, part, trace, bill.id);
  account.balance = balance - part;
  collectMore(account, bill.service, part);
}

function tracePayment({ id, service, left }: OpenBill, part: Fen, balance: Fen, { readings }: Setting): Trace {
  const values = {
    bill: id,
    owed: textOfMoney(left),
    balance: textOfMoney(balance),
    amount: textOfMoney(part),
  };
  return [
    step('collect', [clausesFor(service).arrears], {
      readings: [readings, 'partial-collection', 'open-bill-order'],
      conditions: { 'balance-covers': balance >= left },
      values,
    }),
  ];
}

/** What is open altogether. */
export function sumOf(bills: readonly OpenBill[]): Fen {
  return bills.reduce((sum, { left }) => sum + left, 0n);
}
