"""Permission to upload: bound to one key, one type, one size, and short."""

from __future__ import annotations

import base64
import json
import re
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from fastapi.testclient import TestClient

from functions.api.presign import SUFFIX_OF, object_key

SCAN = {"hospital": "hospital-a", "filename": "Kathy Crawford.pdf", "content_type": "application/pdf", "size": 1234}


def _policy(fields: dict[str, str]) -> dict[str, Any]:
    decoded: dict[str, Any] = json.loads(base64.b64decode(fields["policy"]))
    return decoded


def test_the_permission_holds_for_this_file_only(client: TestClient) -> None:
    answer = client.post("/documents", json=SCAN)
    assert answer.status_code == 201
    expected = answer.json()
    policy = _policy(expected["upload"]["fields"])
    assert {"bucket": "uploads"} in policy["conditions"]
    assert {"key": expected["key"]} in policy["conditions"]
    assert {"Content-Type": "application/pdf"} in policy["conditions"]
    assert ["content-length-range", 1234, 1234] in policy["conditions"]


def test_the_permission_ends_after_five_minutes(client: TestClient) -> None:
    expected = client.post("/documents", json=SCAN).json()["upload"]
    for moment in (_policy(expected["fields"])["expiration"], expected["expires_at"]):
        left = datetime.fromisoformat(moment) - datetime.now(UTC)
        assert timedelta(minutes=4) < left <= timedelta(minutes=5)


def test_the_key_tells_nothing_of_the_patient(client: TestClient) -> None:
    expected = client.post("/documents", json=SCAN).json()
    assert re.fullmatch(r"hospital-a/\d{4}/\d\d/\d\d/[0-9A-HJKMNP-TV-Z]{26}\.pdf", expected["key"])
    assert expected["upload"]["fields"]["x-amz-meta-filename"] == "Kathy Crawford.pdf"
    assert parse_qs(urlsplit(expected["watch"]).query) == {"key": [expected["key"]]}


def test_the_watched_address_answers_before_the_record_is_there(client: TestClient) -> None:
    expected = client.post("/documents", json=SCAN).json()
    answer = client.get(expected["watch"])
    assert (answer.status_code, answer.json()["items"]) == (200, [])


def test_names_in_any_script_fit_into_metadata(client: TestClient) -> None:
    name = "Überweisung " + "氏" * 300 + ".pdf"
    sent = client.post("/documents", json=SCAN | {"filename": name}).json()["upload"]["fields"]["x-amz-meta-filename"]
    assert sent.isascii()
    assert len(sent) <= 2000
    assert sent.endswith(".pdf")


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        ({"content_type": "application/zip"}, 415, "UNSUPPORTED_FORMAT"),
        ({"size": 0}, 422, "EMPTY_FILE"),
        ({"size": 300_000_001}, 413, "FILE_TOO_LARGE"),
        ({"size": -1}, 422, "INVALID_REQUEST"),
        ({"hospital": "Hospital A"}, 422, "INVALID_REQUEST"),
        ({"hospital": "a/../b"}, 422, "INVALID_REQUEST"),
        ({"hospital": "a\n"}, 422, "INVALID_REQUEST"),
        ({"hospital": ""}, 422, "INVALID_REQUEST"),
        ({"key": "hospital-b/x.pdf"}, 422, "INVALID_REQUEST"),
    ],
)
def test_what_cannot_be_read_later_is_refused_before_it_is_sent(
    client: TestClient, change: dict[str, object], status: int, code: str
) -> None:
    answer = client.post("/documents", json=SCAN | change)
    assert (answer.status_code, answer.json()["code"]) == (status, code)


def test_keys_differ_and_sort_by_time() -> None:
    now = datetime.now(UTC)
    keys = {object_key("h", kind, now) for kind in SUFFIX_OF for _ in range(500)}
    assert len(keys) == 2000
    # 26 characters hold 130 bits, two more than the number: the first is at most 7, as ULIDs say.
    assert all(key.split("/")[-1][0] <= "7" for key in keys)
