import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { skeletons as realSkeletons } from '../skeleton/generated/skeletons.ts';
import type { Skeleton } from '../skeleton/skeleton.ts';
import { verifySource, type SourceVerification } from './verify-source.ts';

const scripts = new URL('../../scripts/', import.meta.url);
const text = readFileSync(new URL('synthetic/agreements.txt', scripts), 'utf8');
const fixture = readFileSync(new URL('synthetic/generated/skeletons.json', scripts), 'utf8');
const synthetic = JSON.parse(fixture) as Skeleton[];
const sourcePath = process.env.DATAPLUS_SOURCE;
const python = spawnSync('python3', ['--version']).status === 0;

const found = (result: SourceVerification): string[] =>
  result.agreements.flatMap(({ findings }) => findings.map((f) => `${f.kind} ${f.agreement} ${f.clause}`));

/** The document with one Chinese character of this clause replaced by another. */
function changeOneCharacter(document: string, skeleton: Skeleton, order: number): string {
  const lines = document.split('\n');
  const [, first, last] = skeleton.clauses[order] ?? ['', 0, 0];
  const sharesLastLine = skeleton.clauses[order + 1]?.[1] === last;
  const line = (sharesLastLine ? first : last) - 1;
  const words = lines[line] ?? '';
  const characters = [...words.matchAll(/\p{Script=Han}/gu)].map(({ index }) => index);
  const at = (sharesLastLine ? characters[0] : characters.at(-1)) ?? -1;
  lines[line] = `${words.slice(0, at)}龘${words.slice(at + 1)}`;
  return lines.join('\n');
}

