import { describe, expect, it } from 'vitest';
import { agreementIds } from '../agreements/agreements.ts';
import { clausePlaces } from '../agreements/clauses.ts';
import { defectsOf } from '../queries/defects-of.ts';
import { defectKinds } from './defect.ts';

describe('the defects', () => {
  it.each(agreementIds)(
    'of %s stand at clauses that exist, in the order of the print, each said once in both languages',
    (agreement) => {
      const defects = defectsOf(agreement);
      expect(defects.length).toBeGreaterThan(0);
      for (const { clauses, kind, what } of defects) {
        const places = clauses.map((clause) => clausePlaces(agreement).get(clause) ?? -1);
        expect(places).toEqual([...new Set(places)].filter((place) => place >= 0).sort((a, b) => a - b));
        expect(Object.keys(defectKinds)).toContain(kind);
        expect(what[0]).toMatch(/^\S.*\.$/);
        expect(what[1]).toMatch(/\p{Script=Han}/u);
      }
      const said = defects.map(({ clauses, kind, what }) => `${clauses.join()} ${kind} ${what[0]}`);
      expect(new Set(said).size).toBe(said.length);
    },
  );

  it('are found at a clause and at its points', () => {
    expect(defectsOf('platform', '4.1.2').map(({ kind }) => kind)).toEqual(['undefined-term']);
    expect(defectsOf('platform', '4.1.2(1)').map(({ kind }) => kind)).toEqual(['undefined-term']);
    expect(defectsOf('platform', '4.1.2(2)')).toEqual([]);
    expect(() => defectsOf('platform', '4.1.2(9)')).toThrow(expect.objectContaining({ code: 'unknown-clause' }));
  });
});
