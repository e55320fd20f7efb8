"""From an announced object to its record: the pipeline with the cloud around it.

Enters: where an upload lies. Leaves: the records of the documents in it, in the store. Whatever happens, the record
says so: it is begun before the file is fetched, and on the last attempt it says FAILED until reading has succeeded, so
that a worker that is killed leaves no document in silence.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import unquote

from functions.address import address
from functions.aws import service_errors
from functions.errors import (
    DocumentError,
    FileGoneError,
    FileTooLargeError,
    InterruptedReadingError,
    RecordTooLargeError,
    ServiceError,
)
from functions.extract.assemble import failed_record
from functions.records.edits import reread
from functions.records.identity import document_id, part_id
from functions.records.record import Record, Source, Status
from functions.records.store import Store

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

_AT_ONCE = 8

Process = Callable[[bytes, Source, datetime], Sequence[Record]]
"""A file's bytes, where it came from and the time → its records, the first document's first, their pages kept; none
when its pages were handed on to other workers. Raises ServiceError."""


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

    def take(self, source: Source, last_attempt: bool) -> tuple[Record, ...] | None:
        """Read one located upload and keep its records, one or, of a packet, several; none when its pages were handed
        on and are not all read, None when it was finished before.

        Raises ServiceError when another attempt may succeed.
        """
        now = self.clock()
        begun = self._begin(source, last_attempt, now)
        return None if begun is None else self._taken(begun, last_attempt, lambda: self._read(source), now)

    def resume(
        self, begun: Record, last_attempt: bool, read: Callable[[], Sequence[Record]]
    ) -> tuple[Record, ...] | None:
        """The same for the upload of a record that stands already, with the records that `read` gives."""
        standing = self._begin(begun.source, True, self.clock()) if last_attempt else begun
        if standing is None or not _is_unfinished(standing):
            return None
        return self._taken(standing, last_attempt, read, self.clock())

    def _taken(
        self, begun: Record, last_attempt: bool, read: Callable[[], Sequence[Record]], now: datetime
    ) -> tuple[Record, ...] | None:
        source = begun.source
        try:
            records = read()
            return self._finished(records, begun, again=begun.created_at < now) if records else ()
        except DocumentError as error:
            return self._finished((failed_record(source, error, self.clock()),), begun)
        except ServiceError as error:
            if last_attempt:
                self._finished((failed_record(source, error, self.clock()),), begun)
            raise

    def _finished(self, records: Sequence[Record], begun: Record, again: bool = False) -> tuple[Record, ...] | None:
        """Keeps what was read, and over it what people had corrected before the file was read anew.

        The first document is written last: until then the upload is unfinished, and another attempt sets all parts
        right. `again`: an earlier attempt may have left parts, also such as are none by this reading.
        """
        first, *parts = (reread(records[0], begun.review, begun.revision), *records[1:])
        if again and not self._cleared(records):
            return None
        kept = [self._kept(part) for part in parts]
        finished = self._kept(first)
        if finished is None:
            self._withdraw_strangers(first, parts)
            return None
        found = (finished, *(part for part in kept if part is not None))
        for record in found:
            self.announce(record)
        return found

    def _cleared(self, records: Sequence[Record]) -> bool:
        """Takes away what an attempt that broke off may have left; False when the upload was finished meanwhile."""
        first = self.store.get(records[0].document_id)
        if first is None or not _is_unfinished(first):
            return False
        parts = [part_id(first.document_id, page) for page in range(2, sum(each.page_count for each in records) + 1)]
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            deque(pool.map(lambda part: self.store.withdraw(part, first.document_id), parts), maxlen=0)
        return True

    def _withdraw_strangers(self, first: Record, parts: Sequence[Record]) -> None:
        """Another worker was faster: what we wrote and they did not goes."""
        standing = self.store.get(first.document_id)
        theirs = standing.packet.documents if standing and standing.packet else []
        for part in parts:
            if part.document_id not in theirs:
                self.store.withdraw(part.document_id, first.document_id)

    def _kept(self, record: Record) -> Record | None:
        """The record as kept, None where another stands. A document too large for a record fails by itself."""
        try:
            return record if self.store.finish(record) else None
        except RecordTooLargeError as error:
            failed = failed_record(record.source, error, record.updated_at)
            kept = {name: getattr(record, name) for name in ("document_id", "packet", "revision", "review")}
            failed = failed.model_copy(update=kept)
            return failed if self.store.finish(failed) else None

    def _begin(self, source: Source, last_attempt: bool, now: datetime) -> Record | None:
        if last_attempt:
            return self.store.start(failed_record(source, InterruptedReadingError(), now))
        begun = Record(
            document_id=document_id(source), status=Status.PROCESSING, source=source, created_at=now, updated_at=now
        )
        return self.store.start(begun)

    def fetch(self, source: Source) -> bytes:
        """The bytes of a located upload. Raises FileGoneError, ServiceError."""
        return self._fetched(source)[0]

    def _fetched(self, source: Source) -> tuple[bytes, str | None]:
        """The bytes of an upload, and what its sender called it where that is known."""
        with service_errors():
            answer = self.s3.get_object(**address(source))
            return answer["Body"].read(), answer.get("Metadata", {}).get("filename")

    def _read(self, source: Source) -> Sequence[Record]:
        """Raises DocumentError, which ends in a FAILED record, and ServiceError, which does not yet."""
        if source.size > self.max_file_bytes:
            raise FileTooLargeError
        data, name = self._fetched(source)
        named = source.model_copy(update={"filename": unquote(name)}) if name else source
        return self.process(data, named, self.clock())


def _is_unfinished(record: Record) -> bool:
    return record.status is Status.PROCESSING or (record.error is not None and record.error.retryable)
