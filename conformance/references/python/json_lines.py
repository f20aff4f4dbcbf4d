"""The runner protocol: one JSON object in, one answer out (protocol.md)."""

import json
import sys
import traceback

import fields
from errors import InvalidInput, Refused, Skipped


def serve(implementation, ops):
    """Answers every line of standard input; returns the exit code.

    Each answer is flushed on its own: whoever waits for it gets it at once, and one write per line costs little
    beside an HMAC.
    """
    for number, line in enumerate(sys.stdin.buffer, start=1):
        try:
            question = parse(line)
        except RecursionError:
            question = None  # JSON, but nested deeper than any question of the protocol
        except ValueError:
            print(f"line {number} is not JSON; send one JSON object per line, in UTF-8", file=sys.stderr)
            return 2
        answer_text = json.dumps(answer(question, implementation, ops), separators=(",", ":"))
        sys.stdout.buffer.write(answer_text.encode("ascii") + b"\n")
        sys.stdout.buffer.flush()
    return 0


def parse(line):
    return json.loads(line.decode("utf-8"), parse_constant=refuse_constant, parse_int=read_integer)


def refuse_constant(name):
    raise ValueError(f"{name} is not JSON")


def read_integer(digits):
    """Python limits the digits of an int; no count of this protocol comes near."""
    return int(digits) if len(digits) < 300 else float(digits)


def answer(question, implementation, ops):
    seq = None
    try:
        if not isinstance(question, dict):
            raise InvalidInput("a question", "give an object with seq and op")
        seq = fields.count(question.get("seq"), "seq")
        op = fields.text(question.get("op"), "op")
        if op == "start":
            return {"seq": seq, **start(question, implementation, ops)}
        if op not in ops:
            raise Refused("unknown-op")
        return {"seq": seq, "output": ops[op](question.get("input"))}
    except Skipped as skipped:
        return {"seq": seq, "skipped": {"reason": str(skipped)}}
    except Refused as refused:
        error = {"code": refused.code}
        if refused.message:
            error["message"] = refused.message
        return {"seq": seq, "error": error}
    except Exception:  # a defect of this program must not take the rest of the run with it
        traceback.print_exc()
        return {"seq": seq, "error": {"code": "internal-error"}}


def start(question, implementation, ops):
    if question.get("protocol") != 1:
        raise InvalidInput("protocol", "this program speaks version 1")
    return {"implementation": implementation, "ops": sorted(ops)}
