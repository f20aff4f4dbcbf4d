"""Clause numbers per service, read from the index of clauses."""

PAID = {"rule-engine": "6", "recommendation-engine": "6", "dashu": "6", "datav": "7", "county-governance": "5", "public-trend": "6"}
SHORT = ["ecommerce-image", "face-recognition", "image-analysis", "speech", "ocr", "persona-analysis", "stream-compute"]
BETA = {"rule-engine-mobile": "rule-engine-mobile-beta", "machine-translation": "machine-translation-beta"}


def agreement(service):
    return BETA.get(service, service)


def known(service):
    return service == "maxcompute" or service in PAID or service in SHORT or service in BETA


def clause(service, topic):
    """Clause that a topic rests on; None where the agreement is silent."""
    if service == "maxcompute":
        table = {"buy": "2.2", "prices": "2.1", "gift": "2.6", "arrears": "2.4", "end": "7.2", "outage": "8.3", "cap": "8.5", "data": "4.3"}
    elif service in PAID:
        security = f"2.{PAID[service]}"
        buy, gift = "2.4", "2.5"
        if service == "datav":
            gift = "2.6"
        if service == "county-governance":
            buy, gift = "2.2", "2.4"
        table = {"buy": buy, "prices": "2.2", "no-refund": "2.3", "gift": gift, "restrict": f"{security}.3", "ban": f"{security}.4",
                 "arrears": "7.2.4", "end": "7.2", "outage": "8.3", "cap": "8.5", "data": "4.3"}
        if service == "datav":
            table["renew"] = "2.5"
    elif service in SHORT:
        table = {"buy": "2", "prices": "7.1", "free": "7.1", "arrears": "5.2", "end": "5.1"}
    else:
        table = {"buy": "6.1", "prices": "2.2.4", "free": "2.2.4", "arrears": "6.2.1", "end": "2.2.1", "data": "2.2.2"}
    return table.get(topic)


def cited(service, topic, fallback=None):
    number = clause(service, topic) or clause(service, fallback)
    return {"agreement": agreement(service), "clause": number}
