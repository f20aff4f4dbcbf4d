import { describe, expect, it } from 'vitest';
import { agreementIds } from '../agreements/agreements.ts';
import { clausePlaces } from '../agreements/clauses.ts';
import { readingsOf } from '../queries/readings-of.ts';
import { anyTerm } from '../queries/term.ts';
import { topicIds } from '../terms/term-of.ts';
import { readingPlaces } from './places.ts';
import { readings, type ReadingId } from './readings.ts';

const openIn = (agreement: (typeof agreementIds)[number]): string[] => [
  ...new Set(topicIds.flatMap((topic) => anyTerm(agreement, topic).readings)),
];

describe('every named interpretation', () => {
  it('stands somewhere', () => {
    expect(Object.keys(readingPlaces)).toEqual(Object.keys(readings));
    for (const places of Object.values(readingPlaces)) expect(Object.keys(places).length).toBeGreaterThan(0);
  });

  it.each(agreementIds)('of %s stands at clauses that exist, in the order of the print', (agreement) => {
    for (const { citations } of readingsOf(agreement)) {
      const places = citations.map(({ clause }) => clausePlaces(agreement).get(clause) ?? -1);
      expect(places).toEqual([...new Set(places)].filter((place) => place >= 0).sort((a, b) => a - b));
    }
  });

  it.each(agreementIds)('of %s is named by an answer, and the other way round', (agreement) => {
    expect(
      readingsOf(agreement)
        .map(({ reading }) => reading)
        .sort(),
    ).toEqual(openIn(agreement).sort());
  });

  it('bears on a topic of the agreement that it stands in', () => {
    for (const agreement of agreementIds) {
      for (const { reading } of readingsOf(agreement)) {
        const topics: readonly string[] = readings[reading satisfies ReadingId].topics;
        expect(
          topicIds.some((topic) => topics.includes(topic) && anyTerm(agreement, topic).readings.includes(reading)),
        ).toBe(true);
      }
    }
  });
});
