import { describe, expect, it } from 'vitest';
import { clauseOf, clausesOf } from './clauses.ts';
import { manifest } from './generated/manifest.ts';
import { agreementIds, skeletons } from './generated/skeletons.ts';
import { checkManifest, rowsDigest, textDigest } from './manifest.ts';
import type { AnySkeleton, ClauseId, ClauseRow } from './skeleton.ts';

/** Id, first line, last line and number of clauses, from the clause index of the agreements. */
const index: [agreement: string, first: number, last: number, clauses: number][] = [
  ['platform', 430, 653, 128],
  ['maxcompute', 655, 867, 98],
  ['rule-engine', 869, 1071, 99],
  ['rule-engine-mobile-beta', 1073, 1207, 63],
  ['recommendation-engine', 1209, 1420, 105],
  ['dashu', 1422, 1622, 99],
  ['datav', 1624, 1839, 106],
  ['market-vendor', 1841, 2169, 148],
  ['machine-translation-beta', 2177, 2309, 63],
  ['ecommerce-image', 2311, 2369, 23],
  ['face-recognition', 2371, 2429, 23],
  ['image-analysis', 2431, 2484, 23],
  ['speech', 2486, 2546, 24],
  ['ocr', 2548, 2610, 24],
  ['county-governance', 2612, 2838, 104],
  ['experience-hall', 2840, 2896, 24],
  ['persona-analysis', 2898, 2958, 23],
  ['stream-compute', 2960, 3017, 23],
  ['public-trend', 3019, 3241, 105],
];

const skeletonOf = (agreement: string): AnySkeleton => {
  const skeleton = skeletons.find((candidate) => candidate.agreement === agreement);
  if (!skeleton) throw new Error(agreement);
  return skeleton;
};

describe('the skeletons', () => {
  it('hold the nineteen agreements with the clauses and lines of the clause index', () => {
    const rows = skeletons.map(({ agreement, clauses }) => [
      agreement,
      clauses[0]?.[1],
      clauses.at(-1)?.[2],
      clauses.length,
    ]);
    expect(rows).toEqual(index);
    expect(agreementIds).toEqual(index.map(([agreement]) => agreement));
  });

  it.each(index.map(([agreement]) => agreement))(
    'of %s hold no id twice and lines in the order of the print',
    (agreement) => {
      const { clauses } = skeletonOf(agreement);
      expect(new Set(clauses.map(([id]) => id)).size).toBe(clauses.length);
      expect(clauses.every(([, first, last], i) => first <= last && first >= (clauses[i - 1]?.[2] ?? 0))).toBe(true);
      expect(clauses.every(([, , , sha256]) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
    },
  );

  it('hold headings and no sentence of the source', () => {
    const headings = skeletons.flatMap(({ clauses }) => clauses.map((row) => row[4] ?? ''));
    expect(headings.filter((heading) => heading.length > 16 || /[，。；：！？]/.test(heading))).toEqual([]);
    expect(headings.filter(Boolean).length).toBe(203);
  });

  it.each([
    ['rule-engine-mobile-beta', '2.1.9#2', '2.1', null, [1127, 1127]],
    ['rule-engine-mobile-beta', '2.1.9.8', '2.1.9', null, [1125, 1125]],
    ['county-governance', '4.1', '4', null, [2750, 2750]],
    ['public-trend', '2.1.3', '2.1', null, [3037, 3037]],
    ['platform', '13', null, '法律适用与管辖', [649, 649]],
    ['platform', '11.1.6', '11.1', null, [637, 637]],
    ['platform', '11.3', '11', null, [643, 643]],
    ['maxcompute', '8.3', '8', null, [839, 841]],
    ['market-vendor', '8', null, '阿里云大数据的责任范围和责任限制', [2095, 2095]],
    ['market-vendor', '4.6', '4', '服务商同意并保证', [2019, 2019]],
    ['persona-analysis', '4', null, '责任限制', [2936, 2936]],
    ['datav', '1.2', '1', null, [1632, 1632]],
    ['experience-hall', '5.2', '5', null, [2882, 2882]],
  ])('of %s know clause %s despite the defect of the print', (agreement, id, parent, heading, lines) => {
    expect(clauseOf(skeletonOf(agreement), id)).toMatchObject({ id, parent, heading, lines });
  });

  it('put every clause but the preamble and the articles under one that is there', () => {
    for (const skeleton of skeletons) {
      const orphans = clausesOf(skeleton).filter(({ id, parent }) => parent === null && id.includes('.'));
      expect(orphans).toEqual([]);
    }
  });

  it('do not know a clause that is not there', () => {
    expect(clauseOf(skeletonOf('dashu'), '2.7')).toBeUndefined();
  });
});

describe('the manifest', () => {
  const altered = (change: (row: ClauseRow) => ClauseRow): AnySkeleton[] =>
    skeletons.map((skeleton) =>
      skeleton.agreement === 'ocr'
        ? ({ ...skeleton, clauses: skeleton.clauses.map((row, i) => (i === 3 ? change(row) : row)) } as AnySkeleton)
        : skeleton,
    );

  it('fits the committed skeletons and has the digest that is written down here', () => {
    expect(checkManifest(skeletons, manifest)).toEqual({ ok: true, altered: [], digest: manifest.digest });
    expect(manifest.digest).toBe('5bf1bbd731ca97680ca48b97841b736e037272a4d51d3319fb2bc0c79cff81e4');
  });

  it('has the digest of the wording of every agreement, which does not depend on lines and headings', () => {
    const elsewhere = altered(([id, first, last, sha256]) => [id, first + 1, last + 1, sha256]);
    const texts = Object.fromEntries(elsewhere.map((skeleton) => [skeleton.agreement, textDigest(skeleton)]));
    expect(texts).toEqual(Object.fromEntries(Object.entries(manifest.agreements).map(([id, { text }]) => [id, text])));
  });

  it.each<[string, (row: ClauseRow) => ClauseRow]>([
    [
      'hash',
      ([id, first, last, sha256, ...rest]) => [
        id,
        first,
        last,
        sha256.replace(/./, (d) => (d === '0' ? '1' : '0')),
        ...rest,
      ],
    ],
    ['line', ([id, first, last, ...rest]) => [id, first, last + 1, ...rest]],
    ['heading', ([id, first, last, sha256]) => [id, first, last, sha256, 'x']],
    ['id', ([, ...rest]) => ['99', ...rest]],
  ])('shows that a %s was edited', (_, change) => {
    expect(checkManifest(altered(change), manifest)).toMatchObject({ ok: false, altered: ['ocr'] });
  });

  it('shows that an agreement is gone', () => {
    expect(checkManifest(skeletons.slice(1), manifest)).toMatchObject({ ok: false, altered: [] });
  });

  it('counts a line per clause', () => {
    expect(rowsDigest({ agreement: 'a', title: 'a', clauses: [] })).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });
});

describe('clause ids', () => {
  it('are types, so that a citation of a clause that is not there does not compile', () => {
    const there: ClauseId<'datav'> = '2.7.5';
    // @ts-expect-error only datav has a section 2.7
    const elsewhere: ClauseId<'dashu'> = '2.7.5';
    expect([clauseOf(skeletonOf('datav'), there)?.id, clauseOf(skeletonOf('dashu'), elsewhere)]).toEqual([
      '2.7.5',
      undefined,
    ]);
  });
});
