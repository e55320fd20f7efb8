"""Which engine reads which page, and how their words become one reading.

Enters: pages of a document. Leaves: `Reading`s: words with boxes in the upright page's frame, doubts included. A text
layer that a look at the page bears out is taken as it is; every other page is read by `sight`. An engine that fails
never fails a document while another can read it.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace

import cv2
import numpy as np

from functions.errors import ClaimlensError, DamagedFileError, EngineError, PageTooComplexError, TooComplexError
from functions.extract import agreement, boxes, layer_check, memory
from functions.extract.calibration import calibrated
from functions.extract.document import SourcePage
from functions.extract.drawn import Lately
from functions.extract.engines.base import Engine, Picture
from functions.extract.engines.layer_trust import BACKGROUND
from functions.extract.engines.layer_trust import agreement as layer_agreement
from functions.extract.engines.text_layer import TextLayer
from functions.extract.layer_check import BELIEVED
from functions.extract.preparation.ink import grey, measure
from functions.extract.prepare import Treatment, Upright, prepare
from functions.extract.sight import Seen, Sight
from functions.settings import SecondReader
from parsers.extraction import Issue
from parsers.page import Page, Word

logger = logging.getLogger(__name__)

JPEG_QUALITY = 95
"""Of pictures kept for review and for a third reader: no loss that either could see."""

LOW_PERCENTILE = 10
"""A page is graded by the words it reads worst; the mean hides them."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One page as it was read.

    `issues` say which engine failed; `failure` is set when no engine could read the page, which is then without words.
    `kept` is the key of its picture where that lies in the artifact bucket already. Times in ms.
    """

    page: Page
    issues: tuple[Issue, ...] = ()
    timings_ms: Mapping[str, int] = field(default_factory=dict)
    failure: EngineError | None = None
    kept: str | None = None
    render: Callable[[], Picture] = field(default=lambda: np.full((1, 1), 255, np.uint8), repr=False)
    render_cleaned: Callable[[], Picture] | None = field(default=None, repr=False)

    @property
    def picture(self) -> Picture:
        """The upright page as uploaded, drawn or unpacked now: the document must still be open."""
        return self.render()

    @property
    def cleaned(self) -> Picture | None:
        """The picture that the first reader got, made again; None when the page was not read by eye."""
        return self.render_cleaned() if self.render_cleaned else None


class Reader:
    """Reads pages. Safe to share between threads when its engines are."""

    def __init__(
        self,
        first: Engine,
        second: Engine | None,
        mode: SecondReader = "always",
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        """`first` reads every page without a trusted text layer; `second` verifies it as `mode` says.

        `clock` gives the seconds that timings are taken from.
        """
        memory.keep()
        self._sight = Sight(first, second, mode, clock)
        self._clock = clock
        self._lately = Lately()

    @property
    def leader(self) -> str:
        """The name of the engine that looks at every page."""
        return self._sight.first.name

    def read(self, page: SourcePage) -> Reading:
        """One page. Raises nothing of an engine's: what fails is noted in the reading. Raises DocumentError kin."""
        start = self._clock()
        layer = page.text_layer()
        try:
            picture = page.raster()
        except EngineError as failed:
            return self._not_drawn(page, layer, failed)
        rasterised = self._clock()
        timings = {"rasterise": round((rasterised - start) * 1000)}
        if layer is not None and layer.trusted:
            written = self._as_written(page, layer, picture, timings)
            if written is not None:
                return written
        seen = self._sight.see(picture)
        if layer is not None and layer.reason == BACKGROUND:
            seen = _with_layer(layer, seen)
        render = self._lately.hold(seen.page.picture, _packed)
        return _read(page, seen, {**timings, **seen.timings_ms}, self._leader(seen.words), render)

    def _as_written(
        self, page: SourcePage, layer: TextLayer, picture: Picture, timings: Mapping[str, int]
    ) -> Reading | None:
        """The page as its text layer has it; None when the picture says otherwise."""
        start = self._clock()
        issues = page.issues
        try:
            words = layer_check.check(layer, picture, self._sight.first, self._sight.second)
            # Those in pictures on the page were read.
            words = None if words is None else tuple(calibrated(words))
        except EngineError as failed:
            logger.warning("layer not checked", extra={"page": page.number, "code": failed.code})
            words, issues = layer.words, (*issues, Issue(failed.code, f"The text was not checked: {failed.message}"))
        if words is None:
            logger.info("layer not believed", extra={"page": page.number})
            return None
        ticks = boxes.find(picture, measure(grey(picture)).text_height, words)
        words = tuple(ticks.marked(ticks.without(words)))
        height, width = picture.shape[:2]
        spent = {**timings, "text_layer": round((self._clock() - start) * 1000)}
        read = Page(page.number, words, width, height, "text_layer", quality=_quality(words))
        # The pictures of a long document would fill the memory.
        return Reading(read, issues, spent, render=self._lately.hold(picture, lambda _: page.raster))

    def _not_drawn(self, page: SourcePage, layer: TextLayer | None, failed: EngineError) -> Reading:
        """A page without a picture: the words of its text layer, unchecked, where there are any."""
        logger.warning("page not drawn", extra={"page": page.number, "code": failed.code})
        words = layer.words if layer is not None and layer.trusted else ()
        engine = "text_layer" if words else self._sight.first.name
        read = Page(page.number, words, 0, 0, engine, quality=_quality(words))
        issues = (*page.issues, Issue(failed.code, failed.message))
        return Reading(read, issues, failure=None if words else failed)

    def read_again(self, reading: Reading, engine: Engine) -> Reading:
        """`reading` verified by another engine, whose words then lead; unchanged but for an issue when it fails."""
        if not reading.page.width:  # never drawn: there is no picture to send
            return reading
        start = self._clock()
        try:
            words = engine.read(reading.picture)
        except EngineError as failed:
            logger.warning("engine failed", extra={"engine": engine.name, "code": failed.code})
            issue = Issue(f"{engine.name.upper()}_{failed.code.removeprefix('ENGINE_')}", failed.message)
            return replace(reading, issues=(*reading.issues, issue))
        timings = {**reading.timings_ms, engine.name: round((self._clock() - start) * 1000)}
        text, ticks = _by_kind(reading.page.words)
        cloud_text, cloud_ticks = _by_kind(words)
        merged = (*agreement.merge(cloud_text, text), *boxes.merged(cloud_ticks, ticks))
        page = replace(reading.page, words=merged, engine=engine.name, quality=_quality(merged))
        return replace(reading, page=page, timings_ms=timings, failure=None)

    def _leader(self, words: Sequence[Word]) -> str:
        second = self._sight.second
        return second.name if second and any(word.engine == second.name for word in words) else self._sight.first.name


