import * as z from 'zod/mini';
import { exact, type Schema } from '../schema.ts';

/** A day that the Gregorian calendar has. */
const day =
  '(?:(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29' +
  '|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8])))';
const time = '(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d';
const offset = '(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)';

/** An instant as RFC 3339 text with its offset: `2016-12-08T10:42:45+08:00`. No leap seconds. */
export type Instant = string;

/** Checks a {@link Instant}. */
export const instant: Schema<Instant> = exact(
  z.string().check(z.regex(new RegExp(`^${day}T${time}(?:\\.\\d{1,9})?${offset}$`, 'u'))),
);

/** A calendar day in Asia/Shanghai: `2016-12-08`. */
export type CalendarDate = string;

/** Checks a {@link CalendarDate}. */
export const calendarDate: Schema<CalendarDate> = exact(z.string().check(z.regex(new RegExp(`^${day}$`, 'u'))));

/** A day as the services' tables write it: `20161208`. */
export const compactDate: Schema<string> = exact(
  z.string().check(z.regex(/^\d{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/u)),
);
