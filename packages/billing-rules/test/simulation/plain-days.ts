/** Days of Asia/Shanghai as plain arithmetic: whole days since 1970-01-01, always eight hours ahead of UTC. */
export const hour = 3_600_000;
export const day = 86_400_000;

export const dayAt = (instant: number): number => Math.floor((instant + 8 * hour) / day);
export const startOf = (dayNumber: number): number => dayNumber * day - 8 * hour;
/** 24:00 of a day. */
export const endOf = (dayNumber: number): number => startOf(dayNumber + 1);

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

/** The day so many months later; where the month has no such day, its last one (Civil Code 202). */
export function monthsLater(dayNumber: number, months: number): number {
  const date = new Date(dayNumber * day);
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const last = daysInMonth(first.getUTCFullYear(), first.getUTCMonth());
  return first.getTime() / day + Math.min(date.getUTCDate(), last) - 1;
}

/** The last day of the calendar month that lies so many months after the month of the day. */
export function lastOfMonth(dayNumber: number, months: number): number {
  const date = new Date(dayNumber * day);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0) / day;
}
