import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { agreementIds, termsOfAgreement } from '../agreements/agreements.ts';
import { clausePlaces } from '../agreements/clauses.ts';
import { topicKinds, orderedTopics } from '../agreements/generated/topic-kinds.ts';
import { dashu } from '../agreements/generated/by-id/dashu.ts';
import { anyTerm, term } from '../queries/term.ts';
import { citationsOf, isList } from '../queries/citations.ts';
import { skeletons } from '../skeleton/generated/skeletons.ts';
import type { Topic } from '../topics/topic.ts';
import { vocabulary } from '../vocabulary.ts';
import type { AnyTerm, AnyValue } from './term.ts';
import { termOf, topicIds } from './term-of.ts';

const all: AnyTerm[] = agreementIds.flatMap((agreement) => topicIds.map((topic) => anyTerm(agreement, topic)));
const stated = all.flatMap((answer) => (answer.silent ? [] : [answer]));
const topicOf = ({ topic }: AnyTerm): Topic => {
  const found = vocabulary.topics[topic];
  if (found === undefined) throw new Error(topic);
  return found;
};
const name = ({ agreement, topic }: AnyTerm): string => `${agreement} ${topic}`;

describe('the data', () => {
  it('is what the merged cells give', () => {
    const script = fileURLToPath(new URL('../../scripts/write-agreements.mjs', import.meta.url));
    expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
  });

  it('has the topics of the vocabulary in its order', () => {
    expect(topicIds).toEqual(Object.keys(vocabulary.topics));
    for (const id of topicIds) expect(topicKinds[id]).toBe(vocabulary.topics[id]?.kind);
    const ordered = Object.entries(vocabulary.topics).filter(
      ([, topic]) => topic.kind === 'list' && topic.ordered === true,
    );
    expect(orderedTopics).toEqual(ordered.map(([id]) => id));
  });

  it('has the clauses of the skeletons', () => {
    expect(agreementIds).toEqual(skeletons.map(({ agreement }) => agreement));
    for (const { agreement, clauses } of skeletons) {
      const numbers = [...clausePlaces(agreement).keys()].filter((clause) => !clause.endsWith(')'));
      expect(numbers).toEqual(clauses.map(([id]) => id));
    }
  });
});

describe('every answer', () => {
  it('cites at least one clause that exists, in the order of the print, or is silent', () => {
    for (const answer of stated) {
      const lists = isList(answer)
        ? answer.value.map(({ clauses }) => clauses)
        : [answer, ...answer.alternatives].map(({ clauses }) => clauses);
      expect(lists.length, name(answer)).toBeGreaterThan(0);
      for (const clauses of lists) {
        const places = clauses.map((clause) => clausePlaces(answer.agreement).get(clause) ?? -1);
        expect(places.length, name(answer)).toBeGreaterThan(0);
        expect(places, name(answer)).toEqual([...new Set(places)].filter((place) => place >= 0).sort((a, b) => a - b));
      }
    }
    expect(stated.length).toBeGreaterThan(1200);
  });

  it('cites no clause that is only a heading', () => {
    const ids = JSON.parse(readFileSync(new URL('../../scripts/clause-ids.json', import.meta.url), 'utf8')) as Record<
      string,
      { headings: string[] }
    >;
    for (const { agreement, clause } of stated.flatMap(citationsOf))
      expect(ids[agreement]?.headings).not.toContain(clause);
  });

  it('has a value of its topic', () => {
    for (const answer of stated) {
      const topic = topicOf(answer);
      if (isList(answer)) {
        const items = topic.kind === 'list' && typeof topic.items === 'object' ? Object.keys(topic.items) : [];
        const ids = answer.value.map(({ id }) => id);
        expect(items, name(answer)).toEqual(expect.arrayContaining(ids));
        expect(new Set(ids).size, name(answer)).toBe(ids.length);
        expect(answer.openEnded !== undefined, name(answer)).toBe(topic.kind === 'list' && topic.openEnded === true);
      } else for (const one of [answer, ...answer.alternatives]) expect(fits(one, topic), name(answer)).toBe(true);
    }
  });

  it('has facets and conditions of its topic only', () => {
    for (const answer of stated) {
      const topic = topicOf(answer);
      if (!isList(answer))
        expect(Object.keys(topic.conditions ?? {})).toEqual(expect.arrayContaining([...answer.conditions]));
      else
        for (const [facet, value] of answer.value.flatMap(({ facets = {} }) => Object.entries(facets))) {
          const rule = topic.kind === 'list' ? topic.facets?.[facet] : undefined;
          if (typeof value === 'object') expect(rule?.kind === 'period' && rule.units).toContain(value.unit);
          else expect(Object.keys((rule?.kind === 'choice' ? rule.options : rule?.named) ?? {})).toContain(value);
        }
    }
  });

  it('names readings that bear on its topic', () => {
    for (const answer of all)
      for (const id of answer.readings) expect(vocabulary.readings[id]?.topics, name(answer)).toContain(answer.topic);
  });

  it('is frozen through and through, and the same object each time', () => {
    const deep = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(deep));
    expect(all.filter((answer) => !deep(answer))).toEqual([]);
    expect(term('dashu', 'court')).toBe(term('dashu', 'court'));
  });
});

