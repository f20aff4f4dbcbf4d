"""What every scenario of suite gateway rests on: the statuses of the specification, and requests in short."""

import base64
import gzip
import hashlib
import re
from pathlib import Path

SPECIFICATION = Path(__file__).resolve().parents[2] / "spec" / "gateway.md"


def statuses():
    """The status of each refusal, from the table of the specification."""
    found = {}
    for status, codes in re.findall(r"^\| (\d{3})\s*\| (.*?)\s*\|$", SPECIFICATION.read_text(encoding="utf-8"), re.M):
        for code in re.findall(r"`([a-z0-9-]+)`", codes):
            found[code] = int(status)
    return found


STATUSES = statuses()
ECHO = "/dataplus_1/echo/"
JSON = ["Content-Type", "application/json"]
ACCEPT = ["Accept", "application/json"]


def get(target=ECHO + "a", **more):
    return {"request": {"target": target, **more}}


def post(target=ECHO + "a", text='{"name":"hello"}', headers=None, **more):
    body = {"body": {"text": text}} if text is not None else {}
    return {"request": {"method": "POST", "target": target, "headers": [JSON, *(headers or [])], **body, **more}}


def sends(body, target=ECHO + "a", headers=None, **more):
    """A POST of bytes that are no JSON."""
    return {"request": {"method": "POST", "target": target, "headers": headers or [["Content-Type", "application/octet-stream"]], "body": body, **more}}


def ok(**more):
    return {"status": 200, "refusal": None, **more}


def refused(code, **more):
    json = {"code": code, "origin": "ours", **more.pop("json", {})}
    return {"status": STATUSES[code], "refusal": code, "json": json, **more}


def asked(name, query="", service="echo"):
    """What the generic route says of a call without a body."""
    return ok(json={"service_code": service, "api_name": name, "query": query})


def scenario(name, comment, spec, steps, answers, closed=None, flags=()):
    steps = steps if isinstance(steps, list) else [steps]
    answers = answers if isinstance(answers, list) else [answers]
    output = {"answers": answers, **({} if closed is None else {"closed": closed})}
    return name, comment, spec, {"steps": steps}, output, list(flags), "exchange"


def zeros(count):
    return {"repeat": {"base64": "AA==", "times": count}}


def gzipped(text):
    return {"base64": base64.b64encode(gzip.compress(text.encode("utf-8"), mtime=0)).decode("ascii")}


def md5_of(text):
    return base64.b64encode(hashlib.md5(text.encode("utf-8")).digest()).decode("ascii")


def signed_as(headers):
    """Headers in which Date and Authorization have a place of their own."""
    return [*headers, ["Date", "{date}"], ["Authorization", "{authorization}"]]
