"""Scenarios about what is counted (G-9, G-10.7, G-11) and what stands on the bill of the day."""

from fractions import Fraction

from model import ECHO, JSON, asked, get, ok, post, refused, scenario, sends, zeros

ID = "x-dataplus-request-id"
NAMED = [[ID, "{id}"]]
HELLO = '{"name":"hello"}'
FACE = '{"type":0,"image_url":"https://example.com/a.jpg"}'
GB = 1024**3


def record(service="echo", operation="a", sent=0, got=None, success=True, project="", key="testid", account="main", **more):
    """The record of an answered call, by G-10.7. `sent` and `got` are bytes of bodies; None: the suite does not know."""
    item, quantity = counted(service, operation, sent, got, success)
    found = {"account": account, "accessKeyId": key, "service": service, "operation": operation, "project": project, "item": item, "requestBytes": sent, **more}
    if quantity is not None:
        found["quantity"] = str(quantity)
    if got is not None:
        found["responseBytes"] = got
    return found


def counted(service, operation, sent, got, success):
    if service == "maxcompute":
        if operation.startswith("download"):
            return "download", got if success else 0
        if operation.startswith("upload"):
            return "storage", sent if success else 0
        return "sql", sent if success or operation.startswith("admin") else 0
    if service == "face-recognition":
        return "detect" if operation == "face.detect" else "call", 1 if success else 0
    return "call", 1


def usage_of(records, account):
    sums = {}
    for one in records:
        if one["account"] == account:
            key = (one["service"], one["item"], one["project"])
            sums[key] = sums.get(key, 0) + int(one["quantity"])
    return [dict(service=key[0], item=key[1], project=key[2], quantity=str(sums[key])) for key in sorted(sums) if sums[key] != 0]


def metered(name, comment, steps, answers, records, account="main", closed=None, flags=(), spec=("G-11.5",)):
    """An exchange and the records that it leaves."""
    _, _, _, given, output, _, _ = scenario(name, comment, [], steps, answers, closed)
    if account != "main":
        given["account"] = account
    return name, comment, ["G-11.3", *spec], given, {**output, "calls": records, "usage": usage_of(records, account)}, list(flags), "metering"


def refused_call(name, comment, step, code, **more):
    return metered(f"refused-{name}", comment, step, refused(code), [], flags=["counted-refusal"], **more)


