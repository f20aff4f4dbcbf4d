"""The scenarios of suite http-client. Where a call may be repeated, corrected or redirected, the model says what comes."""

from model import OK, play

QUICK = {"retry": {"baseDelay": 10}}
CUT = {"status": 200, "json": {"whole": "answer"}, "cutAfter": 8}
GARBLED = {"raw": "SSH-2.0-OpenSSH_9.2p1\r\n"}


def status(code, **headers):
    return {"status": code, **({"headers": headers} if headers else {})}


def merged(*parts):
    whole = {}
    for part in parts:
        for name, value in part.items():
            whole[name] = {**whole[name], **value} if isinstance(value, dict) and name in whole else value
    return whole


def modelled(name, comment, spec, call, answers, client=None, ahead=0, **more):
    """A scenario whose requests and end the model computes."""
    client = merged(QUICK, client or {})
    script, output = play(call, answers, client, ahead)
    given = {"client": client, "call": call, **({"serverAheadSeconds": ahead} if ahead else {}), **more, "script": script}
    return name, comment, spec, given, output


def told(name, comment, spec, call, script, output, client=None, **more):
    """A scenario whose requests and end are written here."""
    return name, comment, spec, {**({"client": client} if client else {}), "call": call, **more, "script": script}, output


def call(method="GET", path="/o/s/a", **more):
    body = {"json": {"name": "hello"}} if method in ("POST", "PUT", "PATCH") else {}
    return {"method": method, "path": path, **body, **more}


def succeeded(body=None, code=200):
    return {"ok": {"status": code, **({} if body is None else {"body": body})}}


def fails(code, **more):
    return {"failed": {"code": code, **more}}


MISHAPS = {
    "status-429": status(429),
    "status-502": status(502),
    "status-503": status(503),
    "status-504": status(504),
    "kill": {"fault": "kill"},
    "reset": {"fault": "reset"},
    "cut-body": CUT,
    "garbled": GARBLED,
}


def repeats():
    for name, mishap in MISHAPS.items():
        for method in ("GET", "PUT", "DELETE"):
            yield modelled(f"{method.lower()}-after-{name}", f"A {method} is made again after {name}.", ["H-3.2"], call(method), [mishap, OK])
        yield modelled(f"post-after-{name}", f"A POST is not made again after {name}.", ["H-3.4"], call("POST"), [mishap, OK])
    for method in ("HEAD", "OPTIONS"):
        answer = {"status": 200} if method == "HEAD" else OK
        yield modelled(f"{method.lower()}-after-kill", f"A {method} is made again after a broken connection.", ["H-3.2"], call(method), [{"fault": "kill"}, answer])
    yield modelled("patch-after-status-503", "A PATCH is not idempotent, and not made again.", ["H-3.4"], call("PATCH"), [status(503), OK])
    for code in (400, 404, 408, 409, 413, 422, 500, 501, 505):
        yield modelled(f"get-after-status-{code}", f"Status {code} is no reason to try again.", ["H-3.2", "H-3.8"], call(), [status(code), OK])
    yield modelled("three-attempts", "Three attempts are all.", ["H-3.1"], call(), [status(503), {"fault": "kill"}, status(502), OK])
    yield modelled("third-succeeds", "The third attempt may succeed.", ["H-3.1"], call("PUT"), [{"fault": "reset"}, status(429), OK])
    slow = {"retry": {"baseDelay": 10}, "timeout": {"attempt": 300}}
    yield modelled("get-after-stall", "A GET is made again when an attempt takes too long.", ["H-3.2", "H-4.4"], call(), [{"fault": "stall"}, OK], slow)
    yield modelled("post-after-stall", "A POST is not made again when it takes too long: it may have been done.", ["H-3.4", "H-4.4"], call("POST"), [{"fault": "stall"}, OK], slow)
    held = {"status": 200, "json": {"whole": "answer"}, "holdAfter": 5}
    yield modelled("get-after-held-body", "A body that stops in the middle is an attempt that takes too long.", ["H-4.4"], call(), [held, OK], slow)
    yield modelled("post-after-held-body", "A POST whose answer stops in the middle is not made again.", ["H-3.4", "H-4.4"], call("POST"), [held, OK], slow)


