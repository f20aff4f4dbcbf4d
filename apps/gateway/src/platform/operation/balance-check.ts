import { owed, textOfMoney } from '@dataplus/billing-rules';
import { loadAccount } from '../../billing/index.ts';
import type { Queries } from '../../database/database.ts';
import { allDocuments } from '../../store/documents.ts';
import { balances } from '../../store/postings.ts';

/** What a check of the ledger found. */
export interface BalanceCheck {
  ok: boolean;
  /** How many accounts of the ledger there are. */
  accounts: number;
  /** One sentence each; empty when all is well. */
  faults: string[];
}

/** Checks that all postings sum to zero, and that the balance of every account is what the billing rules remember. */
export async function balanceCheck(queries: Queries): Promise<BalanceCheck> {
  const { accounts, total } = await balances(queries);
  const faults = total === 0n ? [] : [`all postings sum to ${textOfMoney(total)}, not to 0`];
  for (const { id } of await allDocuments(queries, 'account')) {
    const state = await loadAccount(queries, id);
    const pairs = [
      ['balance', accounts.get(`customer:${id}:balance`) ?? 0n, state.balance],
      ['arrears', accounts.get(`customer:${id}:arrears`) ?? 0n, -owed(state)],
    ] as const;
    for (const [name, posted, remembered] of pairs)
      if (posted !== remembered)
        faults.push(`${name} of ${id}: posted ${textOfMoney(posted)}, remembered ${textOfMoney(remembered)}`);
  }
  return { ok: faults.length === 0, accounts: accounts.size, faults };
}
