"""Forms for learning what handwriting looks like, drawn word by word.

Enters: a random source, and the type faces and hands to draw with. Leaves: `Filled` pages: a picture in colour, spoilt
as scanners and telephones spoil them, and every word's text, place and whether it is by hand. Some are printed
throughout, some had a word or two added, some are filled in, some written from top to bottom. Hands are bent a little
differently on every page, as no two people write alike and no one person twice.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from functions.extract.engines.base import Picture

Share = Literal["none", "some", "values", "all"]
Place = tuple[float, float, float, float]

LABELS = (
    "Patient Name|Date of birth|Address|Diagnosis|Medicine|Directions|Dispense|Refills|Prescriber|Phone|Policy No.|"
    "Insured's name|Total charge|Amount paid|Balance due|Allergies|Weight|Blood pressure|Admitted on|Discharged on|"
    "Consultant|Ward|Age/Sex|MRN|Signature|Relationship|Group number|Sex|Occupation|Next of kin|Qty|Dose|Rs.|ICD-10"
).split("|")
VALUES = (
    "Nora Quill|04/17/1963|4218 Wheeler Ridge|Buffalo NY 14201|(737) 555-0151|Amoxicillin 500 mg|Metformin 850mg BID|"
    "1 tablet twice daily with food|Lisinopril 10 mg q.d.|$1,284.50|2,450.00|350.00|MANEX-77|7115207313|I50.6|E11.9|"
    "J45.909|none|30|2|21|120/80|72 kg|hypertension|diabetes mellitus|Dr. Priya Ramachandran|Jonathan Whitfield|34 / F|"
    "12-03-2024|10:45|CBC HbA1c 6.8 %|Tab. Paracetamol 650 1-0-1|x 5 days|follow up in two weeks|NKDA|spouse|teacher|"
    "wife|99213|Inj. Ceftriaxone 1 g IV|0.5 ml|PRN|3rd floor|St. Mary's Hospital|yes|no|Male|F|O+|acute bronchitis"
).split("|")
PROSE = (
    "I authorize the release of any medical or other information necessary to process this claim and request payment "
    "of benefits either to myself or to the party who accepts assignment below. The patient was admitted with fever "
    "and cough and improved on treatment. Please bring this form with you to every visit. Charges are payable within "
    "30 days of the date of this bill; questions about it are answered at the number above."
).split()
SPOILT = ("clean", "scan", "blurred", "noisy", "faded", "leaning", "spread", "squeezed", "bilevel", "photo")
INKS = ((0, 0, 0), (20, 20, 25), (60, 55, 55), (40, 50, 120), (30, 60, 160), (20, 30, 90), (90, 90, 95))
"""Pens, red, green, blue: black, blue, pencil."""
THICKEST = 0.03
"""Ink that a soft pen leaves beside a thin one's stroke, in heights of the hand."""
COLOURS = ((0, 0, 0),) * 6 + ((50, 50, 50), (20, 50, 110), (120, 30, 30), (20, 90, 60))
"""What forms are printed in."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A word as drawn: its place in px of the picture."""

    text: str
    place: Place
    face: str
    by_hand: bool


@dataclass(slots=True)
class Filled:
    """A drawn page."""

    picture: Picture
    marks: list[Mark] = field(default_factory=list)


SHARES: tuple[Share, ...] = ("none", "some", "values", "values", "none", "some", "all")


def forms(
    count: int, by_machine: Sequence[Path], by_hand: Sequence[Path], seed: int = 1, shares: Sequence[Share] = SHARES
) -> Iterator[Filled]:
    """`count` drawn forms, these shares of which are written by hand, in turn."""
    for at in range(count):
        drawing = _Drawing(random.Random(f"{seed}-{at}"), by_machine, by_hand, shares[at % len(shares)])
        drawing.fill()
        page = drawing.page(np.random.default_rng([seed, at]))
        yield Filled(_spoilt(page, SPOILT[at % len(SPOILT)], np.random.default_rng([seed, at, 1])), drawing.marks)


@cache
def _face(path: Path, size: float) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, size)


