import { dateOfDay, textOfInstant } from '@dataplus/agreement-terms/calendar';
import { wireOfMoney } from '@dataplus/billing-rules';
import { standingOfVendor, type VendorStanding } from '@dataplus/billing-rules/market';
import type { Deposit, DepositMovement } from '@dataplus/service-schemas';
import { loadSetting, loadVendor } from '../../billing/index.ts';
import { listPostings } from '../../store/postings.ts';
import type { Question } from '../work.ts';

/** The deposit of a vendor with all that changed it (`market-vendor` 6). */
export async function depositOf({ queries }: Question, vendor: string): Promise<Deposit> {
  const { deposit, depositRequired, depositDue } = await loadVendor(queries, vendor);
  const movements = await movementsOf({ queries }, vendor);
  const isReturned = movements.at(-1)?.kind === 'return';
  const state =
    isReturned && deposit === 0n
      ? 'returned'
      : deposit >= depositRequired
        ? 'sufficient'
        : movements.length === 0
          ? 'unpaid'
          : 'short';
  return {
    id: `${vendor}:deposit`,
    vendor,
    required: { ...wireOfMoney(depositRequired) },
    balance: { ...wireOfMoney(deposit) },
    state,
    ...(depositDue !== undefined && { replenishBy: dateOfDay(depositDue.lastDay) }),
    movements,
  };
}

const clauseOfKind: Readonly<Record<string, string>> = { deposit: '6.1', 'deposit-release': '6.5' };

async function movementsOf({ queries }: Pick<Question, 'queries'>, vendor: string): Promise<DepositMovement[]> {
  const movements: DepositMovement[] = [];
  let after: number | undefined;
  do {
    const query = { subject: vendor, ledgerAccount: `vendor:${vendor}:deposit`, after, limit: 1000 };
    const { items, next } = await listPostings(queries, query);
    for (const { kind, amount, at } of items) {
      const fen = BigInt(amount);
      movements.push({
        kind: kindOf(kind, movements),
        amount: { ...wireOfMoney(fen < 0n ? -fen : fen) },
        at: textOfInstant(at),
        citation: { agreement: 'market-vendor', clause: clauseOfKind[kind] ?? '6.2' },
      });
    }
    after = next;
  } while (after !== undefined);
  return movements;
}

/** Money that comes after a deduction makes the deposit good again. */
function kindOf(posting: string, before: readonly DepositMovement[]): DepositMovement['kind'] {
  if (posting === 'deposit-release') return 'return';
  if (posting !== 'deposit') return 'deduction';
  return before.some(({ kind }) => kind === 'deduction') ? 'replenishment' : 'payment';
}

/** Where a vendor stands now: what may be listed, whether settlement runs, what is unsettled. */
export async function vendorStanding({ queries, at }: Question, vendor: string): Promise<VendorStanding> {
  const state = await loadVendor(queries, vendor);
  return standingOfVendor(state, Math.max(at, state.at), await loadSetting(queries));
}
