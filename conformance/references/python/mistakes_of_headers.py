"""Groups accept (M-40) and content-type (M-41)."""

import re

ACCEPT = (
    "",
    "application/json",
    "*/*",
    "application/json, text/plain, */*",
    "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
    "undefined",
    "null",
)

CONTENT_TYPE = (
    "",
    "application/json",
    "application/json;charset=UTF-8",
    "application/json;charset=utf-8",
    "application/json; charset=UTF-8",
    "application/json; charset=utf-8",
    "application/x-www-form-urlencoded",
    "application/x-www-form-urlencoded;charset=UTF-8",
    "text/plain",
    "text/plain;charset=UTF-8",
    "application/octet-stream",
    "undefined",
    "null",
)

AFTER_SEMICOLON = re.compile(r";[ \t]*")


def accept_variants(_situation):
    return {"accept-replaced": [{"accept": value} for value in ACCEPT]}


def content_type_variants(situation):
    arrived = situation.right.content_type
    made = [arrived.split(";", 1)[0], AFTER_SEMICOLON.sub("; ", arrived), AFTER_SEMICOLON.sub(";", arrived)]
    return {"content-type-replaced": [{"content_type": value} for value in [*CONTENT_TYPE, *made]]}
