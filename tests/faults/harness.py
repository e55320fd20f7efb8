"""Runs a batch of documents with one thing going wrong, and says what became of every document.

The function is the deployed one (`functions.extract.handler`), AWS is moto in this process, and SQS's part is played
here: a message that the function failed with, or died over, comes back, and goes to the dead-letter queue after
`max_attempts`. What a document holds is made up where thousands of runs are made; how it is kept never is.
"""

from __future__ import annotations

import io
import json
import os
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, redirect_stdout
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from types import SimpleNamespace
from typing import Any
from unittest import mock

from botocore.exceptions import ClientError, ConnectTimeoutError, ReadTimeoutError
from moto import mock_aws

from functions.aws import Clients
from functions.errors import EncryptedPdfError, PageInterruptedError
from functions.extract import handler as module
from functions.extract.assemble import failed_record
from functions.extract.events import announcement
from functions.extract.pipeline import Keep, Processed, Tools
from functions.extract.reading import Reading
from functions.extract.tasks import task_of
from functions.records.identity import document_id, part_id
from functions.records.record import FieldRecord, Packet, PageInfo, Record, Source, Status
from functions.records.store import Store
from parsers.page import Page
from tests.cloud import TEMPLATE, yaml_parse

MAX_ATTEMPTS = 4
NEVER = 10**9
"""The number of a call that is never made."""
CONTEXT = SimpleNamespace(
    function_name="extract",
    function_version="1",
    memory_limit_in_mb=2048,
    invoked_function_arn="arn:aws:lambda:eu-central-1:123456789012:function:extract",
    aws_request_id="52fdfc07-2182-154f-163f-5f0f9a621d72",
    get_remaining_time_in_millis=lambda: 900_000,
)
ENVIRONMENT = {
    "AWS_ACCESS_KEY_ID": "testing",
    "AWS_SECRET_ACCESS_KEY": "testing",
    "AWS_DEFAULT_REGION": "eu-central-1",
    "UPLOAD_BUCKET": "uploads",
    "ARTIFACT_BUCKET": "artifacts",
    "RESULTS_TABLE": "results",
    "SECOND_READER": "off",
    "PAGES_PER_TASK": "2",
    "MAX_ATTEMPTS": str(MAX_ATTEMPTS),
    "POWERTOOLS_TRACE_DISABLED": "true",
}


class KilledError(BaseException):
    """The worker is gone: nothing of its own code runs any more."""


@dataclass
class Fault:
    """Call number `at` of the run (from 1) goes wrong in the way of `kind`; with `times`, so do the next ones."""

    kind: str
    at: int
    times: int = 1
    seen: int = 0
    dead: bool = False
    hit: list[str] = field(default_factory=list)

    def call(self, name: str, real: Callable[[], Any]) -> Any:
        """Make the call, or what goes wrong in its place; a worker that has been killed calls nobody any more."""
        if self.dead:
            raise KilledError
        self.seen += 1
        if not self.at <= self.seen < self.at + self.times:
            return real()
        self.hit.append(name)
        try:
            return KINDS[self.kind](name, real)
        except KilledError:
            self.dead = True
            raise


def _refused(code: str) -> Callable[[str, Callable[[], Any]], Any]:
    def refuse(name: str, real: Callable[[], Any]) -> Any:
        raise ClientError({"Error": {"Code": code, "Message": "…"}}, name)

    return refuse


def _unreachable(name: str, real: Callable[[], Any]) -> Any:
    raise ConnectTimeoutError(endpoint_url=name)


def _answer_lost(name: str, real: Callable[[], Any]) -> Any:
    real()
    raise ReadTimeoutError(endpoint_url=name)


def _killed_before(name: str, real: Callable[[], Any]) -> Any:
    raise KilledError


def _killed_after(name: str, real: Callable[[], Any]) -> Any:
    real()
    raise KilledError


def _broken(name: str, real: Callable[[], Any]) -> Any:
    raise MemoryError


