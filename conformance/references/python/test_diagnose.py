import unittest

import mistakes
from testing import DATE, JSON_HEADERS, TARGET, ask, authorized, request, sign, with_header

HOST = ["host", "shujuapi.aliyun.com"]
RICH_TARGET = "/org%20code/api?name=a%20b+c&city=%E6%9d%AD&empty="
RICH = request("POST", RICH_TARGET, [*JSON_HEADERS, HOST], '{"name": "hello",\n "list": [1, 2]}\n')
OTHER_BODIES = [
    {"mistake": "body-re-serialised", "body": {"text": "<name>hello</name>"}},
    {"mistake": "digest-before-compression", "body": {"base64": "aGVsbG8="}},
]


def diagnose(request, dialect="dataplus", secret="testsecret", **more):
    return ask("signer.diagnose", {"dialect": dialect, "request": request, "accessKeySecret": secret, **more})["output"]


def twin(request, mistake, variant=0, dialect="dataplus", secret="testsecret", **more):
    value = {"dialect": dialect, "request": request, "accessKeyId": "testid", "accessKeySecret": secret, **more}
    return ask("signer.twin", {**value, "mistake": mistake, "variant": variant})


def explanations(*arguments, **settings):
    return {frozenset(explanation) for explanation in diagnose(*arguments, **settings)["explanations"]}


def sets(*explanations):
    return {frozenset(explanation) for explanation in explanations}


class KnownTwins(unittest.TestCase):
    """Wrong signatures and digests from `openssl dgst` (and `iconv`), not from this program."""

    def check(self, mistake, signature, given=None, variant=0):
        given = given or request()
        wrong = authorized(given, "Dataplus testid:" + signature)
        self.assertEqual(explanations(wrong), sets([mistake]))
        self.assertEqual(twin(given, mistake, variant)["output"]["signature"], signature)

    def test_secret_with_an_ampersand(self):
        self.check("secret-ampersand", "IfVhud6n5A9cfess8Dr1Y4DvtjA=")

    def test_crlf_lines(self):
        self.check("crlf-lines", "TmqZa9tLxpylsUs2g8S9QrMSwwA=")

    def test_text_in_gbk(self):
        self.check("text-gbk", "r8dhA2yAZk/TGxTQVsY3lIKVELc=", request(target="/中", headers=[["date", DATE]]))

    def test_text_in_latin_1_has_one_question_mark_per_code_point(self):
        given = request(target="/\U00020000é", headers=[["date", DATE]])
        self.check("text-latin1", "4a8hFtpb6Pd7yp4Bj9HqdyxAMq0=", given)

    def test_hmac_sha256_in_base64_and_in_hex(self):
        signature = "V6m4CdmKFAeBLtNJgSzkn1boQwoD1xzGJ+Xesf16Oc4="
        self.assertEqual(twin(request(), "hmac-sha256")["output"]["signature"], signature)
        self.assertEqual(explanations(authorized(request(), "Dataplus testid:" + signature)), sets(["hmac-sha256"]))

    def test_hex(self):
        signature = "6d267327fcbb8d3dffed16d1b83f7e06c07da6aa"
        self.assertEqual(twin(request(), "signature-hex")["output"]["authorization"], "Dataplus testid:" + signature)
        self.assertEqual(twin(request(), "signature-hex", 1)["output"]["signature"], signature.upper())
        wrong = authorized(request(), "Dataplus testid:" + signature[:20].upper() + signature[20:])
        self.assertEqual(explanations(wrong), sets(["signature-hex"]))

    def digest(self, mistake, variant, body, dialect="dataplus"):
        given = request("POST", "/p", [["date", DATE]], body)
        return twin(given, mistake, variant, dialect)["output"]["stringToSign"].split("\n")[2]

    def test_wrong_digests(self):
        hello = '{"name":"hello"}'
        self.assertEqual(self.digest("digest-hex", 0, hello), "cbc4ff4bced1555b2d2bae91c5165b14")
        self.assertEqual(self.digest("digest-hex", 1, hello), "CBC4FF4BCED1555B2D2BAE91C5165B14")
        self.assertEqual(self.digest("digest-hex", 2, hello), "Y2JjNGZmNGJjZWQxNTU1YjJkMmJhZTkxYzUxNjViMTQ=")
        self.assertEqual(self.digest("digest-twice", 0, "0123456789", "speech"), "mBwhhrKPN5RY2VmubHp42w==")
        self.assertEqual(self.digest("digest-once", 0, "0123456789", "speech-recognition"), "eB5eJF1ptWaXm4bijSPyxw==")
        raw = self.digest("digest-of-raw-digest", 0, "0123456789", "speech-recognition")
        self.assertEqual(raw, "jpOFZM0UEPDsHBeBRmpnOA==")
        self.assertEqual(self.digest("digest-of-empty-body", 0, None), "1B2M2Y8AsgTpgAmY7PhCfg==")
        twice = self.digest("digest-of-empty-body", 1, None, "speech-recognition")
        self.assertEqual(twice, "2iu9I2HkRim3Dk3gBSXrow==")
        self.assertEqual(self.digest("body-re-serialised", 2, '{"name": "hello"}\n'), "y8T/S87RVVstK66RxRZbFA==")


