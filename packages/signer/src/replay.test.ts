import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReplayGuard, createVerifier, replayKey, sign } from './index.ts';

const key = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
const noon = Date.UTC(2016, 4, 7, 12);
const skew = 900_000;

describe('a replay guard in memory', () => {
  it('remembers a signature up to its last instant, and no longer', () => {
    const guard = createReplayGuard();
    expect(guard.has('a', 0)).toBe(false);
    expect(guard.add('a', 1000, 0)).toBe(true);
    expect(guard.has('a', 1000)).toBe(true);
    expect(guard.add('a', 2000, 1000)).toBe(false);
    expect(guard.has('a', 1001)).toBe(false);
    expect(guard.add('a', 2000, 1001)).toBe(true);
  });

  it('refuses more than it holds while all of it lives, and takes more once some has expired', () => {
    const guard = createReplayGuard({ capacity: 2 });
    guard.add('a', 1000, 0);
    guard.add('b', 3000, 0);
    expect(() => guard.add('c', 3000, 1000)).toThrow(
      expect.objectContaining({ code: 'replay-guard-full', field: 'capacity' }),
    );
    expect(guard.has('c', 1000)).toBe(false);
    expect(guard.add('b', 3000, 1000)).toBe(false);
    expect(guard.add('c', 3000, 1001)).toBe(true);
    expect(guard.has('b', 1001)).toBe(true);
    expect(() => guard.add('d', 3000, 1001)).toThrow('2 live signatures are held');
  });

  it('still knows a signature in its last instant when it makes room', () => {
    const guard = createReplayGuard({ capacity: 2 });
    guard.add('a', 1000, 0);
    guard.add('b', 2000, 0);
    expect(guard.add('c', 3000, 2000)).toBe(true);
    expect(guard.has('b', 2000)).toBe(true);
    expect(guard.add('b', 3000, 2000)).toBe(false);
  });

  it('holds what a list of all signatures would hold, within its capacity', () => {
    const call = fc.record({ name: fc.constantFrom('a', 'b', 'c', 'd', 'e'), life: fc.nat(30), wait: fc.nat(10) });
    fc.assert(
      fc.property(fc.array(call, { maxLength: 60 }), fc.integer({ min: 1, max: 4 }), (calls, capacity) => {
        const guard = createReplayGuard({ capacity });
        const live = new Map<string, number>();
        let now = 0;
        for (const { name, life, wait } of calls) {
          now += wait;
          for (const [other, expires] of live) if (expires < now) live.delete(other);
          expect(guard.has(name, now)).toBe(live.has(name));
          if (live.has(name)) {
            expect(guard.add(name, now + life, now)).toBe(false);
          } else if (live.size === capacity) {
            expect(() => guard.add(name, now + life, now)).toThrow(
              expect.objectContaining({ code: 'replay-guard-full' }),
            );
          } else {
            expect(guard.add(name, now + life, now)).toBe(true);
            live.set(name, now + life);
          }
        }
      }),
    );
  });

  it('stays quick when it is always full, as Dates and so expiries come in whole seconds', () => {
    const capacity = 20_000;
    const guard = createReplayGuard({ capacity });
    const start = performance.now();
    let added = 0;
    for (let now = 0; now < 3 * capacity; now++) {
      const expires = Math.floor(now / 1000) * 1000 + capacity - 1000;
      if (guard.add(String(now), expires, now)) added++;
    }
    expect(added).toBe(3 * capacity);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it.each([0, -1, 1.5, NaN, Infinity, '7', null])('is not made with the capacity %j', (capacity) => {
    expect(() => createReplayGuard({ capacity: capacity as number })).toThrow(
      expect.objectContaining({ code: 'invalid-option', field: 'capacity' }),
    );
  });
});

describe('what a guard remembers', () => {
  it('is id, dialect and signature, and keeps apart what differs in one', () => {
    const call = { accessKeyId: 'testid', dialect: 'speech', signature: 's' } as const;
    const keys = [
      replayKey(call),
      replayKey({ ...call, accessKeyId: 'other' }),
      replayKey({ ...call, dialect: 'dataplus' }),
      replayKey({ ...call, signature: 't' }),
    ];
    expect(new Set(keys).size).toBe(4);
  });
});

describe('a verifier that refuses replays', () => {
  const request = { method: 'GET', target: '/' };
  const arrived = {
    ...request,
    headers: Object.entries(sign(request, key, { date: new Date(noon) }).headers),
  };
  let now = noon;
  const verifierWith = (guard = createReplayGuard()) =>
    createVerifier({ keys: { testid: { secrets: ['testsecret'] } }, replay: 'refuse', guard, now: () => now });

  it('admits one of two calls that were accepted at the same time', () => {
    const verifier = verifierWith();
    const first = verifier.verify(arrived);
    const second = verifier.verify(arrived);
    if (!first.ok || !second.ok) throw new Error('both are accepted');
    expect(verifier.admit(first)).toBe(true);
    expect(verifier.admit(second)).toBe(false);
    expect(verifier.verify(arrived)).toEqual({ ok: false, reason: 'replayed' });
  });

  it('does not remember a call that was not admitted', () => {
    const verifier = verifierWith();
    expect(verifier.verify(arrived).ok).toBe(true);
    expect(verifier.verify(arrived).ok).toBe(true);
  });

  it('remembers a call for as long as its Date could pass', () => {
    const verifier = verifierWith();
    now = noon - skew;
    const accepted = verifier.verify(arrived);
    if (!accepted.ok) throw new Error('it is accepted');
    expect(accepted.expires).toBe(noon + skew);
    expect(verifier.admit(accepted)).toBe(true);
    now = noon + skew;
    expect(verifier.verify(arrived)).toEqual({ ok: false, reason: 'replayed' });
    now = noon + skew + 1;
    expect(verifier.verify(arrived)).toMatchObject({ reason: 'date-skewed' });
    now = noon;
  });

  it('shares what it knows with the verifiers of the same guard', () => {
    const guard = createReplayGuard();
    const accepted = verifierWith(guard).verify(arrived);
    if (!accepted.ok) throw new Error('it is accepted');
    verifierWith(guard).admit(accepted);
    expect(verifierWith(guard).verify(arrived)).toEqual({ ok: false, reason: 'replayed' });
  });

  it('is needed for refusing: the policy "allow" admits everything and asks no guard', () => {
    const guard = createReplayGuard({ capacity: 1 });
    const verifier = createVerifier({ keys: { testid: { secrets: ['testsecret'] } }, guard, now: () => noon });
    for (let i = 0; i < 3; i++) {
      const accepted = verifier.verify(arrived);
      expect(accepted.ok && verifier.admit(accepted)).toBe(true);
    }
    expect(guard.add('a', noon, noon)).toBe(true);
  });
});