KINDS: Mapping[str, Callable[[str, Callable[[], Any]], Any]] = {
    "throttled": _refused("ThrottlingException"),
    "internal error": _refused("InternalServerError"),
    "unreachable": _unreachable,
    "answer lost": _answer_lost,
    "killed before": _killed_before,
    "killed after": _killed_after,
    "no memory": _broken,
}


GIVEN_UP = PageInterruptedError.code
"""Said of a page that killed whoever read it: it is marked, and its words are missing."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run left: per document its status, "dead" beside it when its message lies in the dead-letter queue."""

    documents: tuple[str, ...]
    wrong: tuple[str, ...]
    hit: tuple[str, ...]


@cache
def outside_clients() -> Clients:
    """The harness's own, past every fault."""
    return Clients()


@cache
def table() -> dict[str, Any]:
    """The results table as the template has it."""
    described = yaml_parse(TEMPLATE.read_text())["Resources"]["ResultsTable"]["Properties"]
    return {
        name: described[name] for name in ("KeySchema", "AttributeDefinitions", "GlobalSecondaryIndexes", "BillingMode")
    }


class World:
    """AWS with the template's table, two buckets, a queue and the documents of a batch."""

    def __init__(self, files: Mapping[str, bytes], clients: Clients | None = None) -> None:
        self.clients = clients or outside_clients()
        self.clients.dynamodb.create_table(TableName="results", **table())
        for bucket in ("uploads", "artifacts"):
            self.clients.s3.create_bucket(
                Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": "eu-central-1"}
            )
        self.clients.s3.put_bucket_versioning(Bucket="uploads", VersioningConfiguration={"Status": "Enabled"})
        self.queue = self.clients.sqs.create_queue(QueueName="queue")["QueueUrl"]
        self.store = Store(self.clients.dynamodb, "results")
        self.sources = [self._put(key, data) for key, data in files.items()]

    def _put(self, key: str, data: bytes) -> Source:
        version = self.clients.s3.put_object(Bucket="uploads", Key=key, Body=data)["VersionId"]
        moment = datetime(2026, 11, 20, 14, 40, tzinfo=UTC)
        hospital = key.split("/", maxsplit=1)[0]
        return Source(
            bucket="uploads", key=key, version_id=version, etag="e", size=len(data), hospital=hospital,
            received_at=moment,
        )  # fmt: skip

    def items(self) -> list[dict[str, Any]]:
        """Everything in the table."""
        return self.clients.dynamodb.scan(TableName="results")["Items"]

    def sent(self) -> list[str]:
        """Messages that the function has put into the queue since they were last asked for."""
        found = []
        while answer := self.clients.sqs.receive_message(QueueUrl=self.queue, MaxNumberOfMessages=10).get("Messages"):
            for message in answer:
                found.append(message["Body"])
                self.clients.sqs.delete_message(QueueUrl=self.queue, ReceiptHandle=message["ReceiptHandle"])
        return found

    def artifacts(self) -> set[str]:
        """Ids of the documents that have artifacts, and "reading" for pages that wait for their document."""
        listed = self.clients.s3.list_objects_v2(Bucket="artifacts").get("Contents", [])
        return {each["Key"].split("/")[0] for each in listed}


def made_up(
    data: bytes, source: Source, tools: Tools, now: datetime, document_type: str | None = None, keep: Keep | None = None
) -> Processed:
    """In place of reading: what a scan, a packet and a locked file come to, pages kept as ever."""
    if data == b"locked":
        return Processed(failed_record(source, EncryptedPdfError(), now))
    first = document_id(source)
    if data == b"scan":
        return Processed(_kept(_record(first, source, now, "Nora Quill", [1]), keep))
    ids = [first, part_id(first, 2)]
    packets = [Packet(id=first, part=part, parts=2, pages=[part], documents=ids) for part in (1, 2)]
    one = _kept(_record(ids[0], source, now, "Ann Lee", [1], packets[0]), keep)
    two = _kept(_record(ids[1], source, now, "Ann Lee", [2], packets[1]), keep)
    return Processed(one, (), (two,))


