"""Shapes of protocol members. Each function returns the checked value or raises InvalidInput."""

import re
from errors import InvalidInput
from instants import instant_of

LARGEST_SAFE_INTEGER = 2**53 - 1
INSTANT = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})\.([0-9]{3})Z")


def members(value, where, required, optional=()):
    """An object that has every required member and none beyond the optional ones."""
    if not isinstance(value, dict):
        raise InvalidInput(where, "give an object")
    for name in required:
        if name not in value:
            raise InvalidInput(where, f"the member {name} is missing")
    for name in value:
        if name not in required and name not in optional:
            raise InvalidInput(where, "has a member that the op does not know")
    return value


def items(value, where):
    if not isinstance(value, list):
        raise InvalidInput(where, "give an array")
    return value


def text(value, where):
    """A string that has UTF-8 bytes: JSON can also write half a surrogate pair, which has none."""
    if not isinstance(value, str):
        raise InvalidInput(where, "give a string")
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        raise InvalidInput(where, "holds half a surrogate pair; give Unicode text") from None
    return value


def one_of(value, where, options):
    if text(value, where) not in options:
        raise InvalidInput(where, "give one of " + ", ".join(options))
    return value


def boolean(value, where):
    if not isinstance(value, bool):
        raise InvalidInput(where, "give true or false")
    return value


def amount(value, where):
    """A finite number that is not negative."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise InvalidInput(where, "give a number")
    try:
        number = float(value)
    except OverflowError:
        number = float("inf")
    if not 0 <= number < float("inf"):
        raise InvalidInput(where, "give a finite number that is not negative")
    return value


def count(value, where):
    """A whole number from 0 on; 3.0 is 3, as in every JSON reader that has one kind of number."""
    amount(value, where)
    if value != int(value) or value > LARGEST_SAFE_INTEGER:
        raise InvalidInput(where, "give a whole number")
    return int(value)


def instant(value, where):
    """RFC 3339 with milliseconds and Z, as milliseconds since 1970."""
    found = INSTANT.fullmatch(text(value, where))
    if found:
        try:
            return instant_of(*(int(part) for part in found.groups()))
        except ValueError:
            pass  # a day or an hour that does not exist
    raise InvalidInput(where, "give an RFC 3339 instant such as 2016-05-07T08:19:52.000Z")