function fits({ value, unit }: AnyValue, topic: Topic): boolean {
  if (topic.kind === 'flag') return typeof value === 'boolean';
  if (topic.kind === 'choice') return Object.hasOwn(topic.options, String(value));
  if (topic.kind === 'money') return Number.isInteger(value) && unit === topic.currency;
  if (topic.kind === 'date') return /^\d{4}-\d\d-\d\d$/.test(String(value));
  if (topic.kind === 'list') return false;
  return typeof value === 'number'
    ? topic.units.some((one) => one === unit)
    : Object.hasOwn(topic.named ?? {}, String(value));
}

describe('termOf', () => {
  it('answers from the data of one agreement', () => {
    expect(termOf(dashu, 'outage-right')).toBe(term('dashu', 'outage-right'));
    expect(termOf(dashu, 'outage-right')).toMatchObject({ silent: false, value: 72, unit: 'hour', clauses: ['8.3'] });
    expect(termOf(dashu, 'market-fees')).toMatchObject({
      agreement: 'dashu',
      topic: 'market-fees',
      silent: true,
      readings: [],
    });
  });

  it('has the types of the topic and of the agreement', () => {
    const outage = termOf(dashu, 'outage-right');
    if (!outage.silent) {
      expectTypeOf(outage.value).toEqualTypeOf<number>();
      expectTypeOf(outage.unit).toEqualTypeOf<'hour' | 'natural-day' | 'working-day'>();
    }
    const court = term('ocr', 'court');
    if (!court.silent) expectTypeOf(court.value).toEqualTypeOf<'hangzhou-yuhang' | 'hangzhou-xihu'>();
    const refunds = term('market-vendor', 'market-refunds');
    // @ts-expect-error there is no such item
    expect(!refunds.silent && refunds.value.some(({ id }) => id === 'no-refund')).toBe(false);
    // @ts-expect-error there is no such topic
    expect(() => term('ocr', 'courts')).toThrow();
  });

  it.each([
    [() => term('dasu' as 'dashu', 'court'), 'unknown-agreement', 'agreement', ['dashu']],
    [() => term('max-compute' as 'dashu', 'court'), 'unknown-agreement', 'agreement', ['maxcompute']],
    [() => term('dashu', 'cuort' as 'court'), 'unknown-topic', 'topic', ['court']],
    [() => term('dashu', 'refund' as 'court'), 'unknown-topic', 'topic', ['market-refunds', 'refund-after-opening']],
    [() => term('dashu', '' as 'court'), 'unknown-topic', 'topic', []],
    [() => term('__proto__' as 'dashu', 'court'), 'unknown-agreement', 'agreement', []],
    [() => term('dashu', 'constructor' as 'court'), 'unknown-topic', 'topic', []],
    [() => termsOfAgreement('toString' as 'dashu'), 'unknown-agreement', 'agreement', []],
  ])('names what is wrong and the nearest names: %s', (ask, code, field, near) => {
    try {
      ask();
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ name: 'TermsError', code, field });
      expect((error as { nearest: string[] }).nearest).toEqual(expect.arrayContaining(near));
      if (near.length === 0) expect((error as Error).message).not.toContain('Did you mean');
    }
  });
});
