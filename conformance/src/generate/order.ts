import { isObject } from '../json.ts';
import type { StoredVector, VectorFile } from '../vector.ts';

const fileMembers = ['suite', 'topic', 'comment', 'flags', 'vectors'];
const vectorMembers = [
  ...['id', 'comment', 'flags', 'spec', 'clauses', 'op', 'input'],
  ...['output', 'error', 'hex', 'twins', 'origin'],
];

/** `S-2` before `S-10`, and the rest by the alphabet. */
export const byNumber = (a: string, b: string): number => {
  const [x, y] = [a, b].map((id) => id.replace(/\d+/g, (digits) => digits.padStart(6, '0')));
  return (x ?? '') < (y ?? '') ? -1 : x === y ? 0 : 1;
};

const plain = (a: string, b: string): number => (a < b ? -1 : a === b ? 0 : 1);

function arrange(value: object, order: readonly string[]): Record<string, unknown> {
  const members = Object.entries(value);
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.fromEntries(members.sort(([a], [b]) => rank(a) - rank(b)));
}

/** Puts a vector's members, flags and ids of the specification in the one order that files have. */
export function orderVector(vector: StoredVector): StoredVector {
  const { flags, spec } = vector;
  const sorted = { ...vector, flags: [...flags].sort(plain), spec: [...spec].sort(byNumber) };
  return arrange(sorted, vectorMembers) as unknown as StoredVector;
}

/** Puts a whole file in the one order that files have: vectors by id, flags by name. */
export function orderFile(file: VectorFile): VectorFile {
  const flags = Object.fromEntries(Object.entries(file.flags).sort(([a], [b]) => plain(a, b)));
  const vectors = file.vectors.map(orderVector).sort((a, b) => plain(a.id, b.id));
  return arrange({ ...file, flags, vectors }, fileMembers) as unknown as VectorFile;
}

/** True when a parsed value has the lists that {@link orderFile} sorts. */
export const canBeOrdered = (value: unknown): value is VectorFile =>
  isObject(value) &&
  isObject(value.flags) &&
  Array.isArray(value.vectors) &&
  value.vectors.every(
    (vector) =>
      isObject(vector) && typeof vector.id === 'string' && Array.isArray(vector.flags) && Array.isArray(vector.spec),
  );
