import { dayOfDate, endOfDay } from '@dataplus/agreement-terms/calendar';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CustomerEvent, UsageReport } from '../events/customer-events.ts';
import { published2016To2018 } from '../prices/published-2016-2018.ts';
import { accountToWire } from '../wire/state/account-wire.ts';
import type { Answer } from './answer.ts';
import { applyEvent } from './apply-event.ts';
import { createSetting } from './setting.ts';
import { newAccount, type AccountState } from './state.ts';

const setting = createSetting({ priceBooks: [published2016To2018] });
const first = dayOfDate('2016-03-10');
const account = 'a1';
const opened = apply(newAccount(account), [
  { type: 'top-up', id: 'money', at: endOfDay(first - 1), account, amount: 15_300n },
  {
    type: 'order',
    id: 'order',
    at: endOfDay(first - 1),
    account,
    kind: 'new-purchase',
    service: 'maxcompute',
    item: 'computation',
    quantity: 1n,
    months: 1,
  },
  { type: 'opening', id: 'open', at: endOfDay(first - 1), account, service: 'face-recognition', mode: 'free-beta' },
]).state;

function apply(state: AccountState, events: readonly CustomerEvent[]): { state: AccountState; answers: Answer[] } {
  const answers: Answer[] = [];
  for (const event of events) {
    const applied = applyEvent(state, event, setting);
    ({ state } = applied);
    answers.push(applied.answer);
  }
  return { state, answers };
}

/** Usage of days around the closed one: late, refused, corrected, of two services. */
const reports = (day: number): fc.Arbitrary<UsageReport[]> =>
  fc.array(
    fc
      .record({
        what: fc.constantFrom(
          ['maxcompute', 'storage'] as const,
          ['maxcompute', 'download'] as const,
          ['face-recognition', 'detect'] as const,
          ['datav', 'use'] as const,
        ),
        ago: fc.integer({ min: 0, max: 3 }),
        quantity: fc.bigInt({ min: 0n, max: 2n ** 39n }),
        correction: fc.boolean(),
      })
      .map(({ what: [service, item], ago, quantity, correction }) => ({
        service,
        item,
        day: day - ago,
        quantity,
        correction,
      })),
    { maxLength: 6 },
  );

const days = fc.tuple(...[0, 1, 2, 3].map((offset) => reports(first + offset)));

it('does what reports at the same instant just before would do', () => {
  fc.assert(
    fc.property(days, (used) => {
      let [together, apart] = [opened, opened];
      used.forEach((usage, offset) => {
        const day = first + offset;
        const at = endOfDay(day) + 7_200_000;
        const close = { type: 'day-closed', id: `c${day}`, at, account, day } as const;
        const told = apply(together, [{ ...close, usage }]);
        const reported = usage.map((report, place) => ({
          type: 'usage' as const,
          id: `u${day}/${place}`,
          at,
          account,
          ...report,
        }));
        const one = apply(apart, [...reported, close]);
        ({ state: together } = told);
        ({ state: apart } = one);
        expect(accountToWire(together)).toEqual(accountToWire(apart));
        expect(told.answers[0]).toEqual(joined(one.answers));
      });
    }),
    { numRuns: Number(process.env.RUNS ?? 300) },
  );
});

/** What came of several events, as the answer to the last of them. */
function joined(answers: readonly Answer[]): Answer | undefined {
  const last = answers.at(-1);
  return (
    last && {
      ...last,
      changes: answers.flatMap(({ changes }) => changes),
      refusals: answers.flatMap(({ refusals }) => refusals),
    }
  );
}

it('names the report at fault, and nothing of the event is taken', () => {
  const at = endOfDay(first);
  const good = { service: 'maxcompute', item: 'storage', quantity: 1n, day: first };
  const close = (usage: readonly UsageReport[]) => (): unknown =>
    apply(opened, [{ type: 'day-closed', id: 'c', at, account, day: first, usage }]);
  const before = JSON.stringify(accountToWire(opened));
  expect(close([good, { ...good, quantity: -1n }])).toThrow(
    expect.objectContaining({ code: 'invalid-event', field: 'usage[1].quantity' }),
  );
  expect(close([{ ...good, day: first + 2 }])).toThrow(
    expect.objectContaining({ code: 'invalid-event', field: 'usage[0].day' }),
  );
  expect(close([good, { ...good, service: 'nope' }])).toThrow(
    expect.objectContaining({ code: 'unknown-billing-service', field: 'usage[1].service' }),
  );
  expect(close([good, good, { ...good, factor: 'x' }])).toThrow(
    expect.objectContaining({ code: 'invalid-exact-number', field: 'usage[2].factor' }),
  );
  expect(close([{ ...good, factor: '-1.5' }])).toThrow(
    expect.objectContaining({ code: 'invalid-event', field: 'usage[0].factor' }),
  );
  expect(JSON.stringify(accountToWire(opened))).toBe(before);
});
