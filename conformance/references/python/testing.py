"""What the tests share: questions with the usual values, and the answer without its seq."""

import json_lines
from main import IMPLEMENTATION, OPS

DATE = "Sat, 07 May 2016 08:19:52 GMT"
TARGET = "/org_code/service_code/api_name?param1=xxx&param2=xxx"
JSON_HEADERS = [["accept", "application/json"], ["content-type", "application/json"], ["date", DATE]]


def ask(op, value):
    answer = json_lines.answer({"seq": 7, "op": op, "input": value}, IMPLEMENTATION, OPS)
    assert answer.pop("seq") == 7
    return answer


def request(method="GET", target=TARGET, headers=JSON_HEADERS, body=None):
    return {"method": method, "target": target, "headers": headers, "body": {"text": body} if body else None}


def sign(request, dialect="dataplus", access_key_id="testid", secret="testsecret"):
    value = {"dialect": dialect, "request": request, "accessKeyId": access_key_id, "accessKeySecret": secret}
    return ask("signer.sign", value)


def with_header(request, name, value):
    kept = [header for header in request["headers"] if header[0] != name]
    return {**request, "headers": [*kept, [name, value]]}


def authorized(request, authorization):
    return with_header(request, "authorization", authorization)
