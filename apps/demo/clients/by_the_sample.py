"""One POST, signed in the way of the Python sample of the published text, sent by the standard library.

Reads one JSON object on standard input: url, body, date, accessKeyId, accessKeySecret. Prints the status and the answer.
Repairs to the sample: urlparse comes from urllib.parse, texts become bytes before they are hashed, and the digest is that
of the body that is sent.
"""

import base64
import hashlib
import hmac
import json
import sys
import urllib.request
from urllib.parse import urlparse


def digest(body):
    return base64.b64encode(hashlib.md5(body).digest()).decode("ascii")


def resource(url):
    parsed = urlparse(url)
    return parsed.path + "?" + parsed.query if parsed.query != "" else parsed.path


def main():
    given = json.load(sys.stdin)
    body = given["body"].encode("utf-8")
    accept = content_type = "application/json"
    lines = ["POST", accept, digest(body), content_type, given["date"], resource(given["url"])]
    secret = given["accessKeySecret"].encode("utf-8")
    mac = hmac.new(secret, "\n".join(lines).encode("utf-8"), hashlib.sha1).digest()
    headers = {
        "Accept": accept,
        "Content-Type": content_type,
        "Date": given["date"],
        "Authorization": "Dataplus " + given["accessKeyId"] + ":" + base64.b64encode(mac).decode("ascii"),
    }
    request = urllib.request.Request(given["url"], data=body, headers=headers, method="POST")
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(request, timeout=30) as answer:
            print(answer.status, answer.read().decode("utf-8"))
    except urllib.error.HTTPError as refusal:
        print(refusal.code, refusal.read().decode("utf-8"))


main()
