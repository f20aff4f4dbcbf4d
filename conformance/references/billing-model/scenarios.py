"""The scenarios of suite billing-rules, written from the clauses; the model computes what follows."""

from market_scenarios import market_scenarios
from times import add_days, end_of, instant, start_of, text_of

GB = 1024**3
HOUR = 3_600_000
MC = "maxcompute"
AT = "2016-03-10T09:00:00.000+08:00"
FAILED = "2016-03-11T02:00:00.000+08:00"
READINGS_OF_ARREARS = {
    "arrears-clock": ["settlement", "day-end"],
    "arrears-boundary": ["more-than", "at-least"],
}
PAID = ["rule-engine", "recommendation-engine", "dashu", "datav", "county-governance", "public-trend"]
FREE = ["ecommerce-image", "face-recognition", "image-analysis", "speech", "ocr", "persona-analysis", "stream-compute"]
BETA = ["rule-engine-mobile", "machine-translation"]
NUMBERS = {"county-governance": ("2.2", "2.4", "2.5"), "datav": ("2.4", "2.6", "2.7")}


def yuan(amount):
    return {"currency": "CNY", "amount": amount}


def later(text, milliseconds):
    return text_of(instant(text) + milliseconds)


class Story:
    """Events of one account with ids by their order."""

    def __init__(self):
        self.events = []

    def add(self, what, at, **more):
        event = {"type": what, "id": f"e{len(self.events) + 1}", "at": at, "account": "a1", **more}
        if what == "charging-announced":
            del event["account"]
        self.events.append(event)
        return self

    def top_up(self, at, amount):
        return self.add("top-up", at, amount=yuan(amount))

    def buy(self, at, service=MC, item="computation", quantity=1, months=1, kind="new-purchase", **more):
        return self.add("order", at, kind=kind, service=service, item=item, quantity=str(quantity), months=months, **more)

    def use(self, day, quantity, item="storage", service=MC, at=None, **more):
        return self.add("usage", at or later(text_of(end_of(day)), -1), service=service, item=item, quantity=str(quantity), day=day, **more)

    def close(self, day, after=2 * HOUR, **more):
        return self.add("day-closed", text_of(end_of(day) + after), day=day, **more)

    def day(self, day, quantity, item="storage", service=MC, **more):
        return self.use(day, quantity, item, service, **more).close(day)


def opened(top_up="150"):
    return Story().top_up(AT, top_up).buy(AT)


def in_arrears(gigabytes=100):
    return opened().day("2016-03-10", gigabytes * GB)


def ask(*instants, service=MC):
    return [{"account": "a1", "service": service, "at": at} for at in instants]


def clauses(agreement, *numbers):
    return [{"agreement": agreement, "clause": number} for number in numbers]


def slug(*parts):
    return "-".join(str(part).replace(".", "-").replace(":", "-").lower() for part in parts)


def topics():
    yield "rates", "What quantities cost at the published prices and at prices of one's own.", list(rates())
    yield "rounding", "One rounding, to fen.", list(rounding())
    yield "arrears", "The ladder of MaxCompute's arrears, to the millisecond and the fen.", list(arrears())
    yield "collection", "Which bills are paid from too little money, and what ends arrears.", list(collection())
    yield "freeze", "What is charged while everything is suspended, and until when.", list(freeze())
    yield "maxcompute", "Opening, three-part charge, and the end of the prepaid month.", list(maxcompute())
    yield "late-usage", "Late and corrected usage.", list(late_usage())
    yield "paid-services", "Purchase, opening, refund, gifts, restriction, ban and ending of the paid services.", list(paid_services())
    yield "renewal", "Auto-renewal of DataV, renewal by order, upgrade.", list(renewal())
    yield "betas", "Free services and the step to charging.", list(betas())
    yield "ledger", "Order, identity and form of events; readings.", list(ledger())
    yield "outage-and-liability", "The right after 72 hours, exclusions and caps.", list(outage_and_liability())
    yield "market", "Fees, collection, settlement, refunds, losses and deposits of vendors.", list(market_scenarios())


