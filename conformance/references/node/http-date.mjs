// Dates of HTTP: S-8.6. Instants are milliseconds since 1970.

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const TIME = '(?<hour>\\d\\d):(?<minute>\\d\\d):(?<second>\\d\\d)';
const IMF = new RegExp(`^(?<weekday>\\w{3}), (?<day>\\d\\d) (?<month>\\w{3}) (?<year>\\d{4}) ${TIME} GMT$`);
const RFC850 = new RegExp(
  `^(?<weekday>\\w{3})(?<rest>[a-z]+), (?<day>\\d\\d)-(?<month>\\w{3})-(?<year>\\d\\d) ${TIME} GMT$`,
);
const ASCTIME = new RegExp(`^(?<weekday>\\w{3}) (?<month>\\w{3}) (?<day> [1-9]|[1-3]\\d) ${TIME} (?<year>\\d{4})$`);
const REST_OF_WEEKDAY = { Mon: 'day', Tue: 'sday', Wed: 'nesday', Thu: 'rsday', Fri: 'day', Sat: 'urday', Sun: 'day' };

/** The instant of an IMF-fixdate whose weekday and day exist, or undefined. */
export function parseImf(text) {
  return instantOf(IMF.exec(text)?.groups);
}

/** The forms that `dates: "lenient"` takes: also Sept, rfc850 and asctime. */
export function parseLenient(text, now) {
  const { year, rest, ...rfc850 } = RFC850.exec(text)?.groups ?? {};
  if (year !== undefined && REST_OF_WEEKDAY[rfc850.weekday] === rest) {
    return instantOf({ ...rfc850, year: fullYear(Number(year), now) });
  }
  return parseImf(text.replace(/^(.{8})Sept /, '$1Sep ')) ?? instantOf(ASCTIME.exec(text)?.groups);
}

/** The year in the century of `now`, or a century earlier where that lies more than 50 years ahead. */
function fullYear(twoDigits, now) {
  const thisYear = new Date(now).getUTCFullYear();
  const year = Math.floor(thisYear / 100) * 100 + twoDigits;
  return year > thisYear + 50 ? year - 100 : year;
}

/** Date carries what overflows into the next unit; so what does not print back as it was given does not exist. */
function instantOf(parts) {
  if (parts === undefined) return undefined;
  const { weekday, month } = parts;
  const [year, day, hour, minute, second] = ['year', 'day', 'hour', 'minute', 'second'].map((name) =>
    Number(parts[name]),
  );
  const date = new Date(0);
  date.setUTCFullYear(year, MONTHS.indexOf(month), day);
  date.setUTCHours(hour, minute, second);
  const two = (number) => String(number).padStart(2, '0');
  const given = `${weekday}, ${two(day)} ${month} ${String(year).padStart(4, '0')} ${two(hour)}:${two(minute)}:${two(second)} GMT`;
  return date.toUTCString() === given ? date.getTime() : undefined;
}
