"""Questions on several terms: by hand from the texts, or computed from the cells."""
from common import AGREEMENTS, AUTHOR, BETAS, FREE, MODEL, PAID, PAID_TWINS, cells, cite, clauses_of, vector, write

LOOK_ALIKE = {
    "look-alike": ("Agreements that look alike are taken for the same, or differences of wording for differences.", "A reader relies on a clause that is not there."),
    "order-of-list": ("The order of a list or a clause number is taken for a difference.", "Look-alikes seem to differ."),
    "unknown-name": ("A name that does not exist is answered as silence.", "A misspelt question passes for an answered one."),
}

value = lambda *topics: [(topic, "value") for topic in topics]
USAGE = value("data-promises", "usage-logging", "usage-log-disclosure-exceptions")
COMPARED = [
    (["rule-engine", "dashu"], None, [("eligibility-combination", "reading"), ("precedence", "value")], cite("dashu", "2.1", "11.1")),
    (BETAS, None, [], cite("machine-translation-beta", "4.3")),
    (["ecommerce-image", "face-recognition"], None, [], cite("face-recognition", "preamble")),
    (["ecommerce-image", "image-analysis"], None, [], cite("image-analysis", "preamble")),
    (["ecommerce-image", "face-recognition", "image-analysis"], None, [], cite("image-analysis", "preamble")),
    (["speech", "ocr"], None, [], cite("ocr", "preamble")),
    (["persona-analysis", "stream-compute"], None, [], cite("stream-compute", "preamble")),
    (["ecommerce-image", "speech"], None, USAGE, cite("speech", "3.3")),
    (["image-analysis", "ocr"], None, USAGE, cite("ocr", "3.3")),
    (["speech", "persona-analysis"], None, value("prohibited-software-acts", "resource-use-restrictions"), cite("persona-analysis", "3.2.3")),
    (["recommendation-engine", "datav"], None, value("debits", "auto-renewal", "auto-renewal-balance-window", "auto-renewal-accounts"), cite("datav", "2.5")),
    (["recommendation-engine", "county-governance"], None, value("change-notice-period", "payment-duties", "debits", "auto-opening"), cite("county-governance", "3.1.1")),
    (["recommendation-engine", "public-trend"], None, value("data-after-termination", "excluded-damages"), cite("public-trend", "4.3", "8.4")),
    (["ecommerce-image", "experience-hall"], None,
     [*value("acceptance-means", "fee-introduction", "fee-introduction-notice-period", "fee-introduction-notice-means"), *USAGE, *value("term-end")],
     cite("experience-hall", "preamble", "3.3", "7.1")),
    (["platform", "market-vendor"], ["court", "governing-law"], [("court", "reading")], cite("market-vendor", "11.1", "11.5")),
    (["platform", "ocr"], ["court", "governing-law"], value("court", "governing-law"), cite("ocr", "7.4")),
    (["rule-engine", "dashu", "datav"], ["change-notice-period", "backup", "outage-right"], value("change-notice-period"), cite("datav", "3.1.1")),
    (["maxcompute", "datav"], ["backup", "force-majeure-events", "headings-for-reading-only"], value("backup", "force-majeure-events", "headings-for-reading-only"), cite("maxcompute", "3.1.9", "9.2")),
    (["platform", "market-vendor"], ["assignment"], value("assignment"), cite("market-vendor", "10.3")),
    (["platform", "market-vendor"], ["provider-termination-notice-period"], [("provider-termination-notice-period", "reading")], cite("platform", "4.2", "11.1.2")),
    (["rule-engine", "rule-engine"], None, [], cite("rule-engine", "preamble")),
    (["dashu"], ["court"], [], cite("dashu", "10.2")),
]
FOUND = [
    ({"topics": ["court"], "value": "hangzhou-xihu"}, [(a, "court") for a in AGREEMENTS if a in BETAS + FREE]),
    ({"topics": ["court"], "value": "hangzhou-yuhang"}, [(a, "court") for a in AGREEMENTS if a not in BETAS + FREE]),
    ({"topics": ["last-updated-date"], "silent": False}, [("platform", "last-updated-date"), ("market-vendor", "last-updated-date")]),
    ({"value": 1000000}, [("market-vendor", "confidentiality-penalty")]),
    ({"value": 20, "unit": "working-day"}, [("market-vendor", "market-deposit-return-period")]),
    ({"unit": "working-day"}, [("platform", "contact-update-deadline"), ("market-vendor", "market-deposit-top-up-period"), ("market-vendor", "market-deposit-return-period")]),
    ({"value": 72, "unit": "hour"}, [(a, "outage-right") for a in AGREEMENTS if a in PAID]),
    ({"value": 10, "unit": "natural-day"}, [(a, "fee-introduction-notice-period") for a in AGREEMENTS if a in FREE and a != "experience-hall"]),
    ({"reading": "foreign-product"}, [(a, t) for a in ("rule-engine", "dashu") for t in ("service-modification", "new-functions-governed")]),
    ({"reading": "one-or-all-conditions"}, [("dashu", "eligibility-combination")]),
    ({"agreements": ["datav"], "clause": "2.5"}, [("datav", t) for t in ("debits", "auto-renewal", "auto-renewal-balance-window", "auto-renewal-accounts")]),
    ({"topics": ["data-after-termination"], "value": "also-when-not-renewed"}, [("public-trend", "data-after-termination")]),
    ({"topics": ["liability-cap"], "silent": True}, [(a, "liability-cap") for a in AGREEMENTS if a in BETAS + FREE]),
    ({"topics": ["governing-law"], "value": "prc-mainland"}, [("platform", "governing-law"), ("market-vendor", "governing-law")]),
    ({"topics": ["agreements-that-end-it"], "value": "platform-agreement"}, [("market-vendor", "agreements-that-end-it")]),
    ({"topics": ["usage-logging"], "silent": False}, [(a, "usage-logging") for a in AGREEMENTS if a in ("speech", "ocr", "experience-hall", "persona-analysis", "stream-compute")]),
    ({"topics": ["auto-renewal"], "silent": False}, [("datav", "auto-renewal")]),
    ({"agreements": ["market-vendor"], "clause": "3.3.1"},
     [("market-vendor", t) for t in ("price-change-notice-period", "price-change-notice-means", "fee-introduction-notice-period", "fee-introduction-notice-means", "market-fee-objection")]),
    ({"agreements": [], "silent": True}, []),
]
SERVICES = {
    **{s: "platform" for s in ("platform", "console", "official-api", "data-development", "bi-report", "machine-learning")},
    **{s: s for s in ("maxcompute", "stream-compute", "recommendation-engine", "datav", "dashu", "rule-engine", "county-governance", "face-recognition",
                      "image-analysis", "ecommerce-image", "ocr", "speech", "persona-analysis", "public-trend", "experience-hall")},
    "rule-engine-mobile": "rule-engine-mobile-beta",
    "machine-translation": "machine-translation-beta",
    **{s: "market-vendor" for s in ("data-market", "market-raw-data", "market-api", "market-tool")},
    **{s: None for s in ("ram", "analytic-database", "nlp", "data-integration", "agile-bi", "traffic-forecast", "question-answering-robot",
                         "datax", "flume", "fluentd", "log-service")},
}


