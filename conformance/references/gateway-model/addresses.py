"""Scenarios about raw targets, addresses and Host."""

from model import ECHO, asked, get, ok, post, refused, scenario

NAMES = {
    "semicolon": ("a;v=1", "a;v=1"),
    "two-semicolons": ("a;v=1;w", "a;v=1;w"),
    "comma": ("a,b", "a,b"),
    "colon": ("a:b", "a:b"),
    "at": ("a@b", "a@b"),
    "equals": ("a=b", "a=b"),
    "ampersands": ("a&&b", "a&&b"),
    "plus": ("a+b", "a+b"),
    "tilde": ("~a", "~a"),
    "star": ("*", "*"),
    "bang": ("a!b", "a!b"),
    "quote": ("a'b", "a'b"),
    "double-quote": ('a"b', 'a"b'),
    "parentheses": ("a(b)", "a(b)"),
    "braces": ("{a}", "{a}"),
    "pipe": ("a|b", "a|b"),
    "caret": ("a^b", "a^b"),
    "backslash": ("a\\b", "a\\b"),
    "backtick": ("a`b", "a`b"),
    "brackets": ("a[0]", "a[0]"),
    "angle": ("<a>", "<a>"),
    "dollar": ("$a", "$a"),
    "hash": ("a#b", "a#b"),
    "dots": ("...", "..."),
    "dotted": (".a", ".a"),
    "encoded-slash": ("a%2Fb", "a/b"),
    "encoded-slash-lower": ("a%2fb", "a/b"),
    "encoded-percent": ("a%25b", "a%b"),
    "encoded-space": ("a%20b", "a b"),
    "encoded-letter": ("%61", "a"),
    "encoded-utf8": ("%E4%B8%AD", "\u4e2d"),
    "encoded-nul": ("a%00b", "a\u0000b"),
    "encoded-line-feed": ("a%0Ab", "a\nb"),
    "encoded-question": ("a%3Fb", "a?b"),
    "encoded-twice": ("a%252Fb", "a%2Fb"),
}

QUERIES = {
    "empty": "",
    "bare-name": "a",
    "empty-value": "a=",
    "bad-escape": "a=%zz",
    "cut-escape": "a=%",
    "half-escape": "a=%4",
    "two-ampersands": "a=1&&b=2",
    "final-ampersand": "a=1&",
    "plus": "a=1+2",
    "encoded-plus": "a=1%2B2",
    "encoded-space": "a=1%202",
    "upper-escape": "a=%2F",
    "lower-escape": "a=%2f",
    "needless-escape": "%61=%31",
    "unsorted": "b=2&a=1&c=3",
    "same-name-twice": "a=1&a=2",
    "dots": "a=/../../b",
    "slashes": "a=//b",
    "question-marks": "?a=?b",
    "semicolon": "a=1;b=2",
    "brackets": "a[]=1&a[]=2",
    "hash": "a=1#b",
    "backslash": "a=\\..\\b",
    "quote": "a='b'",
    "pipe": "a=1|2",
    "braces": "a={b}",
    "url": "u=http://example.com/a?b=c",
    "utf8": "a=%E4%B8%AD",
    "not-utf8": "a=%FF",
    "long": "a=" + "x" * 4000,
}