def rates():
    published = clauses(MC, "2.1")
    edges = {
        "nothing": 0, "one-byte": 1, "512-mb-less-one": GB // 2 - 1, "512-mb": GB // 2, "512-mb-and-one": GB // 2 + 1, "1-gb": GB, "100-gb": 100 * GB,
        "100-gb-and-one-byte": 100 * GB + 1, "1-tb": 1024 * GB, "1-tb-and-one-byte": 1024 * GB + 1, "10-tb": 10240 * GB, "50-tb": 51200 * GB,
        "100-tb": 102400 * GB, "1-pb": 1048576 * GB, "1-pb-and-one-byte": 1048576 * GB + 1,
    }
    for name, quantity in edges.items():
        given = {"service": MC, "item": "storage", "quantity": str(quantity), "day": "2016-06-01"}
        yield f"storage-{name}", f"Storage of {name.replace('-', ' ')} for a day.", published, "rate", given
    given = {"service": MC, "item": "storage", "quantity": str(GB // 2), "day": "2016-06-01", "readings": {"flat-minimum-boundary": "less-than"}}
    yield "storage-512-mb-less-than", "Exactly 512 MB where the boundary belongs to the tiers.", published, "rate", given
    for item, sizes in {"detect": (0, 1, 5_000_000, 5_000_001, 30_000_000, 30_000_001), "attribute": (1, 5_000_001, 30_000_001), "verify": (5_000_000, 30_000_000, 30_000_001)}.items():
        for calls in sizes:
            given = {"service": "face-recognition", "item": item, "quantity": str(calls), "day": "2017-11-01"}
            yield f"face-{item}-{calls}", f"{calls} calls in a month: all of them at the tier that they reach.", clauses("face-recognition", "7.1"), "rate", given
    for factor in ("1", "1.5", "2", "4"):
        given = {"service": MC, "item": "sql", "quantity": str(10 * GB + 7), "factor": factor, "day": "2016-06-01"}
        yield slug("sql-complexity", factor), f"A query over 10 GB and 7 bytes of complexity {factor}.", published, "rate", given
    for quantity in (1, GB, 3 * GB + 1):
        given = {"service": MC, "item": "download", "quantity": str(quantity), "day": "2016-06-01"}
        yield f"download-{quantity}", f"Download of {quantity} bytes.", published, "rate", given
    for quantity in (0, GB, 3 * GB + 1):
        given = {"service": MC, "item": "upload", "quantity": str(quantity), "day": "2016-06-01"}
        yield f"upload-{quantity}", f"Upload of {quantity} bytes: its published price is nothing.", published, "rate", given
    for name, day in (("before", "2015-12-31"), ("first-day", "2016-01-01")):
        given = {"service": MC, "item": "download", "quantity": str(GB), "day": day}
        yield f"download-{name}", f"The book begins with 2016: a price on {day}.", published, "rate", given
    for mode in ("half-up", "half-even", "down", "up"):
        given = {"service": MC, "item": "storage", "quantity": str(51200 * GB), "day": "2016-06-01", "readings": {"rounding": mode}}
        yield f"storage-50-tb-{mode}", f"The published example, rounded {mode}.", published, "rate", given
    for calls in (499, 500, 501, 600):
        given = {"service": "ocr", "item": "id-card", "quantity": str(calls), "day": "2017-01-01", "priceBooks": [own_book(free="500")]}
        yield f"free-quota-{calls}", f"{calls} calls of which 500 are free.", clauses("ocr", "7.1"), "rate", given
    for day in ("2017-03-31", "2017-04-01"):
        books = [own_book(), {**own_book(price="0.02"), "id": "later", "effectiveFrom": "2017-04-01"}]
        given = {"service": "ocr", "item": "id-card", "quantity": "100", "day": day, "priceBooks": books}
        yield f"later-book-{day}", "A later book holds from its own day on.", clauses("ocr", "7.1"), "rate", given


def own_book(price="0.01", **more):
    common = {"unit": "call", "sources": ["ours"]}
    prices = [
        {"service": service, "item": "id-card", "method": "marginal", "cycle": "day", "tiers": [{"price": price}], **common, **more}
        for service in [*FREE, *BETA]
    ]
    prices += [{"service": service, "item": "basic", "method": "period", "tiers": [{"price": "300"}], **common} for service in PAID]
    return {"id": "ours", "version": "1", "currency": "CNY", "effectiveFrom": "2016-01-01", "sources": {"ours": {"title": "our own", "confidence": "own"}}, "prices": prices}


def rounding():
    for amount in ("0", "0.005", "0.015", "0.0149", "0.0151", "-0.005", "-0.015", "-0.0149", "383.1168"):
        for mode in ("half-up", "half-even", "down", "up"):
            yield slug("of", amount.replace("-", "minus-"), mode), f"{amount} yuan, {mode}.", clauses(MC, "2.1"), "round", {"amount": amount, "mode": mode}


def arrears():
    base = clauses(MC, "2.4", "2.4.1", "2.4.2")
    moments = {"at-once": 0, "a-millisecond-before-24-h": 24 * HOUR - 1, "24-h": 24 * HOUR, "a-millisecond-after-24-h": 24 * HOUR + 1}
    for clock in READINGS_OF_ARREARS["arrears-clock"]:
        for boundary in READINGS_OF_ARREARS["arrears-boundary"]:
            for name, offset in moments.items():
                start = FAILED if clock == "settlement" else "2016-03-11T00:00:00.000+08:00"
                at = max(later(start, offset), FAILED)
                given = {"readings": {"arrears-clock": clock, "arrears-boundary": boundary}, "events": in_arrears().events, "ask": ask(at)}
                yield slug(name, clock, boundary), f"{name.replace('-', ' ').capitalize()} of arrears, from {clock}, boundary {boundary}.", base, "play", given
    for name, amount in {"a-fen-less": "151.91", "exactly": "151.92", "a-fen-more": "151.93"}.items():
        given = {"events": Story().top_up(AT, amount).buy(AT).day("2016-03-10", 100 * GB).events, "ask": ask(FAILED)}
        yield f"balance-{name}", f"A bill of 1.92 yuan with a balance of {name.replace('-', ' ')}.", base, "play", given
    for hours in (1, 23, 25, 47):
        story = in_arrears().top_up(later(FAILED, hours * HOUR), "1.92")
        yield f"full-top-up-after-{hours}-h", f"Everything is paid {hours} hours later: the service is back.", base, "play", {"events": story.events, "ask": ask(later(FAILED, hours * HOUR))}
        story = in_arrears().top_up(later(FAILED, hours * HOUR), "1.91")
        yield f"partial-top-up-after-{hours}-h", f"All but a fen is paid {hours} hours later: nothing changes.", base, "play", {"events": story.events, "ask": ask(later(FAILED, hours * HOUR))}
    for milliseconds in (24 * HOUR - 1, 24 * HOUR, 24 * HOUR + 1):
        at = later(FAILED, milliseconds)
        story = in_arrears().top_up(at, "1.92")
        yield f"full-top-up-at-{milliseconds}-ms", "Everything is paid around the 24th hour.", base, "play", {"events": story.events, "ask": ask(at)}
    story = in_arrears().top_up(later(FAILED, HOUR), "1").top_up(later(FAILED, 23 * HOUR), "0.91")
    yield "partial-top-ups-do-not-restart-the-clock", "Two partial top-ups within the 24 hours leave the clock as it is.", base, "play", {"events": story.events, "ask": ask(later(FAILED, 24 * HOUR), later(FAILED, 24 * HOUR + 1))}
    story = in_arrears().top_up(later(FAILED, 5 * HOUR), "1.92").day("2016-03-11", 100 * GB)
    yield "again-after-payment", "New arrears begin a clock of their own.", base, "play", {"events": story.events, "ask": ask(later(FAILED, 48 * HOUR), later(FAILED, 48 * HOUR + 1))}
    story = in_arrears().day("2016-03-11", 100 * GB)
    yield "second-bill-keeps-the-clock", "A second open bill does not move the clock of the first.", base, "play", {"events": story.events, "ask": ask(later(FAILED, 24 * HOUR), later(FAILED, 24 * HOUR + 1))}
    for after in (0, 30 * HOUR):
        story = opened().use("2016-03-10", 100 * GB).close("2016-03-10", after)
        yield f"told-of-{after // HOUR}-h-after-the-day", "By the end of the day, settled late: no rung is left out.", base, "play", {"readings": {"arrears-clock": "day-end"}, "events": story.events}
    for at in ("2016-04-10T23:59:59.999+08:00", "2016-04-11T00:00:00.000+08:00"):
        yield f"none-at-the-end-of-compute-{slug(at[8:10])}", "No arrears when the prepaid month ends.", base, "play", {"events": opened("151.92").events, "ask": ask(at)}
        story = opened().day("2016-04-09", 100 * GB)
        yield f"within-24-h-at-the-end-of-compute-{slug(at[8:10])}", "Within the 24 hours when the prepaid month ends.", base, "play", {"events": story.events, "ask": ask(at)}


def collection():
    base = clauses(MC, "2.3", "2.4", "2.4.1", "2.4.2")
    for how in ("whole-bills", "none", "part"):
        for order in ("oldest-first", "newest-first"):
            for amount in ("0.95", "0.96", "1.92", "2", "2.87", "2.88", "5"):
                story = in_arrears().day("2016-03-11", 50 * GB).top_up(later(FAILED, 25 * HOUR), amount)
                given = {"readings": {"partial-collection": how, "open-bill-order": order}, "events": story.events, "ask": ask(later(FAILED, 25 * HOUR))}
                yield slug(how, order, amount), f"Bills of 1.92 and 0.96 yuan are open and {amount} comes.", base, "play", given
    for how in ("whole-bills", "none", "part"):
        story = Story().top_up(AT, "151").buy(AT).day("2016-03-10", 100 * GB)
        yield f"at-settlement-{how}", "The balance covers 1 of 1.92 yuan when the day is settled.", base, "play", {"readings": {"partial-collection": how}, "events": story.events}
    for extent in ("all-accrued-fees", "bill-in-arrears"):
        for amount in ("1.91", "1.92", "3.84"):
            story = in_arrears().day("2016-03-12", 100 * GB).top_up(later(FAILED, 60 * HOUR), amount)
            moments = (later(FAILED, 60 * HOUR), later(FAILED, 84 * HOUR), later(FAILED, 84 * HOUR + 1))
            given = {"readings": {"arrears-bill-extent": extent}, "events": story.events, "ask": ask(*moments)}
            yield slug(extent, amount), f"After a bill in arrears and one of the freeze {amount} yuan come.", base, "play", given


def freeze():
    base = clauses(MC, "2.4.2")
    for extent in ("storage-only", "all-components"):
        for item in ("storage", "download", "sql"):
            story = in_arrears().day("2016-03-13", GB, item)
            yield slug(extent, item), f"{item.capitalize()} on a day of the freeze.", base, "play", {"readings": {"suspended-billing-extent": extent}, "events": story.events}
    for day in ("2016-03-11", "2016-03-12", "2016-03-13", "2016-04-10", "2016-04-11", "2016-04-12"):
        yield f"storage-on-{day}", f"Storage on {day}: the freeze began in the night of 12 March, the compute ends with 10 April.", base, "play", {"events": in_arrears().day(day, 100 * GB).events}
    for extent in ("charging-ends", "charging-goes-on"):
        story = Story().add("opening", AT, service=MC, mode="pay-later").day("2016-03-10", 100 * GB).day("2016-03-12", 100 * GB).day("2016-03-13", 100 * GB)
        given = {"readings": {"maxcompute-opening": "guide", "freeze-without-prepaid": extent}, "events": story.events, "ask": ask("2016-03-15T00:00:00.000+08:00")}
        yield f"pay-later-{extent}", "A freeze of pay-later MaxCompute, where no compute was bought.", base, "play", given
    for kind in ("renewal", "upgrade", "new-purchase"):
        story = in_arrears().buy(later(FAILED, 25 * HOUR), kind=kind)
        yield f"order-{kind}", f"An order ({kind}) while operations are frozen.", base, "play", {"events": story.events}
    story = in_arrears().day("2016-03-12", 100 * GB).top_up(later(FAILED, 60 * HOUR), "4").day("2016-03-13", GB, "download")
    yield "download-after-payment", "After payment download is charged again, on the very day.", base, "play", {"events": story.events}
    for extent in ("whole-day", "begun-day"):
        for hours in (45, 46, 47):
            story = in_arrears().top_up(later(FAILED, hours * HOUR), "4").use("2016-03-12", GB, "download", at="2016-03-13T01:00:00.000+08:00").close("2016-03-12")
            yield slug("paid-after", hours, "hours", extent), f"Download on a day that begins in a freeze, paid {hours} hours after the failed settlement.", clauses(MC, "2.2", "2.4.2"), "play", {"readings": {"frozen-day": extent}, "events": story.events}
    story = opened("160").use("2016-03-09", 100 * GB).use("2016-03-10", GB).close("2016-03-10")
    yield "usage-before-the-opening", "Usage of a day before the opening is no usage of the service.", clauses(MC, "7.1"), "play", {"events": story.events}
    story = Story().top_up("2016-03-28T09:00:00.000+08:00", "500").buy("2016-03-28T09:00:00.000+08:00").buy("2016-04-10T09:00:00.000+08:00")
    for day in ("2016-03-27", "2016-03-28", "2016-04-05"):
        story.use(day, 100 * GB, at="2016-04-11T01:00:00.000+08:00")
    given = {"readings": {"compute-expiry": "whole-service", "prepaid-month": "calendar-month"}, "events": story.close("2016-04-10").events}
    yield "usage-before-the-first-opening", "A gap between two periods opens no time before the first one.", clauses(MC, "7.1", "2.2"), "play", given
    for hours in (1, 3):
        paid = later(text_of(start_of("2016-03-13")), hours * HOUR)
        story = in_arrears().add("service-ended", "2016-03-13T02:00:00.000+08:00", service=MC, path="unused") if hours > 2 else in_arrears()
        story.top_up(paid, "4")
        if hours < 2:
            story.add("service-ended", "2016-03-13T02:00:00.000+08:00", service=MC, path="unused")
        story.use("2016-03-13", GB, "download", at="2016-03-14T01:00:00.000+08:00").close("2016-03-13")
        name = slug("paid", "before" if hours < 2 else "after", "the-end")
        yield name, "A day that is partly frozen and partly without the service is charged only if there is an hour of use between.", clauses(MC, "2.4.2", "7.2"), "play", {"events": story.events}
    story = opened("500").day("2016-03-10", GB).add("service-ended", "2016-03-11T12:00:00.000+08:00", service=MC, path="unused").buy("2016-03-14T12:00:00.000+08:00")
    for day in ("2016-03-11", "2016-03-12", "2016-03-13", "2016-03-14"):
        story.use(day, 100 * GB, at="2016-03-15T01:00:00.000+08:00")
    yield "usage-between-end-and-opening", "Days that lie wholly between the end of the service and its next opening are not charged.", clauses(MC, "7.1", "7.2"), "play", {"events": story.close("2016-03-14").events}
    for extent in ("compute-only", "whole-service"):
        story = opened("500").day("2016-04-10", GB).day("2016-04-11", GB).buy("2016-04-14T12:00:00.000+08:00").use("2016-04-12", GB, at="2016-04-14T13:00:00.000+08:00").close("2016-04-14")
        given = {"readings": {"compute-expiry": extent}, "events": story.events, "ask": ask("2016-04-15T02:00:00.000+08:00")}
        yield slug("after-the-end-of-compute", extent), f"Storage after the prepaid month, and before the next one is bought ({extent}).", clauses(MC, "2.2"), "play", given
    story = in_arrears().add("account-restricted", later(FAILED, HOUR))
    given = {"events": story.events, "ask": ask(later(FAILED, 2 * HOUR), later(FAILED, 24 * HOUR), later(FAILED, 24 * HOUR + 1))}
    yield "restricted-in-arrears", "A restriction leaves open what MaxCompute allows, but gives nothing back that arrears stop.", clauses(MC, "2.4.1", "2.4.2"), "play", given
    story = in_arrears().close("2016-03-11").close("2016-03-12").close("2016-03-13").top_up("2016-03-14T12:00:00.000+08:00", "1.92")
    story.use("2016-03-13", GB, "download", at="2016-03-14T13:00:00.000+08:00").close("2016-03-14")
    yield "late-usage-of-a-frozen-day", "Download reported afterwards for a day of a freeze that is over.", base, "play", {"events": story.events}
    story = opened().day("2016-04-05", 51200 * GB).add("service-ended", "2016-04-12T09:00:00.000+08:00", service=MC, path="unused")
    story.top_up("2016-04-13T09:00:00.000+08:00", "200").buy("2016-04-13T10:00:00.000+08:00")
    for day in ("2016-04-09", "2016-04-11", "2016-04-14"):
        story.use(day, 100 * GB, at="2016-04-14T12:00:00.000+08:00")
    given = {"events": story.close("2016-04-14").events}
    yield "bought-again-in-the-freeze", "Compute that is bought in a freeze charges storage from then on, not for the days before on which the old compute was over.", base, "play", given
    story = in_arrears().top_up("2016-04-15T12:00:00.000+08:00", "1.92").buy("2016-04-15T13:00:00.000+08:00")
    yield "paid-after-the-compute-ended", "Paid after the prepaid month: storage and download are back, compute must be bought.", base, "play", {"events": story.events, "ask": ask("2016-04-15T13:00:00.000+08:00")}


def maxcompute():
    opening = clauses(MC, "2.2")
    for mode in ("agreement", "guide"):
        story = Story().add("opening", AT, service=MC, mode="pay-later").day("2016-03-10", 10 * GB, "sql", factor="1.5")
        yield f"pay-later-by-{mode}", f"Opened pay-later, read by the {mode}.", clauses(MC, "2.2", "11.1"), "play", {"readings": {"maxcompute-opening": mode}, "events": story.events}
    yield "free-beta", "MaxCompute is no free beta.", opening, "play", {"events": Story().add("opening", AT, service=MC, mode="free-beta").events}
    for amount in ("149.99", "150", "150.01"):
        yield slug("balance", amount), f"A month of one CU costs 150 yuan and {amount} are there.", opening, "play", {"events": opened(amount).events, "ask": ask(AT)}
    story = Story().top_up(AT, "1000").buy(AT).use("2016-03-10", 100 * GB).use("2016-03-10", 3 * GB, "download").use("2016-03-10", 50 * GB, "sql", factor="2").close("2016-03-10")
    yield "three-parts", "Storage and download are settled for the day before, computation is prepaid.", opening, "play", {"events": story.events}
    story = Story().top_up(AT, "1000").buy(AT).use("2016-03-10", 100 * GB).use("2016-03-10", 5 * GB, "upload").close("2016-03-10")
    yield "upload-costs-nothing", "Upload stands on the bill at its published price, which is nothing.", clauses(MC, "2.1", "2.2"), "play", {"events": story.events}
    story = Story().top_up(AT, "150").buy(AT).day("2016-03-10", 5 * GB, "upload")
    yield "upload-without-balance", "A day of nothing but upload costs nothing: no bill stays open and no arrears begin.", clauses(MC, "2.2", "2.4.1"), "play", {"events": story.events, "ask": ask("2016-03-11T03:00:00.000+08:00")}
    story = Story().top_up(AT, "1000").buy(AT).use("2016-03-10", 100 * GB, project="p1").use("2016-03-10", 100 * GB, project="p2").close("2016-03-10")
    yield "projects", "Each project is priced by itself.", opening, "play", {"events": story.events}
    story = Story().top_up(AT, "1000").buy(AT).use("2016-03-10", 60 * GB).use("2016-03-10", 60 * GB).close("2016-03-10")
    yield "reports-add-up", "Two reports of one day are priced together.", opening, "play", {"events": story.events}
    story = Story().top_up(AT, "9999999").buy(AT).day("2016-03-10", 1048576 * GB + 1)
    yield "unpriced", "More than 1 PB has no published price: nothing is posted.", clauses(MC, "2.1"), "play", {"events": story.events}
    yield "empty-day", "A day without usage has no bill.", opening, "play", {"events": opened().close("2016-03-10").events}
    yield "used-before-opened", "Usage of a service that is not open.", opening, "play", {"events": Story().day("2016-03-10", GB).events, "ask": ask("2016-03-11T02:00:00.000+08:00")}
    yield "bought-twice", "A new purchase while the month runs.", opening, "play", {"events": opened("300").buy(AT).events}
    for bought in ("2016-01-31", "2016-02-29", "2016-03-10", "2016-12-31", "2015-12-31"):
        for months in (1, 12):
            for name, choice in {"": {}, "-calendar": {"prepaid-month": "calendar-month"}, "-first-day-counts": {"prepaid-first-day": "count"}}.items():
                at = f"{bought}T12:00:00.000+08:00"
                story = Story().top_up(at, "2000").buy(at, months=months)
                given = {"readings": choice, "events": story.events, "ask": ask(*period_ends(bought, months, name))}
                if bought >= "2016":
                    yield f"period-{bought}-{months}{name}", f"{months} month(s) from {bought}: around the last midnight.", opening, "play", given
    for choice in ("compute-only", "whole-service"):
        given = {"readings": {"compute-expiry": choice}, "events": opened("300").events, "ask": ask("2016-04-10T23:59:59.999+08:00", "2016-04-11T00:00:00.000+08:00")}
        yield f"end-of-compute-{choice}", f"What ends with the prepaid month: {choice}.", opening, "play", given
    yield "refund", "MaxCompute's agreement does not say whether a fee is returned.", opening, "play", {"events": opened().add("refund-requested", AT, service=MC).events}
    for path in ("agreed", "unused", "breach", "attack"):
        story = opened("300").use("2016-03-10", 100 * GB, at="2016-03-10T20:00:00.000+08:00").add("service-ended", "2016-03-10T21:00:00.000+08:00", service=MC, path=path).close("2016-03-10").day("2016-03-11", 100 * GB)
        yield f"ended-{path}", f"Ended ({path}): the last day is settled, later ones are not charged.", clauses(MC, "7.2", "7.2.4", "4.3"), "play", {"events": story.events}
    for reading in ("unknown", "stopped"):
        story = opened("300").add("account-restricted", "2016-03-11T09:00:00.000+08:00")
        yield f"restricted-account-{reading}", "The agreement is silent on restricted accounts.", clauses("platform", "4.6"), "play", {"readings": {"restriction-elsewhere": reading}, "events": story.events, "ask": ask("2016-03-11T09:00:00.000+08:00")}


def period_ends(bought, months, name):
    """Midnights around every way to count."""
    from times import add_months, first_of_month
    last = add_months(bought, months)
    other = add_days(add_months(first_of_month(bought), months), -1)
    days = sorted({last, add_days(last, -1), other})
    moments = [moment for day in days for moment in (text_of(end_of(day) - 1), text_of(end_of(day)))]
    return [moment for moment in sorted(set(moments)) if moment > f"{bought}T12:00:00.000+08:00"]


def report(day, quantity, item="storage", service=MC, **more):
    return {"service": service, "item": item, "quantity": str(quantity), "day": day, **more}


def told_with_the_close(base):
    first, second = "2016-03-10", "2016-03-11"
    ways = {
        "storage-and-download": opened("1150").close(first, usage=[report(first, 100 * GB), report(first, GB, "download")]),
        "nothing": opened("1150").use(first, 100 * GB).close(first, usage=[]),
        "on-top-of-reports": opened("1150").use(first, 60 * GB).close(first, usage=[report(first, 60 * GB), report(first, GB, project="p1")]),
        "corrected": opened("1150").use(first, 60 * GB).close(first, usage=[report(first, 50 * GB, correction=True), report(first, GB)]),
        "late": opened("1150").day(first, 100 * GB).close(second, usage=[report(first, GB), report(second, 100 * GB), report(first, 90 * GB, correction=True)]),
        "partly-refused": opened("1150").close(first, usage=[report(first, GB), report("2016-03-09", GB), report(first, 1000, "detect", "face-recognition")]),
        "two-services": opened("1150").add("opening", FAILED, service="face-recognition", mode="free-beta").close(second, usage=[report(second, 1000, "detect", "face-recognition"), report(second, GB)]),
        "too-little-money": opened("150.50").close(first, usage=[report(first, 100 * GB), report(first, 2 * GB, "download")]),
    }
    for name, story in ways.items():
        yield f"told-with-the-close-{name}", "Usage is told of together with the close of the day, as if it had been reported just before.", base, "play", {"events": story.events, "ask": ask(story.events[-1]["at"])}
    yield "told-with-the-close-of-tomorrow", "Usage of a day to come.", base, "play", {"events": opened().close(first, usage=[report(first, GB), report("2016-03-12", GB)]).events}
    yield "told-with-a-second-close", "A day is closed again, with usage.", base, "play", {"events": opened().close(first).close(first, 3 * HOUR, usage=[report(first, GB)]).events}


def late_usage():
    base = clauses(MC, "2.2")
    rich = lambda: opened("1150").day("2016-03-10", 100 * GB)
    for name, quantity, more in (("more", GB, {}), ("nothing", 0, {}), ("corrected-down", 50 * GB, {"correction": True}), ("corrected-up", 150 * GB, {"correction": True}), ("corrected-to-nothing", 0, {"correction": True}), ("corrected-to-the-same", 100 * GB, {"correction": True})):
        story = rich().use("2016-03-10", quantity, at="2016-03-11T12:00:00.000+08:00", **more).day("2016-03-11", 100 * GB)
        yield name, "The difference goes to the next settlement and names its day; the booked bill stays.", base, "play", {"events": story.events}
    story = rich().use("2016-03-10", GB, at="2016-03-11T12:00:00.000+08:00").close("2016-03-11").use("2016-03-10", GB, at="2016-03-12T12:00:00.000+08:00").close("2016-03-12")
    yield "twice", "Late twice: each time what is new.", base, "play", {"events": story.events}
    story = rich().use("2016-03-10", GB, "download", at="2016-03-11T12:00:00.000+08:00").close("2016-03-11")
    yield "new-item", "An item that the day did not have before.", base, "play", {"events": story.events}
    story = opened("1150").use("2016-03-10", 100 * GB, at="2016-03-10T20:00:00.000+08:00").use("2016-03-10", 50 * GB, at="2016-03-10T21:00:00.000+08:00", correction=True).use("2016-03-10", 10 * GB, at="2016-03-10T22:00:00.000+08:00").close("2016-03-10")
    yield "corrected-before-closing", "A correction before the day is closed, and a report after it.", base, "play", {"events": story.events}
    yield from told_with_the_close(base)
    for days in (31, 32):
        at = text_of(start_of(add_days("2016-03-10", days)))
        story = rich().use("2016-03-10", GB, at=at).close(add_days("2016-03-10", days))
        yield f"after-{days}-days", f"Reported {days} days later; the limit is 31.", base, "play", {"events": story.events}
    story = opened("1150")
    day = "2016-03-10"
    for _ in range(8):
        story.day(day, 10 * GB)
        day = add_days(day, 1)
    story.use("2016-03-12", 0, at=text_of(start_of(day) + 12 * HOUR), correction=True).close(day)
    yield "in-a-row-of-days", "One of eight days is corrected to nothing.", base, "play", {"events": story.events}
    free = lambda calls, day, **more: {"service": "face-recognition", "item": "detect", "quantity": calls, "day": day, **more}
    story = Story().top_up(AT, "20000").add("opening", AT, service="face-recognition", mode="free-beta").add("charging-announced", AT, service="face-recognition", firstDay="2016-04-01")
    story.use("2016-04-02", 4_000_000, "detect", "face-recognition").use("2016-04-20", 1_500_000, "detect", "face-recognition").close("2016-04-29").close("2016-04-30")
    yield "month-of-calls", "Calls are settled by the month, all at the tier that they reach.", clauses("face-recognition", "7.1"), "play", {"events": story.events}
    story = Story().top_up(AT, "20000").add("opening", AT, service="face-recognition", mode="free-beta").add("charging-announced", AT, service="face-recognition", firstDay="2016-04-01")
    story.use("2016-04-02", 5_000_000, "detect", "face-recognition").close("2016-04-30").use("2016-04-30", 1, "detect", "face-recognition", at="2016-05-02T12:00:00.000+08:00").close("2016-05-02")
    yield "one-late-call-reaches-the-tier", "One call too late makes the whole month cheaper: money comes back.", clauses("face-recognition", "7.1"), "play", {"events": story.events}


def paid_services():
    for service in PAID:
        buy, gift, security = NUMBERS.get(service, ("2.4", "2.5", "2.6"))
        books = [own_book()]
        make = lambda amount="300": Story().top_up(AT, amount)
        bought = lambda: make().buy(AT, service, "basic")
        play = lambda story, *moments: {"priceBooks": books, "events": story.events, **({"ask": ask(*moments, service=service)} if moments else {})}
        yield f"{service}-purchase", "Paid and opened by itself.", clauses(service, buy), "play", play(bought(), AT, "2016-04-10T23:59:59.999+08:00", "2016-04-11T00:00:00.000+08:00")
        yield f"{service}-a-fen-short", "A fen too little: not opened.", clauses(service, buy), "play", play(make("299.99").buy(AT, service, "basic"), AT)
        yield f"{service}-refund", "Nothing is returned after opening.", clauses(service, "2.3"), "play", play(bought().add("refund-requested", AT, service=service))
        yield f"{service}-refund-unopened", "Nothing was bought.", clauses(service, "2.3"), "play", play(make().add("refund-requested", AT, service=service))
        yield f"{service}-gift", "A gift is not set off against the price.", clauses(service, gift), "play", play(make().add("promotion-granted", AT, service=service, promotion="g1").buy(AT, service, "basic", promotion="g1"))
        yield f"{service}-restricted", "Restricted and given back: the period runs on.", clauses(service, f"{security}.3"), "play", play(bought().add("account-restricted", "2016-03-20T09:00:00.000+08:00").add("account-restriction-lifted", "2016-03-25T09:00:00.000+08:00"), "2016-04-10T23:59:59.999+08:00", "2016-04-11T00:00:00.000+08:00")
        yield f"{service}-restricted-to-the-end", "Restricted until the period is over.", clauses(service, f"{security}.3"), "play", play(bought().add("account-restricted", "2016-03-20T09:00:00.000+08:00").add("account-restriction-lifted", "2016-04-25T09:00:00.000+08:00"), "2016-04-25T09:00:00.000+08:00")
        yield f"{service}-banned", "Banned: the service ends without refund, for good.", clauses(service, f"{security}.4", f"{security}.5"), "play", play(bought().add("account-banned", "2016-03-20T09:00:00.000+08:00").add("account-restriction-lifted", "2016-03-25T09:00:00.000+08:00").top_up("2016-03-26T09:00:00.000+08:00", "300").buy("2016-03-26T09:00:00.000+08:00", service, "basic"), "2016-03-26T09:00:00.000+08:00")
        for days in (30, 31):
            told = text_of(instant("2016-04-01T00:00:00.000+08:00") - days * 24 * HOUR)
            yield f"{service}-policy-change-{days}-days", "Notice of 30 days, the day of the notice not counted.", clauses(service, "7.2.3"), "play", play(bought().add("service-ended", "2016-04-01T00:00:00.000+08:00", service=service, path="policy-change", noticedAt=told), "2016-04-01T00:00:00.000+08:00") if told > AT else play(bought().add("service-ended", "2016-04-01T00:00:00.000+08:00", service=service, path="policy-change", noticedAt=told))
        yield f"{service}-breach", "Ended for breach: nothing is returned.", clauses(service, "7.2.4"), "play", play(bought().add("service-ended", "2016-03-20T09:00:00.000+08:00", service=service, path="breach"), "2016-03-20T09:00:00.000+08:00")


def renewal():
    base = clauses("datav", "2.5")
    books = [own_book()]
    def story(amount="300"):
        return Story().top_up(AT, amount).buy(AT, "datav", "basic").add("renewal-switched", AT, service="datav", on=True)
    # The period ends with 2016-04-10; the window begins with 2016-03-12.
    for window in ("every-day", "first-day", "last-day"):
        for day in ("2016-03-10", "2016-03-11", "2016-03-25", "2016-04-08", "2016-04-09", "2016-04-10"):
            for name, amount in (("covered", "600"), ("short", "599.99")):
                given = {"priceBooks": books, "readings": {"renewal-window": window}, "events": story(amount).close(day).events, "ask": ask("2016-04-11T02:00:00.000+08:00", service="datav")}
                yield slug(window, day, name), f"Settled after {day}, balance {name}.", base, "play", given
    off = story("600").add("renewal-switched", "2016-03-11T09:00:00.000+08:00", service="datav", on=False).close("2016-03-20")
    yield "unticked", "Not ticked any more: nothing is taken.", base, "play", {"priceBooks": books, "events": off.events}
    yield "topped-up-in-time", "It is tried again once there is money.", base, "play", {"priceBooks": books, "events": story().close("2016-03-20").top_up("2016-03-25T09:00:00.000+08:00", "300").close("2016-03-25").close("2016-03-26").events, "ask": ask("2016-05-10T23:59:59.999+08:00", "2016-05-11T00:00:00.000+08:00", service="datav")}
    for service in ("dashu", MC):
        yield f"not-in-{service}", "No other agreement has auto-renewal.", base, "play", {"priceBooks": books, "events": Story().top_up(AT, "300").add("renewal-switched", AT, service=service, on=True).events}
    yield "not-bought", "Ticked without a service.", base, "play", {"priceBooks": books, "events": Story().add("renewal-switched", AT, service="datav", on=True).events}
    buy = clauses("datav", "2.2", "2.4")
    for at in ("2016-03-11", "2016-04-10", "2016-04-12"):
        when = f"{at}T12:00:00.000+08:00"
        given = {"priceBooks": books, "events": Story().top_up(AT, "900").buy(AT, "datav", "basic").buy(when, "datav", "basic", months=2, kind="renewal").events, "ask": ask("2016-06-10T23:59:59.999+08:00", "2016-06-11T00:00:00.000+08:00", "2016-06-12T23:59:59.999+08:00", "2016-06-13T00:00:00.000+08:00", service="datav")}
        yield f"by-order-{at}", "Renewal by order: without a gap while the period runs, from the order on when it is over.", buy, "play", given
        given = {"priceBooks": books, "events": Story().top_up(AT, "900").buy(AT, "datav", "basic").buy(when, "datav", "basic", kind="upgrade").events}
        yield f"upgrade-{at}", "An upgrade pays for the days that are left.", buy, "play", given


def betas():
    books = [own_book()]
    for service in [*FREE, *BETA]:
        number = "7.1" if service in FREE else "2.2.4"
        agreement = {"rule-engine-mobile": "rule-engine-mobile-beta", "machine-translation": "machine-translation-beta"}.get(service, service)
        base = clauses(agreement, number)
        used = lambda story, day: story.day(day, 100, "id-card", service)
        opened_beta = lambda: Story().top_up(AT, "100").add("opening", AT, service=service, mode="free-beta")
        yield f"{service}-free", "Free until charging is announced.", base, "play", {"priceBooks": books, "events": used(opened_beta(), "2016-03-11").events}
        for first in ("2016-03-10", "2016-03-11", "2016-03-20", "2016-03-21"):
            story = opened_beta().add("charging-announced", AT, service=service, firstDay=first)
            used(story, "2016-03-20")
            used(story, "2016-03-21")
            yield f"{service}-charged-from-{first}", f"Announced on 10 March for {first}.", base, "play", {"priceBooks": books, "events": story.events}
        if service == "ocr":
            story = used(opened_beta().add("charging-announced", AT, service=service, firstDay="2016-03-20"), "2016-03-20")
            yield "notice-counts-its-first-day", "The day of the announcement counts, by the other reading.", base, "play", {"priceBooks": books, "readings": {"charging-notice-first-day": "count"}, "events": story.events}
            for reading in ("unknown", "allowed", "stopped"):
                poor = Story().add("opening", AT, service=service, mode="free-beta").add("charging-announced", AT, service=service, firstDay="2016-03-21").day("2016-03-21", 100, "id-card", service)
                yield f"unpaid-{reading}", "The agreement says nothing of arrears.", clauses("ocr", "5.2"), "play", {"priceBooks": books, "readings": {"arrears-elsewhere": reading}, "events": poor.events, "ask": ask("2016-04-30T00:00:00.000+08:00", service=service)}
    yield "paid-service-is-no-beta", "DataV is not opened free.", clauses("datav", "2.4"), "play", {"priceBooks": books, "events": Story().add("opening", AT, service="datav", mode="free-beta").events}
    yield "announced-for-a-paid-service", "Charging of DataV is no step from free.", clauses("datav", "2.2"), "play", {"priceBooks": books, "events": Story().add("charging-announced", AT, service="datav", firstDay="2016-12-01").events}


def ledger():
    base = clauses(MC, "2.2")
    once = Story().top_up(AT, "10").events
    yield "same-event-twice", "The same id with the same body counts once and gets the same answer.", base, "play", {"events": [*once, *once]}
    yield "same-id-other-body", "The same id with another amount.", base, "play", {"events": [*once, {**once[0], "amount": yuan("11")}]}
    yield "out-of-order", "An event before the last one of the account.", base, "play", {"events": [*once, {**once[0], "id": "e2", "at": "2016-03-10T08:59:59.999+08:00"}]}
    yield "same-instant", "Two events at one instant.", base, "play", {"events": [*once, {**once[0], "id": "e2"}]}
    yield "other-account-may-be-earlier", "Only events of one account are in order.", base, "play", {"events": [*once, {**once[0], "id": "e2", "account": "a2", "at": "2016-03-01T00:00:00.000+08:00"}]}
    yield "standing-in-the-past", "Standing before the last event is not foreseen.", base, "play", {"events": once, "ask": ask("2016-03-10T08:59:59.999+08:00")}
    yield "day-not-over", "A day is closed a millisecond too early.", base, "play", {"events": opened().close("2016-03-10", -1).events}
    yield "day-just-over", "A day is closed at its end.", base, "play", {"events": opened().close("2016-03-10", 0).events}
    yield "day-closed-twice", "A day is closed again.", base, "play", {"events": opened().close("2016-03-10").close("2016-03-10", 3 * HOUR).events}
    yield "earlier-day-closed", "An earlier day is closed afterwards.", base, "play", {"events": opened().close("2016-03-11").close("2016-03-10", 48 * HOUR).events}
    story = opened("1150").use("2016-03-10", 100 * GB).use("2016-03-11", 100 * GB).close("2016-03-11")
    yield "days-closed-together", "Two days are closed with one event.", base, "play", {"events": story.events}
    yield "usage-of-tomorrow", "Usage of a day to come.", base, "play", {"events": opened().use("2016-03-12", GB, at="2016-03-11T23:59:59.999+08:00").events}
    yield "no-money", "A top-up of nothing.", base, "play", {"events": Story().top_up(AT, "0").events}
    yield "no-units", "An order of nothing.", base, "play", {"events": Story().buy(AT, quantity=0).events}
    yield "no-months", "An order for no month.", base, "play", {"events": Story().buy(AT, months=0).events}
    yield "unknown-service", "A service without agreement.", base, "play", {"events": Story().buy(AT, service="nlp").events}
    yield "midnight-in-shanghai", "Usage is reported at the first instant of the day.", base, "play", {"events": opened("1150").use("2016-03-11", GB, at="2016-03-11T00:00:00.000+08:00").close("2016-03-11").events}
    yield "readings-default", "The defaults of all readings.", base, "readings", {}
    yield "readings-chosen", "Two readings are chosen.", base, "readings", {"readings": {"arrears-boundary": "at-least", "rounding": "down"}}
    yield "readings-unknown-name", "A reading that there is none of.", base, "readings", {"readings": {"grace": "yes"}}
    yield "readings-unknown-value", "A value that there is none of.", base, "readings", {"readings": {"rounding": "floor"}}


def outage_and_liability():
    start = "2016-03-10T09:00:00.000+08:00"
    for service in ("maxcompute", "datav", "ocr"):
        base = clauses(service, "8.3" if service != "ocr" else "4")
        for boundary in ("at-least", "more-than"):
            for offset in (-1, 0, 1):
                given = {"readings": {"outage-boundary": boundary}, "service": service, "from": start, "until": later(start, 72 * HOUR + offset), "causedByProvider": True, "outsideProvidersControl": False}
                if service != "ocr" or offset == 1:
                    yield slug("outage", service, boundary, "72-h", {-1: "less-1-ms", 0: "", 1: "and-1-ms"}[offset]).rstrip("-"), "An outage of about 72 hours.", base, "outage", given
    for name, caused, outside in (("not-caused", False, False), ("outside-control", True, True)):
        given = {"service": "datav", "from": start, "until": later(start, 100 * HOUR), "causedByProvider": caused, "outsideProvidersControl": outside}
        yield f"outage-{name}", "A long outage that gives no right.", clauses("datav", "8.3"), "outage", given
    kinds = ["direct", "indirect", "consequential", "punitive", "incidental", "special", "lost-profit"]
    claims = [{"kind": kind, "amount": yuan(f"{10 * (index + 1)}.0{index}")} for index, kind in enumerate(kinds)]
    for service in [MC, *PAID, "ocr"]:
        base = clauses(service, "8.4", "8.5") if service != "ocr" else clauses("ocr", "4")
        for collected in ("0", "10", "10000"):
            yield slug("liability", service, collected), f"Claims of every kind, {collected} yuan collected.", base, "liability", {"service": service, "claims": claims, "collected": yuan(collected)}
    yield "liability-maxcompute-as-look-alikes", "The list that breaks off is read like the others.", clauses(MC, "8.4"), "liability", {"readings": {"broken-exclusion": "as-in-look-alikes"}, "service": MC, "claims": claims, "collected": yuan("10000")}
    yield "liability-public-trend-wider", "What the list leaves out is excluded all the same.", clauses("public-trend", "8.4"), "liability", {"readings": {"omitted-kinds": "covered-by-wider-words"}, "service": "public-trend", "claims": claims, "collected": yuan("10000")}
