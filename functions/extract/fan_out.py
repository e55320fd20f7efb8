"""Long documents: their pages are read in ranges, by any number of workers, and put together once.

Enters: an upload of more pages than one worker reads, then tasks. Leaves: its records, from the one task that finds all
pages read. What has been done stands in the plan (records/plans.py) and in the page store, so that a message that comes
twice, a worker that dies and two workers on one page change nothing but the time it takes:

    upload ─▶ plan ─▶ tasks: pages 1–20, 21–40, … ─▶ kept pages ─▶ (tasks: Textract's pages) ─▶ task: gather ─▶ records

A page that kills whoever reads it is found by reading the pages of its range each by itself, and is marked, not the
document.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Collection, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TypeVar
from uuid import uuid4

from functions.errors import FileGoneError, PageInterruptedError, ServiceError
from functions.extract import cloud
from functions.extract.assemble import duplicate
from functions.extract.document import Document, SourcePage, open_document
from functions.extract.page_store import PageStore
from functions.extract.pipeline import Keep, Tools, concluded, understood
from functions.extract.preparation.geometry import turned
from functions.extract.reading import Reading, refuse_unreadable
from functions.extract.tasks import Task, in_ranges
from functions.records.plans import Plan, Plans
from functions.records.record import Record, Source, Status
from functions.records.store import Store
from parsers.extraction import Issue
from parsers.page import Page

T = TypeVar("T")
R = TypeVar("R")

logger = logging.getLogger(__name__)

GIVEN_UP_AT = 3
"""The attempt at which a page that is read by itself is given up when the attempt before did not come back."""


class HandedOnError(Exception):
    """No error: the pages of a document have been handed on to tasks."""


@dataclass(slots=True)
class TimeLeft:
    """Until when (time.monotonic) a worker may begin with another page; its caller sets it for each invocation."""

    until: float = float("inf")

    @property
    def is_over(self) -> bool:
        """Whether a page that were begun now might not be finished."""
        return time.monotonic() > self.until


@dataclass(frozen=True, slots=True)
class FanOut:
    """`fetch` gives an upload's bytes (FileGoneError), `send` puts tasks into the queue; both raise ServiceError.

    `keep` stores the pages of a document, `first` gives the id of the document that brought a source's content first.
    """

    tools: Tools
    store: Store
    plans: Plans
    pages: PageStore
    keep: Keep
    fetch: Callable[[Source], bytes]
    send: Callable[[Iterable[Task]], object]
    first: Callable[[Source], str]
    time_left: TimeLeft = field(default_factory=TimeLeft)
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)

    def read(self, source: Source, pages: Sequence[SourcePage]) -> list[Reading]:
        """All `pages` of a document that one worker can read in its time. Raises what `read_all` raises.

        Raises HandedOnError when they are too many or the time is over: what has been read by then is kept.
        """
        readings: list[Reading] = []
        if len(pages) <= self.tools.settings.pages_per_task:
            readings = self._while_time_lasts(pages, self.tools.reader.read, self.tools.workers)
        if len(readings) == len(pages):
            refuse_unreadable(readings)
            return readings
        plan = self.plans.begin(Plan(source, uuid4().hex, len(pages)), self.clock())
        for reading in readings:
            self.pages.keep(plan, reading)
        if readings:
            plan = self.plans.done(plan, [reading.page.number for reading in readings]) or plan
        self._hand_on(plan, self._rest(plan))
        raise HandedOnError

    def work(self, plan: Plan, task: Task, attempt: int) -> Sequence[Record]:
        """Do `task`; gives the document's records when it was the last, else none.

        Raises DocumentError, which ends the document, and ServiceError, after which the task is tried again.
        """
        if task.gathers:
            return self._gathered(plan)
        mine = task.of(plan.left)
        most = self.tools.settings.max_attempts
        if attempt > 1 and not task.alone and plan.suspects.intersection(mine):
            self._hand_on(plan, [Task(task.document_id, each, each, alone=True) for each in sorted(mine)])
            return ()
        lost = plan.suspects if task.alone and attempt >= min(GIVEN_UP_AT, most) else ()
        after = self._done(plan, mine, lost, last=attempt >= most) if mine else plan
        if after is not None:
            self._hand_on(after, self._ranges(after, mine & after.left) if after.left else self._rest(after))
        return ()

    def clear(self, document_id: str) -> None:
        """The document is finished or gone: nothing more is needed of its pages. Raises ServiceError."""
        plan = self.plans.get(document_id)
        if plan is not None:
            self.pages.delete(plan)
            self.plans.forget(plan)

    def _done(self, plan: Plan, mine: Collection[int], lost: Collection[int], *, last: bool) -> Plan | None:
        """`plan` after as many of the pages `mine` as there is time for; None when it is over.

        What has been done counts, whatever stops the rest; a worker that is killed leaves all of them suspect.
        """
        if self.plans.suspect(plan, mine, at_risk=last) is None:
            return None
        done: list[int] = []
        after: Plan | None = plan
        try:
            self._work_on(plan, sorted(mine), lost, done)
        finally:
            if done:
                after = self.plans.done(plan, done)
            if len(done) < len(mine):
                after = self.plans.clear_of_suspicion(plan, set(mine) - set(done))
        return after

    def _work_on(self, plan: Plan, mine: Sequence[int], lost: Collection[int], done: list[int]) -> None:
        """Read or verify the pages `mine` and keep them; notes them in `done`. `lost` ones are marked as unreadable."""
        with open_document(self.fetch(plan.source), self.tools.settings.limits) as document:

            def one(number: int) -> int:
                if not plan.verifying:
                    self.pages.keep(plan, self._unread(number) if number in lost else self._read(document, number))
                elif number not in lost:
                    self._verify(plan, document.pages[number - 1], number)
                done.append(number)
                return number

            self._while_time_lasts(mine, one, cloud.AT_ONCE if plan.verifying else self.tools.workers)

    def _while_time_lasts(self, given: Sequence[T], work: Callable[[T], R], at_once: int) -> list[R]:
        """What `work` makes of `given`, in order, the first one always, the others while a page may be begun."""
        begun: list[T] = []

        def one(each: T) -> list[R]:
            if begun and self.time_left.is_over:
                return []
            begun.append(each)
            return [work(each)]

        with ThreadPoolExecutor(max(1, at_once)) as pool:
            return [found for some in pool.map(one, given) for found in some]

    def _read(self, document: Document, number: int) -> Reading:
        return self.tools.reader.read(document.pages[number - 1])

    def _unread(self, number: int) -> Reading:
        failed = PageInterruptedError()
        logger.warning("page given up", extra={"page": number, "code": failed.code})
        page = Page(number, (), 0, 0, self.tools.reader.leader)
        return Reading(page, (Issue(failed.code, failed.message),), failure=failed)

    def _verify(self, plan: Plan, page: SourcePage, number: int) -> None:
        """Ask Textract for a page, unless its answer has been kept: it has been paid for."""
        if self.tools.textract is None or self.pages.verified(plan, number):
            return
        reading = self.pages.get(plan, number)
        whole = replace(reading, render=lambda: turned(page.raster(), reading.page.rotation // 90))
        self.pages.keep(plan, self.tools.reader.read_again(whole, self.tools.textract), verified=True)

    def _gathered(self, plan: Plan) -> Sequence[Record]:
        """The documents of the file; none while pages are left, as when Textract is to see some of them first."""
        if plan.left:
            self._hand_on(plan, self._rest(plan))
            return ()
        try:
            readings = self.pages.all(plan)
        except FileGoneError as error:  # they have expired: the document is begun anew
            self.plans.forget(plan)
            raise ServiceError from error
        refuse_unreadable(readings)
        found = understood(readings, self.tools.settings, self.clock())
        first = self.first(plan.source)
        if plan.to_verify is None and self.tools.textract and found.doubtful and first == plan.document_id:
            after = self.plans.verify(plan, found.doubtful)
            if after is not None:
                self._hand_on(after, self._rest(after))
            return ()
        records = concluded(found, plan.source, self.tools.settings, self.clock(), self.keep)
        return records if first == plan.document_id else [duplicate(record, first) for record in records]

    def _rest(self, plan: Plan) -> Iterable[Task]:
        """What is to be done next: the pages that are left or, when none are, putting them together."""
        return self._ranges(plan, plan.left) if plan.left else [Task(plan.document_id)]

    def _ranges(self, plan: Plan, numbers: Collection[int]) -> Iterable[Task]:
        return in_ranges(plan.document_id, numbers, self.tools.settings.pages_per_task)

    def _hand_on(self, plan: Plan, tasks: Iterable[Task]) -> None:
        """Say in the record how far reading has come, then send `tasks`.

        The record of a document that may need help says so (FAILED) until it is known that it does not.
        """
        now = self.clock()
        begun = Record(
            document_id=plan.document_id,
            status=Status.PROCESSING,
            source=plan.source,
            progress=plan.progress,
            created_at=now,
            updated_at=now,
        )
        if plan.at_risk or self.store.advance(begun) is not None:
            self.send(tasks)
