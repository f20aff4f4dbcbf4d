import { expect, it } from 'vitest';
import { echoVector } from '../test/vectors.ts';
import { explain, sideBySide, showValue } from './explain.ts';
import { judge } from './judge.ts';
import { showLineEnds } from './visible.ts';

it('line ends and other control characters become visible, and line ends still end lines', () => {
  expect(showLineEnds('GET\r\na\tb\0\x1b[31m\x01\x7f')).toBe('GET␍␊\na␉b␀␛[31m\\x01␡');
});

it('short texts stand side by side with a mark where they differ', () => {
  expect(sideBySide('a\nb', 'a\nc').map((line) => line.replace(/ +/g, ' '))).toEqual(['a a', 'b | c']);
});

it('long texts stand one below the other', () => {
  const long = 'x'.repeat(80);
  expect(sideBySide(`${long}\nb`, `${long}\nc`)).toEqual([`  ${long}`, '- b', '+ c']);
});

it('says that nothing was answered, and shortens what is far too long', () => {
  expect(showValue(undefined)).toBe('(nothing)');
  expect(showValue('x'.repeat(5000))).toMatch(/^x{2000}… \(5000 characters\)$/);
});

it('shows what an op gave that is no JSON value', () => {
  const round: unknown[] = [];
  round.push(round);
  expect(showValue({ fen: 1n })).toMatch(/^no JSON value: .*BigInt/);
  expect(showValue(round)).toMatch(/^no JSON value: .*circular/);
  expect(showValue(() => 1)).toBe('a function');
});

it('a failure names the vector, its rules, the place, and the mistake where the answer is a wrong twin', () => {
  const twin = { mistake: 'query-missing', stringToSign: 'x', signature: 'wrong', authorization: 'y' };
  const vector = echoVector(1, { output: { signature: 'right' }, twins: [twin] });
  const lines = explain(vector, judge(vector, { output: { signature: 'wrong' } }));
  expect(lines[0]).toBe('test/echo/n-1 (S-1.1): answers 1');
  expect(lines[1]).toContain('the mistake query-missing');
  expect(lines.slice(2).join('\n')).toMatch(/signature: wanted[^]*right +\| wrong/);
});