def read_all(reader: Reader, pages: Sequence[SourcePage], workers: int) -> list[Reading]:
    """All `pages`, `workers` at a time, in their order.

    When not one page could be read, raises EngineError where trying again later may help, TooComplexError or
    DamagedFileError where not.
    """
    with ThreadPoolExecutor(max(1, workers)) as pool:
        readings = list(pool.map(reader.read, pages))
    refuse_unreadable(readings)
    return readings


def refuse_unreadable(readings: Sequence[Reading]) -> None:
    """Raises, when not one page could be read, what `read_all` raises then."""
    failures = [reading.failure for reading in readings if reading.failure is not None and not reading.page.words]
    if readings and len(failures) == len(readings):
        raise _why(failures) from failures[0]


def _why(failures: Sequence[EngineError]) -> ClaimlensError:
    if any(failed.retryable for failed in failures):
        return EngineError()
    too_complex = any(isinstance(failed, PageTooComplexError) for failed in failures)
    return TooComplexError() if too_complex else DamagedFileError()


def _read(
    page: SourcePage, seen: Seen, timings_ms: Mapping[str, int], engine: str, render: Callable[[], Picture]
) -> Reading:
    width, height = seen.page.size
    words = tuple(calibrated(seen.words))
    return Reading(
        page=Page(page.number, words, width, height, engine, seen.page.rotation, _quality(seen.words)),
        issues=(*page.issues, *seen.issues),
        timings_ms=timings_ms,
        failure=seen.failure,
        render=render,
        render_cleaned=_cleaned(seen.page, seen.treatment, render),
    )


def _with_layer(layer: TextLayer, seen: Seen) -> Seen:
    """A page with a picture behind its text: the text as it is written, verified by what was read; the rest as read.

    As it was read where the two do not agree: a program may have put its own reading behind the picture of a page.
    """
    text, ticks = _by_kind(seen.words)
    if seen.page.rotation or layer_agreement(layer.words, text) < BELIEVED:
        return seen
    written, entries = _by_kind(layer.words)
    return replace(seen, words=[*agreement.merge(written, text), *boxes.merged(entries, ticks)])


def _by_kind(words: Sequence[Word]) -> tuple[list[Word], list[Word]]:
    """Text, and tick boxes."""
    return [word for word in words if word.is_text], [word for word in words if word.kind == "tick"]


def _packed(picture: Picture) -> Callable[[], Picture]:
    """Keeps `picture` as a JPEG: a hundred pages of pixels would fill the memory. Gives what unpacks it."""
    _, packed = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])
    return lambda: np.asarray(cv2.imdecode(packed, cv2.IMREAD_UNCHANGED), dtype=np.uint8)


def _cleaned(page: Upright, treatment: Treatment, render: Callable[[], Picture]) -> Callable[[], Picture]:
    """Gives what prepares `page` once more for its first reader; its picture is not kept, `render` has it packed."""
    measured = replace(page, picture=page.picture[:1, :1].copy())
    return lambda: prepare(replace(measured, picture=render()), treatment).picture


def _quality(words: Sequence[Word]) -> float:
    """Of words as their readers graded them: a mark for the page, not a probability."""
    text = [word.confidence for word in words if word.is_text]
    return float(np.percentile(text, LOW_PERCENTILE)) if text else 0.0
