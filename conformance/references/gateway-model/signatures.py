"""Scenarios about who signed what: dialects, S-9, dates, keys, headers, targets."""

from model import ACCEPT, ECHO, asked, get, gzipped, md5_of, ok, post, refused, scenario, sends, zeros

SPEAK = "/speak?encode_type=wav&voice_name=xiaoyun"
RECOGNIZE = "/recognize?model=chat"
PCM = [["Content-Type", "audio/pcm; samplerate=16000"]]
PLAIN = [["Content-Type", "text/plain"], ["Accept", "audio/wav,application/json"]]
FACE = '{"type":0,"image_url":"https://example.com/a.jpg"}'


def dialects():
    def speak(dialect, **over):
        sign = {"dialect": dialect, **({"over": over} if over else {})}
        return sends({"text": "ni hao"}, SPEAK, PLAIN, sign=sign)

    def recognize(dialect, **over):
        sign = {"dialect": dialect, **({"over": over} if over else {})}
        return sends({"base64": "AAECAwQFBgc="}, RECOGNIZE, PCM, sign=sign)

    mismatch = refused("signature-mismatch")
    audio = ok(headers={"content-type": "audio/wav"})
    yield scenario("dataplus", "Six lines for the services of the platform.", ["S-5.1"], post("/face/detect", FACE), ok(json={"errno": 0}))
    yield scenario("speech", "Five lines for speech.", ["S-5.2"], speak("speech"), audio)
    yield scenario("speech-recognition", "The digest of the digest for recognition.", ["S-5.3"], recognize("speech-recognition"), ok(json={}))
    for own, send, others in (
        ("speech", speak, ("dataplus", "speech-recognition")),
        ("recognition", recognize, ("dataplus", "speech")),
    ):
        for other in others:
            yield scenario(f"{own}-signed-as-{other}", "The dialect is the operation's; no other is tried.", ["G-5.1", "S-5"], send(other), mismatch)
    for other in ("speech", "speech-recognition"):
        yield scenario(f"dataplus-signed-as-{other}", "Path and query stay protected: the five lines are not accepted.", ["G-5.1", "S-5"], post("/face/detect", FACE, sign={"dialect": other}), mismatch, flags=["unprotected-target"])
        yield scenario(f"generic-signed-as-{other}", "The same on the generic route.", ["G-5.1", "S-5"], post(sign={"dialect": other}), mismatch, flags=["unprotected-target"])
    yield scenario("speech-host-plays-no-part", "A Host of another service chooses nothing.", ["G-4.1"], post("/face/detect", FACE, hosts=["nls-gateway.aliyuncs.com"]), ok(json={"errno": 0}))
    yield scenario("speech-get", "A question about a transcription, in five lines.", ["S-5.2"], get("/transcriptions/t-1", sign={"dialect": "speech"}), ok(json={"status": "SUCCEED"}))
    yield scenario("speech-get-with-target", "The same with a sixth line.", ["S-5.2"], get("/transcriptions/t-1"), mismatch)
    yield scenario("recognition-digest-once", "Recognition digests twice.", ["S-5.3"], recognize("speech-recognition", digest=md5_of("x")), mismatch)
    yield scenario("recognition-empty-body", "No body: an empty line, in every dialect.", ["S-5.3", "S-4.2"], sends({"text": ""}, RECOGNIZE, PCM, sign={"dialect": "speech-recognition"}), ok(json={}))
    yield scenario("face-attribute", "Another operation of the pictures.", ["G-8.1"], post("/face/attribute", FACE), ok(json={"errno": 0}))
    yield scenario("recommend", "A GET with a query.", ["G-8.1"], get("/dataplus_1/re/doRec?bizCode=shop&scnCode=home&recnum=2"), ok(json={"code": "SUCCESS"}))
    yield scenario("words", "A parameter behind literal segments.", ["G-4.1"], post("/dataplus_1/nlp/api/WordSegment/general", '{"lang":"ZH","text":"a b"}'), ok(json={"data": [{"word": "a"}, {"word": "b"}]}))
    yield scenario("translation", "An operation of our own design.", ["G-8.1"], post("/dataplus_1/mt/translate", '{"source":"en","target":"zh","text":"hello"}'), ok(json={"code": "SUCCESS"}))
    yield scenario("forecast", "The forecast of the coming hour.", ["G-8.1"], post("/dataplus_1/traffic/forecast", '{"area":"hangzhou","source":"navigation","horizons":[5,60],"segments":["motorway-1"]}'), ok(json={"code": "SUCCESS"}))
    yield scenario("input-of-errno-service", "Wrong input is the service's own refusal, in its own words.", ["G-8.1"], post("/face/detect", "{}"), ok(json={"errno": 3002}))
    yield scenario("input-of-code-service", "Wrong input, where the service says it by code.", ["G-8.1"], post("/dataplus_1/mt/translate", "{}"), {"status": 400, "refusal": None, "json": {"code": "INVALID_PARAMETER"}})
    yield scenario("input-of-speech-service", "Wrong input, where the service says it by error_code.", ["G-8.1"], sends({"text": "x"}, "/speak?encode_type=ogg&voice_name=a", PLAIN, sign={"dialect": "speech"}), {"status": 400, "refusal": None, "json": {"error_code": 400}})


