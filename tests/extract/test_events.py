"""The events that S3 sends."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from functions.extract.events import created_objects, hospital_of
from functions.records.record import Source

EVENTS = Path(__file__).resolve().parents[1] / "events"


def body(name: str) -> str:
    return (EVENTS / f"{name}.json").read_text(encoding="utf-8")


def test_an_upload() -> None:
    assert created_objects(body("s3_object_created")) == [
        Source(
            bucket="uploads",
            key="hospital-a/2026/Müller scan+1.pdf",
            version_id="096fKKXTRTtl3on89fVO.nfljtsv6qko",
            etag="d41d8cd98f00b204e9800998ecf8427e",
            size=353627,
            hospital="hospital-a",
            received_at=datetime(2026, 11, 20, 14, 40, 0, 123000, tzinfo=UTC),
        )
    ]


def test_an_upload_without_a_version() -> None:
    (source,) = created_objects(body("s3_multipart_completed"))
    assert (source.version_id, source.size) == (None, 73400320)


@pytest.mark.parametrize("name", ["s3_test_event", "s3_object_removed", "s3_folder_created"])
def test_what_is_no_upload(name: str) -> None:
    assert created_objects(body(name)) == []


def test_a_slash_at_the_end_of_a_document_hides_nothing() -> None:
    event = json.loads(body("s3_folder_created"))
    event["Records"][0]["s3"]["object"]["size"] = 12
    assert [source.key for source in created_objects(json.dumps(event))] == ["hospital-c/"]


def test_several_uploads_in_one_message() -> None:
    event = json.loads(body("s3_object_created"))
    event["Records"] *= 3
    assert len(created_objects(json.dumps(event))) == 3


@pytest.mark.parametrize("text", ["", "no JSON", "{}", '{"Records": [{"eventName": "ObjectCreated:Put"}]}'])
def test_what_s3_does_not_send(text: str) -> None:
    with pytest.raises((ValueError, KeyError)):
        created_objects(text)


@pytest.mark.parametrize(
    ("key", "hospital"),
    [
        ("hospital-a/2026/scan.pdf", "hospital-a"),
        ("hospital-a/scan.pdf", "hospital-a"),
        ("scan.pdf", "unknown"),
        ("/scan.pdf", "unknown"),
        ("folder/", "unknown"),
    ],
)
def test_the_hospital_is_a_keys_first_segment(key: str, hospital: str) -> None:
    assert hospital_of(key) == hospital
