"""The whole system as it runs on one machine: real Tesseract, the embedded cloud, the worker in its own process."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from functions.records.identity import document_id
from functions.records.record import Record, Source, Status
from local.folder import Folder
from local.system import Place, System, running
from tests.cloud import RECEIVED

SAMPLES = Path(__file__).resolve().parents[2] / "evaluation" / "samples"
MOST_SECONDS = 120

Read = Callable[[str, bytes], Record]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    return Folder(tmp_path_factory.mktemp("system") / "claimlens")


@pytest.fixture(scope="module")
def system(folder: Folder) -> Iterator[System]:
    """One system for all tests of a file: starting one takes seconds."""
    with running(Place(folder, cloud_port=0)) as started:
        yield started


@pytest.fixture
def read(system: System) -> Read:
    """Uploads a document as any S3 client does and waits for its record."""

    def upload_and_wait(key: str, data: bytes) -> Record:
        bucket = system.settings.upload_bucket
        version = system.clients.s3.put_object(Bucket=bucket, Key=key, Body=data)["VersionId"]
        return finished(system, key, version)

    return upload_and_wait


def finished(system: System, key: str, version: str) -> Record:
    """The record of an object once it is finished."""
    source = Source(bucket=system.settings.upload_bucket, key=key, version_id=version, received_at=RECEIVED)
    until = time.monotonic() + MOST_SECONDS
    while time.monotonic() < until:
        record = system.store.get(document_id(source))
        if record is not None and record.status is not Status.PROCESSING:
            return record
        time.sleep(0.1)
    raise AssertionError(f"no finished record of {key} after {MOST_SECONDS} s")