def refusals():
    hello = '{"name":"hello"}'
    yield scenario("missing-authorization", "R-03: no Authorization.", ["S-9"], get(sign=False), refused("missing-authorization", headers={"www-authenticate": "Dataplus"}))
    yield scenario("empty-authorization", "An empty Authorization is none.", ["S-9"], get(sign={"authorization": ""}), refused("missing-authorization"))
    for name, text in (("acs", "acs {key}:{signature}"), ("lower-case", "dataplus {key}:{signature}"), ("camel-case", "DataPlus {key}:{signature}"), ("basic", "Basic dGVzdGlkOnRlc3RzZWNyZXQ="), ("bearer", "Bearer {signature}"), ("no-space", "Dataplus{key}:{signature}"), ("appcode", "APPCODE 0123")):
        yield scenario(f"scheme-{name}", "R-04: another scheme.", ["S-9", "S-1.1"], get(sign={"authorization": text}), refused("unsupported-scheme"))
    for name, text in (
        ("two-spaces", "Dataplus  {key}:{signature}"),
        ("tab", "Dataplus\t{key}:{signature}"),
        ("no-colon", "Dataplus {key}{signature}"),
        ("empty-id", "Dataplus :{signature}"),
        ("empty-signature", "Dataplus {key}:"),
        ("two-colons", "Dataplus {key}::{signature}"),
        ("space-after-colon", "Dataplus {key}: {signature}"),
        ("no-padding", "Dataplus {key}:AAAAAAAAAAAAAAAAAAAAAAAAAAA"),
        ("url-safe", "Dataplus {key}:-_AAAAAAAAAAAAAAAAAAAAAAAAA="),
        ("hex", "Dataplus {key}:da39a3ee5e6b4b0d3255bfef95601890afd80709"),
        ("sha256", "Dataplus {key}:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="),
        ("loose-bits", "Dataplus {key}:AAAAAAAAAAAAAAAAAAAAAAAAAAB="),
        ("trailing-text", "Dataplus {key}:{signature} x"),
        ("twice-in-one", "Dataplus {key}:{signature}, Dataplus {key}:{signature}"),
        ("bare-scheme", "Dataplus"),
    ):
        code = "unsupported-scheme" if name == "tab" else "malformed-authorization"
        yield scenario(f"form-{name}", "R-05: not of the one form.", ["S-9", "S-8.8"], get(sign={"authorization": text}), refused(code))
    yield scenario("missing-date", "R-06: no Date.", ["S-9"], get(sign={"noDate": True}), refused("missing-date"))
    yield scenario("empty-date", "An empty Date is none.", ["S-9"], get(sign={"dateText": ""}), refused("missing-date"))
    yield scenario("unknown-key", "R-08: no such AccessKey.", ["S-9"], get(sign={"key": "nobody"}), refused("unknown-access-key"))
    yield scenario("unknown-key-very-long", "An id that no key can have.", ["S-9"], get(sign={"key": "k" * 4000, "secret": "x"}), refused("unknown-access-key"))
    yield scenario("unknown-key-named-like-a-member", "Ids are no names of members of an object.", ["S-9"], get(sign={"key": "__proto__", "secret": "x"}), refused("unknown-access-key"))
    yield scenario("wrong-secret", "R-10: another secret.", ["S-9"], get(sign={"secret": "wrong"}), refused("signature-mismatch"))
    yield scenario("string-to-sign-is-shown", "With the mismatch the server's StringToSign.", ["G-5.3", "H-8.2"], get(headers=[ACCEPT], sign={"secret": "wrong"}), refused("signature-mismatch", json={"stringToSign": "GET\napplication/json\n\n\n{date}\n" + ECHO + "a"}))
    yield scenario("string-to-sign-of-body", "Line 3 of it is the digest of what arrived.", ["G-5.3"], post(sign={"secret": "wrong"}), refused("signature-mismatch", json={"stringToSign": "POST\n\n" + md5_of(hello) + "\napplication/json\n{date}\n" + ECHO + "a"}))
    yield scenario("disabled-key", "R-11: only who signs rightly is told that the key is disabled.", ["S-9"], get(sign={"key": "test-disabled"}), refused("disabled-access-key"))
    yield scenario("disabled-key-wrong-secret", "Who does not learns nothing of it.", ["S-9"], get(sign={"key": "test-disabled", "secret": "wrong"}), refused("signature-mismatch"))
    yield scenario("content-md5-right", "A Content-MD5 that is right.", ["S-4.6"], post(headers=[["Content-MD5", md5_of(hello)]]), ok(text=hello))
    yield scenario("content-md5-wrong", "R-12: one that is not.", ["S-4.6"], post(headers=[["Content-MD5", md5_of("other")]]), refused("content-md5-mismatch"))
    yield scenario("content-md5-wrong-unsigned", "It is told only to who signs rightly.", ["S-9"], post(headers=[["Content-MD5", md5_of("other")]], sign={"secret": "wrong"}), refused("signature-mismatch"))
    yield scenario("rotated-new", "A key with two secrets: the new one.", ["S-8.5"], get(sign={"key": "test-rotated"}), asked("a"))
    yield scenario("rotated-old", "A key with two secrets: the old one.", ["S-8.5"], get(sign={"key": "test-rotated", "secret": "testsecret-old"}), asked("a"))
    for name, over in (
        ("method", {"method": "POST"}),
        ("accept", {"accept": "*/*"}),
        ("content-type", {"contentType": "application/json; charset=utf-8"}),
        ("digest-hex", {"digest": "5d41402abc4b2a76b9719d911017c592"}),
        ("digest-of-digest", {"digest": md5_of(md5_of(hello))}),
        ("no-digest", {"digest": ""}),
        ("other-body", {"body": {"text": '{"name": "hello"}'}}),
        ("final-newline", {"body": {"text": hello + "\n"}}),
        ("full-url", {"target": "http://{host}" + ECHO + "a"}),
        ("no-target", {"target": ""}),
        ("other-target", {"target": ECHO + "b"}),
    ):
        send = get(headers=[ACCEPT], sign={"over": over}) if name in ("method", "accept") else post(sign={"over": over})
        yield scenario(f"signed-other-{name}", "What was signed is not what came.", ["G-5.1"], send, refused("signature-mismatch"))
    yield scenario("empty-body-digest", "MD5 of zero bytes stands for an empty body too.", ["S-8.4"], sends({"text": ""}, sign={"over": {"digest": "1B2M2Y8AsgTpgAmY7PhCfg=="}}), ok())
    yield scenario("empty-body-digest-of-get", "Without a body as well.", ["S-8.4"], get(sign={"over": {"digest": "1B2M2Y8AsgTpgAmY7PhCfg=="}}), asked("a"))
    yield scenario("order-scheme-before-date", "The first fault of S-9 is told.", ["S-9"], get(sign={"noDate": True, "authorization": "acs {key}:{signature}"}), refused("unsupported-scheme"))
    yield scenario("order-date-before-key", "A missing Date before an unknown key.", ["S-9"], get(sign={"key": "nobody", "noDate": True}), refused("missing-date"))
    yield scenario("order-key-before-skew", "An unknown key before a skewed Date.", ["S-9"], get(sign={"key": "nobody", "ahead": 4000}), refused("unknown-access-key"))
    yield scenario("order-skew-before-signature", "A skewed Date before a wrong signature.", ["S-9"], get(sign={"secret": "wrong", "ahead": 4000}), refused("date-skewed"))