class Lines(unittest.TestCase):
    """The line that each variant changes, written by hand from the tables."""

    def check(self, mistake, line, expected, given=RICH, dialect="dataplus"):
        found = [twin(given, mistake, variant, dialect) for variant in range(len(expected))]
        texts = [answer["output"]["stringToSign"].split("\n")[line - 1] if "output" in answer else None for answer in found]
        self.assertEqual(texts, expected)
        self.assertEqual(twin(given, mistake, len(expected), dialect), {"skipped": {"reason": "there is no such variant"}})

    def test_targets(self):
        url = "://shujuapi.aliyun.com" + RICH_TARGET
        self.check("full-url", 6, ["https" + url, "http" + url])
        self.check("query-missing", 6, ["/org%20code/api"])
        decoded = "/org code/api?name=a b+c&city=杭&empty="
        self.check("target-decoded", 6, [decoded, decoded.replace("+", " ")])
        self.check("query-sorted", 6, ["/org%20code/api?city=%E6%9d%AD&empty=&name=a%20b+c"])
        path = "/org%20code/api?"
        self.check(
            "query-re-encoded",
            6,
            [
                path + "name=a+b+c&city=%E6%9d%AD&empty=",
                path + "name=a%20b%20c&city=%E6%9d%AD&empty=",
                path + "name=a%20b+c&city=%e6%9d%ad&empty=",
                path + "name=a%20b+c&city=%E6%9D%AD&empty=",
                path + "name=a%20b%20c&city=%E6%9D%AD&empty=",
                path + "name=a%20b%20c&city=%E6%9D%AD&empty=",
            ],
        )

    def test_re_encoding_keeps_other_characters_in_e_than_in_f(self):
        given = request(target="/p?a!*'()=b/c:d~e=f&g")
        self.check(
            "query-re-encoded",
            6,
            [None] * 4 + ["/p?a!*'()=b%2Fc%3Ad~e%3Df&g", "/p?a%21%2A%27%28%29=b%2Fc%3Ad~e%3Df&g"],
            given,
        )

    def test_bytes_decide_the_order_of_a_sorted_query(self):
        given = request(target="/p?\U00020000&\uff01&a=2&B")
        self.check("query-sorted", 6, ["/p?B&a=2&\uff01&\U00020000"], given)

    def test_line_6_of_the_speech_dialects(self):
        self.check("unexpected-target", 6, [TARGET], request(), "speech")
        answer = twin(request(), "missing-target")["output"]["stringToSign"]
        self.assertEqual(answer, f"GET\napplication/json\n\napplication/json\n{DATE}")
        answer = twin(request(), "final-newline", 0, "speech")["output"]["stringToSign"]
        self.assertEqual(answer, f"GET\napplication/json\n\napplication/json\n{DATE}\n")

    def test_content_types_made_of_what_arrived(self):
        given = request(headers=[["content-type", "a/b;c=d; e;\tf"]])
        found = [twin(given, "content-type-replaced", variant)["output"]["stringToSign"].split("\n")[3] for variant in (13, 14, 15)]
        self.assertEqual(found, ["a/b", "a/b; c=d; e; f", "a/b;c=d;e;f"])

    def test_dates(self):
        self.check("date-full-weekday", 5, ["Saturday, 07 May 2016 08:19:52 GMT"])
        self.check("date-no-comma", 5, ["Sat 07 May 2016 08:19:52 GMT"])
        self.check("date-one-digit-day", 5, ["Sat, 7 May 2016 08:19:52 GMT"])
        self.check("date-sept", 5, [None])
        self.check("date-spaced-time", 5, ["Sat, 07 May 2016 08: 19: 52 GMT", "Sat, 07 May 2016 08 : 19 : 52 GMT"])
        self.check("date-zone-name", 5, ["Sat, 07 May 2016 08:19:52 UTC", "Sat, 07 May 2016 08:19:52 +0000"])
        self.check("date-month-as-minutes", 5, ["Sat, 07 May 2016 08:05:52 GMT"])
        seconds = [f"Sat, 07 May 2016 08:{minute_second} GMT" for minute_second in SECONDS]
        self.check("date-read-twice", 5, seconds)
        local = [twin(RICH, "date-local-time", variant)["output"]["stringToSign"].split("\n")[4] for variant in range(104)]
        self.assertEqual(local[0], "Fri, 06 May 2016 20:19:52 GMT")
        self.assertEqual(local[47:49], ["Sat, 07 May 2016 08:04:52 GMT", "Sat, 07 May 2016 08:34:52 GMT"])
        self.assertEqual(local[103], "Sat, 07 May 2016 22:19:52 GMT")


