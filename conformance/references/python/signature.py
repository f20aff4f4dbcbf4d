"""The signature and the header that carries it: S-1, S-8.8."""

import base64
import hmac
import re

ACCESS_KEY_ID = re.compile(r"[\x21-\x39\x3b-\x7e]+")
"""Visible ASCII without the colon (S-1.3)."""

SIGNATURE = re.compile(r"[A-Za-z0-9+/]{26}[AEIMQUYcgkosw048]=")
"""Canonical Base64 of 20 bytes: the last character has its two unused bits zero (S-8.8)."""


def sign_text(secret, string_to_sign):
    """S-1.2."""
    mac = hmac.digest(secret.encode("utf-8"), string_to_sign.encode("utf-8"), "sha1")
    return base64.b64encode(mac).decode("ascii")


def authorization(access_key_id, signature):
    """S-1.1."""
    return f"Dataplus {access_key_id}:{signature}"