def dates():
    for name, ahead, fits in (("ahead-890", 890, True), ("behind-890", -890, True), ("ahead-910", 910, False), ("behind-910", -910, False), ("a-day-ahead", 86400, False), ("years-behind", -100_000_000, False)):
        yield scenario(name, "The window is 900 s.", ["S-8.7"], get(sign={"ahead": ahead}), asked("a") if fits else refused("date-skewed"))
    for name, ahead, fits in (("tight-ahead-50", 50, True), ("tight-behind-50", -50, True), ("tight-ahead-70", 70, False), ("tight-behind-70", -70, False)):
        yield scenario(name, "A service has a window of its own.", ["S-8.7", "G-10.4"], get("/dataplus_1/tight/a", sign={"ahead": ahead}), asked("a", service="tight") if fits else refused("date-skewed"))
    for form in ("rfc850", "asctime"):
        yield scenario(f"{form}-refused", "Only IMF-fixdate.", ["S-8.6"], get(sign={"dateForm": form}), refused("malformed-date"))
        yield scenario(f"{form}-lenient", "A lenient service takes the old forms, signed as they stand.", ["S-8.6"], get("/dataplus_1/lenient/a", sign={"dateForm": form}), asked("a", service="lenient"))
    for name, form in (("iso", "iso"), ("lower-case", "lower-case")):
        yield scenario(f"{name}-refused", "Never of the forms.", ["S-8.6"], get(sign={"dateForm": form}), refused("malformed-date"))
        yield scenario(f"{name}-lenient-refused", "Not even for a lenient service.", ["S-8.6"], get("/dataplus_1/lenient/a", sign={"dateForm": form}), refused("malformed-date"))
    for name, text in (("wrong-weekday", "Sun, 07 May 2016 08:19:52 GMT"), ("no-such-day", "Tue, 30 Feb 2016 08:19:52 GMT"), ("second-60", "Sat, 07 May 2016 08:19:60 GMT"), ("utc", "Sat, 07 May 2016 08:19:52 UTC"), ("offset", "Sat, 07 May 2016 08:19:52 +0000"), ("one-digit-day", "Sat, 7 May 2016 08:19:52 GMT"), ("number", "1462609192"), ("inner-spaces", "Sat, 07 May 2016 08: 19: 52 GMT")):
        yield scenario(name, "R-07: no date of the form.", ["S-8.6"], get(sign={"dateText": text}), refused("malformed-date"))
    yield scenario("old", "A date that is one, of the document's time.", ["S-8.7"], get(sign={"dateText": "Sat, 07 May 2016 08:19:52 GMT"}), refused("date-skewed"))


