"""Versions and acceptance: hashes by Python's own library."""
import hashlib
import json
import re
from datetime import datetime

from common import AGREEMENTS, AUTHOR, HERE, MODEL, cells, cite, clauses_of, vector, write
from calendar_model import ZONE, instant_text
from query_vectors import SERVICES, applicable_output

MANIFEST = (HERE.parents[1] / "src" / "skeleton" / "generated" / "manifest.ts").read_text("utf8")
DIGEST = dict(re.findall(r"'([a-z-]+)': \{\s+text: '([0-9a-f]{64})'", MANIFEST))
OLD = "ab" * 32
START = "0" * 64


def millis(text):
    moment = datetime.fromisoformat(text.replace("Z", "+00:00"))
    return round(moment.timestamp() * 1000)


def shown(text):
    return instant_text(datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(ZONE))


def chain(accepted):
    """The records that acceptances give, as T-5.4 says."""
    records, previous = [], START
    for one in accepted:
        body = {"agreement": one["agreement"], "channel": one["channel"], "digest": one["digest"], "instant": millis(one["instant"]), "previous": previous, "who": one["who"]}
        text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
        previous_hash, previous = previous, hashlib.sha256(text.encode("utf8")).hexdigest()
        records.append({"who": one["who"], "agreement": one["agreement"], "digest": one["digest"], "channel": one["channel"], "instant": shown(one["instant"]), "previous": previous_hash, "hash": previous})
    return records


def accepts(agreement, instant, who="u-1", digest=None, channel=None):
    means = cells[agreement]["acceptance-means"]["value"][0]["id"]
    return {"who": who, "agreement": agreement, "digest": digest or DIGEST[agreement], "channel": channel or means, "instant": instant}


FLAGS = {
    "printed-date": ("A printed date of update is taken for the day from which the text binds.", "The wrong version is in force."),
    "boundary": ("A version binds one millisecond too early or too late.", "The wrong version is accepted."),
    "guessed-version": ("Where the registry is silent, the version at hand is taken to be in force.", "An acceptance is held against a guess."),
    "lost-record": ("A record that was removed, altered or moved goes unseen.", "Who accepted what can no longer be proved."),
    "wrong-channel": ("Any way of accepting is taken.", "An acceptance is recorded that the text does not know."),
    "stale-acceptance": ("Acceptance of an old version goes on counting.", "A changed text is never accepted."),
    "missing-agreement": ("Only the agreement of the service is asked for.", "That of the platform is never accepted."),
}


def write_versions():
    vectors = []
    for agreement in AGREEMENTS:
        date = cells[agreement]["last-updated-date"].get("value")
        vectors.append(vector("version", agreement, f"Printed date: {date or 'none'}.", "version", {"agreement": agreement}, {"digest": DIGEST[agreement], "printedDate": date}, spec=["T-5.1"], flags=["printed-date"]))
    total = write("version", "The versions whose terms are held.", FLAGS, vectors)

    first = {"agreement": "datav", "digest": OLD, "effectiveFrom": "2016-01-01T00:00:00+08:00"}
    second = {"agreement": "datav", "digest": DIGEST["datav"], "effectiveFrom": "2016-06-01T00:00:00+08:00"}
    other = {"agreement": "ocr", "digest": DIGEST["ocr"], "effectiveFrom": "2015-01-01T00:00:00+08:00"}
    known = lambda digest: {"known": True, "digest": digest}
    cases = [
        ("empty", "datav", "2016-07-01T00:00:00+08:00", [], {"known": False, "reason": "no-entry"}),
        ("other agreement", "datav", "2016-07-01T00:00:00+08:00", [other], {"known": False, "reason": "no-entry"}),
        ("printed date is none", "platform", "2016-07-01T00:00:00+08:00", [other], {"known": False, "reason": "no-entry"}),
        ("before first", "datav", "2015-12-31T23:59:59.999+08:00", [first, second], {"known": False, "reason": "before-first"}),
        ("at first", "datav", "2016-01-01T00:00:00+08:00", [first, second], known(OLD)),
        ("at first in utc", "datav", "2015-12-31T16:00:00Z", [first, second], known(OLD)),
        ("before second", "datav", "2016-05-31T23:59:59.999+08:00", [first, second], known(OLD)),
        ("at second", "datav", "2016-06-01T00:00:00+08:00", [first, second], known(DIGEST["datav"])),
        ("any order", "datav", "2016-07-01T00:00:00+08:00", [second, other, first], known(DIGEST["datav"])),
        ("long after", "ocr", "2026-07-01T00:00:00+08:00", [second, other, first], known(DIGEST["ocr"])),
    ]
    vectors = [vector("in-force", name, "Which version binds.", "in-force", {"agreement": agreement, "instant": instant, "registry": registry}, output, spec=["T-5.2"], flags=["boundary", "guessed-version", "printed-date"])
               for name, agreement, instant, registry, output in cases]
    for name, registry, error in [("same instant twice", [first, {**second, "effectiveFrom": first["effectiveFrom"]}], "invalid-registry"), ("no digest", [{**first, "digest": "ab"}], "invalid-registry"),
                                  ("unknown agreement", [{**first, "agreement": "datavi"}], "unknown-agreement")]:
        vectors.append(vector("in-force", name, "The registry is refused.", "in-force", {"agreement": "datav", "instant": "2016-07-01T00:00:00+08:00", "registry": registry}, error=error, spec=["T-5.2"], flags=["boundary"]))
    return total + write("in-force", "Which version is in force.", FLAGS, vectors)