def metering():
    yield metered("one", "An answered call has one record.", get(), asked("a"), [record()])
    yield metered("body", "With the bytes of its body and of its answer.", post(), ok(text=HELLO), [record(sent=len(HELLO), got=len(HELLO), status=200)])
    yield metered("request-id", "The record has the caller's request id.", get(headers=NAMED), ok(headers={ID: "{id}"}), [record(requestId="{id}")], spec=["G-3.3"])
    yield metered("pipelined", "Two calls on one connection are two.", [get(ECHO + "first"), get(ECHO + "second")], [asked("first"), asked("second")], [record(operation="first"), record(operation="second")])
    yield metered("ten", "Ten are ten.", [get(f"{ECHO}n{i}") for i in range(10)], [asked(f"n{i}") for i in range(10)], [record(operation=f"n{i}") for i in range(10)])
    yield metered("connection-closed", "A connection that ends with its answer loses nothing.", get(headers=[["Connection", "close"]]), asked("a"), [record()], closed=True)
    yield metered("chunked", "Chunks are how a body is sent, not what is counted.", sends({"text": "hello, chunked world"}, framing="chunked", chunks=[1, 4]), ok(text="hello, chunked world"), [record(sent=20, got=20)])
    yield metered("long-body", "A body that was kept on disk.", sends(zeros(2 * 1048576)), ok(bytes=2 * 1048576), [record(sent=2 * 1048576, got=2 * 1048576)], spec=["G-2.5"])
    yield metered("expect-continue", "100 Continue is no answer of its own.", sends({"text": "hello"}, headers=[["Expect", "100-continue"]], withhold=1), [{"status": 100}, ok(text="hello")], [record(sent=5, got=5)], spec=["G-1.7"])
    yield metered("member", "The calls of a member are counted for the main account.", get(sign={"key": "test-member"}), asked("a"), [record(key="test-member")])
    yield metered("other-account", "Each account by itself.", get("/dataplus_2/echo/a", sign={"key": "test-newcomer"}), asked("a"), [record(key="test-newcomer", account="newcomer")], account="newcomer")
    yield metered("failure-that-counts", "An answer that says no counts where all answered calls do.", post("/dataplus_1/ocr/ocr_idcard", "{}"), {"status": 461, "refusal": None}, [{"service": "ocr", "account": "main", "item": "call", "project": "", "quantity": "1", "status": 461}], spec=["G-9.3"])

    def mc(operation, query=""):
        return f"/dataplus_1/maxcompute/{operation}{query}"

    yield metered("request-bytes", "MaxCompute counts bytes of the request.", post(mc("query")), ok(text=HELLO), [record("maxcompute", "query", len(HELLO), len(HELLO))], spec=["G-9.3"])
    yield metered("response-bytes", "Downloads count bytes of the answer.", sends(zeros(4321), mc("download-table")), ok(bytes=4321), [record("maxcompute", "download-table", 4321, 4321)], spec=["G-9.3"])
    yield metered("storage-bytes", "Uploads count as storage.", sends(zeros(1234), mc("upload-table")), ok(bytes=1234), [record("maxcompute", "upload-table", 1234, 1234)], spec=["G-9.3"])
    yield metered("project", "By project.", post(mc("query", "?project=sales")), ok(text=HELLO), [record("maxcompute", "query", len(HELLO), len(HELLO), project="sales")], spec=["G-6.3"])
    yield metered("role", "An operation with a role.", post(mc("admin-drop", "?project=sales")), ok(text=HELLO), [record("maxcompute", "admin-drop", len(HELLO), len(HELLO), project="sales")], spec=["G-6.3"])
    yield metered("in-arrears", "What goes on in arrears is counted.", sends(zeros(77), "/dataplus_4/maxcompute/upload-table", sign={"key": "test-debtor"}), ok(bytes=77), [record("maxcompute", "upload-table", 77, 77, key="test-debtor", account="debtor")], account="debtor", spec=["G-6.6"])
    yield metered("per-call", "Faces count by the call.", post("/face/detect", FACE), ok(json={"errno": 0}), [record("face-recognition", "face.detect", len(FACE))], spec=["G-9.3"])
    yield metered("failure-that-does-not-count", "A call that the service refuses in its own words has a record and counts nothing where successful calls count.", post("/face/detect", "{}"), ok(json={"errno": 3002}), [record("face-recognition", "face.detect", 2, success=False)], spec=["G-9.3"])

    for name, comment, step, code in (
        ("unsigned", "No signature.", get(sign=False), "missing-authorization"),
        ("wrong-signature", "A wrong one.", get(sign={"secret": "wrong"}), "signature-mismatch"),
        ("unknown-key", "A key that there is not.", get(sign={"key": "nobody"}), "unknown-access-key"),
        ("disabled-key", "A key that is disabled.", get(sign={"key": "test-disabled"}), "disabled-access-key"),
        ("skewed", "A Date outside of the window.", get(sign={"ahead": 4000}), "date-skewed"),
        ("foreign-organization", "The address of another organisation.", get("/dataplus_2/echo/a"), "foreign-organization"),
        ("service-not-found", "A service that there is not.", get("/dataplus_1/nothing/a"), "service-not-found"),
        ("operation-not-found", "An address that no operation has.", get("/nothing"), "operation-not-found"),
        ("body-too-large", "A body that is too long.", sends(zeros(1025), "/dataplus_1/small/a"), "body-too-large"),
        ("request-id", "A request id that is none.", get(headers=[[ID, "a b"]]), "malformed-request-id"),
        ("expectation", "An expectation that cannot be met.", get(headers=[["Expect", "later"]]), "expectation-failed"),
        ("project", "A project of others.", post(mc("query", "?project=secret")), "not-in-project"),
        ("role", "A role that the caller has not.", post(mc("admin-drop", "?project=stock")), "project-role-missing"),
        ("upstream-unreachable", "An upstream that is not there: the call could not be answered.", post("/dataplus_1/down/a"), "upstream-unreachable"),
    ):
        yield refused_call(name, comment, step, code)
    yield refused_call("agreement", "An agreement that was not accepted.", get("/dataplus_2/maxcompute/query", sign={"key": "test-newcomer"}), "agreement-not-accepted", account="newcomer")
    yield refused_call("capability", "A capability that arrears stop.", get("/dataplus_4/maxcompute/download-table", sign={"key": "test-debtor"}), "capability-stopped", account="debtor")
    yield metered("refused-between", "A refusal between two calls changes nothing for them.", [get(), get(sign=False), get(ECHO + "c")], [asked("a"), refused("missing-authorization"), asked("c")], [record(), record(operation="c")], flags=["counted-refusal"])
    yield metered("refused-by-rate", "The call that was too many is not counted.", [get("/dataplus_1/limited/counted"), get("/dataplus_1/limited/counted")], [asked("counted", service="limited"), refused("rate-limited")], [record("limited", "counted")], flags=["counted-refusal"], spec=["G-7.1"])
    yield metered("refused-next", "What comes after a call and is no request is not counted.", [get(), {"raw": "nonsense\r\n\r\n"}], [asked("a"), refused("malformed-http")], [record()], closed=True, flags=["counted-refusal"], spec=["G-1.1"])


