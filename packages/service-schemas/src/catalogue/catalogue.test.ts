import { describe, expect, it } from 'vitest';
import { allOperations } from '../all-operations.ts';
import { agreementOf } from './agreements.ts';
import { catalogue } from './catalogue.ts';
import { headings } from './headings.ts';
import { neighbours } from './neighbours.ts';

const byId = new Map(catalogue.map((entry) => [entry.id, entry]));
const lines = new Set(headings.map(({ line }) => line));

describe('the headings of the published text', () => {
  it('are 312, in the order of their lines, each with an id of its own', () => {
    expect(headings).toHaveLength(312);
    expect(headings.map(({ line }) => line)).toEqual([...lines].sort((a, b) => a - b));
    expect(new Set(headings.map(({ id }) => id)).size).toBe(headings.length);
  });

  it.each(headings.map((heading) => [`${heading.line} ${heading.id}`, heading] as const))(
    '%s is accounted for by an entry of the catalogue',
    (_, { about, id }) => {
      const entry = byId.get(about);
      expect(entry).toBeDefined();
      const agreement = /^agreement\/([a-z-]+)\//.exec(id)?.[1];
      if (agreement !== undefined) expect(entry?.agreement).toBe(agreement);
    },
  );

  it('include every agreement, each governing at least one entry', () => {
    const printed = new Set(headings.flatMap(({ id }) => /^agreement\/([a-z-]+)\//.exec(id)?.[1] ?? []));
    expect(printed.size).toBe(19);
    for (const agreement of printed) expect(catalogue.some((entry) => entry.agreement === agreement)).toBe(true);
  });
});

describe('the catalogue', () => {
  it('has 38 entries, each id once', () => {
    expect(byId.size).toBe(38);
    expect(catalogue).toHaveLength(38);
  });

  it.each(catalogue.map((entry) => [entry.id, entry] as const))('%s stands where a heading is', (_, entry) => {
    for (const line of entry.lines) expect(lines).toContain(line);
    expect(entry.lines.length > 0).toBe(entry.origin === 'source');
  });

  it.each(catalogue.map((entry) => [entry.id, entry] as const))('%s says what its price rests on', (_, entry) => {
    const { charge, chargeBasis, agreement } = entry;
    expect(chargeBasis === null).toBe(charge === 'silent');
    if (chargeBasis && 'agreement' in chargeBasis) expect(chargeBasis.agreement).toBe(agreement);
    if (chargeBasis && 'line' in chargeBasis) expect(lines).toContain(chargeBasis.line);
  });

  it('knows every operation exactly once', () => {
    expect(catalogue.flatMap(({ operations }) => operations).sort()).toEqual(allOperations.map(({ id }) => id).sort());
  });

  it('and the table of agreements have the same ids', () => {
    expect(Object.keys(agreementOf).sort()).toEqual([...byId.keys()].sort());
  });

  it('is apart from the neighbours', () => {
    for (const { id, line } of neighbours) {
      expect(byId.has(id)).toBe(false);
      expect(lines).toContain(line);
    }
  });
});
