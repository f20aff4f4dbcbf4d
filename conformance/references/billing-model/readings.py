"""Defaults of the readings, with their alternatives."""

VALUES = {
    "arrears-boundary": ["more-than", "at-least"],
    "arrears-clock": ["settlement", "day-end"],
    "partial-collection": ["whole-bills", "none", "part"],
    "open-bill-order": ["oldest-first", "newest-first"],
    "arrears-bill-extent": ["all-accrued-fees", "bill-in-arrears"],
    "suspended-billing-extent": ["storage-only", "all-components"],
    "frozen-day": ["whole-day", "begun-day"],
    "freeze-without-prepaid": ["charging-ends", "charging-goes-on"],
    "maxcompute-opening": ["agreement", "guide"],
    "compute-expiry": ["compute-only", "whole-service"],
    "prepaid-month": ["month-from-purchase", "calendar-month"],
    "prepaid-first-day": ["skip", "count"],
    "prepaid-last-day-off": ["stay", "next-working-day", "after-holiday"],
    "flat-minimum-boundary": ["at-most", "less-than"],
    "rounding": ["half-up", "half-even", "down", "up"],
    "renewal-window": ["every-day", "first-day", "last-day"],
    "arrears-elsewhere": ["unknown", "allowed", "stopped"],
    "restriction-elsewhere": ["unknown", "stopped"],
    "charging-notice-first-day": ["skip", "count"],
    "outage-boundary": ["at-least", "more-than"],
    "broken-exclusion": ["printed-part-only", "as-in-look-alikes"],
    "omitted-kinds": ["not-excluded", "covered-by-wider-words"],
    "refund-window-start": ["from-payment", "from-delivery"],
    "refund-window-boundary": ["in-time", "too-late"],
    "top-up-start": ["from-deduction", "from-notice"],
    "service-fee-base": ["sales-less-refunds", "sales"],
    "deposit-obliged": ["vendors-of-paid-services", "all-vendors"],
}


class Refused(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


def choose(choice):
    for name, value in (choice or {}).items():
        if value not in VALUES.get(name, []):
            raise Refused("unknown-reading")
    return {name: values[0] for name, values in VALUES.items()} | (choice or {})