def policies():
    def retry(**options):
        return {"retry": options}

    yield modelled("one-attempt", "One attempt is all where the caller says so.", ["H-3.1"], call(), [status(503), OK], retry(attempts=1))
    yield modelled("five-attempts", "Five attempts where the caller says so.", ["H-3.1"], call(), [status(503)] * 4 + [OK], retry(attempts=5))
    yield modelled("post-by-method", "A POST is made again where the caller lists it.", ["H-3.4"], call("POST"), [status(503), OK], retry(methods=["POST"]))
    yield modelled("get-not-listed", "A GET is not made again where the caller lists others.", ["H-3.4"], call(), [status(503), OK], retry(methods=["POST"]))
    yield modelled("status-listed", "A status that the caller lists.", ["H-3.4"], call(), [status(450), OK], retry(statuses=[450]))
    yield modelled("status-not-listed", "A status that the caller does not list.", ["H-3.4"], call(), [status(503), OK], retry(statuses=[450]))
    for name, mishap in {"kill": {"fault": "kill"}, "status-500": status(500), "status-503": status(503), "garbled": GARBLED}.items():
        yield modelled(f"always-post-after-{name}", "The caller's policy has a POST made again.", ["H-3.4"], call("POST"), [mishap, OK], retry(repeat="always"))
        yield modelled(f"never-get-after-{name}", "The caller's policy has a GET not made again.", ["H-3.4"], call(), [mishap, OK], retry(repeat="never"))
    yield modelled("always-is-bounded", "The policy cannot go beyond the number of attempts.", ["H-3.1", "H-3.4"], call("POST"), [status(500)] * 3 + [OK], retry(repeat="always"))


def waited(script, **bounds):
    """The wait before the last request."""
    script[-1]["expect"]["waited"] = bounds
    return script


def waits():
    path = {"method": "GET", "target": "/o/s/a"}
    busy = {"expect": path, "answer": status(503)}

    def after(answer, retry=None, bounds=None, comes=True):
        script = [{"expect": dict(path), "answer": answer}]
        if comes:
            script.append({"expect": {**path, "waited": bounds or {}}, "answer": OK})
        return call(), script, succeeded({"ok": True}) if comes else fails("unexpected-status", status=answer["status"]), {"retry": {"baseDelay": 0, **(retry or {})}}

    for form in ("seconds", "imf", "rfc850", "asctime"):
        answer = {"status": 503, "retryAfter": {"form": form, "seconds": 1}}
        yield told(f"retry-after-{form}", f"Retry-After in the form {form} is kept.", ["H-3.6"], *after(answer, bounds={"atLeast": 1000, "atMost": 1000}))
    for form in ("imf", "rfc850", "asctime"):
        answer = {"status": 429, "retryAfter": {"form": form, "seconds": 1}}
        arguments = after(answer, bounds={"atLeast": 1000, "atMost": 1000})
        yield told(f"retry-after-{form}-of-a-server-ahead", "A date counts from the answer's own Date.", ["H-3.6"], *arguments, serverAheadSeconds=600)
    for slug, value in {"zero": "0", "past": "Sun, 06 Nov 1994 08:49:37 GMT", "word": "soon", "negative": "-1", "fraction": "1.5", "exponent": "1e1", "impossible-day": "Sun, 31 Feb 2100 08:49:37 GMT", "iso": "2100-01-01T00:00:00Z"}.items():
        answer = status(503, **{"retry-after": value})
        yield told(f"retry-after-{slug}", "Asks for no wait, or is none of the forms.", ["H-3.6"], *after(answer, bounds={"atMost": 50}))
    yield told("retry-after-too-long", "Longer than is waited for: the failure is thrown at once.", ["H-3.7"], *after({"status": 503, "retryAfter": {"form": "seconds", "seconds": 61}}, comes=False))
    yield told("retry-after-own-limit", "The caller's limit of Retry-After.", ["H-3.7"], *after({"status": 429, "retryAfter": {"form": "seconds", "seconds": 2}}, {"maxRetryAfter": 1000}, comes=False))
    yield told("retry-after-not-for-post", "Retry-After does not make a POST repeatable.", ["H-3.4"], call("POST"), [{"expect": {**path, "method": "POST"}, "answer": {"status": 429, "retryAfter": {"form": "seconds", "seconds": 0}}}], fails("unexpected-status", status=429))
    yield told("jitter-first", "The first wait is at most baseDelay.", ["H-3.5"], *after(status(503), {"baseDelay": 300}, {"atMost": 300}))
    yield told("jitter-limit", "No wait is longer than maxDelay.", ["H-3.5"], *after(status(503), {"baseDelay": 60_000, "maxDelay": 100}, {"atMost": 100}))
    twice = [busy, busy, {"expect": {**path, "waited": {"atMost": 200}}, "answer": OK}]
    yield told("jitter-doubles", "The second wait is at most twice baseDelay.", ["H-3.5"], call(), twice, succeeded({"ok": True}), {"retry": {"baseDelay": 100}})
    yield told("retry-after-at-least", "The wait is never shorter than Retry-After.", ["H-3.5", "H-3.6"], *after({"status": 503, "retryAfter": {"form": "seconds", "seconds": 1}}, {"baseDelay": 1}, {"atLeast": 1000, "atMost": 1000}))


