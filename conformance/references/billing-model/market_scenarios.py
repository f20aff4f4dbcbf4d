"""Scenarios of the market, written from the vendor agreement."""

from times import instant, text_of

AT = "2016-03-10T09:00:00.000+08:00"
HOUR = 3_600_000
DAY = 24 * HOUR


def yuan(amount):
    return {"currency": "CNY", "amount": amount}


def cite(*numbers):
    return [{"agreement": "market-vendor", "clause": number} for number in numbers]


class Story:
    def __init__(self, *events):
        self.events = []
        self.now = instant(AT)
        for event in events:
            self.add(event)

    def add(self, what, **more):
        self.events.append({"type": what, "id": f"e{len(self.events) + 1}", "at": text_of(self.now), "vendor": "v1", **more})
        return self

    def wait(self, milliseconds):
        self.now += milliseconds
        return self

    def sale(self, amount, name="s1", kind="purchase"):
        return self.add("sale-made", sale=name, kind=kind, amount=yuan(amount))

    def fee(self, fixed="0", share="0", waived=False):
        return self.add("fee-announced", fixed=yuan(fixed), share=share, waived=waived)

    def deposit(self, required, paid=None):
        self.add("deposit-required", amount=yuan(required))
        return self.add("deposit-paid", amount=yuan(paid)) if paid else self

    def refund(self, ground, amount=None, name="s1"):
        more = {"amount": yuan(amount)} if amount else {}
        return self.add("sale-refund", sale=name, ground=ground, **more)

    def given(self, readings=None, *asks):
        found = {"events": self.events, "ask": [{"vendor": "v1", "at": at} for at in asks or (text_of(self.now),)]}
        return {**found, "readings": readings} if readings else found


def verified():
    return Story().add("payee-verified")