def write_compared():
    vectors = []
    for agreements, topics, differences, clauses in COMPARED:
        given = {"agreements": agreements, **({"topics": topics} if topics else {})}
        output = {"differences": [{"topic": topic, "difference": kind} for topic, kind in differences]}
        name = " ".join([*agreements, *(topics or [])])
        comment = f"{len(differences) or 'No'} real difference{'s' if len(differences) != 1 else ''}."
        vectors.append(vector("compare", name, comment, "compare", given, output, spec=["T-3.1"], clauses=clauses, flags=["look-alike", "order-of-list"], origin=AUTHOR))
    for given, error in [({"agreements": ["dashu", "dasu"]}, "unknown-agreement"), ({"agreements": ["dashu"], "topics": ["courts"]}, "unknown-topic")]:
        vectors.append(vector("compare", f"error {error}", "There is no such name.", "compare", given, error=error, spec=["T-1.4"], flags=["unknown-name"], origin=AUTHOR))
    return write("compare", "Real differences between agreements that look alike.", LOOK_ALIKE, vectors)


def write_found():
    vectors = []
    for given, found in FOUND:
        name = " ".join(f"{key} {' '.join(part) if isinstance(part, list) else part}" for key, part in given.items())
        output = {"found": [{"agreement": agreement, "topic": topic} for agreement, topic in found]}
        vectors.append(vector("find", name or "everything", f"{len(found)} answers.", "find", given, output, spec=["T-3.2"], flags=["look-alike"], origin=AUTHOR))
    for given, error in [({"clause": "99.9"}, "unknown-clause"), ({"agreements": ["dashu"], "clause": "2.7.1"}, "unknown-clause"), ({"topics": ["price"]}, "unknown-topic")]:
        vectors.append(vector("find", f"error {error} {' '.join(map(str, given.values()))}", "There is no such name.", "find", given, error=error, spec=["T-1.4"], flags=["unknown-name"], origin=AUTHOR))
    return write("find", "Searches through all answers.", LOOK_ALIKE, vectors)


