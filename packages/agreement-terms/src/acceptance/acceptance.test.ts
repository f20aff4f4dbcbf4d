import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementIds } from '../agreements/agreements.ts';
import { term } from '../queries/term.ts';
import { inForce } from '../versions/in-force.ts';
import type { RegistryEntry } from '../versions/registry.ts';
import { versionOf } from '../versions/version.ts';
import { appendAcceptance } from './append.ts';
import { checkChain } from './check-chain.ts';
import type { Acceptance, AcceptanceRecord } from './record.ts';

const acceptance = fc
  .record({
    who: fc.string({ minLength: 1 }),
    agreement: fc.constantFrom(...agreementIds),
    later: fc.nat(1_000_000),
    place: fc.nat(20),
  })
  .map(({ who, agreement, later, place }) => {
    const means = term(agreement, 'acceptance-means');
    const channels = means.silent ? [] : means.value.map(({ id }) => id);
    const channel = channels[place % channels.length] ?? 'click-through';
    return { who, agreement, channel, later, digest: versionOf(agreement).digest };
  });

const chains = fc.array(acceptance, { minLength: 2, maxLength: 12 }).map((entries) => {
  let instant = 0;
  return entries.reduce<AcceptanceRecord[]>((chain, { later, ...entry }) => {
    instant += later;
    return appendAcceptance(chain, { ...entry, instant } satisfies Acceptance);
  }, []);
});

describe('a chain of acceptances', () => {
  it('is whole as it was made, with the head of its last record', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        expect(checkChain(chain, chain.at(-1)?.hash)).toEqual({
          ok: true,
          length: chain.length,
          head: chain.at(-1)?.hash,
        });
      }),
    );
  });

  it('shows that a record was removed, wherever it stood', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (chain, place) => {
        const at = place % chain.length;
        expect(checkChain(chain.toSpliced(at, 1), chain.at(-1)?.hash)).toMatchObject({ ok: false, at });
      }),
    );
  });

  it('shows that any member of a record was altered', () => {
    const members = ['who', 'agreement', 'digest', 'channel', 'instant', 'hash', 'previous'] as const;
    fc.assert(
      fc.property(chains, fc.nat(), fc.constantFrom(...members), (chain, place, member) => {
        const at = place % chain.length;
        const altered = chain.map((record, which) =>
          which === at
            ? { ...record, [member]: member === 'instant' ? record.instant + 1 : `${record[member]}0` }
            : record,
        );
        expect(checkChain(altered)).toMatchObject({ ok: false, at });
      }),
    );
  });

  it('shows that two records changed places', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (chain, place) => {
        const at = place % (chain.length - 1);
        const [first, second] = [chain[at], chain[at + 1]];
        const swapped = chain.toSpliced(at, 2, ...[second, first].flatMap((record) => record ?? []));
        expect(checkChain(swapped)).toMatchObject({ ok: false, at, reason: 'out-of-place' });
      }),
    );
  });

  it('is left as it is when a record is added', () => {
    const { digest } = versionOf('ocr');
    const chain: AcceptanceRecord[] = [];
    appendAcceptance(chain, { who: 'u', agreement: 'ocr', digest, channel: 'free-opening-and-next-step', instant: 1 });
    expect(chain).toEqual([]);
  });
});

describe('the version in force', () => {
  const entries = fc.uniqueArray(fc.nat(1_000_000), { minLength: 1, maxLength: 8 }).map((instants) =>
    instants.map((effectiveFrom): RegistryEntry => ({
      agreement: 'datav',
      digest: effectiveFrom.toString(16).padStart(64, '0'),
      effectiveFrom,
    })),
  );

  it('is the last that began, whatever the order of the registry', () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: -10, max: 1_000_010 }), (registry, instant) => {
        const begun = registry.map(({ effectiveFrom }) => effectiveFrom).filter((from) => from <= instant);
        const found = inForce('datav', instant, registry);
        if (begun.length === 0) expect(found).toEqual({ known: false, reason: 'before-first' });
        else expect(found).toMatchObject({ known: true, version: { effectiveFrom: Math.max(...begun) } });
      }),
    );
  });
});
