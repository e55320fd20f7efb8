"""A batch whose one upload is shared out: five pages, two per task; pages 1 to 3 are one document, 4 and 5 another.

What stands on a page is made up, and so is Textract; planning, sharing out, keeping, gathering and parting never are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from unittest import mock

import numpy as np

from functions.extract import fan_out, pipeline
from functions.extract import handler as module
from functions.extract.document import Document
from functions.extract.engines.base import Engine, Picture
from functions.extract.pipeline import Tools
from functions.extract.reading import Reading
from functions.settings import Limits, Settings
from parsers.extraction import Extraction, FieldValue, Issue, ParseOptions
from parsers.page import Box, Page, Word
from tests.faults.harness import Batch, Fault, KilledError

PAGES = 5
SECOND_FROM = 4
"""The page on which the second document begins."""

WHOLE = ("Patient1 Patient2 Patient3", "Patient4 Patient5")
"""What the documents' records hold when all pages are there."""

BOX = Box(0.1, 0.1, 0.3, 0.12)


@dataclass(frozen=True)
class MadeUpPage:
    """A page of the upload."""

    number: int
    issues: tuple[Issue, ...] = ()

    def text_layer(self) -> None:
        """There is none."""

    def raster(self) -> Picture:
        """White paper."""
        return np.full((20, 10), 255, np.uint8)


def document(data: bytes, _limits: Limits) -> Document:
    """The upload, of as many pages as its first word says."""
    return Document("pdf", [MadeUpPage(number) for number in range(1, int(data.split()[0]) + 1)])


@dataclass
class MadeUpReader:
    """Reads the patient's name off every page; the worker dies of the pages `deadly`."""

    fault: Fault
    deadly: frozenset[int] = frozenset()
    leader: str = "tesseract"
    asked: list[int] = field(default_factory=list)

    def read(self, page: MadeUpPage) -> Reading:
        """The page's words."""
        if page.number in self.deadly:
            self.fault.dead = True
            raise KilledError
        words = (Word(f"Patient{page.number}", BOX, 0.97, "tesseract"),)
        return Reading(Page(page.number, words, 10, 20, "tesseract", 0, 0.97), render=page.raster)

    def read_again(self, reading: Reading, engine: Engine) -> Reading:
        """As Textract sees it."""
        self.asked.append(reading.page.number)
        return replace(reading, page=replace(reading.page, engine=engine.name))


def parted(readings: Sequence[Reading], _options: ParseOptions) -> list[tuple[list[Reading], Extraction]]:
    """The documents; the patients' names tell whether all their pages are there."""
    parts = [[each for each in readings if (each.page.number >= SECOND_FROM) is late] for late in (False, True)]
    return [_extracted(part) for part in parts if part]


def _extracted(own: list[Reading]) -> tuple[list[Reading], Extraction]:
    text = " ".join(word.text for reading in own for word in reading.page.words)
    numbers = tuple(reading.page.number for reading in own)
    name = FieldValue("patient_name", text, text, 0.97, numbers[0], BOX, "tesseract")
    issues = tuple(dict.fromkeys(issue for reading in own for issue in reading.issues))
    return own, Extraction("prescription", 0.99, {"patient_name": name}, {}, issues, numbers)


class MadeUpTextract:
    """Never asked itself: `MadeUpReader.read_again` answers for it."""

    name = "textract"

    def read(self, picture: Picture) -> list[Word]:
        """Nothing."""
        raise AssertionError


def made_up(
    deadly: frozenset[int] = frozenset(), readers: list[MadeUpReader] | None = None, textract: bool = False
) -> Callable[[Fault], object]:
    """Reading as it is made up here; every reader that was made is added to `readers`."""

    @contextmanager
    def patched(fault: Fault) -> Iterator[None]:
        def tools(settings: Settings, *_: object) -> Tools:
            reader = MadeUpReader(fault, deadly)
            if readers is not None:
                readers.append(reader)
            mode = settings.model_copy(update={"textract_mode": "always" if textract else "off"})
            return Tools(mode, reader, MadeUpTextract() if textract else None, workers=1)  # type: ignore[arg-type]

        with (
            mock.patch.object(module, "build_tools", tools),
            mock.patch.object(pipeline, "open_document", document),
            mock.patch.object(fan_out, "open_document", document),
            mock.patch.object(pipeline, "parsed", parted),
        ):
            yield

    return patched


def long(**how: object) -> Batch:
    """The batch, read as `made_up` says."""
    return Batch({"a/long.pdf": b"5"}, {"a/long.pdf": dict.fromkeys(WHOLE, 1)}, made_up(**how))  # type: ignore[arg-type]


LONG = long()
VERIFIED = long(textract=True)
