"""The corrected page: what was read and corrected over a pale scan, made while a person waits."""

from __future__ import annotations

import io
import time

import numpy as np
from PIL import Image

from functions.api.copies import overlaid
from functions.records.edits import PERSON
from parsers.page import Box, Page, Word
from tests.cloud import MakeRecord, text_field

SIZE = (1545, 2000)
READ, CORRECTED = (0.1, 0.1, 0.4, 0.13), (0.5, 0.1, 0.9, 0.13)


def test_corrections_stand_in_place_of_what_was_read(make_record: MakeRecord) -> None:
    scan = (215 + np.random.default_rng(0).normal(0, 12, (*SIZE[::-1], 3))).clip(0, 255).astype(np.uint8)
    words = (Word("Metformin", Box(*READ), 0.9, "tesseract"), Word("Exarnple", Box(*CORRECTED), 0.9, "tesseract"))
    fields = {"patient_name": text_field("Ada Example", box=list(CORRECTED), engine=PERSON)}
    started = time.process_time()
    made = overlaid(scan, Page(1, words, *SIZE, "tesseract"), make_record(fields=fields))
    assert time.process_time() - started < 3
    sheet = Image.open(io.BytesIO(made)).convert("RGB")
    assert sheet.size == SIZE
    assert _inks(sheet, READ) == (True, False)
    assert _inks(sheet, CORRECTED) == (False, True)
    assert _inks(sheet, (0.1, 0.5, 0.9, 0.9)) == (False, False)


def _inks(sheet: Image.Image, box: tuple[float, float, float, float]) -> tuple[bool, bool]:
    """Whether there is black and blue ink in a box."""
    left, top, right, bottom = (round(part * side) for part, side in zip(box, SIZE * 2, strict=True))
    red, green, blue = np.asarray(sheet.crop((left, top, right, bottom))).astype(int).transpose(2, 0, 1)
    return bool(((red + green + blue) < 150).any()), bool(((blue > 150) & (red < 100)).any())