def headers():
    for name, own in (("upper", "ACCEPT"), ("lower", "accept"), ("mixed", "aCCepT")):
        yield scenario(f"name-{name}-case", "Names of headers are compared without regard to case, values are not.", ["S-2.7"], get(headers=[[own, "application/json"]]), asked("a"))
    for name, date, auth in (("upper", "DATE", "AUTHORIZATION"), ("lower", "date", "authorization"), ("mixed", "dAtE", "auTHORization")):
        yield scenario(f"own-names-{name}-case", "The same for Date and Authorization.", ["S-2.7"], get(headers=[[date, "{date}"], [auth, "{authorization}"]]), asked("a"))
    yield scenario("order", "Headers may come in any order.", ["S-2.7"], get(headers=[["Authorization", "{authorization}"], ["Date", "{date}"], ACCEPT]), asked("a"))
    yield scenario("outer-white-space", "White space around a value is not part of it.", ["S-2.5"], get(headers=[["Accept", " \t application/json \t "]]), asked("a"))
    yield scenario("no-space-after-colon", "Nor is the lack of it.", ["S-2.5"], {"request": {"target": ECHO + "a", "headers": [["Accept", "\tapplication/json"]]}}, asked("a"))
    yield scenario("inner-white-space", "Inner white space is.", ["S-2.4"], sends({"text": "x"}, headers=[["Content-Type", "text/plain;  charset=utf-8"]]), ok(text="x"))
    yield scenario("inner-white-space-normalised", "A value with other white space is another value.", ["S-2.4"], sends({"text": "x"}, headers=[["Content-Type", "text/plain;  charset=utf-8"]], sign={"over": {"contentType": "text/plain; charset=utf-8"}}), refused("signature-mismatch"))
    yield scenario("value-case", "The case of a value counts.", ["S-2.4"], get(headers=[["Accept", "Application/JSON"]], sign={"over": {"accept": "application/json"}}), refused("signature-mismatch"))
    yield scenario("accept-twice", "Accept given twice is one value.", ["S-2.9"], get(headers=[["Accept", "application/json"], ["Accept", "text/plain"]]), asked("a"))
    yield scenario("accept-thrice-apart", "Wherever they stand.", ["S-2.9"], get(headers=[["Accept", "a/b"], ["X-Own", "1"], ["accept", " c/d "], ["ACCEPT", "*/*"]]), asked("a"))
    yield scenario("accept-twice-first-only", "The first alone is another value.", ["S-2.9"], get(headers=[["Accept", "application/json"], ["Accept", "text/plain"]], sign={"over": {"accept": "application/json"}}), refused("signature-mismatch"))
    yield scenario("accept-twice-comma-only", "They are joined by comma and space.", ["S-2.9"], get(headers=[["Accept", "a/b"], ["Accept", "c/d"]], sign={"over": {"accept": "a/b,c/d"}}), refused("signature-mismatch"))
    yield scenario("accept-empty", "An empty Accept signs as an empty line.", ["S-2.3"], get(headers=[["Accept", ""]]), asked("a"))
    for name, value in (("date", "{date}"), ("authorization", "{authorization}"), ("content-type", "application/json"), ("content-md5", "")):
        yield scenario(f"{name}-twice", "R-02: there may be one.", ["S-2.9", "S-9"], get(headers=[[name, value], [name, value]]), refused("malformed-request"), flags=["second-authorization"] if name == "authorization" else ())
    yield scenario("date-twice-different", "R-02: also when they differ.", ["S-2.9"], get(headers=[["Date", "{date}"], ["Date", "Sat, 07 May 2016 08:19:52 GMT"]]), refused("malformed-request"))
    yield scenario("unsigned-header-changes", "Others are not signed.", ["S-2.6"], get(headers=[["X-Anything", "at all"], ["Cookie", "a=b"], ["User-Agent", "x"]]), asked("a"))
    yield scenario("latin1-in-accept", "Bytes above 0x7F are signed as they are.", ["S-8.2"], get(headers=[["Accept", "text/\u00e9"]]), asked("a"))
    yield scenario("content-type-on-get", "A GET may have a Content-Type; it is signed.", ["S-2.1"], get(headers=[["Content-Type", "application/json"]]), asked("a"))
    yield scenario("many-headers", "No header is left out silently: 2,100 of them, with those that are signed at the end.", ["G-2.2"], get(headers=[["a", "\t"] for _ in range(2100)]), asked("a"), flags=["silent-truncation"])


