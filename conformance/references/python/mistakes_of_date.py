"""Group date: M-50 to M-59. Each function makes the texts that a mistake gives for the instant t."""

import re

import http_date
from instants import parts_of

SECONDS = [*range(1, 11), *range(-1, -11, -1)]
"""M-50: first plus 1 to 10, then minus 1 to 10."""

QUARTERS = [quarter for quarter in range(-12 * 4, 14 * 4 + 1) if quarter != 0]
"""M-51: from -12:00 to +14:00 in steps of 15 minutes, without 0."""

LIKE_A_DATE = re.compile(
    r"([A-Z][a-z]{2})[a-z]*,? ([0-9]{1,2}) ([A-Z][a-z]{2})t? ([0-9]{4}) ([0-9]{2}) ?: ?([0-9]{2}) ?: ?([0-9]{2}) GMT"
)


def variants(situation):
    t = situation.instant
    texts = {**(made_of(t) if t is not None else {}), "unsigned-date": ["", "undefined", "null"]}
    return {
        mistake: [None if text is None else {"date": text} for text in several] for mistake, several in texts.items()
    }


def made_of(t):
    """M-50 to M-58."""
    return {
        "date-read-twice": [http_date.imf_fixdate(t + 1000 * second) for second in SECONDS],
        "date-local-time": [http_date.imf_fixdate(t + 15 * 60_000 * quarter) for quarter in QUARTERS],
        "date-month-as-minutes": [month_as_minutes(t)],
        **visible(t),
        "date-zone-name": [http_date.imf_fixdate(t).replace("GMT", zone) for zone in ("UTC", "+0000")],
    }


def not_tried(situation):
    """S-11.4: with a Date that is neither an IMF-fixdate nor one of the observed forms."""
    date = situation.right.date
    if date == "" or situation.instant is not None or observed(date):
        return []
    return [(mistake, "date-not-imf") for mistake in MISTAKES]


def observed(date):
    """The mistakes M-53 to M-57 of which the Date that arrived is exactly such a text."""
    found = LIKE_A_DATE.fullmatch(date)
    if not found:
        return []
    weekday, day, month, year, hour, minute, second = found.groups()
    right = f"{weekday}, {int(day):02} {month} {year} {hour}:{minute}:{second} GMT"
    t = http_date.parse_imf(right)
    if t is None or date == right:
        return []
    return [mistake for mistake, texts in visible(t).items() if date in texts]


def visible(t):
    """M-53 to M-57, which can be seen in a Date that arrived so."""
    right, parts = http_date.imf_fixdate(t), parts_of(t)
    return {
        "date-full-weekday": [http_date.WEEKDAYS[parts.weekday] + right[3:]],
        "date-no-comma": [right.replace(",", "")],
        "date-one-digit-day": [right.replace(" 0", " ", 1) if parts.day < 10 else right],
        "date-sept": [right.replace("Sep", "Sept")],
        "date-spaced-time": [right.replace(":", ": "), right.replace(":", " : ")],
    }


def month_as_minutes(t):
    parts = parts_of(t)
    return http_date.imf_fixdate(t).replace(f":{parts.minute:02}:", f":{parts.month:02}:")


MISTAKES = (
    "date-read-twice",
    "date-local-time",
    "date-month-as-minutes",
    "date-full-weekday",
    "date-no-comma",
    "date-one-digit-day",
    "date-sept",
    "date-spaced-time",
    "date-zone-name",
)
"""M-50 to M-58, which need the instant."""
