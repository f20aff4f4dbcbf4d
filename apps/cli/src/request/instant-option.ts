import { InvalidArgumentError } from 'commander';

/** RFC 3339 with a zone: an instant, whatever the zone of this machine is. */
const instant = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;

/** Reads the instant of `--date` and `--now`. */
export function parseInstant(text: string): Date {
  const date = new Date(text);
  if (instant.test(text) && !Number.isNaN(date.getTime())) return date;
  throw new InvalidArgumentError('Write an instant with its zone: 2016-05-07T08:19:52Z.');
}
