"""The whole road: an object in the bucket becomes a record that can be found, whatever the object is."""

from __future__ import annotations

import json
import os
import time

import pytest

from functions.records.record import FieldRecord, Record, Status
from local.system import System
from tests.extract.files import locked
from tests.system.conftest import SAMPLES, Read, finished

BORN_DIGITAL = SAMPLES / "prescription_born_digital.pdf"


def patient(record: Record) -> str:
    field = record.fields["patient_name"]
    assert isinstance(field, FieldRecord)
    return str(field.value)


def truth(path: str) -> str:
    """The patient's name as the sample's truth file has it."""
    return str(json.loads((SAMPLES / path).read_text())["documents"][0]["fields"]["patient_name"])


@pytest.mark.parametrize("name", ["prescription_born_digital", "prescription_scan"])
def test_an_upload_becomes_a_record_that_is_found_by_its_patient(system: System, read: Read, name: str) -> None:
    record = read(f"st-elsewhere/2026/{name}.pdf", (SAMPLES / f"{name}.pdf").read_bytes())
    assert record.status in (Status.EXTRACTED, Status.NEEDS_REVIEW)
    assert record.document_type == "prescription"
    assert record.source.hospital == "st-elsewhere"
    assert patient(record) == truth(f"{name}.truth.json")
    assert record.document_id in [found.document_id for found in system.store.by_patient(patient(record)).records]
    assert record.document_id in [found.document_id for found in system.store.by_hospital("st-elsewhere").records]


@pytest.mark.parametrize(
    ("key", "data", "code"),
    [
        ("a/empty.pdf", b"", "EMPTY_FILE"),
        ("a/random.pdf", os.urandom(4096), "UNSUPPORTED_FORMAT"),
        ("a/locked.pdf", locked("secret"), "ENCRYPTED_PDF"),
        ("a/cut off.pdf", BORN_DIGITAL.read_bytes()[:300], "DAMAGED_FILE"),
        ("no-folder", b"hello", "UNSUPPORTED_FORMAT"),
    ],
)
def test_what_cannot_be_read_fails_with_a_sentence_for_a_clerk(read: Read, key: str, data: bytes, code: str) -> None:
    record = read(key, data)
    assert record.status is Status.FAILED
    assert record.error is not None
    assert (record.error.code, record.error.retryable) == (code, False)
    assert record.error.message.endswith(".")
    assert "lease" in record.error.message  # it says what to do: "Please …"


def test_a_document_is_known_by_its_bytes_and_not_by_its_name(read: Read) -> None:
    assert read("a/photo.png", BORN_DIGITAL.read_bytes()).status is not Status.FAILED


def test_announced_twice_it_stays_one_record(system: System, read: Read) -> None:
    record = read("twice/scan.pdf", BORN_DIGITAL.read_bytes())
    version = next(upload for upload in system.uploads().versions() if upload.key == "twice/scan.pdf")
    system.uploads().announce([version, version])
    wait_until_the_queue_is_empty(system)
    assert system.store.get(record.document_id) == record
    assert len(system.store.by_hospital("twice").records) == 1


def test_an_upload_in_parts_stays_one_record(system: System) -> None:
    s3, bucket, key = system.clients.s3, system.settings.upload_bucket, "parts/scan.pdf"
    upload = s3.create_multipart_upload(Bucket=bucket, Key=key)["UploadId"]
    part = s3.upload_part(Bucket=bucket, Key=key, UploadId=upload, PartNumber=1, Body=BORN_DIGITAL.read_bytes())
    done = s3.complete_multipart_upload(
        Bucket=bucket,
        Key=key,
        UploadId=upload,
        MultipartUpload={"Parts": [{"PartNumber": 1, "ETag": part["ETag"]}]},
    )
    finished(system, key, done["VersionId"])
    wait_until_the_queue_is_empty(system)
    assert len(system.store.by_hospital("parts").records) == 1


def test_the_same_key_again_is_another_document(system: System, read: Read) -> None:
    first = read("again/scan.pdf", b"one")
    second = read("again/scan.pdf", b"two")
    found = system.store.by_key("again/scan.pdf").records
    assert {record.document_id for record in found} == {first.document_id, second.document_id}
    assert first.document_id != second.document_id


def wait_until_the_queue_is_empty(system: System) -> None:
    url = system.settings.upload_queue_url
    names = ("ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible")
    until = time.monotonic() + 60
    while time.monotonic() < until:
        attributes = system.clients.sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["All"])["Attributes"]
        if all(attributes[name] == "0" for name in names):
            return
        time.sleep(0.1)
    raise AssertionError("the queue does not empty")
