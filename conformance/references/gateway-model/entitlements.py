"""Scenarios about what a caller may do, replay, calls a second, upstreams."""

from model import ECHO, asked, get, md5_of, ok, post, refused, scenario, sends


def by(key, target, **more):
    return get(target, sign={"key": key}, **more)


def entitlements():
    face = '{"type":0,"image_url":"https://example.com/a.jpg"}'
    yield scenario("member", "A member of the organisation.", ["G-6.1"], by("test-member", ECHO + "a"), asked("a"))
    yield scenario("stranger", "A sub-account that was not synchronised.", ["G-6.1"], by("test-stranger", ECHO + "a"), refused("not-a-member"))
    yield scenario("unopened", "An account without organisation.", ["G-6.1"], by("test-unopened", ECHO + "a"), refused("platform-not-opened"))
    yield scenario("foreign-organization", "The address of another organisation.", ["G-6.2"], get("/dataplus_2/echo/a"), refused("foreign-organization"))
    yield scenario("foreign-organization-case", "Codes are compared byte for byte.", ["G-6.2"], get("/DATAPLUS_1/echo/a"), refused("foreign-organization"))
    yield scenario("foreign-organization-encoded", "After decoding.", ["G-6.2"], get("/%64ataplus_1/echo/a"), asked("a"))
    yield scenario("no-such-organization", "Nobody is told which there are.", ["G-6.2"], get("/nothing/echo/a"), refused("foreign-organization"))
    yield scenario("wrong-signature-first", "Nobody learns anything without a right signature.", ["G-3.1"], get("/dataplus_2/echo/a", sign={"secret": "wrong"}), refused("signature-mismatch"))
    yield scenario("own-organization", "Each in their own.", ["G-6.2"], by("test-newcomer", "/dataplus_2/echo/a"), asked("a"))
    yield scenario("never-accepted", "An agreement that was not accepted.", ["G-6.4"], by("test-newcomer", "/dataplus_2/maxcompute/query"), refused("agreement-not-accepted"))
    yield scenario("never-accepted-operation", "For an operation without organisation in its address.", ["G-6.4"], post("/face/detect", face, sign={"key": "test-newcomer"}), refused("agreement-not-accepted"))
    yield scenario("never-accepted-speech", "For speech.", ["G-6.4"], get("/transcriptions/t-1", sign={"key": "test-newcomer", "dialect": "speech"}), refused("agreement-not-accepted"))
    yield scenario("older-version", "A version that is no longer in force was accepted.", ["G-6.4"], post("/dataplus_3/ocr/ocr_idcard", "{}", sign={"key": "test-outdated"}), refused("agreement-not-accepted"))
    yield scenario("version-in-force", "The one in force was.", ["G-6.4"], post("/dataplus_1/ocr/ocr_idcard", "{}"), {"status": 461, "refusal": None})
    yield scenario("beta", "Admitted to a beta.", ["G-6.5"], get("/dataplus_1/beta/a"), asked("a", service="beta"))
    yield scenario("beta-not-admitted", "Not admitted.", ["G-6.5"], by("test-newcomer", "/dataplus_2/beta/a"), refused("beta-not-admitted"))
    yield scenario("subscribed", "A service that was opened.", ["G-6.6"], post("/face/detect", face), ok(json={"errno": 0}))
    yield scenario("not-subscribed", "One that was not.", ["G-6.6"], post("/face/detect", face, sign={"key": "test-debtor"}), refused("service-not-subscribed"))
    yield scenario("not-charged", "A service that is neither charged nor stopped needs no opening.", ["G-6.6"], by("test-debtor", "/dataplus_4/echo/a"), asked("a"))
    for name, operation, answer in (
        ("download", "download-table", refused("capability-stopped", json={"rung": "download-stopped", "clause": "maxcompute 2.4.1"})),
        ("storage", "upload-table", asked("upload-table", service="maxcompute")),
        ("compute", "query", asked("query", service="maxcompute")),
    ):
        yield scenario(f"arrears-{name}", "In arrears for less than 24 hours: download stops at once, the rest goes on.", ["G-6.6"], by("test-debtor", f"/dataplus_4/maxcompute/{operation}"), answer)
        yield scenario(f"paid-{name}", "Without arrears nothing stops.", ["G-6.6"], get(f"/dataplus_1/maxcompute/{operation}"), asked(operation, service="maxcompute"))
    yield scenario("restricted-capability", "A restricted account whose agreement says what stops.", ["G-6.6", "G-6.7"], post("/face/detect", face, sign={"key": "test-restricted"}), refused("standing-unknown", json={"rung": "restricted", "reading": "restriction-elsewhere"}))
    project = "/dataplus_1/maxcompute/query?project="
    yield scenario("project", "A project of the caller.", ["G-6.3"], get(project + "sales"), asked("query", "project=sales", "maxcompute"))
    yield scenario("project-as-visitor", "In any role, where none is asked for.", ["G-6.3"], get(project + "stock"), asked("query", "project=stock", "maxcompute"))
    yield scenario("project-of-others", "A project that the caller is not in.", ["G-6.3"], get(project + "secret"), refused("not-in-project"))
    yield scenario("project-of-member", "The key of a member has the member's projects.", ["G-6.3"], by("test-member", project + "sales"), refused("not-in-project"))
    yield scenario("project-encoded", "Names are decoded.", ["G-6.3"], get(project + "%73ales"), asked("query", "project=%73ales", "maxcompute"))
    yield scenario("project-first-counts", "The first of two counts.", ["G-6.3"], get(project + "secret&project=sales"), refused("not-in-project"))
    yield scenario("role", "A role that the operation asks for.", ["G-6.3"], get("/dataplus_1/maxcompute/admin-drop?project=sales"), asked("admin-drop", "project=sales", "maxcompute"))
    yield scenario("role-missing", "One that the caller has not.", ["G-6.3"], get("/dataplus_1/maxcompute/admin-drop?project=stock"), refused("project-role-missing"))
    yield scenario("project-elsewhere", "Elsewhere the word means nothing.", ["G-6.3"], get(ECHO + "a?project=secret"), asked("a", "project=secret"))


