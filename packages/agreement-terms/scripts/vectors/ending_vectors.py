"""Notice, ends, survival, precedence, readings and defects: computed from the cells, or by hand from the texts."""
from common import AGREEMENTS, AUTHOR, BETAS, FREE, MODEL, PAID, PAID_TWINS, cells, cite, clauses_of, vector, write

CHANGES = {
    "terms": ("change-notice-period", "change-notice-means", ["change-without-individual-notice", "change-effective-on-publication"]),
    "price": ("price-change-notice-period", "price-change-notice-means", []),
    "fee-introduction": ("fee-introduction-notice-period", "fee-introduction-notice-means", []),
    "function": (None, "service-modification-notice-means", ["service-modification-notice"]),
    "end-of-service": ("provider-termination-notice-period", "provider-termination-notice-means", []),
    "assignment": (None, "assignment-notice-means", []),
}
FREE_WITH_NOTICE = [one for one in FREE if one != "experience-hall"]
# Read in the texts: who must announce what. Whoever is not named is silent.
REQUIRED = {
    "terms": {one: "yes" for one in AGREEMENTS},
    "price": {one: "yes" for one in ["platform", "market-vendor", *PAID]},
    "fee-introduction": {one: "yes" for one in ["platform", "market-vendor", *BETAS, *FREE_WITH_NOTICE]},
    "function": {**{one: "yes" for one in ["maxcompute", "market-vendor", *BETAS, *FREE]}, **{one: "no" for one in ["platform", "rule-engine", "dashu"]}},
    "end-of-service": {one: "yes" for one in AGREEMENTS},
    "assignment": {one: "yes" for one in ["platform", "market-vendor", *PAID]},
}


def write_notices():
    flags = {"notice-invented": ("A notice is demanded where the text does not, or waived where it does.", "A change is announced wrongly, or not at all.")}
    vectors = []
    for change, (period, means, rules) in CHANGES.items():
        for agreement in AGREEMENTS:
            own = cells[agreement]
            parts = [own[topic] for topic in ([period] if period else []) + [means, *rules]]
            clauses = list(dict.fromkeys(clause for part in parts for clause in clauses_of(part)))
            output = {
                "required": REQUIRED[change].get(agreement, "silent"),
                "period": own[period] if period else None,
                "means": own[means],
                "rules": [own[topic] for topic in rules],
                "deemedDelivered": own["notice-deemed-delivered"],
                "clauses": clauses,
            }
            vectors.append(vector("notice-required", f"{agreement} {change}", f"{output['required']}.".capitalize(), "notice-required", {"agreement": agreement, "change": change},
                                  output, spec=["T-3.6"], clauses=cite(agreement, *clauses), flags=["notice-invented"], origin=AUTHOR))
    vectors.append(vector("notice-required", "error change", "There is no such change.", "notice-required", {"agreement": "dashu", "change": "prices"}, error="unknown-change", spec=["T-1.4"], flags=["notice-invented"]))
    vectors.append(vector("notice-required", "error agreement", "There is no such agreement.", "notice-required", {"agreement": "dash", "change": "price"}, error="unknown-agreement", spec=["T-1.4"], flags=["notice-invented"]))
    return write("notice-required", "Which notice a change needs.", flags, vectors)


LASTING = [
    ("survival", None),
    ("after-termination", ["counterparty-liable-for-earlier-acts", "provider-has-recourse"]),
    ("market-exit-duties", None),
    ("market-later-collection", None),
    ("market-deposit-rules", ["shortfall-still-due-on-early-end", "return-is-no-waiver"]),
]


