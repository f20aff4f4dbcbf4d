import unittest

from testing import DATE, TARGET, ask, authorized, request, sign

KEYS = {"testid": {"secrets": ["othersecret", "testsecret"]}, "off": {"secrets": ["testsecret"], "disabled": True}}
NOW = "2016-05-07T08:19:52.000Z"
SIGNATURE = "bSZzJ/y7jT3/7RbRuD9+BsB9pqo="
"""Of the request that `request()` makes; from openssl, as in test_sign."""

RIGHT = "Dataplus testid:" + SIGNATURE


def verify(request, now=NOW, keys=KEYS, **settings):
    return ask("signer.verify", {"request": request, "keys": keys, "now": now, **settings})["output"]


def reason(request, **settings):
    return verify(request, **settings).get("reason")


def dated(date, **more):
    """A request with this Date, signed by the key testid."""
    given = request(headers=[["date", date]], **more)
    return authorized(given, sign(given)["output"]["authorization"])


class Accepting(unittest.TestCase):
    def test_a_signature_by_any_secret_of_the_key(self):
        self.assertEqual(verify(authorized(request(), RIGHT)), {"ok": True, "accessKeyId": "testid"})

    def test_a_mismatch_shows_the_string_to_sign_of_the_server(self):
        answer = verify(authorized(request("POST"), RIGHT))
        text = f"POST\napplication/json\n\napplication/json\n{DATE}\n{TARGET}"
        self.assertEqual(answer, {"ok": False, "reason": "signature-mismatch", "stringToSign": text})

    def test_the_absolute_form_is_cut_to_the_signed_target(self):
        signed = authorized(request(), RIGHT)
        for authority in ("http://h", "HTTPS://u:p@[::1]:8"):
            self.assertIsNone(reason({**signed, "target": authority + TARGET}))
        root = dated(DATE, target="/")
        self.assertIsNone(reason({**root, "target": "http://h"}))
        self.assertIsNone(reason({**dated(DATE, target="/?a"), "target": "http://h?a"}))
        for target in ("*", "h:443", "", "p", "ftp://h/p"):
            self.assertEqual(reason({**signed, "target": target}), "malformed-request", target)

    def test_both_digests_of_the_empty_body_unless_only_the_empty_line_is_wanted(self):
        given = request("POST", "/", [["date", DATE]])
        # openssl: POST, an empty line, 1B2M2Y8AsgTpgAmY7PhCfg==, an empty line, the Date, /
        other = authorized(given, "Dataplus testid:87Dsiz9iOW02ETJWPN1Th0ikdpw=")
        self.assertIsNone(reason(other))
        self.assertIsNone(reason({**other, "body": {"text": ""}}))
        self.assertIsNone(reason(dated(DATE, method="POST", target="/"), emptyBodyDigest="empty"))
        self.assertEqual(
            verify(other, emptyBodyDigest="empty"),
            {"ok": False, "reason": "signature-mismatch", "stringToSign": f"POST\n\n\n\n{DATE}\n/"},
        )

    def test_another_dialect_is_not_tried(self):
        self.assertEqual(reason(authorized(request(), RIGHT), dialect="speech"), "signature-mismatch")


class Window(unittest.TestCase):
    def test_the_last_millisecond_of_the_default_window_on_both_sides(self):
        signed = authorized(request(), RIGHT)
        for now, expected in (
            ("2016-05-07T08:34:52.000Z", None),
            ("2016-05-07T08:34:52.001Z", "date-skewed"),
            ("2016-05-07T08:04:52.000Z", None),
            ("2016-05-07T08:04:51.999Z", "date-skewed"),
        ):
            self.assertEqual(reason(signed, now=now), expected, now)

    def test_a_window_of_fractions_and_of_nothing(self):
        signed = authorized(request(), RIGHT)
        self.assertIsNone(reason(signed, now="2016-05-07T08:19:52.500Z", maxSkewSeconds=0.5))
        self.assertEqual(reason(signed, now="2016-05-07T08:19:52.501Z", maxSkewSeconds=0.5), "date-skewed")
        self.assertIsNone(reason(signed, maxSkewSeconds=0))