def replays():
    again = [get("/dataplus_1/no-replay/again"), get("/dataplus_1/no-replay/again")]
    first = asked("again", service="no-replay")
    yield scenario("refused", "R-13: the same signature again.", ["S-10.1", "S-9"], again, [first, refused("replayed")])
    yield scenario("refused-with-other-headers", "Headers that are not signed change nothing.", ["S-10.2"], [get("/dataplus_1/no-replay/headers"), get("/dataplus_1/no-replay/headers", headers=[["X-Other", "1"], ["x-dataplus-request-id", "{id}"]], hosts=["example.com"])], [asked("headers", service="no-replay"), refused("replayed")])
    yield scenario("other-date", "Another Date is another signature.", ["S-10.1"], [get("/dataplus_1/no-replay/date"), get("/dataplus_1/no-replay/date", sign={"ahead": -5})], [asked("date", service="no-replay")] * 2)
    yield scenario("other-target", "So is another target.", ["S-10.1"], [get("/dataplus_1/no-replay/t?1"), get("/dataplus_1/no-replay/t?2")], [asked("t", "1", "no-replay"), asked("t", "2", "no-replay")])
    yield scenario("refused-call-leaves-no-trace", "Only admitted calls are remembered.", ["S-10.2"], [get("/dataplus_2/no-replay/x"), get("/dataplus_2/no-replay/x")], [refused("foreign-organization")] * 2)
    yield scenario("allowed", "Where replays are allowed each arrival is a call.", ["S-10.1"], [get(ECHO + "twice"), get(ECHO + "twice")], [asked("twice")] * 2)
    yield scenario("content-md5-no-second-spelling", "A header that is not signed makes no new signature.", ["S-8.8"], [post("/dataplus_1/no-replay/md5"), post("/dataplus_1/no-replay/md5", headers=[["Content-MD5", md5_of('{"name":"hello"}')]])], [ok(), refused("replayed")])
    once = post("/dataplus_1/answer-once/a")
    yield scenario("answered-once", "A repeat gets the answer of the first.", ["G-5.5"], [once, {"await": 1}, once], [ok(text='{"name":"hello"}')] * 2)
    yield scenario("answered-once-at-once", "Also when both come together.", ["G-5.5"], [post("/dataplus_1/answer-once/b"), post("/dataplus_1/answer-once/b")], [ok(text='{"name":"hello"}')] * 2)
    repeat = [["x-dataplus-request-id", "{id}"]]
    yield scenario("answered-once-by-request-id", "By request id, though it was signed anew.", ["G-5.5", "G-5.4"], [post("/dataplus_1/answer-once/c", headers=repeat), {"await": 1}, post("/dataplus_1/answer-once/c", headers=repeat, sign={"ahead": -3})], [ok(text='{"name":"hello"}', headers={"x-dataplus-request-id": "{id}"})] * 2)
    yield scenario("answered-once-other-body", "Another body is another call.", ["G-5.4"], [post("/dataplus_1/answer-once/d", '"one"', headers=repeat), {"await": 1}, post("/dataplus_1/answer-once/d", '"two"', headers=repeat)], [ok(text='"one"'), ok(text='"two"')])
    yield scenario("repeat-allowed", "Elsewhere a repeat is answered again.", ["G-5.4"], [post(headers=repeat), post(headers=repeat, sign={"ahead": -3})], [ok(), ok()])