def _record(
    identity: str, source: Source, now: datetime, patient: str, pages: Sequence[int], packet: Packet | None = None
) -> Record:
    box = [0.1, 0.1, 0.3, 0.12]
    name = FieldRecord(value=patient, raw=patient, confidence=0.97, page=1, box=box, engine="tesseract")
    info = [PageInfo(number=at, engine="tesseract", confidence=0.9, width=10, height=10) for at in pages]
    return Record(
        document_id=identity, status=Status.EXTRACTED, document_type="prescription", source=source, packet=packet,
        page_count=len(pages), pages=info, fields={"patient_name": name}, created_at=now, updated_at=now,
    )  # fmt: skip


def _kept(record: Record, keep: Keep | None) -> Record:
    assert keep is not None
    keep(record.document_id, [Reading(Page(each.number, (), 10, 10, "tesseract")) for each in record.pages])
    return record


@contextmanager
def world(files: Mapping[str, bytes]) -> Iterator[World]:
    """A fresh AWS with the function's environment; nothing of a run before is left."""
    with mock.patch.dict(os.environ, ENVIRONMENT), mock_aws():
        os.environ.pop("AWS_ENDPOINT_URL", None)
        found = World(files)
        os.environ["UPLOAD_QUEUE_URL"] = found.queue
        module.workplace.cache_clear()
        with mock.patch.object(module.logger.registered_handler, "stream", io.StringIO()):
            yield found
        module.workplace.cache_clear()


Message = tuple[str, str]
"""What a message says, and the id of its document."""


def announced(found: World) -> list[Message]:
    """What S3 says of the batch."""
    return [(json.dumps(announcement(source)), document_id(source)) for source in found.sources]


def deliver(found: World, fault: Fault, messages: Sequence[Message]) -> list[Message]:
    """Hands every message, and those that come of it, to the function until it is done with it; gives those that are
    given up.
    """
    waiting = [(text, document, 1) for text, document in messages]
    dead: list[Message] = []
    while waiting:
        text, document, attempt = waiting.pop(0)
        fault.dead = False
        try:
            again = bool(module.handler(batch_of(text, attempt), CONTEXT)["batchItemFailures"])  # type: ignore[arg-type]
        except KilledError:
            module.workplace.cache_clear()  # another container takes over
            again = True
        if again and attempt >= MAX_ATTEMPTS:
            dead.append((text, document))
        elif again:
            waiting.append((text, document, attempt + 1))
        waiting += [(body, task.document_id, 1) for body in found.sent() if (task := task_of(body))]
    return dead


def batch_of(text: str, attempt: int) -> dict[str, Any]:
    """What Lambda hands the function for a message."""
    message = {
        "messageId": "m", "receiptHandle": "r", "body": text,
        "attributes": {"ApproximateReceiveCount": str(attempt)}, "messageAttributes": {}, "md5OfBody": "",
        "eventSource": "aws:sqs", "eventSourceARN": "arn:aws:sqs:eu-central-1:123456789012:queue",
        "awsRegion": "eu-central-1",
    }  # fmt: skip
    return {"Records": [message]}


class FunctionClients(Clients):
    """The function's clients, made once for all runs, every call of which goes through the fault of the run."""

    fault: Fault | None = None

    def call(self, name: str, real: Callable[[], Any]) -> Any:
        """One call of AWS."""
        return real() if self.fault is None else self.fault.call(name, real)


@cache
def function_clients() -> FunctionClients:
    """Made on the first run, in whose cloud they are as much at home as in later ones'."""
    made = FunctionClients()
    for client in (made.s3, made.dynamodb, made.sqs):
        client._make_api_call = _through(made, client._make_api_call)  # type: ignore[attr-defined]
    return made


def _through(clients: FunctionClients, real: Callable[[str, Any], Any]) -> Callable[[str, Any], Any]:
    return lambda name, arguments: clients.call(name, lambda: real(name, arguments))


