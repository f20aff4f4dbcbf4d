import {
  owed,
  toWire,
  wireOfMoney,
  type AccountState,
  type Answer,
  type CitedClause,
  type CustomerEvent,
  type Trace,
} from '@dataplus/billing-rules';
import type { Notice } from '../store/notices.ts';

/** What an account is told of an event. */
export type NoticeKind =
  | 'standing-changed'
  | 'arrears'
  | 'arrears-cleared'
  | 'bill-issued'
  | 'renewed'
  | 'renewal-failed'
  | 'usage-not-billed';

interface Told {
  readonly kind: NoticeKind;
  readonly at: number;
  readonly body: object;
}

/** The notices that follow from an event, each with the clauses that it rests on. */
export function noticesOf(event: CustomerEvent, answer: Answer, before: AccountState, after: AccountState): Notice[] {
  const { account } = event;
  return [
    ...changes(answer),
    ...arrears(event.at, before, after),
    ...money(event, answer),
    ...refusals(event, answer),
  ].map(({ kind, at, body }, index) => ({
    id: `${account}/${event.id}/${index + 1}`,
    subject: account,
    kind,
    at,
    body,
  }));
}

const changes = ({ changes: list }: Answer): Told[] =>
  list.map(({ service, at, from, to, trace }) => ({
    kind: 'standing-changed',
    at,
    body: { service, from, to, clauses: clausesOf(trace) },
  }));

function arrears(at: number, before: AccountState, after: AccountState): Told[] {
  return after.services.flatMap(({ service, arrearsSince }): Told[] => {
    const since = before.services.find((one) => one.service === service)?.arrearsSince;
    if (since === arrearsSince) return [];
    if (arrearsSince === undefined) return [{ kind: 'arrears-cleared', at, body: { service } }];
    const body = toWire({ service, since: arrearsSince }) as object;
    return [{ kind: 'arrears', at, body: { ...body, owed: wireOfMoney(owed(after)) } }];
  });
}

function money({ at }: CustomerEvent, { bills, transactions }: Answer): Told[] {
  const issued = bills
    .filter(({ total }) => total !== 0n)
    .map((bill): Told => {
      const { id, service, day, total } = bill;
      const trace = bill.lines.flatMap((line) => line.trace ?? []);
      return {
        kind: 'bill-issued',
        at,
        body: { ...(toWire({ bill: id, service, day, total }) as object), clauses: clausesOf(trace) },
      };
    });
  const renewals = transactions
    .filter(({ kind }) => kind === 'renewal')
    .map(({ id, trace }): Told => ({ kind: 'renewed', at, body: { transaction: id, clauses: clausesOf(trace) } }));
  return [...issued, ...renewals];
}

/** What could not be done for the customer, who was not there: usage that no bill can have, and renewals. */
function refusals({ type, at }: CustomerEvent, { refusals: list }: Answer): Told[] {
  if (type !== 'usage' && type !== 'day-closed') return [];
  return list.map(({ code, service, clause }): Told => {
    const kind = code === 'service-not-open' || code === 'usage-too-late' ? 'usage-not-billed' : 'renewal-failed';
    return { kind, at, body: { service, code, clauses: [shown(clause)] } };
  });
}

const shown = ({ agreement, clause }: CitedClause): object => ({ agreement, clause });

/** The clauses of a trace, each once. */
function clausesOf(trace: Trace = []): object[] {
  const clauses = trace.flatMap((step) => step.clauses);
  return [...new Map(clauses.map((clause) => [`${clause.agreement} ${clause.clause}`, shown(clause)])).values()];
}
