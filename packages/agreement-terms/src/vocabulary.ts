import { doubts } from './readings/doubts.ts';
import { readings, type Reading } from './readings/readings.ts';
import { groups } from './topics/groups.ts';
import { topics } from './topics/index.ts';
import { sharedItems } from './topics/shared-items.ts';
import type { Label, ListTopic, Topic } from './topics/topic.ts';

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
