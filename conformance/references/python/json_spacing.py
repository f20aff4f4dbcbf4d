"""The same JSON text with other white space outside of its strings (M-37); None where a body is no such text."""

import json
import re

PIECES = re.compile(r'"(?:[^"\\]|\\.)*"|[ \t\r\n]+|[,:]', re.DOTALL)


def compact(body):
    return respaced(body, after="")


def spaced(body):
    return respaced(body, after=" ")


def respaced(body, after):
    text = object_or_array(body)
    if text is None:
        return None

    def piece(found):
        if found[0].isspace():
            return ""
        return found[0] + after if found[0] in (",", ":") else found[0]

    return PIECES.sub(piece, text).encode("utf-8")


def object_or_array(body):
    """Numbers stay text: only the grammar counts here, and Python would refuse very long ones."""
    try:
        text = body.decode("utf-8")
        value = json.loads(text, parse_int=str, parse_float=str, parse_constant=no_json)
    except (ValueError, RecursionError):
        return None
    return text if isinstance(value, (dict, list)) else None


def no_json(name):
    raise ValueError(f"{name} is not JSON")
