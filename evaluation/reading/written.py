"""Which words of a drawn document are in a hand, and whether a reader took them for it.

Enters: the document as it was drawn, and the words that were read from it after it was degraded. Leaves: for every word
that was read where one stands, whether that is by hand and whether it was so marked.
"""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import pypdfium2
from pypdfium2 import raw
from reportlab.pdfbase.ttfonts import TTFontFile

from evaluation.documents.fonts import hands
from evaluation.reading.words import tokens
from parsers.page import Box, Word

FEWEST_PAIRS = 6
"""Words that stand once on the page and were read right, by which the others' places are found."""

NEAR = 0.01
"""A pair farther off than this, in widths of the page, is a chance likeness."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A word as it was drawn: its place (fractions of the page), and whether it is in a hand."""

    text: str
    box: Box
    by_hand: bool


@dataclass(frozen=True, slots=True)
class Told:
    """A word that was read: whether it is by hand, and was taken for it; whether it holds figures."""

    by_hand: bool
    marked: bool
    digits: bool


def drawn(pdf: bytes) -> list[list[Drawn]]:
    """The words of a born-digital PDF, a list per page."""
    faces = {TTFontFile(str(path)).name.decode() for path in hands()}
    pages = []
    for page in pypdfium2.PdfDocument(pdf):
        width, height = page.get_size()
        pages.append(list(_words(page.get_textpage(), width, height, faces)))
    return pages


def _words(text: pypdfium2.PdfTextPage, width: float, height: float, hands: set[str]) -> Iterator[Drawn]:
    letters: list[tuple[str, Box, bool]] = []
    for at in range(text.count_chars() + 1):
        letter = text.get_text_range(at, 1) if at < text.count_chars() else " "
        if letter.strip():
            left, bottom, right, top = text.get_charbox(at, loose=True)
            box = Box(left / width, 1 - top / height, right / width, 1 - bottom / height)
            letters.append((letter, box, _face(text, at) in hands))
        elif letters:
            yield Drawn("".join(letter for letter, _, _ in letters), Box.around(box for _, box, _ in letters),
                        letters[0][2])  # fmt: skip
            letters = []


def _face(text: pypdfium2.PdfTextPage, at: int) -> str:
    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    raw.FPDFText_GetFontInfo(text.raw, at, name, len(name), ctypes.byref(flags))
    return name.value.decode(errors="replace").rpartition("+")[2]


def told(printed: Sequence[Drawn], read: Sequence[Word]) -> list[Told]:
    """What was read where a word is drawn; none on a page of which too little was read to tell where that is."""
    read = [word for word in read if word.is_text and any(char.isalnum() for char in word.text)]
    onto = _placing(printed, read)
    if onto is None:
        return []
    found = []
    corners = np.array([[(w.box.left, w.box.top), (w.box.right, w.box.bottom)] for w in printed], np.float64)
    moved = cv2.perspectiveTransform(corners.reshape(1, -1, 2), onto).reshape(-1, 4)
    for word in read:
        x, y = word.box.centre
        inside = (moved[:, 0] <= x) & (x <= moved[:, 2]) & (moved[:, 1] <= y) & (y <= moved[:, 3])
        here = {word.by_hand for word, holds in zip(printed, inside, strict=True) if holds}
        if len(here) == 1:
            found.append(Told(here.pop(), word.handwritten, any(char.isdigit() for char in word.text)))
    return found


def _placing(printed: Sequence[Drawn], read: Sequence[Word]) -> cv2.typing.MatLike | None:
    """Brings places as drawn to where they were read."""
    drawn_at, read_at = _once((w.text, w.box) for w in printed), _once((w.text, w.box) for w in read)
    both = sorted(drawn_at.keys() & read_at.keys())
    if len(both) < FEWEST_PAIRS:
        return None
    pairs = np.array([(drawn_at[text].centre, read_at[text].centre) for text in both], np.float64)
    onto, _ = cv2.findHomography(pairs[:, 0], pairs[:, 1], cv2.RANSAC, NEAR)
    return onto


def _once(words: Iterator[tuple[str, Box]]) -> dict[str, Box]:
    """Places of the words that stand on a page once."""
    held = [(found[0], box) for text, box in words if len(found := tokens([text])) == 1]
    times = Counter(text for text, _ in held)
    return {text: box for text, box in held if times[text] == 1}
