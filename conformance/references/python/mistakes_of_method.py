"""Group method: M-18."""


def variants(situation):
    method = situation.right.method
    return {"method-replaced": [{"method": text} for text in ("", "GET", "POST", method.lower(), method.upper())]}