def write_chains():
    platform, datav, ocr = accepts("platform", "2016-07-01T10:00:00+08:00"), accepts("datav", "2016-07-01T10:00:01+08:00"), accepts("ocr", "2016-07-02T02:00:00Z", who="用户 2")
    vectors = [
        vector("accept", name, "The records and their hashes.", "accept", {"accepted": accepted}, {"chain": chain(accepted)}, spec=["T-5.3", "T-5.4"], flags=["lost-record"])
        for name, accepted in [("one", [platform]), ("three", [platform, datav, ocr]), ("same instant", [platform, {**datav, "instant": platform["instant"]}]), ("same again", [datav, datav]), ("none", [])]
    ]
    refused = [
        ("wrong channel", [accepts("ocr", "2016-07-01T10:00:00+08:00", channel="click-through")], "channel-not-accepted"),
        ("use is no channel here", [accepts("ocr", "2016-07-01T10:00:00+08:00", channel="actual-use")], "channel-not-accepted"),
        ("market entry is for vendors", [accepts("datav", "2016-07-01T10:00:00+08:00", channel="market-entry")], "channel-not-accepted"),
        ("back in time", [datav, platform], "invalid-acceptance"),
        ("nobody", [{**platform, "who": ""}], "invalid-acceptance"),
        ("no digest", [{**platform, "digest": "1"}], "invalid-acceptance"),
        ("unknown agreement", [{**platform, "agreement": "plattform"}], "unknown-agreement"),
    ]
    vectors += [vector("accept", name, "The record is refused.", "accept", {"accepted": accepted}, error=error, spec=["T-5.3"], flags=["wrong-channel"]) for name, accepted, error in refused]
    total = write("accept", "Records of acceptance.", FLAGS, vectors)

    whole = chain([platform, datav, ocr])
    bad = lambda at, reason: {"ok": False, "at": at, "reason": reason}
    good = lambda records: {"ok": True, "length": len(records), "head": records[-1]["hash"] if records else START}
    altered = [whole[0], {**whole[1], "who": "u-9"}, whole[2]]
    rehashed = [whole[0], chain([platform, {**datav, "who": "u-9"}])[1], whole[2]]
    cases = [
        ("whole", {"chain": whole}, good(whole)), ("whole with head", {"chain": whole, "head": whole[2]["hash"]}, good(whole)), ("empty", {"chain": []}, good([])), ("empty with head", {"chain": [], "head": START}, good([])),
        ("first removed", {"chain": whole[1:]}, bad(0, "out-of-place")), ("middle removed", {"chain": [whole[0], whole[2]]}, bad(1, "out-of-place")),
        ("last removed unseen", {"chain": whole[:2]}, good(whole[:2])), ("last removed with head", {"chain": whole[:2], "head": whole[2]["hash"]}, bad(2, "end-missing")), ("all removed with head", {"chain": [], "head": whole[2]["hash"]}, bad(0, "end-missing")),
        ("swapped", {"chain": [whole[0], whole[2], whole[1]]}, bad(1, "out-of-place")), ("altered", {"chain": altered}, bad(1, "altered")), ("altered and rehashed", {"chain": rehashed}, bad(2, "out-of-place")),
        ("altered last and rehashed", {"chain": rehashed[:2], "head": whole[1]["hash"]}, bad(2, "end-missing")), ("altered instant", {"chain": [{**whole[0], "instant": "2016-07-01T10:00:00.001+08:00"}, *whole[1:]]}, bad(0, "altered")),
        ("altered digest", {"chain": [{**whole[0], "digest": OLD}, *whole[1:]]}, bad(0, "altered")), ("record put twice", {"chain": [whole[0], whole[0], *whole[1:]]}, bad(1, "out-of-place")),
    ]
    vectors = [vector("check-chain", name, "Whether the chain is whole.", "check-chain", given, output, spec=["T-5.5"], flags=["lost-record"]) for name, given, output in cases]
    return total + write("check-chain", "Whether a chain of records is whole.", FLAGS, vectors)


def missing(agreement, why, because):
    own = cells[agreement]
    cited = [*because, *cite(agreement, *clauses_of(own["acceptance-means"]))]
    if why == "newer-version":
        cited += cite(agreement, *clauses_of(own["use-accepts-change"]))
    unique = {(one["agreement"], one["clause"]): one for one in cited}
    return {"agreement": agreement, "why": why, "citations": list(unique.values())}


