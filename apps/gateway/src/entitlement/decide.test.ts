import { applyEvent, type CustomerEvent, standingOf } from '@dataplus/billing-rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conformanceFixture } from '../fixture/conformance-fixture.ts';
import { MemorySource } from '../fixture/memory-source.ts';
import { decide } from './decide.ts';
import type { KeySnapshot, PlatformSnapshot } from './snapshot.ts';

const now = Date.parse('2026-11-28T04:00:00Z');
const source = new MemorySource(conformanceFixture(now));
const platform: PlatformSnapshot = await source.loadPlatform();
const service = platform.services.get('maxcompute');
if (service === undefined) throw new Error('the fixture has no maxcompute');
const unknownStanding = 'refuse' as const;

async function snapshot(accessKeyId: string): Promise<KeySnapshot> {
  const found = await source.loadKey(accessKeyId);
  if (found === undefined) throw new Error(`the fixture has no ${accessKeyId}`);
  return found;
}

describe('a decision', () => {
  it('holds until its turning point: standing says the same at every instant between', async () => {
    const debtor = await snapshot('test-debtor');
    const topUp = fc.record({ amount: fc.bigInt({ min: 1n, max: 1_000_000n }), hours: fc.nat({ max: 60 }) });
    fc.assert(
      fc.property(
        fc.option(topUp, { nil: undefined }),
        fc.constantFrom('download', 'storage', 'compute'),
        fc.nat({ max: 400 * 24 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (paid, capability, hours, part) => {
          const event: CustomerEvent[] = paid
            ? [{ type: 'top-up', id: 't', at: now + paid.hours * 3_600_000, account: 'debtor', amount: paid.amount }]
            : [];
          const billing = event.reduce((state, one) => applyEvent(state, one, platform.setting).state, debtor.billing);
          const at = now + hours * 3_600_000;
          const question = { snapshot: { ...debtor, billing }, platform, service, capability, unknownStanding };
          const { denial, until } = decide({ ...question, now: at });
          const between = Math.floor(at + part * (Math.min(until, at + 40 * 86_400_000) - 1 - at));
          const { capabilities } = standingOf(billing, 'maxcompute', Math.max(between, billing.at), platform.setting);
          expect(denial === undefined).toBe(capabilities[capability] === true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('changes when another version of an agreement comes into force', async () => {
    const main = await snapshot('testid');
    const soon = now + 1_000;
    const registry = [
      ...platform.registry,
      { agreement: 'maxcompute', digest: 'b'.repeat(64), effectiveFrom: soon },
    ] as const;
    const question = {
      snapshot: main,
      platform: { ...platform, registry },
      service,
      capability: 'compute',
      unknownStanding,
    };
    const before = decide({ ...question, now });
    expect(before).toMatchObject({ denial: undefined, until: soon });
    expect(decide({ ...question, now: soon }).denial).toMatchObject({
      code: 'agreement-not-accepted',
      details: { missing: [{ agreement: 'maxcompute', why: 'newer-version' }] },
    });
  });

  it('lets calls in doubt through where the operator says so', async () => {
    const restricted = await snapshot('test-restricted');
    const question = { snapshot: restricted, platform, service, capability: 'compute', now };
    expect(decide({ ...question, unknownStanding: 'refuse' }).denial?.code).toBe('standing-unknown');
    expect(decide({ ...question, unknownStanding: 'allow' }).denial).toBeUndefined();
  });

  it('does not fail for a clock that was moved back', async () => {
    const debtor = await snapshot('test-debtor');
    const question = { snapshot: debtor, platform, service, capability: 'storage', unknownStanding };
    expect(decide({ ...question, now: debtor.billing.at - 86_400_000 }).denial).toBeUndefined();
  });
});
