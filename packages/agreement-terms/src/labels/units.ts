import type { PeriodUnit } from '../calendar/units.ts';
import type { Label } from '../topics/topic.ts';

/** Units of a period and of money, in English (plural) and Chinese. */
export const unitLabels: Readonly<Record<PeriodUnit | 'CNY', Label>> = {
  hour: ['hours', '小时'],
  'natural-day': ['natural days', '自然日'],
  'working-day': ['working days', '工作日'],
  month: ['months', '个月'],
  CNY: ['yuan', '元'],
};