def market_scenarios():
    for fee in ("0", "5000"):
        yield f"entry-fee-{fee}", f"An entry fee of {fee} yuan.", cite("3.2.1"), "market", Story().add("vendor-admitted", entryFee=yuan(fee)).given()
    for name, fixed, share, waived in (("none", "0", "0", False), ("fixed", "10", "0", False), ("share", "0", "0.05", False), ("both", "10", "0.05", False), ("waived", "10", "0.05", True), ("all", "0", "1", False), ("more-than-there-is", "200", "0", False), ("half-fen", "0", "0.00005", False)):
        yield f"fee-{name}", f"Settlement with a fee: {name.replace('-', ' ')}.", cite("3.2.2.1", "3.2.2.3"), "market", verified().fee(fixed, share, waived).sale("100").add("settlement-run").given()
    yield "fee-share-above-1", "A share above 1.", cite("3.2.2.1"), "market", Story().fee(share="1.01").given()
    for base in ("sales-less-refunds", "sales"):
        yield f"fee-base-{base}", "The proportional fee when half was refunded.", cite("3.2.2.1"), "market", verified().fee(share="0.1").sale("100").refund("agreed", "50").add("settlement-run").given({"service-fee-base": base})
        story = verified().fee(share="0.1").sale("100").add("settlement-run").wait(DAY).refund("agreed", "50").sale("80", "s2").add("settlement-run")
        yield f"fee-base-{base}-after-settlement", "The proportional fee when half was refunded after settlement.", cite("3.2.2.1", "3.4.4"), "market", story.given({"service-fee-base": base})
    yield "settlement-without-payee", "No verified account to be paid to.", cite("3.4.3"), "market", Story().sale("100").add("settlement-run").given()
    for kind, begins, ends in (("breach", "breach-noted", "breach-corrected"), ("dispute", "dispute-opened", "dispute-closed")):
        yield f"settlement-in-{kind}", f"Suspended during a {kind}.", cite("3.4.5", "5.7.3"), "market", verified().sale("100").add(begins).add("settlement-run").given()
        yield f"settlement-after-{kind}", f"Goes on after the {kind}.", cite("3.4.5", "5.7.3"), "market", verified().sale("100").add(begins).add("settlement-run").add(ends).add("settlement-run").given()
    yield "settlement-in-both", "A breach is corrected while a dispute goes on.", cite("3.4.5"), "market", verified().sale("100").add("breach-noted").add("dispute-opened").add("breach-corrected").add("settlement-run").given()
    yield "settlement-of-nothing", "Nothing was sold.", cite("3.4.1"), "market", verified().add("settlement-run").given()
    for start in ("from-payment", "from-delivery"):
        for boundary in ("in-time", "too-late"):
            for offset in (-1, 0, 1):
                story = Story().sale("100").wait(5 * HOUR).add("sale-delivered", sale="s1").wait((19 if start == "from-payment" else 24) * HOUR + offset).refund("no-reason")
                name = {-1: "a-ms-before", 0: "at", 1: "a-ms-after"}[offset]
                yield f"refund-{name}-24-h-{start}-{boundary}", f"Without reason, {name.replace('-', ' ')} 24 hours {start.replace('-', ' ')}.", cite("4.4.7"), "market", story.given({"refund-window-start": start, "refund-window-boundary": boundary})
    yield "refund-undelivered", "From delivery: nothing was delivered yet.", cite("4.4.7"), "market", Story().sale("100").wait(40 * DAY).refund("no-reason").given({"refund-window-start": "from-delivery"})
    yield "refund-dissatisfied", "Dissatisfied before completion, long after 24 hours.", cite("4.4.7"), "market", Story().sale("100").wait(40 * DAY).refund("dissatisfied").given()
    yield "refund-dissatisfied-completed", "Dissatisfied after completion.", cite("4.4.7"), "market", Story().sale("100").add("sale-completed", sale="s1").refund("dissatisfied").given()
    yield "refund-no-reason-completed", "Completed, but within 24 hours.", cite("4.4.7"), "market", Story().sale("100").add("sale-completed", sale="s1").wait(HOUR).refund("no-reason").given()
    yield "refund-twice", "Refunded in full twice.", cite("4.4.7"), "market", Story().sale("100").refund("no-reason").refund("no-reason").given()
    for amount in ("0.01", "40", "60", "60.01"):
        yield f"refund-ruled-{amount.replace('.', '-')}", f"{amount} yuan by ruling after 40 were agreed.", cite("4.8", "5.7.2"), "market", Story().sale("100").refund("agreed", "40").refund("ruled", amount).given()
    yield "refund-without-amount", "A ruling names an amount.", cite("4.8"), "market", Story().sale("100").refund("ruled").given()
    yield "refund-of-no-sale", "A sale that there was not.", cite("4.4.7"), "market", Story().refund("no-reason").given()
    for second in ("30", "100", "150"):
        story = verified().sale("100").add("settlement-run").wait(DAY).refund("ruled", "100").add("settlement-run").wait(DAY).sale(second, "s2").add("settlement-run").wait(DAY).sale("100", "s3").add("settlement-run")
        yield f"refund-carried-{second}", f"Refunded after settlement; later sales of {second} and 100 yuan clear it, once.", cite("3.4.4"), "market", story.given()
    for loss in ("of-platform", "of-buyers", "at-early-termination"):
        for amount in ("99.99", "100", "150", "400"):
            story = verified().deposit("100", "100").sale("120").add("loss-claimed", loss=loss, amount=yuan(amount)).add("settlement-run").wait(DAY).sale("80", "s2").add("settlement-run")
            yield f"loss-{loss}-{amount.replace('.', '-')}", f"A loss ({loss.replace('-', ' ')}) of {amount} yuan with a deposit of 100 and 120 to be settled.", cite("3.4.6", "5.7.4", "6.2", "6.4"), "market", story.given()
        yield f"loss-{loss}-without-deposit", "No deposit, nothing to be settled.", cite("3.4.6", "6.2", "6.4"), "market", Story().add("loss-claimed", loss=loss, amount=yuan("50")).given()
    yield "loss-from-carried", "What is negative gives nothing.", cite("3.4.6"), "market", verified().sale("100").add("settlement-run").refund("ruled", "100").add("loss-claimed", loss="of-platform", amount=yuan("50")).given()
    for day in ("2016-03-10", "2016-09-14", "2016-09-30", "2016-12-29", "2017-01-25", "2016-02-04", "2016-06-07"):
        story = Story()
        story.now = instant(f"{day}T18:00:00.000+08:00")
        story.deposit("100", "100").add("loss-claimed", loss="of-buyers", amount=yuan("30"))
        asks = {}
        from working_days import last_working_day
        _, ends = last_working_day(story.now, 3)
        yield f"three-working-days-from-{day}", f"A deduction on {day}: three working days, to the millisecond.", cite("6.3"), "market", story.given(None, text_of(ends - 1), text_of(ends))
    story = Story().deposit("100", "100").add("loss-claimed", loss="of-buyers", amount=yuan("30")).wait(5 * DAY).add("deposit-paid", amount=yuan("29.99"))
    yield "made-good-but-a-fen", "All but a fen is made good.", cite("6.3"), "market", story.given(None, "2016-03-16T00:00:00.000+08:00")
    yield "made-good", "Made good: studios are open again.", cite("6.3"), "market", story.add("deposit-paid", amount=yuan("0.01")).given(None, "2016-03-16T00:00:00.000+08:00")
    for start in ("from-deduction", "from-notice"):
        story = Story().deposit("100", "100").add("loss-claimed", loss="of-buyers", amount=yuan("30"), noticedAt="2016-03-14T09:00:00.000+08:00")
        yield f"told-later-{start}", "Told of the deduction four days later.", cite("6.3"), "market", story.given({"top-up-start": start})
    for reading in ("vendors-of-paid-services", "all-vendors"):
        for paid in (True, False):
            yield f"listing-{'paid' if paid else 'free'}-{reading}", "Listing without deposit.", cite("6.1"), "market", Story().deposit("100").add("listing-requested", paid=paid).given({"deposit-obliged": reading})
    for paid in ("99.99", "100"):
        yield f"listing-with-{paid.replace('.', '-')}", f"{paid} of 100 yuan are paid.", cite("6.1"), "market", Story().deposit("100", paid).add("listing-requested", paid=True).given()
    yield "deposit-raised", "The deposit is raised: what was enough is not any more.", cite("6.1"), "market", Story().deposit("100", "100").add("deposit-required", amount=yuan("200")).add("listing-requested", paid=True).given()
    names = ("noBreach", "conditionsOfRules", "servicesOver", "servicesDelivered", "disputesOver", "receiptReceived")
    for missing in (None, *names):
        flags = {name: name != missing for name in names}
        story = Story().deposit("100", "100").add("vendor-agreement-ended").add("deposit-release-requested", **flags).wait(DAY).add("deposit-released")
        yield f"release-{'granted' if missing is None else 'without-' + missing.lower()}", "The deposit is given back under all conditions." if missing is None else f"One condition is missing: {missing}.", cite("6.5"), "market", story.given()
    yield "release-before-the-end", "The agreement goes on.", cite("6.5"), "market", Story().deposit("100", "100").add("deposit-release-requested", **dict.fromkeys(names, True)).given()
    for day in ("2016-09-05", "2016-12-12", "2017-01-10"):
        story = Story()
        story.now = instant(f"{day}T09:00:00.000+08:00")
        story.deposit("100", "100").add("vendor-agreement-ended").add("deposit-release-requested", **dict.fromkeys(names, True))
        yield f"twenty-working-days-from-{day}", f"Receipt on {day}: twenty working days.", cite("6.5"), "market", story.given()
    for damage in ("0", "1000000", "1000000.01", "2500000"):
        yield f"confidence-{damage.replace('.', '-')}", f"Confidence broken with a damage of {damage} yuan.", cite("7.6"), "market", Story().add("confidence-broken", damage=yuan(damage)).given()
    for kind in ("purchase", "renewal"):
        for applied in (True, False):
            story = verified().add("vendor-agreement-ended")
            if applied:
                story.add("continued-renewal-applied")
            yield f"after-the-end-{kind}-{'applied' if applied else 'not-applied'}", f"A {kind} after the agreement has ended.", cite("10.2", "10.4"), "market", story.sale("100", kind=kind).add("settlement-run").given()
    twice = Story().sale("100").events
    yield "same-event-twice", "The same sale is told twice.", cite("3.4.2"), "market", {"events": [*twice, *twice]}
    yield "same-id-other-body", "The same id with another amount.", cite("3.4.2"), "market", {"events": [*twice, {**twice[0], "amount": yuan("1")}]}
    yield "same-sale-other-event", "One sale made by two events.", cite("3.4.2"), "market", Story().sale("100").sale("100").given()
