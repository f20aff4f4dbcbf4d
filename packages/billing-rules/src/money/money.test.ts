import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exact, exactOfDecimal, textOfExact, textOfScaled } from './exact.ts';
import { moneyOfText, textOfMoney } from './money.ts';
import { roundToFen } from './round.ts';

describe('money', () => {
  it.each([
    ['0', 0n],
    ['0.01', 1n],
    ['-5.00', -500n],
    ['383.1', 38310n],
  ])('%s yuan is %s fen', (text, fen) => {
    expect(moneyOfText(text)).toBe(fen);
  });

  it.each(['1.005', '01', '1e3', '+1', '.5', '1.', '', ' 1', '１'])('does not read %j', (text) => {
    expect(() => moneyOfText(text)).toThrow(expect.objectContaining({ code: 'invalid-amount' }) as Error);
  });

  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), (fen) => moneyOfText(textOfMoney(fen)) === fen),
      { numRuns: 1000 },
    );
  });
});

describe('exact numbers', () => {
  it('are kept in lowest terms with a positive denominator', () => {
    expect(exact(6n, -4n)).toEqual({ numerator: -3n, denominator: 2n });
  });

  it.each([
    ['0.0192', 12n, 625n],
    ['-0.5', -1n, 2n],
    ['150', 150n, 1n],
  ])('%s is %s/%s', (text, numerator, denominator) => {
    expect(exactOfDecimal(text)).toEqual({ numerator, denominator });
    expect(textOfExact({ numerator, denominator })).toBe(text);
  });

  it('that have no end are written as a fraction', () => {
    expect(textOfExact(exact(2n, 6n))).toBe('1/3');
  });

  it('have no denominator of zero', () => {
    expect(() => exact(1n, 0n)).toThrow(expect.objectContaining({ code: 'invalid-exact-number' }) as Error);
  });

  it('puts the sign before the whole', () => {
    expect(textOfScaled(-5n, 2)).toBe('-0.05');
  });
});

describe('rounding to fen', () => {
  it.each([
    ['half-up', 1005n, 1000n, 101n],
    ['half-up', -1005n, 1000n, -101n],
    ['half-up', 10049n, 10000n, 100n],
    ['half-even', 1005n, 1000n, 100n],
    ['half-even', 1015n, 1000n, 102n],
    ['half-even', 10051n, 10000n, 101n],
    ['down', 1009n, 1000n, 100n],
    ['down', -1009n, 1000n, -100n],
    ['up', 1001n, 1000n, 101n],
    ['up', 1000n, 1000n, 100n],
  ] as const)('%s: %s/%s yuan', (mode, numerator, denominator, fen) => {
    expect(roundToFen(numerator, denominator, mode)).toBe(fen);
  });

  it('is never more than half a fen away when it rounds a half', () => {
    const amounts = [
      fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
      fc.bigInt({ min: 1n, max: 10n ** 9n }),
    ] as const;
    fc.assert(
      fc.property(...amounts, (numerator, denominator) => {
        const off = 2n * (roundToFen(numerator, denominator, 'half-up') * denominator - numerator * 100n);
        return off <= denominator && -off <= denominator;
      }),
      { numRuns: 1000 },
    );
  });
});
