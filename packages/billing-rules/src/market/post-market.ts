import { post } from '../ledger/post.ts';
import { append } from '../lists.ts';
import type { TransactionKind } from '../ledger/transaction.ts';
import { textOfMoney, type Fen } from '../money/money.ts';
import type { CitedClause } from '../trace/citation.ts';
import type { RuleName } from '../trace/names.ts';
import { step, type StepDetails } from '../trace/step.ts';
import type { MarketAnswer, MarketRefusalCode, MarketSetting } from './vendor.ts';

/** What a market posting rests on. */
export interface Ground extends StepDetails {
  readonly rule: RuleName;
  readonly clauses: readonly CitedClause[];
}

/** Moves an amount from one account of the ledger to another; nothing when it is zero. */
export function move(
  out: MarketAnswer,
  { trace }: MarketSetting,
  kind: TransactionKind,
  amount: Fen,
  [from, to]: readonly [from: string, to: string],
  ground: Ground,
): void {
  if (amount === 0n) return;
  const values = { ...ground.values, amount: textOfMoney(amount) };
  post(out, kind, from, to, amount, trace ? [step(ground.rule, ground.clauses, { ...ground, values })] : undefined);
}

/** Notes that a market event is not done. */
export function refuseMarket(
  out: MarketAnswer,
  { trace }: MarketSetting,
  code: MarketRefusalCode,
  clause: CitedClause,
  ground: Omit<Ground, 'clauses'>,
): void {
  out.refusals = append(out.refusals, {
    code,
    clause,
    ...(trace && { trace: [step(ground.rule, [clause], ground)] }),
  });
}
