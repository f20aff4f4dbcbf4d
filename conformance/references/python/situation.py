"""What the mistakes are made from: the right candidate and the parts that it was made of."""

from typing import Dict, List, NamedTuple, Optional

import fields
import headers
import http_date
from candidate import Candidate
from request import Request, read_body
from string_to_sign import lines_of

BODY_MISTAKES = ("body-re-serialised", "digest-before-compression")


class Situation(NamedTuple):
    dialect: str
    request: Request
    """With its target in origin form."""
    access_key_id: str
    bodies: Dict[str, List[bytes]]
    """Other forms of the body, by the mistake that each stands for (S-11.6)."""
    right: Candidate
    instant: Optional[int]
    """Of the Date that arrived, where that is an IMF-fixdate."""


def situation_of(dialect, request, access_key_id, secret, bodies):
    return Situation(
        dialect=dialect,
        request=request,
        access_key_id=access_key_id,
        bodies=bodies,
        right=Candidate(*lines_of(dialect, request), key=secret),
        instant=http_date.parse_imf(headers.value(request.headers, "date")),
    )


def read_bodies(value):
    bodies = {mistake: [] for mistake in BODY_MISTAKES}
    for entry in fields.items(value, "bodies"):
        members = fields.members(entry, "bodies", ("mistake", "body"))
        mistake = fields.one_of(members["mistake"], "bodies.mistake", BODY_MISTAKES)
        bodies[mistake].append(read_body(members["body"], "bodies.body"))
    return bodies
