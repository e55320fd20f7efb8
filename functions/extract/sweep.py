"""Finds what fell through: uploads that no record knows, records that nobody works on any more; announces them again.

Neither should ever happen: S3 promises to announce every object, SQS to bring back what a lost worker held. A person
who turns a queue's policy off for an hour, or purges it, makes both happen. Announcing a document that is being read
after all is harmless: its record is finished once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta

from functions.aws import service_errors
from functions.extract.uploads import Uploads, in_batches
from functions.records.identity import document_id
from functions.records.record import Record, Source, Status
from functions.records.store import Store

UNTOUCHED = timedelta(hours=3)
"""Twice the queue's visibility timeout: by then the message of a lost worker has come back and been taken again."""

BEHIND = 1000
"""Messages waiting from which a document without a record is more probably one whose turn has not come."""

AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class Swept:
    """What a sweep found: ids of the documents that were announced again, and whether it got through the bucket."""

    looked_at: int
    unknown: tuple[str, ...]
    abandoned: tuple[str, ...]
    behind: int = 0
    through: bool = True


@dataclass(frozen=True, slots=True)
class Sweep:
    """Compares the bucket with the table."""

    uploads: Uploads
    store: Store

    def run(
        self,
        now: datetime,
        since: datetime | None = None,
        *,
        dry: bool = False,
        time_is_over: Callable[[], bool] = lambda: False,
    ) -> Swept:
        """Looks at what was uploaded from `since` (default: ever) until `UNTOUCHED` before `now`.

        While more than `BEHIND` messages wait nothing is done: `behind` says how many. `dry` announces nothing.
        When `time_is_over` the rest of the bucket is left for another time (`through` false). Raises ServiceError.
        """
        behind = self.uploads.waiting()
        if behind > BEHIND:
            return Swept(0, (), (), behind)
        until = now - UNTOUCHED
        abandoned = [record.source for record in self._processing(until) if record.updated_at < until]
        looked_at, through = 0, True
        unknown: list[Source] = []
        old = (s for s in self.uploads.versions() if s.received_at < until and (since is None or s.received_at > since))
        with ThreadPoolExecutor(AT_ONCE) as pool:
            for some in in_batches(old, 100):
                if time_is_over():
                    through = False
                    break
                known = pool.map(lambda source: self.store.is_known(document_id(source)), some)
                unknown += [source for source, is_known in zip(some, known, strict=True) if not is_known]
                looked_at += len(some)
        if not dry:
            self.uploads.announce([*unknown, *abandoned])
        lost = tuple(map(document_id, unknown))
        return Swept(looked_at, lost, tuple(map(document_id, abandoned)), through=through)

    def _processing(self, until: datetime) -> Iterator[Record]:
        cursor = None
        while True:
            found = self.store.by_status(Status.PROCESSING, until=until, cursor=cursor)
            yield from found.records
            cursor = found.cursor
            if cursor is None:
                return


def redrive(uploads: Uploads, dead_letter_url: str) -> Iterable[int]:
    """Sends what lies in the dead-letter queue back to where it came from; gives the number of each ten or fewer.

    A message is deleted there after it was sent here: a crash in between brings a document twice, which is harmless.
    Messages that fail again come back to the dead-letter queue with their own count. Raises ServiceError.
    """
    while True:
        with service_errors():
            found = uploads.sqs.receive_message(QueueUrl=dead_letter_url, MaxNumberOfMessages=10).get("Messages", [])
            if not found:
                return
            for message in found:
                uploads.sqs.send_message(QueueUrl=uploads.queue_url, MessageBody=message["Body"])
                uploads.sqs.delete_message(QueueUrl=dead_letter_url, ReceiptHandle=message["ReceiptHandle"])
        yield len(found)
