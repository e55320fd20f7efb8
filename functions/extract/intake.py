"""From an announced object to its record: the pipeline with the cloud around it.

Enters: where an upload lies. Leaves: its record in the store. Whatever happens, the record says so: it is begun before
the file is fetched, and on the last attempt it says FAILED until reading has succeeded, so that a worker that is killed
leaves no document in silence.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NotRequired, TypedDict

from functions.aws import service_errors
from functions.errors import DocumentError, FileGoneError, FileTooLargeError, InterruptedReadingError, ServiceError
from functions.extract.assemble import failed_record
from functions.records.identity import document_id
from functions.records.record import Record, Source, Status
from functions.records.store import Store

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

Process = Callable[[bytes, Source, datetime], Record]
"""A file's bytes, where it came from and the time → its record, its pages kept. Raises ServiceError."""


@dataclass(frozen=True, slots=True)
class Intake:
    """Takes in one upload after the other. `max_file_bytes` is measured before a byte is fetched."""

    s3: S3Client
    store: Store
    process: Process
    max_file_bytes: int
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)

    def locate(self, announced: Source) -> Source:
        """The announced object with its version, size and ETag, asked for only where S3 did not give a version.

        As announced when it is gone by now. Raises ServiceError.
        """
        if announced.version_id:
            return announced
        try:
            with service_errors():
                head = self.s3.head_object(**_address(announced))
        except FileGoneError:
            return announced
        found = {"version_id": head.get("VersionId"), "etag": head["ETag"].strip('"'), "size": head["ContentLength"]}
        return announced.model_copy(update=found)

    def take(self, source: Source, last_attempt: bool) -> Record | None:
        """Read one located upload and keep its record; None when the document was finished before.

        Raises ServiceError when another attempt may succeed.
        """
        if not self._begin(source, last_attempt):
            return None
        try:
            return self._finished(self._read(source))
        except DocumentError as error:
            return self._finished(failed_record(source, error, self.clock()))
        except ServiceError as error:
            if last_attempt:
                self.store.finish(failed_record(source, error, self.clock()))
            raise

    def _finished(self, record: Record) -> Record | None:
        return record if self.store.finish(record) else None

    def _begin(self, source: Source, last_attempt: bool) -> bool:
        now = self.clock()
        if last_attempt:
            return self.store.start(failed_record(source, InterruptedReadingError(), now)) is not None
        begun = Record(
            document_id=document_id(source), status=Status.PROCESSING, source=source, created_at=now, updated_at=now
        )
        return self.store.start(begun) is not None

    def _read(self, source: Source) -> Record:
        """Raises DocumentError, which ends in a FAILED record, and ServiceError, which does not yet."""
        if source.size > self.max_file_bytes:
            raise FileTooLargeError
        return self.process(self._fetch(source), source, self.clock())

    def _fetch(self, source: Source) -> bytes:
        with service_errors():
            return self.s3.get_object(**_address(source))["Body"].read()


class _Address(TypedDict):
    Bucket: str
    Key: str
    VersionId: NotRequired[str]


def _address(source: Source) -> _Address:
    address: _Address = {"Bucket": source.bucket, "Key": source.key}
    # A bucket that keeps no versions calls its only one "null".
    if source.version_id and source.version_id != "null":
        address["VersionId"] = source.version_id
    return address