class Signatures(unittest.TestCase):
    def test_only_the_canonical_base64_of_20_bytes(self):
        # The last character before = carries four bits: o is 40, and 41 to 43 decode to the same bytes.
        for written in ("bSZzJ/y7jT3/7RbRuD9+BsB9pqp=", SIGNATURE[:-1], SIGNATURE + "=", "A" * 28, "-" + SIGNATURE[1:]):
            given = authorized(request(), "Dataplus testid:" + written)
            self.assertEqual(reason(given), "malformed-authorization", written)

    def test_the_form_of_the_header(self):
        for value in ("Dataplus", "Dataplus  testid:" + SIGNATURE, "Dataplus :" + SIGNATURE, f"Dataplus a:b:{SIGNATURE}"):
            self.assertEqual(reason(authorized(request(), value)), "malformed-authorization", value)
        for value in ("dataplus testid:" + SIGNATURE, "Dataplus\ttestid:" + SIGNATURE, "testid:" + SIGNATURE):
            self.assertEqual(reason(authorized(request(), value)), "unsupported-scheme", value)


class Order(unittest.TestCase):
    def test_each_cured_fault_uncovers_the_next_reason(self):
        """One request with every fault; its faults are cured in the order of S-9."""
        body = {"text": "0123456789"}
        faults = {"method": "POST", "target": "*", "headers": [["content-md5", "x"]], "body": body}
        settings = {"maxBodyBytes": 9, "now": "2020-01-01T00:00:00.000Z", "replay": "refuse", "keys": {}}

        def expect(expected):
            self.assertEqual(reason(faults, **settings), expected)

        expect("body-too-large")
        settings["maxBodyBytes"] = 10
        expect("malformed-request")
        faults["target"] = "/"
        expect("missing-authorization")
        faults["headers"].append(["authorization", "acs x"])
        expect("unsupported-scheme")
        faults["headers"][-1][1] = "Dataplus x"
        expect("malformed-authorization")
        faults["headers"][-1][1] = "Dataplus off:" + SIGNATURE
        expect("missing-date")
        faults["headers"].append(["date", "today"])
        expect("malformed-date")
        faults["headers"][-1][1] = DATE
        expect("unknown-access-key")
        settings["keys"] = {"off": {"secrets": ["testsecret"], "disabled": True}}
        expect("date-skewed")
        settings["now"] = NOW
        expect("signature-mismatch")
        unsigned = {**faults, "headers": [["date", DATE]]}
        right = sign(unsigned, access_key_id="off")["output"]
        faults["headers"][1][1] = right["authorization"]
        settings["seen"] = [{"accessKeyId": "off", "signature": right["signature"], "at": NOW}]
        expect("disabled-access-key")
        settings["keys"]["off"]["disabled"] = False
        expect("content-md5-mismatch")
        faults["headers"][0][1] = "eB5eJF1ptWaXm4bijSPyxw=="
        expect("replayed")
        settings["replay"] = "allow"
        expect(None)

    def test_what_makes_a_request_malformed(self):
        signed = authorized(request(), RIGHT)
        for name in ("authorization", "date", "content-type", "content-md5"):
            given = {**signed, "headers": [*signed["headers"], [name.upper(), "x"], [name, "x"]]}
            self.assertEqual(reason(given), "malformed-request", name)
        for name in ("accept", "content-md5"):
            for character in "\r\n\0":
                given = {**signed, "headers": [*signed["headers"], [name, f"a{character}b"]]}
                self.assertEqual(reason(given), "malformed-request", name)
        for character in "\r\n\0":
            self.assertEqual(reason({**signed, "target": f"/{character}"}), "malformed-request")
        self.assertEqual(reason({**signed, "method": "A B"}), "malformed-request")
        harmless = {**signed, "headers": [*signed["headers"], ["not a token", "a\nb"]]}
        self.assertIsNone(reason(harmless))

    def test_a_replay_is_the_same_key_and_signature(self):
        signed = authorized(request(), RIGHT)
        other = [{"accessKeyId": "off", "signature": SIGNATURE, "at": NOW}]
        self.assertIsNone(reason(signed, replay="refuse", seen=other))


