import { dateOfDay } from '@dataplus/agreement-terms/calendar';
import {
  type Answer,
  type Bill,
  exact as lowestTerms,
  type Standing,
  textOfExact,
  textOfMoney,
  type Transaction,
} from '@dataplus/billing-rules';
import { clausesOf, clauseText } from './clauses.ts';
import { instantText } from './instant-text.ts';

/** One line: when, whose, the id for `explain`, the clauses, and what happened. */
export interface AnswerLine {
  readonly at: number;
  readonly account: string;
  readonly id: string;
  readonly clauses: string;
  readonly what: string;
}

/** An answer in lines, in the order of time. */
export function answerLines(answer: Answer, account: string, at: number): readonly AnswerLine[] {
  const { event, transactions, changes, refusals, unknowns, bills } = answer;
  const lines: AnswerLine[] = [
    ...transactions.map((transaction) => ({
      at,
      account,
      id: transaction.id,
      clauses: clausesOf(transaction.trace),
      what: postingText(transaction, bills),
    })),
    ...refusals.map(({ code, service, clause, trace }, index) => ({
      at,
      account,
      id: `${event}/refusal/${index + 1}`,
      clauses: trace === undefined ? clauseText([clause]) : clausesOf(trace),
      what: `refused: ${code} (${service})`,
    })),
    ...unknowns.map(({ question, service, clause }) => ({
      at,
      account,
      id: '',
      clauses: clauseText([clause]),
      what: `no clause answers: ${question} (${service})`,
    })),
    ...changes.map(({ at: since, service, from, to, trace }, index) => ({
      at: since,
      account,
      id: `${event}/change/${index + 1}`,
      clauses: clausesOf(trace),
      what: `${service}: ${from} -> ${to}`,
    })),
  ];
  return lines.toSorted((left, right) => left.at - right.at);
}

/** Where a service stands, as the answer to a question. */
export function standingLine({ account, service, at, rung, clause, capabilities, charges }: Standing): AnswerLine {
  const allowed = Object.entries(capabilities).map(
    ([name, may]) => `${name} ${may === 'unknown' ? 'UNKNOWN' : may ? 'yes' : 'NO'}`,
  );
  const what = `  ? ${service} is ${rung}: ${allowed.join(', ')}; charged: ${charges}`;
  return { at, account, id: '', clauses: clauseText([clause]), what };
}

/** A line as text, columns below each other. */
export function lineText({ at, account, id, clauses, what }: AnswerLine): string {
  return `${instantText(at)}  ${account.padEnd(8)}  ${id.padEnd(12)}  ${clauses.padEnd(22)}  ${what}\n`;
}

function postingText({ kind, entries, bill: billId }: Transaction, bills: readonly Bill[]): string {
  const gained = entries.find(({ amount }) => amount > 0n);
  const moved = `${kind} ${textOfMoney(gained?.amount ?? 0n)} yuan to ${gained?.account ?? 'nobody'}`;
  const bill = kind === 'charge' ? bills.find(({ id }) => id === billId) : undefined;
  if (bill === undefined) return moved;
  const lines = bill.lines.map(({ item, period, exact, basis }) => {
    return `${item} of ${dateOfDay(period)} ${textOfExact(lowestTerms(exact.numerator, exact.denominator))} before rounding${basis === 'charged' ? '' : `, ${basis}`}`;
  });
  return `${moved}: ${lines.join('; ')}`;
}
