export { defectKinds } from '../defects/defect.ts';
export { doubts } from '../readings/doubts.ts';
export { readings, type Reading } from '../readings/readings.ts';
export { groups } from '../topics/groups.ts';
export { topics, type Topics } from '../topics/index.ts';
export { sharedItems } from '../topics/shared-items.ts';
export type {
  ChoiceTopic,
  DateTopic,
  Facet,
  FlagTopic,
  Label,
  ListTopic,
  MoneyTopic,
  PeriodTopic,
  SharedItemsName,
  Topic,
} from '../topics/topic.ts';
export { unitLabels } from './units.ts';
export { conditionLabel, facetLabel, topicLabel, valueLabel } from './values.ts';
