"""What arrived, before any key is looked at: S-8.3 and R-02."""

import re

import headers

ABSOLUTE = re.compile(r"https?://[^/?]*(.*)", re.IGNORECASE | re.ASCII | re.DOTALL)
SIGNED_OR_SINGLE = ("accept",) + headers.SINGLE


def origin_form(target):
    """The target as it is signed, or None where it is neither origin form nor absolute form (S-8.3)."""
    if target.startswith("/"):
        return target
    absolute = ABSOLUTE.fullmatch(target)
    if not absolute:
        return None
    rest = absolute[1]
    return rest if rest.startswith("/") else "/" + rest


def is_malformed(request):
    """R-02."""
    return (
        not headers.is_token(request.method)
        or origin_form(request.target) is None
        or headers.has_forbidden_character(request.target)
        or headers.repeated(request.headers)
        or has_forbidden_value(request.headers)
    )


def has_forbidden_value(given):
    return any(headers.has_forbidden_character(v) for name in SIGNED_OR_SINGLE for v in headers.values(given, name))
