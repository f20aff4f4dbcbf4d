"""Writes the vectors of suite gateway: what is sent, and what the specification says of it.

    python3 conformance/references/gateway-model/write_vectors.py && npx --no-install dataplus-conformance fmt
"""

import json
from pathlib import Path

import addresses
import connections
import counting
import entitlements
import signatures

FOLDER = Path(__file__).resolve().parents[2] / "vectors" / "gateway"

FLAGS = {
    "unprotected-target": {"bug": "A verifier that tries several dialects.", "effect": "Path and query of a call can be changed on the way."},
    "second-authorization": {"bug": "A table of headers that keeps the first of a name.", "effect": "What is verified is not what another program on the way reads."},
    "silent-truncation": {"bug": "A limit on the number of headers that drops the rest.", "effect": "A signed header is missing, or one that forbids something."},
    "normalised-target": {"bug": "A router or proxy that rewrites targets before they are verified.", "effect": "Right signatures are refused, or wrong ones accepted."},
    "two-hosts": {"bug": "Two words on which host is meant.", "effect": "Programs on the way choose different ones."},
    "bad-host": {"bug": "A Host that is taken as it is.", "effect": "It ends up in addresses and logs."},
    "smuggling": {"bug": "A body whose end is read in two ways.", "effect": "What one program takes for a body another takes for a request."},
    "counted-twice": {"bug": "A record for each answer instead of each call.", "effect": "A repeat after a lost answer is charged again."},
    "counted-refusal": {"bug": "A record that is written before it is known whether the call is admitted.", "effect": "Strangers make others pay."},
    "slow-loris": {"bug": "A request that may take for ever.", "effect": "A few slow callers keep all others out."},
}


def vector(topic, scenario):
    name, comment, spec, given, output, flags, op = scenario
    return {
        "id": f"gateway/{topic}/{name}",
        "comment": comment,
        "flags": flags,
        "spec": spec,
        "op": f"gateway.{op}",
        "input": given,
        "output": output,
        "origin": {"expected": "gateway-model"},
    }


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    count = 0
    for room in (signatures, addresses, connections, entitlements, counting):
        for topic, comment, scenarios in room.TOPICS:
            vectors = sorted((vector(topic, scenario) for scenario in scenarios()), key=lambda one: one["id"])
            assert len({one["id"] for one in vectors}) == len(vectors), topic
            used = {flag for one in vectors for flag in one["flags"]}
            flags = {name: flag for name, flag in FLAGS.items() if name in used}
            file = {"suite": "gateway", "topic": topic, "comment": comment, "flags": flags, "vectors": vectors}
            (FOLDER / f"{topic}.json").write_text(json.dumps(file, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
            count += len(vectors)
    print(f"{count} vectors")


if __name__ == "__main__":
    main()
