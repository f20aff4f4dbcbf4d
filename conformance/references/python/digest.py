"""Line 3 of the StringToSign: S-4 and the dialects of S-5."""

import base64
import hashlib

DIALECTS = ("dataplus", "speech", "speech-recognition")

MD5_OF_NOTHING = "1B2M2Y8AsgTpgAmY7PhCfg=="
"""Base64(MD5(zero bytes)), S-8.4."""


def base64_md5(data):
    return base64.b64encode(hashlib.md5(data).digest()).decode("ascii")


def digest_line(dialect, body):
    if not body:
        return ""  # S-4.2, and S-5.3 for speech-recognition
    once = base64_md5(body)
    return base64_md5(once.encode("ascii")) if dialect == "speech-recognition" else once


def content_md5_fits(header_value, body):
    """S-4.6: one MD5 in every dialect, and that of zero bytes where there is no body."""
    return header_value == "" or header_value == base64_md5(body)
