"""Working days of 2016 and early 2017, by the notices of the State Council."""

from datetime import date

from times import add_days, date_of, end_of

OFF = [("2016-01-01", "2016-01-03"), ("2016-02-07", "2016-02-13"), ("2016-04-02", "2016-04-04"), ("2016-04-30", "2016-05-02"),
       ("2016-06-09", "2016-06-11"), ("2016-09-15", "2016-09-17"), ("2016-10-01", "2016-10-07"), ("2016-12-31", "2017-01-02"),
       ("2017-01-27", "2017-02-02")]
WORKED = {"2016-02-06", "2016-02-14", "2016-06-12", "2016-09-18", "2016-10-08", "2016-10-09", "2017-01-22", "2017-02-04"}


def works(day):
    if day in WORKED:
        return True
    return date.fromisoformat(day).weekday() < 5 and not any(first <= day <= last for first, last in OFF)


def last_working_day(at, count):
    """The day with which so many working days are over; the day of the event does not count."""
    day = date_of(at)
    while count > 0:
        day = add_days(day, 1)
        count -= works(day)
    return day, end_of(day)
