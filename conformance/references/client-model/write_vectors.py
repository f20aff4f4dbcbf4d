"""Writes the vectors of suite http-client: the scenarios, with what the model makes of them.

    python3 conformance/references/client-model/write_vectors.py && npx --no-install dataplus-conformance fmt
"""

import json
from pathlib import Path

from scenarios import TOPICS

FOLDER = Path(__file__).resolve().parents[2] / "vectors" / "http-client"


def vector(topic, scenario):
    name, comment, spec, given, output = scenario
    return {
        "id": f"http-client/{topic}/{name}",
        "comment": comment,
        "flags": [],
        "spec": spec,
        "op": "http-client.exchange",
        "input": given,
        "output": output,
        "origin": {"expected": "client-model"},
    }


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    count = 0
    for topic, comment, scenarios in TOPICS:
        vectors = sorted((vector(topic, scenario) for scenario in scenarios()), key=lambda one: one["id"])
        assert len({one["id"] for one in vectors}) == len(vectors), topic
        file = {"suite": "http-client", "topic": topic, "comment": comment, "flags": {}, "vectors": vectors}
        (FOLDER / f"{topic}.json").write_text(json.dumps(file, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        count += len(vectors)
    print(f"{count} vectors")


if __name__ == "__main__":
    main()
