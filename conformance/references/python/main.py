"""Reference of the Dataplus signature in Python 3, standard library only.

    printf '%s\n' '{"seq":0,"op":"start","protocol":1}' | python3 main.py

Speaks the runner protocol (conformance/spec/protocol.md) on standard input and output. Written from the numbered
specification (conformance/spec/signature.md), whose ids the modules cite.
"""

import os
import platform
import sys

import diagnose
import json_lines
import sample
import sign
import twin
import verify

IMPLEMENTATION = {
    "name": "reference-python",
    "version": "1",
    "language": "Python",
    "runtime": f"{platform.python_implementation()} {platform.python_version()}",
}

OPS = {
    "signer.string-to-sign": sign.string_to_sign_op,
    "signer.sign": sign.sign_op,
    "signer.verify": verify.verify_op,
    "signer.diagnose": diagnose.diagnose_op,
    "signer.twin": twin.twin_op,
    "sample.python": sample.sample_op,
}


def main():
    try:
        return json_lines.serve(IMPLEMENTATION, OPS)
    except BrokenPipeError:
        # Nobody reads the answers any more; standard output is pointed elsewhere so that closing it stays quiet.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


if __name__ == "__main__":
    sys.exit(main())