class Dates(unittest.TestCase):
    def check(self, date, expected, now=NOW, dates="imf"):
        self.assertEqual(reason(dated(date), now=now, dates=dates, maxSkewSeconds=0), expected, date)

    def test_days_and_weekdays_that_do_not_exist(self):
        for date in (
            "Sun, 07 May 2016 08:19:52 GMT",
            "Mon, 30 Feb 2016 08:19:52 GMT",
            "Sat, 07 May 2016 24:19:52 GMT",
            "Sat, 07 May 2016 08:60:52 GMT",
            "Sat, 07 May 2016 08:19:60 GMT",
            "Sat, 7 May 2016 08:19:52 GMT",
            "sat, 07 may 2016 08:19:52 GMT",
            "Sat, 07 May 2016 08:19:52 UTC",
            "Sat, ０7 May 2016 08:19:52 GMT",
        ):
            for dates in ("imf", "lenient"):
                self.check(date, "malformed-date", dates=dates)

    def test_the_other_forms_are_for_the_lenient(self):
        for date, now in (
            ("Saturday, 07-May-16 08:19:52 GMT", NOW),
            ("Sat May  7 08:19:52 2016", NOW),
            ("Wed, 05 Sept 2012 23:00:00 GMT", "2012-09-05T23:00:00.000Z"),
            ("Wed Sep 12 23:00:00 2012", "2012-09-12T23:00:00.000Z"),
        ):
            self.check(date, None, now, "lenient")
            self.check(date, "malformed-date", now)

    def test_weekdays_and_padding_are_checked_in_them_too(self):
        for date in (
            "Sunday, 07-May-16 08:19:52 GMT",
            "Sat, 07-May-16 08:19:52 GMT",
            "Sun May  7 08:19:52 2016",
            "Sat May 07 08:19:52 2016",
            "Sat May 7 08:19:52 2016",
            "Thu, 05 Sept 2012 23:00:00 GMT",
            "Sat, 07 Mayt 2016 08:19:52 GMT",
        ):
            self.check(date, "malformed-date", dates="lenient")

    def test_two_digits_more_than_50_years_ahead_are_of_the_century_before(self):
        # 1 January 2066 and 1967 are a Friday and a Sunday; 1966 and 2067 both a Saturday.
        now = "2016-01-01T00:00:00.000Z"
        self.check("Friday, 01-Jan-66 00:00:00 GMT", "date-skewed", now, "lenient")
        self.check("Sunday, 01-Jan-67 00:00:00 GMT", "date-skewed", now, "lenient")
        self.check("Saturday, 01-Jan-66 00:00:00 GMT", "malformed-date", now, "lenient")
        self.check("Saturday, 01-Jan-67 00:00:00 GMT", "malformed-date", now, "lenient")
        self.check("Friday, 31-Dec-99 23:59:59 GMT", None, "1999-12-31T23:59:59.000Z", "lenient")
        just_after = {"now": "2000-01-01T00:00:01.000Z", "maxSkewSeconds": 2, "dates": "lenient"}
        self.assertIsNone(reason(dated("Friday, 31-Dec-99 23:59:59 GMT"), **just_after))

    def test_the_years_0_and_9999(self):
        # The calendar repeats every 400 years: 7 May 2000 was a Sunday, and so was that of the year 0.
        self.check("Sun, 07 May 0000 00:00:00 GMT", None, "0000-05-07T00:00:00.000Z")
        self.check("Fri, 31 Dec 9999 23:59:59 GMT", None, "9999-12-31T23:59:59.000Z")
        self.check("Tue, 29 Feb 0400 00:00:00 GMT", None, "0400-02-29T00:00:00.000Z")
        self.check("Wed, 29 Feb 0500 00:00:00 GMT", "malformed-date")


if __name__ == "__main__":
    unittest.main()
