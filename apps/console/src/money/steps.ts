import type { DayNumber, Instant } from '@dataplus/agreement-terms/calendar';
import {
  type Answer,
  type BillLine,
  type CitedClause,
  type Fen,
  owed,
  type AccountState,
  type RefusalCode,
  type RungName,
  type Trace,
  type Unknown,
} from '@dataplus/billing-rules';

interface StepBase {
  /** `<event>/<number>`: unlike any other. */
  readonly id: string;
  readonly at: Instant;
  readonly clauses: readonly CitedClause[];
  readonly trace: Trace | undefined;
  /** After the whole event. */
  readonly balance: Fen;
  readonly owed: Fen;
}

/** Kinds of postings that are a step of their own; charges are lines of bills. */
export type MoneyKind = 'top-up' | 'order' | 'renewal' | 'payment' | 'credit';

/** Something that happened to an account, or will. */
export type Step = StepBase &
  (
    | { readonly what: 'money'; readonly kind: MoneyKind; readonly amount: Fen }
    | {
        readonly what: 'bill';
        readonly day: DayNumber;
        readonly service: string;
        readonly amount: Fen;
        readonly lines: readonly BillLine[];
      }
    | { readonly what: 'change'; readonly service: string; readonly from: RungName; readonly to: RungName }
    | { readonly what: 'refusal'; readonly code: RefusalCode; readonly service: string }
    | { readonly what: 'unknown'; readonly question: Unknown['question']; readonly service: string }
  );

const moneyKinds: readonly string[] = ['top-up', 'order', 'renewal', 'payment', 'credit'] satisfies MoneyKind[];

/** What followed from one event, in the order of time. */
export function stepsOf(answer: Answer, at: Instant, state: AccountState): Step[] {
  const after = { balance: state.balance, owed: owed(state) };
  const steps: Step[] = [];
  for (const { id, at: posted, kind, entries, trace } of answer.transactions) {
    if (!moneyKinds.includes(kind)) continue;
    const amount = entries.find(({ account }) => account.endsWith(':balance'))?.amount ?? entries[0]?.amount ?? 0n;
    steps.push({
      what: 'money',
      kind: kind as MoneyKind,
      id,
      at: posted,
      amount,
      trace,
      clauses: citedIn(trace),
      ...after,
    });
  }
  for (const { id, issuedAt, day, service, total, lines } of answer.bills) {
    const trace = lines.flatMap((line) => line.trace ?? []);
    steps.push({
      what: 'bill',
      id,
      at: issuedAt,
      day,
      service,
      amount: total,
      lines,
      trace,
      clauses: citedIn(trace),
      ...after,
    });
  }
  answer.changes.forEach(({ service, at: since, from, to, trace }, index) => {
    const id = `${answer.event}/change/${index + 1}`;
    steps.push({ what: 'change', id, at: since, service, from, to, trace, clauses: citedIn(trace), ...after });
  });
  answer.refusals.forEach(({ code, service, clause, trace }, index) => {
    const id = `${answer.event}/refusal/${index + 1}`;
    steps.push({ what: 'refusal', id, at, code, service, trace, clauses: [clause], ...after });
  });
  answer.unknowns.forEach(({ question, service, clause }, index) => {
    const id = `${answer.event}/unknown/${index + 1}`;
    steps.push({ what: 'unknown', id, at, question, service, trace: undefined, clauses: [clause], ...after });
  });
  return steps.sort((left, right) => left.at - right.at || rankOf(left) - rankOf(right));
}

/** Of one instant: money that comes, then the bill, then what is paid of it, then where the service stands. */
function rankOf(step: Step): number {
  if (step.what === 'money') return step.kind === 'payment' || step.kind === 'credit' ? 2 : 0;
  return step.what === 'bill' ? 1 : 3;
}

/** The clauses that a trace cites, each once. */
export function citedIn(trace: Trace | undefined): CitedClause[] {
  const seen = new Map<string, CitedClause>();
  for (const { clauses } of trace ?? []) for (const one of clauses) seen.set(`${one.agreement} ${one.clause}`, one);
  return [...seen.values()];
}
