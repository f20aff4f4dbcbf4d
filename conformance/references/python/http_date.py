"""Dates of HTTP: S-6.1, S-6.3 and S-8.6."""

import re

from instants import instant_of, parts_of

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_SHORT = "|".join(day[:3] for day in WEEKDAYS)
_LONG = "|".join(WEEKDAYS)
_MONTH = "|".join(MONTHS)
_TIME = r"(?P<time>[0-9]{2}:[0-9]{2}:[0-9]{2})"

IMF = re.compile(rf"(?P<weekday>{_SHORT}), (?P<day>[0-9]{{2}}) (?P<month>{_MONTH}) (?P<year>[0-9]{{4}}) {_TIME} GMT")
RFC850 = re.compile(rf"(?P<weekday>{_LONG}), (?P<day>[0-9]{{2}})-(?P<month>{_MONTH})-(?P<year>[0-9]{{2}}) {_TIME} GMT")
ASCTIME = re.compile(
    rf"(?P<weekday>{_SHORT}) (?P<month>{_MONTH}) (?P<day> [1-9]|[1-3][0-9]) {_TIME} (?P<year>[0-9]{{4}})"
)
SEPT = re.compile(r"(.{3}, .{2} Sep)t( .*)")


def imf_fixdate(instant):
    """`Sat, 07 May 2016 08:19:52 GMT`, or None outside of the years 0 to 9999."""
    t = parts_of(instant)
    if not 0 <= t.year <= 9999:
        return None
    return (
        f"{WEEKDAYS[t.weekday][:3]}, {t.day:02} {MONTHS[t.month - 1]} {t.year:04} "
        f"{t.hour:02}:{t.minute:02}:{t.second:02} GMT"
    )


def parse_imf(text):
    """The instant of an IMF-fixdate whose weekday and day exist, or None."""
    found = IMF.fullmatch(text)
    return found and _instant(found, int(found["year"]))


def parse_lenient(text, now):
    """The forms that `dates: "lenient"` takes (S-8.6)."""
    rfc850 = RFC850.fullmatch(text)
    if rfc850:
        return _instant(rfc850, full_year(int(rfc850["year"]), now))
    asctime = ASCTIME.fullmatch(text)
    if asctime:
        return _instant(asctime, int(asctime["year"]))
    sept = SEPT.fullmatch(text)
    return parse_imf(sept[1] + sept[2] if sept else text)


def full_year(two_digits, now):
    """The year in the century of `now`, or a century earlier where that lies more than 50 years ahead (S-8.6)."""
    this_year = parts_of(now).year
    year = this_year - this_year % 100 + two_digits
    return year - 100 if year - this_year > 50 else year


def _instant(found, year):
    hour, minute, second = (int(part) for part in found["time"].split(":"))
    try:
        instant = instant_of(year, MONTHS.index(found["month"]) + 1, int(found["day"]), hour, minute, second)
    except ValueError:
        return None  # a day or a time that does not exist
    return instant if WEEKDAYS[parts_of(instant).weekday].startswith(found["weekday"]) else None
