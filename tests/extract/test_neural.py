"""The second reader: real pages, and models that are missing or broken."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from functions.errors import EngineError
from functions.extract.engines.base import Engine
from functions.extract.engines.neural import Neural
from tests.extract import paper

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def neural() -> Neural:
    return Neural()


def test_its_runtime_reports_to_nobody() -> None:
    """It reads the variable while it loads, so it has to be set before."""
    code = """
import os, sys
class Watch:
    def find_spec(self, name, path=None, target=None):
        if name == "onnxruntime":
            print(os.environ.get("ORT_DISABLE_TELEMETRY"))
sys.meta_path.insert(0, Watch())
import functions.extract.engines.neural
"""
    said = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=ROOT, env={})
    assert said.stdout.split() == ["1"]


def test_reads_words_with_boxes_and_confidences(neural: Neural) -> None:
    words = neural.read(paper.page())
    assert isinstance(neural, Engine)
    found = {word.text: word for word in words}
    assert {"Riverbend", "04/17/1963", "500", "77-30951"} <= set(found)
    assert all(0 <= word.confidence <= 1 and word.engine == "neural" for word in words)
    assert found["500"].box.left > found["Amoxicillin"].box.right - 0.01


def test_boxes_lie_on_the_ink(neural: Neural) -> None:
    picture = paper.page()
    height, width = picture.shape
    for word in neural.read(picture):
        left, right = int(word.box.left * width), int(word.box.right * width)
        top, bottom = int(word.box.top * height), int(word.box.bottom * height)
        assert (picture[top:bottom, left:right] < 128).mean() > 0.05, "a box on white paper"
        assert bottom - top < 80, "a box taller than a line"


def test_colour_and_grey_read_alike(neural: Neural) -> None:
    grey = paper.page()
    assert paper.texts(neural.read(grey)) == paper.texts(neural.read(np.dstack([grey] * 3)))


def test_blank_paper_has_no_words(neural: Neural) -> None:
    assert neural.read(np.full((300, 400), 255, np.uint8)) == []


def test_threads_may_share_it() -> None:
    shared = Neural()
    with ThreadPoolExecutor(4) as pool:
        read = list(pool.map(lambda _: paper.texts(shared.read(paper.page())), range(4)))
    assert all(words == read[0] for words in read)


def test_models_that_are_not_there(tmp_path: Path) -> None:
    with pytest.raises(EngineError):
        Neural(tmp_path).read(paper.page())


def test_models_that_are_damaged(tmp_path: Path) -> None:
    (tmp_path / "PP-OCRv6_det_small.onnx").write_bytes(b"not a model")
    with pytest.raises(EngineError):
        Neural(tmp_path).read(paper.page())
