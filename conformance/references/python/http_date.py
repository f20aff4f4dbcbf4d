"""Dates of HTTP: S-6.1 and S-8.6. Instants are datetimes in UTC without a zone, of the years 1 to 9999."""

import re
from datetime import datetime

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
    """`Sat, 07 May 2016 08:19:52 GMT`, without strftime, whose names follow the locale."""
    return (
        f"{WEEKDAYS[instant.weekday()][:3]}, {instant.day:02} {MONTHS[instant.month - 1]} {instant.year:04} "
        f"{instant.hour:02}:{instant.minute:02}:{instant.second:02} GMT"
    )


def parse_imf(text):
    """The instant of an IMF-fixdate whose weekday and day exist, or None."""
    found = IMF.fullmatch(text)
    return found and _instant(found, int(found["year"]))


def parse_lenient(text, now):
    """The forms that `dates: "lenient"` takes (S-8.6)."""
    sept = SEPT.fullmatch(text)
    instant = parse_imf(sept[1] + sept[2] if sept else text)
    if instant:
        return instant
    found = RFC850.fullmatch(text)
    if found:
        return _instant(found, full_year(int(found["year"]), now))
    found = ASCTIME.fullmatch(text)
    return found and _instant(found, int(found["year"]))


def full_year(two_digits, now):
    """The year in the century of `now`, or a century earlier where that lies more than 50 years ahead (S-8.6)."""
    year = now.year - now.year % 100 + two_digits
    return year - 100 if year - now.year > 50 else year


def _instant(found, year):
    hour, minute, second = (int(part) for part in found["time"].split(":"))
    try:
        instant = datetime(year, MONTHS.index(found["month"]) + 1, int(found["day"]), hour, minute, second)
    except ValueError:
        return None  # a day, a time or a year that does not exist
    return instant if WEEKDAYS[instant.weekday()].startswith(found["weekday"]) else None