@contextmanager
def faulty(fault: Fault) -> Iterator[None]:
    """Calls of AWS by the function go through `fault`."""
    clients = function_clients()
    with mock.patch.object(module, "Clients", lambda: clients), mock.patch.object(clients, "fault", fault):
        yield


@dataclass(frozen=True, slots=True)
class Batch:
    """Uploads by key, and the patients on the finished records of each; `made_up` takes the part of reading."""

    files: Mapping[str, bytes]
    patients: Mapping[str, Mapping[str, int]]
    made_up: Callable[[Fault], AbstractContextManager[None]]


@contextmanager
def _made_up(_fault: Fault) -> Iterator[None]:
    with mock.patch.object(module, "process", made_up):
        yield


SMALL = Batch(
    {"a/scan.pdf": b"scan", "b/packet.pdf": b"packet", "c/locked.pdf": b"locked"},
    {"a/scan.pdf": {"Nora Quill": 1}, "b/packet.pdf": {"Ann Lee": 2}, "c/locked.pdf": {}},
    _made_up,
)
"""Three documents, of which one is a packet of two."""


def run(fault: Fault, batch: Batch = SMALL) -> Outcome:
    """A batch with this fault; what each document came to, and what must not be, then and when all is well again and
    the dead-letter queue has been sent back.
    """
    with world(batch.files) as found, batch.made_up(fault), redirect_stdout(io.StringIO()):
        with faulty(fault):  # Powertools' metrics are lines on stdout
            letters = deliver(found, fault, announced(found))
        dead = {document for _, document in letters}
        said = tuple(_said(found, each, dead) for each in found.sources)
        wrong = [*wrongs(found, dead, batch.patients)]
        if letters:
            calm = Fault(fault.kind, NEVER)
            with faulty(calm):
                again = deliver(found, calm, letters)
            wrong += [f"sent back: {each}" for each in wrongs(found, (), batch.patients)]
            wrong += ["given up although all was well"] * len(again)
        return Outcome(said, tuple(wrong), tuple(fault.hit))


def _said(found: World, source: Source, dead: Collection[str]) -> str:
    record = found.store.get(document_id(source))
    return f"{record.status.value if record else 'NONE'}{' dead' if document_id(source) in dead else ''}"


def wrongs(found: World, dead: Collection[str], expected: Mapping[str, Mapping[str, int]]) -> Iterator[str]:
    """What must not be; `dead` are the documents whose message is given up, `expected` the patients by upload."""
    records = [found.store.get(item["document_id"]["S"]) for item in found.items() if item["item"]["S"] == "record"]
    known = {record.document_id for record in records if record}
    final = (Status.EXTRACTED, Status.NEEDS_REVIEW, Status.FAILED)
    for source in found.sources:
        own = [record for record in records if record and record.source.key == source.key]
        first = found.store.get(document_id(source))
        if document_id(source) in dead:
            continue
        if first is None or first.status not in final:
            yield f"lost: {source.key}"
            continue
        patients = Counter(str(each.fields["patient_name"].value) for each in own if "patient_name" in each.fields)  # type: ignore[union-attr]
        said = {issue.code for each in own for issue in each.issues}  # type: ignore[union-attr]
        if first.status is not Status.FAILED and patients != expected[source.key] and GIVEN_UP not in said:
            yield f"corrupted: {source.key} {dict(patients)}"
        if first.status is Status.FAILED and len(own) > 1:
            yield f"half a packet: {source.key}"
        if first.error and first.error.retryable:
            yield f"given up without a dead letter: {source.key}"
        if any(each.status is Status.PROCESSING for each in own):
            yield f"left in processing: {source.key}"
    # What an upload in the dead-letter queue left is written again when it is sent back, and expires if it never is.
    known.update(dead, (part_id(first, page) for first in dead for page in (2, 3, 4)), {"reading"} if dead else ())
    if not dead and any(item["item"]["S"] == "plan" for item in found.items()):
        yield "a plan is left"
    orphans = found.artifacts() - known
    if orphans:
        yield f"orphaned artifacts: {len(orphans)}"
