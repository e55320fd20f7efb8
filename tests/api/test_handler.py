"""The app as Lambda runs it: API Gateway's events in, its responses out, files read for real."""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from httpx import Request
from reportlab.pdfgen.canvas import Canvas

from functions.api import handler as deployed
from functions.api.erasure import AGAIN_AFTER
from functions.aws import Clients
from functions.records.audit import Action, Entry
from functions.records.store import Store
from tests.cloud import MakeRecord

IAM = {"iam": {"userArn": "arn:aws:iam::123456789012:user/insurer"}}

Call = Callable[..., dict[str, Any]]


@pytest.fixture
def call(clients: Clients, store: Store, monkeypatch: pytest.MonkeyPatch) -> Iterator[Call]:
    """Calls the function with a request as API Gateway passes it on."""
    variables = {"UPLOAD_BUCKET": "uploads", "ARTIFACT_BUCKET": "artifacts", "RESULTS_TABLE": "results"}
    for name, value in (variables | {"SECOND_READER": "off"}).items():
        monkeypatch.setenv(name, value)
    caches = (deployed.services, deployed.application, deployed._tools)
    for cached in caches:
        cached.cache_clear()
    yield lambda *request, **more: deployed.handler(_event(*request, **more), SimpleNamespace())
    for cached in caches:
        cached.cache_clear()


def _event(method: str, path: str, authorizer: object = IAM, query: str = "", **sent: Any) -> dict[str, Any]:
    request = Request(method, f"https://api{path}", **sent)
    http = {"method": method, "path": path, "protocol": "HTTP/1.1", "sourceIp": "192.0.2.1", "userAgent": "test"}
    return {
        "version": "2.0",
        "routeKey": "ANY /{proxy+}",
        "rawPath": path,
        "rawQueryString": query,
        "headers": dict(request.headers),
        "requestContext": {"http": http, "stage": "$default", "authorizer": authorizer},
        "body": base64.b64encode(request.read()).decode(),
        "isBase64Encoded": True,
    }


def _pdf(*lines: str) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file)
    for number, line in enumerate(lines):
        canvas.drawString(72, 760 - 24 * number, line)
    canvas.save()
    return file.getvalue()


def test_a_signed_request_is_answered(call: Call, store: Store, make_record: MakeRecord) -> None:
    store.finish(make_record("D1", values={"policy_number": "XYZ1234"}))
    answer = call("GET", "/documents", query="policy=xyz-1234")
    assert answer["statusCode"] == 200
    assert [record["document_id"] for record in json.loads(answer["body"])["items"]] == ["D1"]


def test_the_clock_has_deletions_finished(call: Call, clients: Clients, store: Store, make_record: MakeRecord) -> None:
    for bucket in ("uploads", "artifacts"):
        clients.s3.create_bucket(Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
    clients.s3.put_object(Bucket="artifacts", Key="D1/pages/1.jpg", Body=b"x")
    record = make_record("D1")
    store.finish(record)
    long_ago = Entry(revision=1, at=datetime.now(UTC) - AGAIN_AFTER, who="ada", action=Action.DELETED)
    assert store.desk().bury(record, long_ago)
    event = {"source": "aws.events", "time": "2026-11-20T14:40:00Z"}

    at_its_end = SimpleNamespace(get_remaining_time_in_millis=lambda: 5_000)
    assert deployed.handler(event, at_its_end) == {"finished": 0}
    with_time = SimpleNamespace(get_remaining_time_in_millis=lambda: 29_000)
    assert deployed.handler(event, with_time) == {"finished": 1}
    assert clients.s3.list_objects_v2(Bucket="artifacts")["KeyCount"] == 0


@pytest.mark.parametrize("authorizer", [None, {}, {"jwt": {"claims": {}}}])
def test_a_request_that_nobody_vouches_for_is_not(
    call: Call, store: Store, make_record: MakeRecord, authorizer: object
) -> None:
    store.finish(make_record("D1"))
    answer = call("GET", "/documents/D1", authorizer)
    assert answer["statusCode"] == 401
    assert "D1" not in json.loads(answer["body"])["detail"]


def test_a_file_is_read(call: Call) -> None:
    pdf = _pdf("PRESCRIPTION", "Patient Name: Ada Example", "Date: 11/18/2026", "Rx: Lisinopril 10 mg tablet daily")
    answer = call("POST", "/extract", files={"file": pdf}, data={"document_type": "prescription"})
    assert answer["statusCode"] == 200, answer["body"]
    record = json.loads(answer["body"])
    assert record["document_type"] == "prescription"
    assert record["page_count"] == 1
    assert record["fields"]["patient_name"]["value"] == "Ada Example"


@pytest.mark.parametrize(
    ("data", "status", "code"),
    [(b"", 422, "EMPTY_FILE"), (b"just words", 415, "UNSUPPORTED_FORMAT"), (b"%PDF-1.7 torn", 422, "DAMAGED_FILE")],
)
def test_a_file_that_cannot_be_read_is_a_problem_with_its_record(
    call: Call, data: bytes, status: int, code: str
) -> None:
    answer = call("POST", "/extract", files={"file": data})
    problem = json.loads(answer["body"])
    assert (answer["statusCode"], problem["code"], problem["record"]["error"]["code"]) == (status, code, code)
