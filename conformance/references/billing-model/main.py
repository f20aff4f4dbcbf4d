"""Model of the billing rules in Python 3, standard library only, written from the clauses.

    printf '%s\n' '{"seq":0,"op":"start","protocol":1}' | python3 main.py

Speaks the runner protocol (conformance/spec/protocol.md) on standard input and output.
"""

import json
import platform
import sys

import market
import model
import questions
from readings import Refused

OPS = {
    "billing-rules.play": model.play,
    "billing-rules.market": market.market,
    "billing-rules.rate": questions.rate,
    "billing-rules.round": questions.rounding,
    "billing-rules.readings": questions.readings_op,
    "billing-rules.outage": questions.outage,
    "billing-rules.liability": questions.liability,
}
IMPLEMENTATION = {
    "name": "billing-model",
    "version": "1",
    "language": "Python",
    "runtime": f"{platform.python_implementation()} {platform.python_version()}",
}


def answer(question):
    if question["op"] == "start":
        return {"implementation": IMPLEMENTATION, "ops": list(OPS)}
    if question["op"] not in OPS:
        return {"error": {"code": "unknown-op"}}
    try:
        return {"output": OPS[question["op"]](question["input"])}
    except Refused as refused:
        return {"error": {"code": refused.code}}


def main():
    for number, line in enumerate(sys.stdin, start=1):
        try:
            question = json.loads(line)
        except ValueError:
            print(f"line {number} is not JSON; send one JSON object per line, in UTF-8", file=sys.stderr)
            return 2
        print(json.dumps({"seq": question["seq"], **answer(question)}, separators=(",", ":")), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
