import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { groups } from './topics/groups.ts';
import type { Label, Topic } from './topics/topic.ts';
import { vocabulary } from './vocabulary.ts';

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const topicEntries = Object.entries(vocabulary.topics);

function labelsOf(topic: Topic): [string, Label][] {
  if (topic.kind === 'choice') return Object.entries(topic.options);
  if (topic.kind === 'period') return Object.entries(topic.named ?? {});
  if (topic.kind === 'list' && typeof topic.items === 'object') {
    const facets = Object.values(topic.facets ?? {}).flatMap((facet) =>
      Object.entries((facet.kind === 'choice' ? facet.options : facet.named) ?? {}),
    );
    return [...Object.entries(topic.items), ...facets];
  }
  return [];
}

describe('the vocabulary', () => {
  it('is what vocabulary.json holds', () => {
    const json: unknown = JSON.parse(readFileSync(new URL('../vocabulary.json', import.meta.url), 'utf8'));
    expect(json).toEqual(vocabulary);
  });

  it.each(topicEntries)('%s stands in a known group, with labels in both languages and a definition', (id, topic) => {
    expect(id).toMatch(kebabCase);
    expect(Object.keys(groups)).toContain(topic.group);
    expect(topic.en).toMatch(/^[A-Z]/);
    expect(topic.zh).toMatch(/\p{Script=Han}/u);
    expect(topic.definition).toMatch(/^[A-Z].*\.$/);
  });

  it.each(topicEntries)('%s has a closed set of labelled values', (_id, topic) => {
    if (topic.kind === 'choice' || topic.kind === 'list') expect(labelsOf(topic).length).toBeGreaterThan(0);
    for (const [value, [en, zh]] of [...labelsOf(topic), ...Object.entries(topic.conditions ?? {})]) {
      expect(value).toMatch(kebabCase);
      expect(en.length).toBeGreaterThan(0);
      expect(zh).not.toMatch(/[。；]/);
      expect(zh.length).toBeLessThan(40);
    }
  });

  it('names at least two alternatives for every reading, each bearing on topics that exist', () => {
    for (const reading of Object.values(vocabulary.readings)) {
      expect(Object.keys(reading.alternatives).length).toBeGreaterThan(1);
      expect(reading.topics.length).toBeGreaterThan(0);
      for (const topic of reading.topics) expect(Object.keys(vocabulary.topics)).toContain(topic);
    }
  });
});
