"""Instants and dates in +08:00, with the standard library only."""

import calendar
from datetime import date, datetime, timedelta, timezone

ZONE = timezone(timedelta(hours=8))


def instant(text):
    """Milliseconds since 1970 from RFC 3339 text."""
    moment = datetime.fromisoformat(text.replace("Z", "+00:00"))
    return round((moment - datetime(1970, 1, 1, tzinfo=timezone.utc)) / timedelta(milliseconds=1))


def text_of(milliseconds):
    moment = datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(milliseconds=milliseconds)
    return moment.astimezone(ZONE).isoformat(timespec="milliseconds")


def date_of(milliseconds):
    return text_of(milliseconds)[:10]


def start_of(day):
    """First millisecond of a date text."""
    return instant(f"{day}T00:00:00+08:00")


def end_of(day):
    return start_of(add_days(day, 1))


def add_days(day, count):
    return (date.fromisoformat(day) + timedelta(days=count)).isoformat()


def days_between(first, second):
    return (date.fromisoformat(second) - date.fromisoformat(first)).days


def add_months(day, count):
    """The corresponding day, or the last of a month that has none."""
    given = date.fromisoformat(day)
    months = given.year * 12 + given.month - 1 + count
    year, month = divmod(months, 12)
    return date(year, month + 1, min(given.day, calendar.monthrange(year, month + 1)[1])).isoformat()


def first_of_month(day):
    return day[:8] + "01"


def last_of_month(day):
    return add_days(add_months(first_of_month(day), 1), -1)
