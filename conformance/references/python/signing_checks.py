"""What is refused before signing, in the order of S-7.1. The first fault found is reported."""

import re

import headers
from digest import DIALECTS, content_md5_fits
from errors import Refused
from signature import ACCESS_KEY_ID

UPPER_CASE_ONLY = {"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"}
NEVER = {"CONNECT", "TRACE", "TRACK"}
TARGET = re.compile(r"/[^\x00-\x20\x7f#]*")


def check_dialect(dialect):
    """S-5.4."""
    if dialect not in DIALECTS:
        raise Refused("unknown-dialect")


def check_request(request):
    check_method(request.method)
    check_target(request.target)
    check_headers(request.headers)
    if not content_md5_fits(headers.value(request.headers, "content-md5"), request.body):
        raise Refused("content-md5-mismatch")  # S-4.6


def check_method(method):
    """S-3.2: what HTTP clients rewrite or refuse cannot be signed as sent."""
    upper = method.upper()
    if not headers.is_token(method) or upper in NEVER or (upper in UPPER_CASE_ONLY and method != upper):
        raise Refused("invalid-method")


def check_target(target):
    """S-3.6."""
    if not TARGET.fullmatch(target):
        raise Refused("invalid-target")


def check_headers(given):
    """S-2.8 for all headers, then S-2.9."""
    for name, value in given:
        if not headers.is_token(name) or headers.has_forbidden_character(value):
            raise Refused("invalid-header")
    if headers.repeated(given):
        raise Refused("repeated-header")


def check_key(access_key_id, secret):
    """S-1.3, then S-1.4."""
    if not ACCESS_KEY_ID.fullmatch(access_key_id):
        raise Refused("invalid-access-key-id")
    check_secret(secret)


def check_secret(secret):
    """S-1.4."""
    if secret == "":
        raise Refused("invalid-access-key-secret")
