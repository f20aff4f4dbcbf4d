import type { AgreementTerms } from '../agreements/agreement-terms.ts';
import type { TopicId } from '../topics/index.ts';
import { packedCells, type PackedCell } from './packed.ts';
import type { AnyItem, AnyTerm, AnyValue } from './term.ts';

const none: readonly never[] = Object.freeze([]);
const clausesOf = (text: string): readonly string[] => Object.freeze(text.split(' '));

/**
 * The answer to a topic from the packed data, made anew and frozen. Every answer has the same members in the same order,
 * undefined where it has no use for them, so that a search through all of them stays fast.
 */
export function unpack(terms: AgreementTerms, topic: TopicId): AnyTerm {
  const cell = packedCells(terms)[topic] ?? {};
  const list = cell.l !== undefined;
  const scalar = cell.v !== undefined;
  return Object.freeze({
    agreement: terms.agreement,
    topic,
    silent: !list && !scalar,
    value: list ? Object.freeze(cell.l.map(unpackItem)) : cell.v,
    unit: cell.u,
    clauses: scalar ? clausesOf(cell.c ?? '') : undefined,
    conditions: scalar ? frozen(cell.if) : undefined,
    alternatives: scalar ? frozen(cell.or?.map(unpackValue)) : undefined,
    openEnded: cell.o,
    readings: frozen(cell.r),
    doubt: cell.d,
  }) as AnyTerm;
}

const frozen = <T>(list: readonly T[] | undefined): readonly T[] => (list === undefined ? none : Object.freeze(list));

function unpackValue({ v, u, c }: NonNullable<PackedCell['or']>[number]): AnyValue {
  return Object.freeze({ value: v, unit: u, clauses: clausesOf(c) });
}

function unpackItem([id, clauses, facets]: NonNullable<PackedCell['l']>[number]): AnyItem {
  if (facets !== undefined) Object.values(facets).forEach(Object.freeze);
  return Object.freeze({ id, clauses: clausesOf(clauses), facets: facets && Object.freeze(facets) });
}
