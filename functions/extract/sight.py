"""Reads one picture of a page with the engines at hand.

Enters: the picture as uploaded. Leaves: `Seen`: words in the upright page's frame, doubts included. Tesseract reads
first, and what it makes of the page tells which way is up; where it makes little of it either way, the second reader
tells. The second reader's words lead and are verified against Tesseract's, at a second look where the two differ.
An engine that fails is noted, and the other stands.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace

import numpy as np

from functions.errors import EngineError
from functions.extract import agreement, boxes, handwriting, recheck
from functions.extract.engines.base import Engine, Picture
from functions.extract.preparation import way_up
from functions.extract.preparation.ink import FEWEST_LETTERS, coverage
from functions.extract.prepare import Prepared, Treatment, Upright, prepare, rows, turn, upright
from functions.settings import SecondReader
from parsers.confidence import is_plain
from parsers.extraction import Issue
from parsers.page import Word

logger = logging.getLogger(__name__)

POOR = 0.68
"""Coverage times mean confidence below which a page is prepared another way and read again."""

UPSIDE_DOWN = 0.55
"""The same figure below which a page may stand on its head: such pages reach 0.42, upright print 0.85."""

TELLING, TELLING_PART = 200, 6
"""Letters by which it is told which way up a page stands: so many at least, and this part of all."""

SURE = 0.7
MOSTLY = 0.6
"""A page is print when both readers agree on this share of its words, or the second is this sure of them."""

TREATMENTS: dict[str, tuple[Treatment, Treatment]] = {"neural": ("neural", "even")}
"""How a page is made ready for an engine's first look, and for its second one should the first be poor."""

TESSERACTS: tuple[Treatment, Treatment] = ("even", "plain")

CERTAIN = 0.94
"""Lines of words that the first reader is this sure of, none of them with a figure or an accent, are not shown to the
second one where that reads doubtful words only: of such words 0.9 % are wrong."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A page as it was read.

    `treatment` is how it was made ready for the first reader's best look; `failure` is the last engine's error when
    none could read the page. Times in ms.
    """

    page: Upright
    words: list[Word]
    treatment: Treatment
    issues: tuple[Issue, ...]
    timings_ms: dict[str, int]
    failure: EngineError | None

    @property
    def cleaned(self) -> Picture:
        """The picture that the first reader got, made again."""
        return prepare(self.page, self.treatment).picture


@dataclass(slots=True)
class _Work:
    """What is known of a page while it is being read."""

    page: Upright
    clock: Callable[[], float]
    issues: list[Issue] = field(default_factory=list)
    timings: dict[str, int] = field(default_factory=dict)
    failure: EngineError | None = None

    @contextmanager
    def timed(self, what: str) -> Iterator[None]:
        start = self.clock()
        try:
            yield
        finally:
            self.timings[what] = self.timings.get(what, 0) + round((self.clock() - start) * 1000)

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
    treatment: Treatment