def write_ends():
    flags = {"lost-duty": ("Only the survival clause is read.", "Duties that last by their own words are forgotten."),
             "lost-path": ("Ends that come by themselves, or need both parties, are left out.", "A way to the end is not seen.")}
    vectors = []
    for agreement in AGREEMENTS:
        own = cells[agreement]
        survivors = [
            {"topic": topic, "item": item["id"], "clauses": item["clauses"]}
            for topic, wanted in LASTING
            if not own[topic].get("silent")
            for item in own[topic]["value"]
            if wanted is None or item["id"] in wanted
        ]
        output = {"survivors": survivors, "openEnded": own["survival"].get("openEnded"), "readings": own["survival"].get("readings", [])}
        clauses = list(dict.fromkeys(clause for one in survivors for clause in one["clauses"]))
        vectors.append(vector("survives", agreement, f"{len(survivors)} survivors.", "survives", {"agreement": agreement}, output,
                              spec=["T-3.7"], clauses=cite(agreement, *clauses), flags=["lost-duty"]))
    total = write("survives", "What outlives an agreement.", flags, vectors)

    vectors = []
    for agreement in AGREEMENTS:
        triggers = cells[agreement]["termination-triggers"]
        for party, other in (("provider", "counterparty"), ("counterparty", "provider")):
            items = [] if triggers.get("silent") else [item for item in triggers["value"] if item["facets"]["by"] != other]
            paths = [{"trigger": item["id"], **{name: item["facets"].get(name) for name in ("by", "notice", "fees", "liability")}, "clauses": item["clauses"]} for item in items]
            clauses = list(dict.fromkeys(clause for item in items for clause in item["clauses"]))
            vectors.append(vector("termination-paths", f"{agreement} {party}", f"{len(paths)} ways.", "termination-paths", {"agreement": agreement, "party": party},
                                  {"paths": paths, "readings": triggers.get("readings", [])}, spec=["T-3.8"], clauses=cite(agreement, *clauses), flags=["lost-path"]))
    vectors.append(vector("termination-paths", "error party", "There is no such party.", "termination-paths", {"agreement": "dashu", "party": "user"}, error="unknown-party", spec=["T-1.4"], flags=["lost-path"]))
    return total + write("termination-paths", "How an agreement can end for a party.", flags, vectors)


def ranks():
    """a, b, kind, verdict, winner, citations"""
    rows = []
    for agreement in [*PAID, *BETAS]:
        rows.append((f"{agreement}/stamped-copy", f"{agreement}/accepted-copy", "copies", "prevails", f"{agreement}/stamped-copy", cite(agreement, "preamble")))
    for agreement in PAID:
        pages = f"{agreement}/order-and-price-pages"
        ranked = agreement != "rule-engine"
        rows.append((pages, agreement, "descriptions", "prevails" if ranked else "unknown", agreement if ranked else None, cite(agreement, "11.1") if ranked else []))
    for agreement in BETAS:
        rows.append((agreement, f"{agreement}/terms-page-and-descriptions", "descriptions", "prevails", agreement, cite(agreement, "10.1")))
    prices = {"platform": "4.1.1.3", "maxcompute": "2.1", **{one: "2.2" for one in ["rule-engine", "dashu", *PAID_TWINS]}}
    for agreement, clause in prices.items():
        rows.append((agreement, f"{agreement}/published-prices", "prices", "prevails", f"{agreement}/published-prices", cite(agreement, clause)))
    for kind, text, clause in [("paid-or-free", "published-information", "6.1"), ("free-services", "published-conditions", "6.2"), ("liability-cap", "liability-cap", "10.5")]:
        rows.append(("platform", f"platform/{text}", kind, "prevails", f"platform/{text}", cite("platform", clause)))
    rows.append(("platform", "platform/rules", "rules", "equal", None, cite("platform", "1.1")))
    vendor = "market-vendor"
    for kind, text, clause in [("special-terms", "special-terms", "11.3"), ("breach", "rules", "9.3"), ("settlement", "backend-records", "3.4.2"),
                               ("market-categories", "market-pages", "1.1"), ("management-rules", "market-pages", "1.7")]:
        rows.append((vendor, f"{vendor}/{text}", kind, "prevails", f"{vendor}/{text}", cite(vendor, clause)))
    rows.append((f"{vendor}/earlier-agreements", vendor, "earlier-agreements", "prevails", vendor, cite(vendor, "11.4")))
    rows.append((vendor, f"{vendor}/rules", "rules", "equal", None, cite(vendor, "preamble")))
    rows.append(("platform", vendor, "terms", "equal", None, cite(vendor, "preamble")))
    rows.append((vendor, "platform", "breach", "prevails", "platform", cite(vendor, "preamble", "9.3")))
    rows.append(("maxcompute", "maxcompute/official-site-edition", "edition", "prevails", "maxcompute", cite("maxcompute", "1.2")))
    for agreement in ["dashu", "datav", "maxcompute", "ocr", "machine-translation-beta"]:
        rows.append(("platform", agreement, "terms", "unknown", None, cite("platform", "4.1.1.2")))
        rows.append((agreement, vendor, "terms", "unknown", None, []))
    rows.append(("datav", "ocr", "terms", "unknown", None, []))
    rows.append(("datav", "datav/order-and-price-pages", "prices", "unknown", None, []))
    rows.append(("ocr/stamped-copy", "ocr/accepted-copy", "copies", "unknown", None, []))
    return rows


