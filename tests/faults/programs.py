"""Reads two documents while one of the programs that take files apart, or a reader, goes wrong; says what became of
them.

Everything is real: Tesseract, Poppler, PDFium's process, the neural reader's networks. What goes wrong does so by call
number: another program is started in the real one's place, or the real one under conditions that it cannot bear.
"""

from __future__ import annotations

import io
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from functions.errors import ServiceError
from functions.extract.engines.neural import Neural
from functions.extract.engines.tesseract import Tesseract
from functions.extract.formats.pdfium_apart import APART
from functions.extract.pipeline import Processed, Tools, process
from functions.extract.reading import Reader
from functions.records.record import Source, Status
from functions.settings import Limits, Settings
from tests.faults import within
from tests.fuzz.crafted import one_page

SECONDS = 8.0
"""That a program may take here; one that hangs costs the run as much."""
ATTEMPTS = 3
NOW = datetime(2026, 11, 20, 14, 40, tzinfo=UTC)

SHELL: Mapping[str, str] = {
    "fails": "exit 3",
    "crashes": "kill -SEGV $$",
    "hangs": "exec sleep 600",
    "late": 'sleep 0.2; exec "$@"',
    "rubbish": 'if [ "$1" = tesseract ]; then head -c 4000 /dev/urandom > "$3.tsv"; else head -c 4000 /dev/urandom; fi',
    "half": 'if [ "$1" = tesseract ]; then "$@"; truncate -s 200 "$3.tsv"; else "$@" | head -c 300; fi',
    "no memory": 'ulimit -v 20000; exec "$@"',
}
"""What is run instead of a program; "$@" is what would have been, its name without the folder."""

PROGRAMS = ("tesseract", "pdftoppm", "pdfinfo", "pdfimages")
KINDS = tuple(SHELL)
HARMLESS = ("late",)


@dataclass
class Fault:
    """Call number `at` of the run (from 1) goes wrong in the way of `kind`."""

    kind: str
    at: int
    calls: list[str] = field(default_factory=list)

    def now(self, name: str) -> bool:
        """Counts a call of `name`; whether it is the one."""
        self.calls.append(name)
        return len(self.calls) == self.at


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run came to: per document its words or "" where marked, what must not be, seconds."""

    hit: str
    said: tuple[str, ...]
    wrong: tuple[str, ...]
    seconds: float


@cache
def documents() -> Mapping[str, bytes]:
    """A scan of two pages, and a page as a program writes it."""
    # What looks like one more page has Poppler asked for their number.
    return {"scan.pdf": _scan(), "born.pdf": one_page() + b"\n% /Type /Page\n"}


def _scan() -> bytes:
    font = ImageFont.load_default(34)
    pages = []
    for lines in (
        ("Prescription", "Patient Name: Nora Quill"),
        ("Amoxicillin 500 mg capsule", "1 capsule twice a day", "Refills: 2"),
    ):
        page = Image.new("L", (1275, 900), 255)
        for at, line in enumerate(lines):
            ImageDraw.Draw(page).text((120, 200 + 120 * at), line, fill=0, font=font)
        pages.append(page)
    packed = io.BytesIO()
    pages[0].save(packed, "PDF", save_all=True, append_images=pages[1:], resolution=150)
    return packed.getvalue()


@cache
def neural() -> Neural:
    return Neural()


def run(fault: Fault) -> Outcome:
    """Reads the documents with this fault, as often as the queue would bring them."""
    started = time.monotonic()
    with _faulty(fault) as reader:
        settings = Settings(textract_mode="off", limits=Limits(drawing_seconds=SECONDS, page_seconds=SECONDS))
        tools = Tools(settings, reader, workers=1)
        found = {name: _delivered(name, data, tools) for name, data in documents().items()}
    hit = fault.calls[fault.at - 1] if fault.at <= len(fault.calls) else ""
    seconds = time.monotonic() - started
    return Outcome(hit, tuple(map(_said, found.values())), tuple(_wrong(found, fault)), seconds)


def _delivered(name: str, data: bytes, tools: Tools) -> Processed | None:
    source = Source(bucket="uploads", key=f"a/{name}", size=len(data), received_at=NOW)
    for _ in range(ATTEMPTS):
        try:
            return process(data, source, tools, NOW)
        except ServiceError:
            continue
    return None


def _said(found: Processed | None) -> str:
    if found is None:
        return "DEAD"
    return found.record.status.value + (" marked" if _marks(found) else "")


def _marks(found: Processed) -> list[str]:
    return [issue.code for record in found.records for issue in record.issues if issue.code.startswith(MARKS)]


MARKS = ("ENGINE", "PAGE_", "INTERNAL")


@cache
def sound() -> Mapping[str, tuple[str, ...]]:
    """Each document's words, page by page, when nothing goes wrong."""
    with _faulty(Fault("late", 10**9)) as reader:
        tools = Tools(Settings(textract_mode="off"), reader, workers=1)
        return {name: _words(_delivered(name, data, tools)) for name, data in documents().items()}