def repeats():
    twice = {"flags": ["counted-twice"], "spec": ["G-5.4", "G-11.5"]}
    hello = ok(text=HELLO)

    def one(service, operation, key="testid", sent=HELLO):
        return record(service, operation, len(sent), len(sent), key=key)

    never = get("/dataplus_1/no-replay/counted")
    yield metered("replay-refused", "A replay that is refused is not counted.", [never, never], [asked("counted", service="no-replay"), refused("replayed")], [record("no-replay", "counted")], **twice)
    once = post("/dataplus_1/answer-once/counted")
    yield metered("answered-again", "An answer that is given again is not counted again.", [once, {"await": 1}, once], [hello] * 2, [one("answer-once", "counted")], **twice)
    together = post("/dataplus_1/answer-once/together")
    yield metered("answered-together", "Nor where both come together.", [together, together], [hello] * 2, [one("answer-once", "together")], **twice)
    yield metered("answered-again-signed-anew", "Nor where the repeat was signed anew.", [post("/dataplus_1/answer-once/anew", headers=NAMED), {"await": 1}, post("/dataplus_1/answer-once/anew", headers=NAMED, sign={"ahead": -3})], [hello] * 2, [one("answer-once", "anew")], **twice)
    yield metered("answered-once-other-body", "Another body is another call.", [post("/dataplus_1/answer-once/body", '"one"', headers=NAMED), {"await": 1}, post("/dataplus_1/answer-once/body", '"two"', headers=NAMED)], [ok(text='"one"'), ok(text='"two"')], [one("answer-once", "body", sent='"one"')] * 2, **twice)
    again = post(headers=NAMED)
    anew = post(headers=NAMED, sign={"ahead": -3})
    yield metered("repeat", "A repeat by request id is answered again and counted once.", [again, {"await": 1}, anew], [hello] * 2, [one("echo", "a")], **twice)
    yield metered("repeat-at-once", "Also when it comes before the first answer.", [again, anew], [hello] * 2, [one("echo", "a")], **twice)
    yield metered("repeat-five-times", "However often.", [again, {"await": 1}, anew, {"await": 2}, again, anew, again], [hello] * 5, [one("echo", "a")], **twice)
    yield metered("repeat-of-same-signature", "The same signature with a request id is a repeat too.", [again, {"await": 1}, again], [hello] * 2, [one("echo", "a")], **twice)
    yield metered("same-signature", "Without a request id each arrival is a call.", [post(), post()], [hello] * 2, [one("echo", "a")] * 2, **twice)
    yield metered("repeat-on-other-target", "Another target is another call.", [post(ECHO + "a", headers=NAMED), post(ECHO + "b", headers=NAMED)], [hello] * 2, [one("echo", "a"), one("echo", "b")], **twice)
    yield metered("repeat-with-other-method", "So is another method.", [again, {"request": {"method": "PUT", "target": ECHO + "a", "headers": [JSON, *NAMED], "body": {"text": HELLO}}}], [hello] * 2, [one("echo", "a")] * 2, **twice)
    yield metered("repeat-by-other-key", "And another AccessKey.", [again, post(headers=NAMED, sign={"key": "test-member"})], [hello] * 2, [one("echo", "a"), one("echo", "a", key="test-member")], **twice)
    yield metered("repeat-after-refusal", "A refusal is no first call: what follows it is.", [post(headers=NAMED, sign={"secret": "wrong"}), again], [refused("signature-mismatch"), hello], [one("echo", "a")], **twice)
    yield metered("repeat-of-bytes", "Bytes are not added again.", [sends(zeros(999), "/dataplus_1/maxcompute/upload-again", headers=NAMED), {"await": 1}, sends(zeros(999), "/dataplus_1/maxcompute/upload-again", headers=NAMED, sign={"ahead": -3})], [ok(bytes=999)] * 2, [record("maxcompute", "upload-again", 999, 999)], **twice)


def fen(yuan):
    """Half up, as the default reading has it."""
    return f"{(yuan * 100 + Fraction(1, 2)) // 1 / 100:.2f}"


def billed(name, comment, steps, answers, lines, spec=()):
    _, _, _, given, output, _, _ = scenario(name, comment, [], steps, answers)
    shown = [{"item": item, "quantity": str(quantity), "basis": "charged", "amount": {"currency": "CNY", "amount": fen(yuan)}} for item, quantity, yuan in lines]
    given.update(project="stock", items=[item for item, _, _ in lines])
    return name, comment, ["G-11.4", *spec], given, {**output, "lines": shown}, [], "billing"


def billing():
    def mc(operation):
        return f"/dataplus_1/maxcompute/{operation}?project=stock"

    # 0.8 yuan per GB, and the flat 0.01 yuan for storage up to 512 MB.
    size = 7 * 1048576
    upload = sends(zeros(5000), mc("upload-rows"), headers=NAMED)
    again = sends(zeros(5000), mc("upload-rows"), headers=NAMED, sign={"ahead": -3})
    yield billed("download", "What was downloaded is charged by the bytes of the answers.", [sends(zeros(size), mc("download-rows"))] * 2, [ok(bytes=size)] * 2, [("download", 2 * size, Fraction(8, 10) * 2 * size / GB)], spec=["G-9.3"])
    yield billed("storage", "A repeat and a refusal add nothing to the bill.", [upload, {"await": 1}, again, sends(zeros(5000), mc("upload-rows"), sign={"secret": "wrong"})], [ok(bytes=5000), ok(bytes=5000), refused("signature-mismatch")], [("storage", 5000, Fraction(1, 100))], spec=["G-11.5"])


TOPICS = [
    ("metering", "Every answered call is counted once, refused ones never.", metering),
    ("repeats", "Repeats are counted once.", repeats),
    ("billing", "What was counted stands on the bill of the day.", billing),
]
