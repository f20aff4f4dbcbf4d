"""Deadlines of terms, periods and days, by the model of the calendar."""
from datetime import date

from calendar_model import day_kind, is_provisional, is_working, period
from common import FREE, PAID, PAID_TWINS, cite, vector, write

FLAGS = {
    "make-up-day": ("A worked Saturday or Sunday is taken for a day off.", "Deadlines in working days end too late."),
    "holiday": ("A holiday of the notice is taken for a working day.", "Deadlines in working days end too early."),
    "unit": ("Hours are rounded to days, or days counted as 24 hours.", "A deadline moves by up to a day."),
    "zone": ("Days are counted in the zone of the host or in UTC.", "A deadline moves by a day, on some machines."),
    "month-end": ("A month is thirty days, or overflows into the next.", "A deadline in months is off."),
    "moved-end": ("A period in days that ends on a day off is not moved, or one in working days is.", "The last day is wrong."),
    "unpublished": ("A year without a notice is answered as if it were known.", "A guess passes for a date."),
    "no-length": ("A length is invented where the text names none.", "A deadline is computed that no clause sets."),
}

SPEC = {"hour": ["T-4.2"], "natural-day": ["T-4.3", "T-4.5"], "working-day": ["T-4.3", "T-4.6"], "month": ["T-4.3", "T-4.4", "T-4.5"]}
WIRE = {"first_day": "firstDay", "last_day_off": "lastDayOff"}

# agreement(s), topic, extra input, amount, unit, clauses, starts
TERMS = [
    (["maxcompute"], "arrears-continued-use", {}, 24, "hour", ["2.4.1"],
     ["2016-07-01T10:00:00+08:00", "2016-02-28T23:59:59.999+08:00", "2016-10-01T00:00:00+08:00"]),
    (PAID, "outage-right", {}, 72, "hour", ["8.3"], ["2016-09-29T22:15:30.500+08:00"]),
    (["maxcompute", "recommendation-engine", "datav", "public-trend"], "change-notice-period", {}, 30, "natural-day", ["3.1.1"],
     ["2016-01-08T09:00:00+08:00", "2016-09-01T18:00:00+08:00"]),
    (PAID, "provider-termination-notice-period", {}, 30, "natural-day", ["7.2.3"], ["2016-05-11T00:00:00+08:00"]),
    (["platform"], "provider-termination-notice-period", {}, 15, "natural-day", ["11.1.2"], ["2016-09-16T12:00:00+08:00", "2016-03-01T00:00:00+08:00"]),
    (["market-vendor"], "provider-termination-notice-period", {}, 15, "natural-day", ["10.1.2"], ["2017-01-15T12:00:00+08:00"]),
    (["platform"], "contact-update-deadline", {}, 3, "working-day", ["11.1.5"], ["2016-02-05T10:00:00+08:00", "2016-06-08T23:00:00+08:00"]),
    (["market-vendor"], "market-deposit-top-up-period", {}, 3, "working-day", ["6.3"],
     ["2016-09-29T10:00:00+08:00", "2016-09-30T16:30:00Z", "2017-05-26T09:00:00+08:00", "2030-03-01T09:00:00+08:00"]),
    (["market-vendor"], "market-deposit-return-period", {}, 20, "working-day", ["6.5"],
     ["2015-12-25T09:00:00+08:00", "2016-09-14T09:00:00+08:00", "2020-01-17T09:00:00+08:00"]),
    (["market-vendor"], "market-refund-window", {}, 24, "hour", ["4.4.7"], ["2016-02-06T23:30:00+08:00", "2017-12-31T08:00:00+08:00"]),
    ([one for one in FREE if one != "experience-hall"], "fee-introduction-notice-period", {}, 10, "natural-day", ["7.1"], ["2016-09-21T10:00:00+08:00"]),
    (["datav"], "auto-renewal-balance-window", {}, 30, "natural-day", ["2.5"], ["2016-11-30T10:00:00+08:00"]),
    (["market-vendor"], "vendor-service-levels", {"item": "solution-when-unusable", "facet": "within"}, 24, "hour", ["4.4.5"], ["2016-06-10T20:00:00+08:00"]),
    (["market-vendor"], "vendor-service-levels", {"item": "solution-when-degraded", "facet": "within"}, 48, "hour", ["4.4.6"], ["2016-06-10T20:00:00+08:00"]),
    (["datav"], "termination-triggers", {"item": "business-policy-change", "facet": "notice"}, 30, "natural-day", ["7.2.3"], ["2017-09-01T10:00:00+08:00"]),
]