def limits():
    stall = {"fault": "stall"}
    path = {"method": "GET", "target": "/o/s/a"}
    yield told("attempt", "One attempt that takes too long.", ["H-4.4"], call(), [{"expect": path, "answer": stall}], fails("attempt-timed-out"), {"retry": {"attempts": 1}, "timeout": {"attempt": 300}})
    yield told("total", "The budget of the call ends an attempt.", ["H-4.5"], call(), [{"expect": path, "answer": stall}], fails("budget-exhausted"), {"timeout": {"attempt": 5000, "total": 300}})
    yield told("total-after-attempts", "The budget counts attempts and waits together.", ["H-4.5"], call(), [{"expect": path, "answer": status(503)}, {"expect": path, "answer": stall}], fails("budget-exhausted"), {"retry": {"baseDelay": 10}, "timeout": {"attempt": 5000, "total": 500}})
    yield told("total-has-no-room", "A wait that the budget has no room for is not begun.", ["H-3.7"], call(), [{"expect": path, "answer": {"status": 503, "retryAfter": {"form": "seconds", "seconds": 5}}}], fails("unexpected-status", status=503), {"timeout": {"total": 2000}})
    yield told("slow-answer", "An answer within its time is an answer.", ["H-4.4"], call(), [{"expect": path, "answer": {**OK, "delay": 200}}], succeeded({"ok": True}), {"timeout": {"attempt": 5000}})
    yield told("abort-while-waiting-for-the-answer", "The caller's signal ends the call.", ["H-4.6"], call(abortAfter=200), [{"expect": path, "answer": stall}], fails("call-aborted"))
    yield told("abort-between-attempts", "The caller's signal ends a wait.", ["H-4.6"], call(abortAfter=400), [{"expect": path, "answer": {"status": 503, "retryAfter": {"form": "seconds", "seconds": 20}}}], fails("call-aborted"))
    for method in ("GET", "POST"):
        more = {"retry": {"baseDelay": 10}}
        yield told(f"nobody-listens-{method.lower()}", "No connection: nothing was sent, so any method may be tried again; in the end it fails.", ["H-3.3", "H-4.1"], call(method), [], fails("connection-failed", unsent=True, attempts=3), more, listens=False)


