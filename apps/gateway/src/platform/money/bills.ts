import { explainTrace, type Json, type Language, type Trace } from '@dataplus/billing-rules';
import { loadAccount } from '../../billing/index.ts';
import type { Queries } from '../../database/database.ts';
import { fail } from '../../errors/gateway-error.ts';
import { getBill } from '../../store/bills.ts';
import type { Question } from '../work.ts';

/** Makes the function that shows a booked bill, with whether it is paid by now. */
export async function showBill(
  { queries, at }: Question,
  account: string,
): Promise<(row: { id: string; body: string }) => Json> {
  const { openBills } = await loadAccount(queries, account);
  const open = new Map(openBills.map(({ id, arrearsFrom }) => [id, arrearsFrom]));
  return ({ id, body }) => {
    const since = open.get(id);
    const state = since === undefined ? 'paid' : since <= at ? 'overdue' : 'open';
    return { ...(JSON.parse(body) as Record<string, Json>), state };
  };
}

/** Which bill, in which language. */
export interface WantedExplanation {
  readonly account: string;
  readonly bill: string;
  readonly language: Language;
}

/**
 * Explains a bill: every line with what it saw, step by step, and the clauses.
 *
 * @throws GatewayError `no-such-record`.
 */
export async function explainBill(
  queries: Queries,
  { account, bill: id, language }: WantedExplanation,
): Promise<string> {
  const row = await getBill(queries, id);
  if (row?.account !== account) return fail('no-such-record', `${account} has no bill ${id}.`, { field: 'bill' });
  const { lines, total } = JSON.parse(row.body) as BillWire;
  return [
    ...lines.map(
      ({ service, item, quantity, amount, trace = [] }) =>
        `${service}/${item} ${quantity}: CNY ${amount.amount}\n${indent(explainTrace(trace, language))}`,
    ),
    `CNY ${total.amount}`,
  ].join('\n');
}

interface BillWire {
  readonly lines: readonly {
    readonly service: string;
    readonly item: string;
    readonly quantity: string;
    readonly amount: { readonly amount: string };
    readonly trace?: Trace;
  }[];
  readonly total: { readonly amount: string };
}

const indent = (text: string): string => text.replaceAll(/^(?=.)/gm, '  ');
