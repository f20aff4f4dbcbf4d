import { textOfInstant } from '@dataplus/agreement-terms/calendar';
import { wireOfMoney } from '@dataplus/billing-rules';
import type { Money } from '@dataplus/service-schemas';
import type { Page, PageQuery } from '../../store/page.ts';
import { listPostings } from '../../store/postings.ts';
import { sumBefore } from '../../store/posting-sums.ts';
import type { Question } from '../work.ts';

/** One line of a statement: what came or went, and the balance after it. */
export interface Movement {
  transaction: string;
  at: string;
  kind: string;
  amount: Money;
  balance: Money;
}

/** What came to and went from the balance of an account, in the order of posting. */
export async function statementOf({ queries }: Question, account: string, query: PageQuery): Promise<Page<Movement>> {
  const ledgerAccount = `customer:${account}:balance`;
  const { items, next } = await listPostings(queries, { subject: account, ledgerAccount, ...query });
  let balance = await sumBefore(queries, { subject: account, ledgerAccount, place: query.after ?? 0 });
  return {
    items: items.map(({ transaction_id: transaction, at, kind, amount }) => {
      balance += BigInt(amount);
      return {
        transaction,
        at: textOfInstant(at),
        kind,
        amount: { ...wireOfMoney(BigInt(amount)) },
        balance: { ...wireOfMoney(balance) },
      };
    }),
    next,
  };
}