NO_LENGTH = [
    ("platform", "market-refund-window", {}, "The agreement is silent on it."),
    ("platform", "change-notice-period", {}, "An announcement without a length."),
    ("platform", "price-change-notice-period", {"answer": 1}, "In advance, without a length."),
    ("platform", "price-change-notice-period", {"answer": 2}, "There are two answers, no third."),
    ("maxcompute", "contact-update-deadline", {}, "Promptly is no length."),
    ("datav", "third-party-complaint-deadline", {}, "The set time is set nowhere."),
    ("rule-engine-mobile-beta", "provider-termination-notice-period", {}, "In advance, without a length."),
    ("experience-hall", "fee-introduction-notice-period", {}, "The look-alikes say ten days; this one says nothing."),
    ("dashu", "change-notice-period", {}, "The look-alikes say thirty days; this one names no length."),
    ("datav", "court", {}, "A court is no period."),
    ("market-vendor", "vendor-service-levels", {"item": "support-by-phone", "facet": "within"}, "No time is set for it."),
    ("market-vendor", "vendor-service-levels", {}, "Which of the service levels is not said."),
]

PERIODS = [
    (1, "hour", "2016-12-31T23:30:00+08:00", {}), (72, "hour", "2016-12-08T02:42:45Z", {}), (24, "hour", "2016-10-07T12:00:00.001+08:00", {}),
    (1, "natural-day", "2016-07-05T23:59:59.999+08:00", {}), (1, "natural-day", "2016-07-05T15:59:59.999Z", {}), (1, "natural-day", "2016-07-05T16:00:00Z", {}),
    (7, "natural-day", "2016-09-24T10:00:00+08:00", {}), (7, "natural-day", "2016-09-24T10:00:00+08:00", {"last_day_off": "stay"}),
    (7, "natural-day", "2016-09-24T10:00:00+08:00", {"last_day_off": "after-holiday"}), (7, "natural-day", "2016-09-24T10:00:00+08:00", {"first_day": "count"}),
    (2, "natural-day", "2016-03-03T10:00:00+08:00", {}), (2, "natural-day", "2016-03-03T10:00:00+08:00", {"last_day_off": "after-holiday"}),
    (1, "natural-day", "2016-02-05T10:00:00+08:00", {}), (30, "natural-day", "2015-12-02T00:00:00+08:00", {}),
    (1, "month", "2016-01-31T10:00:00+08:00", {}), (1, "month", "2017-01-31T10:00:00+08:00", {}), (12, "month", "2016-02-29T10:00:00+08:00", {}),
    (3, "month", "2015-11-30T10:00:00+08:00", {}), (1, "month", "2016-09-05T10:00:00+08:00", {}), (1, "month", "2016-09-05T10:00:00+08:00", {"last_day_off": "stay"}),
    (1, "month", "2016-05-10T10:00:00+08:00", {"first_day": "count"}), (6, "month", "2016-07-31T10:00:00+08:00", {"last_day_off": "stay"}),
    (1, "working-day", "2016-02-05T10:00:00+08:00", {}), (3, "working-day", "2016-02-05T10:00:00+08:00", {}), (1, "working-day", "2016-10-07T10:00:00+08:00", {}),
    (5, "working-day", "2016-12-28T10:00:00+08:00", {}), (20, "working-day", "2017-01-20T10:00:00+08:00", {}), (1, "working-day", "2020-01-23T10:00:00+08:00", {}),
    (3, "working-day", "2015-09-02T10:00:00+08:00", {}), (2, "working-day", "2016-06-08T10:00:00+08:00", {"first_day": "count"}),
    (3, "working-day", "2030-05-31T10:00:00+08:00", {}), (10, "natural-day", "2030-05-30T10:00:00+08:00", {}), (10, "natural-day", "2030-05-30T10:00:00+08:00", {"last_day_off": "stay"}),
    (48, "hour", "2030-05-30T10:00:00+08:00", {}),
]

