"""One way in which a signature may have come about: the six lines, how they are joined, their bytes and the key."""

from typing import NamedTuple, Optional


class Candidate(NamedTuple):
    method: str
    accept: str
    digest: str
    content_type: str
    date: str
    target: Optional[str]
    key: str
    encoding: str = "utf-8"
    separator: str = "\n"
    final: str = ""
    leaves_out_empty: bool = False


def data(candidate):
    """The bytes of the StringToSign; `?` stands for what the encoding lacks (M-13, M-14)."""
    lines = candidate[:6] if candidate.target is not None else candidate[:5]
    if candidate.leaves_out_empty:
        lines = [line for line in lines if line != ""]
    text = candidate.separator.join(lines) + candidate.final
    return text.encode(candidate.encoding, "replace")
