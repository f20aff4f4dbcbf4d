import { textOfInstant } from '@dataplus/agreement-terms/calendar';
import { owed, wireOfMoney } from '@dataplus/billing-rules';
import type { Money } from '@dataplus/service-schemas';
import { loadAccount } from '../../billing/index.ts';
import type { Question } from '../work.ts';

/** What an account has and owes. */
export interface Balance {
  account: string;
  at: string;
  balance: Money;
  /** All that is left of open bills. */
  owed: Money;
  restriction: 'none' | 'restricted' | 'banned';
  openBills: { bill: string; service: string; left: Money; arrearsFrom: string }[];
}

/** What an account has and owes now. */
export async function balanceOf({ queries, at }: Question, account: string): Promise<Balance> {
  const state = await loadAccount(queries, account);
  return {
    account,
    at: textOfInstant(Math.max(at, state.at)),
    balance: { ...wireOfMoney(state.balance) },
    owed: { ...wireOfMoney(owed(state)) },
    restriction: state.restriction,
    openBills: state.openBills.map(({ id, service, left, arrearsFrom }) => ({
      bill: id,
      service,
      left: { ...wireOfMoney(left) },
      arrearsFrom: textOfInstant(arrearsFrom),
    })),
  };
}
