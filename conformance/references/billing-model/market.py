"""The vendor agreement's money: every balance is added up from the list of all movements."""

from fractions import Fraction

from model import HOUR, fen_of, money
from prices import to_fen
from readings import Refused, choose
from times import instant, text_of
from working_days import last_working_day

PENALTY = 100_000_000
ORDERS = {
    "of-platform": (["deposit", "settleable", "vendor"], ["3.4.6", "5.7.4"]),
    "of-buyers": (["deposit", "next"], ["6.2"]),
    "at-early-termination": (["deposit", "vendor"], ["6.4"]),
}


class Vendor:
    def __init__(self, name):
        self.name, self.at = name, -(10**15)
        self.moves = []  # (from, to, fen)
        self.sales = {}
        self.flags = set()
        self.fee = (0, Fraction(0), False)
        self.fee_base = 0
        self.waiting_loss = 0
        self.required = 0
        self.due = None

    def sum(self, account):
        name = f"vendor:{self.name}:{account}"
        return sum(fen * ((to == name) - (source == name)) for source, to, fen in self.moves)


class Market:
    def __init__(self, readings):
        self.r = choose(readings)
        self.vendors, self.seen = {}, {}

    def take(self, event):
        if event["id"] in self.seen:
            if self.seen[event["id"]][0] != event:
                raise Refused("event-id-reused")
            return self.seen[event["id"]][1]
        vendor = self.vendors.get(event["vendor"]) or Vendor(event["vendor"])
        at = instant(event["at"])
        if at < vendor.at:
            raise Refused("event-out-of-order")
        out = dict(event=event["id"], postings=[], refusals=[], dates=[])
        getattr(self, "on_" + event["type"].replace("-", "_"))(vendor, event, at, out)
        vendor.at = at
        self.vendors[event["vendor"]] = vendor
        self.seen[event["id"]] = (event, out)
        return out

    def move(self, vendor, out, kind, fen, source, to, *numbers):
        if fen == 0:
            return
        vendor.moves.append((source, to, fen))
        entries = [dict(account=source, amount=money(-fen)), dict(account=to, amount=money(fen))]
        out["postings"].append(dict(kind=kind, entries=entries, clauses=[self.clause(number) for number in numbers]))

    def refuse(self, out, code, number):
        out["refusals"].append(dict(code=code, clause=self.clause(number)))

    def clause(self, number):
        return {"agreement": "market-vendor", "clause": number}

    def own(self, vendor, account):
        return f"vendor:{vendor.name}:{account}"

    def positive(self, event):
        fen = fen_of(event["amount"])
        if fen <= 0:
            raise Refused("invalid-event")
        return fen

    def on_vendor_admitted(self, vendor, event, at, out):
        self.move(vendor, out, "entry-fee", fen_of(event["entryFee"]), self.own(vendor, "bank"), "platform:market-fees", "3.2.1")

    def on_fee_announced(self, vendor, event, at, out):
        share = Fraction(event["share"])
        if not 0 <= share <= 1 or fen_of(event["fixed"]) < 0:
            raise Refused("invalid-event")
        vendor.fee = (fen_of(event["fixed"]), share, event["waived"])

    def on_deposit_required(self, vendor, event, at, out):
        vendor.required = fen_of(event["amount"])
        if vendor.sum("deposit") >= vendor.required:
            vendor.due = None

    def on_deposit_paid(self, vendor, event, at, out):
        self.move(vendor, out, "deposit", self.positive(event), self.own(vendor, "bank"), self.own(vendor, "deposit"), "6.1")
        if vendor.sum("deposit") >= vendor.required:
            vendor.due = None

    def may_list(self, vendor, paid):
        obliged = paid or self.r["deposit-obliged"] == "all-vendors"
        return "ended" not in vendor.flags and (not obliged or vendor.sum("deposit") >= vendor.required)

    def on_listing_requested(self, vendor, event, at, out):
        if not self.may_list(vendor, event["paid"]):
            self.refuse(out, "deposit-missing", "6.1")

    def on_sale_made(self, vendor, event, at, out):
        fen = self.positive(event)
        if event["sale"] in vendor.sales:
            raise Refused("invalid-event")
        ended = "ended" in vendor.flags
        if ended and not (event["kind"] == "renewal" and "renewal" in vendor.flags):
            return self.refuse(out, "agreement-over", "10.4" if event["kind"] == "renewal" else "10.2")
        vendor.sales[event["sale"]] = dict(fen=fen, paid=at, delivered=None, completed=False, back=0)
        vendor.fee_base += fen
        self.move(vendor, out, "sale", fen, "buyers", self.own(vendor, "unsettled"), "10.4" if ended else "3.4.1")

    def on_sale_delivered(self, vendor, event, at, out):
        sale = vendor.sales.get(event["sale"])
        if sale is None:
            return self.refuse(out, "unknown-sale", "3.4.1")
        sale["delivered"] = sale["delivered"] or at

    def on_sale_completed(self, vendor, event, at, out):
        if event["sale"] not in vendor.sales:
            return self.refuse(out, "unknown-sale", "3.4.1")
        vendor.sales[event["sale"]]["completed"] = True

    def on_sale_refund(self, vendor, event, at, out):
        full = event["ground"] in ("no-reason", "dissatisfied")
        number = "4.4.7" if full else "4.8"
        sale = vendor.sales.get(event["sale"])
        if sale is None:
            return self.refuse(out, "unknown-sale", number)
        start = sale["paid"] if self.r["refund-window-start"] == "from-payment" else sale["delivered"]
        passed = -1 if start is None else at - start
        late = passed > 24 * HOUR or (passed == 24 * HOUR and self.r["refund-window-boundary"] == "too-late")
        left = sale["fen"] - sale["back"]
        if event["ground"] == "no-reason" and late:
            return self.refuse(out, "refund-too-late", number)
        if event["ground"] == "dissatisfied" and sale["completed"]:
            return self.refuse(out, "refund-after-completion", number)
        if left == 0:
            return self.refuse(out, "nothing-left-to-refund", number)
        if not full and "amount" not in event:
            raise Refused("invalid-event")
        fen = left if full else fen_of(event["amount"])
        if not 0 < fen <= left:
            raise Refused("invalid-event")
        sale["back"] += fen
        if self.r["service-fee-base"] == "sales-less-refunds":
            vendor.fee_base -= fen
        self.move(vendor, out, "refund", fen, self.own(vendor, "unsettled"), "buyers", number, "3.4.4")

    def on_payee_verified(self, vendor, event, at, out):
        vendor.flags.add("verified")

    def on_breach_noted(self, vendor, event, at, out):
        vendor.flags.add("breach")

    def on_breach_corrected(self, vendor, event, at, out):
        vendor.flags.discard("breach")

    def on_dispute_opened(self, vendor, event, at, out):
        vendor.flags.add("dispute")

    def on_dispute_closed(self, vendor, event, at, out):
        vendor.flags.discard("dispute")

    def on_settlement_run(self, vendor, event, at, out):
        if "verified" not in vendor.flags:
            return self.refuse(out, "payee-not-verified", "3.4.3")
        if vendor.flags & {"breach", "dispute"}:
            return self.refuse(out, "settlement-suspended", "3.4.5")
        fixed, share, waived = vendor.fee
        base = max(0, vendor.fee_base)
        vendor.fee_base -= base
        fee = 0 if waived else fixed + to_fen(Fraction(base, 100) * share, self.r["rounding"])
        own = self.own(vendor, "unsettled")
        self.move(vendor, out, "service-fee", fee, own, "platform:market-fees", "3.2.2.1", "3.2.2.3")
        loss = min(vendor.waiting_loss, max(0, vendor.sum("unsettled")))
        vendor.waiting_loss -= loss
        self.move(vendor, out, "deduction", loss, own, "platform:losses", "6.2")
        self.move(vendor, out, "settlement", max(0, vendor.sum("unsettled")), own, self.own(vendor, "bank"), "3.4.1", "3.4.4")

    def on_loss_claimed(self, vendor, event, at, out):
        left = self.positive(event)
        sources, numbers = ORDERS[event["loss"]]
        for source in sources:
            if source == "next":
                vendor.waiting_loss += left
                continue
            account = {"deposit": "deposit", "settleable": "unsettled", "vendor": "owes"}[source]
            part = left if source == "vendor" else min(left, max(0, vendor.sum(account)))
            left -= part
            kind = "deposit-deduction" if source == "deposit" else "loss"
            self.move(vendor, out, kind, part, self.own(vendor, account), "platform:losses", *numbers)
            if source == "deposit" and part and event["loss"] != "at-early-termination":
                told = instant(event["noticedAt"]) if "noticedAt" in event and self.r["top-up-start"] == "from-notice" else at
                self.set_date(vendor, out, "deposit-made-good", told, 3, "6.3")

    def set_date(self, vendor, out, what, start, count, number):
        day, ends = last_working_day(start, count)
        if what == "deposit-made-good" and vendor.due is None:
            vendor.due = ends
        out["dates"].append(dict(what=what, at=text_of(ends), lastDay=day, provisional=False, clause=self.clause(number)))

    def on_confidence_broken(self, vendor, event, at, out):
        owes = self.own(vendor, "owes")
        self.move(vendor, out, "penalty", PENALTY, owes, "platform:penalties", "7.6")
        self.move(vendor, out, "loss", max(0, fen_of(event["damage"]) - PENALTY), owes, "platform:losses", "7.6")

    def on_vendor_agreement_ended(self, vendor, event, at, out):
        vendor.flags.add("ended")

    def on_continued_renewal_applied(self, vendor, event, at, out):
        vendor.flags.add("renewal")

    def on_deposit_release_requested(self, vendor, event, at, out):
        needed = ("noBreach", "conditionsOfRules", "servicesOver", "servicesDelivered", "disputesOver", "receiptReceived")
        if "ended" not in vendor.flags or not all(event[name] for name in needed):
            return self.refuse(out, "release-conditions-missing", "6.5")
        vendor.flags.add("granted")
        self.set_date(vendor, out, "deposit-given-back", at, 20, "6.5")

    def on_deposit_released(self, vendor, event, at, out):
        if "granted" not in vendor.flags:
            return self.refuse(out, "release-not-granted", "6.5")
        vendor.flags.discard("granted")
        self.move(vendor, out, "deposit-release", vendor.sum("deposit"), self.own(vendor, "deposit"), self.own(vendor, "bank"), "6.5")

    def standing(self, name, at):
        vendor = self.vendors.get(name) or Vendor(name)
        running = "verified" in vendor.flags and not vendor.flags & {"breach", "dispute"}
        return dict(paidListing=self.may_list(vendor, True), freeListing=self.may_list(vendor, False),
                    studios="may-be-closed" if vendor.due is not None and at >= vendor.due else "open",
                    settlement="running" if running else "suspended", unsettled=money(vendor.sum("unsettled")),
                    deposit=money(vendor.sum("deposit")), pendingLoss=money(vendor.waiting_loss))


def market(given):
    found = Market(given.get("readings"))
    answers = [found.take(event) for event in given["events"]]
    return dict(answers=answers, standings=[found.standing(ask["vendor"], instant(ask["at"])) for ask in given.get("ask", [])])
