import { agreementFor, serviceIds } from '@dataplus/agreement-terms';
import { eventOfWire, moneyOfText, toWire, wireOfMoney } from '@dataplus/billing-rules';
import {
  agreementOf,
  allOperations,
  catalogue,
  citation,
  exactNumber,
  instant,
  money,
  type UsageRecord,
  usageRecord,
  validate,
} from '@dataplus/service-schemas';
import { dialects } from '@dataplus/signer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

/** What several packages know is said by one of them; none of the others may come to say anything else. */
describe('the service of an agreement', () => {
  test('is the same for the catalogue as for the agreements', () => {
    const governed = Object.fromEntries(serviceIds.map((service) => [service, agreementFor(service)]));
    expect(agreementOf).toEqual(governed);
  });

  test('is known for every entry of the catalogue', () => {
    expect(catalogue.map(({ id }) => id).toSorted()).toEqual([...serviceIds].toSorted());
  });
});

describe('the dialects of operations', () => {
  test('are dialects of the signer, and none of those is left without an operation', () => {
    expect([...new Set(allOperations.map(({ dialect }) => dialect))].toSorted()).toEqual(
      Object.keys(dialects).toSorted(),
    );
  });
});

const fen = fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n });
const at = fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2035, 0, 1) });

describe('the wire form of what the billing rules give', () => {
  test('of money is what the schema takes, and comes back to the fen', () => {
    const holds = fc.property(fen, (amount) => {
      const wire = wireOfMoney(amount);
      expect(validate(money, wire).ok).toBe(true);
      expect(moneyOfText(wire.amount)).toBe(amount);
    });
    fc.assert(holds, { numRuns: 1000 });
  });

  test('of exact numbers, instants and citations is what the schemas take', () => {
    const holds = fc.property(fen, fc.bigInt({ min: 1n, max: 10n ** 12n }), at, (numerator, denominator, now) => {
      const wire = toWire({ exact: { numerator, denominator }, at: now }) as Record<string, unknown>;
      expect(validate(exactNumber, wire.exact).ok).toBe(true);
      expect(validate(instant, wire.at).ok).toBe(true);
      expect(Date.parse(String(wire.at))).toBe(now);
    });
    fc.assert(holds, { numRuns: 1000 });
    expect(validate(citation, { agreement: 'maxcompute', clause: '2.4.1' }).ok).toBe(true);
  });

  test('of usage is made of a usage record and comes back as it was', () => {
    const records = fc.record({
      id: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,39}$/),
      account: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,39}$/),
      kind: fc.constantFrom('storage', 'download'),
      quantity: fc.bigInt({ min: 0n, max: 10n ** 18n }),
      at,
    });
    const holds = fc.property(records, ({ quantity, at: now, ...rest }) => {
      const { at: written } = toWire({ at: now }) as { readonly at: string };
      const record = { ...rest, service: 'maxcompute', quantity: quantity.toString(), unit: 'byte', at: written };
      expect(validate(usageRecord, record).ok).toBe(true);
      const wire = usageEvent(record as UsageRecord);
      expect(toWire(eventOfWire(wire))).toEqual(wire);
    });
    fc.assert(holds, { numRuns: 1000 });
  });
});

/** The event that a usage record is to the billing rules: the day is that of its instant in +08:00. */
function usageEvent({ id, account, service, kind, quantity, at: instantText }: UsageRecord) {
  return { type: 'usage', id, account, service, item: kind, quantity, at: instantText, day: instantText.slice(0, 10) };
}