def _words(found: Processed | None) -> tuple[str, ...]:
    return tuple(" ".join(word.text for word in page.words) for page in found.pages) if found else ()


def _unordered(pages: Sequence[str]) -> list[list[str]]:
    """Each page's words in no order: that is the leading reader's, and another leads where one failed at first."""
    return [sorted(page.split()) for page in pages]


def _wrong(found: Mapping[str, Processed | None], fault: Fault) -> Iterator[str]:
    for name, result in found.items():
        if result is None:
            yield f"{name}: never read"
            continue
        words, expected = (_unordered(read) for read in (_words(result), sound()[name]))
        if result.record.status is Status.FAILED or len(words) != len(expected):
            yield f"{name}: the document is lost: {result.record.error and result.record.error.code}"
        elif words != expected and (fault.kind in HARMLESS or not _marks(result)):
            yield f"{name}: other words, unmarked"
        elif words != expected and result.record.status is not Status.NEEDS_REVIEW:
            yield f"{name}: nobody is asked to look"
        elif sum(one != other for one, other in zip(words, expected, strict=True)) > 1:
            yield f"{name}: more than one page was lost"


@contextmanager
def _faulty(fault: Fault) -> Iterator[Reader]:
    with ExitStack() as stack:
        stack.enter_context(mock.patch.object(subprocess, "Popen", _starting(fault)))
        stack.enter_context(mock.patch.object(APART, "call", _calling(fault, APART.call)))
        yield Reader(Tesseract(seconds=SECONDS), Misreading(fault), "always")
    APART.close()


def _starting(fault: Fault) -> type[subprocess.Popen[bytes]]:
    """Popen that starts something else at the fault's call."""

    class Started(subprocess.Popen):  # type: ignore[type-arg]
        def __init__(self, args: Sequence[str], **named: Any) -> None:
            # Poppler's programs are what a shell becomes: behind "-c" and the limits that it sets.
            before, own = (args[:3], args[3:]) if args[1] == "-c" else ([], args)
            name = Path(own[0]).name
            if name in PROGRAMS and fault.now(name):
                args = [*before, "sh", "-c", SHELL[fault.kind], "sh", name, *own[1:]]
            super().__init__(args, **named)

    return Started


def _calling(fault: Fault, real: Callable[..., Any]) -> Callable[..., Any]:
    """Apart.call that has the child do something else at the fault's call."""

    def call(seconds: float, function: Callable[..., Any], *args: Any, **named: Any) -> Any:
        if fault.now(f"PDFium's {function.__name__}"):
            return real(seconds, getattr(within, fault.kind.replace(" ", "_")), function, *args, **named)
        return real(seconds, function, *args, **named)

    return call


class Misreading(Neural):
    """The neural reader whose networks go wrong throughout the fault's reading."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(seconds=SECONDS)
        self._fault, self._wrong = fault, False

    def read(self, picture: Any) -> list[Any]:
        self._wrong = self._fault.now("neural reader")
        return super().read(picture)

    def _run(self, which: int, pixels: Any) -> Any:
        if not self._wrong:
            return neural()._run(which, pixels)
        return _misrun(self._fault.kind, lambda: neural()._run(which, pixels))

    @property
    def _models(self) -> Any:
        return neural()._models


def _misrun(kind: str, real: Callable[[], Any]) -> Any:
    if kind in ("fails", "crashes"):  # a crash of ONNX Runtime is a crash of the worker: see the harness beside this
        raise RuntimeError("made up")
    if kind == "no memory":
        raise MemoryError
    if kind in ("hangs", "late"):
        time.sleep(SECONDS / 2 if kind == "hangs" else 0.05)
        return real()
    found = real()
    return np.full_like(found, np.nan) if kind == "rubbish" else found[: len(found) // 2]
