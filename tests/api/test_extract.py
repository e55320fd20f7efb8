"""One file in, its record out."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from fastapi.testclient import TestClient

from functions.errors import EngineTimeoutError
from functions.records.record import Failure, Packet, Record, Source, Status
from functions.records.store import Store
from tests.api.conftest import Api
from tests.cloud import MakeRecord

Reads = Callable[[bytes, Source, str | None], list[Record]]


def test_a_file_becomes_a_record(api: Api, reads: Reads) -> None:
    answer = api(read=reads).post("/extract", files={"file": ("Kathy Crawford.pdf", b"%PDF-1.7")})
    assert answer.status_code == 200
    record = Record.model_validate(answer.json())
    assert record.document_type == "prescription"
    assert record.source.size == 8
    assert "Kathy" not in answer.text


def test_the_type_can_be_told(api: Api, reads: Reads) -> None:
    form = {"document_type": "patient_record"}
    answer = api(read=reads).post("/extract", files={"file": b"%PDF-1.7"}, data=form)
    assert answer.json()["document_type"] == "patient_record"


def test_a_file_of_several_documents_gives_all_their_records(api: Api, make_record: MakeRecord) -> None:
    ids = ["R1", "R2"]
    records = [
        make_record(each, packet=Packet(id="R1", part=part, parts=2, pages=[part], documents=ids))
        for part, each in enumerate(ids, 1)
    ]
    found = api(read=lambda *_: records).post("/extract", files={"file": b"%PDF-1.7"}).json()
    parts = found.pop("parts")
    assert [Record.model_validate(each) for each in (found, *parts)] == records


def test_nothing_is_kept(api: Api, reads: Reads, store: Store) -> None:
    found = api(read=reads).post("/extract", files={"file": b"%PDF-1.7"}).json()
    assert store.get(found["document_id"]) is None


@pytest.mark.parametrize(
    ("code", "status"),
    [("ENCRYPTED_PDF", 422), ("EMPTY_FILE", 422), ("UNSUPPORTED_FORMAT", 415), ("FILE_TOO_LARGE", 413)],
)
def test_an_unreadable_file_is_a_problem_with_its_failed_record(
    api: Api, make_record: MakeRecord, code: str, status: int
) -> None:
    failed = make_record("R1", Status.FAILED, error=Failure(code=code, message="Please send another."))
    answer = api(read=lambda *_: [failed]).post("/extract", files={"file": b"x"})
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert (problem["code"], problem["detail"], problem["retryable"]) == (code, "Please send another.", False)
    assert Record.model_validate(problem["record"]) == failed


def test_trouble_of_ours_says_try_again(api: Api) -> None:
    def read(data: bytes, source: Source, document_type: str | None) -> list[Record]:
        raise EngineTimeoutError

    answer = api(read=read).post("/extract", files={"file": b"x"})
    assert (answer.status_code, answer.json()["code"], answer.json()["retryable"]) == (503, "ENGINE_TIMEOUT", True)
    assert int(answer.headers["retry-after"]) > 0


def test_a_larger_file_is_refused(api: Api, reads: Reads) -> None:
    client = api(read=reads, direct_bytes=1000)
    assert client.post("/extract", files={"file": b"x" * 1000}).status_code == 200
    refused = client.post("/extract", files={"file": b"x" * 1001})
    assert (refused.status_code, refused.json()["code"]) == (413, "FILE_TOO_LARGE")


def test_a_much_larger_body_is_refused_unread(api: Api, reads: Reads) -> None:
    refused = api(read=reads, direct_bytes=1000).post("/extract", content=b"x" * 100_000)
    assert (refused.status_code, refused.json()["code"]) == (413, "FILE_TOO_LARGE")
    assert "POST /documents" in refused.json()["detail"]


def test_a_body_of_unknown_length_is_refused_unread(api: Api, reads: Reads) -> None:
    def endless() -> Iterator[bytes]:
        yield b"x"

    refused = api(read=reads).post("/extract", content=endless())
    assert (refused.status_code, refused.json()["code"]) == (411, "LENGTH_REQUIRED")


def test_a_request_without_file_is_refused(api: Api, reads: Reads) -> None:
    refused = api(read=reads).post("/extract", data={"document_type": "prescription"})
    assert (refused.status_code, refused.json()["errors"][0]["where"]) == (422, "body.file")


def test_a_deployment_that_reads_the_bucket_only_says_so(client: TestClient) -> None:
    answer = client.post("/extract", files={"file": b"x"})
    assert (answer.status_code, answer.json()["code"]) == (501, "NOT_HERE")


def test_others_are_answered_while_a_file_is_read(api: Api, make_record: MakeRecord) -> None:
    reading, go_on = threading.Event(), threading.Event()

    def slow(data: bytes, source: Source, document_type: str | None) -> list[Record]:
        reading.set()
        assert go_on.wait(10)
        return [make_record("R1")]

    with api(read=slow) as client:
        sent: list[int] = []
        sender = threading.Thread(target=lambda: sent.append(client.post("/extract", files={"file": b"x"}).status_code))
        sender.start()
        try:
            assert reading.wait(10)
            assert client.get("/health").status_code == 200
        finally:
            go_on.set()
            sender.join()
    assert sent == [200]
