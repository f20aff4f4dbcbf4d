import { checkTopic } from '../terms/term-of.ts';
import type { AnyFacet } from '../terms/term.ts';
import { topics, type TopicId } from '../topics/index.ts';
import { sharedItems } from '../topics/shared-items.ts';
import type { Label, Topic } from '../topics/topic.ts';
import { unitLabels } from './units.ts';

const topicOf = (topic: TopicId): Topic => topics[checkTopic(topic)];

/**
 * Label of a topic in English and Chinese.
 *
 * @throws TermsError `unknown-topic`.
 *
 * @example
 * ```ts
 * import { topicLabel } from '@dataplus/agreement-terms/labels';
 *
 * topicLabel('court'); // ['Court', '管辖法院']
 * ```
 */
export function topicLabel(topic: TopicId): Label {
  const { en, zh } = topicOf(topic);
  return [en, zh];
}

/**
 * Label of a value of a topic: an option, a named answer, an item of a list, a number with its unit, yes or no. A value that
 * has no label (a date) stands for itself.
 *
 * @throws TermsError `unknown-topic`.
 *
 * @example
 * ```ts
 * import { valueLabel } from '@dataplus/agreement-terms/labels';
 *
 * valueLabel('court', 'hangzhou-xihu'); // ['People’s Court of Xihu District, Hangzhou', '杭州市西湖区人民法院']
 * valueLabel('outage-right', 72, 'hour'); // ['72 hours', '72小时']
 * ```
 */
export function valueLabel(topic: TopicId, value: string | number | boolean, unit?: string): Label {
  if (typeof value === 'boolean') return value ? ['yes', '是'] : ['no', '否'];
  if (typeof value === 'number') return amountLabel(value, unit);
  const definition = topicOf(topic);
  return labelsOf(definition)[value] ?? [value, value];
}

function labelsOf(topic: Topic): Readonly<Record<string, Label>> {
  if (topic.kind === 'choice') return topic.options;
  if (topic.kind === 'period') return topic.named ?? {};
  if (topic.kind !== 'list') return {};
  return typeof topic.items === 'string' ? sharedItems[topic.items] : topic.items;
}

function amountLabel(amount: number, unit: string | undefined): Label {
  const [en, zh] = unitLabels[unit as keyof typeof unitLabels] ?? ['', ''];
  return [`${amount} ${en}`.trim(), `${amount}${zh}`];
}

/** Label of a facet of an item, as {@link valueLabel} for values. */
export function facetLabel(topic: TopicId, facet: string, value: AnyFacet): Label {
  if (typeof value === 'object') return amountLabel(value.value, value.unit);
  const definition = topicOf(topic);
  const rule = definition.kind === 'list' ? definition.facets?.[facet] : undefined;
  const labels = rule?.kind === 'choice' ? rule.options : (rule?.named ?? {});
  return labels[value] ?? [value, value];
}

/** Label of a condition that the text attaches to a value. */
export function conditionLabel(topic: TopicId, condition: string): Label {
  return topicOf(topic).conditions?.[condition] ?? [condition, condition];
}