def rates():
    def limited(name):
        return get(f"/dataplus_1/limited/{name}")

    tooMany = refused("rate-limited", headers={"retry-after": "1"})
    yield scenario("second-call", "One call a second; the second is told when to come again.", ["G-7.1"], [limited("a"), limited("a")], [asked("a", service="limited"), tooMany])
    yield scenario("each-operation", "Each operation by itself.", ["G-7.1"], [limited("b"), limited("c")], [asked("b", service="limited"), asked("c", service="limited")])
    yield scenario("each-key", "Each AccessKey by itself.", ["G-7.1"], [limited("d"), by("test-member", "/dataplus_1/limited/d")], [asked("d", service="limited")] * 2)
    yield scenario("after-a-second", "After a second there is one more.", ["G-7.1"], [limited("e"), limited("e"), {"pause": 1200}, limited("e")], [asked("e", service="limited"), tooMany, asked("e", service="limited")])
    yield scenario("refused-calls-do-not-count", "Refusals take nothing from it.", ["G-7.1", "G-3.1"], [get("/dataplus_1/limited/f", sign={"secret": "wrong"}), get("/dataplus_2/limited/f"), limited("f")], [refused("signature-mismatch"), refused("foreign-organization"), asked("f", service="limited")])
    yield scenario("no-limit", "A service without limit.", ["G-7.1"], [get(ECHO + "fast")] * 20, [asked("fast")] * 20)


def upstreams():
    yield scenario("unreachable", "An upstream that is not there.", ["G-8.5"], get("/dataplus_1/down/a"), refused("upstream-unreachable"))
    yield scenario("unreachable-with-body", "With a body.", ["G-8.5"], post("/dataplus_1/down/a"), refused("upstream-unreachable"))
    yield scenario("unreachable-long-body", "With one that was kept on disk.", ["G-8.5", "G-2.5"], sends({"repeat": {"base64": "AAEC", "times": 500_000}}, "/dataplus_1/down/a"), refused("upstream-unreachable"))
    yield scenario("connection-goes-on", "The connection to the caller goes on.", ["G-8.5"], [get("/dataplus_1/down/a"), get(ECHO + "a")], [refused("upstream-unreachable"), asked("a")], closed=False)
    yield scenario("entitled-first", "Who may not call does not learn how the upstream is.", ["G-3.1"], get("/dataplus_2/down/a"), refused("foreign-organization"))
    yield scenario("same-request-same-answer", "A stand-in answers the same request the same.", ["G-8.1"], [get("/dataplus_1/re/doRec?bizCode=a&scnCode=b&recnum=1", headers=[["x-dataplus-request-id", "same"]])] * 2, [ok(json={"code": "SUCCESS"})] * 2)


TOPICS = [
    ("entitlements", "What a caller may do.", entitlements),
    ("replays", "The same signature or request id again.", replays),
    ("rates", "Calls a second.", rates),
    ("upstreams", "What is behind the gateway.", upstreams),
]
