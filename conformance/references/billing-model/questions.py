"""The smaller questions: one price, one rounding, outage, liability."""

from fractions import Fraction

from agreements import clause, known
from model import HOUR, fen_of, money
from prices import Prices, cost, to_fen
from readings import Refused, choose
from times import instant


def rate(given):
    readings = choose(given.get("readings"))
    price = Prices(given.get("priceBooks")).find(given["service"], given["item"], given["day"])
    yuan = cost(price, int(given["quantity"]), given.get("factor"), readings) if price else None
    if yuan is None:
        return {"priced": False}
    exact = {"numerator": str(yuan.numerator), "denominator": str(yuan.denominator)}
    return {"priced": True, "exact": exact, "amount": money(to_fen(yuan, readings["rounding"]))}


def rounding(given):
    return {"amount": money(to_fen(Fraction(given["amount"]), given["mode"]))}


def readings_op(given):
    return {"readings": choose(given.get("readings"))}


def outage(given):
    if not known(given["service"]):
        raise Refused("unknown-billing-service")
    if not clause(given["service"], "outage"):
        return {"right": "silent"}
    length = instant(given["until"]) - instant(given["from"])
    inclusive = choose(given.get("readings"))["outage-boundary"] == "at-least"
    enough = length >= 72 * HOUR if inclusive else length > 72 * HOUR
    return {"right": enough and given["causedByProvider"] and not given["outsideProvidersControl"]}


def liability(given):
    if not known(given["service"]):
        raise Refused("unknown-billing-service")
    if not clause(given["service"], "cap"):
        return {"amount": "silent", "excluded": []}
    readings = choose(given.get("readings"))
    out = {"indirect", "consequential", "punitive", "incidental", "special", "lost-profit"}
    if given["service"] == "maxcompute" and readings["broken-exclusion"] == "printed-part-only":
        out -= {"special", "lost-profit"}
    if given["service"] == "public-trend" and readings["omitted-kinds"] == "not-excluded":
        out -= {"consequential", "special"}
    left = sum(fen_of(claim["amount"]) for claim in given["claims"] if claim["kind"] not in out)
    excluded = [claim["kind"] for claim in given["claims"] if claim["kind"] in out]
    return {"amount": money(min(left, fen_of(given["collected"]))), "excluded": excluded}
