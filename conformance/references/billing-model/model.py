"""What the agreements say of money and standing, played on plain dictionaries that keep all of history.

Slow and simple on purpose: usage is kept as a list and added up again at every settlement, standing is looked up at every
millisecond at which it could change.
"""

from fractions import Fraction

import agreements
from agreements import cited, clause
from prices import Prices, cost, to_fen
from readings import Refused, choose
from times import (add_days, add_months, date_of, days_between, end_of, first_of_month, instant, last_of_month, start_of, text_of)

HOUR = 3_600_000
FOREVER = 10**18
LIMIT = 31


def money(fen):
    sign = "-" if fen < 0 else ""
    return {"currency": "CNY", "amount": f"{sign}{abs(fen) // 100}.{abs(fen) % 100:02d}"}


def fen_of(wire):
    return int(Fraction(wire["amount"]) * 100)


class Service:
    def __init__(self, name):
        self.name = name
        self.mode = "prepaid"
        self.item, self.units, self.months = "", 0, 0
        self.began, self.ends = 0, None
        self.renew, self.tried = False, None
        self.arrears = None
        self.freezes = []  # (from, quiet from, until) of freezes that are over
        self.absences = []  # (from, until) of times without the service, the time before the opening among them
        self.paid = 0
        self.ended = None


class Account:
    def __init__(self, name):
        self.name = name
        self.at = -(10**15)
        self.balance = 0
        self.bills = []  # open ones: [id, service, arrears from, left]
        self.services = {}
        self.limit = "none"
        self.reports = []  # usage that waits for its day to close
        self.settled = {}  # key -> (quantity, fen) of closed periods
        self.closed = ""


