"""The op signer.twin: the wrong signature that one mistake gives. The vector generator asks for it."""

import base64
import hmac

import fields
import mistakes
from candidate import data
from errors import Skipped
from request import read_request
from sign import read_dialect
from signature import authorization
from signing_checks import check_dialect, check_key, check_request
from situation import read_bodies, situation_of

SCHEMES = ("acs", "dataplus", "DataPlus")


def twin_op(value):
    """Variants count from 0 and keep their number whether or not the ones before them apply to the request.

    Where a variant does not exist, does not apply, or changes nothing, there is no wrong signature: the answer is
    `skipped`.
    """
    required = ("request", "accessKeyId", "accessKeySecret", "mistake")
    members = fields.members(value, "input", required, ("dialect", "variant", "bodies"))
    dialect, request = read_dialect(members), read_request(members["request"])
    access_key_id = fields.text(members["accessKeyId"], "accessKeyId")
    secret = fields.text(members["accessKeySecret"], "accessKeySecret")
    mistake = fields.one_of(members["mistake"], "mistake", mistakes.NAMES)
    variant = fields.count(members.get("variant", 0), "variant")
    bodies = read_bodies(members.get("bodies", []))
    check_dialect(dialect)
    check_request(request)
    check_key(access_key_id, secret)

    situation = situation_of(dialect, request, access_key_id, secret, bodies)
    right = situation.right
    observable = in_authorization(right, access_key_id).get(mistake)
    if observable:
        return answer(data(right), *chosen(observable, variant))
    wrong = right._replace(**chosen(changes_of(situation, mistake), variant))
    if (wrong.key, data(wrong)) == (right.key, data(right)):
        raise Skipped("the variant changes nothing")
    signature = base64.b64encode(mac(wrong, "sha1")).decode("ascii")
    return answer(data(wrong), signature, authorization(access_key_id, signature))


def in_authorization(right, access_key_id):
    """M-01 to M-03: the signature and the header of each variant; the StringToSign is right."""
    sha1, sha256 = (base64.b64encode(mac(right, name)).decode("ascii") for name in ("sha1", "sha256"))
    hex_text = mac(right, "sha1").hex()
    return {
        "wrong-scheme": [(sha1, f"{scheme} {access_key_id}:{sha1}") for scheme in SCHEMES],
        "signature-hex": [(text, authorization(access_key_id, text)) for text in (hex_text, hex_text.upper())],
        "hmac-sha256": [(sha256, authorization(access_key_id, sha256))],
    }


def changes_of(situation, mistake):
    return next((found[mistake] for found in (group(situation) for group in mistakes.GROUPS) if mistake in found), [])


def chosen(variants, number):
    if number >= len(variants):
        raise Skipped("there is no such variant")
    if variants[number] is None:
        raise Skipped("the variant does not apply to this request")
    return variants[number]


def mac(candidate, algorithm):
    return hmac.digest(candidate.key.encode("utf-8"), data(candidate), algorithm)


def answer(signed, signature, header):
    """Bytes that are not UTF-8 are shown as U+FFFD."""
    return {"stringToSign": signed.decode("utf-8", "replace"), "signature": signature, "authorization": header}
