import { instantOfText } from '@dataplus/agreement-terms/calendar';
import type { Money } from '@dataplus/service-schemas';
import { beijingTime } from '../format.ts';

/** An instant of the API as people in Beijing read it, to the second. */
export const timeOf = (instant: string | undefined): string =>
  instant === undefined ? '' : exactTimeOf(instant).slice(0, 19);

/** To the millisecond, where that decides. */
export const exactTimeOf = (instant: string): string => beijingTime(instantOfText(instant));

/** An amount as people read it. */
export const yuanOf = ({ amount }: Money): string => (amount.startsWith('-') ? `-¥${amount.slice(1)}` : `¥${amount}`);

/** Bytes as people read them: in units of 1024, two places. */
export function bytesText(bytes: string): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB', 'PB'];
  let amount = Number(bytes);
  let unit = 0;
  while (amount >= 1024 && unit < units.length - 1) {
    amount /= 1024;
    unit += 1;
  }
  return `${unit === 0 ? amount : amount.toFixed(2)} ${units[unit] ?? ''}`;
}
