import { dateOfDay, endOfDay, type DayNumber, type Instant } from '@dataplus/agreement-terms/calendar';
import { clausesFor } from '../../agreements/services.ts';
import type { DayClosed } from '../../events/customer-events.ts';
import { fail } from '../../errors/billing-error.ts';
import { textOfMoney, type Fen } from '../../money/money.ts';
import type { BillLine, Entry } from '../../ledger/transaction.ts';
import { cite } from '../../trace/citation.ts';
import { step } from '../../trace/step.ts';
import type { Trace, TraceStep } from '../../trace/trace.ts';
import { post, type Collector } from '../answer.ts';
import { collectedMore, draftAccount, draftService } from '../draft.ts';
import type { Setting } from '../setting.ts';
import { serviceOf, type AccountState, type Meter, type ServiceState, type SettledMeter } from '../state.ts';
import { autoRenew } from './auto-renew.ts';
import { chargeMeter } from './charge-meter.ts';
import { collect } from './collect.ts';
import { sameMeter } from './usage.ts';

const daily = cite('maxcompute', '2.2');

/**
 * Settles a day: rates all usage whose period is over, issues a bill per service, pays what the balance covers and tells
 * where arrears begin (MaxCompute 2.2, 2.3, 2.4). Afterwards auto-renewals are tried.
 */
export function closeDay(state: AccountState, event: DayClosed, setting: Setting, out: Collector): AccountState {
  const { day } = event;
  if (event.at < endOfDay(day)) fail('day-not-over', 'day', `${dateOfDay(day)} is not over at the time of the event.`);
  if (day <= state.closedThrough) fail('day-already-closed', 'day', `${dateOfDay(day)} is closed already.`);
  const settled = settleMeters(state, day, setting, out);
  const issued = issueBills(settled, day, setting, out);
  const paid = startArrears(collect(issued, setting, out));
  return autoRenew(paid, setting, out);
}

/** What of a service goes onto its bill. */
type Lines = Map<string, BillLine[]>;

interface Settled {
  readonly state: AccountState;
  readonly lines: Lines;
}

function settleMeters(state: AccountState, day: DayNumber, setting: Setting, out: Collector): Settled {
  const lines: Lines = new Map();
  const open: Meter[] = [];
  // What is older than the last generation is out of reach of late usage.
  const turn = day - state.generation > setting.correctionDays;
  let { recent } = state;
  for (const meter of state.open) {
    const service = serviceOf(state, meter.service);
    if (meter.lastDay > day || service === undefined) {
      open.push(meter);
      continue;
    }
    const before = meter.lastDay <= state.closedThrough ? settledBefore(meter, recent, state.older) : undefined;
    const quantity = meter.absolute ? meter.quantity : meter.quantity + (before?.quantity ?? 0n);
    const late = meter.lastDay <= state.closedThrough;
    const { line, booked } = chargeMeter(service, meter, quantity, late ? (before?.booked ?? 0n) : undefined, setting);
    recent = { meter, quantity, booked, previous: recent };
    const own = lines.get(meter.service);
    if (own === undefined) lines.set(meter.service, [line]);
    else own.push(line);
    if (line.basis === 'unpriced')
      out.unknowns.push({
        question: 'price',
        service: meter.service,
        clause: clausesFor(meter.service).prices,
      });
  }
  const after = draftAccount(state);
  after.open = open;
  after.closedThrough = day;
  after.recent = turn ? undefined : recent;
  if (turn) {
    after.older = recent;
    after.generation = day;
  }
  return { state: after, lines };
}

function settledBefore(
  meter: Meter,
  recent: SettledMeter | undefined,
  older: SettledMeter | undefined,
): SettledMeter | undefined {
  for (const start of [recent, older])
    for (let found = start; found !== undefined; found = found.previous)
      if (sameMeter(found.meter, meter)) return found;
  return undefined;
}

function issueBills({ state, lines }: Settled, day: DayNumber, setting: Setting, out: Collector): AccountState {
  let { balance, openBills, services } = state;
  const arrearsFrom = setting.readings['arrears-clock'] === 'settlement' ? out.at : endOfDay(day);
  for (const [service, own] of lines) {
    const id = `${out.event}/${service}`;
    let total = 0n;
    for (const { amount } of own) total += amount;
    out.bills.push({ id, account: state.account, service, day, issuedAt: out.at, lines: own, total });
    if (total === 0n) continue;
    postBill(state.account, id, service, total, own, setting, out);
    if (total > 0n) {
      openBills = [...openBills, { id, service, arrearsFrom, left: total }];
      continue;
    }
    balance = creditBack(state.account, id, service, balance, -total, setting, out);
    services = collectedMore(services, service, total);
  }
  const after = draftAccount(state);
  after.balance = balance;
  after.openBills = openBills;
  after.services = services;
  return after;
}

function postBill(
  account: string,
  id: string,
  service: string,
  total: Fen,
  lines: readonly BillLine[],
  { trace }: Setting,
  out: Collector,
): void {
  const entries: Entry[] = [
    { account: `customer:${account}:arrears`, amount: -total },
    { account: `platform:revenue:${service}`, amount: total },
  ];
  post(out, 'charge', entries, trace ? traceBill(id, service, total, lines) : undefined, id);
}

function traceBill(bill: string, service: string, total: Fen, lines: readonly BillLine[]): Trace {
  const clause = service === 'maxcompute' ? daily : clausesFor(service).prices;
  const trace: TraceStep[] = [];
  let parts = '';
  for (const line of lines) {
    for (const one of line.trace ?? []) trace.push(one);
    parts += `${parts === '' ? '' : ' + '}${textOfMoney(line.amount)}`;
  }
  trace.push(step('bill', [clause], { values: { bill, total: textOfMoney(total), parts } }));
  return trace;
}

function creditBack(
  account: string,
  id: string,
  service: string,
  balance: Fen,
  amount: Fen,
  { trace }: Setting,
  out: Collector,
): Fen {
  const entries: Entry[] = [
    { account: `customer:${account}:arrears`, amount: -amount },
    { account: `customer:${account}:balance`, amount },
  ];
  const clause = clausesFor(service).prices;
  const values = { bill: id, amount: textOfMoney(amount), balance: textOfMoney(balance + amount) };
  post(out, 'credit', entries, trace ? [step('credit', [clause], { values })] : undefined, id);
  return balance + amount;
}

/** Arrears begin where a bill stays open (MaxCompute 2.4): at the settlement, or by the other reading at the end of its day. */
function startArrears(state: AccountState): AccountState {
  const { openBills, services } = state;
  if (openBills.length === 0) return state;
  const startOf = ({ service, arrearsSince }: ServiceState): Instant | undefined =>
    arrearsSince === undefined ? openBills.find((bill) => bill.service === service)?.arrearsFrom : undefined;
  if (services.every((service) => startOf(service) === undefined)) return state;
  const after = draftAccount(state);
  after.services = services.map((service) => {
    const draft = draftService(service);
    draft.arrearsSince ??= startOf(service);
    return draft;
  });
  return after;
}
