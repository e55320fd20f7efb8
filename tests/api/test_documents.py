"""Finding records, seeing one, seeing its pages."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from fastapi.testclient import TestClient

from functions.records.record import PageInfo, Record, Status
from functions.records.store import Store
from tests.cloud import RECEIVED, MakeRecord


def _ids(answer: dict[str, list[dict[str, str]]]) -> list[str]:
    return [record["document_id"] for record in answer["items"]]


def test_a_record_is_given_out_as_stored(client: TestClient, store: Store, make_record: MakeRecord) -> None:
    record = make_record("D1", values={"patient_name": "Ada Example"})
    store.finish(record)
    answer = client.get("/documents/D1")
    assert answer.status_code == 200
    assert Record.model_validate(answer.json()) == record
    assert answer.headers["cache-control"] == "no-store"


def test_an_unknown_document_is_a_problem(client: TestClient) -> None:
    answer = client.get("/documents/nope")
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json() == {
        "type": "urn:claimlens:problem:not-found",
        "title": "Not Found",
        "status": 404,
        "detail": "There is no document with this id.",
        "instance": "/documents/nope",
        "code": "NOT_FOUND",
        "retryable": False,
    }


@pytest.mark.parametrize("sent", ["{}", "W/{}", '"other", {}', "*"])
def test_an_unchanged_record_is_not_sent_again(
    client: TestClient, store: Store, make_record: MakeRecord, sent: str
) -> None:
    store.finish(make_record("D1"))
    etag = client.get("/documents/D1").headers["etag"]
    again = client.get("/documents/D1", headers={"If-None-Match": sent.format(etag)})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", etag)


def test_the_etag_changes_with_the_record(client: TestClient, store: Store, make_record: MakeRecord) -> None:
    store.start(make_record("D1", Status.PROCESSING))
    before = client.get("/documents/D1").headers["etag"]
    store.finish(make_record("D1", values={"patient_name": "Ada Example"}))
    after = client.get("/documents/D1", headers={"If-None-Match": before})
    assert after.status_code == 200
    assert after.headers["etag"] != before


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("hospital=hospital-a", ["D2", "D1"]),
        ("hospital=hospital-a&since=2026-11-20T14:50:00Z", ["D2"]),
        ("hospital=hospital-a&until=2026-11-20T14:50:00Z", ["D1"]),
        ("hospital=hospital-a&until=2026-11-20T15:50:00%2B01:00", ["D1"]),
        ("status=NEEDS_REVIEW", ["D2"]),
        ("status=EXTRACTED&since=2026-11-20T14:00:00Z&until=2026-11-20T15:00:00Z", ["D1"]),
        ("patient=EXAMPLE, ada", ["D2", "D1"]),
        ("patient=Ada Example&date_of_birth=1980-01-02", ["D2"]),
        ("patient=Ada Example&date_of_birth=-", ["D1"]),
        ("policy=xyz 12-34", ["D2"]),
        ("key=hospital-a/2.pdf", ["D2"]),
        ("key=hospital-a/3.pdf", []),
        ("hospital=hospital-a&status=NEEDS_REVIEW", ["D2"]),
        ("hospital=hospital-b&status=NEEDS_REVIEW", []),
        ("policy=xyz1234&since=2026-11-20T14:50:00Z", ["D2"]),
        ("policy=xyz1234&until=2026-11-20T14:50:00Z", []),
        ("patient=Ada Example&status=EXTRACTED", ["D1"]),
        ("hospital=hospital-a&document_type=unknown&filename=/2", ["D2"]),
        ("hospital=hospital-a&where=date_of_birth<1980-01-03", ["D2"]),
        ("hospital=hospital-a&where=date_of_birth<1980-01-02", []),
        ("hospital=hospital-a&where=policy_number~yz12", ["D2"]),
    ],
)
def test_every_question_finds_its_documents(
    client: TestClient, store: Store, make_record: MakeRecord, query: str, found: list[str]
) -> None:
    store.finish(make_record("D1", values={"patient_name": "Ada Example"}, key="hospital-a/1.pdf"))
    values = {"patient_name": "Ada Example", "date_of_birth": "1980-01-02", "policy_number": "XYZ1234"}
    later = RECEIVED + timedelta(minutes=20)
    second = make_record("D2", Status.NEEDS_REVIEW, values=values, key="hospital-a/2.pdf", received_at=later)
    store.finish(second)
    answer = client.get(f"/documents?{query}")
    assert answer.status_code == 200, answer.text
    assert sorted(_ids(answer.json())) == sorted(found)


def test_whatever_a_key_begins_with_is_a_hospital_that_can_be_asked_for(
    client: TestClient, store: Store, make_record: MakeRecord
) -> None:
    store.finish(make_record("D1", key="Städtische Klinik/1.pdf", hospital="Städtische Klinik"))

    answer = client.get("/documents", params={"hospital": "Städtische Klinik"})

    assert answer.status_code == 200, answer.text
    assert _ids(answer.json()) == ["D1"]


def test_pages_follow_one_another_without_gap_or_repetition(
    client: TestClient, store: Store, make_record: MakeRecord
) -> None:
    for number in range(7):
        moment = RECEIVED + timedelta(seconds=number)
        store.finish(make_record(f"D{number}", received_at=moment, key=f"hospital-a/{number}.pdf"))
    seen: list[str] = []
    query = {"hospital": "hospital-a", "limit": "3"}
    while True:
        answer = client.get("/documents", params=query).json()
        seen += _ids(answer)
        assert len(answer["items"]) <= 3
        if answer["next_cursor"] is None:
            break
        query["cursor"] = answer["next_cursor"]
    assert seen == [f"D{number}" for number in range(6, -1, -1)]


@pytest.mark.parametrize(
    "query",
    ["", "date_of_birth=1980-01-02", "policy=1&date_of_birth=1980-01-02", "document_type=prescription"],
)
def test_filters_that_no_index_answers_together_are_refused_with_those_that_are(client: TestClient, query: str) -> None:
    answer = client.get(f"/documents?{query}")
    assert answer.status_code == 400
    assert answer.json()["code"] == "FILTERS_DO_NOT_GO_TOGETHER"
    assert "patient [with date_of_birth]" in answer.json()["detail"]


@pytest.mark.parametrize(
    ("query", "where"),
    [
        ("patiant=Kathy Crawford", "query.patiant"),
        ("hospital=", "query.hospital"),
        ("hospital=hospital-a&limit=0", "query.limit"),
        ("hospital=hospital-a&limit=101", "query.limit"),
        ("hospital=hospital-a&since=2026-11-20T00:00:00", "query.since"),
        ("status=DONE", "query.status"),
        ("patient=Kathy Crawford&date_of_birth=02.01.1980", "query.date_of_birth"),
    ],
)
def test_what_is_not_understood_is_refused_and_not_repeated(client: TestClient, query: str, where: str) -> None:
    answer = client.get(f"/documents?{query}")
    assert answer.status_code == 422
    assert answer.json()["code"] == "INVALID_REQUEST"
    assert [wrong["where"] for wrong in answer.json()["errors"]] == [where]
    assert "Crawford" not in answer.text
    assert "02.01.1980" not in answer.text


@pytest.mark.parametrize("cursor", ["rubbish", "e30", "W10"])
def test_a_cursor_of_another_question_is_refused(client: TestClient, cursor: str) -> None:
    answer = client.get("/documents", params={"hospital": "hospital-a", "cursor": cursor})
    assert (answer.status_code, answer.json()["code"]) == (400, "INVALID_CURSOR")


def test_a_page_is_where_its_picture_lies_for_five_minutes(
    client: TestClient, store: Store, make_record: MakeRecord
) -> None:
    page = PageInfo(number=1, engine="tesseract", confidence=0.9, width=1700, height=2200, image_key="D1/page-1.jpg")
    store.finish(make_record("D1", pages=[page], page_count=1))
    answer = client.get("/documents/D1/pages/1")
    assert answer.status_code == 307
    where = urlsplit(answer.headers["location"])
    assert where.path.endswith("D1/page-1.jpg")
    assert parse_qs(where.query)["X-Amz-Expires"] == ["300"]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/documents/D1/pages/1", (404, "NO_PICTURE")),
        ("/documents/D1/pages/2", (404, "NO_PICTURE")),
        ("/documents/D2/pages/1", (404, "NOT_FOUND")),
        ("/documents/D1/pages/0", (422, "INVALID_REQUEST")),
    ],
)
def test_a_page_without_picture_is_a_problem(
    client: TestClient, store: Store, make_record: MakeRecord, path: str, said: tuple[int, str]
) -> None:
    page = PageInfo(number=1, engine="tesseract", confidence=0.9, width=1700, height=2200)
    store.finish(make_record("D1", pages=[page], page_count=1))
    answer = client.get(path)
    assert (answer.status_code, answer.json()["code"]) == said
