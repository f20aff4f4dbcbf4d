"""The request of the protocol: method, raw target, raw header list, body bytes (S-8.1)."""

import base64
import binascii
from typing import List, NamedTuple, Tuple

import fields
from errors import InvalidInput, Skipped

LARGEST_BODY = 256 * 1024 * 1024


class Request(NamedTuple):
    method: str
    target: str
    headers: List[Tuple[str, str]]
    body: bytes


def read_request(value):
    members = fields.members(value, "request", ("method", "target", "headers", "body"))
    return Request(
        method=fields.text(members["method"], "request.method"),
        target=fields.text(members["target"], "request.target"),
        headers=[read_header(pair) for pair in fields.items(members["headers"], "request.headers")],
        body=read_body(members["body"], "request.body"),
    )


def read_header(pair):
    if len(fields.items(pair, "request.headers")) != 2:
        raise InvalidInput("request.headers", "give pairs of a name and a value")
    return fields.text(pair[0], "a header name"), fields.text(pair[1], "a header value")


def read_body(value, where):
    """No body and zero bytes are the same thing for the signature (S-4.2), so null becomes b""."""
    if value is None:
        return b""
    if not isinstance(value, dict) or len(value) != 1:
        raise InvalidInput(where, "give null or an object with one of text, base64, repeat")
    if "text" in value:
        return fields.text(value["text"], where).encode("utf-8")
    if "base64" in value:
        return from_base64(value["base64"], where)
    if "repeat" in value:
        repeat = fields.members(value["repeat"], where, ("base64", "times"))
        part = from_base64(repeat["base64"], where)
        times = fields.count(repeat["times"], where)
        if len(part) * times > LARGEST_BODY:
            raise Skipped(f"bodies of more than {LARGEST_BODY} bytes are not built here")
        return part * times
    raise InvalidInput(where, "give null or an object with one of text, base64, repeat")


def from_base64(value, where):
    """RFC 4648 with padding, without line breaks, and canonical: what encodes back to itself."""
    written = fields.text(value, where)
    try:
        decoded = base64.b64decode(written, validate=True)
    except (binascii.Error, ValueError):
        decoded = None
    if decoded is None or base64.b64encode(decoded).decode("ascii") != written:
        raise InvalidInput(where, "give canonical Base64 with padding")
    return decoded
