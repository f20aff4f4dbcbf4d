"""The program as a process: what a runner sees of it."""

import json
import os
import subprocess
import sys
import unittest

from testing import ask, request, sign

MAIN = os.path.join(os.path.dirname(os.path.abspath(__file__)), "main.py")
START = b'{"seq":0,"op":"start","protocol":1}\n'


def run(data):
    done = subprocess.run([sys.executable, MAIN], input=data, capture_output=True, timeout=60, check=False)
    return [json.loads(line) for line in done.stdout.splitlines()], done.returncode, done.stderr.decode("utf-8")


class Process(unittest.TestCase):
    def test_says_what_it_can_do_and_ends_with_0(self):
        answers, code, complaints = run(START)
        self.assertEqual((answers[0]["seq"], code, complaints), (0, 0, ""))
        self.assertEqual(set(answers[0]["implementation"]), {"name", "version", "language", "runtime"})
        self.assertIn("signer.diagnose", answers[0]["ops"])

    def test_answers_each_line_while_the_sender_waits(self):
        with subprocess.Popen([sys.executable, MAIN], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
            for seq in range(3):
                process.stdin.write(b'{"seq":%d,"op":"start","protocol":1}\n' % seq)
                process.stdin.flush()
                self.assertEqual(json.loads(process.stdout.readline())["seq"], seq)
            process.stdin.close()
            self.assertEqual(process.wait(10), 0)

    def test_a_line_that_is_not_json_ends_it_with_2_after_the_answers_before(self):
        for line in (b"x\n", b"\n", b'{"seq":NaN}\n', b'{"seq":1,"op":"\xff"}\n', b'{"seq":1'):
            answers, code, complaints = run(START + line)
            self.assertEqual((len(answers), code), (1, 2), line)
            self.assertEqual(complaints, "line 2 is not JSON; send one JSON object per line, in UTF-8\n")

    def test_what_is_json_and_no_question_is_answered(self):
        lines = b'5\n[]\nnull\n{}\n{"seq":"1"}\n{"seq":-1,"op":"start"}\n{"seq":2}\n' + b"[" * 99999 + b"]" * 99999
        answers, code, _ = run(lines)
        self.assertEqual([answer["seq"] for answer in answers], [None] * 6 + [2, None])
        self.assertEqual({answer["error"]["code"] for answer in answers}, {"invalid-input"})
        self.assertEqual(code, 0)

    def test_unknown_ops_and_other_versions(self):
        answers, _, _ = run(b'{"seq":1,"op":"signer.other","input":5}\n{"seq":2,"op":"start","protocol":2}\n')
        self.assertEqual([answer["error"]["code"] for answer in answers], ["unknown-op", "invalid-input"])


class Inputs(unittest.TestCase):
    def test_what_does_not_fit_is_invalid_input(self):
        fine = {"request": request(), "accessKeyId": "testid", "accessKeySecret": "testsecret"}
        bodies = [{}, {"text": 1}, {"text": "", "base64": ""}, {"base64": "AB=="}, {"base64": "AA==\n"}, {"base64": "AA"},
                  {"repeat": {"base64": "AA==", "times": -1}}, {"repeat": {"base64": "AA==", "times": 1.5}}, "x"]
        faulty = [{**fine, "request": {**request(), "body": body}} for body in bodies]
        faulty += [None, [], {}, {**fine, "more": 1}, {**fine, "dialect": None}, {**fine, "accessKeyId": 5}]
        faulty += [{**fine, "accessKeySecret": "\ud800"}, {**fine, "request": {**request(), "headers": [["a"]]}}]
        for value in faulty:
            answer = ask("signer.sign", value)
            self.assertEqual(answer.get("error", {}).get("code"), "invalid-input", value)
            self.assertNotIn("testsecret", json.dumps(answer))

    def test_bodies_of_all_kinds(self):
        def digest(body):
            return sign({**request("POST"), "body": body})["output"]["contentMd5"]

        expected = "eB5eJF1ptWaXm4bijSPyxw=="  # openssl: 0123456789
        self.assertEqual(digest({"text": "0123456789"}), expected)
        self.assertEqual(digest({"base64": "MDEyMzQ1Njc4OQ=="}), expected)
        self.assertEqual(digest({"repeat": {"base64": "MDEyMzQ1Njc4OQ==", "times": 1}}), expected)
        self.assertEqual(digest({"repeat": {"base64": "MDEyMzQ1Njc4OQ==", "times": 0}}), "")
        huge = {**request("POST"), "body": {"repeat": {"base64": "MDEyMzQ1Njc4OQ==", "times": 10**12}}}
        self.assertIn("skipped", sign(huge))

    def test_the_sample_loses_the_parameters_of_the_last_segment(self):
        for url, resource in (
            ("https://h", ""),
            ("https://h?x=1", "?x=1"),
            ("https://h/p?", "/p"),
            ("https://h/p;x=2", "/p"),
            ("https://h/a;v=1/b;x=2?q=1", "/a;v=1/b?q=1"),
            ("https://h/中文?名=值", "/中文?名=值"),
        ):
            self.assertEqual(ask("sample.python", {"url": url}), {"output": {"resource": resource}})
        self.assertEqual(ask("sample.python", {"url": "https://["}), {"error": {"code": "invalid-url"}})


if __name__ == "__main__":
    unittest.main()