class Sight:
    """Reads pictures. Safe to share between threads when its engines are."""

    def __init__(
        self,
        first: Engine,
        second: Engine | None,
        mode: SecondReader,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        """`first` reads every picture; `second` reads it too ("always"), or what `first` is unsure of ("doubtful").

        `clock` gives the seconds that timings are taken from.
        """
        self.first = first
        self.second = None if mode == "off" else second
        self._mode = mode
        self._clock = clock
        self._treatments = TREATMENTS.get(first.name, TESSERACTS)

    def see(self, picture: Picture) -> Seen:
        """The words of `picture`. Raises nothing of an engine's: what fails is noted."""
        start = self._clock()
        work = _Work(upright(picture), self._clock)
        work.timings["prepare"] = round((self._clock() - start) * 1000)
        look = self._best_look(work)
        words = self._verified(work, look)
        failure = None if words else work.failure
        return Seen(work.page, words, look.treatment, tuple(work.issues), work.timings, failure)

    def _best_look(self, work: _Work) -> _Look:
        """The first reader's best look at a page, which is turned the right way up for it."""
        usual, other = self._treatments
        look = self._look(work, usual)
        if work.failure is not None:
            return look
        if look.score < UPSIDE_DOWN and _may_be_turned(work.page):
            look = self._right_way_up(work, look, usual)
        if look.score < POOR:
            look = max(look, self._look(work, other), key=lambda each: each.score)
        return look

    def _right_way_up(self, work: _Work, look: _Look, usual: Treatment) -> _Look:
        """`look`, or one at the page on its head where it is read better so; the page is left that way up.

        Told by the rows that hold most letters. What the first reader can read neither way, handwriting for the most
        part, is for the second one to tell; without one, the whole page is looked at both ways.
        """
        standing = work.page
        top, bottom = standing.measures.densest(max(TELLING, standing.measures.letters // TELLING_PART))
        here = _score(_between(look.prepared.on_page(look.words), top, bottom, standing), rows(standing, top, bottom))
        if here >= UPSIDE_DOWN:
            return look
        ways = [turn(rows(standing, top, bottom), 2), rows(standing, top, bottom)]
        on_its_head = 0.0
        with suppress(EngineError):  # It is asked for its words later on, and its failure noted then.
            on_its_head = self._legibility(work, self.first, ways[0], usual)
            if self.second is not None and on_its_head < UPSIDE_DOWN:
                on_its_head, here = (self._legibility(work, self.second, way, "neural") for way in ways)
        if self.second is not None or on_its_head >= UPSIDE_DOWN:
            if on_its_head <= here:
                return look
            work.page = turn(standing, 2)
            return self._look(work, usual)
        work.page = turn(standing, 2)
        turned = self._look(work, usual)
        if turned.score > look.score:
            return turned
        work.page = standing
        return look

    @staticmethod
    def _legibility(work: _Work, engine: Engine, page: Upright, treatment: Treatment) -> float:
        """How well `engine` reads a page that stands so. Raises EngineError when it fails."""
        with work.timed("prepare"):
            prepared = prepare(page, treatment)
        with work.timed(engine.name):
            words = engine.read(prepared.picture)
        return _score(prepared.on_page(words), page)

    def _look(self, work: _Work, treatment: Treatment) -> _Look:
        with work.timed("prepare"):
            prepared = prepare(work.page, treatment)
        words = work.ask(self.first, prepared.picture) or []
        return _Look(words, _score(prepared.on_page(words), work.page), prepared, treatment)

    def _verified(self, work: _Work, look: _Look) -> list[Word]:
        """What the second reader reads, verified by the first reader's words, in the page's frame."""
        prepared = look.prepared
        if self.second is not None:
            with work.timed("prepare"):
                prepared = prepare(work.page, "neural")
        with work.timed("boxes"):
            # On the straightened picture: on a leaning page, words of neighbouring lines share heights.
            first = look.prepared.onto(prepared, look.words)
            ticks = boxes.find(prepared.untreated, prepared.text_height, first)
            first = ticks.without(first)
        words = first if self.second is None else self._compared(work, self.second, ticks.picture, first)
        with work.timed("handwriting"):
            words = handwriting.marked(words, ticks.picture, prepared.text_height)
        return prepared.on_page(ticks.marked(words))

    def _compared(self, work: _Work, engine: Engine, picture: Picture, first: list[Word]) -> list[Word]:
        """The first reader's words on `picture`, compared with those of the second, `engine`."""
        certain = self._certain(picture, first)
        second = work.ask(engine, recheck.without(picture, certain) if certain else picture)
        if second is None:
            return first
        if work.failure is not None:
            return second
        with work.timed("compare"):
            unsure = [word for word in first if word not in certain]
            merged = agreement.merge(second, unsure)
        return certain + self._rechecked(work, picture, merged, len(certain))

    def _certain(self, picture: Picture, words: Sequence[Word]) -> list[Word]:
        """The words that need no second reader: none where it reads every word."""
        if self._mode == "always":
            return []
        wanted = [word for word in words if word.confidence < CERTAIN or not _is_safe(word)]
        shown = recheck.lines_of(words, wanted, aspect=picture.shape[1] / picture.shape[0])
        to_read = {id(word) for line in shown for word in line}
        return [word for word in words if id(word) not in to_read]

    def _rechecked(self, work: _Work, picture: Picture, words: list[Word], certain: int) -> list[Word]:
        """`words` after the first reader has had a second look at the lines that the two read differently.

        `certain` words more were not read twice. Not on a page that the second reader is unsure of itself:
        handwriting, which the first cannot read anyway.
        """
        doubtful = [word for word in words if not word.agreed and any(char.isalnum() for char in word.text)]
        sure = [word for word in words if word.agreed or word.confidence >= SURE]
        if not doubtful or certain + len(sure) < MOSTLY * (certain + len(words)):
            return words
        with work.timed("compare"):
            lines = recheck.lines_of(words, doubtful, aspect=picture.shape[1] / picture.shape[0])
            sheet = recheck.sheet(picture, lines)
        again = work.ask(self.first, sheet.picture)
        if again is None:
            return words
        with work.timed("compare"):
            checked = {id(word) for line in lines for word in line}
            kept = [word for word in words if id(word) not in checked]
            return kept + agreement.recheck([word for word in words if id(word) in checked], sheet.back(again))


def _may_be_turned(page: Upright) -> bool:
    """Whether a page has letters, and they do not show for certain that it stands."""
    letters = page.measures
    if letters.letters < FEWEST_LETTERS:
        return False
    return way_up.standing(letters.boxes, letters.text_height) < way_up.CERTAIN


def _is_safe(word: Word) -> bool:
    return is_plain(word) and not any(char.isdigit() for char in word.text)


def _score(words: Sequence[Word], page: Upright) -> float:
    """How well a page was read: the share of its ink that was, times the mean confidence."""
    if not words:
        return 0.0
    places = np.array([(w.box.left, w.box.top, w.box.right, w.box.bottom) for w in words if w.confidence > 0.3])
    covered = coverage(page.measures, places * (*page.size, *page.size)) if len(places) else 0.0
    return covered * float(np.mean([word.confidence for word in words]))


def _between(words: Sequence[Word], top: int, bottom: int, page: Upright) -> list[Word]:
    """Those of `words` in the rows `top` to `bottom` (px) of `page`, as fractions of these rows, not of the page."""
    first, share = top / page.size[1], (bottom - top) / page.size[1]
    boxes = ((word, (word.box.top - first) / share, (word.box.bottom - first) / share) for word in words)
    return [replace(word, box=replace(word.box, top=up, bottom=down)) for word, up, down in boxes if 0 < up + down < 2]