class Model:
    def __init__(self, readings, books):
        self.r = choose(readings)
        self.prices = Prices(books)
        self.accounts = {}
        self.charging = {}
        self.seen = {}

    # --- events -------------------------------------------------------------------------------------------------

    def take(self, event):
        if event["id"] in self.seen:
            body, answer = self.seen[event["id"]]
            if body != event:
                raise Refused("event-id-reused")
            return answer
        answer = dict(event=event["id"], postings=[], bills=[], changes=[], refusals=[], unknowns=[])
        if event["type"] == "charging-announced":
            self.announce(event, answer)
        else:
            self.on_account(event, answer)
        self.seen[event["id"]] = (event, answer)
        return answer

    def on_account(self, event, out):
        name = event["account"]
        account = self.accounts.get(name) or Account(name)
        at = instant(event["at"])
        if at < account.at:
            raise Refused("event-out-of-order")
        for service in account.services.values():
            self.pass_time(account, service, account.at, at, out)
        before = {name: self.rung(account, service, at) for name, service in account.services.items()}
        getattr(self, event["type"].replace("-", "_"))(account, event, at, out)
        account.at = at
        self.accounts[name] = account
        for name, service in account.services.items():
            self.note_change(service, before.get(name, "not-open"), self.rung(account, service, at), at, out)

    def note_change(self, service, old, new, at, out):
        if old == new:
            return
        if old == "in-service" and new.startswith("frozen"):
            self.note_change(service, old, "download-stopped", at, out)
            old = "download-stopped"
        out["changes"].append({"service": service.name, "at": text_of(at), "from": old, "to": new, "clauses": [self.rung_clause(service.name, new, old)]})

    def pass_time(self, account, service, start, end, out):
        points = [service.ends, self.freeze_at(service)]
        old = self.rung(account, service, start)
        for at in sorted(point for point in points if point is not None and start < point <= end):
            new = self.rung(account, service, at)
            if new != old:
                out["changes"].append({"service": service.name, "at": text_of(at), "from": old, "to": new, "clauses": [self.rung_clause(service.name, new, old)]})
            old = new

    def top_up(self, account, event, at, out):
        fen = fen_of(event["amount"])
        if fen <= 0:
            raise Refused("invalid-event")
        account.balance += fen
        self.post(out, "top-up", [("outside", -fen), (f"customer:{account.name}:balance", fen)])
        self.collect(account, at, out)

    def order(self, account, event, at, out):
        name = event["service"]
        self.check(name)
        units, months = int(event["quantity"]), event["months"]
        if units < 1 or months < 1:
            raise Refused("invalid-event")
        service = account.services.get(name)
        running = service is not None and service.ended is None and service.ends is not None and service.ends > at
        stop = None
        if account.limit != "none":
            stop = "account-not-usable"
        elif service and self.rung(account, service, at) in ("frozen", "frozen-not-charged"):
            stop = "service-frozen"
        elif event["kind"] == "new-purchase":
            stop = "service-already-open" if running else None
        elif service is None or service.ends is None or service.ended is not None:
            stop = "service-not-open"
        elif event["kind"] == "upgrade" and not running:
            stop = "service-over"
        if stop:
            frozen = {"agreement": "maxcompute", "clause": "2.4.2"}
            return self.refuse(out, stop, name, frozen if stop == "service-frozen" else cited(name, "buy"))
        fen = self.order_price(event["kind"], service, name, event["item"], units, months, date_of(at))
        if fen is None:
            return self.refuse(out, "no-price", name, cited(name, "prices"))
        if "promotion" in event:
            self.refuse(out, "gift-not-set-off", name, cited(name, "gift", "buy"))
        if account.balance < fen:
            return self.refuse(out, "insufficient-balance", name, cited(name, "buy"))
        account.balance -= fen
        kind = "renewal" if event["kind"] == "renewal" else "order"
        self.post(out, kind, [(f"customer:{account.name}:balance", -fen), (f"platform:revenue:{name}", fen)])
        if event["kind"] == "upgrade":
            service.units += units
        elif event["kind"] == "renewal":
            self.prolong(service, at, months)
        else:
            service = account.services.setdefault(name, Service(name))
            self.note_past(service, at)
            service.mode, service.item, service.units, service.months = "prepaid", event["item"], units, months
            service.began, service.ends, service.tried, service.ended = at, self.months_end(at, months), None, None
        service.paid += fen

    def order_price(self, kind, service, name, item, units, months, today):
        if kind == "renewal" and service and service.units > 0:
            item, units = service.item, service.units
        if kind == "upgrade":
            months = service.months
        price = self.prices.find(name, item, today)
        if price is None or price["how"] != "months":
            return None
        yuan = cost(price, units, None, self.r) * months
        if kind == "upgrade":
            last = date_of(service.ends - 1)
            yuan *= Fraction(days_between(today, last), max(1, days_between(date_of(service.began), last)))
        return to_fen(yuan, self.r["rounding"])

    def opening(self, account, event, at, out):
        name, mode = event["service"], event["mode"]
        self.check(name)
        service = account.services.get(name)
        code = None
        if account.limit != "none":
            code = "account-not-usable"
        elif service and service.ended is None:
            code = "service-already-open"
        elif mode == "free-beta" and not clause(name, "free"):
            code = "not-free"
        elif mode == "pay-later" and (name != "maxcompute" or self.r["maxcompute-opening"] != "guide"):
            code = "prepaid-only"
        if code:
            return self.refuse(out, code, name, cited(name, "buy"))
        service = account.services.setdefault(name, Service(name))
        self.note_past(service, at)
        service.mode, service.began, service.ends, service.ended = mode, at, None, None

    def usage(self, account, event, at, out):
        name = event["service"]
        today = date_of(at)
        if event["day"] > today:
            raise Refused("invalid-event")
        self.check(name)
        if name not in account.services or end_of(event["day"]) <= account.services[name].absences[0][1]:
            return self.refuse(out, "service-not-open", name, cited(name, "buy"))
        price = self.prices.find(name, event["item"], event["day"])
        monthly = price is not None and price["cycle"] == "month"
        period = first_of_month(event["day"]) if monthly else event["day"]
        last = last_of_month(event["day"]) if monthly else event["day"]
        if days_between(last, today) > LIMIT:
            return self.refuse(out, "usage-too-late", name, {"agreement": "maxcompute", "clause": "2.2"} if name == "maxcompute" else cited(name, "prices"))
        key = (name, event["item"], event.get("project", ""), event.get("factor"), period, last)
        account.reports.append((key, int(event["quantity"]), event.get("correction", False)))

    def day_closed(self, account, event, at, out):
        day = event["day"]
        if at < end_of(day):
            raise Refused("day-not-over")
        if day <= account.closed:
            raise Refused("day-already-closed")
        for report in event.get("usage", []):
            self.usage(account, report, at, out)
        ripe = [report for report in account.reports if report[0][5] <= day]
        account.reports = [report for report in account.reports if report[0][5] > day]
        lines = {}
        for key in dict.fromkeys(report[0] for report in ripe):
            late = account.closed != "" and key[5] <= account.closed
            old_quantity, old_fen = account.settled.get(key, (0, 0)) if late else (0, 0)
            quantity = old_quantity
            for other, amount, correction in ripe:
                if other == key:
                    quantity = amount if correction else quantity + amount
            line, fen = self.line(account.services[key[0]], key, quantity, late, old_fen, out)
            account.settled[key] = (quantity, fen)
            lines.setdefault(key[0], []).append(line)
        account.closed = day
        for name, own in lines.items():
            self.bill(account, name, own, day, at, event["id"], out)
        self.collect(account, at, out)
        for service in account.services.values():
            own = [bill for bill in account.bills if bill[1] == service.name]
            if own and service.arrears is None:
                service.arrears = own[0][2]
        for service in list(account.services.values()):
            self.try_renewal(account, service, at, out)

    def line(self, service, key, quantity, late, old_fen, out):
        name, item, project, factor, period, last = key
        basis = self.basis(service, item, period, last)
        yuan = Fraction(0)
        if basis == "charged":
            price = self.prices.find(name, item, period)
            found = cost(price, quantity, factor, self.r) if price else None
            if found is None:
                basis = "unpriced"
                out["unknowns"].append({"question": "price", "service": name})
            else:
                yuan = found
        fen = to_fen(yuan, self.r["rounding"])
        if late and basis != "unpriced":
            basis = "adjustment"
        line = dict(item=item, project=project, period=period, quantity=str(quantity), basis=basis,
                    exact={"numerator": str(yuan.numerator), "denominator": str(yuan.denominator)}, amount=money(fen - old_fen))
        return (line, fen - old_fen), fen

    def basis(self, service, item, period, last):
        start, end = start_of(period), end_of(last)
        freezes = list(service.freezes)
        if service.name == "maxcompute" and service.arrears is not None:
            freezes.append((self.freeze_at(service), self.quiet_at(service), FOREVER))
        absences = [*service.absences, (self.gone_at(service), FOREVER)]
        kept = item == "storage" or self.r["suspended-billing-extent"] == "all-components"

        def used(at):
            """How usage at one instant counts: "yes", "kept" in a freeze, or "no"."""
            if any(begin <= at < until for begin, until in absences):
                return "no"
            frozen = [quiet for begin, quiet, until in freezes if begin <= at < until]
            return "yes" if not frozen else "kept" if kept and at < frozen[0] else "no"

        changes = [at for begin, quiet, until in freezes for at in (begin, until)] + [at for span in absences for at in span]
        found = {used(at) for at in (start, *(at for at in changes if start < at < end))}
        begun = any(begin <= start < until for begin, quiet, until in freezes)
        if begun and self.r["frozen-day"] == "begun-day" and not any(begin <= start < until for begin, until in absences):
            found = {used(start)}
        if found == {"no"}:
            return "not-charged"
        if service.name != "maxcompute":
            begins = self.charging.get(service.name)
            return "free" if service.mode == "free-beta" and (begins is None or last < begins) else "charged"
        return "prepaid" if service.mode == "prepaid" and item == "sql" else "charged"

    def bill(self, account, name, own, day, at, event, out):
        total = sum(fen for _, fen in own)
        out["bills"].append(dict(service=name, day=day, total=money(total), lines=[line for line, _ in own]))
        if total == 0:
            return
        identity = f"{event}/{name}"
        self.post(out, "charge", [(f"customer:{account.name}:arrears", -total), (f"platform:revenue:{name}", total)], identity)
        if total > 0:
            account.bills.append([identity, name, at if self.r["arrears-clock"] == "settlement" else end_of(day), total])
        else:
            account.balance -= total
            account.services[name].paid += total
            self.post(out, "credit", [(f"customer:{account.name}:arrears", total), (f"customer:{account.name}:balance", -total)], identity)

    def collect(self, account, at, out):
        """Pays open bills and ends the arrears of whoever has paid."""
        if not account.bills:
            return
        how = self.r["partial-collection"]
        queue = list(account.bills)
        if self.r["open-bill-order"] == "newest-first":
            queue.reverse()
        if how != "none" or account.balance >= sum(bill[3] for bill in queue):
            for bill in queue:
                part = bill[3] if account.balance >= bill[3] else (account.balance if how == "part" else 0)
                if part > 0:
                    account.balance -= part
                    account.services[bill[1]].paid += part
                    bill[3] -= part
                    self.post(out, "payment", [(f"customer:{account.name}:balance", -part), (f"customer:{account.name}:arrears", part)], bill[0])
                if bill[3] > 0:
                    break
        account.bills = [bill for bill in account.bills if bill[3] > 0]
        for service in account.services.values():
            if service.arrears is None:
                continue
            left = [bill for bill in account.bills if bill[1] == service.name]
            freeze = self.freeze_at(service)
            frozen = freeze is not None and at >= freeze
            due = left
            if frozen and self.r["arrears-bill-extent"] == "bill-in-arrears":
                due = [bill for bill in left if bill[2] < freeze]
            if not due:
                if frozen:
                    service.freezes.append((freeze, self.quiet_at(service), at))
                service.arrears = at if left else None

    def try_renewal(self, account, service, at, out):
        if not service.renew or service.ends is None or service.ended is not None or account.limit == "banned":
            return
        left = days_between(date_of(at), date_of(service.ends - 1))
        if not 0 <= left < 30:
            return
        window = self.r["renewal-window"]
        if (window == "last-day" and left != 0) or (window == "first-day" and service.tried == service.ends):
            return
        service.tried = service.ends
        clause25 = {"agreement": "datav", "clause": "2.5"}
        fen = self.order_price("renewal", service, service.name, service.item, service.units, service.months, date_of(at))
        if fen is None or account.balance < fen:
            return self.refuse(out, "no-price" if fen is None else "renewal-failed", service.name, clause25)
        account.balance -= fen
        service.paid += fen
        self.post(out, "renewal", [(f"customer:{account.name}:balance", -fen), (f"platform:revenue:{service.name}", fen)])
        self.prolong(service, at, service.months)

    def renewal_switched(self, account, event, at, out):
        name = event["service"]
        self.check(name)
        if not clause(name, "renew"):
            return self.refuse(out, "no-auto-renewal", name, {"agreement": "datav", "clause": "2.5"})
        if name not in account.services:
            return self.refuse(out, "service-not-open", name, {"agreement": "datav", "clause": "2.5"})
        account.services[name].renew = event["on"]

    def account_restricted(self, account, event, at, out):
        if account.limit != "banned":
            account.limit = "restricted"

    def account_restriction_lifted(self, account, event, at, out):
        if account.limit != "banned":
            account.limit = "none"

    def account_banned(self, account, event, at, out):
        if account.limit == "banned":
            return
        account.limit = "banned"
        for service in account.services.values():
            if service.ended is not None or (service.ends is not None and service.ends <= at):
                continue
            if clause(service.name, "ban"):
                service.ended = at
            else:
                out["unknowns"].append({"question": "money-after-end", "service": service.name})

    def promotion_granted(self, account, event, at, out):
        pass

    def refund_requested(self, account, event, at, out):
        name = event["service"]
        self.check(name)
        if name not in account.services:
            return self.refuse(out, "service-not-open", name, cited(name, "no-refund", "buy"))
        if not clause(name, "no-refund"):
            out["unknowns"].append({"question": "refund", "service": name})
            return None
        return self.refuse(out, "no-refund-after-opening", name, cited(name, "no-refund"))

    def service_ended(self, account, event, at, out):
        name = event["service"]
        self.check(name)
        service = account.services.get(name)
        if service is None or service.ended is not None:
            return self.refuse(out, "service-over" if service else "service-not-open", name, cited(name, "end"))
        if event["path"] == "policy-change":
            told = instant(event["noticedAt"]) if "noticedAt" in event else None
            enough = told is not None and told < at
            if enough and clause(name, "cap"):
                enough = end_of(add_days(date_of(told), 30)) <= at
            if not enough:
                return self.refuse(out, "notice-too-short", name, cited(name, "end"))
        if event["path"] != "breach" and not clause(name, "no-refund") and service.paid != 0:
            out["unknowns"].append({"question": "money-after-end", "service": name})
        if not clause(name, "data"):
            out["unknowns"].append({"question": "data-after-end", "service": name})
        service.ended = at

    def announce(self, event, out):
        name = event["service"]
        self.check(name)
        at = instant(event["at"])
        if not clause(name, "free"):
            return self.refuse(out, "not-free", name, cited(name, "prices"))
        if name in agreements.SHORT:
            skip = 0 if self.r["charging-notice-first-day"] == "skip" else 1
            soonest = add_days(date_of(at), 11 - skip)
        else:
            soonest = add_days(date_of(at), 1)
        if event["firstDay"] < soonest:
            return self.refuse(out, "notice-too-short", name, cited(name, "free"))
        self.charging[name] = event["firstDay"]

    # --- periods and standing -----------------------------------------------------------------------------------

    def months_end(self, at, months):
        day = date_of(at)
        if self.r["prepaid-month"] == "calendar-month":
            return end_of(last_of_month(add_months(first_of_month(day), months - 1)))
        last = add_months(day, months)
        return end_of(last) if self.r["prepaid-first-day"] == "skip" else end_of(add_days(last, -1))

    def prolong(self, service, at, months):
        service.months = months
        if service.ends > at:
            last = date_of(service.ends - 1)
            if self.r["prepaid-month"] == "calendar-month":
                service.ends = end_of(last_of_month(add_months(first_of_month(last), months)))
            else:
                service.ends = end_of(add_months(last, months))
        else:
            self.note_past(service, at)
            service.began, service.ends = at, self.months_end(at, months)

    def gone_at(self, service):
        """From when on there is no service: its end, or that of its period; of MaxCompute's only where the reading says so."""
        whole = service.name != "maxcompute" or self.r["compute-expiry"] == "whole-service"
        return min([at for at in (service.ended, service.ends if whole else None) if at is not None], default=FOREVER)

    def note_past(self, service, at):
        freeze = self.freeze_at(service)
        if freeze is not None and freeze < at:
            service.freezes.append((freeze, self.quiet_at(service), at))
        if not service.absences:
            service.absences.append((-FOREVER, at))
        elif self.gone_at(service) < at:
            service.absences.append((self.gone_at(service), at))

    def freeze_at(self, service):
        if service.name != "maxcompute" or service.arrears is None:
            return None
        return service.arrears + 24 * HOUR + (1 if self.r["arrears-boundary"] == "more-than" else 0)

    def quiet_at(self, service):
        freeze = self.freeze_at(service)
        if service.ends is not None:
            return max(freeze, service.ends)
        return freeze if self.r["freeze-without-prepaid"] == "charging-ends" else FOREVER

    def rung(self, account, service, at):
        over = service.ends is not None and at >= service.ends
        if service.ended is not None and at >= service.ended:
            return "ended"
        if service.name == "maxcompute":
            freeze = self.freeze_at(service)
            if freeze is not None and at >= freeze:
                return "frozen-not-charged" if at >= self.quiet_at(service) else "frozen"
            if over and self.r["compute-expiry"] == "whole-service":
                return "expired"
            if account.limit != "none":
                return "restricted"
            if service.arrears is not None:
                return "download-and-compute-stopped" if over else "download-stopped"
            return "compute-expired" if over else "in-service"
        if over:
            return "expired"
        if account.limit != "none":
            return "restricted"
        return "unpaid" if service.arrears is not None else "in-service"

    def rung_clause(self, name, rung, old=None):
        if rung in ("download-stopped", "download-and-compute-stopped"):
            return {"agreement": "maxcompute", "clause": "2.4.1"}
        if rung in ("frozen", "frozen-not-charged"):
            return {"agreement": "maxcompute", "clause": "2.4.2"}
        if rung == "in-service" and old in ("frozen", "frozen-not-charged"):
            return {"agreement": "maxcompute", "clause": "2.4.2"}
        if rung == "in-service" and old == "download-stopped":
            return {"agreement": "maxcompute", "clause": "2.4.1"}
        if rung == "compute-expired":
            return {"agreement": "maxcompute", "clause": "2.2"}
        if rung == "restricted":
            return cited(name, "restrict") if clause(name, "restrict") else {"agreement": "platform", "clause": "4.6"}
        return cited(name, {"unpaid": "arrears", "ended": "end"}.get(rung, "buy"))

    def standing(self, account_name, name, at):
        self.check(name)
        account = self.accounts.get(account_name) or Account(account_name)
        if at < account.at:
            raise Refused("event-out-of-order")
        service = account.services.get(name)
        rung = self.rung(account, service, at) if service else "not-open"
        abilities = ["download", "storage", "compute"] if name == "maxcompute" else ["use"]
        stopped = {"in-service": [], "unpaid": [], "compute-expired": ["compute"], "download-stopped": ["download"],
                   "download-and-compute-stopped": ["download", "compute"]}.get(rung, abilities)
        allowed = {ability: ability not in stopped for ability in abilities}
        if rung == "unpaid":
            answer = {"unknown": "unknown", "allowed": True, "stopped": False}[self.r["arrears-elsewhere"]]
            allowed = dict.fromkeys(abilities, answer)
        if rung == "restricted" and not clause(name, "restrict"):
            allowed = dict.fromkeys(abilities, "unknown" if self.r["restriction-elsewhere"] == "unknown" else False)
            if name == "maxcompute" and service.arrears is not None:
                allowed["download"] = False
            if name == "maxcompute" and service.ends is not None and at >= service.ends:
                allowed["compute"] = False
        charges = {"frozen": "kept-storage"}.get(rung, "nothing" if rung in ("not-open", "frozen-not-charged", "expired", "ended") else "usage")
        return dict(rung=rung, capabilities=allowed, charges=charges, clause=self.rung_clause(name, rung))

    # --- writing down -------------------------------------------------------------------------------------------

    def check(self, name):
        if not agreements.known(name):
            raise Refused("unknown-billing-service")

    def post(self, out, kind, entries, bill=None):
        posting = dict(kind=kind, entries=[dict(account=account, amount=money(fen)) for account, fen in entries])
        assert sum(fen for _, fen in entries) == 0
        if bill:
            posting["bill"] = bill
        out["postings"].append(posting)

    def refuse(self, out, code, name, where):
        out["refusals"].append(dict(code=code, service=name, clause=where))


def play(given):
    model = Model(given.get("readings"), given.get("priceBooks"))
    answers = [model.take(event) for event in given["events"]]
    accounts = [dict(account=a.name, balance=money(a.balance), owed=money(sum(bill[3] for bill in a.bills))) for a in model.accounts.values()]
    standings = [model.standing(ask["account"], ask["service"], instant(ask["at"])) for ask in given.get("ask", [])]
    return dict(answers=answers, accounts=accounts, standings=standings)
