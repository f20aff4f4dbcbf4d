import { dateOfDay } from '@dataplus/agreement-terms/calendar';
import { clausesFor } from '../../agreements/services.ts';
import { exact, textOfExact } from '../../money/exact.ts';
import { textOfMoney, type Fen } from '../../money/money.ts';
import { priceOn } from '../../prices/price-list.ts';
import { rate, type Rated, type RatedPart } from '../../prices/rate.ts';
import type { ReadPrice } from '../../prices/read-price-book.ts';
import type { BillLine } from '../../ledger/transaction.ts';
import { step } from '../../trace/step.ts';
import type { Trace, TraceStep } from '../../trace/trace.ts';
import type { Draft } from '../draft.ts';
import type { Setting } from '../setting.ts';
import type { Meter } from '../meter.ts';
import type { ServiceState } from '../state.ts';
import { chargeBasis, type ChargeBasis } from './charge-basis.ts';

const nothing = { numerator: 0n, denominator: 1n };

/**
 * Makes the line of one meter. `quantity` is all of the period's usage; `settled` what the period was booked at before, if
 * it was: then the line is the difference.
 */
export function chargeMeter(
  service: ServiceState,
  meter: Meter,
  quantity: bigint,
  settled: Fen | undefined,
  setting: Setting,
): BillLine {
  const found = chargeBasis(service, meter, setting);
  const parts: RatedPart[] | undefined = setting.trace ? [] : undefined;
  const price =
    found.basis === 'charged' ? priceOn(setting.prices, meter.service, meter.item, meter.period) : undefined;
  const rated = price && rate(price, quantity, setting.readings, meter.factor, parts);
  const booked = rated?.amount ?? 0n;
  const trace = parts && traceLine(meter, quantity, settled, found, price, rated, parts, setting);
  const { service: name, item, project, period } = meter;
  const line: Draft<BillLine> = {
    service: name,
    item,
    project,
    period,
    quantity,
    basis: basisOf(found, rated, settled),
    exact: rated === undefined ? nothing : { numerator: rated.numerator, denominator: rated.denominator },
    amount: settled === undefined ? booked : booked - settled,
  };
  if (trace !== undefined) line.trace = trace;
  return line;
}

function basisOf(found: ChargeBasis, rated: Rated | undefined, settled: Fen | undefined): BillLine['basis'] {
  if (found.basis === 'charged' && rated === undefined) return 'unpriced';
  return settled === undefined ? found.basis : 'adjustment';
}

function traceLine(
  meter: Meter,
  quantity: bigint,
  settled: Fen | undefined,
  found: ChargeBasis,
  price: ReadPrice | undefined,
  rated: Rated | undefined,
  parts: readonly RatedPart[],
  { readings }: Setting,
): Trace {
  const { item, period, project, factor } = meter;
  const what = project === '' ? item : `${project}/${item}`;
  const used = { item: what, day: dateOfDay(period), quantity: quantity.toString() };
  const first =
    found.rule === 'frozen-charge'
      ? step(found.rule, [found.clause], {
          readings: [readings, 'frozen-day', 'suspended-billing-extent', 'freeze-without-prepaid'],
          values: used,
        })
      : step(found.rule, [found.clause], { values: used });
  if (found.basis !== 'charged') return [first];
  const clause = clausesFor(meter.service).prices;
  if (price === undefined || rated === undefined)
    return [first, step('price', [clause], { conditions: { 'price-published': false } })];
  const { numerator, denominator } = rated;
  const exactly =
    denominator === price.denominator ? price.textOf(numerator) : textOfExact(exact(numerator, denominator));
  const computed = { book: price.book, parts: textOfParts(parts), exact: exactly };
  const steps: TraceStep[] = [
    first,
    step('rate', [clause], {
      readings: [readings, 'flat-minimum-boundary'],
      conditions: { 'price-published': true, 'little-usage': rated.flat },
      values: factor === undefined ? computed : { ...computed, factor },
    }),
    step('round', [clause], {
      readings: [readings, 'rounding'],
      values: { exact: exactly, amount: textOfMoney(rated.amount) },
    }),
  ];
  if (settled === undefined) return steps;
  const difference = rated.amount - settled;
  const values = { total: textOfMoney(rated.amount), booked: textOfMoney(settled), amount: textOfMoney(difference) };
  return [...steps, step('correction', [clause], { values })];
}

function textOfParts(parts: readonly RatedPart[]): string {
  let text = '';
  for (const { quantity, price } of parts) text += `${text === '' ? '' : ' + '}${quantity} × ${price}`;
  return text;
}
