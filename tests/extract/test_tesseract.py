"""Tesseract: real pages, and the ways in which it fails."""

from __future__ import annotations

import logging
from pathlib import Path

import numpy as np
import pytesseract
import pytest

from functions.errors import EngineError, EngineTimeoutError
from functions.extract.engines.base import Engine
from functions.extract.engines.tesseract import Tesseract
from tests.extract import paper


def test_reads_words_with_boxes_and_confidences() -> None:
    words = Tesseract().read(paper.page())
    assert isinstance(Tesseract(), Engine)
    found = {word.text: word for word in words}
    assert {"Riverbend", "04/17/1963", "500", "77-30951"} <= set(found)
    assert all(0 <= word.confidence <= 1 and word.engine == "tesseract" for word in words)
    assert found["Riverbend"].box.bottom < found["Amoxicillin"].box.top < found["Signed"].box.top
    assert found["500"].box.left > found["Amoxicillin"].box.right


def test_blank_paper_has_no_words() -> None:
    assert Tesseract().read(np.full((300, 400), 255, np.uint8)) == []


def test_takes_too_long() -> None:
    with pytest.raises(EngineTimeoutError):
        Tesseract(seconds=0.01).read(paper.page())


def test_a_language_that_is_not_there() -> None:
    with pytest.raises(EngineError) as failed:
        Tesseract(language="xxx").read(paper.page())
    assert failed.value.retryable


@pytest.mark.parametrize(
    "script",
    ["kill -SEGV $$", "exit 3", 'printf "not a table\\nat all\\n" > "$2.tsv"', "echo Jonathan Whitfield >&2; exit 1"],
    ids=["crash", "status", "rubbish", "tells names"],
)
def test_a_broken_tesseract(
    script: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    fake = tmp_path / "tesseract"
    fake.write_text(f"#!/bin/bash\n{script}\n")
    fake.chmod(0o755)
    monkeypatch.setattr(pytesseract.pytesseract, "tesseract_cmd", str(fake))
    with caplog.at_level(logging.DEBUG), pytest.raises(EngineError) as failed:
        Tesseract().read(paper.page())
    assert "Whitfield" not in str(failed.value) + caplog.text


def test_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pytesseract.pytesseract, "tesseract_cmd", "/nowhere/tesseract")
    with pytest.raises(EngineError, match="not installed"):
        Tesseract().read(paper.page())


def test_leaves_no_files_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    Tesseract().read(paper.page())
    with pytest.raises(EngineTimeoutError):
        Tesseract(seconds=0.01).read(paper.page())
    assert list(tmp_path.iterdir()) == []
