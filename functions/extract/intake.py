"""From an announced object to its record: the pipeline with the cloud around it.

Enters: where an upload lies. Leaves: its record in the store. Whatever happens, the record says so: it is begun before
the file is fetched, and on the last attempt it says FAILED until reading has succeeded, so that a worker that is killed
leaves no document in silence.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import unquote

from functions.address import address
from functions.aws import service_errors
from functions.errors import DocumentError, FileGoneError, FileTooLargeError, InterruptedReadingError, ServiceError
from functions.extract.assemble import failed_record
from functions.records.edits import reread
from functions.records.identity import document_id
from functions.records.record import Record, Source, Status
from functions.records.store import Store

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

Process = Callable[[bytes, Source, datetime], Record]
"""A file's bytes, where it came from and the time → its record, its pages kept. Raises ServiceError."""


@dataclass(frozen=True, slots=True)
class Intake:
    """Takes in one upload after the other.

    `max_file_bytes` is measured before a byte is fetched; `announce` is told of every record that was kept.
    """

    s3: S3Client
    store: Store
    process: Process
    max_file_bytes: int
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    announce: Callable[[Record], None] = lambda record: None

    def locate(self, announced: Source) -> Source:
        """The announced object with its version, size and ETag, asked for only where S3 did not give a version.

        As announced when it is gone by now. Raises ServiceError.
        """
        if announced.version_id:
            return announced
        try:
            with service_errors():
                head = self.s3.head_object(**address(announced))
        except FileGoneError:
            return announced
        found = {"version_id": head.get("VersionId"), "etag": head["ETag"].strip('"'), "size": head["ContentLength"]}
        return announced.model_copy(update=found)

    def take(self, source: Source, last_attempt: bool) -> Record | None:
        """Read one located upload and keep its record; None when the document was finished before.

        Raises ServiceError when another attempt may succeed.
        """
        begun = self._begin(source, last_attempt)
        if begun is None:
            return None
        try:
            return self._finished(self._read(source), begun)
        except DocumentError as error:
            return self._finished(failed_record(source, error, self.clock()), begun)
        except ServiceError as error:
            if last_attempt:
                self._finished(failed_record(source, error, self.clock()), begun)
            raise

    def _finished(self, record: Record, begun: Record) -> Record | None:
        """Keep what was read, and over it what people had corrected before the document was read anew."""
        kept = reread(record, begun.review, begun.revision)
        if not self.store.finish(kept):
            return None
        self.announce(kept)
        return kept

    def _begin(self, source: Source, last_attempt: bool) -> Record | None:
        now = self.clock()
        if last_attempt:
            return self.store.start(failed_record(source, InterruptedReadingError(), now))
        begun = Record(
            document_id=document_id(source), status=Status.PROCESSING, source=source, created_at=now, updated_at=now
        )
        return self.store.start(begun)

    def _read(self, source: Source) -> Record:
        """Raises DocumentError, which ends in a FAILED record, and ServiceError, which does not yet."""
        if source.size > self.max_file_bytes:
            raise FileTooLargeError
        with service_errors():
            answer = self.s3.get_object(**address(source))
            data, name = answer["Body"].read(), answer.get("Metadata", {}).get("filename")
        named = source.model_copy(update={"filename": unquote(name)}) if name else source
        return self.process(data, named, self.clock())