class _Drawing:
    """One page on its way: what is printed and what is written, on a layer each."""

    def __init__(self, rng: random.Random, by_machine: Sequence[Path], by_hand: Sequence[Path], share: Share) -> None:
        self.rng, self.share, self.marks = rng, share, list[Mark]()
        self.dpi = rng.choice((130, 150, 200, 200, 250, 300))
        self.size = int(8.5 * self.dpi), int(7.5 * self.dpi)
        self.layers = [Image.new("RGB", self.size, (255, 255, 255)) for _ in range(2)]
        self.pens = [ImageDraw.Draw(layer) for layer in self.layers]
        self.label, self.typed, self.heading = (rng.choice(by_machine) for _ in range(3))
        self.hand, self.ink, self.colour = rng.choice(by_hand), rng.choice(INKS), rng.choice(COLOURS)
        self.label_size, self.value_size = rng.uniform(5, 11), rng.uniform(7, 12)
        self.hand_size, self.pressed = rng.uniform(10, 17), rng.uniform(0, THICKEST)
        self.ruled = rng.random()

    def fill(self) -> None:
        """Draws from top to bottom."""
        y, rows = 0.5 * self.dpi, (self._heading, self._prose, self._pairs, self._pairs, self._pairs, self._cells)
        while y < self.size[1] - 0.7 * self.dpi:
            y = self.rng.choice(rows if self.share != "all" else (self._pairs, self._prose))(y)

    def page(self, rng: np.random.Generator) -> Picture:
        """Both layers put together."""
        printed, written = (np.asarray(layer, dtype=np.uint8)[..., ::-1] for layer in self.layers)
        bent = _bent(written, self.hand_size * self.dpi / 72, rng)
        return np.asarray(np.minimum(printed, bent), dtype=np.uint8)

    def _heading(self, y: float) -> float:
        size = self.rng.uniform(1.1, 2.2) * self.label_size
        text = " ".join(self.rng.sample(LABELS, 2))
        self._write(self.rng.uniform(0.5, 3) * self.dpi, y, text.upper() if self.rng.random() < 0.5 else text,
                    self.heading, size, self.rng.choice(COLOURS))  # fmt: skip
        return y + 1.6 * size * self.dpi / 72

    def _prose(self, y: float) -> float:
        by_hand = self.share == "all"
        size = self.hand_size if by_hand else 0.9 * self.label_size
        for _ in range(self.rng.randint(1, 3)):
            start = self.rng.randrange(len(PROSE) - 16)
            self._value(0.5 * self.dpi, y, " ".join(PROSE[start : start + self.rng.randint(4, 16)]), size, by_hand,
                        self.label)  # fmt: skip
            y += 1.5 * size * self.dpi / 72
        return y

    def _pairs(self, y: float) -> float:
        count = self.rng.randint(1, 3)
        for at in range(count):
            x = (0.5 + 7.5 * at / count) * self.dpi
            if self.share != "all" or self.rng.random() < 0.3:
                label = self.rng.choice(LABELS) + self.rng.choice((":", ":", "", " -"))
                by_hand = self.share == "all"
                x = self._value(x, y, label, self.label_size, by_hand, self.label)
            x += self.rng.uniform(0.3, 2) * self.label_size * self.dpi / 72
            end = self._filled_in(x, y, (0.5 + 7.5 * (at + 1) / count) * self.dpi)
            if self.ruled < 0.5:
                self._rule(x, y + 0.5 * self.value_size * self.dpi / 72, max(end, x + self.dpi))
        return y + self.rng.uniform(1.6, 2.4) * max(self.label_size, self.value_size) * self.dpi / 72

    def _cells(self, y: float) -> float:
        height = self.rng.uniform(1.7, 2.6) * self.value_size * self.dpi / 72
        columns = self.rng.randint(3, 5)
        wide = 7.5 * self.dpi / columns
        for row in range(self.rng.randint(2, 4)):
            for at in range(columns):
                x = 0.5 * self.dpi + at * wide
                self.pens[0].rectangle((x, y, x + wide, y + height), outline=(60, 60, 60))
                middle = y + 0.5 * height
                if row == 0:
                    self._value(x + 5, middle, self.rng.choice(LABELS), self.label_size, False, self.heading)
                elif self.rng.random() < 0.8:
                    self._filled_in(x + 5, middle, x + wide)
            y += height
        return y + height

    def _filled_in(self, x: float, y: float, end: float) -> float:
        often = {"none": 0.0, "some": 0.05, "values": 1.0, "all": 1.0}[self.share]
        by_hand = self.rng.random() < often
        return self._value(x, y, self.rng.choice(VALUES), self.hand_size if by_hand else self.value_size, by_hand,
                           self.typed, end)  # fmt: skip

    def _value(self, x: float, y: float, text: str, size: float, by_hand: bool, face: Path, end: float = 0.0) -> float:
        if by_hand:
            shift = self.rng.gauss(0, 0.1) * size * self.dpi / 72
            return self._write(x, y + shift, text, self.hand, size, self.ink, True, end)
        return self._write(x, y, text, face, size, self.colour, False, end)

    def _write(
        self, x: float, y: float, text: str, face: Path, size: float, ink: tuple[int, int, int], by_hand: bool = False,
        end: float = 0.0,
    ) -> float:  # fmt: skip
        """Writes around height `y`, no farther than `end` or the edge; returns where the writing ends."""
        font, pen = _face(face, round(size * self.dpi / 72)), self.pens[by_hand]
        thicker = round(self.pressed * size * self.dpi / 72) if by_hand else 0
        room = min(end or self.size[0], self.size[0] - 0.3 * self.dpi)
        for word in text.split():
            place = pen.textbbox((x, y), word, font=font, anchor="lm", stroke_width=thicker)
            if place[2] > room:
                break
            pen.text((x, y), word, font=font, fill=ink, anchor="lm", stroke_width=thicker)
            self.marks.append(Mark(word, place, face.stem, by_hand))
            x = place[2] + size * self.dpi / 72 * self.rng.uniform(0.22, 0.4 if not by_hand else 0.6)
        return x

    def _rule(self, x: float, y: float, to: float) -> None:
        thick = max(1, self.dpi // 150)
        if self.ruled < 0.15:
            for dot in np.arange(x, min(to, self.size[0]), 4 * thick):
                self.pens[0].rectangle((dot, y, dot + thick, y + thick), fill=(70, 70, 70))
        else:
            self.pens[0].line((x, y, min(to, self.size[0]), y), fill=(70, 70, 70), width=thick)


def _bent(layer: Picture, size: float, rng: np.random.Generator) -> Picture:
    """Handwriting, `size` px tall, leant to one side and bent by a few hundredths of its height."""
    height, width = layer.shape[:2]
    amount = rng.uniform(0, 0.05) * size
    coarse = (int(height / (0.5 * size)) + 2, int(width / (0.5 * size)) + 2)
    moved = [
        cv2.resize(rng.normal(0, amount, coarse).astype(np.float32), (width, height), interpolation=cv2.INTER_CUBIC)
        for _ in range(2)
    ]
    across, down = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    bent = cv2.remap(layer, across + moved[0], down + moved[1], cv2.INTER_LINEAR, borderValue=(255, 255, 255))
    return np.asarray(bent, dtype=np.uint8)


def _spoilt(picture: Picture, how: str, rng: np.random.Generator) -> Picture:
    page: cv2.typing.MatLike = picture.astype(np.float32)
    height, width = picture.shape[:2]
    grain = {"scan": 4.0, "noisy": 18.0, "faded": 4.0, "leaning": 4.0, "spread": 4.0, "photo": 5.0}.get(how, 0.0)
    if how in ("scan", "blurred", "noisy", "photo"):
        page = cv2.GaussianBlur(page, (0, 0), {"scan": 0.4, "blurred": 1.2, "noisy": 0.5, "photo": 0.9}[how])
    elif how == "faded":
        page = 250 - (250 - page) * 0.45
    elif how == "leaning":
        matrix = cv2.getRotationMatrix2D((width / 2, height / 2), rng.uniform(-0.5, 0.5), 1)
        page = cv2.warpAffine(page, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=(255, 255, 255))
    elif how == "spread":
        page = cv2.erode(page, np.ones((2, 2), np.uint8))
    if how == "photo":
        page = page * np.linspace(1, rng.uniform(0.6, 0.9), width, dtype=np.float32)[None, :, None]
        page = page * rng.uniform(0.82, 0.98, 3).astype(np.float32)
    page = np.clip(page + rng.normal(0, grain, page.shape[:2])[..., None] if grain else page, 0, 255).astype(np.uint8)
    if how in ("squeezed", "photo"):
        _, packed = cv2.imencode(".jpg", page, [cv2.IMWRITE_JPEG_QUALITY, 30 if how == "squeezed" else 75])
        page = cv2.imdecode(packed, cv2.IMREAD_COLOR)
    if how in ("bilevel", "spread", "faded", "scan") or rng.random() < 0.3:
        page = cv2.cvtColor(page, cv2.COLOR_BGR2GRAY)
        page = np.where(page > 150, 255, 0) if how == "bilevel" else page
    return np.asarray(page, dtype=np.uint8)
