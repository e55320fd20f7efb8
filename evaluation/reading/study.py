"""One paper read by every reader.

Enters: an order for a made document, or the path of a real one. Leaves: `Outcome`: counts of words by reader and by
preparation, and every word's confidence beside whether it is right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path

from evaluation.maker import Order
from evaluation.reading.pages import Paper, made, opened
from evaluation.reading.readers import PREPARATIONS, READERS, STUDENT, ReaderName, Readers, student
from evaluation.reading.words import Score, score, tokens, verdicts
from evaluation.reading.written import Told, told
from functions.extract.calibration import is_hard, standing
from functions.extract.engines.base import Picture
from functions.extract.preparation.geometry import turned
from functions.extract.prepare import Treatment
from parsers.page import Word

FEWEST_WORDS = 20
"""Words that it takes to tell which way is up."""

TURNS = {"rotated_90": 270, "rotated_180": 180, "rotated_270": 90}
"""The clockwise turn in degrees that makes a page upright again, where one is needed."""


@dataclass(frozen=True, slots=True)
class Task:
    """What to read; by the `student` pipeline too, with all `preparations`, `turned` onto its other three sides."""

    paper: Order | Path
    student: bool = True
    preparations: bool = False
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Observation:
    """A word: how it was read (`calibration.standing`), its confidence before calibration, whether it is right."""

    reader: ReaderName
    standing: str
    confidence: float
    right: bool
    digits: bool


@dataclass(slots=True)
class Outcome:
    """How one paper was read.

    `turns` says for every time that a page of at least 20 words was to be turned upright whether it was;
    `handwritten` is the share of the words that were taken for handwriting, `told` says of a made paper's which were.
    """

    name: str
    kind: str
    complete: bool
    by_hand: bool
    readers: dict[str, Score] = field(default_factory=dict)
    preparations: dict[tuple[str, str], Score] = field(default_factory=dict)
    observations: list[Observation] = field(default_factory=list)
    turns: list[bool] = field(default_factory=list)
    handwritten: float = 0.0
    told: list[Told] = field(default_factory=list)


_worker: list[Readers] = []


def study(tasks: Sequence[Task], workers: int = 2) -> Iterator[Outcome]:
    """Outcomes in the order of `tasks`, as they come in."""
    # Spawned, not forked: ONNX and OpenCV keep threads that do not survive a fork.
    with ProcessPoolExecutor(workers, get_context("spawn"), _start) as pool:
        yield from pool.map(_work, tasks)


def _start() -> None:
    _worker.append(Readers())


def _work(task: Task) -> Outcome:
    paper = opened(task.paper) if isinstance(task.paper, Path) else made(task.paper)
    return read(paper, _worker[0], task)


def read(paper: Paper, readers: Readers, task: Task) -> Outcome:
    """Reads one paper with every reader."""
    outcome = Outcome(paper.name, paper.kind, paper.complete, paper.by_hand)
    if task.student:
        outcome.readers[STUDENT] = score(student(paper), paper.printed)
    for name in READERS:
        seen = [readers.sights[name].see(picture) for picture in paper.pictures]
        words = [(word, is_hard(page.words)) for page in seen for word in page.words if word.is_text]
        outcome.readers[name] = score(tokens(word.text for word, _ in words), paper.printed)
        if paper.complete:
            outcome.observations += _observed(name, words, paper.printed)
        if name == "both" and words:
            outcome.handwritten = sum(word.handwritten for word, _ in words) / len(words)
            for drawn, page in zip(paper.drawn, seen, strict=False):
                outcome.told += told(drawn, page.words)
        if name == "both" and paper.kind in TURNS and len(paper.printed) >= FEWEST_WORDS:
            outcome.turns.append(seen[0].page.rotation == TURNS[paper.kind])
    if task.preparations and paper.complete and paper.kind not in TURNS:
        for engine, treatment in PREPARATIONS:
            texts = _texts(readers, engine, treatment, paper.pictures)
            outcome.preparations[engine, treatment or "none"] = score(texts, paper.printed)
    if task.turned and len(paper.printed) >= FEWEST_WORDS:
        outcome.turns += [turned_back(readers, paper.pictures[0], quarters) for quarters in (1, 2, 3)]
    readers.forget()
    return outcome


def turned_back(readers: Readers, picture: Picture, quarters: int) -> bool:
    """Whether a page that is turned clockwise by `quarters` is turned back when it is read."""
    seen = readers.sights["tesseract"].see(turned(picture, quarters))
    return seen.page.rotation == 360 - 90 * quarters


def _texts(readers: Readers, engine: str, treatment: Treatment | None, pictures: Sequence[Picture]) -> list[str]:
    return tokens(word.text for picture in pictures for word in readers.prepared(engine, treatment, picture))


def _observed(reader: ReaderName, words: Sequence[tuple[Word, bool]], printed: Sequence[str]) -> Iterator[Observation]:
    """`words`, each with whether its page is hard to read, held against what is printed."""
    right = verdicts([word.text for word, _ in words], printed)
    for (word, hard), verdict in zip(words, right, strict=True):
        if verdict is not None:
            digits = any(char.isdigit() for char in word.text)
            yield Observation(reader, standing(word, hard), word.confidence, verdict, digits)