def write_services():
    flags = {"wrong-agreement": ("A service is put under an agreement by its name alone.", "The wrong terms are shown and accepted."),
             "unknown-name": LOOK_ALIKE["unknown-name"]}
    vectors = [
        vector("agreement-for", service, f"{service}: {agreement or 'none printed'}.", "agreement-for", {"service": service}, {"agreement": agreement},
               spec=["T-3.3"], flags=["wrong-agreement"], origin=AUTHOR)
        for service, agreement in SERVICES.items()
    ]
    for wrong in ("maxcomputer", "", "MaxCompute"):
        vectors.append(vector("agreement-for", f"error {wrong or 'empty'} {len(wrong)}", "There is no such service.", "agreement-for", {"service": wrong or " "}, error="unknown-service", spec=["T-1.4"], flags=["unknown-name"], origin=AUTHOR))
    return write("agreement-for", "Which agreement governs a service.", flags, vectors)


RANK_UNKNOWN = {"verdict": "unknown", "winner": None}
BOTH_TO_OBSERVE = cite("platform", "4.1.1.2")


def applicable_output(services=(), vendor=False, any_use=True):
    agreements = []
    if any_use:
        agreements.append(("platform", "uses-the-platform", [], cite("platform", "2.7")))
    own = {}
    for service in services:
        agreement = SERVICES[service]
        if agreement not in (None, "platform", "market-vendor"):
            own.setdefault(agreement, []).append(service)
    for agreement, its in own.items():
        agreements.append((agreement, "uses-the-service", its, BOTH_TO_OBSERVE + cite(agreement, "preamble")))
    if vendor:
        agreements.append(("market-vendor", "is-vendor", [], cite("platform", "3.1.3") + cite("market-vendor", "preamble")))
    names = [one[0] for one in agreements]
    ranks = []
    for place, first in enumerate(names):
        for second in names[place + 1:]:
            if (first, second) == ("platform", "market-vendor"):
                ranks.append({"between": [first, second], "verdict": "equal", "winner": None, "citations": cite("market-vendor", "preamble")})
            else:
                ranks.append({"between": [first, second], **RANK_UNKNOWN, "citations": BOTH_TO_OBSERVE if first == "platform" else []})
    return {
        "agreements": [{"agreement": a, "because": b, "services": s, "citations": c} for a, b, s, c in agreements],
        "withoutAgreement": [service for service in services if SERVICES[service] is None],
        "precedence": ranks,
    }


def write_applicable():
    flags = {"missing-agreement": ("Only the agreement of the service is seen.", "The agreement of the platform is never accepted."),
             "buyer-as-vendor": ("Who buys in the market is bound as a vendor.", "Buyers accept an agreement that is none of theirs."),
             "invented-rank": ("A service agreement is put above that of the platform.", "A conflict is settled that no clause settles.")}
    vectors = [vector("applicable", "nobody", "Who uses nothing is bound by nothing.", "applicable", {}, applicable_output(any_use=False), spec=["T-3.4"], flags=["missing-agreement"], origin=AUTHOR)]
    cases = [((), False), ((), True), (("datav",), False), (("datav",), True), (("datav", "ocr"), False), (("nlp",), False), (("data-market",), False), (("data-market",), True),
             (("console", "maxcompute"), False), (("machine-translation", "rule-engine-mobile"), False), (("face-recognition", "datax", "nlp"), False),
             (("dashu", "rule-engine", "dashu"), False), (("market-api", "ocr"), True), (("experience-hall",), False), (("public-trend", "stream-compute", "persona-analysis"), True)]
    for services, vendor in cases:
        given = {"user": True, **({"services": list(services)} if services else {}), **({"vendor": True} if vendor else {})}
        vectors.append(vector("applicable", " ".join(["user", *services, *(["vendor"] if vendor else [])]), "Agreements that apply together, and their rank.", "applicable", given,
                              applicable_output(services, vendor), spec=["T-3.4", "T-3.5"], flags=list(flags), origin=AUTHOR))
    vectors.append(vector("applicable", "error", "There is no such service.", "applicable", {"services": ["datav2"]}, error="unknown-service", spec=["T-1.4"], flags=["missing-agreement"], origin=AUTHOR))
    return write("applicable", "Which agreements apply together.", flags, vectors)
