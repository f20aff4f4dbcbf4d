"""The op signer.verify: S-8 to S-10, with the refusals in the order of S-9."""

import hmac
import re

import fields
import headers
import http_date
from arrival import is_malformed, origin_form
from digest import MD5_OF_NOTHING, content_md5_fits
from errors import InvalidInput
from request import read_request
from sign import read_dialect
from signature import ACCESS_KEY_ID, SIGNATURE, sign_text
from signing_checks import check_dialect
from string_to_sign import joined, lines_of

CREDENTIALS = re.compile(f"Dataplus ({ACCESS_KEY_ID.pattern}):({SIGNATURE.pattern})")
OPTIONAL = ("dialect", "maxSkewSeconds", "dates", "emptyBodyDigest", "maxBodyBytes", "replay", "seen")


def verify_op(value):
    members = fields.members(value, "input", ("request", "keys", "now"), OPTIONAL)
    dialect, request = read_dialect(members), read_request(members["request"])
    keys = read_keys(members["keys"])
    now = fields.instant(members["now"], "now")
    max_skew_seconds = fields.amount(members.get("maxSkewSeconds", 900), "maxSkewSeconds")
    dates = fields.one_of(members.get("dates", "imf"), "dates", ("imf", "lenient"))
    empty_body_digest = fields.one_of(members.get("emptyBodyDigest", "either"), "emptyBodyDigest", ("either", "empty"))
    max_body_bytes = fields.count(members["maxBodyBytes"], "maxBodyBytes") if "maxBodyBytes" in members else None
    replay = fields.one_of(members.get("replay", "allow"), "replay", ("allow", "refuse"))
    seen = read_seen(members.get("seen", []))
    check_dialect(dialect)

    if max_body_bytes is not None and len(request.body) > max_body_bytes:
        return refusal("body-too-large")
    if is_malformed(request):
        return refusal("malformed-request")

    authorization = headers.value(request.headers, "authorization")
    if authorization == "":
        return refusal("missing-authorization")
    if authorization.split(" ", 1)[0] != "Dataplus":
        return refusal("unsupported-scheme")
    credentials = CREDENTIALS.fullmatch(authorization)
    if not credentials:
        return refusal("malformed-authorization")
    access_key_id, signature = credentials.groups()

    date = headers.value(request.headers, "date")
    if date == "":
        return refusal("missing-date")
    instant = http_date.parse_imf(date) if dates == "imf" else http_date.parse_lenient(date, now)
    if instant is None:
        return refusal("malformed-date")

    if access_key_id not in keys:
        return refusal("unknown-access-key")
    if abs(now - instant) > max_skew_seconds * 1000:
        return refusal("date-skewed")  # R-09; whole milliseconds, so nothing is cut off (S-8.7)

    secrets, disabled = keys[access_key_id]
    lines = lines_of(dialect, request._replace(target=origin_form(request.target)))
    texts = [joined(line) for line in accepted(lines, request.body, empty_body_digest)]
    if not any_fits(secrets, texts, signature):
        return refusal("signature-mismatch", stringToSign=joined(lines))
    if disabled:
        return refusal("disabled-access-key")
    if not content_md5_fits(headers.value(request.headers, "content-md5"), request.body):
        return refusal("content-md5-mismatch")
    if replay == "refuse" and (access_key_id, signature) in seen:
        return refusal("replayed")  # R-13, S-10.2; `seen` is of this dialect
    return {"ok": True, "accessKeyId": access_key_id}


def refusal(reason, **more):
    return {"ok": False, "reason": reason, **more}


def accepted(lines, body, empty_body_digest):
    """S-8.4: with the empty body both ways to write line 3."""
    if body or empty_body_digest == "empty":
        return [lines]
    return [lines, lines._replace(digest=MD5_OF_NOTHING)]


def any_fits(secrets, texts, signature):
    """S-8.5: any secret of the key, compared in constant time."""
    fits = False
    for secret in secrets:
        for text in texts:
            fits |= hmac.compare_digest(sign_text(secret, text), signature)
    return fits


def read_keys(value):
    if not isinstance(value, dict):
        raise InvalidInput("keys", "give an object of AccessKey ids")
    return {fields.text(access_key_id, "keys"): read_key(key) for access_key_id, key in value.items()}


def read_key(value):
    members = fields.members(value, "a key", ("secrets",), ("disabled",))
    secrets = [fields.text(secret, "a secret") for secret in fields.items(members["secrets"], "secrets")]
    if not secrets or "" in secrets:
        raise InvalidInput("secrets", "give one or more texts that are not empty")
    return secrets, fields.boolean(members.get("disabled", False), "disabled")


def read_seen(value):
    return {read_admitted(entry) for entry in fields.items(value, "seen")}


def read_admitted(value):
    members = fields.members(value, "seen", ("accessKeyId", "signature", "at"))
    fields.instant(members["at"], "seen.at")
    return fields.text(members["accessKeyId"], "seen"), fields.text(members["signature"], "seen")