SECONDS = [f"19:{second}" for second in range(53, 60)] + ["20:00", "20:01", "20:02"]
SECONDS += [f"19:{second}" for second in range(51, 41, -1)]


class EveryTwin(unittest.TestCase):
    def requests(self):
        september = with_header(RICH, "date", "Wed, 05 Sep 2012 23:00:00 GMT")
        non_ascii = {**RICH, "target": "/é?b&a"}
        spaced_type = with_header(RICH, "content-type", "text/html;  charset=utf-8")
        no_newline = request("POST", headers=[*JSON_HEADERS, HOST], body="[1, 2]")
        for dialect in ("dataplus", "speech", "speech-recognition"):
            for given in (RICH, request(headers=[["date", DATE], HOST]), september, non_ascii, spaced_type, no_newline):
                yield dialect, given

    def test_is_found_by_its_name(self):
        found = set()
        for dialect, given in self.requests():
            for mistake in mistakes.NAMES:
                for variant in (*range(20), 50, 103, 104):
                    answer = twin(given, mistake, variant, dialect, " testsecret", bodies=OTHER_BODIES)
                    if "skipped" in answer:
                        if answer["skipped"]["reason"] == "there is no such variant":
                            break
                        continue
                    wrong = authorized(given, answer["output"]["authorization"])
                    names = explanations(wrong, dialect, " testsecret", bodies=OTHER_BODIES)
                    self.assertIn(frozenset([mistake]), names, (dialect, mistake, variant))
                    self.assertTrue(all(len(explanation) == 1 for explanation in names))
                    found.add(mistake)
        self.assertEqual(found, set(mistakes.NAMES))

    def test_is_no_right_signature_and_leaves_the_id_alone(self):
        for dialect, given in self.requests():
            right = sign(given, dialect)["output"]["signature"]
            for mistake in mistakes.NAMES:
                answer = twin(given, mistake, 0, dialect, bodies=OTHER_BODIES).get("output")
                if answer and mistake != "wrong-scheme":
                    self.assertNotEqual(answer["signature"], right)
                    self.assertEqual(answer["authorization"], "Dataplus testid:" + answer["signature"])