DAYS = ["2016-02-06", "2016-02-08", "2016-02-14", "2016-06-12", "2016-10-08", "2016-10-09", "2016-10-10", "2016-09-17", "2016-09-18",
        "2015-09-03", "2015-09-05", "2015-09-06", "2015-10-10", "2017-01-22", "2017-01-28", "2017-04-01", "2020-01-31", "2020-02-01", "2020-02-02",
        "2020-02-03", "2016-07-09", "2016-07-11", "2030-10-01", "2030-06-01"]


def flags_of(unit, found, extra):
    flags = {"hour": ["unit"], "natural-day": ["moved-end"], "working-day": ["holiday", "make-up-day"], "month": ["month-end", "moved-end"]}[unit]
    return [*flags, "zone", *(["unpublished"] if found["provisional"] else [])]


def write_time():
    vectors = []
    for agreements, topic, extra, amount, unit, clauses, starts in TERMS:
        for agreement in agreements:
            for start in starts:
                found = period(amount, unit, start)
                output = {"amount": amount, "unit": unit, **found, "clauses": clauses}
                name = f"{agreement} {topic} {extra.get('item', '')} {start}"
                comment = f"{amount} {unit}{'s' if amount > 1 else ''} from {start} end with {found['lastDay']}."
                vectors.append(vector("deadline", name, comment, "deadline", {"agreement": agreement, "topic": topic, "from": start, **extra}, output,
                                      spec=SPEC[unit], clauses=cite(agreement, *clauses), flags=flags_of(unit, found, extra)))
    for agreement, topic, extra, comment in NO_LENGTH:
        given = {"agreement": agreement, "topic": topic, "from": "2016-07-01T10:00:00+08:00", **extra}
        vectors.append(vector("deadline", f"none {agreement} {topic} {' '.join(map(str, extra.values()))}", comment, "deadline", given,
                              error="period-not-stated", spec=["T-4.7"], flags=["no-length"]))
    for wrong in ["2016-07-01T10:00:00", "2016-02-30T10:00:00+08:00", "1.7.2016"]:
        given = {"agreement": "maxcompute", "topic": "arrears-continued-use", "from": wrong}
        vectors.append(vector("deadline", f"no instant {wrong}", "No RFC 3339 instant with an offset.", "deadline", given,
                              error="invalid-calendar-instant", spec=["T-4.1"], flags=["zone"]))
    total = write("deadline", "When the periods that terms state are over.", FLAGS, vectors)

    vectors = []
    for amount, unit, start, extra in PERIODS:
        found = period(amount, unit, start, **extra)
        rule = {WIRE[name]: value for name, value in extra.items()}
        name = f"{amount} {unit} {start} {' '.join(extra.values())}"
        comment = f"{amount} {unit}{'s' if amount > 1 else ''} from {start} end with {found['lastDay']}."
        vectors.append(vector("period", name, comment, "period", {"amount": amount, "unit": unit, "from": start, **rule}, found,
                              spec=SPEC[unit], flags=flags_of(unit, found, extra)))
    for amount in (0, -1, 1.5):
        vectors.append(vector("period", f"amount {str(amount).replace('-', 'minus')}", "No whole number of at least 1.", "period",
                              {"amount": amount, "unit": "working-day", "from": "2016-07-01T10:00:00+08:00"}, error="invalid-calendar-amount", spec=["T-2.6"], flags=["unit"]))
    total += write("period", "When periods are over, counted in Asia/Shanghai.", FLAGS, vectors)

    vectors = []
    for text in DAYS:
        day = date.fromisoformat(text)
        kind = day_kind(day)
        output = {"working": is_working(day), "kind": kind, "provisional": is_provisional(day)}
        flags = [{"make-up-day": "make-up-day", "holiday": "holiday"}.get(kind, "zone"), *(["unpublished"] if is_provisional(day) else [])]
        vectors.append(vector("day", text, f"{text} is a {kind}.", "day", {"date": text}, output, spec=["T-4.6"], flags=flags))
    for wrong in ["2016-02-30", "2016-2-3", "today"]:
        vectors.append(vector("day", f"no date {wrong}", "There is no such day.", "day", {"date": wrong}, error="invalid-calendar-date", spec=["T-4.6"], flags=["zone"]))
    return total + write("day", "Which days are worked.", FLAGS, vectors)
