"""Writes the vectors of suite billing-rules: the scenarios, with what the model makes of them.

    python3 conformance/references/billing-model/write_vectors.py && npx --no-install dataplus-conformance fmt
"""

import json
from pathlib import Path

from main import OPS
from readings import Refused
from scenarios import topics

FOLDER = Path(__file__).resolve().parents[2] / "vectors" / "billing-rules"


def vector(topic, scenario):
    name, comment, clauses, op, given = scenario
    found = {"id": f"billing-rules/{topic}/{name}", "comment": comment, "flags": [], "spec": [], "clauses": clauses, "op": f"billing-rules.{op}", "input": given}
    try:
        found["output"] = OPS[found["op"]](given)
    except Refused as refused:
        found["error"] = {"code": refused.code}
    return {**found, "origin": {"expected": "billing-model"}}


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    count = 0
    for topic, comment, scenarios in topics():
        vectors = sorted((vector(topic, scenario) for scenario in scenarios), key=lambda one: one["id"])
        assert len({one["id"] for one in vectors}) == len(vectors), topic
        file = {"suite": "billing-rules", "topic": topic, "comment": comment, "flags": {}, "vectors": vectors}
        (FOLDER / f"{topic}.json").write_text(json.dumps(file, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        count += len(vectors)
    print(f"{count} vectors")


if __name__ == "__main__":
    main()
