"""What is compared: the project's engines alone and together, and the pipeline that students' projects share.

Enters: papers. Leaves: words, or texts where a reader gives no more. Engines remember what they have read, so that
comparing readers made of the same engines costs each look once.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Literal

import cv2
import numpy as np
import pytesseract
from pdf2image import convert_from_bytes

from evaluation.reading.pages import Paper
from evaluation.reading.words import tokens
from functions.extract.engines.base import Engine, Picture
from functions.extract.engines.neural import Neural
from functions.extract.engines.tesseract import Tesseract
from functions.extract.prepare import Prepared, Treatment, prepare, upright
from functions.extract.sight import Sight
from parsers.page import Word

ReaderName = Literal["tesseract", "neural", "both"]
READERS: tuple[ReaderName, ...] = ("tesseract", "neural", "both")
STUDENT = "student"
PREPARATIONS: tuple[tuple[str, Treatment | None], ...] = (
    ("tesseract", None),
    ("tesseract", "even"),
    ("tesseract", "plain"),
    ("neural", None),
    ("neural", "even"),
    ("neural", "neural"),
)
"""Engines and the preparations they are tried with; None is the picture as it came."""


PATIENCE = 120.0
"""Seconds that the students' pipeline gets for a page: it has no limit of its own, and Tesseract tries for a quarter of
an hour to read the grain that their threshold makes of a noisy page. A page given up has no words."""


@dataclass
class Remembering:
    """An engine that is asked once for each picture."""

    engine: Engine
    _known: dict[bytes, list[Word]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The engine's own."""
        return self.engine.name

    def read(self, picture: Picture) -> list[Word]:
        """The engine's words. Raises what the engine raises."""
        key = hashlib.blake2b(picture.tobytes(), salt=str(picture.shape[1]).encode()).digest()
        if key not in self._known:
            self._known[key] = self.engine.read(picture)
        return self._known[key]

    def forget(self) -> None:
        """Lets go of what is remembered."""
        self._known.clear()


class Readers:
    """All readers of a process."""

    def __init__(self) -> None:
        self._tesseract = Remembering(Tesseract())
        self._neural = Remembering(Neural())
        self.sights: Mapping[ReaderName, Sight] = {
            "tesseract": Sight(self._tesseract, None, "off"),
            "neural": Sight(self._neural, None, "off"),
            "both": Sight(self._tesseract, self._neural, "always"),
        }

    def prepared(self, name: str, treatment: Treatment | None, picture: Picture) -> list[Word]:
        """What an engine reads in one look at an upright page, made ready by `treatment`."""
        engine = self._tesseract if name == "tesseract" else self._neural
        page = upright(picture)
        if treatment is None:
            untouched = Prepared(page.picture, page.picture, np.eye(3), page.size, page.measures.text_height)
            return untouched.on_page(engine.read(page.picture))
        made = prepare(page, treatment)
        return made.on_page(engine.read(made.picture))

    def forget(self) -> None:
        """Lets go of what the engines remember."""
        self._tesseract.forget()
        self._neural.forget()


def student(paper: Paper) -> list[str]:
    """The words by the pipeline that public student projects share.

    pdf2image at its default 200 dpi, grey, enlarged by half, adaptive threshold over 61 pixels less 11, then
    image_to_string. Pictures that are no PDF are taken as they are. A page that takes longer than PATIENCE is given up.
    """
    pages = (
        [np.asarray(page.convert("L")) for page in convert_from_bytes(paper.data)]
        if paper.data.startswith(b"%PDF")
        else [picture if picture.ndim == 2 else cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY) for picture in paper.pictures]
    )
    texts = []
    for page in pages:
        large = cv2.resize(page, None, fx=1.5, fy=1.5, interpolation=cv2.INTER_LINEAR)
        threshold = cv2.adaptiveThreshold(large, 255, cv2.ADAPTIVE_THRESH_GAUSSIAN_C, cv2.THRESH_BINARY, 61, 11)
        with suppress(RuntimeError):  # how pytesseract says that time is up
            texts.append(pytesseract.image_to_string(threshold, lang="eng", timeout=PATIENCE))
    return tokens(texts)
