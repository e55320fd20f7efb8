"""Whatever stands on pages, and wherever: no parser crashes, hangs or invents, and every page is in one document."""

from __future__ import annotations

import time
from itertools import chain

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parsers.extraction import ParseOptions
from parsers.packets import extract_all
from parsers.page import TICKED, UNTICKED, Box, Page, Word
from parsers.registry import FORMS

SECONDS = 3.0
"""CPU for one page of the worst texts we could think of."""

LABELS = sorted(
    {wording for form in FORMS.values() for field in form.fields() for wording, _ in field.wordings()}
    | set(chain.from_iterable(form.cues for form in FORMS.values()))
)
VALUES = [
    "$20.00",
    "5",
    "mg",
    "03/04/2026",
    "(212)",
    "555-0100",
    "J45.909",
    "99213",
    "12",
    "-",
    "16",
    "g/dL",
    "Page",
    "1",
    "of",
    "2",
    "2",
    "of",
    "2",
    "None",
    "N/A",
    "BID",
    "____",
    ":",
    "#",
    "?",
]
PIECES = st.sampled_from(LABELS) | st.sampled_from(VALUES) | st.text(max_size=12)
COORDINATE = st.one_of(st.floats(-0.2, 1.2), st.sampled_from([0.1, 0.12, 0.5, 0.52]))


@st.composite
def _word(draw: st.DrawFn) -> Word:
    left, top = draw(COORDINATE), draw(COORDINATE)
    box = Box(left, top, left + draw(st.floats(-0.01, 0.4)), top + draw(st.floats(-0.01, 0.1)))
    text = draw(PIECES)
    second = draw(st.none() | st.just(text) | PIECES)
    if draw(st.integers(0, 9)) == 0:
        return Word(draw(st.sampled_from([TICKED, UNTICKED])), box, 1.0, "tesseract", None, "tick")
    return Word(text, box, draw(st.floats(0, 1)), draw(st.sampled_from(["text_layer", "neural"])), second)


@st.composite
def _page(draw: st.DrawFn) -> Page:
    width, height = draw(st.sampled_from([(1700, 2200), (2200, 1000), (0, 0), (1, 50_000)]))
    words = draw(st.lists(_word(), max_size=30))
    return Page(
        1, tuple(words), width, height, draw(st.sampled_from(["text_layer", "neural"])), quality=draw(st.floats(0, 1))
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_page(), max_size=4), st.sampled_from([*FORMS, None, None, None]))
def test_every_page_is_in_one_document_and_every_value_on_its_pages(
    made: list[Page], document_type: str | None
) -> None:
    pages = [Page(number, p.words, p.width, p.height, p.engine, 0, p.quality) for number, p in enumerate(made, 1)]
    extractions = extract_all(pages, ParseOptions(document_type=document_type))
    assert [number for each in extractions for number in each.pages] == [page.number for page in pages]
    printed = {page.number: "".join("".join(word.text.split()) for word in page.words) for page in pages}
    for extraction in extractions:
        assert 0 <= extraction.type_confidence <= 1
        said = "".join(printed[number] for number in extraction.pages)
        for value in extraction.values():
            assert value.page in extraction.pages
            assert 0 < value.confidence < 1
            assert any(piece in said for piece in value.raw.replace(";", " ").split() or [""])


@pytest.mark.parametrize("document_type", FORMS)
@pytest.mark.parametrize(
    "text",
    [
        *("a" * 4000, "a-" * 2000, "1-" * 2000, "1," * 2000, "(" * 3000, "12/12/" * 700, "a.b@" * 900, "0" * 5000),
        *("1,234.56 " * 3, "mg 5 " * 3, ": " * 2),
    ],
    ids=["letters", "hyphens", "ranges", "commas", "brackets", "dates", "mail", "digits", "amounts", "doses", "colons"],
)
def test_no_text_hangs_a_parser(document_type: str, text: str) -> None:
    words = [
        Word(piece, Box(x / 10, y / 40, x / 10 + 0.08, y / 40 + 0.015), 0.9, "neural", piece)
        for y in range(40 if len(text) < 99 else 8)
        for x, piece in enumerate(text.split() * (2 if len(text) < 99 else 1))
    ]
    before = time.process_time()
    extract_all([Page(1, tuple(words), 1700, 2200, "neural")], ParseOptions(document_type=document_type))
    assert time.process_time() - before < SECONDS
