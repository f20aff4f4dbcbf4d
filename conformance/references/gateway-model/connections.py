"""Scenarios about framing, limits and what happens on one connection."""

from model import ACCEPT, ECHO, JSON, STATUSES, asked, get, md5_of, ok, post, refused, scenario, sends, zeros

BODY = {"text": "hello"}
OVER = {"over": {"body": BODY}}
CLOSING = {"closed": True}


def raw(*lines, body=""):
    return {"raw": "\r\n".join([*lines, "", body])}


def framing():
    bad = refused("malformed-http")

    def framed(*headers, follows="5\r\nhello\r\n0\r\n\r\n", version="HTTP/1.1"):
        request = {"method": "POST", "target": ECHO + "a", "headers": [list(header) for header in headers], "sign": OVER, "version": version}
        return [{"request": request}, {"raw": follows}]

    TE = "Transfer-Encoding"
    for name, value in (("identity-chunked", "identity, chunked"), ("gzip-chunked", "gzip, chunked")):
        yield scenario(f"coding-{name}", "Codings that are read in different ways on the way.", ["G-1.5"], framed((TE, value)), refused("unsupported-transfer-encoding"), closed=True, flags=["smuggling"])
    yield scenario("coding-upper-case", "The word in any case.", ["G-1.5"], framed((TE, "CHUNKED")), ok(text="hello"))
    yield scenario("coding-with-tab", "White space around it is not part of it.", ["G-1.5"], framed((TE, "\tchunked ")), ok(text="hello"))
    for name, value in (("chunked-identity", "chunked, identity"), ("chunked-chunked", "chunked, chunked"), ("vertical-tab", "\u000bchunked")):
        yield scenario(f"coding-{name}", "Not chunked at the end: where the body ends is unknown.", ["G-1.1", "G-1.5"], framed((TE, value)), bad, closed=True, flags=["smuggling"])
    for name, value in (("identity", "identity"), ("xchunked", "xchunked"), ("gzip", "gzip"), ("quoted", '"chunked"')):
        yield scenario(f"coding-{name}", "Another coding than chunked.", ["G-1.5"], framed((TE, value)), refused("unsupported-transfer-encoding"), closed=True, flags=["smuggling"])
    yield scenario("coding-twice", "Two such headers are one list.", ["G-1.5"], framed((TE, "identity"), (TE, "chunked")), refused("unsupported-transfer-encoding"), closed=True, flags=["smuggling"])
    yield scenario("coding-in-1-0", "HTTP/1.0 knows no chunks.", ["G-1.5"], framed((TE, "chunked"), version="HTTP/1.0"), refused("unsupported-transfer-encoding"), closed=True, flags=["smuggling"])
    yield scenario("length-and-coding", "Two ways to tell where the body ends.", ["G-1.1"], framed(("Content-Length", "5"), (TE, "chunked")), bad, closed=True, flags=["smuggling"])
    yield scenario("coding-and-length", "In the other order.", ["G-1.1"], framed((TE, "chunked"), ("Content-Length", "5")), bad, closed=True, flags=["smuggling"])
    for name, values in (("twice-different", ("5", "6")), ("twice-equal", ("5", "5")), ("list", ("5, 5",)), ("plus", ("+5",)), ("minus", ("-5",)), ("hex", ("0x5",)), ("inner-space", ("1 5",)), ("word", ("five",)), ("huge", ("99999999999999999999",)), ("comma", ("5,",)), ("fraction", ("5.0",))):
        yield scenario(f"length-{name}", "A length that is none, or two.", ["G-1.1"], framed(*[("Content-Length", value) for value in values], follows="hello"), bad, closed=True, flags=["smuggling"])
    for name, header in (("before-colon", "Content-Length "), ("tab-before-colon", "Content-Length\t")):
        yield scenario(f"space-{name}", "White space before the colon.", ["G-1.1"], framed((header, "5"), follows="hello"), bad, closed=True, flags=["smuggling"])
    for name, chunk in (("bad-size", "xyz\r\nhello\r\n0\r\n\r\n"), ("negative", "-5\r\nhello\r\n0\r\n\r\n"), ("too-short", "6\r\nhello\r\n0\r\n\r\n"), ("too-long", "4\r\nhello\r\n0\r\n\r\n"), ("huge", "fffffffffffffffff\r\nhello\r\n0\r\n\r\n"), ("lf-only", "5\nhello\n0\n\n"), ("space-after-size", "5 \r\nhello\r\n0\r\n\r\n")):
        yield scenario(f"chunk-{name}", "A chunk that is none.", ["G-1.1"], framed((TE, "chunked"), follows=chunk), bad, closed=True, flags=["smuggling"])
    yield scenario("chunk-extension", "Extensions of chunks mean nothing.", ["S-4.1"], framed((TE, "chunked"), follows="5;a=b\r\nhello\r\n0\r\n\r\n"), ok(text="hello"))
    yield scenario("chunk-leading-zeros", "A size may have zeros in front.", ["S-4.1"], framed((TE, "chunked"), follows="0005\r\nhello\r\n0\r\n\r\n"), ok(text="hello"))
    yield scenario("chunk-upper-case-size", "Sizes are hexadecimal in either case.", ["S-4.1"], [{"request": {"method": "POST", "target": ECHO + "a", "headers": [[TE, "chunked"]], "sign": {"over": {"body": {"text": "hello, all"}}}}}, {"raw": "A\r\nhello, all\r\n0\r\n\r\n"}], ok(text="hello, all"))
    yield scenario("trailer", "Trailers are not headers: they cannot bring an Authorization.", ["S-2.6"], [{"request": {"method": "POST", "target": ECHO + "a", "headers": [[TE, "chunked"]], "sign": False}}, {"raw": "5\r\nhello\r\n0\r\nAuthorization: Dataplus testid:AAAAAAAAAAAAAAAAAAAAAAAAAAA=\r\n\r\n"}], refused("missing-authorization"))


