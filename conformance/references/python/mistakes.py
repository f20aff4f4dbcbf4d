"""The groups of S-11.1 in their order, and the names of all mistakes in the order of the tables."""

import mistakes_of_date
import mistakes_of_digest
import mistakes_of_headers
import mistakes_of_key
import mistakes_of_method
import mistakes_of_target
import mistakes_of_text

GROUPS = (
    mistakes_of_key.variants,
    mistakes_of_text.text_variants,
    mistakes_of_text.lines_variants,
    mistakes_of_method.variants,
    mistakes_of_target.variants,
    mistakes_of_digest.variants,
    mistakes_of_headers.accept_variants,
    mistakes_of_headers.content_type_variants,
    mistakes_of_date.variants,
)
"""Each takes the situation and gives, by mistake, the changes of its variants; None stands for one that does not apply."""

NAMES = (
    "wrong-scheme",
    "signature-hex",
    "hmac-sha256",
    "secret-ampersand",
    "secret-white-space",
    "id-as-secret",
    "text-gbk",
    "text-latin1",
    "crlf-lines",
    "final-newline",
    "lines-left-out",
    "method-replaced",
    "missing-target",
    "unexpected-target",
    "full-url",
    "query-missing",
    "target-decoded",
    "query-re-encoded",
    "query-sorted",
    "digest-once",
    "digest-twice",
    "digest-hex",
    "digest-of-raw-digest",
    "digest-of-empty-body",
    "digest-word",
    "body-not-digested",
    "body-re-serialised",
    "digest-before-compression",
    "digest-newline",
    "accept-replaced",
    "content-type-replaced",
    *mistakes_of_date.MISTAKES,
    "unsigned-date",
)


def groups_of(situation):
    """Per group the changes to try, as pairs of a mistake and what it changes in the right candidate; in the order of
    the tables, which is the order in which they are tried."""
    return [
        [(mistake, change) for mistake in NAMES for change in made.get(mistake, []) if change]
        for made in (group(situation) for group in GROUPS)
    ]


def not_tried(situation):
    """S-11.4 without the candidate limit; GBK is always there in Python."""
    return [
        *mistakes_of_target.not_tried(situation),
        *mistakes_of_digest.not_tried(situation),
        *mistakes_of_date.not_tried(situation),
    ]
