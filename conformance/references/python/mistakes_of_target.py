"""Group target: M-20 to M-26."""

import re
from urllib.parse import quote

import headers

ESCAPES = re.compile(rb"%([0-9A-Fa-f]{2})")
KEPT_BY_ENCODE_URI_COMPONENT = "!~*'()"
"""Beside letters, digits and `-_.`, which quote always keeps."""


def variants(situation):
    target = situation.request.target
    if situation.dialect != "dataplus":
        return {"unexpected-target": [{"target": target}]}
    targets = {
        "full-url": full_urls(situation),
        "query-missing": [target.split("?", 1)[0]],
        "target-decoded": [decoded(target), decoded(with_query(target, plus_to_space))],
        "query-re-encoded": [with_query(target, change) for change in RE_ENCODINGS],
        "query-sorted": [with_query(target, sorted_parts)],
    }
    changes = {
        mistake: [None if made is None else {"target": made} for made in several]
        for mistake, several in targets.items()
    }
    return {"missing-target": [{"target": None}], **changes}


def not_tried(situation):
    """S-11.4."""
    if situation.dialect != "dataplus":
        return []
    made = variants(situation)
    found = []
    if not headers.value(situation.request.headers, "host"):
        found.append(("full-url", "no-host-header"))
    if None in made["target-decoded"]:
        found.append(("target-decoded", "not-utf-8"))
    if None in made["query-re-encoded"]:
        found.append(("query-re-encoded", "not-utf-8"))
    return found


def full_urls(situation):
    host = headers.value(situation.request.headers, "host")
    return [f"{scheme}://{host}{situation.request.target}" if host else None for scheme in ("https", "http")]


def with_query(target, change):
    """The target with another query; None where the change cannot be made."""
    path, mark, query = target.partition("?")
    if not mark:
        return target
    changed = change(query)
    return None if changed is None else path + mark + changed


def plus_to_space(query):
    return query.replace("+", " ")


def decoded(text):
    """Percent escapes decoded as UTF-8; None where they are not UTF-8. A `%` without two hex digits is no escape."""
    data = ESCAPES.sub(lambda escape: bytes.fromhex(escape[1].decode("ascii")), text.encode("utf-8"))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def escapes_as(case):
    return lambda query: re.sub("%[0-9A-Fa-f]{2}", lambda escape: case(escape[0]), query)


def re_encoded(kept):
    """M-25 e and f. A part without `=` is a name alone."""

    def change(query):
        parts = []
        for part in query.split("&"):
            sides = [decoded(plus_to_space(side)) for side in part.split("=", 1)]
            if None in sides:
                return None
            parts.append("=".join(quote(side, safe=kept) for side in sides))
        return "&".join(parts)

    return change


def sorted_parts(query):
    return "&".join(sorted(query.split("&"), key=lambda part: part.encode("utf-8")))


RE_ENCODINGS = (
    lambda query: query.replace("%20", "+"),
    lambda query: query.replace("+", "%20"),
    escapes_as(str.lower),
    escapes_as(str.upper),
    re_encoded(KEPT_BY_ENCODE_URI_COMPONENT),
    re_encoded(""),
)
