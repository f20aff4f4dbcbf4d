"""A small model of the calendar, for the years that the vectors use; holidays typed from the yearly notices."""
from datetime import date, datetime, timedelta, timezone

ZONE = timezone(timedelta(hours=8))

HOLIDAYS = [
    ("2015-01-01", 3), ("2015-02-18", 7), ("2015-04-05", 2), ("2015-05-01", 1), ("2015-06-20", 1), ("2015-06-22", 1),
    ("2015-09-03", 3), ("2015-09-27", 1), ("2015-10-01", 7),
    ("2016-01-01", 1), ("2016-02-07", 7), ("2016-04-04", 1), ("2016-05-01", 2), ("2016-06-09", 3), ("2016-09-15", 3), ("2016-10-01", 7),
    ("2017-01-01", 2), ("2017-01-27", 7), ("2017-04-02", 3), ("2017-05-01", 1), ("2017-05-28", 3), ("2017-10-01", 8),
    ("2020-01-01", 1), ("2020-01-24", 10), ("2020-04-04", 3), ("2020-05-01", 5), ("2020-06-25", 3), ("2020-10-01", 8),
]
MAKE_UP_DAYS = {
    *("2015-01-04", "2015-02-15", "2015-02-28", "2015-09-06", "2015-10-10"),
    *("2016-02-06", "2016-02-14", "2016-06-12", "2016-09-18", "2016-10-08", "2016-10-09"),
    *("2017-01-22", "2017-02-04", "2017-04-01", "2017-05-27", "2017-09-30"),
    *("2020-01-19", "2020-04-26", "2020-05-09", "2020-06-28", "2020-09-27", "2020-10-10"),
}
YEARS = {2015, 2016, 2017, 2020}
UNPUBLISHED = 2028
OFF = {date.fromisoformat(first) + timedelta(days=n) for first, length in HOLIDAYS for n in range(length)}
WORKED = {date.fromisoformat(day) for day in MAKE_UP_DAYS}


def day_kind(day):
    assert day.year in YEARS or day.year >= UNPUBLISHED, day
    if day in OFF:
        return "holiday"
    if day in WORKED:
        return "make-up-day"
    return "weekend" if day.weekday() > 4 else "weekday"


def is_working(day):
    return day_kind(day) in ("weekday", "make-up-day")


def is_provisional(day):
    return day.year >= UNPUBLISHED


def add_months(day, months):
    count = day.year * 12 + day.month - 1 + months
    first = date(count // 12, count % 12 + 1, 1)
    following = date((count + 1) // 12, (count + 1) % 12 + 1, 1)
    return min(first + timedelta(days=day.day - 1), following - timedelta(days=1))


def instant_text(instant):
    return instant.astimezone(ZONE).isoformat(timespec="milliseconds")


def period(amount, unit, start, first_day="skip", last_day_off="next-working-day"):
    """When a period is over, as the vectors write it."""
    begin = datetime.fromisoformat(start.replace("Z", "+00:00"))
    day = begin.astimezone(ZONE).date()
    if unit == "hour":
        ends = begin + timedelta(hours=amount)
        last = (ends - timedelta(milliseconds=1)).astimezone(ZONE).date()
        return {"ends": instant_text(ends), "lastDay": last.isoformat(), "movedDays": 0, "provisional": False}
    early = timedelta(days=1 if first_day == "count" else 0)
    provisional = False
    if unit == "working-day":
        last = day - early
        while amount:
            last += timedelta(days=1)
            provisional |= is_provisional(last)
            amount -= is_working(last)
        moved = 0
    else:
        due = (add_months(day, amount) if unit == "month" else day + timedelta(days=amount)) - early
        last = due
        while last_day_off != "stay" and (day_kind(last) == "holiday" if last_day_off == "after-holiday" else not is_working(last)):
            last += timedelta(days=1)
        moved = (last - due).days
        provisional = last_day_off != "stay" and is_provisional(last)
    ends = datetime.combine(last + timedelta(days=1), datetime.min.time(), ZONE)
    return {"ends": instant_text(ends), "lastDay": last.isoformat(), "movedDays": moved, "provisional": provisional}
