"""Model of a client by the rules of conformance/spec/http-client.md: what it sends, and what becomes of the call.

It decides nothing but what the rules decide: given a call and the answers that a server has ready, which requests come
and how the call ends. It sends nothing and knows no code of any client.
"""

from urllib.parse import urljoin, urlsplit

IDEMPOTENT = ("GET", "HEAD", "OPTIONS", "PUT", "DELETE")  # H-3.2
TRANSIENT = (429, 502, 503, 504)  # H-3.2
OK = {"status": 200, "json": {"ok": True}}


def play(call, answers, client=None, ahead=0):
    """The script that is used up, and the outcome."""
    client = client or {}
    method = call.get("method", "POST" if "json" in call or call.get("body") else "GET")
    script, state = [], {"clock": "client", "attempt": 0, "extra": 0, "corrected": False}
    left = list(answers)
    while True:
        state["attempt"] += 1
        outcome, hops = attempt(call, method, left, client, state, script, ahead)
        if "ok" in outcome:
            return script, outcome
        if not again(outcome["failed"], method, client, state, hops, ahead):
            return script, ending(outcome, state, client, ahead)


def attempt(call, method, left, client, state, script, ahead):
    """One request, and one more for every redirect that is followed (H-6)."""
    target, origin, signed, body = call["path"], "endpoint", True, True
    hops = 0
    while True:
        answer = left.pop(0)
        expect = {"method": method, "target": target}
        if origin != "endpoint":
            expect["origin"] = origin
        if not signed:
            expect["signed"] = False
            expect["headers"] = {name: None for name in ("x-dataplus-request-id", "cookie")}
        elif state["clock"] == "server":
            expect["date"] = "server"
        if not body:
            expect["headers"] = {"content-type": None}
            expect["body"] = None
        script.append({"expect": expect, "answer": answer})
        status, location = answer.get("status"), (answer.get("headers") or {}).get("location")
        if status not in (301, 302, 303, 307, 308) or location is None:
            return classify(call, answer), hops
        hops += 1
        base = f"http://{origin}.test{target}"
        to = urlsplit(urljoin(base, location.replace("{endpoint}", "http://endpoint.test").replace("{other}", "http://other.test")))
        allowed = [one.strip("{}") for one in client.get("redirects", {}).get("origins", [])]
        there = (to.hostname or "").split(".")[0]
        if there != origin and there not in allowed:
            return failed("redirect-refused"), hops
        if hops > client.get("redirects", {}).get("limit", 5):
            return failed("too-many-redirects"), hops
        signed = signed and there == origin
        origin = there
        target = (to.path or "/") + (f"?{to.query}" if to.query else "")
        if (status == 303 and method != "HEAD") or (status in (301, 302) and method == "POST"):
            method, body = "GET", False


def classify(call, answer):
    """What an answer comes to (H-4, H-7, H-8)."""
    if "fault" in answer:
        code = {"kill": "connection-lost", "reset": "connection-lost", "stall": "attempt-timed-out"}[answer["fault"]]
        return failed(code)
    if "raw" in answer:
        return failed("garbled-answer")
    if "refuse" in answer:
        return failed("gateway-refused", status=answer.get("status", 403), reason=answer["refuse"])
    status = answer["status"]
    if not 200 <= status <= 299:
        return failed("unexpected-status", status=status)
    if "cutAfter" in answer:
        return failed("connection-lost")
    if "holdAfter" in answer:
        return failed("attempt-timed-out")
    return {"ok": {"status": status, **({"body": answer["json"]} if "json" in answer else {})}}


def failed(code, **more):
    return {"failed": {"code": code, **more}}


def skewed(failure, ahead):
    """Whether the clock is to blame (H-5.1, H-5.2)."""
    if failure["code"] == "gateway-refused":
        return "told" if failure["reason"] == "date-skewed" else None
    return "likely" if failure.get("status") in (401, 403) and abs(ahead) > 900 else None


def again(failure, method, client, state, hops, ahead):
    retry = client.get("retry", {})
    methods = retry.get("methods", IDEMPOTENT)
    blame = None if state["clock"] == "server" and failure["code"] != "gateway-refused" else skewed(failure, ahead)
    if blame is not None:
        if client.get("skew") == "report" or state["corrected"]:
            return False
        state["clock"], state["corrected"] = "server", True
        state["extra"] += 1
        return (blame == "told" and hops == 0) or method in methods
    if state["attempt"] - state["extra"] >= retry.get("attempts", 3) or failure["code"] == "budget-exhausted":
        return False
    if retry.get("repeat") == "always":
        return True
    if retry.get("repeat") == "never":
        return False
    status = failure.get("status")
    transient = status in retry.get("statuses", TRANSIENT) if status else failure["code"] in (
        "connection-lost", "garbled-answer", "attempt-timed-out",
    )
    return transient and method in methods


def ending(outcome, state, client, ahead):
    failure = outcome["failed"]
    late = state["clock"] == "server" and failure["code"] != "gateway-refused" and state["attempt"] > 1
    if not late and skewed(failure, ahead) is not None:
        failure = {"code": "clock-skewed", "status": failure["status"]}
    return {"failed": {**failure, "attempts": state["attempt"]}}
