"""Which engine reads which page, and how their words become one reading.

Enters: pages of a document. Leaves: `Reading`s: words with boxes in the upright page's frame, doubts included. A text
layer that a look at the page bears out is taken as it is; every other page is prepared, read by Tesseract and verified
by the second reader. An engine that fails never fails a document while another can read it.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

import numpy as np

from functions.errors import DamagedFileError, EngineError
from functions.extract import agreement, layer_check, recheck
from functions.extract.document import SourcePage
from functions.extract.engines.base import Engine, Picture
from functions.extract.engines.text_layer import TextLayer
from functions.extract.preparation.ink import FEWEST_LETTERS, coverage
from functions.extract.prepare import Prepared, Treatment, Upright, prepare, turn, upright
from functions.settings import SecondReader
from parsers.extraction import Issue
from parsers.page import Page, Word

logger = logging.getLogger(__name__)

POOR = 0.68
"""Coverage times mean confidence below which a page is prepared another way and read again."""

UPSIDE_DOWN = 0.55
"""The same figure below which a page may stand on its head: such pages reach 0.42, upright print 0.85."""

SURE = 0.7
MOSTLY = 0.6
"""A page is print when both readers agree on this share of its words, or the second is this sure of them."""

LOW_PERCENTILE = 10
"""A page is graded by the words it reads worst; the mean hides them."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One page as it was read.

    `cleaned` is the picture that the first reader got, None when the page was not read by eye; `issues` say which
    engine failed; `failure` is set when no engine could read the page, which is then without words. Times in ms.
    """

    page: Page
    issues: tuple[Issue, ...] = ()
    timings_ms: Mapping[str, int] = field(default_factory=dict)
    cleaned: Picture | None = None
    failure: EngineError | None = None
    render: Callable[[], Picture] = field(default=lambda: np.full((1, 1), 255, np.uint8), repr=False)

    @property
    def picture(self) -> Picture:
        """The upright page as uploaded. Rasterised only now where the text layer was enough to read the page."""
        return self.render()


@dataclass(slots=True)
class _Work:
    """What is known of a page while it is being read."""

    page: Upright
    issues: list[Issue] = field(default_factory=list)
    timings: dict[str, int] = field(default_factory=dict)
    failure: EngineError | None = None

    @contextmanager
    def timed(self, what: str) -> Iterator[None]:
        start = time.perf_counter()
        try:
            yield
        finally:
            self.timings[what] = self.timings.get(what, 0) + round((time.perf_counter() - start) * 1000)

    def ask(self, engine: Engine, picture: Picture) -> list[Word] | None:
        """The engine's words, placed on `picture`; None, and a note, when it failed."""
        try:
            with self.timed(engine.name):
                return engine.read(picture)
        except EngineError as failed:
            logger.warning("engine failed", extra={"engine": engine.name, "code": failed.code})
            self.issues.append(Issue(failed.code, f"The {engine.name} reader failed: {failed.message}"))
            self.failure = failed
            return None


@dataclass(frozen=True, slots=True)
class _Look:
    """One engine's reading of one prepared picture, in whose frame the words are."""

    words: list[Word]
    score: float
    prepared: Prepared

    @property
    def on_page(self) -> list[Word]:
        return self.prepared.on_page(self.words)


