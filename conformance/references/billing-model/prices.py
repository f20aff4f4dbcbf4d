"""Prices: the published ones of 2016 to 2018 and any book in JSON, with fractions throughout."""

from fractions import Fraction
from math import floor

GB = 1024**3

# Rows of the published tables: (last unit of the tier or None, yuan per unit).
PUBLISHED = {
    ("maxcompute", "storage"): dict(
        how="parts", size=GB, cycle="day", least=(GB // 2, Fraction(1, 100)),
        rows=[(100, "0.0192"), (1024, "0.0096"), (10240, "0.0084"), (102400, "0.0072"), (1048576, "0.006")],
    ),
    ("maxcompute", "download"): dict(how="parts", size=GB, cycle="day", rows=[(None, "0.8")]),
    ("maxcompute", "upload"): dict(how="parts", size=GB, cycle="day", rows=[(None, "0")]),
    ("maxcompute", "sql"): dict(how="parts", size=GB, cycle="day", rows=[(None, "0.3")]),
    ("maxcompute", "computation"): dict(how="months", size=1, rows=[(None, "150")]),
    ("face-recognition", "detect"): dict(how="all", size=1, cycle="month", rows=[(5_000_000, "0.0025"), (30_000_000, "0.002"), (None, "0.0017")]),
    ("face-recognition", "attribute"): dict(how="all", size=1, cycle="month", rows=[(5_000_000, "0.0055"), (30_000_000, "0.0044"), (None, "0.00374")]),
    ("face-recognition", "verify"): dict(how="all", size=1, cycle="month", rows=[(5_000_000, "0.005"), (30_000_000, "0.004"), (None, "0.0034")]),
}
HOW = {"marginal": "parts", "whole-volume": "all", "period": "months"}


class Prices:
    """Finds the price in force on a date."""

    def __init__(self, books):
        self.rows = []
        if books is None:
            self.rows = [("2016-01-01", key, value) for key, value in PUBLISHED.items()]
        for book in books or []:
            for price in book["prices"]:
                self.rows.append((book["effectiveFrom"], (price["service"], price["item"]), from_book(price)))

    def find(self, service, item, date):
        fitting = [row for row in self.rows if row[1] == (service, item) and row[0] <= date]
        return max(fitting, key=lambda row: row[0])[2] if fitting else None


def from_book(price):
    found = dict(
        how=HOW[price["method"]],
        size=int(price.get("unitSize", "1")),
        cycle=price.get("cycle"),
        free=int(price.get("free", "0")),
        rows=[(int(tier["upTo"]) if "upTo" in tier else None, tier["price"]) for tier in price["tiers"]],
    )
    if "minimum" in price:
        found["least"] = (int(price["minimum"]["upTo"]), Fraction(price["minimum"]["amount"]))
    return found


def cost(price, quantity, factor, readings):
    """Yuan as a fraction, or None where nothing is published for so much."""
    quantity = max(0, quantity - price.get("free", 0))
    if "least" in price and quantity > 0:
        most, flat = price["least"]
        if quantity < most or (quantity == most and readings["flat-minimum-boundary"] == "at-most"):
            return flat
    units = Fraction(quantity, price["size"])
    times = Fraction(factor or "1")
    if price["how"] == "all":
        for last, yuan in price["rows"]:
            if last is None or units <= last:
                return units * Fraction(yuan) * times
        return None
    total, below = Fraction(0), Fraction(0)
    for last, yuan in price["rows"]:
        top = units if last is None else min(units, Fraction(last))
        if top > below:
            total += (top - below) * Fraction(yuan)
            below = top
    return total * times if below == units else None


def to_fen(yuan, mode):
    """Whole fen; a negative amount mirrors its positive twin."""
    if yuan < 0:
        return -to_fen(-yuan, mode)
    fen = yuan * 100
    whole, rest = floor(fen), fen - floor(fen)
    if mode == "down" or rest == 0:
        return whole
    if mode == "up":
        return whole + 1
    half = Fraction(1, 2)
    if rest != half:
        return whole + (1 if rest > half else 0)
    return whole + 1 if mode == "half-up" else whole + whole % 2
