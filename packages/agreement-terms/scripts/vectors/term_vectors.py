"""Every agreement and topic: what both encodings say, or what was decided where they differ."""
from common import AGREEMENTS, ARBITRATED, BOTH, cells, cite, clauses_of, origins, vector, vocabulary, write

FLAGS = {
    "silence": ("A value is inferred from other agreements, from law or from practice.", "The text is said to hold what it does not."),
    "two-answers": ("Only one of two clauses that answer differently is read.", "A contradiction of the text stays hidden."),
    "open-reading": ("A question of interpretation is settled without a word.", "A guess passes for the text."),
    "doubtful-text": ("A defect of the print is smoothed over.", "What is printed and what is meant are mixed up."),
    "decided": ("The clause is read as one of the two encoders read it, who differed.", "The value or a clause is wrong."),
}


def flags_of(agreement, topic, cell):
    return [
        flag
        for flag, holds in {
            "silence": cell.get("silent"),
            "two-answers": "alternatives" in cell,
            "open-reading": "readings" in cell,
            "doubtful-text": "doubt" in cell,
            "decided": topic in origins[agreement],
        }.items()
        if holds
    ]


def rules_of(topic, cell):
    if cell.get("silent"):
        return ["T-2.2"]
    rules = ["T-2.3"]
    if isinstance(cell["value"], list):
        rules.append("T-2.4")
    if "openEnded" in cell:
        rules.append("T-2.5")
    if vocabulary["topics"][topic]["kind"] == "period":
        rules.append("T-2.6")
    if "alternatives" in cell:
        rules.append("T-2.7")
    return rules


def write_terms():
    total = 0
    for agreement in AGREEMENTS:
        name = f"term-{agreement}"
        vectors = []
        for topic, cell in cells[agreement].items():
            cited = clauses_of(cell)
            comment = f"{vocabulary['topics'][topic]['en']}: {', '.join(cited) if cited else 'silent'}."
            vectors.append(
                vector(
                    name, topic, comment if len(comment) < 300 else f"{comment[:290]} ….", "term",
                    {"agreement": agreement, "topic": topic}, cell,
                    spec=rules_of(topic, cell), clauses=cite(agreement, *cited),
                    flags=flags_of(agreement, topic, cell),
                    origin=ARBITRATED if topic in origins[agreement] else BOTH,
                )
            )
        total += write(name, f"What {agreement} answers to every topic.", FLAGS, vectors)
    return total
