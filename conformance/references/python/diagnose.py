"""The op signer.diagnose: S-11."""

import fields
import headers
import mistakes
from arrival import has_forbidden_value, origin_form
from credentials import read_credentials
from errors import Refused
from mistakes_of_date import observed as observed_in_date
from request import read_request
from search import search
from sign import read_dialect
from signing_checks import check_dialect, check_secret
from situation import read_bodies, situation_of


def diagnose_op(value):
    members = fields.members(value, "input", ("request", "accessKeySecret"), ("dialect", "bodies"))
    dialect, arrived = read_dialect(members), read_request(members["request"])
    secret = fields.text(members["accessKeySecret"], "accessKeySecret")
    bodies = read_bodies(members.get("bodies", []))
    check_dialect(dialect)
    request = checked(arrived)
    credentials = read_credentials(headers.value(request.headers, "authorization"))
    check_secret(secret)

    situation = situation_of(dialect, request, credentials.access_key_id, secret, bodies)
    algorithm = "sha256" if "hmac-sha256" in credentials.observed else "sha1"
    found, tried, left = search(situation.right, mistakes.groups_of(situation), algorithm, credentials.signature)

    observed = credentials.observed + observed_in_date(situation.right.date)
    not_tried = mistakes.not_tried(situation) + [(mistake, "candidate-limit") for mistake in sorted(left)]
    return {
        "explanations": [sorted([*observed, *explanation], key=mistakes.NAMES.index) for explanation in found],
        "tried": tried,
        "notTried": [{"mistake": mistake, "reason": reason} for mistake, reason in not_tried],
    }


def checked(request):
    """What a verifier calls malformed (R-02) has no StringToSign to be diagnosed; named by the codes of signing."""
    if not headers.is_token(request.method):
        raise Refused("invalid-method")
    if origin_form(request.target) is None or headers.has_forbidden_character(request.target):
        raise Refused("invalid-target")
    if has_forbidden_value(request.headers):
        raise Refused("invalid-header")
    if headers.repeated(request.headers):
        raise Refused("repeated-header")
    return request._replace(target=origin_form(request.target))