def targets():
    for name, (raw, decoded) in NAMES.items():
        yield scenario(f"path-{name}", "The path is signed and passed on as it came.", ["G-4.3", "S-3.3"], get(ECHO + raw), asked(decoded), flags=["normalised-target"])
    for name, query in QUERIES.items():
        yield scenario(f"query-{name}", "The query is signed and passed on as it came.", ["G-4.3", "S-3.3"], get(f"{ECHO}a?{query}"), asked("a", query), flags=["normalised-target"])
    for name, sent, signed in (
        ("dots", "a?x=/../b", "a?x=/b"),
        ("decoded", "a?x=%61", "a?x=a"),
        ("lower-case", "a?x=%2F", "a?x=%2f"),
        ("plus", "a?x=1+2", "a?x=1%202"),
        ("sorted", "a?b=1&a=2", "a?a=2&b=1"),
        ("no-query", "a?x=1", "a"),
        ("no-question-mark", "a?", "a"),
        ("question-mark", "a", "a?"),
        ("semicolon", "a;v=1", "a"),
        ("slash", "a%2Fb", "a/b"),
        ("fragment", "a#b", "a"),
    ):
        yield scenario(f"signed-{name}", "Who normalises before signing signs something else.", ["G-5.1", "S-3.3"], get(ECHO + sent, sign={"over": {"target": ECHO + signed}}), refused("signature-mismatch"), flags=["normalised-target"])
    for name, segment in (("dot", "."), ("dot-dot", ".."), ("encoded-dot", "%2e"), ("encoded-dot-dot", "%2e%2e"), ("half-encoded", ".%2E")):
        yield scenario(f"segment-{name}", "Programs on the way leave such a segment out.", ["G-4.3"], get(ECHO + segment), refused("dot-segment"))
    for name, segment in (("bad-escape", "%zz"), ("cut-escape", "a%"), ("half-escape", "%4"), ("not-utf8", "%FF"), ("overlong", "%C0%AF")):
        yield scenario(f"segment-{name}", "A parameter that cannot be decoded.", ["G-4.3"], get(ECHO + segment), refused("malformed-address"))
    for name, target in (
        ("double-slash", "/dataplus_1//echo/a"),
        ("double-slash-in-front", "//dataplus_1/echo/a"),
        ("final-slash", "/dataplus_1/echo/a/"),
        ("root", "/"),
        ("one-segment", "/dataplus_1"),
        ("two-segments", "/dataplus_1/echo"),
        ("five-segments", "/a/b/c/d/e"),
        ("dots-in-front", "/../dataplus_1/echo/a"),
        ("dots-in-the-middle", "/dataplus_1/x/../echo/a"),
        ("upper-case", "/FACE/DETECT"),
        ("encoded-literal", "/%66ace/detect"),
        ("semicolon-in-literal", "/face;v=1/detect"),
    ):
        yield scenario(f"no-route-{name}", "Paths are compared byte for byte.", ["G-4.1", "G-4.3"], get(target), refused("operation-not-found"))
    yield scenario("absolute-form", "The form for proxies: scheme and authority are cut off as bytes.", ["S-8.3", "G-1.3"], get("http://{host}" + ECHO + "a?b=%zz", sign={"over": {"target": ECHO + "a?b=%zz"}}), asked("a", "b=%zz"))
    yield scenario("absolute-form-upper-case", "The scheme in any case.", ["S-8.3"], get("HTTP://{host}" + ECHO + "a", sign={"over": {"target": ECHO + "a"}}), asked("a"))
    yield scenario("absolute-form-signed-whole", "What is signed is the origin form.", ["S-8.3"], get("http://{host}" + ECHO + "a"), refused("signature-mismatch"))
    yield scenario("absolute-form-no-path", "No path is the path /.", ["S-8.3"], get("http://{host}", sign={"over": {"target": "/"}}), refused("operation-not-found"))
    yield scenario("absolute-form-other-host", "Another host than Host is not served.", ["G-1.3"], get("http://example.com" + ECHO + "a", sign={"over": {"target": ECHO + "a"}}), refused("misdirected-request"), flags=["two-hosts"])
    yield scenario("absolute-form-user", "An authority with a user is no host.", ["G-1.2"], get("http://user@{host}" + ECHO + "a"), refused("malformed-host"))
    yield scenario("absolute-form-other-scheme", "Only http and https.", ["S-8.3"], get("ftp://{host}/a"), refused("malformed-request"))
    yield scenario("star", "The target * is of no call.", ["S-8.3"], {"request": {"method": "OPTIONS", "target": "*"}}, refused("malformed-request"))
    yield scenario("raw-utf8", "Bytes above 0x7F in a target are no HTTP.", ["G-1.1"], get(ECHO + "\u00e4\u00b8\u00ad"), refused("malformed-http"), closed=True)
    yield scenario("space", "Nor is a space.", ["G-1.1"], get(ECHO + "a b"), refused("malformed-http"), closed=True)


