import type { Difference } from './compare.ts';
import type { Outcome } from './result.ts';
import type { Vector } from './vector.ts';
import { showLineEnds } from './visible.ts';

/** The longest text that is shown of one value; a report stays readable when a testee answers a megabyte. */
const longest = 2000;

/** One value as a report shows it: texts with visible line ends, everything else as JSON. */
export function showValue(value: unknown): string {
  if (value === undefined) return '(nothing)';
  const text = typeof value === 'string' ? showLineEnds(value) : jsonOf(value);
  return text.length <= longest ? text : `${text.slice(0, longest)}… (${text.length} characters)`;
}

/** An op in this process may give what JSON does not have. */
function jsonOf(value: unknown): string {
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`;
  try {
    return JSON.stringify(value);
  } catch (error) {
    return `no JSON value: ${(error as Error).message.split('\n', 1)[0] ?? ''}`;
  }
}

const width = 56;
const lengthOf = (text: string): number => Array.from(text).length;

/** Two texts side by side, line by line, with a mark where they differ. */
export function sideBySide(wanted: string, got: string): string[] {
  const left = wanted.split('\n');
  const right = got.split('\n');
  const lines = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const [a, b] = [left[index] ?? '', right[index] ?? ''];
    return { a, b, mark: a === b ? ' ' : '|' };
  });
  if (lines.every(({ a }) => lengthOf(a) <= width)) {
    return lines.map(({ a, b, mark }) => `${a}${' '.repeat(width - lengthOf(a))} ${mark} ${b}`.trimEnd());
  }
  return lines.flatMap(({ a, b, mark }) => (mark === ' ' ? [`  ${a}`] : [`- ${a}`, `+ ${b}`]));
}

const explainDifference = ({ path, wanted, got }: Difference): string[] => {
  const place = path === '' ? 'answer' : path.slice(1);
  return [`${place}: wanted (left, -) and got (right, +)`, ...sideBySide(showValue(wanted), showValue(got))];
};

/** Says in lines of text why a vector failed; no lines when it did not. */
export function explain(vector: Vector, outcome: Outcome): string[] {
  if (outcome.status !== 'failed') return [];
  const head = [`${vector.id} (${vector.spec.join(', ')}): ${vector.comment}`];
  if ('fault' in outcome) return [...head, `  ${outcome.fault}: ${outcome.detail}`];
  if (outcome.twin !== undefined) {
    head.push(`  this is the wrong signature of the mistake ${outcome.twin.mistake}`);
  }
  return [...head, ...outcome.differences.flatMap((one) => explainDifference(one).map((line) => `  ${line}`))];
}
