"""Known values: digests and signatures were computed by `openssl dgst` on StringToSigns written by hand."""

import unittest

from testing import DATE, JSON_HEADERS, ask, request, sign, with_header

SPEECH = [["accept", "application/json"], ["content-type", "audio/pcm;samplerate=16000"], ["date", DATE]]


def code(request, dialect="dataplus", **key):
    return sign(request, dialect, **key).get("error", {}).get("code")


class KnownValues(unittest.TestCase):
    def check(self, answer, string_to_sign, content_md5, signature):
        expected = {
            "stringToSign": string_to_sign,
            "contentMd5": content_md5,
            "signature": signature,
            "authorization": "Dataplus testid:" + signature,
        }
        self.assertEqual(answer, {"output": expected})

    def test_the_get_of_the_published_samples(self):
        self.check(
            sign(request()),
            "GET\napplication/json\n\napplication/json\nSat, 07 May 2016 08:19:52 GMT\n"
            "/org_code/service_code/api_name?param1=xxx&param2=xxx",
            "",
            "bSZzJ/y7jT3/7RbRuD9+BsB9pqo=",
        )

    def test_the_post_of_the_java_sample(self):
        self.check(
            sign(request("POST", "/org_code/service_code/api_name", body='{"param1": "xxx", "param2": "xxx"}')),
            "POST\napplication/json\nM24vKudTEaWgCsTA8ozW7w==\napplication/json\nSat, 07 May 2016 08:19:52 GMT\n"
            "/org_code/service_code/api_name",
            "M24vKudTEaWgCsTA8ozW7w==",
            "ywbJPpN4g4/fB2O5eC/mzRX1sU4=",
        )

    def test_the_post_of_the_python_sample(self):
        self.check(
            sign(request("POST", "/org_code/service_code/api_name", body='{"name":"hello"}')),
            "POST\napplication/json\ny8T/S87RVVstK66RxRZbFA==\napplication/json\nSat, 07 May 2016 08:19:52 GMT\n"
            "/org_code/service_code/api_name",
            "y8T/S87RVVstK66RxRZbFA==",
            "vRgSSXhQFuG145r0hLr38BKBgTk=",
        )

    def test_speech_has_five_lines(self):
        self.check(
            sign(request("POST", "/p", SPEECH, "0123456789"), "speech"),
            "POST\napplication/json\neB5eJF1ptWaXm4bijSPyxw==\naudio/pcm;samplerate=16000\n"
            "Sat, 07 May 2016 08:19:52 GMT",
            "eB5eJF1ptWaXm4bijSPyxw==",
            "FoVwODiJKSTRD1un1TeM3ddHSq4=",
        )

    def test_speech_recognition_digests_the_digest(self):
        self.check(
            sign(request("POST", "/p", SPEECH, "0123456789"), "speech-recognition"),
            "POST\napplication/json\nmBwhhrKPN5RY2VmubHp42w==\naudio/pcm;samplerate=16000\n"
            "Sat, 07 May 2016 08:19:52 GMT",
            "mBwhhrKPN5RY2VmubHp42w==",
            "vpIEVveS6VC2A+YPIk0J1DCZngI=",
        )

    def test_absent_headers_leave_empty_lines(self):
        self.check(sign(request(target="/", headers=[])), "GET\n\n\n\n\n/", "", "sdChkauhY4rKk+DWXE0uPMf34FI=")

    def test_text_and_secret_become_utf_8(self):
        answer = sign(request(target="/中文?名=值", headers=[]), secret="密钥")
        self.check(answer, "GET\n\n\n\n\n/中文?名=值", "", "Jpef2GnGWH3yQvrvxAiJ3bP9btU=")


class HeaderValues(unittest.TestCase):
    def lines(self, headers):
        answer = ask("signer.string-to-sign", {"request": request(headers=headers)})
        return answer["output"]["stringToSign"].split("\n")

    def test_outer_white_space_is_http_s_and_inner_white_space_is_signed(self):
        self.assertEqual(self.lines([["Content-Type", " \ta/b;  c=d\t "]])[3], "a/b;  c=d")
        self.assertEqual(self.lines([["content-type", "\u00a0a\u3000"]])[3], "\u00a0a\u3000")

    def test_names_are_compared_without_case_and_other_headers_do_not_enter(self):
        self.assertEqual(self.lines([["ACCEPT", "A"], ["dAtE", "D"], ["host", "h"]])[1:5], ["A", "", "", "D"])

    def test_accept_given_more_than_once_is_joined(self):
        self.assertEqual(self.lines([["accept", " a "], ["Accept", "b"]])[1], "a, b")