def write_ranks():
    flags = {"invented-rank": ("One rank is made of all documents.", "A conflict is settled that no clause settles."),
             "wrong-kind": ("A rule for one kind of conflict is used for another.", "The wrong text prevails."),
             "unknown-name": ("A name that does not exist is answered as unknown rank.", "A misspelt question passes for an answered one.")}
    vectors = [
        vector("prevailing", f"{a} {b} {kind}", f"{verdict.capitalize()}{f': {winner}' if winner else ''}.", "prevailing", {"a": a, "b": b, "kind": kind},
               {"verdict": verdict, "winner": winner, "citations": citations}, spec=["T-3.5"], clauses=citations, flags=["invented-rank", "wrong-kind"], origin=AUTHOR)
        for a, b, kind, verdict, winner, citations in ranks()
    ]
    for a, b, kind, error in [("dashu", "dashu/order-page", "descriptions", "unknown-conflict"), ("dashu", "dashu/stamped-copy", "copy", "unknown-conflict"), ("dasu", "platform", "terms", "unknown-agreement")]:
        vectors.append(vector("prevailing", f"error {a} {b} {kind}", "There is no such name.", "prevailing", {"a": a, "b": b, "kind": kind}, error=error, spec=["T-1.4"], flags=["unknown-name"], origin=AUTHOR))
    return write("prevailing", "Which of two texts prevails.", flags, vectors)


DEFECTS = [
    ("maxcompute", "8.4", [("broken-off", "8.4")]), ("maxcompute", "11.4", [("broken-off", "11.4")]), ("maxcompute", "11.2", [("undefined-term", "11.2")]),
    ("public-trend", "8.3", [("printed-twice", "8.3")]), ("public-trend", "2.1.2", [("left-out", "2.1.1 2.1.2 2.1.3")]),
    ("county-governance", "4.1", [("left-out", "4.1")]), ("rule-engine-mobile-beta", "2.1.9", [("printed-twice", "2.1.9 2.1.9#2")]),
    ("machine-translation-beta", "2.1.9#2", [("printed-twice", "2.1.9 2.1.9#2")]),
    ("rule-engine", "3.2.4", [("foreign-name", "3.2.4"), ("contradiction", "3.2.4 7.2.3")]), ("dashu", "3.2.4", [("foreign-name", "3.2.4"), ("contradiction", "3.2.4 7.2.3")]),
    ("dashu", "2.1", [("contradiction", "2.1")]), ("dashu", "3.1.3.5", [("misprint", "3.1.3.5")]), ("datav", "2.5", [("contradiction", "2.5")]), ("datav", "1.2", [("run-together", "1.1 1.2")]),
    ("datav", "3.1.10", [("misprint", "3.1.10")]), ("platform", "2.7", [("contradiction", "preamble 2.7"), ("printed-twice", "2.7")]), ("platform", "2.2", [("left-out", "2.2")]),
    ("platform", "11.1.6", [("run-together", "11.1.5 11.1.6")]), ("platform", "13", [("run-together", "12.2 13")]), ("platform", "4.1.2", [("undefined-term", "4.1.2(1) 10.2")]),
    ("market-vendor", "2.3.3", [("broken-off", "2.3.3")]), ("market-vendor", "3.4.5", [("wrong-party", "3.4.5")]), ("market-vendor", "11.5", [("wrong-party", "11.5")]),
    ("market-vendor", "9.4", [("printed-twice", "8.1 9.4")]), ("market-vendor", "1.7", [("contradiction", "preamble 1.7 5.5"), ("misprint", "1.7")]), ("market-vendor", "7.6", [("undefined-term", "7.6")]),
    ("experience-hall", "5.2", [("garbled", "5.2"), ("run-together", "5.1 5.2")]), ("persona-analysis", "4", [("run-together", "4")]), ("persona-analysis", "3.2.3", [("printed-twice", "3.2.3")]),
    ("ocr", "6", [("undefined-term", "6")]), ("recommendation-engine", "8.5", []), ("ecommerce-image", "7.4", []), ("recommendation-engine", "8.4", [("wrong-party", "8.4")]),
]
READINGS = {
    "platform": "counterparty-scope: preamble 2.7; price-notice: 4.1.1.3 6.3; notice-mandatory: 11.1.2; discretion-against-notice: 4.2 7.2 11.1.2; contact-deadline-start: 11.1.5",
    "maxcompute": "settlement-extent: 3.1.1; price-notice: 2.5; prepaid-month: 2.2; balance-against-stages: 2.3 2.4 2.4.1; arrears-boundary: 2.4.1 2.4.2; arrears-clock-start: 2.4.1; "
                  "arrears-bill-extent: 2.4.1 2.4.2; suspended-billing-extent: 2.4.2; notice-mandatory: 7.2.3; breach-threshold: 3.1.3.11 7.2.4; outage-boundary: 8.3; broken-exclusion: 8.4; cap-base: 8.5; surviving-part: 6.4",
    "dashu": "one-or-all-conditions: 2.1; settlement-extent: 2.3 3.1.1; price-notice: 2.2; account-money-scope: 2.6.2 2.6.3 2.6.4 2.6.5; foreign-product: 3.2.4; notice-mandatory: 7.2.3; "
             "discretion-against-notice: 3.2.4 7.2.3; breach-threshold: 3.1.3.9 7.2.4; outage-boundary: 8.3; told-party: 8.4; cap-base: 8.5; surviving-part: 6.4",
    "datav": "settlement-extent: 2.3 3.1.1; price-notice: 2.2; renewal-account: 2.5; renewal-window: 2.5; account-money-scope: 2.7.2 2.7.3 2.7.4 2.7.5; notice-mandatory: 7.2.3; breach-threshold: 3.1.3.11 7.2.4; "
             "outage-boundary: 8.3; told-party: 8.4; cap-base: 8.5; surviving-part: 6.4",
    "public-trend": "settlement-extent: 2.3 3.1.1; price-notice: 2.2; account-money-scope: 2.6.2 2.6.3 2.6.4 2.6.5; notice-mandatory: 7.2.3; breach-threshold: 3.1.3.11 7.2.4; outage-boundary: 8.3; omitted-kinds: 8.4; "
                    "told-party: 8.4; cap-base: 8.5; surviving-part: 6.4",
    "rule-engine-mobile-beta": "beta-acceptance: preamble 2.1.1; advance-notice-scope: 2.2.1; breach-threshold: 2.1.9#2 6.2.1; told-party: 7.2; surviving-part: 5.4",
    "market-vendor": "counterparty-scope: preamble 1.2; price-notice: 3.2.1.1 3.2.2.2 3.2.2.4 3.3.1; rules-notice: preamble 1.7 5.5; notice-mandatory: 10.1.2; breach-threshold: 5.8 9.3 9.5 10.1.3.1 10.1.3.2; cap-occasion: 9.6; "
                     "surviving-part: 7.7; dispute-party: 11.5; complainant: 3.4.5; top-up-start: 6.3; refund-window-start: 4.4.7; deposit-obliged: 3.2.3 6.1",
    "ocr": "advance-notice-scope: 5.1",
    "ecommerce-image": "advance-notice-scope: 5.1",
}