def write_may_use():
    registry = [{"agreement": one, "digest": DIGEST[one], "effectiveFrom": "2016-01-01T00:00:00+08:00"} for one in ("platform", "datav", "ocr", "market-vendor")]
    now, day = "2016-07-01T12:00:00+08:00", "2016-07-01T10:00:00+08:00"
    platform, datav, ocr = accepts("platform", day), accepts("datav", day), accepts("ocr", day)
    because = lambda services, vendor=False: {one["agreement"]: one["citations"] for one in applicable_output(services, vendor)["agreements"]}

    def case(name, service, accepted, whys, by=(), by_use=(), **extra):
        given = {"who": "u-1", "service": service, "instant": now, "accepted": accepted, "registry": registry, **extra}
        reasons = because([service], extra.get("vendor", False))
        output = {"allowed": not whys, "by": [{"agreement": one["agreement"], "instant": shown(one["instant"])} for one in by], "byUse": list(by_use),
                  "missing": [missing(agreement, why, reasons[agreement]) for agreement, why in whys]}
        clauses = [one for entry in output["missing"] for one in entry["citations"]]
        return vector("may-use", name, "May be used." if not whys else "; ".join(f"{a}: {w}" for a, w in whys) + ".", "may-use", given, output, spec=["T-5.6", *(["T-5.7"] if "useAccepts" in extra else [])],
                      clauses=clauses, flags=["stale-acceptance", "missing-agreement", *(["guessed-version"] if any(w == "version-unknown" for _, w in whys) else [])])

    old = accepts("datav", day, digest=OLD)
    vendor = accepts("market-vendor", day)
    vectors = [
        case("nothing accepted", "datav", [], [("platform", "never-accepted"), ("datav", "never-accepted")]),
        case("all accepted", "datav", [platform, datav], [], [platform, datav]),
        case("platform missing", "datav", [datav], [("platform", "never-accepted")], [datav]),
        case("service missing", "datav", [platform], [("datav", "never-accepted")], [platform]),
        case("other person", "datav", [accepts("platform", day, who="u-2"), accepts("datav", day, who="u-2")], [("platform", "never-accepted"), ("datav", "never-accepted")]),
        case("old version", "datav", [platform, old], [("datav", "newer-version")], [platform]),
        case("old then new version", "datav", [platform, old, datav], [], [platform, datav]),
        case("new then old version", "datav", [platform, datav, old], [], [platform, datav]),
        case("accepted later", "datav", [platform, accepts("datav", "2016-07-01T12:00:00.001+08:00")], [("datav", "never-accepted")], [platform]),
        case("accepted at the instant", "datav", [platform, accepts("datav", now)], [], [platform, accepts("datav", now)]),
        case("no registry", "datav", [platform, datav], [("platform", "version-unknown"), ("datav", "version-unknown")], registry=[]),
        case("before first version", "datav", [], [("platform", "version-unknown"), ("datav", "version-unknown")], instant="2015-07-01T12:00:00+08:00"),
        case("service without agreement", "nlp", [platform], [], [platform]),
        case("console", "console", [], [("platform", "never-accepted")]),
        case("buyer in the market", "data-market", [platform], [], [platform]),
        case("vendor in the market", "data-market", [platform], [("market-vendor", "never-accepted")], [platform], vendor=True),
        case("vendor accepted", "data-market", [platform, vendor], [], [platform, vendor], vendor=True),
        case("use accepts", "datav", [], [], by_use=["platform", "datav"], useAccepts=True),
        case("use accepts not here", "ocr", [], [("ocr", "never-accepted")], by_use=["platform"], useAccepts=True),
        case("use accepts the change", "ocr", [platform, accepts("ocr", day, digest=OLD)], [], [platform], by_use=["ocr"], useAccepts=True),
        case("change without use", "ocr", [platform, accepts("ocr", day, digest=OLD)], [("ocr", "newer-version")], [platform]),
        case("use accepts for vendors", "data-market", [], [], by_use=["platform", "market-vendor"], vendor=True, useAccepts=True),
        case("head fits", "datav", [platform, datav], [], [platform, datav], head=chain([platform, datav])[1]["hash"]),
    ]
    for name, extra, error in [("record missing", {"head": OLD}, "broken-acceptance-chain"), ("unknown service", {"service": "data-v"}, "unknown-service"), ("bad registry", {"registry": [{**registry[1], "digest": "0"}]}, "invalid-registry")]:
        given = {"who": "u-1", "service": "datav", "instant": now, "accepted": [platform, datav], "registry": registry, **extra}
        vectors.append(vector("may-use", name, "Refused.", "may-use", given, error=error, spec=["T-5.6"], flags=["missing-agreement"]))
    return write("may-use", "Whether a service may be used as far as acceptance goes.", FLAGS, vectors)
