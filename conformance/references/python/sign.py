"""The ops signer.string-to-sign and signer.sign."""

import fields
from request import read_request
from signature import authorization, sign_text
from signing_checks import check_dialect, check_key, check_request
from string_to_sign import joined, lines_of


def read_dialect(members):
    return fields.text(members.get("dialect", "dataplus"), "dialect")


def string_to_sign_op(value):
    members = fields.members(value, "input", ("request",), ("dialect",))
    dialect, request = read_dialect(members), read_request(members["request"])
    check_dialect(dialect)
    check_request(request)
    lines = lines_of(dialect, request)
    return {"stringToSign": joined(lines), "contentMd5": lines.digest}


def sign_op(value):
    members = fields.members(value, "input", ("request", "accessKeyId", "accessKeySecret"), ("dialect",))
    dialect, request = read_dialect(members), read_request(members["request"])
    access_key_id = fields.text(members["accessKeyId"], "accessKeyId")
    secret = fields.text(members["accessKeySecret"], "accessKeySecret")
    check_dialect(dialect)
    check_request(request)
    check_key(access_key_id, secret)
    lines = lines_of(dialect, request)
    text = joined(lines)
    signature = sign_text(secret, text)
    return {
        "stringToSign": text,
        "contentMd5": lines.digest,
        "signature": signature,
        "authorization": authorization(access_key_id, signature),
    }