def write_doubts():
    flags = {"smoothed": ("A defect of the print is repaired in silence.", "What is printed and what is meant are mixed up."),
             "settled": ("A question of interpretation is settled in silence.", "A guess passes for the text.")}
    vectors = [
        vector("defects", f"{agreement} {clause}", f"{len(found) or 'No'} defect{'s' if len(found) != 1 else ''} at {clause}.", "defects", {"agreement": agreement, "clause": clause},
               {"defects": [{"clauses": clauses.split(), "kind": kind} for kind, clauses in found]}, clauses=cite(agreement, clause), flags=["smoothed"], origin=AUTHOR)
        for agreement, clause, found in DEFECTS
    ]
    vectors.append(vector("defects", "error", "There is no such clause.", "defects", {"agreement": "dashu", "clause": "2.7"}, error="unknown-clause", spec=["T-1.4"], flags=["smoothed"], origin=AUTHOR))
    total = write("defects", "Defects of the print.", flags, vectors)
    vectors = []
    for agreement, text in READINGS.items():
        found = [(name, clauses.split()) for name, clauses in (part.split(": ") for part in text.split("; "))]
        cited = list(dict.fromkeys(clause for _, clauses in found for clause in clauses))
        vectors.append(vector("readings", agreement, f"{len(found)} open question{'s' if len(found) != 1 else ''}.", "readings", {"agreement": agreement},
                              {"readings": [{"reading": name, "clauses": clauses} for name, clauses in found]}, spec=["T-2.8"], clauses=cite(agreement, *cited), flags=["settled"], origin=AUTHOR))
    return total + write("readings", "Named interpretations that an agreement leaves open.", flags, vectors)