class Refusals(unittest.TestCase):
    def test_every_code(self):
        cases = {
            "invalid-method": request(method="get"),
            "invalid-target": request(target="p"),
            "invalid-header": request(headers=[["accept", "a\nb"]]),
            "repeated-header": request(headers=[["date", "a"], ["Date", "a"]]),
            "content-md5-mismatch": request(headers=[["content-md5", "eB5eJF1ptWaXm4bijSPyxw=="]]),
        }
        for expected, faulty in cases.items():
            self.assertEqual(code(faulty), expected)
        self.assertEqual(code(request(), "Dataplus"), "unknown-dialect")
        self.assertEqual(code(request(), access_key_id="a:b"), "invalid-access-key-id")
        self.assertEqual(code(request(), secret=""), "invalid-access-key-secret")

    def test_the_first_fault_in_the_order_of_s_7_1_is_reported(self):
        key = {"access_key_id": "", "secret": ""}
        bad_digest, repeated, bad_value = ["content-md5", "x"], ["date", "x"], ["x", "\0"]
        self.assertEqual(code(request("get", "p", [bad_value]), "other", **key), "unknown-dialect")
        self.assertEqual(code(request("get", "p", [bad_value]), **key), "invalid-method")
        self.assertEqual(code(request("GET", "p", [bad_value]), **key), "invalid-target")
        self.assertEqual(code(request(headers=[repeated, repeated, bad_digest, bad_value]), **key), "invalid-header")
        self.assertEqual(code(request(headers=[repeated, repeated, bad_digest]), **key), "repeated-header")
        self.assertEqual(code(request(headers=[bad_digest]), **key), "content-md5-mismatch")
        self.assertEqual(code(request(), **key), "invalid-access-key-id")
        self.assertEqual(code(request(), secret=""), "invalid-access-key-secret")

    def test_methods_that_clients_rewrite_or_refuse(self):
        for method in ("Get", "oPTIONS", "connect", "TRACE", "Track", "", "A B", "GÉT"):
            self.assertEqual(code(request(method)), "invalid-method", method)
        for method in ("PATCH", "patch", "PROPFIND", "!#$%&'*+-.^_`|~0"):
            self.assertIsNone(code(request(method)), method)

    def test_targets(self):
        for target in ("", "*", "http://h/p", "/a b", "/a\tb", "/a#b", "/a\x7f", "/a\x00", "/a\n"):
            self.assertEqual(code(request(target=target)), "invalid-target", repr(target))
        for target in ("/", "//h/p", "/p?", "/p??", "/\u0080\u00a0\u3000", "/%zz", "/a\\b"):
            self.assertIsNone(code(request(target=target)), repr(target))

    def test_header_names_are_tokens(self):
        for name in ("", "a b", "a:", "é", "accept\n"):
            self.assertEqual(code(request(headers=[[name, "x"]])), "invalid-header", repr(name))

    def test_content_md5_is_one_md5_in_every_dialect(self):
        for dialect in ("dataplus", "speech", "speech-recognition"):
            given = with_header(request("POST", body="0123456789"), "content-md5", "eB5eJF1ptWaXm4bijSPyxw==")
            self.assertIsNone(code(given, dialect))
        self.assertIsNone(code(with_header(request(), "content-md5", "1B2M2Y8AsgTpgAmY7PhCfg==")))
        self.assertIsNone(code(with_header(request("POST", body="x"), "content-md5", " ")))

    def test_access_key_ids_are_visible_ascii_without_the_colon(self):
        for access_key_id in ("", "a b", "a:b", "é", "a\n", "\x7f"):
            self.assertEqual(code(request(), access_key_id=access_key_id), "invalid-access-key-id")
        self.assertIsNone(code(request(headers=JSON_HEADERS), access_key_id="!~/9;"))


if __name__ == "__main__":
    unittest.main()
