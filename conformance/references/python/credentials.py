"""Authorization as a diagnosis reads it: S-11.5, and the observed mistakes M-01 to M-03."""

import base64
import re
from typing import List, NamedTuple

from errors import Refused
from signature import SIGNATURE

BASE64_OF_32 = re.compile(r"[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=")
HEX = re.compile(r"[0-9A-Fa-f]{40}|[0-9A-Fa-f]{64}")


class Credentials(NamedTuple):
    access_key_id: str
    signature: bytes
    observed: List[str]


def read_credentials(authorization):
    """Scheme and credentials are parted by the first space, id and signature by the first colon after it. Where there
    is no space, the scheme is missing and the whole value holds the credentials."""
    scheme, space, rest = authorization.partition(" ")
    access_key_id, colon, written = (rest if space else authorization).partition(":")
    is_hex = HEX.fullmatch(written) is not None
    if not colon or not (is_hex or SIGNATURE.fullmatch(written) or BASE64_OF_32.fullmatch(written)):
        raise Refused("malformed-authorization")
    signature = bytes.fromhex(written) if is_hex else base64.b64decode(written)
    seen = {
        "wrong-scheme": scheme != "Dataplus",
        "signature-hex": is_hex,
        "hmac-sha256": len(signature) == 32,
    }
    return Credentials(access_key_id, signature, [mistake for mistake, is_there in seen.items() if is_there])