class Reader:
    """Reads pages. Safe to share between threads when its engines are."""

    def __init__(self, first: Engine, second: Engine | None, mode: SecondReader = "always") -> None:
        """`first` reads every page without a trusted text layer; `second` verifies it as `mode` says."""
        self._first = first
        self._second = None if mode == "off" else second
        self._mode = mode

    def read(self, page: SourcePage) -> Reading:
        """One page. Raises nothing of an engine's: what fails is noted in the reading. Raises DocumentError kin."""
        start = time.perf_counter()
        layer = page.text_layer()
        try:
            picture = page.raster()
        except EngineError as failed:
            return self._not_drawn(page, layer, failed)
        rasterised = time.perf_counter()
        timings = {"rasterise": round((rasterised - start) * 1000)}
        if layer is not None and layer.trusted:
            written = self._as_written(page, layer, picture, timings)
            if written is not None:
                return written
        prepared = time.perf_counter()
        work = _Work(upright(picture), issues=list(page.issues), timings=timings)
        work.timings["prepare"] = round((time.perf_counter() - prepared) * 1000)
        look = self._look(work)
        words = self._verified(work, look)
        return _reading(page.number, work, words, look.prepared.picture, self._leader(words))

    def _as_written(
        self, page: SourcePage, layer: TextLayer, picture: Picture, timings: Mapping[str, int]
    ) -> Reading | None:
        """The page as its text layer has it; None when the picture says otherwise."""
        start = time.perf_counter()
        issues = page.issues
        try:
            words = layer_check.check(layer, picture, self._first, self._second)
        except EngineError as failed:
            logger.warning("layer not checked", extra={"page": page.number, "code": failed.code})
            words, issues = layer.words, (*issues, Issue(failed.code, f"The text was not checked: {failed.message}"))
        if words is None:
            logger.info("layer not believed", extra={"page": page.number})
            return None
        height, width = picture.shape[:2]
        spent = {**timings, "text_layer": round((time.perf_counter() - start) * 1000)}
        read = Page(page.number, words, width, height, "text_layer", quality=_quality(words))
        # Drawn again when someone wants to see it: the pictures of a long document would fill the memory.
        return Reading(read, issues, spent, render=page.raster)

    def _not_drawn(self, page: SourcePage, layer: TextLayer | None, failed: EngineError) -> Reading:
        """A page without a picture: the words of its text layer, unchecked, where there are any."""
        logger.warning("page not drawn", extra={"page": page.number, "code": failed.code})
        words = layer.words if layer is not None and layer.trusted else ()
        engine = "text_layer" if words else self._first.name
        read = Page(page.number, words, 0, 0, engine, quality=_quality(words))
        issues = (*page.issues, Issue(failed.code, failed.message))
        return Reading(read, issues, failure=None if words else failed)

    def read_again(self, reading: Reading, engine: Engine) -> Reading:
        """`reading` verified by another engine, whose words then lead; unchanged but for an issue when it fails."""
        start = time.perf_counter()
        try:
            words = engine.read(reading.picture)
        except EngineError as failed:
            logger.warning("engine failed", extra={"engine": engine.name, "code": failed.code})
            issue = Issue(f"{engine.name.upper()}_{failed.code.removeprefix('ENGINE_')}", failed.message)
            return replace(reading, issues=(*reading.issues, issue))
        timings = {**reading.timings_ms, engine.name: round((time.perf_counter() - start) * 1000)}
        text = [word for word in reading.page.words if word.kind == "text"]
        ticks = [word for word in reading.page.words if word.kind == "tick"]
        merged = (*agreement.merge(words, text), *ticks)
        page = replace(reading.page, words=merged, engine=engine.name, quality=_quality(merged))
        return replace(reading, page=page, timings_ms=timings, failure=None)

    def _leader(self, words: Sequence[Word]) -> str:
        second = self._second
        return second.name if second and any(word.engine == second.name for word in words) else self._first.name

    def _look(self, work: _Work) -> _Look:
        """The first reader's best look at a page, which is turned the right way up for it."""
        look = self._once(work, "even")
        if work.failure is not None:
            return look
        if look.score < UPSIDE_DOWN and work.page.measures.letters >= FEWEST_LETTERS:
            standing = work.page
            work.page = turn(standing, 2)
            turned = self._once(work, "even")
            if turned.score > look.score:
                look = turned
            else:
                work.page = standing
        if look.score < POOR:
            look = max(look, self._once(work, "plain"), key=lambda each: each.score)
        return look

    def _once(self, work: _Work, treatment: Treatment) -> _Look:
        with work.timed("prepare"):
            prepared = prepare(work.page, treatment)
        words = work.ask(self._first, prepared.picture) or []
        return _Look(words, _score(prepared.on_page(words), work.page), prepared)

    def _verified(self, work: _Work, look: _Look) -> list[Word]:
        """What the second reader reads, verified by the first reader's words."""
        if self._second is None:
            return look.on_page
        with work.timed("prepare"):
            prepared = prepare(work.page, "neural")
        words = work.ask(self._second, prepared.picture)
        if words is None:
            return look.on_page
        if work.failure is not None:
            return prepared.on_page(words)
        with work.timed("compare"):
            # On the straightened picture: on a leaning page, words of neighbouring lines share heights.
            merged = agreement.merge(words, look.prepared.onto(prepared, look.words))
        return prepared.on_page(self._rechecked(work, prepared.picture, merged))

    def _rechecked(self, work: _Work, picture: Picture, words: list[Word]) -> list[Word]:
        """`words` after the first reader has had a second look at the lines that the two read differently.

        Not on a page that the second reader is unsure of itself: handwriting, which the first cannot read anyway.
        """
        doubtful = [word for word in words if not word.agreed and any(char.isalnum() for char in word.text)]
        sure = [word for word in words if word.agreed or word.confidence >= SURE]
        if not doubtful or len(sure) < MOSTLY * len(words):
            return words
        with work.timed("compare"):
            lines = recheck.lines_of(words, doubtful, aspect=picture.shape[1] / picture.shape[0])
            sheet = recheck.sheet(picture, lines)
        again = work.ask(self._first, sheet.picture)
        if again is None:
            return words
        with work.timed("compare"):
            checked = {id(word) for line in lines for word in line}
            kept = [word for word in words if id(word) not in checked]
            return kept + agreement.recheck([word for word in words if id(word) in checked], sheet.back(again))


def read_all(reader: Reader, pages: Sequence[SourcePage], workers: int) -> list[Reading]:
    """All `pages`, `workers` at a time, in their order.

    When not one page could be read, raises EngineError where trying again later may help, DamagedFileError where not.
    """
    with ThreadPoolExecutor(max(1, workers)) as pool:
        readings = list(pool.map(reader.read, pages))
    failures = [reading.failure for reading in readings if reading.failure is not None and not reading.page.words]
    if readings and len(failures) == len(readings):
        raise (EngineError if any(failed.retryable for failed in failures) else DamagedFileError) from failures[0]
    return readings


def _reading(number: int, work: _Work, words: Sequence[Word], cleaned: Picture, engine: str) -> Reading:
    width, height = work.page.size
    picture = work.page.picture
    return Reading(
        page=Page(number, tuple(words), width, height, engine, work.page.rotation, _quality(words)),
        issues=tuple(work.issues),
        timings_ms=work.timings,
        cleaned=cleaned,
        failure=work.failure if not words else None,
        render=lambda: picture,
    )


def _score(words: Sequence[Word], page: Upright) -> float:
    """How well a page was read: the share of its ink that was, times the mean confidence."""
    if not words:
        return 0.0
    boxes = np.array([(w.box.left, w.box.top, w.box.right, w.box.bottom) for w in words if w.confidence > 0.3])
    covered = coverage(page.measures, boxes * (*page.size, *page.size)) if len(boxes) else 0.0
    return covered * float(np.mean([word.confidence for word in words]))


def _quality(words: Sequence[Word]) -> float:
    text = [word.confidence for word in words if word.kind == "text"]
    return float(np.percentile(text, LOW_PERCENTILE)) if text else 0.0