def addresses():
    yield scenario("service-not-found", "No service of this code.", ["G-4.4"], get("/dataplus_1/nothing/a"), refused("service-not-found"))
    yield scenario("service-code-case", "Codes are compared byte for byte.", ["G-4.4"], get("/dataplus_1/ECHO/a"), refused("service-not-found"))
    yield scenario("service-code-encoded", "After decoding.", ["G-4.4"], get("/dataplus_1/%65cho/a"), asked("a"))
    yield scenario("service-code-member", "Codes are no names of members of an object.", ["G-4.4"], get("/dataplus_1/__proto__/a"), refused("service-not-found"))
    yield scenario("service-disabled", "A service that is switched off.", ["G-4.4"], get("/dataplus_1/off/a"), refused("service-disabled"))
    yield scenario("catalogue-service-not-served", "An operation whose service this gateway does not have.", ["G-4.4"], post("/dataplus_1/portrait/analyze", "{}"), refused("service-not-found"))
    yield scenario("app-code", "An operation that took an AppCode.", ["G-4.5"], post("/rest/160601/ocr/ocr_idcard.json", "{}"), refused("app-code-not-supported"))
    for method, target, allowed in (
        ("GET", "/face/detect", "POST"),
        ("HEAD", ECHO + "a", "DELETE, GET, POST, PUT"),
        ("OPTIONS", ECHO + "a", "DELETE, GET, POST, PUT"),
        ("PATCH", ECHO + "a", "DELETE, GET, POST, PUT"),
        ("TRACE", ECHO + "a", "DELETE, GET, POST, PUT"),
        ("DELETE", "/dataplus_1/re/doRec", "GET"),
        ("PROPFIND", "/face/detect", "POST"),
    ):
        name = f"{method.lower()}-{'face' if 'face' in target else 'recommend' if 'doRec' in target else 'generic'}"
        answer = refused("method-not-allowed", headers={"allow": allowed})
        if method == "HEAD":
            answer = {"status": 405, "refusal": "method-not-allowed", "headers": {"allow": allowed}}
            continue
        yield scenario(f"method-{name}", "A method that the path does not have, with those that it has.", ["G-4.2"], {"request": {"method": method, "target": target}}, answer)
    yield scenario("method-lower-case", "Methods are compared byte for byte.", ["G-1.1"], {"request": {"method": "get", "target": ECHO + "a"}}, refused("malformed-http"), closed=True)
    for name, path in (("health", "/health"), ("metrics", "/metrics"), ("admin", "/api/accounts"), ("favicon", "/favicon.ico")):
        yield scenario(f"not-reserved-{name}", "The gateway reserves no path.", ["G-4.1"], get(path, sign=False), refused("operation-not-found"))
    yield scenario("literal-before-parameter", "The most literal pattern decides.", ["G-4.1"], get("/dataplus_1/re/doRec?bizCode=a&scnCode=b"), ok(json={"code": "SUCCESS"}))
    yield scenario("unsigned-unknown-address", "Addresses are no secret: they are told before the signature.", ["G-3.1"], get("/dataplus_1/nothing/a", sign=False), refused("service-not-found"))


def hosts():
    yield scenario("two", "Two Host headers.", ["G-1.2"], get(hosts=["{host}", "example.com"]), refused("repeated-host"), flags=["two-hosts"])
    yield scenario("two-equal", "Also when they are equal.", ["G-1.2"], get(hosts=["{host}", "{host}"]), refused("repeated-host"), flags=["two-hosts"])
    yield scenario("none", "No Host in HTTP/1.1.", ["G-1.1"], get(hosts=[]), {"status": 400}, closed=True)
    yield scenario("none-in-1-0", "HTTP/1.0 needs none.", ["G-1.4"], get(hosts=[], version="HTTP/1.0"), asked("a"), closed=True)
    for name, host in (("empty", ""), ("path", "example.com/a"), ("user", "a@example.com"), ("comma", "a.com, b.com"), ("space", "a b"), ("scheme", "http://example.com"), ("port-text", "example.com:http"), ("port-long", "example.com:123456"), ("quote", '"example.com"'), ("query", "example.com?a"), ("underscore-first", "_a.com"), ("latin1", "ex\u00e4mple.com")):
        yield scenario(f"bad-{name}", "This is no host.", ["G-1.2"], get(hosts=[host]), refused("malformed-host"), flags=["bad-host"])
    for name, host in (("other", "example.com"), ("port", "example.com:8080"), ("upper", "EXAMPLE.COM"), ("ipv4", "192.0.2.1"), ("ipv6", "[2001:db8::1]:80"), ("underscore", "a_b.example.com"), ("final-dot", "example.com.")):
        yield scenario(f"good-{name}", "Host is not signed, and chooses nothing.", ["G-4.1", "S-2.6"], get(hosts=[host]), asked("a"))


TOPICS = [
    ("targets", "Raw targets that programs on the way like to rewrite.", targets),
    ("addresses", "Which operation and service an address means.", addresses),
    ("hosts", "Host headers.", hosts),
]
