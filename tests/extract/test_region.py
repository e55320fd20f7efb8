"""A drawn box read again: what stands there, nothing beside it, and nothing on blank paper."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from functions.errors import PageUnreadableError
from functions.extract.region import read_region
from functions.settings import Settings

SIZE = (1275, 1650)
TEXT = [0.08, 0.10, 0.6, 0.135]
BLANK = ([0.5, 0.7, 0.9, 0.75], [0.1, 0.5, 0.9, 0.9], [0.3, 0.3, 0.301, 0.301])


def scanned(ink: str, paper: str, grain: float) -> bytes:
    """A page with two lines of text, as the JPEG that is kept of it."""
    sheet = Image.new("RGB", SIZE, paper)
    draw = ImageDraw.Draw(sheet)
    draw.text((110, 175), "Policy number XYZ-1234", ink, ImageFont.load_default(30))
    draw.text((110, 300), "Metformin 500 mg", ink, ImageFont.load_default(30))
    grains = np.random.default_rng(0).normal(0, grain, (*SIZE[::-1], 3))
    picture = (np.asarray(sheet).astype(float) + grains).clip(0, 255).astype(np.uint8)
    return cv2.imencode(".jpg", picture[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, 80])[1].tobytes()


@pytest.mark.parametrize(
    "page",
    [("#20242c", "#fdfdfb", 0.0), ("#b0b0b0", "#f4f4f4", 3.0), ("#f0f0f0", "#303030", 0.0)],
    ids=["dark", "faint", "light on dark"],
)
def test_the_text_in_the_box_is_read_and_no_other(page: tuple[str, str, float]) -> None:
    assert read_region(Settings(), scanned(*page), TEXT) == "Policy number XYZ-1234"


@pytest.mark.parametrize("box", BLANK)
@pytest.mark.parametrize(("paper", "grain"), [("#fdfdfb", 0.0), ("#d8d8d0", 4.0)], ids=["clean", "grained"])
def test_nothing_stands_on_blank_paper(paper: str, grain: float, box: list[float]) -> None:
    assert read_region(Settings(), scanned("#20242c", paper, grain), box) == ""


def test_a_picture_that_cannot_be_opened_is_said_so() -> None:
    with pytest.raises(PageUnreadableError):
        read_region(Settings(), b"no picture", TEXT)
