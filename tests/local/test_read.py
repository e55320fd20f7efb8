"""`claimlens read`: the words, the searchable PDF, the cleaned page, and a picture of every step."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import cv2
import numpy as np
import pytest

from functions.extract.reading import Reading
from local.cli import main
from local.steps import GREEN, RED, boxes, steps
from parsers.page import Box, Page, Word
from tests.system.conftest import SAMPLES

PHOTO = SAMPLES / "prescription_photo.pdf"


def test_a_photo_is_written_down(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    debug = tmp_path / "steps"
    assert main(["read", str(PHOTO), "--engine", "tesseract", "--out", str(tmp_path), "--debug", str(debug)]) == 0
    told = [Path(line) for line in capsys.readouterr().out.splitlines()]
    assert sorted(told) == sorted(path for path in tmp_path.rglob("*.*") if path.is_file())
    (page,) = json.loads((tmp_path / "prescription_photo.words.json").read_text())
    assert page["engine"] == "tesseract"
    assert "Methotrexate" in {word["text"] for word in page["words"]}
    found = subprocess.run(
        ["pdftotext", str(tmp_path / "prescription_photo.searchable.pdf"), "-"],
        capture_output=True, check=True, text=True, timeout=60,
    ).stdout  # fmt: skip
    assert "Methotrexate" in found
    names = sorted(path.stem.split("_", 2)[2] for path in debug.iterdir())
    assert names == [
        "background", "letters", "prepared_even", "prepared_neural", "prepared_plain", "uploaded", "upright", "words",
    ]  # fmt: skip


def test_what_cannot_be_read_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    noise = tmp_path / "noise.pdf"
    noise.write_bytes(bytes(range(256)))
    assert main(["read", str(noise), "--out", str(tmp_path)]) == 1
    assert "noise.pdf" in capsys.readouterr().err
    assert main(["read", str(tmp_path / "nowhere.pdf")]) == 2


def test_steps_turn_the_page_as_the_reader_did() -> None:
    picture = np.full((120, 80), 255, np.uint8)
    picture[:10] = 0
    upright = np.ascontiguousarray(np.rot90(picture, -2))
    reading = Reading(
        Page(1, (), 80, 120, "tesseract", rotation=180), render_cleaned=lambda: upright, render=lambda: upright
    )
    shown = dict(steps(picture, reading))
    assert np.array_equal(shown["uploaded"], picture)
    assert np.array_equal(shown["upright"], upright)


def test_agreement_shows_in_the_colour_of_the_frame() -> None:
    words = [
        Word("same", Box(0.1, 0.1, 0.3, 0.2), 1.0, "neural", second="same"),
        Word("other", Box(0.5, 0.5, 0.8, 0.6), 1.0, "neural", second="0ther"),
    ]
    grey = np.full((100, 100), 255, np.uint8)
    shown = boxes(grey, words)
    assert tuple(shown[10, 20]) == GREEN
    assert tuple(shown[50, 60]) == RED
    assert grey.min() == 255, "the page itself is not painted on"
    assert cv2.cvtColor(shown, cv2.COLOR_BGR2GRAY)[80, 20] == 255
