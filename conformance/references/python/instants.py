"""Instants as whole milliseconds since 1970 in UTC, in the years 0 to 9999.

datetime begins with the year 1, so days are counted in the same year of the cycle 2000 to 2399: the calendar and its
weekdays repeat every 400 years.
"""

from datetime import date, time, timedelta
from typing import NamedTuple

DAY = 86_400_000
DAYS_OF_A_CYCLE = 146_097
CYCLE = date(2000, 1, 1)
CYCLE_IN_DAYS = (CYCLE - date(1970, 1, 1)).days


class Parts(NamedTuple):
    year: int
    month: int
    day: int
    hour: int
    minute: int
    second: int
    weekday: int
    """0 is Monday."""


def instant_of(year, month, day, hour, minute, second, millisecond=0):
    """Raises ValueError where the day or the time of day does not exist."""
    cycles, year_of_cycle = divmod(year - CYCLE.year, 400)
    days = CYCLE_IN_DAYS + cycles * DAYS_OF_A_CYCLE + (date(CYCLE.year + year_of_cycle, month, day) - CYCLE).days
    clock = time(hour, minute, second)
    return days * DAY + ((clock.hour * 60 + clock.minute) * 60 + clock.second) * 1000 + millisecond


def parts_of(instant):
    days, milliseconds = divmod(instant, DAY)
    cycles, day_of_cycle = divmod(days - CYCLE_IN_DAYS, DAYS_OF_A_CYCLE)
    day = CYCLE + timedelta(days=day_of_cycle)
    minutes, second = divmod(milliseconds // 1000, 60)
    return Parts(day.year + 400 * cycles, day.month, day.day, minutes // 60, minutes % 60, second, day.weekday())
