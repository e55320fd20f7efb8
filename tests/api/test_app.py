"""What holds for all routes: who may call, headers, problems, log lines, the description."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from fastapi.testclient import TestClient

from functions.api.examples import RECORD
from functions.api.identity import Identity, gateway_user
from functions.records.record import Record
from functions.records.store import Store
from tests.api.conftest import Api
from tests.cloud import MakeRecord

CONSOLE = Path("functions/api/console")


@pytest.mark.parametrize(
    ("authorizer", "subject"),
    [
        ({"iam": {"userArn": "arn:aws:iam::1:user/insurer"}}, "arn:aws:iam::1:user/insurer"),
        ({"jwt": {"claims": {"sub": "u-1", "cognito:groups": "[reader]"}, "scopes": None}}, "u-1"),
        ({"iam": None}, None),
        ({}, None),
        (None, None),
    ],
)
def test_the_gateway_vouches_for_callers(api: Api, authorizer: object, subject: str | None) -> None:
    seen: list[Identity | None] = []

    def identify(request: Any) -> Identity | None:
        request.scope["aws.event"] = {"requestContext": {"authorizer": authorizer}}
        seen.append(gateway_user(request))
        return seen[-1]

    answer = api(identify=identify).get("/documents/nope")
    assert answer.status_code == (401 if subject is None else 404)
    assert (seen[0] and seen[0].name) == subject


def test_without_a_gateway_nobody_is_vouched_for(api: Api) -> None:
    headers = {"Authorization": "Bearer forged", "x-amzn-request-context": '{"authorizer":{"iam":{"userArn":"a"}}}'}
    assert api(identify=gateway_user).get("/documents/nope", headers=headers).status_code == 401


@pytest.mark.parametrize("path", ["/", "/docs", "/documents/nope", "/nowhere", "/console/main.js", "/console/nope.js"])
def test_every_answer_carries_the_security_headers(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


def test_the_page_may_reach_the_buckets_and_nothing_else(client: TestClient) -> None:
    policy = dict(rule.split(" ", 1) for rule in client.get("/").headers["content-security-policy"].split("; "))
    upload = client.post(
        "/documents", json={"hospital": "a", "filename": "a", "content_type": "application/pdf", "size": 1}
    ).json()["upload"]["url"]
    allowed = policy["connect-src"].split()
    assert allowed[0] == "'self'"
    assert any(upload.startswith(origin) for origin in allowed[1:])
    assert len(allowed) == 2


@pytest.mark.parametrize(("method", "path", "status"), [("GET", "/nowhere", 404), ("DELETE", "/documents", 405)])
def test_the_frameworks_own_errors_are_problems_too(client: TestClient, method: str, path: str, status: int) -> None:
    answer = client.request(method, path, headers={"Content-Length": "0"})
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["instance"] == path


def _logged(caplog: pytest.LogCaptureFixture) -> str:
    return json.dumps([vars(record) for record in caplog.records], default=str)


def test_a_surprise_tells_nothing_of_itself(api: Api, caplog: pytest.LogCaptureFixture) -> None:
    def read(*_: object) -> list[Record]:
        raise RuntimeError("Kathy Crawford, born 1980")

    answer = api(read=read).post("/extract", files={"file": b"x"})
    assert (answer.status_code, answer.json()["code"]) == (500, "INTERNAL_ERROR")
    assert "Crawford" not in answer.text + _logged(caplog)
    assert "RuntimeError" in _logged(caplog)


def test_the_log_names_routes_and_never_what_was_asked(
    client: TestClient, store: Store, make_record: MakeRecord, caplog: pytest.LogCaptureFixture
) -> None:
    store.finish(make_record("D1"))
    client.get("/documents", params={"patient": "Kathy Crawford"})
    client.get("/documents/D1")
    lines = [vars(record) for record in caplog.records if record.name == "api"]
    assert [(line["route"], line["status"]) for line in lines] == [
        ("/documents", 200),
        ("/documents/{document_id}", 200),
    ]
    ours = json.dumps(lines, default=str)
    assert "Crawford" not in ours
    assert "D1" not in ours


def test_the_schema_describes_records(client: TestClient, store: Store, make_record: MakeRecord) -> None:
    store.finish(make_record("D1", values={"patient_name": "Ada Example"}))
    schema = client.get("/schema").json()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(client.get("/documents/D1").json(), schema)


def test_the_description_shows_problems_for_every_error(client: TestClient) -> None:
    description = client.get("/openapi.json").json()
    for operations in description["paths"].values():
        for operation in operations.values():
            for status, answer in operation["responses"].items():
                if int(status) >= 400:
                    assert list(answer["content"]) == ["application/problem+json"]
    assert description["components"]["schemas"]["Record"]["examples"] == [RECORD]
    assert Record.model_validate(RECORD).model_dump(mode="json") == RECORD
    references = set(re.findall(r'"#/components/schemas/([^"]+)"', json.dumps(description)))
    assert references <= set(description["components"]["schemas"])
    assert "Problem" in references


@pytest.mark.parametrize("page", ["/", "/docs"])
def test_pages_load_nothing_from_elsewhere(client: TestClient, page: str) -> None:
    html = client.get(page).text
    loaded = re.findall(r'(?:src|href)="([^"#]+)', html)
    assert len(loaded) >= 4
    for address in loaded:
        assert address.startswith("/")
        assert client.get(address).status_code == 200, address


def test_scripts_import_files_that_are_there(client: TestClient) -> None:
    scripts = list(CONSOLE.glob("*.js"))
    assert scripts
    for script in scripts:
        for imported in re.findall(r'from "\./([^"]+)"', script.read_text()):
            assert client.get(f"/console/{imported}").status_code == 200, (script.name, imported)
