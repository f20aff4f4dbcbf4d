"""The lines of the StringToSign: S-2.1 to S-2.6, S-5."""

from typing import NamedTuple, Optional

import headers
from digest import digest_line


class Lines(NamedTuple):
    method: str
    accept: str
    digest: str
    content_type: str
    date: str
    target: Optional[str]
    """None in the speech dialects: neither the line nor the LF before it (S-5.2)."""


def lines_of(dialect, request):
    return Lines(
        method=request.method,
        accept=headers.accept(request.headers),
        digest=digest_line(dialect, request.body),
        content_type=headers.value(request.headers, "content-type"),
        date=headers.value(request.headers, "date"),
        target=request.target if dialect == "dataplus" else None,
    )


def joined(lines):
    """One LF between the lines and none after the last (S-2.2)."""
    return "\n".join(line for line in lines if line is not None)
