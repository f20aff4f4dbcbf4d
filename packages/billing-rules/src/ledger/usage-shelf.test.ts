import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newCollector, type Answer } from '../customer/answer.ts';
import type { Usage } from '../events/customer-events.ts';
import { published2016To2018 } from '../prices/published-2016-2018.ts';
import { createLedger, type LedgerEvent } from './create-ledger.ts';
import { UsageShelf } from './usage-shelf.ts';

const word = fc.string({ unit: 'binary', maxLength: 8 });
/** Also what no reader of wire forms lets through: a program may hand in anything. */
const usage = fc.record(
  {
    type: fc.constant('usage'),
    id: word,
    at: fc.oneof(fc.maxSafeNat(), fc.double()),
    account: word,
    service: word,
    item: word,
    quantity: fc.oneof(fc.bigInt({ min: 0n, max: 2n ** 53n + 2n }), fc.bigInt(), fc.constant(2n ** 70n)),
    day: fc.integer(),
    project: fc.oneof(word, fc.constant(undefined)),
    factor: word,
    correction: fc.boolean(),
    surplus: fc.oneof(fc.integer(), fc.constant(null), fc.constant(Number.NaN)),
  },
  { noNullPrototype: true, requiredKeys: ['type', 'id', 'at', 'account', 'service', 'item', 'quantity', 'day'] },
) as fc.Arbitrary<Usage>;
const unique = fc.uniqueArray(usage, { selector: ({ id }) => id, maxLength: 30 });
const nothing = ({ id, at }: LedgerEvent): Answer => newCollector(id, at);

describe('what is remembered of usage', () => {
  it('is given back member for member', () => {
    fc.assert(
      fc.property(unique, (events) => {
        const shelf = new UsageShelf();
        for (const event of events) shelf.set(event.id, { event, answer: nothing(event) });
        for (const event of events) expect(shelf.get(event.id)).toStrictEqual({ event, answer: nothing(event) });
        expect(shelf.get('one that never came')).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  it('is the very answer where something came of it', () => {
    const shelf = new UsageShelf();
    const [event] = fc.sample(usage, 1) as [Usage];
    const clause = { agreement: 'maxcompute', clause: '2.2', sha256: '' } as const;
    const answer = {
      ...nothing(event),
      refusals: [{ code: 'usage-too-late', service: 'maxcompute', clause }],
    } as Answer;
    shelf.set(event.id, { event, answer });
    expect(shelf.get(event.id)?.answer).toBe(answer);
  });
});

describe('a ledger that remembers usage', () => {
  const day = 86_400_000;
  const base = { at: 16_870 * day, account: 'a1', service: 'maxcompute' } as const;
  const opened = (): ReturnType<typeof createLedger> => {
    const ledger = createLedger({ priceBooks: [published2016To2018] });
    ledger.apply({ ...base, type: 'top-up', id: 'money', amount: 100_000n });
    ledger.apply({
      ...base,
      type: 'order',
      id: 'order',
      kind: 'new-purchase',
      item: 'computation',
      quantity: 1n,
      months: 1,
    });
    return ledger;
  };
  const event: Usage = { ...base, type: 'usage', id: 'u1', item: 'storage', quantity: 5n, day: 16_870, project: 'p' };

  it('gives the same answer for as long as it promises, and counts it once', () => {
    const ledger = opened();
    const first = ledger.apply(event);
    ledger.apply({ ...event, id: 'u2', at: event.at + 7 * day });
    expect(ledger.apply({ ...event })).toEqual(first);
    expect(ledger.account('a1').open.map(({ quantity }) => quantity)).toEqual([10n]);
  });

  it.each<Partial<Usage>>([
    { at: event.at + 1 },
    { account: 'a2' },
    { service: 'datav' },
    { item: 'download' },
    { quantity: 6n },
    { day: 16_869 },
    { project: 'q' },
    { project: undefined as unknown as string },
    { factor: '1' },
    { correction: false },
  ])('refuses its id with another body: %o', (change) => {
    const ledger = opened();
    ledger.apply(event);
    expect(() => ledger.apply({ ...event, ...change })).toThrow(
      expect.objectContaining({ code: 'event-id-reused' }) as Error,
    );
  });
});