def bodies():
    for name, times in (("one-byte", 1), ("64-kib", 65536), ("64-kib-and-1", 65537), ("1-mib", 1048576), ("1-mib-and-1", 1048577), ("3-mib", 3 * 1048576)):
        yield scenario(f"length-{name}", "Digested over all of it, however long.", ["S-4.1", "G-2.5"], sends(zeros(times)), ok(bytes=times))
    for name, times in (("64-kib", 65536), ("2-mib", 2 * 1048576)):
        yield scenario(f"long-{name}-other-signed", "One byte more was signed.", ["G-2.5", "S-4.1"], sends(zeros(times), sign={"over": {"body": zeros(times + 1)}}), refused("signature-mismatch"))
    yield scenario("bytes", "Bytes of any value.", ["S-4.1"], sends({"base64": "AAECA/3+/w0KDQo="}), ok(bytes=11))
    yield scenario("gzip", "A compressed body is digested as it is sent.", ["S-4.3"], sends(gzipped("hello"), headers=[["Content-Type", "text/plain"], ["Content-Encoding", "gzip"]]), ok(bytes=len(__import__("base64").b64decode(gzipped("hello")["base64"]))))
    yield scenario("gzip-plain-signed", "Not as it was before.", ["S-4.3"], sends(gzipped("hello"), headers=[["Content-Encoding", "gzip"]], sign={"over": {"body": {"text": "hello"}}}), refused("signature-mismatch"))
    record = '["{\\"action\\":\\"view\\",\\"user_id\\":\\"u\\",\\"bhv_datetime\\":\\"2016-05-07 08:19:52\\"}"]'
    yield scenario("gzip-is-read", "An operation that is sent compressed is understood.", ["G-8.1"], sends(gzipped(record), "/dataplus_1/re/uploadlog?businessName=recommend&customerName=a&token=t", [["Content-Type", "application/json"], ["Content-Encoding", "gzip"]]), ok(json={"success": 1}))
    for method in ("PUT", "DELETE", "GET"):
        yield scenario(f"of-{method.lower()}", "Any method may have a body.", ["G-1.10", "S-4.4"], {"request": {"method": method, "target": ECHO + "a", "headers": [["Content-Type", "text/plain"]], "body": {"text": "hello"}}}, ok(text="hello"))
    yield scenario("of-get-unsigned", "And it is signed.", ["G-1.10"], {"request": {"target": ECHO + "a", "body": {"text": "hello"}, "sign": {"over": {"body": {"text": ""}}}}}, refused("signature-mismatch"))
    for name, chunks in (("one", []), ("bytes", [1, 1, 1, 1, 1]), ("uneven", [3, 7])):
        yield scenario(f"chunked-{name}", "Chunks are how it is sent, not what is signed.", ["S-4.1"], sends({"text": "hello, chunked world"}, framing="chunked", chunks=chunks), ok(text="hello, chunked world"))
    yield scenario("chunked-empty", "No bytes in chunks are no body.", ["S-4.2"], sends({"text": ""}, framing="chunked"), ok())
    yield scenario("chunked-3-mib", "A long one.", ["G-2.5"], sends(zeros(3 * 1048576), framing="chunked", chunks=[65536] * 40), ok(bytes=3 * 1048576))
    yield scenario("empty-with-length", "Content-Length: 0.", ["S-4.2"], sends({"text": ""}), ok())


TOPICS = [
    ("dialects", "Dialects are chosen by the address.", dialects),
    ("signatures", "Refusals of the signature.", refusals),
    ("dates", "Dates and their window.", dates),
    ("headers", "Headers as they arrived.", headers),
    ("bodies", "Bodies as they arrived.", bodies),
]
