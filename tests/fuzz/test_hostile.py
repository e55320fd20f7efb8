"""Hostile and spoilt files: every one becomes pages or a clear error, within time and memory."""

from __future__ import annotations

import resource
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluation.samples import samples
from functions.errors import ClaimlensError, DocumentError
from functions.extract.document import open_document
from functions.extract.engines.tesseract import Tesseract
from functions.extract.pipeline import Tools, process
from functions.extract.reading import Reader
from functions.records.record import Source
from functions.settings import Limits, Settings
from tests.fuzz.crafted import CRAFTED
from tests.fuzz.mutations import MUTATIONS, mutated
from tests.fuzz.odd import BLANK, NAME, ODD

LIMITS = Limits(max_pages=20, max_page_pixels=20_000_000, drawing_seconds=3)
SECONDS = 40
"""For a file that uses up every time limit there is, on a machine that has other things to do."""
MEGABYTES = 400
"""That this process may grow by."""

SLOW = {"pages_hundred_thousand", "page_tree_deep"}
REFUSED = {
    "pages_hundred_thousand": "TOO_MANY_PAGES",
    "pages_that_are_not_there": "DAMAGED_FILE",
    "no_pages": "DAMAGED_FILE",
    "locked_by_an_unknown_lock": "ENCRYPTED_PDF",
    "png_of_gigapixels": "PAGE_TOO_LARGE",
    "jpeg_of_gigapixels": "PAGE_TOO_LARGE",
    "png_of_nothing": "DAMAGED_FILE",
}
SOUND = ("javascript", "launch", "archive_too", "page_of_html_first", "outline_in_a_ring", "reference_to_elsewhere")


def looked_at(data: bytes) -> str:
    """What becomes of a file whose pages are all looked at: a document's code, else "read"."""
    try:
        with open_document(data, LIMITS) as document:
            for page in document.pages:
                try:
                    page.text_layer()
                    page.raster()
                except DocumentError as error:
                    return error.code
                except ClaimlensError:
                    pass  # costs the page
    except DocumentError as error:
        return error.code
    return "read"


@pytest.mark.parametrize("name", CRAFTED)
def test_crafted(name: str) -> None:
    started, before = time.monotonic(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = looked_at(CRAFTED[name]())
    assert time.monotonic() - started < SECONDS
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024 < MEGABYTES
    assert found == REFUSED.get(name, found)
    if name in SOUND:
        assert found == "read"


def test_what_wants_to_run_is_only_text() -> None:
    with open_document(CRAFTED["javascript"](), LIMITS) as document:
        layer = document.pages[0].text_layer()
    assert layer is not None
    assert "Nora" in " ".join(word.text for word in layer.words)


@pytest.mark.parametrize("name", MUTATIONS)
def test_mutations_are_what_they_say(name: str) -> None:
    data = samples()[0].read_bytes()
    assert any(mutated(data, number)[1] != data for number in range(40) if mutated(data, number)[0] == name)


@settings(max_examples=25, deadline=None)
@given(number=st.integers(0, 10**9), at=st.integers(0, 100))
def test_spoilt_samples(number: int, at: int) -> None:
    files: list[Path] = samples()
    looked_at(mutated(files[at % len(files)].read_bytes(), number)[1])


@pytest.mark.parametrize("name", ODD)
def test_odd(name: str) -> None:
    make, expected = ODD[name]
    data = make()
    if expected.isupper():
        assert looked_at(data) == expected
        return
    if expected == BLANK:
        looked_at(data)
        return
    with open_document(data, LIMITS) as document:
        layer = document.pages[0].text_layer()
        assert layer is not None and layer.trusted
        assert (document.pages[0].raster() < 128).any()
    assert NAME in " ".join(word.text for word in layer.words)


@pytest.mark.parametrize("name", [name for name in ODD if name.startswith(("picture_", "tiff_", "png_", "jpeg_cmyk"))])
def test_pictures_of_every_kind_are_dark_where_there_is_ink(name: str) -> None:
    with open_document(ODD[name][0](), LIMITS) as document:
        for page in document.pages:
            assert 0.001 < float((page.raster() < 128).mean()) < 0.02


def read_by_eye(data: bytes) -> str:
    source = Source(bucket="uploads", key="a/odd.pdf", size=len(data), received_at=datetime(2026, 11, 20, tzinfo=UTC))
    tools = Tools(Settings(second_reader="off", textract_mode="off"), Reader(Tesseract(), None, "off"))
    return " ".join(word.text for page in process(data, source, tools).pages for word in page.words)


def test_what_a_page_does_not_show_is_not_read() -> None:
    hidden = read_by_eye(ODD["layer_that_is_switched_off"][0]())
    assert NAME in hidden and "Somebody" not in hidden
    assert "Old" not in read_by_eye(ODD["updated_in_place"][0]())
    assert read_by_eye(ODD["text_that_nobody_sees"][0]()) == ""


def test_files_within_a_file_are_said_not_to_be_read() -> None:
    with open_document(ODD["portfolio"][0](), LIMITS) as document:
        assert [issue.code for issue in document.pages[0].issues] == ["ENCLOSED_FILES"]