class Explanations(unittest.TestCase):
    def signed(self, given, arrived=None, **key):
        """`arrived` with the signature of `given`."""
        return authorized(arrived or given, sign(given, **key)["output"]["authorization"])

    def test_the_empty_set_says_that_the_signature_is_right(self):
        answer = diagnose(self.signed(request(headers=[*JSON_HEADERS, HOST])))
        self.assertEqual(answer, {"explanations": [[]], "tried": 1, "notTried": []})

    def test_observed_mistakes_belong_to_every_explanation(self):
        right = sign(request())["output"]["signature"]
        for value in (f"acs testid:{right}", f"DataPlus testid:{right}", f"testid:{right}"):
            self.assertEqual(explanations(authorized(request(), value)), sets(["wrong-scheme"]))
        hex_wrong = twin(request(), "signature-hex", secret="testsecret&")["output"]["signature"]
        self.assertEqual(
            explanations(authorized(request(), "acs testid:" + hex_wrong)),
            sets(["wrong-scheme", "signature-hex", "secret-ampersand"]),
        )

    def test_a_date_that_arrived_wrong_is_observed_and_its_group_is_not_tried(self):
        for date, mistake in (
            ("Saturday, 07 May 2016 08:19:52 GMT", "date-full-weekday"),
            ("Sat 07 May 2016 08:19:52 GMT", "date-no-comma"),
            ("Sat, 7 May 2016 08:19:52 GMT", "date-one-digit-day"),
            ("Wed, 05 Sept 2012 23:00:00 GMT", "date-sept"),
            ("Sat, 07 May 2016 08 : 19 : 52 GMT", "date-spaced-time"),
        ):
            given = request(headers=[["date", date], HOST])
            self.assertEqual(diagnose(self.signed(given))["explanations"], [[mistake]])
            self.assertEqual(diagnose(self.signed(given))["notTried"], [])
            sent = request(headers=[["date", date], HOST])
            signed = request(headers=[["date", DATE.replace("52", "53")], HOST])
            self.assertEqual(explanations(self.signed(signed, sent)), set())

    def test_a_date_of_no_known_form_leaves_its_group_untried(self):
        for date in ("Sat 7 May 2016 08:19:52 GMT", "Sunday, 07 May 2016 08:19:52 GMT", "1462609192"):
            answer = diagnose(self.signed(request(headers=[["date", date], HOST])))
            self.assertEqual(len(answer["notTried"]), 9)
            self.assertEqual({entry["reason"] for entry in answer["notTried"]}, {"date-not-imf"})
        self.assertEqual(diagnose(self.signed(request(headers=[HOST])))["notTried"], [])

    def test_pairs_of_two_groups(self):
        given = request(headers=[*JSON_HEADERS, HOST])
        signed = with_header(given, "accept", "*/*")
        self.assertEqual(
            explanations(self.signed(signed, given, secret="testsecret&")), sets(["accept-replaced", "secret-ampersand"])
        )
        signed = {**with_header(given, "date", DATE.replace("52", "53")), "target": TARGET.split("?")[0]}
        self.assertEqual(explanations(self.signed(signed, given)), sets(["date-read-twice", "query-missing"]))

    def test_three_mistakes_are_not_found(self):
        given = request(headers=[*JSON_HEADERS, HOST])
        signed = {**with_header(given, "accept", "*/*"), "target": TARGET.split("?")[0]}
        answer = diagnose(self.signed(signed, given, secret="testsecret&"))
        self.assertEqual(answer["explanations"], [])
        self.assertGreater(answer["tried"], 4000)

    def test_ties_are_all_given(self):
        # Without its LF the body is empty, and the digest of an empty body is the empty line.
        given = request("POST", "/p", [HOST], "\n")
        signed = request("POST", "/p", [HOST])
        self.assertEqual(explanations(self.signed(signed, given)), sets(["body-re-serialised"], ["body-not-digested"]))

    def test_a_decoded_target_in_another_encoding_is_a_pair(self):
        given = request(target="/p?a=%E4%B8%AD", headers=[HOST])
        as_gbk = twin(request(target="/p?a=中", headers=[HOST]), "text-gbk")["output"]["authorization"]
        self.assertEqual(explanations(authorized(given, as_gbk)), sets(["target-decoded", "text-gbk"]))