def malformed():
    def broken(name, comment, text, spec=("G-1.1",), code="malformed-http"):
        return scenario(name, comment, list(spec), {"raw": text}, refused(code), closed=True)

    yield broken("garbage", "This is no HTTP.", "hello\r\n\r\n")
    yield broken("tls", "TLS on a plain listener.", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03")
    yield broken("http-0-9", "HTTP/0.9.", "GET /\r\n\r\n", ["G-1.4"], "unsupported-http-version")
    yield broken("http-2-preface", "HTTP/2 without agreement.", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
    yield broken("version-3", "A version that there is not on TCP.", "GET / HTTP/3.0\r\nHost: a\r\n\r\n")
    yield broken("version-word", "A version that is none.", "GET / HTTP/one\r\nHost: a\r\n\r\n")
    yield broken("version-lower-case", "The name of the protocol is in upper case.", "GET / http/1.1\r\nHost: a\r\n\r\n")
    yield broken("bare-lf", "Lines end with CR LF.", "GET / HTTP/1.1\nHost: a\n\n")
    yield broken("lf-in-headers", "All of them.", "GET / HTTP/1.1\r\nHost: a\nX: b\r\n\r\n")
    yield broken("bare-cr", "A CR alone is no end.", "GET / HTTP/1.1\r\nHost: a\r\nX: b\rY: c\r\n\r\n")
    yield broken("fold", "Headers are not folded.", "GET / HTTP/1.1\r\nHost: a\r\nX: b\r\n c\r\n\r\n")
    yield broken("fold-first", "Nor is the first.", "GET / HTTP/1.1\r\n Host: a\r\n\r\n")
    yield broken("nul-in-value", "NUL in a value.", "GET / HTTP/1.1\r\nHost: a\r\nX: b\u0000c\r\n\r\n")
    yield broken("no-colon", "A header without a colon.", "GET / HTTP/1.1\r\nHost: a\r\nX\r\n\r\n")
    yield broken("no-name", "A header without a name.", "GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n")
    yield broken("name-with-space", "A name with a space.", "GET / HTTP/1.1\r\nHost: a\r\nX Y: b\r\n\r\n")
    yield broken("name-latin1", "A name that is no token.", "GET / HTTP/1.1\r\nHost: a\r\n\u00c4: b\r\n\r\n")
    yield broken("method-token", "A method that is no token.", "GE(T / HTTP/1.1\r\nHost: a\r\n\r\n")
    yield broken("no-target", "A request line without target.", "GET HTTP/1.1\r\nHost: a\r\n\r\n")
    yield broken("cr-in-target", "CR in the target.", "GET /a\rb HTTP/1.1\r\nHost: a\r\n\r\n")
    yield scenario("connect", "This is no proxy.", ["G-1.6"], {"raw": "CONNECT {host} HTTP/1.1\r\nHost: {host}\r\n\r\n"}, refused("connect-not-supported"), closed=True)
    yield scenario("websocket", "No other protocol on this connection.", ["G-1.6"], get(headers=[["Connection", "Upgrade"], ["Upgrade", "websocket"], ["Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="], ["Sec-WebSocket-Version", "13"]]), refused("upgrade-not-supported"))
    yield scenario("upgrade-list", "Nor one of several.", ["G-1.6"], get(headers=[["Connection", "Upgrade"], ["Upgrade", "h2c, websocket"]]), refused("upgrade-not-supported"))
    yield scenario("h2c", "What Java's client offers with every request is ignored.", ["G-1.6"], get(headers=[["Connection", "Upgrade, HTTP2-Settings"], ["Upgrade", "h2c"], ["HTTP2-Settings", "AAEAAEAAAAIAAAAAAAMAAAAAAAQBAAAAAAUAAEAAAAYABgAA"]]), asked("a"))
    yield scenario("empty-lines-first", "Empty lines before a request are left out.", ["G-1.1"], [{"raw": "\r\n\r\n"}, get()], asked("a"))


def expectations():
    CONTINUE = ["Expect", "100-continue"]
    went_on = {"status": 100}

    def big(**more):
        return sends(zeros(100_000), headers=[["Content-Type", "application/octet-stream"], CONTINUE], withhold=1, **more)

    yield scenario("continue", "The body is asked for, then the call is answered.", ["G-1.7"], big(), [went_on, ok(bytes=100_000)])
    yield scenario("continue-upper-case", "The word in any case.", ["G-1.7"], sends(BODY, headers=[["Expect", "100-CONTINUE"]], withhold=1), [went_on, ok(text="hello")])
    yield scenario("continue-short", "Also for a short body.", ["G-1.7"], sends(BODY, headers=[CONTINUE], withhold=1), [went_on, ok(text="hello")])
    for name, code, more in (
        ("unsigned", "missing-authorization", {"sign": False}),
        ("scheme", "unsupported-scheme", {"sign": {"authorization": "acs {key}:{signature}"}}),
        ("form", "malformed-authorization", {"sign": {"authorization": "Dataplus {key}"}}),
        ("no-date", "missing-date", {"sign": {"noDate": True}}),
        ("bad-date", "malformed-date", {"sign": {"dateForm": "iso"}}),
        ("unknown-key", "unknown-access-key", {"sign": {"key": "nobody"}}),
        ("skewed", "date-skewed", {"sign": {"ahead": 4000}}),
    ):
        yield scenario(f"refused-{name}", "What the head says is said before the body is sent.", ["G-1.7", "G-5.2"], big(**more), refused(code), closed=True)
    yield scenario("refused-address", "So is what the address says.", ["G-1.7", "G-3.1"], big(target="/dataplus_1/nothing/a"), refused("service-not-found"), closed=True)
    yield scenario("refused-length", "And the length.", ["G-1.7", "G-2.1"], sends(zeros(1025), "/dataplus_1/small/a", [CONTINUE], withhold=1), refused("body-too-large"), closed=True)
    yield scenario("signature-needs-body", "A wrong signature shows only with the body.", ["G-5.2"], big(sign={"secret": "wrong"}), [went_on, refused("signature-mismatch")])
    yield scenario("not-waited-for", "Who sends the body at once is served too.", ["G-1.7"], sends(BODY, headers=[CONTINUE]), [went_on, ok(text="hello")])
    for name, value in (("other", "200-ok"), ("list", "100-continue, other"), ("word", "later")):
        yield scenario(f"unknown-{name}", "Another expectation cannot be met.", ["G-1.7"], get(headers=[["Expect", value]]), refused("expectation-failed"))


def pipelines():
    yield scenario("two", "Two requests in one packet are answered in their order.", ["G-3.4"], [get(ECHO + "first"), get(ECHO + "second")], [asked("first"), asked("second")])
    yield scenario("ten", "Ten.", ["G-3.4"], [get(f"{ECHO}n{i}") for i in range(10)], [asked(f"n{i}") for i in range(10)])
    yield scenario("bodies", "With bodies.", ["G-3.4"], [post(text='"one"'), get(ECHO + "two"), post(text='"three"')], [ok(text='"one"'), asked("two"), ok(text='"three"')])
    yield scenario("refused-first", "A refusal takes its place.", ["G-3.4"], [get(sign=False), get(ECHO + "b")], [refused("missing-authorization"), asked("b")])
    yield scenario("refused-between", "Wherever it stands.", ["G-3.4"], [get(ECHO + "a"), get("/nothing"), get(ECHO + "c")], [asked("a"), refused("operation-not-found"), asked("c")])
    yield scenario("broken-second", "What is no request ends the connection, after the answer before it.", ["G-3.4", "G-1.1"], [get(), {"raw": "nonsense\r\n\r\n"}], [asked("a"), refused("malformed-http")], closed=True)
    yield scenario("other-signature-each", "A signature of one request does not serve the next.", ["G-5.1"], [get(ECHO + "a"), get(ECHO + "b", sign={"over": {"target": ECHO + "a"}})], [asked("a"), refused("signature-mismatch")])
    yield scenario("smuggled", "What stands in a body is no request.", ["G-1.1"], [post(text="GET /dataplus_1/echo/x HTTP/1.1\r\nHost: a\r\n\r\n", headers=[]), get(ECHO + "b")], [ok(), asked("b")], flags=["smuggling"])
    yield scenario("smuggled-after-refusal", "Nor when the request was refused.", ["G-1.1"], [sends({"text": "GET /dataplus_1/echo/x HTTP/1.1\r\nHost: a\r\n\r\n"}, sign=False), get(ECHO + "b")], [refused("missing-authorization"), asked("b")], flags=["smuggling"])
    yield scenario("refused-before-body", "A refusal that needed no body does not end the connection where the rest is short.", ["G-3.4"], [post("/nothing"), get(ECHO + "b")], [refused("operation-not-found"), asked("b")], closed=False)
    yield scenario("refused-host-goes-on", "Nor does one of the head, without body.", ["G-3.4"], [get(hosts=["a b"]), get(ECHO + "b")], [refused("malformed-host"), asked("b")], closed=False)
    yield scenario("kept-alive", "A connection serves one request after the other.", ["G-3.4"], [get(ECHO + "a"), {"await": 1}, get(ECHO + "b"), {"await": 2}, get(ECHO + "c")], [asked("a"), asked("b"), asked("c")], closed=False)
    yield scenario("close", "Connection: close is followed.", ["G-3.4"], get(headers=[["Connection", "close"]]), asked("a"), closed=True)
    yield scenario("http-1-0", "HTTP/1.0 ends the connection.", ["G-1.4"], get(version="HTTP/1.0"), asked("a"), closed=True)
    yield scenario("slow-pieces", "A head in small pieces, in time.", ["G-2.3"], get(piece=40), asked("a"))
    yield scenario("body-later", "A body that comes later, in time.", ["G-2.3"], [{"request": {"method": "POST", "target": ECHO + "a", "headers": [["Content-Length", "5"]], "sign": OVER}}, {"pause": 100}, {"raw": "hel"}, {"pause": 50}, {"raw": "lo"}], ok(text="hello"))
    yield scenario("longer-than-said", "What comes after the length is the next request, and none.", ["G-1.1"], [{"request": {"method": "POST", "target": ECHO + "a", "headers": [["Content-Length", "5"]], "sign": OVER}}, {"raw": "hello, world\r\n\r\n"}], [ok(text="hello"), refused("malformed-http")], closed=True)


def limits():
    yield scenario("head-within", "A head of 15 KiB.", ["G-2.2"], get(headers=[["X-Long", "x" * 15_000]]), asked("a"))
    yield scenario("head-too-large", "A head of more than 16 KiB.", ["G-2.2"], get(headers=[["X-Long", "x" * 17_000]]), refused("headers-too-large"), closed=True)
    yield scenario("head-too-many", "Of many headers.", ["G-2.2"], get(headers=[[f"X-{i}", "x" * 20] for i in range(800)]), refused("headers-too-large"), closed=True)
    yield scenario("target-too-long", "A target of more than 16 KiB.", ["G-2.2"], get(ECHO + "a?" + "x" * 17_000), refused("headers-too-large"), closed=True)
    for name, size, fits in (("within", 1024, True), ("beyond", 1025, False)):
        yield scenario(f"body-{name}", "A service that takes 1,024 bytes.", ["G-2.1"], sends(zeros(size), "/dataplus_1/small/a"), ok(bytes=size) if fits else refused("body-too-large"))
        yield scenario(f"chunked-body-{name}", "In chunks.", ["G-2.1"], sends(zeros(size), "/dataplus_1/small/a", framing="chunked", chunks=[512, 512]), ok(bytes=size) if fits else refused("body-too-large"))
    yield scenario("body-announced", "A length that is too much is refused before the body comes.", ["G-2.1"], {"request": {"method": "POST", "target": ECHO + "a", "headers": [["Content-Length", "10485761"]]}}, refused("body-too-large"), closed=True)
    yield scenario("body-announced-unsigned", "Also to who does not sign: R-01 is the first of S-9.", ["S-9"], {"request": {"method": "POST", "target": ECHO + "a", "headers": [["Content-Length", "10485761"]], "sign": False}}, refused("body-too-large"), closed=True)
    yield scenario("long-unsigned", "A long body of who does not sign is not read.", ["G-5.2"], {"request": {"method": "POST", "target": ECHO + "a", "headers": [["Content-Length", "1000000"]], "sign": False}}, refused("missing-authorization"), closed=True)
    yield scenario("slow-head", "A head that does not end.", ["G-2.3"], [{"raw": "GET / HTTP/1.1\r\nHost: {host}\r\nX: "}, {"pause": 1500}], refused("request-timed-out"), closed=True, flags=["slow-loris"])
    yield scenario("slow-head-in-drops", "A head that comes byte by byte.", ["G-2.3"], [{"raw": "GET / HTTP/1.1\r\nHost: {host}\r\n"}, *[step for _ in range(9) for step in ({"raw": "X: y\r\n"}, {"pause": 250})]], refused("request-timed-out"), closed=True, flags=["slow-loris"])
    yield scenario("slow-body", "A body that does not end.", ["G-2.3"], [{"request": {"method": "POST", "target": ECHO + "a", "headers": [["Content-Length", "10"]], "sign": OVER}}, {"raw": "hello"}, {"pause": 2500}], refused("request-timed-out"), closed=True, flags=["slow-loris"])
    yield scenario("slow-body-in-drops", "A body that comes byte by byte.", ["G-2.3"], [{"request": {"method": "POST", "target": ECHO + "a", "headers": [["Content-Length", "100"]], "sign": OVER}}, *[step for _ in range(12) for step in ({"raw": "x"}, {"pause": 300})]], refused("request-timed-out"), closed=True, flags=["slow-loris"])
    ID = "x-dataplus-request-id"
    yield scenario("request-id", "The caller's request id comes back.", ["G-3.3"], get(headers=[[ID, "{id}"]]), ok(headers={ID: "{id}"}))
    yield scenario("request-id-of-refusal", "With a refusal too, in header and body.", ["G-3.2", "H-8.1"], get(headers=[[ID, "{id}"]], sign=False), refused("missing-authorization", json={"requestId": "{id}"}, headers={ID: "{id}"}))
    yield scenario("request-id-128", "Up to 128 characters.", ["G-1.8"], get(headers=[[ID, "x" * 128]]), ok(headers={ID: "x" * 128}))
    for name, value in (("129", "x" * 129), ("empty", ""), ("space", "a b"), ("latin1", "\u00e4")):
        yield scenario(f"request-id-{name}", "This is no request id.", ["G-1.8"], get(headers=[[ID, value]]), refused("malformed-request-id"))
    yield scenario("request-id-twice", "There may be one.", ["G-1.8"], get(headers=[[ID, "a"], [ID, "a"]]), refused("malformed-request-id"))
    TIMEOUT = "x-dataplus-timeout"
    yield scenario("timeout", "A time for the upstream.", ["G-1.9"], get(headers=[[TIMEOUT, "60000"]]), asked("a"))
    for name, value in (("zero", "0"), ("negative", "-1"), ("fraction", "1.5"), ("word", "soon"), ("unit", "5s"), ("exponent", "1e3"), ("long", "1000000000"), ("leading-zero", "05")):
        yield scenario(f"timeout-{name}", "This is no number of milliseconds.", ["G-1.9"], get(headers=[[TIMEOUT, value]]), refused("malformed-timeout"))
    yield scenario("timeout-twice", "There may be one.", ["G-1.9"], get(headers=[[TIMEOUT, "5"], [TIMEOUT, "5"]]), refused("malformed-timeout"))


TOPICS = [
    ("framing", "Where a body ends.", framing),
    ("malformed", "What is no request.", malformed),
    ("expectations", "Expect: 100-continue.", expectations),
    ("pipelines", "Several requests on one connection.", pipelines),
    ("limits", "Sizes, times, and our own headers.", limits),
]
