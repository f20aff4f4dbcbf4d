import type { AgreementTerms } from '../agreements/agreement-terms.ts';
import type { ReadingId } from '../readings/readings.ts';
import type { TopicId } from '../topics/index.ts';
import { packedCells, type PackedCell } from './packed.ts';
import type { AnyItem, AnyTerm, AnyValue } from './term.ts';

const none: readonly never[] = Object.freeze([]);
const clausesOf = (text: string): readonly string[] => Object.freeze(text.split(' '));

/** The answer to a topic from the packed data, made anew and frozen. */
export function unpack(terms: AgreementTerms, topic: TopicId): AnyTerm {
  const cell = packedCells(terms)[topic] ?? {};
  const readings: readonly ReadingId[] = cell.r === undefined ? none : Object.freeze(cell.r);
  const answer = { agreement: terms.agreement, topic, readings, ...(cell.d !== undefined && { doubt: cell.d }) };
  if (cell.l !== undefined) {
    const value = Object.freeze(cell.l.map(unpackItem));
    return Object.freeze({ ...answer, silent: false, value, ...(cell.o !== undefined && { openEnded: cell.o }) });
  }
  if (cell.v === undefined) return Object.freeze({ ...answer, silent: true });
  const conditions: readonly string[] = cell.if === undefined ? none : Object.freeze(cell.if);
  const alternatives = cell.or === undefined ? none : Object.freeze(cell.or.map(unpackValue));
  return Object.freeze({
    ...answer,
    silent: false,
    ...unpackValue({ v: cell.v, u: cell.u, c: cell.c ?? '' }),
    conditions,
    alternatives,
  });
}

function unpackValue({ v, u, c }: { v: string | number | boolean; u?: string | undefined; c: string }): AnyValue {
  return Object.freeze({ value: v, ...(u !== undefined && { unit: u }), clauses: clausesOf(c) });
}

function unpackItem([id, clauses, facets]: NonNullable<PackedCell['l']>[number]): AnyItem {
  const item = { id, clauses: clausesOf(clauses) };
  return Object.freeze(facets === undefined ? item : { ...item, facets: deepFreeze(facets) });
}

function deepFreeze<T extends object>(object: T): Readonly<T> {
  for (const member of Object.values(object)) if (typeof member === 'object') Object.freeze(member);
  return Object.freeze(object);
}
