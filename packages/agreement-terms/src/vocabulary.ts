import { readings, type Reading } from './readings/readings.ts';
import { groups } from './topics/groups.ts';
import { topics } from './topics/index.ts';
import { sharedItems } from './topics/shared-items.ts';
import type { Label, ListTopic, Topic } from './topics/topic.ts';

/** Ways in which a text can be doubtful, besides the named readings. */
export const doubts: Readonly<Record<string, Label>> = {
  contradiction: ['two clauses of the agreement contradict each other', '自相矛盾'],
  'broken-text': ['a sentence breaks off, is garbled or runs together', '文字残缺、错乱'],
  'foreign-name': ['a name of another product or party stands in the clause', '载有其他产品或主体名称'],
  'undefined-term': ['a decisive word is not defined', '关键用语未定义'],
  'two-readings': ['the words can be read in two ways', '可作两种理解'],
};

/** The whole vocabulary as plain data. */
export interface Vocabulary {
  readonly groups: Readonly<Record<string, Label>>;
  readonly topics: Readonly<Record<string, Topic>>;
  readonly readings: Readonly<Record<string, Reading>>;
  readonly doubts: Readonly<Record<string, Label>>;
}

function withItems(topic: Topic): Topic {
  if (topic.kind !== 'list' || typeof topic.items !== 'string') return topic;
  const resolved: ListTopic = { ...topic, items: sharedItems[topic.items] };
  return resolved;
}

/** Topics with their item sets resolved, groups, readings and doubts. */
export const vocabulary: Vocabulary = {
  groups,
  topics: Object.fromEntries(Object.entries<Topic>(topics).map(([id, topic]) => [id, withItems(topic)])),
  readings,
  doubts,
};
