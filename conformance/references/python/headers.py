"""Header names and values: S-2.5, S-2.7, S-2.8, S-2.9."""

import re

TOKEN = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
FORBIDDEN_IN_VALUE = re.compile(r"[\r\n\0]")
SINGLE = ("authorization", "date", "content-type", "content-md5")

_TO_LOWER = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}


def is_token(text):
    return TOKEN.fullmatch(text) is not None


def has_forbidden_character(value):
    return FORBIDDEN_IN_VALUE.search(value) is not None


def lower_name(name):
    """Only ASCII letters have two cases here (S-2.7); str.lower would also turn the Kelvin sign into a k."""
    return name.translate(_TO_LOWER)


def values(headers, name):
    """All values of the header `name` (lower case) in the order given, without white space at the ends (S-2.5)."""
    return [value.strip(" \t") for given, value in headers if lower_name(given) == name]


def value(headers, name):
    """The value of a header, "" where it is absent (S-2.3)."""
    return next(iter(values(headers, name)), "")


def accept(headers):
    """Accept given more than once is one value (S-2.9)."""
    return ", ".join(values(headers, "accept"))


def repeated(headers):
    """Whether a header that may be given once is given more often (S-2.9)."""
    return any(len(values(headers, name)) > 1 for name in SINGLE)
