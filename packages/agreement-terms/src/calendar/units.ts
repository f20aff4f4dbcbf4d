/** The zone in which days are counted. It has had one offset, +08:00, since 1991, and this calendar knows no other. */
export const calendarZone = 'Asia/Shanghai';

/** Milliseconds by which the zone is ahead of UTC. */
export const zoneOffset: number = 8 * 3_600_000;

/** Milliseconds of an hour and of a day; no day of the zone is longer or shorter. */
export const hourLength: number = 3_600_000;
export const dayLength: number = 24 * hourLength;

/** A point in time: whole milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** A day in Asia/Shanghai: whole days since 1970-01-01, which is day 0. */
export type DayNumber = number;

/** The four units of a period. They are never converted into each other silently. */
export type PeriodUnit = 'hour' | 'natural-day' | 'working-day' | 'month';