class Counting(unittest.TestCase):
    def test_candidates_that_change_nothing_are_not_counted(self):
        """By hand, for an empty GET in the dialect speech: the right one; 7 keys, 3 joins, 3 methods, 1 target,
        4 digests, 6 Accepts, 12 Content-Types and 2 Dates alone, which are 38; and the pairs of different groups,
        (38 * 38 - 268) / 2."""
        wrong = request(target="/", headers=[["authorization", "Dataplus testid:" + "A" * 27 + "="]])
        self.assertEqual(diagnose(wrong, "speech")["tried"], 1 + 38 + 588)
        # The space without white space would be the empty text, which is no key.
        self.assertEqual(diagnose(wrong, "speech", " ")["tried"], 1 + 38 + 588)


class NotTried(unittest.TestCase):
    def reasons(self, given, **more):
        wrong = authorized(given, "Dataplus testid:" + "A" * 27 + "=")
        return {(entry["mistake"], entry["reason"]) for entry in diagnose(wrong, **more)["notTried"]}

    def test_no_host_header_matters_to_dataplus_only(self):
        self.assertEqual(self.reasons(request()), {("full-url", "no-host-header")})
        self.assertEqual(self.reasons(request(), dialect="speech"), set())

    def test_escapes_that_are_not_utf_8(self):
        given = request(target="/%ff?a=b", headers=[HOST])
        self.assertEqual(self.reasons(given), {("target-decoded", "not-utf-8")})
        given = request(target="/?a=%ff", headers=[HOST])
        both = {("target-decoded", "not-utf-8"), ("query-re-encoded", "not-utf-8")}
        self.assertEqual(self.reasons(given), both)
        self.assertEqual(self.reasons(request(target="/%zz?100%", headers=[HOST])), set())

    def test_a_compressed_body_without_its_uncompressed_form(self):
        given = request("POST", "/p", [HOST, ["content-encoding", "gzip"]], "x")
        self.assertEqual(self.reasons(given), {("digest-before-compression", "no-uncompressed-body")})
        self.assertEqual(self.reasons(given, bodies=OTHER_BODIES), set())

    def test_the_candidate_limit(self):
        bodies = [{"mistake": "body-re-serialised", "body": {"text": str(number)}} for number in range(150)]
        given = authorized(request("POST", "/p", [*JSON_HEADERS, HOST], "x"), "Dataplus testid:" + "A" * 27 + "=")
        answer = diagnose(given, bodies=bodies)
        self.assertEqual(answer["tried"], 20000)
        left = {entry["mistake"] for entry in answer["notTried"]}
        self.assertEqual({entry["reason"] for entry in answer["notTried"]}, {"candidate-limit"})
        self.assertIn("body-re-serialised", left)
        self.assertNotIn("secret-ampersand", left)


class Refusals(unittest.TestCase):
    def code(self, request, dialect="dataplus", secret="testsecret"):
        value = {"dialect": dialect, "request": request, "accessKeySecret": secret}
        return ask("signer.diagnose", value)["error"]["code"]

    def test_an_authorization_that_cannot_be_read(self):
        for value in ("", "Dataplus", "Dataplus testid", "Dataplus testid:", "Dataplus testid: " + "A" * 27 + "=",
                      "Dataplus testid:" + "A" * 28, "Dataplus testid:" + "0" * 39, "Dataplus a:b:" + "A" * 27 + "="):
            self.assertEqual(self.code(authorized(request(), value)), "malformed-authorization", value)
        self.assertEqual(self.code(request()), "malformed-authorization")

    def test_a_request_that_has_no_string_to_sign(self):
        right = authorized(request(), sign(request())["output"]["authorization"])
        self.assertEqual(self.code(right, "other"), "unknown-dialect")
        self.assertEqual(self.code({**right, "method": ""}), "invalid-method")
        self.assertEqual(self.code({**right, "target": "*"}), "invalid-target")
        self.assertEqual(self.code(with_header(right, "accept", "a\n")), "invalid-header")
        self.assertEqual(self.code({**right, "headers": right["headers"] * 2}), "repeated-header")
        self.assertEqual(self.code(right, secret=""), "invalid-access-key-secret")


if __name__ == "__main__":
    unittest.main()
