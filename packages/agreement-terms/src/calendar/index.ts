export { addHours, addMonths, addNaturalDays } from './add-periods.ts';
export { civilOfDay, dateOfDay, dayOfDate, weekdayOfDay, type CivilDate, type Weekday } from './dates.ts';
export { dayOfInstant, endOfDay, startOfDay } from './days.ts';
export { deadline, type CountingRule, type Deadline, type Period } from './deadline.ts';
export { instantOfText, textOfInstant } from './instant-text.ts';
export { calendarZone, type DayNumber, type Instant, type PeriodUnit } from './units.ts';
export {
  addWorkingDays,
  describeDay,
  nextWorkingDay,
  publishedDays,
  type CountedDay,
  type DayDescription,
} from './working-days.ts';
