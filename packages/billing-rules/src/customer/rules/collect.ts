import { clausesFor } from '../../agreements/services.ts';
import { textOfMoney, type Fen } from '../../money/money.ts';
import { step } from '../../trace/step.ts';
import { post } from '../../ledger/post.ts';
import type { Collector } from '../answer.ts';
import { append, none } from '../../lists.ts';
import { collectedMore, type Draft } from '../draft.ts';
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
  const { readings } = setting;
  let open: readonly OpenBill[] = none;
  const inOrder = readings['open-bill-order'] === 'oldest-first' ? openBills : openBills.toReversed();
  let stopped = readings['partial-collection'] === 'none' && account.balance < sumOf(openBills);
  for (const bill of inOrder) {
    const part = stopped ? 0n : takenFor(bill.left, account.balance, readings['partial-collection']);
    if (part < bill.left) {
      stopped = true;
      const { id, service, arrearsFrom, left } = bill;
      open = append(open, { id, service, arrearsFrom, left: left - part });
    }
    if (part === 0n) continue;
    payBill(account, bill, part, setting, out);
    account.balance -= part;
    account.services = collectedMore(account.services, bill.service, part);
  }
  account.openBills = readings['open-bill-order'] === 'newest-first' ? open.toReversed() : open;
  clearArrears(account, setting, out.at);
}

function takenFor(left: Fen, balance: Fen, extent: Setting['readings']['partial-collection']): Fen {
  if (balance >= left) return left;
  return extent === 'part' && balance > 0n ? balance : 0n;
}

function payBill(
  { accounts, balance }: AccountState,
  bill: OpenBill,
  part: Fen,
  setting: Setting,
  out: Collector,
): void {
  const trace = setting.trace
    ? [
        step('collect', [clausesFor(bill.service).arrears], {
          readings: [setting.readings, 'partial-collection', 'open-bill-order'],
          conditions: { 'balance-covers': balance >= bill.left },
          values: {
            bill: bill.id,
            owed: textOfMoney(bill.left),
            balance: textOfMoney(balance),
            amount: textOfMoney(part),
          },
        }),
      ]
    : undefined;
  post(out, 'payment', accounts.balance, accounts.arrears, part, trace, bill.id);
}

/** What is open altogether. */
export function sumOf(bills: readonly OpenBill[]): Fen {
  return bills.reduce((sum, { left }) => sum + left, 0n);
}
