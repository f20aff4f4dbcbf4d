"""Group digest: M-30 to M-39."""

import base64
import hashlib

import headers
from digest import MD5_OF_NOTHING, base64_md5, digest_line
from json_spacing import compact, spaced


def variants(situation):
    body = situation.request.body
    recognition = situation.dialect == "speech-recognition"
    lines = {"body-re-serialised": re_serialised(situation), "digest-before-compression": before_compression(situation)}
    lines.update(of_body(body, recognition, situation.right.digest) if body else of_nothing(recognition))
    return {
        mistake: [None if line is None else {"digest": line} for line in several] for mistake, several in lines.items()
    }


def not_tried(situation):
    """S-11.4."""
    compressed = headers.value(situation.request.headers, "content-encoding") != ""
    handed_in = situation.bodies["digest-before-compression"]
    return [("digest-before-compression", "no-uncompressed-body")] if compressed and not handed_in else []


def of_body(body, recognition, right):
    raw = hashlib.md5(body).digest()
    once = base64_md5(body)
    hex_text = raw.hex().encode("ascii")
    hex_lines = [raw.hex(), raw.hex().upper(), base64.b64encode(hex_text).decode("ascii")]
    lines = {
        "digest-hex": hex_lines + ([base64_md5(hex_text)] if recognition else []),
        "body-not-digested": ["", MD5_OF_NOTHING],
        "digest-newline": [right + "\n"],
    }
    if recognition:
        return {"digest-once": [once], "digest-of-raw-digest": [base64_md5(raw)], **lines}
    return {"digest-twice": [base64_md5(once.encode("ascii"))], **lines}


def of_nothing(recognition):
    twice = [base64_md5(MD5_OF_NOTHING.encode("ascii"))] if recognition else []
    return {"digest-of-empty-body": [MD5_OF_NOTHING] + twice, "digest-word": ["undefined", "null"]}


def re_serialised(situation):
    """M-37. None keeps the numbers of the variants the same for every body."""
    body = situation.request.body
    without_newline = body[:-1] if body.endswith(b"\n") else None
    others = [body + b"\n", without_newline, compact(body), spaced(body), *situation.bodies["body-re-serialised"]]
    return [None if other is None else digest_line(situation.dialect, other) for other in others]


def before_compression(situation):
    return [digest_line(situation.dialect, other) for other in situation.bodies["digest-before-compression"]]
