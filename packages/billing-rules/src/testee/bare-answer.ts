import type { Answer } from '../customer/answer.ts';
import type { MarketAnswer } from '../market/vendor.ts';
import type { CitedClause } from '../trace/citation.ts';
import type { Trace } from '../trace/trace.ts';
import { toWire, type Json } from '../wire/to-wire.ts';

/** An answer in wire form with the clauses of its traces instead of the traces. */
export function bareAnswer({ event, transactions, bills, changes, refusals, unknowns }: Answer): Json {
  return toWire({
    event,
    postings: transactions.map(({ kind, entries, bill }) => ({ kind, entries, bill })),
    bills: bills.map(({ service, day, total, lines }) => ({
      service,
      day,
      total,
      lines: lines.map(({ item, project, period, quantity, basis, exact, amount }) => ({
        item,
        project,
        period,
        quantity,
        basis,
        exact,
        amount,
      })),
    })),
    changes: changes.map(({ service, at, from, to, trace }) => ({ service, at, from, to, clauses: clausesOf(trace) })),
    refusals: refusals.map(({ code, service, clause }) => ({ code, service, clause: bareClause(clause) })),
    unknowns: unknowns.map(({ question, service }) => ({ question, service })),
  });
}

/** A market answer in the same form. */
export function bareMarketAnswer({ event, transactions, refusals, dates }: MarketAnswer): Json {
  return toWire({
    event,
    postings: transactions.map(({ kind, entries, trace }) => ({ kind, entries, clauses: clausesOf(trace) })),
    refusals: refusals.map(({ code, clause }) => ({ code, clause: bareClause(clause) })),
    dates: dates.map(({ what, at, lastDay, provisional, clause }) => ({
      what,
      at,
      lastDay,
      provisional,
      clause: bareClause(clause),
    })),
  });
}

const bareClause = ({ agreement, clause }: CitedClause) => ({ agreement, clause });

const clausesOf = (trace: Trace = []) => trace.flatMap(({ clauses }) => clauses.map(bareClause));