def broken():
    path = {"method": "POST", "target": "/o/s/a"}
    faults = {
        "nothing": ({"fault": "kill"}, "connection-lost", "H-4.2"),
        "reset": ({"fault": "reset"}, "connection-lost", "H-4.2"),
        "half-of-the-headers": ({"raw": "HTTP/1.1 200 OK\r\ncontent-le"}, "connection-lost", "H-4.2"),
        "half-of-the-body": (CUT, "connection-lost", "H-4.2"),
        "half-of-a-chunk": ({"raw": 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nff\r\n{"a'}, "connection-lost", "H-4.2"),
        "no-last-chunk": ({"raw": "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n"}, "connection-lost", "H-4.2"),
        "another-protocol": (GARBLED, "garbled-answer", "H-4.3"),
        "bad-chunk-size": ({"raw": "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nab"}, "garbled-answer", "H-4.3"),
        "bad-gzip": ({"raw": "HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 3\r\n\r\nabc"}, "garbled-answer", "H-4.3"),
        "bad-header": ({"raw": "HTTP/1.1 200 OK\r\nbad header\r\n\r\n"}, "garbled-answer", "H-4.3"),
    }
    for slug, (answer, code, rule) in faults.items():
        yield told(slug, "A broken answer is never taken for a whole one, and a POST is not sent again.", [rule, "H-3.4"], call("POST"), [{"expect": path, "answer": answer}], fails(code))


def clocks():
    skewed = {"refuse": "date-skewed"}
    for ahead in (3600, -3600, 86_400, -86_400):
        for method in ("GET", "POST"):
            way = "ahead" if ahead > 0 else "behind"
            yield modelled(f"{method.lower()}-{way}-{abs(ahead)}", "A refusal of the clock corrects it by the server's Date, for any method.", ["H-5.1"], call(method), [skewed, OK], ahead=ahead)
    yield modelled("once", "The clock is corrected once in a call.", ["H-5.1", "H-5.3"], call(), [skewed, skewed, OK], ahead=7200)
    yield modelled("beyond-attempts", "A correction is not one of the attempts.", ["H-5.1"], call(), [skewed, OK], {"retry": {"attempts": 1}}, ahead=7200)
    yield modelled("then-repeats", "After a correction there are still repeats.", ["H-5.1", "H-3.1"], call(), [skewed, status(503), status(503), OK], ahead=7200)
    yield modelled("report", "Where the caller wants it skew is reported.", ["H-5.3"], call(), [skewed, OK], {"skew": "report"}, ahead=7200)
    for code in (401, 403):
        yield modelled(f"guessed-{code}", f"A bare {code} of a server whose clock is far off is taken for one of the clock.", ["H-5.2"], call(), [status(code), OK], ahead=1000)
        yield modelled(f"guessed-not-for-post-{code}", f"A POST is not made again on a guess after {code}.", ["H-5.2", "H-5.3"], call("POST"), [status(code), OK], ahead=1000)
        yield modelled(f"near-{code}", f"A bare {code} of a server whose clock is near is not taken for one of the clock.", ["H-5.2"], call(), [status(code), OK], ahead=800)
    yield modelled("guess-was-wrong", "A 403 that stays is what it is.", ["H-5.2"], call(), [status(403), status(403)], ahead=5000)
    for code in (400, 404, 500):
        yield modelled(f"not-{code}", f"Status {code} says nothing of the clock.", ["H-5.2"], call(), [status(code), OK], ahead=5000)
    path = {"method": "GET", "target": "/o/s/a"}
    dateless = {"status": 403, "headers": {"date": None, "x-dataplus-refusal": "date-skewed"}}
    yield told("no-date", "Without a Date there is nothing to correct by.", ["H-5.3"], call(), [{"expect": path, "answer": dateless}], fails("clock-skewed", status=403))


def redirects():
    def to(location, code=302):
        return status(code, location=location)

    for code in (301, 302, 303, 307, 308):
        for method in ("GET", "POST", "PUT", "DELETE"):
            yield modelled(f"{method.lower()}-{code}", f"A {method} that is redirected with {code} on its origin is signed again.", ["H-6.1"], call(method), [to("/o/s/b", code), OK])
    yield modelled("head-303", "A HEAD stays a HEAD.", ["H-6.1"], call("HEAD"), [to("/b", 303), {"status": 200}])
    yield modelled("absolute", "A Location may be absolute.", ["H-6.1"], call(), [to("{endpoint}/b?x=%20y"), OK])
    yield modelled("relative", "A Location may be relative.", ["H-6.1"], call(path="/o/s/a"), [to("../b?c=d"), OK])
    yield modelled("query-alone", "A Location may be a query.", ["H-6.1"], call(path="/o/s/a?x=1"), [to("?y=2"), OK])
    yield modelled("five", "Five redirects may follow one another.", ["H-6.3"], call(path="/0"), [to(f"/{i}") for i in range(1, 6)] + [OK])
    yield modelled("six", "A sixth may not.", ["H-6.3"], call(path="/0"), [to(f"/{i}") for i in range(1, 7)] + [OK])
    yield modelled("limit-zero", "None is followed where the caller says so.", ["H-6.3"], call(), [to("/b"), OK], {"redirects": {"limit": 0}})
    yield modelled("loop", "A loop ends.", ["H-6.3"], call(), [to("/o/s/a")] * 6 + [OK])
    yield modelled("other-origin", "Another origin is refused.", ["H-6.2"], call(), [to("{other}/o/s/a"), OK])
    yield modelled("other-origin-post", "Another origin is refused, with a body too.", ["H-6.2"], call("POST"), [to("{other}/o/s/a", 307), OK])
    listed = {"redirects": {"origins": ["{other}"]}}
    yield modelled("other-origin-listed", "An origin that is listed gets no signature.", ["H-6.2"], call(headers={"cookie": "c=1"}), [to("{other}/file?sign=1"), OK], listed)
    yield modelled("other-origin-and-back", "Having left its origin a request is never signed again.", ["H-6.2"], call(), [to("{other}/b"), to("{endpoint}/c"), OK], {"redirects": {"origins": ["{other}", "{endpoint}"]}})
    yield modelled("then-fails", "A GET begins at its own address again when what follows the redirect fails.", ["H-6.5"], call(), [to("/b"), {"fault": "kill"}, to("/b"), OK])
    yield modelled("post-303-then-fails", "A POST that became a GET is not made again.", ["H-6.5"], call("POST"), [to("/b", 303), {"fault": "kill"}, OK])
    yield modelled("post-307-then-fails", "A POST that was sent on is not made again.", ["H-6.5"], call("POST"), [to("/b", 307), {"fault": "kill"}, OK])
    yield modelled("post-307-then-skewed", "After a redirect a refusal of the clock does not make a POST repeatable.", ["H-6.5", "H-5.2"], call("POST"), [to("/b", 307), {"refuse": "date-skewed"}, OK], ahead=7200)
    yield modelled("get-then-skewed", "A refusal of the clock after a redirect has a GET made again.", ["H-6.5", "H-5.1"], call(), [to("/b"), {"refuse": "date-skewed"}, to("/b"), OK], ahead=7200)
    path = {"method": "GET", "target": "/o/s/a"}
    yield told("no-address", "A Location that is no address.", ["H-6.4"], call(), [{"expect": path, "answer": to("http://[broken")}], fails("malformed-redirect"))
    yield told("other-scheme", "A Location of another scheme is another origin.", ["H-6.2"], call(), [{"expect": path, "answer": to("file:///etc/hosts")}], fails("redirect-refused"))
    yield told("no-location", "A redirect without Location is a status.", ["H-6.4"], call(), [{"expect": path, "answer": status(302)}], fails("unexpected-status", status=302))
    yield told("empty-query", "An empty query and a fragment in a Location are not sent.", ["H-6.1", "H-1.9"], call(), [{"expect": path, "answer": to("/b?#c")}, {"expect": {"method": "GET", "target": "/b"}, "answer": OK}], succeeded({"ok": True}))
    for code in (300, 304, 305):
        yield modelled(f"not-{code}", f"Status {code} is not followed.", ["H-6.1"], call(), [to("/b", code), OK])


def refusals():
    for reason in ("missing-date", "unknown-access-key", "disabled-access-key", "replayed", "malformed-request", "not-subscribed"):
        yield modelled(reason, f"A refusal as {reason} is reported with its reason, and not repeated.", ["H-8.1", "H-3.8"], call(), [{"refuse": reason}, OK])
    yield modelled("body-too-large", "A refusal may have another status.", ["H-8.1"], call("POST"), [{"refuse": "body-too-large", "status": 413}, OK])
    yield modelled("rate-limited", "A refusal whose status may be repeated is.", ["H-8.3"], call(), [{"refuse": "rate-limited", "status": 429}, OK])
    yield modelled("rate-limited-post", "A refusal of a POST is not repeated.", ["H-8.3", "H-3.4"], call("POST"), [{"refuse": "rate-limited", "status": 429}, OK])
    path = {"method": "POST", "target": "/o/s/a"}

    def mismatch(**arrived):
        return [{"expect": path, "answer": {"refuse": "signature-mismatch", **({"arrived": arrived} if arrived else {})}}]

    for slug, header, line, value in (("accept", "accept", "accept", "*/*"), ("content-type", "content-type", "content-type", "application/json;charset=UTF-8"), ("date", "date", "date", "Sat, 07 May 2016 08:19:52 GMT")):
        yield told(f"mismatch-{slug}", f"The line {line} differs from what arrived.", ["H-8.2"], call("POST"), mismatch(**{header: value}), fails("gateway-refused", reason="signature-mismatch", differs=[line]))
    both = {"accept": "*/*", "content-type": "text/plain"}
    yield told("mismatch-two-lines", "Two lines differ.", ["H-8.2"], call("POST"), mismatch(**both), fails("gateway-refused", reason="signature-mismatch", differs=["accept", "content-type"]))
    yield told("mismatch-no-line", "No line differs: the secrets do.", ["H-8.2"], call("POST"), mismatch(), fails("gateway-refused", reason="signature-mismatch", differs=[]))
    empty = {"status": 403, "headers": {"x-dataplus-refusal": "missing-authorization"}}
    yield told("no-body", "A refusal without a body has its reason in the header.", ["H-8.1"], call("POST"), [{"expect": path, "answer": empty}], fails("gateway-refused", reason="missing-authorization"))


def requests():
    def one(name, comment, spec, asked, expect, client=None, answer=OK):
        return told(name, comment, spec, asked, [{"expect": expect, "answer": answer}], succeeded({"ok": True}), client)

    def get(target, **more):
        return {"method": "GET", "target": target, **more}

    json = "application/json"
    yield one("defaults-get", "A GET asks for JSON and has no Content-Type.", ["H-1.9"], {"path": "/o/s/a"}, get("/o/s/a", headers={"accept": json, "content-type": None}, body=None))
    yield one("defaults-json", "JSON is sent as JSON.", ["H-1.9"], {"path": "/o/s/a", "json": {"名": "值"}}, {"method": "POST", "target": "/o/s/a", "headers": {"accept": json, "content-type": json}, "body": {"text": '{"名":"值"}'}})
    yield one("own-headers", "The caller's headers are sent and signed as they are.", ["H-1.9"], call(headers={"Accept": "text/plain;q=0.5", "Content-Type": "audio/pcm; samplerate=16000", "X-Own": "1"}), get("/o/s/a", headers={"accept": "text/plain;q=0.5", "content-type": "audio/pcm; samplerate=16000", "x-own": "1"}))
    for slug, path, target in (
        ("plain", "/o/s/a?x=1&x=1", "/o/s/a?x=1&x=1"),
        ("chinese", "/o/中文?名=值", "/o/%E4%B8%AD%E6%96%87?%E5%90%8D=%E5%80%BC"),
        ("spaces", "/a b?c=d e", "/a%20b?c=d%20e"),
        ("escapes", "/%7Ea%2fb?c=%7e", "/%7Ea%2fb?c=%7e"),
        ("dots", "/a/../b/./c", "/b/c"),
        ("quote", "/p?a='q'|{z}", "/p?a=%27q%27|{z}"),
        ("empty-query", "/p?", "/p"),
        ("fragment", "/p?a=b#c", "/p?a=b"),
        ("question-in-query", "/p?a?b", "/p?a?b"),
        ("semicolon", "/p;x=2?a;b", "/p;x=2?a;b"),
        ("plus", "/p?a=1+1", "/p?a=1+1"),
    ):
        yield one(f"target-{slug}", "The target that is sent is the one that is signed.", ["H-1.9"], call(path=path), get(target))
    for slug, query, target in (
        ("encoded", {"a": "x y", "名": "值&=", "b": "+"}, "/o?a=x%20y&%E5%90%8D=%E5%80%BC%26%3D&b=%2B"),
        ("values", {"n": 5, "t": True, "f": False, "z": 0, "e": ""}, "/o?n=5&t=true&f=false&z=0&e="),
        ("list", {"a": ["1", "2"]}, "/o?a=1&a=2"),
        ("none", {}, "/o"),
    ):
        yield one(f"query-{slug}", "Fields of a query are encoded as UTF-8, spaces as %20.", ["H-1.3"], call(path="/o", query=query), get(target))
    yield one("query-added", "Fields are added to a query that is there.", ["H-1.3"], call(path="/o?a=1", query={"b": "2"}), get("/o?a=1&b=2"))
    yield one("url", "An address on the endpoint.", ["H-1.4"], {"url": "{endpoint}/o/s/a"}, get("/o/s/a"))
    yield one("listed-origin", "An address on an origin that the caller lists is signed.", ["H-1.4"], {"url": "{other}/o/s/a"}, get("/o/s/a", origin="other"), {"origins": ["{other}"]})
    for slug, body in (("text", {"text": "héllo"}), ("bytes", {"base64": "AAEC/w=="}), ("empty", {"text": ""}), ("zero", {"text": "0"}), ("large", {"repeat": {"base64": "YWJj", "times": 100_000}})):
        for streamed in (False, True):
            more = {"streamed": True} if streamed else {}
            yield one(f"body-{slug}{'-streamed' if streamed else ''}", "The bytes that are sent are those that were digested.", ["H-1.10", "H-1.11"], {"method": "PUT", "path": "/o", "body": body, **more}, {"method": "PUT", "target": "/o", "body": body})
        yield one(f"gzip-{slug}", "A body is digested after compression.", ["H-1.10"], {"method": "PUT", "path": "/o", "body": body, "gzip": True}, {"method": "PUT", "target": "/o", "headers": {"content-encoding": "gzip"}, "gunzipped": body})
    busy = {"status": 503}
    for slug, more in (("bytes", {}), ("gzip", {"gzip": True}), ("streamed", {"streamed": True})):
        body = {"text": "the same in every attempt"}
        expect = {"method": "PUT", "target": "/o", **({"gunzipped": body} if more.get("gzip") else {"body": body})}
        yield told(f"body-again-{slug}", "The body is the same in every attempt.", ["H-1.10", "H-3.2"], {"method": "PUT", "path": "/o", "body": body, **more}, [{"expect": expect, "answer": busy}, {"expect": expect, "answer": OK}], succeeded({"ok": True}), QUICK)
    for dialect in ("speech", "speech-recognition"):
        yield one(f"dialect-{dialect}", f"The dialect {dialect}.", ["H-11.4"], {"method": "POST", "path": "/speak?a=b", "body": {"text": "你好"}, "headers": {"content-type": "text/plain"}}, {"method": "POST", "target": "/speak?a=b"}, {"dialect": dialect})
        yield one(f"dialect-{dialect}-get", f"The dialect {dialect} without a body.", ["H-11.4"], {"path": "/transcriptions/1"}, get("/transcriptions/1"), {"dialect": dialect})
    given = {"requestId": "r-17"}
    yield told("request-id", "The caller's request id, in every attempt.", ["H-1.12"], call(**given), [{"expect": get("/o/s/a", **given), "answer": busy}, {"expect": get("/o/s/a", **given), "answer": OK}], succeeded({"ok": True}), QUICK)
    yield told("request-id-redirected", "The request id stays over a redirect.", ["H-1.12"], call(**given), [{"expect": get("/o/s/a", **given), "answer": status(302, location="/b")}, {"expect": get("/b", **given), "answer": OK}], succeeded({"ok": True}))


def misuse():
    for slug, rule, asked, code in (
        ("foreign-origin", "H-1.4", {"url": "{other}/o/s/a"}, "foreign-origin"),
        ("double-slash", "H-1.2", {"path": "//evil.example/a"}, "invalid-call-input"),
        ("backslash", "H-1.2", {"path": "/\\evil.example/a"}, "invalid-call-input"),
        ("no-slash", "H-1.2", {"path": "a"}, "invalid-call-input"),
        ("relative-url", "H-1.2", {"url": "o/s/a"}, "invalid-call-input"),
        ("user-name", "H-1.2", {"url": "http://u:p@localhost/a"}, "invalid-call-input"),
        ("body-of-get", "H-1.2", {"method": "GET", "path": "/a", "body": {"text": "x"}}, "invalid-call-input"),
        ("own-date", "H-1.6", {"path": "/a", "headers": {"Date": "Sat, 07 May 2016 08:19:52 GMT"}}, "reserved-header"),
        ("own-authorization", "H-1.6", {"path": "/a", "headers": {"authorization": "Dataplus testid:x"}}, "reserved-header"),
        ("line-break", "S-2.8", {"path": "/a", "headers": {"accept": "a\nb"}}, "invalid-header"),
        ("lower-case-method", "S-3.2", {"method": "get", "path": "/a"}, "invalid-method"),
        ("trace", "S-3.2", {"method": "TRACE", "path": "/a"}, "invalid-method"),
    ):
        yield told(slug, "Refused before anything is sent.", [rule], asked, [], fails(code))


def answers():
    path = {"method": "GET", "target": "/o/s/a"}

    def one(name, comment, spec, asked, answer, output):
        return told(name, comment, spec, asked, [{"expect": path, "answer": answer}], output)

    for code in (200, 201, 202, 299):
        yield one(f"status-{code}", f"Status {code} is a success.", ["H-7.1"], call(), {"status": code, "json": [1]}, succeeded([1], code))
    yield one("empty-204", "An empty body is no value.", ["H-7.3"], call(), status(204), succeeded(code=204))
    yield one("empty-200", "An empty body is no value, also with 200.", ["H-7.3"], call(), status(200), succeeded())
    yield one("null", "null is a value.", ["H-7.3"], call(), {"status": 200, "json": None}, {"ok": {"status": 200, "body": None}})
    yield one("text", "Text as text.", ["H-7.1"], call(**{"as": "text"}), {"status": 200, "body": {"text": "你好"}}, {"ok": {"status": 200, "text": "你好"}})
    yield one("bytes", "Bytes as bytes.", ["H-7.1"], call(**{"as": "base64"}), {"status": 200, "body": {"base64": "AAEC/w=="}}, {"ok": {"status": 200, "base64": "AAEC/w=="}})
    yield one("no-json", "A success that is no JSON, which is not asked for again.", ["H-7.3"], call(), {"status": 200, "body": {"text": "<html>"}}, fails("malformed-answer"))
    yield one("cut-json", "JSON that ends too early is no JSON.", ["H-7.3"], call(), {"status": 200, "body": {"text": '{"a":'}}, fails("malformed-answer"))
    yield one("large-failure", "Of a failure's body only a part is read.", ["H-7.1"], call(), {"status": 500, "body": {"repeat": {"base64": "eHh4eHh4eHg=", "times": 125_000}}}, fails("unexpected-status", status=500))
    yield one("cut-failure", "A failure whose body breaks off is that failure.", ["H-7.1"], call(), {"status": 404, "body": {"text": "no such thing"}, "cutAfter": 4}, fails("unexpected-status", status=404))
    business = (
        ("errno", "errno", {"status": 200, "json": {"errno": 1031, "err_msg": "Invalid Image URL.", "request_id": "r"}}, 1031),
        ("errno-with-status", "errno", {"status": 500, "json": {"errno": 3000, "err_msg": "x"}}, 3000),
        ("error-code", "error-code", {"status": 400, "json": {"request_id": "r", "error_code": 100307, "error_message": "VOCABULARY_NOT_FOUND"}}, 100307),
        ("error-code-with-200", "error-code", {"status": 200, "json": {"error_code": 100307, "error_message": "VOCABULARY_NOT_FOUND"}}, 100307),
        ("code", "code", {"status": 200, "json": {"code": "NO_SUCH_SCENE", "message": "x"}}, "NO_SUCH_SCENE"),
        ("plain-text", "plain-text", {"status": 463, "body": {"text": "Invalid Input - wrong category"}}, 463),
    )
    for slug, form, answer, code in business:
        yield one(f"service-{slug}", "A failure in the words of the service.", ["H-7.2"], call(failure=form), answer, fails("service-failed", business=code, status=answer["status"]))
    yield one("service-errno-zero", "errno 0 is no failure.", ["H-7.2"], call(failure="errno"), {"status": 200, "json": {"errno": 0, "err_msg": ""}}, succeeded({"errno": 0, "err_msg": ""}))
    yield one("service-code-success", "SUCCESS is no failure.", ["H-7.2"], call(failure="code"), {"status": 200, "json": {"code": "SUCCESS"}}, succeeded({"code": "SUCCESS"}))
    again = {"status": 503, "json": {"errno": 3001, "err_msg": "busy"}}
    yield told("service-busy-again", "A failure in the words of the service with a status that may be repeated is.", ["H-7.2", "H-3.2"], call(failure="errno"), [{"expect": path, "answer": again}, {"expect": path, "answer": OK}], succeeded({"ok": True}), QUICK)


TOPICS = (
    ("repeats", "Which failed calls are made again by default, and which never are.", repeats),
    ("policies", "The caller's own policy.", policies),
    ("waits", "How long a client waits before it tries again.", waits),
    ("limits", "Limits of time, and the caller's signal.", limits),
    ("broken-answers", "Answers that are broken below HTTP.", broken),
    ("clocks", "Clocks that are apart.", clocks),
    ("redirects", "Redirects, followed by hand.", redirects),
    ("refusals", "Refusals of a gateway.", refusals),
    ("requests", "What is sent: targets, queries, headers, bodies, dialects.", requests),
    ("misuse", "Calls that are refused before anything is sent.", misuse),
    ("answers", "What an answer comes to.", answers),
)
