import { clausesFor } from '../../agreements/services.ts';
import type { TopUp } from '../../events/customer-events.ts';
import { fail } from '../../errors/billing-error.ts';
import { textOfMoney } from '../../money/money.ts';
import { cite } from '../../trace/citation.ts';
import { step } from '../../trace/step.ts';
import { post } from '../../ledger/post.ts';
import type { Collector } from '../answer.ts';
import type { Draft } from '../draft.ts';
import type { Setting } from '../setting.ts';
import type { AccountState } from '../state.ts';
import { collect } from './collect.ts';

const keepBalance = cite('maxcompute', '2.3');

/** Money comes to the balance; open bills are paid from it at once, and full payment restores (MaxCompute 2.4.1, 2.4.2). */
export function topUp(account: Draft<AccountState>, { amount }: TopUp, setting: Setting, out: Collector): AccountState {
  if (amount <= 0n) fail('invalid-event', 'amount', 'is not more than 0; a top-up brings money.');
  const balance = account.balance + amount;
  const first = account.openBills[0];
  const clause = first === undefined ? keepBalance : clausesFor(first.service).arrears;
  const trace = setting.trace
    ? [step('top-up', [clause], { values: { amount: textOfMoney(amount), balance: textOfMoney(balance) } })]
    : undefined;
  post(out, 'top-up', 'outside', account.accounts.balance, amount, trace);
  account.balance = balance;
  collect(account, setting, out);
  return account;
}
