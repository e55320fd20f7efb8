"""The commands of whoever keeps a system running: sweep, redrive, backfill, on the local system and on a stack."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
from collections.abc import Iterable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote_plus

import pytest

from functions.api.erasure import AGAIN_AFTER
from functions.aws import Clients
from functions.errors import ServiceError
from functions.extract.events import created_objects
from functions.extract.uploads import Uploads
from functions.records.audit import Action, Entry
from functions.records.record import Source
from functions.records.store import Store
from local.cli import main
from tests.cloud import MakeRecord

MANIFEST = "s3://old/inventory/manifest.json"
STACK = {
    "Resources": {"Queue": {"Type": "AWS::SQS::Queue"}},
    "Outputs": {
        "UploadBucket": {"Value": "uploads"},
        "ArtifactBucket": {"Value": "artifacts"},
        "ResultsTable": {"Value": "results"},
        "UploadQueueUrl": {"Value": "set below"},
    },
}


class Stack:
    """A deployed stack as far as the commands see it."""

    def __init__(self, clients: Clients) -> None:
        self.s3, self.sqs = clients.s3, clients.sqs
        for bucket in ("uploads", "old", "artifacts"):
            self.s3.create_bucket(Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
            self.s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
        self.dead = self.sqs.create_queue(QueueName="dead")["QueueUrl"]
        arn = self.sqs.get_queue_attributes(QueueUrl=self.dead, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
        policy = json.dumps({"deadLetterTargetArn": arn, "maxReceiveCount": 4})
        self.queue = self.sqs.create_queue(QueueName="queue", Attributes={"RedrivePolicy": policy})["QueueUrl"]
        STACK["Outputs"]["UploadQueueUrl"]["Value"] = self.queue
        clients.cloudformation.create_stack(StackName="claimlens-test", TemplateBody=json.dumps(STACK))

    def put(self, key: str, bucket: str = "uploads", data: bytes = b"%PDF-") -> None:
        self.s3.put_object(Bucket=bucket, Key=key, Body=data)

    def inventory(
        self, bucket: str, schema: str, *files: list[list[str]], of: str = "uploads", changed: Any = None
    ) -> None:
        """Put what S3 Inventory writes of the bucket `of` into `bucket`; a row of `files` is without the bucket."""
        listed = []
        for number, rows in enumerate(files):
            text = "".join(",".join(f'"{quote_plus(cell)}"' for cell in (of, *row)) + "\n" for row in rows)
            key, packed = f"inventory/{number}.csv.gz", gzip.compress(text.encode())
            self.put(key, bucket, packed)
            listed.append({"key": key, "size": len(packed), "MD5checksum": hashlib.md5(packed).hexdigest()})
        manifest = {"sourceBucket": of, "destinationBucket": f"arn:aws:s3:::{bucket}", "version": "2016-11-30",
                    "creationTimestamp": "1794000000000", "fileFormat": "CSV", "fileSchema": f"Bucket, {schema}",
                    "files": listed}  # fmt: skip
        manifest = {name: value for name, value in (manifest | (changed or {})).items() if value is not None}
        self.put("inventory/manifest.json", bucket, json.dumps(manifest).encode())

    def announced(self) -> list[str]:
        """Keys in the queue, taken out of it."""
        found: list[str] = []
        while messages := self.sqs.receive_message(QueueUrl=self.queue, MaxNumberOfMessages=10).get("Messages"):
            for message in messages:
                found += [source.key for source in created_objects(message["Body"])]
                self.sqs.delete_message(QueueUrl=self.queue, ReceiptHandle=message["ReceiptHandle"])
        return sorted(found)


@pytest.fixture
def stack(clients: Clients, store: Store) -> Iterator[Stack]:
    yield Stack(clients)


def call(*arguments: str) -> tuple[int, str]:
    """Exit code and what was said."""
    said = io.StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        code = main([*arguments, "--stack", "claimlens-test"])
    return code, said.getvalue()


def test_sweep_leaves_alone_what_has_just_come(stack: Stack) -> None:
    stack.put("a/new.pdf")
    code, said = call("sweep")
    assert (code, stack.announced()) == (0, [])
    assert "0 uploads looked at" in said


def test_sweep_has_deletions_finished(stack: Stack, store: Store, make_record: MakeRecord) -> None:
    stack.put("D1/pages/1.jpg", "artifacts")
    record = make_record("D1")
    assert store.finish(record)
    long_ago = datetime.now(UTC) - AGAIN_AFTER
    assert store.desk().bury(record, Entry(revision=1, at=long_ago, who="ada", action=Action.DELETED))
    assert "deletions" not in call("sweep", "--dry-run")[1]
    assert "1 deletions finished." in call("sweep")[1]
    assert stack.s3.list_object_versions(Bucket="artifacts").get("Versions", []) == []
    assert "deletions" not in call("sweep")[1]


def test_redrive(stack: Stack) -> None:
    body = json.dumps({"Records": []})
    stack.sqs.send_message(QueueUrl=stack.dead, MessageBody=body)
    assert call("redrive") == (0, "1 messages sent back.\n")
    assert stack.sqs.receive_message(QueueUrl=stack.queue)["Messages"][0]["Body"] == body


class TestBackfill:
    @pytest.fixture(autouse=True)
    def at_home(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)

    def test_documents_of_the_upload_bucket_are_announced_in_their_newest_version(self, stack: Stack) -> None:
        for number in range(12):
            stack.put(f"a/{number:02d}.pdf")
        stack.put("a/03.pdf", data=b"%PDF-2"), stack.put("b/other.pdf")

        assert call("backfill", "s3://uploads/a/", "--per-second", "10000") == (0, "12 documents handed over.\n")

        assert stack.announced() == [f"a/{number:02d}.pdf" for number in range(12)]

    def test_documents_of_another_bucket_are_copied(self, stack: Stack) -> None:
        stack.put("2019/x.pdf", "old"), stack.put("2020/y.pdf", "old")
        assert call("backfill", "s3://old/2019/", "--hospital", "hospital-a")[0] == 0
        copied = stack.s3.list_objects_v2(Bucket="uploads")["Contents"]
        assert [each["Key"] for each in copied] == ["hospital-a/2019/x.pdf"]

    def test_it_goes_on_where_it_was_interrupted(self, stack: Stack, monkeypatch: pytest.MonkeyPatch) -> None:
        for number in range(25):
            stack.put(f"a/{number:02d}.pdf")
        real, calls = Clients.sqs.func, []  # type: ignore[attr-defined]

        def breaking(clients: Clients) -> object:
            client = real(clients)
            send = client.send_message_batch

            def send_twice(**asked: object) -> object:
                calls.append(asked)
                if len(calls) == 3:
                    return {"Failed": [{"Id": "0"}], "Successful": []}
                return send(**asked)

            client.send_message_batch = send_twice
            return client

        with monkeypatch.context() as patched:
            patched.setattr(Clients, "sqs", property(breaking))
            code, said = call("backfill", "s3://uploads/a/", "--per-second", "10000")
        assert code == 1
        assert "20 documents were handed over" in said

        assert call("backfill", "s3://uploads/a/", "--per-second", "10000") == (0, "5 documents handed over.\n")
        assert stack.announced() == [f"a/{number:02d}.pdf" for number in range(25)]
        assert not Path("backfill.state").exists()

    def test_documents_that_an_inventory_names(self, stack: Stack) -> None:
        names = ["a/Anna Müller, ward 3+4.pdf", "a/2.pdf", "b/3.pdf"]
        for name in names:
            stack.put(name)
        rows = [[name, "v", "true", "false", "5"] for name in names]
        rows += [["a/2.pdf", "older", "false", "false", "5"], ["a/gone.pdf", "v", "true", "true", ""]]
        rows += [["a/", "v", "true", "false", "0"]]
        stack.inventory("old", "Key, VersionId, IsLatest, IsDeleteMarker, Size", rows[:4], rows[4:])

        assert call("backfill", MANIFEST, "--prefix", "a/", "--per-second", "1000")[0] == 0
        assert stack.announced() == sorted(names[:2])
        assert call("backfill", MANIFEST, "--per-second", "1000") == (0, "3 documents handed over.\n")
        assert stack.announced() == sorted(names)

    def test_an_inventory_of_another_bucket_without_versions(self, stack: Stack) -> None:
        stack.put("2019/x y.pdf", "old")
        stack.inventory("uploads", "Key", [["2019/gone.pdf"], ["2019/x y.pdf"]], of="old")
        code, said = call("backfill", MANIFEST.replace("old", "uploads"), "--hospital", "hospital-a")
        assert (code, said) == (0, "1 documents handed over.\n")
        copied = stack.s3.list_objects_v2(Bucket="uploads", Prefix="hospital-a/")["Contents"]
        assert [each["Key"] for each in copied] == ["hospital-a/2019/x y.pdf"]

    def test_an_inventory_goes_on_where_it_was_interrupted(self, stack: Stack, monkeypatch: pytest.MonkeyPatch) -> None:
        names = [f"a/{number:02d}.pdf" for number in reversed(range(25))]
        files = [[[name] for name in some] for some in (names[:7], names[7:])]
        stack.inventory("old", "Key", *files)
        real, tens = Uploads.announce, []

        def breaking(self: Uploads, sources: Iterable[Source]) -> int:
            tens.append(sources)
            if len(tens) == 3:
                raise ServiceError
            return real(self, sources)

        with monkeypatch.context() as patched:
            patched.setattr(Uploads, "announce", breaking)
            code, said = call("backfill", MANIFEST, "--per-second", "10000")
        assert code == 1
        assert "20 documents were handed over" in said
        assert call("backfill", MANIFEST, "--per-second", "10000") == (0, "5 documents handed over.\n")
        assert stack.announced() == sorted(names)

    @pytest.mark.parametrize(
        ("changed", "said"),
        [
            ({"fileFormat": "Parquet"}, "This inventory is Parquet: have S3 write one as CSV"),
            ({"files": [{"key": "inventory/0.csv.gz", "MD5checksum": "0" * 32}]}, "is not what its manifest says"),
            ({"files": [{"key": "inventory/none.csv.gz"}]}, "There is no s3://old/inventory/none.csv.gz. 0 documents"),
            ({"fileSchema": None}, "is not the manifest of an S3 Inventory"),
        ],
    )
    def test_an_inventory_that_cannot_be_read_is_said(self, stack: Stack, changed: Any, said: str) -> None:
        stack.inventory("old", "Key", [["a/1.pdf"]], changed=changed)
        code, told = call("backfill", MANIFEST)
        assert code == 1
        assert said in told
        assert stack.announced() == []

    def test_what_is_no_place_is_said(self, stack: Stack) -> None:
        assert call("backfill", "somewhere")[0] == 2


@pytest.mark.parametrize("command", [("sweep",), ("redrive",), ("backfill", "s3://x/")])
def test_without_a_system_there_is_advice(
    command: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, "--folder", str(tmp_path)]) == 1
    assert "make run" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (("redrive", "--stack", "claimlens-typo"), "claimlens-typo"),
        (("sweep", "--stack", "claimlens-typo"), "claimlens-typo"),
        (("recount", "--table", "results-typo"), "ResourceNotFoundException"),
        (("results", "--table", "results-typo"), "ResourceNotFoundException"),
        (("history", "--table", "results-typo", "some-document"), "ResourceNotFoundException"),
        (("evaluation-set", "--bucket", "artifacts-typo", "fetched"), "NoSuchBucket"),
    ],
)
def test_who_calls_hears_what_aws_said(
    stack: Stack,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: tuple[str, ...],
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(command) == 1
    text = capsys.readouterr().err
    assert said in text
    assert "document could not be read" not in text