describe('verifySource on agreements of our own that show every defect of the print', () => {
  it('finds every clause with the hash that the Python script computed', () => {
    const result = verifySource(text, { skeletons: synthetic });
    expect(found(result)).toEqual([]);
    expect(result.ok).toBe(true);
    expect(result.agreements.map(({ lines, unchanged }) => [lines, unchanged])).toEqual([
      [[14, 97], 42],
      [[99, 207], 48],
      [[215, 277], 23],
    ]);
  });

  it.runIf(python)('is compared with what the Python script still gives today', () => {
    const args = ['write_skeleton.py', 'synthetic/agreements.txt', '--titles', 'synthetic/titles.json'];
    const run = spawnSync('python3', args, { cwd: scripts, encoding: 'utf8', env: { PYTHONIOENCODING: 'utf-8' } });
    expect(run.stdout).toBe(fixture);
  });

  it.each(synthetic.map((skeleton) => [skeleton.agreement, skeleton] as const))(
    'names exactly the clause of %s in which one character was changed',
    (agreement, skeleton) => {
      for (const [order, [clause]] of skeleton.clauses.entries()) {
        const result = verifySource(changeOneCharacter(text, skeleton, order), { skeletons: synthetic });
        expect(found(result)).toEqual([`changed ${agreement} ${clause}`]);
      }
    },
  );

  it('tells where a changed clause stands and both hashes', () => {
    const finding = verifySource(text.replace('会游泳', '会潜水'), { skeletons: synthetic }).agreements[0]?.findings[0];
    const expected = synthetic[0]?.clauses.find(([id]) => id === '3.1.1')?.[3];
    expect(finding).toMatchObject({ kind: 'changed', clause: '3.1.1', lines: [43, 43], expected });
    expect(finding).toHaveProperty('actual', expect.stringMatching(/^[0-9a-f]{64}$/));
    expect(finding).not.toHaveProperty('actual', expected);
  });

  it('calls a clause missing when it is taken out, with its lines in the source', () => {
    const result = verifySource(text.replace('  - 3.1.3 没有喝酒。\n', ''), { skeletons: synthetic });
    expect(result.agreements[0]?.findings).toEqual([
      { kind: 'missing', agreement: 'boat-platform', clause: '3.1.3', lines: [47, 47] },
    ]);
  });

  it('calls a clause extra when it is put in, with its lines in the text given', () => {
    const result = verifySource(text.replace('- 3.2 即使', '- 3.1.4 穿着鞋。\n- 3.2 即使'), { skeletons: synthetic });
    expect(result.agreements[0]?.findings).toEqual([
      { kind: 'extra', agreement: 'boat-platform', clause: '3.1.4', lines: [48, 48] },
    ]);
  });

  it('passes the same text with other line ends, a byte order mark and other page breaks', () => {
    const other = `\ufeff${text.replace('没有喝酒', '没有\n\n喝 酒').replaceAll('\n', '\r\n')}`;
    expect(found(verifySource(other, { skeletons: synthetic }))).toEqual([]);
  });

  it('knows an agreement by its clauses when its title cannot be read', () => {
    const result = verifySource(text.replace('# 试划约定', '# 试游约定'), { skeletons: synthetic });
    expect(found(result)).toEqual(['changed boat-trial preamble']);
  });

  it.each([
    ['## 第三条 能借', '## 第某条 能借', 'boat-platform', '3', null],
    ['## 第六条 告知', '## 第某条 告知', 'boat-platform', '6', null],
    ['  - 3.1.2 带着', '  - 3.1.7 带着', 'boat-platform', '3.1.2', '3.1.7'],
    ['◦ 5.1.3 码头', '◦ 5.1.8 码头', 'boat-platform', '5.1.3', null],
    ['3.1.3.2.往别人', '3.1.3某2.往别人', 'boat-trial', '3.1.3.2', '3.1.3#2'],
  ])('names the clause whose number was changed: %s becomes %s', (before, after, agreement, clause, printedAs) => {
    const result = verifySource(text.replace(before, after), { skeletons: synthetic });
    expect(found(result)).toEqual([`changed ${agreement} ${clause}`]);
    expect(result.agreements.flatMap(({ findings }) => findings)[0]).toMatchObject({ printedAs });
  });

  it('names a clause that was moved as missing in its place and extra in the other', () => {
    const moved = text.replace('3.1.3.2 不拆船；\n\n', '').replace('3.2.1 码头把', '3.1.3.2 不拆船；\n\n3.2.1 码头把');
    expect(found(verifySource(moved, { skeletons: synthetic }))).toEqual([
      'missing boat-rental 3.1.3.2',
      'extra boat-rental 3.1.3.2',
    ]);
  });

  it('begins an agreement anew at article 1 when nothing of its titles can be read', () => {
    const result = verifySource(text.replaceAll('## 小船Canoe（原名BOAT）租借约定', '小舟'), { skeletons: synthetic });
    expect(found(result)).toEqual(['changed boat-platform 7.2', 'changed boat-rental preamble']);
  });

  it('says that an agreement is not there at all', () => {
    const result = verifySource(text.slice(0, text.indexOf('# 试划约定')), { skeletons: synthetic });
    expect(result.ok).toBe(false);
    expect(result.agreements[2]).toMatchObject({ found: false, lines: null, clauses: 23, unchanged: 0 });
    expect(result.agreements[1]?.findings).toEqual([]);
  });

  it('finds none of the nineteen agreements in a text that holds none', () => {
    const { ok, agreements } = verifySource('nothing here');
    expect([ok, agreements.length, agreements.some((agreement) => agreement.found)]).toEqual([false, 19, false]);
  });
});

/** Tests that are there for your own copy of the source document: `DATAPLUS_SOURCE=path npx vitest run --project agreement-terms`. */
function describeOnSource(source: string): void {
  it('finds all nineteen agreements unchanged', () => {
    expect(found(verifySource(source))).toEqual([]);
  });

  it.each(realSkeletons.map((skeleton) => [skeleton.agreement, skeleton] as const))(
    'names exactly the clause of %s in which one character was changed',
    (agreement, skeleton) => {
      const inside = source.split('\n').slice(0, skeleton.clauses.at(-1)?.[2] ?? 0);
      const outside = inside.map((line, index) => (index + 1 < (skeleton.clauses[0]?.[1] ?? 0) ? '' : line));
      for (const [order, [clause]] of skeleton.clauses.entries()) {
        const changed = changeOneCharacter(outside.join('\n'), skeleton, order);
        const result = verifySource(changed, { skeletons: [skeleton] });
        expect(found(result)).toEqual([`changed ${agreement} ${clause}`]);
      }
    },
  );
}

if (sourcePath !== undefined) {
  describe('verifySource on the source document', () => {
    describeOnSource(readFileSync(sourcePath, 'utf8'));
  });
}
