"""Reading pages: engines together, and what is left when they fail."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from functions.errors import (
    DamagedFileError,
    EngineError,
    EngineTimeoutError,
    PageTooComplexError,
    PageUnreadableError,
    TooComplexError,
)
from functions.extract.engines.base import Picture
from functions.extract.engines.neural import Neural
from functions.extract.engines.tesseract import Tesseract
from functions.extract.engines.text_layer import TextLayer
from functions.extract.reading import Reader, read_all
from parsers.extraction import Issue
from parsers.page import Box, Word
from tests.extract import paper


class Fake:
    """An engine that answers what it is told to, or fails."""

    def __init__(self, name: str, words: list[Word] | None = None, fails: EngineError | None = None) -> None:
        self.name = name
        self.words = words or []
        self.fails = fails
        self.asked = 0

    def read(self, picture: Picture) -> list[Word]:
        self.asked += 1
        if self.fails:
            raise self.fails
        return self.words


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(Tesseract(), Neural())


def _word(text: str, engine: str = "tesseract", left: float = 0.1) -> Word:
    return Word(text, Box(left, 0.1, left + 0.1, 0.15), 0.95, engine)


def test_what_the_first_reader_cannot_read_is_turned_as_the_second_reads_it() -> None:
    page = paper.page(("RIVERBEND FAMILY CLINIC", "PATIENT HELEN ADAMSON"))
    reading = Reader(Fake("tesseract"), Neural()).read(paper.Sheet(np.rot90(page, 2).copy()))
    assert reading.page.rotation == 180
    assert "RIVERBEND" in {word.text for word in reading.page.words}


CAPITALS = ("PATIENT HELEN ADAMSON", "BORN 1963 04 17", "TOTAL 1284 50 ON ACCOUNT 7730951")
"""Letters whose shapes do not tell which way up they stand."""


class Watched:
    """An engine whose pictures are remembered by size."""

    def __init__(self, engine: Neural | Tesseract) -> None:
        self.name = engine.name
        self.engine = engine
        self.heights: list[int] = []

    def read(self, picture: Picture) -> list[Word]:
        self.heights.append(picture.shape[0])
        return self.engine.read(picture)


@pytest.mark.parametrize("quarters", [0, 2])
def test_a_part_of_a_long_page_tells_which_way_up_it_stands(quarters: int) -> None:
    page = paper.page(CAPITALS * 10, size=22)
    second = Watched(Neural())
    reading = Reader(Fake("tesseract"), second).read(paper.Sheet(np.rot90(page, quarters).copy()))
    assert reading.page.rotation == 90 * quarters
    *telling, whole = second.heights
    assert len(telling) == 2 and max(telling) < 0.5 * whole


def test_a_page_on_its_head_is_read_once() -> None:
    first = Watched(Tesseract())
    reading = Reader(first, None).read(paper.Sheet(np.rot90(paper.page(), 2).copy()))
    assert (reading.page.rotation, len(first.heights)) == (180, 1)


def test_capitals_on_their_head_are_read_whole_once_they_stand() -> None:
    page = paper.page(CAPITALS * 10, size=22)
    first = Watched(Tesseract())
    reading = Reader(first, None).read(paper.Sheet(np.rot90(page, 2).copy()))
    assert reading.page.rotation == 180
    head, telling, upright = first.heights
    assert telling < 0.5 * head and upright == pytest.approx(head, rel=0.05)


def test_two_readers_agree_on_a_clean_page(reader: Reader) -> None:
    reading = reader.read(paper.Sheet(paper.page()))
    words = reading.page.words
    assert {"Riverbend", "04/17/1963", "500", "77-30951"} <= {word.text for word in words if word.agreed}
    assert reading.page.engine == "neural"
    assert reading.page.quality > 0.9
    assert (reading.page.width, reading.page.height) == reading.picture.shape[1::-1]
    assert {"rasterise", "prepare", "tesseract", "neural"} <= set(reading.timings_ms)


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_any_side_up(reader: Reader, quarters: int) -> None:
    upright = paper.page()
    reading = reader.read(paper.Sheet(np.rot90(upright, quarters).copy()))
    assert reading.page.rotation == 90 * quarters
    assert reading.picture.shape == upright.shape
    found = {word.text: word for word in reading.page.words}
    assert found["Riverbend"].box.top < 0.25 and found["Signed"].box.top > 0.6


@pytest.mark.parametrize(
    "spoil",
    [lambda page: paper.leaning(page, 3), lambda page: paper.leaning(page, -7), paper.shaded],
    ids=["leaning right", "leaning left", "shadow"],
)
def test_spoilt_pages(reader: Reader, spoil: Callable[[Picture], Picture]) -> None:
    words = reader.read(paper.Sheet(spoil(paper.page()))).page.words
    expected = " ".join(paper.LINES).split()
    assert sum(word.text in expected for word in words) >= 0.95 * len(expected)
    assert not [word.text for word in words if word.agreed and word.text.strip(".,") not in " ".join(expected)]


def _layer(digits: str = "0123456789") -> TextLayer:
    """What a layer says of `paper.page()`, each digit told as `digits` has it."""
    read = Tesseract().read(paper.page())
    table = str.maketrans("0123456789", digits)
    words = (replace(word, text=word.text.translate(table), engine="text_layer") for word in read)
    return TextLayer(tuple(words), trusted=True)


def test_a_trusted_text_layer_is_taken_as_it_is() -> None:
    layer, second = _layer(), Fake("neural")
    reading = Reader(Tesseract(), second).read(paper.Sheet(paper.page(), layer))
    assert reading.page.words == layer.words
    assert (reading.page.engine, second.asked) == ("text_layer", 0)
    assert (reading.page.height, reading.page.width) == paper.page().shape
    assert np.array_equal(reading.picture, paper.page())


def test_a_layer_with_other_figures_than_the_picture_is_read_by_eye() -> None:
    layer = _layer(digits="5678901234")
    reading = Reader(Tesseract(), None).read(paper.Sheet(paper.page(), layer))
    assert reading.page.engine == "tesseract"
    assert "04/17/1963" in paper.texts(reading.page.words)


def test_a_layer_that_cannot_be_checked_says_so() -> None:
    layer = _layer()
    reading = Reader(Fake("tesseract", fails=EngineTimeoutError()), None).read(paper.Sheet(paper.page(), layer))
    assert reading.page.words == layer.words
    assert [issue.code for issue in reading.issues] == ["ENGINE_TIMEOUT"]


def test_a_layer_that_is_not_trusted_is_read_by_eye() -> None:
    layer = TextLayer((_word("junk", "text_layer"),), trusted=False, reason="scan")
    reading = Reader(Fake("tesseract", [_word("seen")]), None).read(paper.Sheet(paper.page(), layer))
    assert [word.text for word in reading.page.words] == ["seen"]


def test_what_is_wrong_with_a_page_is_told() -> None:
    damaged = Issue("PAGE_DAMAGED", "Parts may be missing.")
    for layer in (None, _layer()):
        reading = Reader(Tesseract(), None).read(paper.Sheet(paper.page(), layer, issues=(damaged,)))
        assert reading.issues == (damaged,)


def test_a_page_that_cannot_be_drawn_costs_that_page() -> None:
    reader = Reader(Fake("tesseract", [_word("seen")]), None)
    readings = read_all(reader, [paper.Sheet(PageUnreadableError()), paper.Sheet(paper.page(), number=2)], workers=2)
    assert [len(reading.page.words) for reading in readings] == [0, 1]
    assert [issue.code for issue in readings[0].issues] == ["PAGE_UNREADABLE"]


def test_a_page_that_cannot_be_drawn_keeps_its_layer() -> None:
    layer = _layer()
    reading = Reader(Fake("tesseract"), None).read(paper.Sheet(PageUnreadableError(), layer))
    assert reading.page.words == layer.words
    assert [issue.code for issue in reading.issues] == ["PAGE_UNREADABLE"]


def test_a_page_that_cannot_be_drawn_is_not_sent_to_another_reader() -> None:
    reader = Reader(Fake("tesseract"), None)
    reading = reader.read(paper.Sheet(PageUnreadableError()))

    assert reader.read_again(reading, Fake("textract", [_word("16", "textract")])) == reading


def test_a_document_none_of_whose_pages_can_be_drawn_is_damaged() -> None:
    with pytest.raises(DamagedFileError):
        read_all(Reader(Fake("tesseract"), None), [paper.Sheet(PageUnreadableError())], workers=1)


def test_a_document_that_takes_too_long_to_draw_is_told_so_and_not_tried_again() -> None:
    with pytest.raises(TooComplexError) as told:
        read_all(Reader(Fake("tesseract"), None), [paper.Sheet(PageTooComplexError())], 1)
    assert not told.value.retryable


def test_the_other_reader_stands_when_one_fails() -> None:
    broken = Fake("tesseract", fails=EngineTimeoutError())
    reading = Reader(broken, Fake("neural", [_word("seen", "neural")])).read(paper.Sheet(paper.page()))
    assert [(word.text, word.second) for word in reading.page.words] == [("seen", None)]
    assert [issue.code for issue in reading.issues] == ["ENGINE_TIMEOUT"]
    assert broken.asked == 1, "an engine that hangs is not asked again"

    reading = Reader(Fake("tesseract", [_word("seen")]), Fake("neural", fails=EngineError())).read(
        paper.Sheet(paper.page())
    )
    assert [word.text for word in reading.page.words] == ["seen"]
    assert [issue.code for issue in reading.issues] == ["ENGINE_FAILED"]


def test_a_page_that_nobody_can_read_is_for_review() -> None:
    reading = Reader(Fake("tesseract", fails=EngineError()), Fake("neural", fails=EngineError())).read(
        paper.Sheet(paper.page())
    )
    assert reading.page.words == () and reading.page.quality == 0
    assert {issue.code for issue in reading.issues} == {"ENGINE_FAILED"}


def test_a_document_that_nobody_can_read_is_tried_again() -> None:
    reader = Reader(Fake("tesseract", fails=EngineError()), None)
    with pytest.raises(EngineError):
        read_all(reader, [paper.Sheet(paper.page())], workers=2)


def test_pages_come_back_in_order() -> None:
    reader = Reader(Fake("tesseract", [_word("seen")]), None)
    readings = read_all(reader, [paper.Sheet(paper.page(), number=at) for at in (1, 2, 3)], workers=3)
    assert [reading.page.number for reading in readings] == [1, 2, 3]


def test_lines_in_doubt_or_with_figures_alone_go_to_the_second_reader() -> None:
    page = paper.page()
    sure = [replace(word, confidence=0.95) for word in Tesseract().read(page)]
    shaky = [replace(word, confidence=0.4) if word.text == "Riverbend" else word for word in sure]
    seen = Reader(Fake("tesseract", shaky), Neural(), "doubtful").read(paper.Sheet(page)).page.words
    seconds = {word.text: word.second for word in seen}
    assert seconds["Riverbend"] == "Riverbend"
    assert seconds["$1,284.50"] == "$1,284.50"
    assert seconds["physician"] is None
    assert len(seen) == len(sure)


def test_off_means_one_reader() -> None:
    second = Fake("neural", [_word("seen", "neural")])
    reading = Reader(Fake("tesseract", [_word("seen")]), second, "off").read(paper.Sheet(paper.page()))
    assert second.asked == 0
    assert reading.page.words[0].agreed is None


def test_a_third_engine_leads() -> None:
    reading = Reader(Fake("tesseract", [_word("10")]), None).read(paper.Sheet(paper.page()))
    again = Reader(Fake("tesseract"), None).read_again(reading, Fake("textract", [_word("16", "textract")]))
    assert [(word.text, word.second, word.engine) for word in again.page.words] == [("16", "10", "textract")]
    assert again.page.engine == "textract"


def test_a_third_engine_that_fails_leaves_the_reading() -> None:
    reading = Reader(Fake("tesseract", [_word("10")]), None).read(paper.Sheet(paper.page()))
    again = Reader(Fake("tesseract"), None).read_again(reading, Fake("textract", fails=EngineTimeoutError()))
    assert again.page == reading.page
    assert [issue.code for issue in again.issues] == ["TEXTRACT_TIMEOUT"]
