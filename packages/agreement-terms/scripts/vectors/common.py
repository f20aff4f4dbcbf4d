"""Reads the merged cells, makes vectors, writes the files of the suite `agreement-terms`."""
import json
import re
from pathlib import Path

HERE = Path(__file__).parent
CELLS = HERE.parent / "cells" / "generated"
SUITE = HERE.parents[3] / "conformance" / "vectors" / "agreement-terms"

vocabulary = json.loads((HERE.parents[1] / "vocabulary.json").read_text("utf8"))
clause_ids = json.loads((HERE.parent / "clause-ids.json").read_text("utf8"))
origins = json.loads((CELLS / "origins.json").read_text("utf8"))
AGREEMENTS = list(clause_ids)
cells = {a: json.loads((CELLS / f"{a}.json").read_text("utf8"))["cells"] for a in AGREEMENTS}

BOTH = {"expected": "author-pass", "checked": "checking-pass"}
ARBITRATED = {"expected": "arbitrated"}
MODEL = {"expected": "model"}
AUTHOR = {"expected": "author-pass"}

PAID_TWINS = ["recommendation-engine", "datav", "county-governance", "public-trend"]
PAID = ["maxcompute", "rule-engine", "dashu", *PAID_TWINS]
BETAS = ["rule-engine-mobile-beta", "machine-translation-beta"]
FREE = ["ecommerce-image", "face-recognition", "image-analysis", "speech", "ocr", "experience-hall", "persona-analysis", "stream-compute"]


def slug(text):
    return re.sub(r"[^a-z0-9]+", "-", str(text).lower()).strip("-")


def clauses_of(cell):
    """Every clause that a cell cites, each once."""
    if cell.get("silent"):
        return []
    parts = cell["value"] if isinstance(cell["value"], list) else [cell, *cell.get("alternatives", [])]
    return list(dict.fromkeys(clause for part in parts for clause in part["clauses"]))


def cite(agreement, *clauses):
    return [{"agreement": agreement, "clause": clause} for clause in clauses]


def vector(topic, name, comment, op, input, output=None, *, error=None, spec=(), clauses=(), flags=(), origin=MODEL):
    made = {
        "id": f"agreement-terms/{topic}/{slug(name)}",
        "comment": comment,
        "flags": sorted(flags),
        "spec": list(spec),
        **({"clauses": list(clauses)} if clauses else {}),
        "op": f"agreement-terms.{op}",
        "input": input,
    }
    made["error" if error else "output"] = {"code": error} if error else output
    return {**made, "origin": origin}


def write(topic, comment, flags, vectors):
    used = {flag for one in vectors for flag in one["flags"]}
    kept = {name: {"bug": bug, "effect": effect} for name, (bug, effect) in flags.items() if name in used}
    ids = [one["id"] for one in vectors]
    twice = {one for one in ids if ids.count(one) > 1}
    assert not twice, twice
    file = {"suite": "agreement-terms", "topic": topic, "comment": comment, "flags": kept, "vectors": vectors}
    SUITE.mkdir(parents=True, exist_ok=True)
    (SUITE / f"{topic}.json").write_text(json.dumps(file, ensure_ascii=False, indent=2) + "\n", "utf8")
    return len(vectors)
