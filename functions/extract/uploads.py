"""Uploads as the bucket itself lists them, and announced as S3 announces them.

Enters: a bucket. Leaves: its objects' versions, and messages in the queue that read exactly as S3's own: whoever
announces an upload again (after a crash, for a backfill) goes the same way as the upload did.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from functions.aws import service_errors
from functions.errors import ServiceError
from functions.extract.events import announcement, hospital_of
from functions.extract.tasks import Task, body
from functions.records.record import Source

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client
    from mypy_boto3_s3.type_defs import ListObjectVersionsOutputTypeDef, ListObjectVersionsRequestTypeDef
    from mypy_boto3_sqs import SQSClient

T = TypeVar("T")

MOST_MESSAGES = 10
"""Of one SendMessageBatch (SQS API reference)."""


@dataclass(frozen=True, slots=True)
class Uploads:
    """The upload bucket and the queue that hears of it."""

    s3: S3Client
    sqs: SQSClient
    bucket: str
    queue_url: str

    def versions(self, prefix: str = "", after: str = "") -> Iterator[Source]:
        """Every version of every object whose key begins with `prefix`, by key, the newest version first.

        Keys up to `after` are left out. Markers of deletions and of folders are no documents. Raises ServiceError.
        """
        request: ListObjectVersionsRequestTypeDef = {"Bucket": self.bucket, "Prefix": prefix}
        if after:
            request["KeyMarker"] = after
        while True:
            with service_errors():
                page = self.s3.list_object_versions(**request)
            # Whether the marked key itself is listed again is not documented.
            yield from (source for source in self._documents(page) if source.key != after)
            if not page["IsTruncated"]:
                return
            request["KeyMarker"] = page["NextKeyMarker"]
            request["VersionIdMarker"] = page["NextVersionIdMarker"]

    def _documents(self, page: ListObjectVersionsOutputTypeDef) -> Iterator[Source]:
        for version in page.get("Versions", []):
            if version["Size"] or not version["Key"].endswith("/"):
                yield Source(
                    bucket=self.bucket,
                    key=version["Key"],
                    version_id=version["VersionId"],
                    etag=version["ETag"].strip('"'),
                    size=version["Size"],
                    hospital=hospital_of(version["Key"]),
                    received_at=version["LastModified"],
                )

    def announce(self, sources: Iterable[Source]) -> int:
        """Put an announcement of each into the queue; gives their number. Raises ServiceError."""
        return self._send(json.dumps(announcement(source)) for source in sources)

    def hand_out(self, tasks: Iterable[Task]) -> int:
        """Put `tasks` into the queue; gives their number. Raises ServiceError."""
        return self._send(map(body, tasks))

    def _send(self, bodies: Iterable[str]) -> int:
        sent = 0
        for some in in_batches(bodies):
            with service_errors():
                answer = self.sqs.send_message_batch(
                    QueueUrl=self.queue_url,
                    Entries=[{"Id": str(at), "MessageBody": each} for at, each in enumerate(some)],
                )
            if answer.get("Failed"):
                raise ServiceError("The queue did not take all messages.")
            sent += len(some)
        return sent

    def waiting(self) -> int:
        """How many messages are waiting in the queue, as SQS estimates it. Raises ServiceError."""
        with service_errors():
            answer = self.sqs.get_queue_attributes(
                QueueUrl=self.queue_url, AttributeNames=["ApproximateNumberOfMessages"]
            )
        return int(answer["Attributes"]["ApproximateNumberOfMessages"])


def in_batches(given: Iterable[T], size: int = MOST_MESSAGES) -> Iterator[list[T]]:
    """`given` in lists of `size`, the last one shorter."""
    left = iter(given)
    while some := list(islice(left, size)):
        yield some
