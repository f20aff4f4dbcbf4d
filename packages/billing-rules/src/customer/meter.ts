import type { DayNumber } from '@dataplus/agreement-terms/calendar';

/** What is counted by itself: one item of one project in one period. */
export interface MeterKey {
  readonly service: string;
  readonly item: string;
  readonly project: string;
  readonly factor: string | undefined;
  /** The day, or the first day of the month. */
  readonly period: DayNumber;
}

/** Usage of one item in one period. */
export interface Meter extends MeterKey {
  /** The last day of the period. */
  readonly lastDay: DayNumber;
  readonly quantity: bigint;
  /** Whether `quantity` is all of the period's usage rather than what comes on top of what was settled. */
  readonly absolute: boolean;
}

/** Whether two meters count the same thing. */
export function sameMeter(left: MeterKey | undefined, right: MeterKey): boolean {
  return left?.period === right.period && sameItem(left, right);
}

/** What is counted, in whichever period. */
export type MeteredItem = Omit<MeterKey, 'period'>;

/** Whether two meters count the same item, in whichever periods. */
export function sameItem(left: MeteredItem | undefined, right: MeteredItem): boolean {
  return (
    left?.item === right.item &&
    left.service === right.service &&
    left.project === right.project &&
    left.factor === right.factor
  );
}
