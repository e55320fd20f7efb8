"""Who may do what: every route, for every role."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient
from starlette.requests import Request

from functions.api.app import ROUTERS
from functions.api.identity import Identity, development_user, gateway_user
from functions.records.batches import Batch
from functions.records.store import Store
from tests.api.conftest import Api
from tests.cloud import MakeRecord

NOBODY, READER, REVIEWER, ADMIN, HOSPITAL, OTHER = "nobody", "reader", "reviewer", "admin", "hospital", "other hospital"
WHO = {
    NOBODY: None,
    "no group": Identity("n"),
    READER: Identity("r", frozenset({"reader"})),
    REVIEWER: Identity("v", frozenset({"reviewer"})),
    ADMIN: Identity("a", frozenset({"admin"})),
    HOSPITAL: Identity("h", frozenset({"hospital"}), "hospital-a"),
    OTHER: Identity("o", frozenset({"hospital"}), "hospital-b"),
}
# Roles for which a route does what it is for (of other hospitals' documents there are none: 404).
OPEN = frozenset(WHO)
SIGNED = OPEN - {NOBODY}
SEE = frozenset({READER, REVIEWER, ADMIN, HOSPITAL})
STAFF = frozenset({READER, REVIEWER, ADMIN})
REVIEW = frozenset({REVIEWER, ADMIN})
ANY_HOSPITAL = SEE | {OTHER}

DOCUMENT = "/documents/{document_id}"
BATCH = "01JD8Q4N5K7R2T9V3W6X0Y1Z2A"
PAGE = DOCUMENT + "/pages/{number}"
UPLOAD = {"hospital": "hospital-a", "filename": "a", "content_type": "application/pdf", "size": 1}

ROUTES: dict[tuple[str, str], tuple[frozenset[str], dict[str, Any]]] = {
    ("GET", "/"): (OPEN, {}),
    ("GET", "/docs"): (OPEN, {}),
    ("GET", "/health"): (OPEN, {}),
    ("GET", "/schema"): (OPEN, {}),
    ("GET", "/forms"): (OPEN, {}),
    ("GET", "/sign-in"): (OPEN, {}),
    ("GET", "/me"): (SIGNED, {}),
    ("GET", "/counts"): (ANY_HOSPITAL, {}),
    ("GET", "/overview"): (STAFF, {}),
    ("GET", "/documents"): (SEE, {"params": {"hospital": "hospital-a"}}),
    ("GET", "/exports"): (SEE, {"params": {"hospital": "hospital-a"}}),
    ("POST", "/documents"): (REVIEW | {HOSPITAL}, {"json": UPLOAD}),
    ("POST", "/batches"): (REVIEW | {HOSPITAL, OTHER}, {"json": {"files": [UPLOAD]}}),
    ("GET", "/batches"): (ANY_HOSPITAL, {}),
    ("GET", "/batches/{batch_id}"): (SEE, {}),
    ("POST", "/extract"): (REVIEW | {HOSPITAL, OTHER}, {"files": {"file": b"x"}}),
    ("GET", DOCUMENT): (SEE, {}),
    ("PATCH", DOCUMENT): (REVIEW, {"json": {"finish": True}}),
    ("DELETE", DOCUMENT): (frozenset({ADMIN}), {}),
    ("POST", DOCUMENT + "/claim"): (REVIEW, {"json": {}}),
    ("DELETE", DOCUMENT + "/claim"): (REVIEW, {}),
    ("POST", DOCUMENT + "/type"): (REVIEW, {"json": {"document_type": "prescription"}}),
    ("POST", DOCUMENT + "/reprocess"): (frozenset({ADMIN}), {}),
    ("POST", DOCUMENT + "/evaluation"): (REVIEW, {}),
    ("GET", DOCUMENT + "/history"): (SEE, {}),
    ("GET", DOCUMENT + "/fhir"): (SEE, {}),
    ("GET", DOCUMENT + "/searchable.pdf"): (SEE, {}),
    ("GET", PAGE): (SEE, {}),
    ("GET", PAGE + "/view"): (SEE, {}),
    ("GET", PAGE + "/clean"): (SEE, {}),
    ("POST", PAGE + "/region"): (REVIEW, {"json": {"box": [0.1, 0.1, 0.2, 0.2]}}),
}


def _routes() -> set[tuple[str, str]]:
    routes = [route for router in ROUTERS for route in router.routes if isinstance(route, APIRoute)]
    return {(method, route.path) for route in routes for method in route.methods}


def test_the_matrix_holds_every_route() -> None:
    assert _routes() == set(ROUTES)


@pytest.mark.parametrize("who", WHO)
def test_a_role_may_do_what_it_is_for_and_nothing_else(
    api: Api, store: Store, make_record: MakeRecord, reads: Callable[..., Any], who: str
) -> None:
    client = api(identify=lambda request: WHO[who], read=reads, read_region=lambda picture, box: "")
    admin, wrong = api(identify=lambda request: WHO[ADMIN]), []
    store.batches.begin(Batch(BATCH, "Ward 7", "a", ("hospital-a",), 1, datetime.now(UTC)))
    for number, ((method, path), (allowed, sent)) in enumerate(ROUTES.items()):
        document = f"D{number}"
        store.finish(make_record(document, key=f"hospital-a/{number}.pdf"))
        address = re.sub(r"{number}", "1", path.replace("{document_id}", document).replace("{batch_id}", BATCH))
        headers = {}
        if method != "GET" and path.startswith(DOCUMENT):
            headers["If-Match"] = admin.get(f"/documents/{document}").headers["etag"]
        status = client.request(method, address, headers=headers, **sent).status_code
        # Past the door there may be no page, no words or no review in these documents: that is no matter of roles.
        past = status < 400 or status in (409, 422) or (status == 404 and who in SEE and "pages" in path)
        refused = status == 401 if who == NOBODY else status in (403, 404)
        if not (past if who in allowed else refused):
            wrong.append((method, path, status))
    assert wrong == []


def test_hospitals_see_nothing_of_one_another(api: Api, store: Store, make_record: MakeRecord) -> None:
    for hospital in ("hospital-a", "hospital-b"):
        values = {"patient_name": "Ada Example", "policy_number": "1234"}
        key = f"{hospital}/1.pdf"
        store.finish(make_record(hospital, hospital=hospital, key=key, values=values))
    client = api(identify=lambda request: WHO[OTHER])
    for query in ("status=EXTRACTED", "patient=Ada Example", "policy=1234", "hospital=hospital-b"):
        found = client.get(f"/documents?{query}").json()["items"]
        assert [each["document_id"] for each in found] == ["hospital-b"], query
        assert "hospital-a" not in client.get(f"/exports?{query}").text
    assert client.get("/documents?key=hospital-a/1.pdf").json()["items"] == []
    assert client.get("/documents?hospital=hospital-a").status_code == 403
    assert [each["hospital"] for each in client.get("/counts").json()["hospitals"]] == ["hospital-b"]
    refused = client.post("/batches", json={"files": [UPLOAD]}).json()["items"][0]
    assert refused["expected"] is None
    assert refused["refused"]["code"] == "NOT_ALLOWED"


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ({"email": "ada@x", "cognito:groups": "[reader reviewer]"}, ("ada@x", {"reader", "reviewer"}, None)),
        ({"cognito:username": "ada", "cognito:groups": "admin"}, ("ada", {"admin"}, None)),
        ({"cognito:groups": "[hospital]", "custom:hospital": "st-a"}, ("1", {"hospital"}, "st-a")),
        # Staff who also belong to a hospital see all of them; a hospital user without a hospital sees none.
        ({"cognito:groups": "[hospital reader]", "custom:hospital": "st-a"}, ("1", {"hospital", "reader"}, None)),
        ({"cognito:groups": "[hospital]"}, ("1", set(), "")),
        ({}, ("1", set(), "")),
        ({"sub": "", "cognito:groups": "[admin]"}, None),
    ],
)
def test_cognitos_claims_make_an_identity(claims: dict[str, Any], expected: tuple[str, set[str], str | None]) -> None:
    event = {"requestContext": {"authorizer": {"jwt": {"claims": {"sub": "1", **claims}}}}}
    found = gateway_user(Request({"type": "http", "headers": [], "aws.event": event}))
    assert (found and (found.name, found.groups, found.hospital)) == expected


@pytest.mark.parametrize(
    ("cookie", "expected"),
    [
        ("", Identity("development user", frozenset({"admin"}))),
        ("Ada|reviewer|", Identity("Ada", frozenset({"reviewer"}))),
        ("Ada|hospital|st-a", Identity("Ada", frozenset({"hospital"}), "st-a")),
        ("Ada|god|", Identity("development user", frozenset({"admin"}))),
    ],
)
def test_on_ones_own_machine_the_switch_says_who_one_is(cookie: str, expected: Identity) -> None:
    assert development_user(SimpleNamespace(cookies={"claimlens-user": cookie})) == expected  # type: ignore[arg-type]


def test_the_page_learns_who_it_serves(client: TestClient) -> None:
    me = client.get("/me").json()
    assert me["roles"] == ["admin"]
    assert me["may"] == ["administer", "review", "see", "upload"]
    assert json.loads(client.get("/sign-in").text) == {"authority": "", "client_id": ""}
