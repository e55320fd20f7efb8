"""The local system: uploads reach the worker, state outlives the system, two never share a folder."""

from __future__ import annotations

import os
import signal
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from functions.records.identity import document_id
from functions.records.record import Status
from local.folder import AlreadyRunningError, Folder
from local.system import System
from tests.cloud import MakeRecord
from tests.local.conftest import Start, eventually


def upload(system: System, key: str, body: bytes = b"%PDF-") -> str:
    answer = system.clients.s3.put_object(Bucket=system.settings.upload_bucket, Key=key, Body=body)
    return answer["VersionId"]


def read_times(system: System, key: str) -> int:
    """How often the fake function has read this object."""
    answer = system.clients.s3.list_object_versions(Bucket=system.settings.artifact_bucket, Prefix=key)
    return len(answer.get("Versions", []))


def test_an_upload_reaches_the_worker_whatever_its_key(start: Start) -> None:
    with start() as system:
        upload(system, "hospital a/Ünit 7/a+b %20.pdf")
        eventually(lambda: read_times(system, "hospital a/Ünit 7/a+b %20.pdf"))


def test_objects_and_records_outlive_the_system(start: Start, make_record: MakeRecord) -> None:
    with start() as system:
        first, second = upload(system, "a/scan.pdf", b"one"), upload(system, "a/scan.pdf", b"two")
        gone = upload(system, "a/gone.pdf")
        system.clients.s3.delete_object(Bucket=system.settings.upload_bucket, Key="a/gone.pdf")
        much = {f"Note {number}": f"{number} " * 100 for number in range(400)}  # kept packed
        system.store.finish(make_record("D1", values={"patient_name": "Ann Example"}, other=much))
        before = system.store.get("D1")
    with start() as system:
        s3, bucket = system.clients.s3, system.settings.upload_bucket
        assert system.store.get("D1") == before is not None
        assert [record.document_id for record in system.store.by_patient("Ann Example").records] == ["D1"]
        assert s3.get_object(Bucket=bucket, Key="a/scan.pdf")["Body"].read() == b"two"
        assert s3.get_object(Bucket=bucket, Key="a/scan.pdf", VersionId=first)["Body"].read() == b"one"
        assert {version.version_id for version in system.uploads().versions()} == {first, second, gone}
        assert "a/gone.pdf" not in str(s3.list_objects_v2(Bucket=bucket))


def test_a_start_announces_what_was_not_finished_and_nothing_else(start: Start, make_record: MakeRecord) -> None:
    with start() as system:
        bucket = system.settings.upload_bucket
        for name in ("finished", "waiting"):
            upload(system, f"a/{name}")
            eventually(lambda name=name: read_times(system, f"a/{name}"))
        source = {"bucket": bucket, "key": "a/finished", "version_id": version_of(system, "a/finished")}
        record = make_record("D", Status.FAILED, **source)
        system.store.finish(record.model_copy(update={"document_id": document_id(record.source)}))
    with start() as system:
        eventually(lambda: read_times(system, "a/waiting") == 2)
        assert read_times(system, "a/finished") == 1


def stored(folder: Folder, key: str) -> bool:
    with closing(sqlite3.connect(folder.state)) as database:
        rows = database.execute("select count(*) from object where key = ? and bucket like '%uploads%'", (key,))
        return bool(rows.fetchone()[0])


def version_of(system: System, key: str) -> str:
    return next(str(version.version_id) for version in system.uploads().versions() if version.key == key)


def test_a_deletion_is_kept_too(start: Start, folder: Folder) -> None:
    with start() as system:
        version = upload(system, "a/scan.pdf")
        kept = system.settings.upload_bucket
        system.clients.s3.put_object(Bucket=kept, Key="a/other.pdf", Body=b"")
        eventually(lambda: stored(folder, "a/scan.pdf"))
        system.clients.s3.delete_object(Bucket=kept, Key="a/scan.pdf", VersionId=version)
        eventually(lambda: not stored(folder, "a/scan.pdf"))


def test_what_was_uploaded_is_stored_while_running(start: Start, folder: Folder) -> None:
    with start() as system:
        upload(system, "a/scan.pdf")
        eventually(lambda: stored(folder, "a/scan.pdf"), seconds=5)


def test_two_systems_never_share_a_folder(start: Start, folder: Folder) -> None:
    assert folder.running() is None
    with start() as system:
        assert folder.running() == system.environment
        with pytest.raises(AlreadyRunningError, match=r"already running"), start():
            pass
    assert folder.running() is None


def test_a_dead_worker_is_started_again(start: Start) -> None:
    with start() as system:
        upload(system, "a/one.pdf")
        eventually(lambda: read_times(system, "a/one.pdf"))
        dead = worker_of(os.getpid())
        os.kill(dead, signal.SIGKILL)
        eventually(lambda: worker_of(os.getpid()) not in (None, dead))
        upload(system, "a/two.pdf")
        eventually(lambda: read_times(system, "a/two.pdf"))


def worker_of(parent: int) -> int | None:
    """The process id of this process's worker, None while there is none."""
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            state, found = (entry / "stat").read_text().rpartition(")")[2].split()[:2]
            command = (entry / "cmdline").read_bytes()
        except OSError:
            continue
        if int(found) == parent and state != "Z" and b"local.worker" in command:
            return int(entry.name)
    return None


def test_the_users_own_environment_comes_back(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_PROFILE", "production")
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", "https://elsewhere.example")
    with start() as system:
        assert "AWS_PROFILE" not in os.environ
        assert system.clients.s3.meta.endpoint_url == system.endpoint
    assert os.environ["AWS_PROFILE"] == "production"
    assert "RESULTS_TABLE" not in os.environ
