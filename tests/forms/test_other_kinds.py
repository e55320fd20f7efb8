"""Papers of types that are not described, and no papers at all: none gets a wrong type."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.extraction import FieldValue
from parsers.page import Box, Page, Word
from parsers.registry import FORMS
from tests.forms.paper import page, read

OTHERS = {
    "delivery note": """
 Riverside Medical Supplies                           DELIVERY NOTE
 Consignment Number: 2024-118      Delivered: 03/03/2026
 Received by: Oscar Lindt          Parcels: 2
 Walking frame, grey                 1
 Cushion                             1
""",
    "letter": """
 Dear Dr. Marsh,
 Thank you for seeing Oscar Lindt. He has had a cough for two weeks and takes lisinopril 10 mg daily.
 He has no allergies. Please call me at (217) 555-0133.
 Sincerely,
 Amos Reed
""",
    "handwriting": """
 Patient John Doe, who was admitted with severe
 pneumonia, has shown improvement and can be discharged.
""",
}


@pytest.mark.parametrize("kind", OTHERS)
def test_other_papers_are_unknown(kind: str) -> None:
    extraction = read(page(OTHERS[kind]))
    assert extraction.document_type == "unknown"
    assert extraction.fields == {}
    assert extraction.needs_review


def test_an_unknown_paper_keeps_its_pairs() -> None:
    assert read(page(OTHERS["delivery note"])).other["Consignment Number"] == "2024-118"


def test_a_caller_may_name_the_type() -> None:
    letter = read(page(OTHERS["letter"]), document_type="prescription")
    assert letter.document_type == "prescription"
    assert letter.type_confidence == 1.0
    assert letter.needs_review


PRINTED = """Name: Patient DOB: Rx Sig: Phone Address Refills: Allergies: Emergency contact Policy Number
PCP $20 Member ID RxBIN ☒ ☐ Yes No Test Result Units Glucose 9.0 g/dL H Collected:
HOSPITAL COURSE Diagnosis: 1. ; Discharged to: FOLLOW-UP
5 mg ____ Amoxicillin 500 03/04/2026 (212) 555-0100 Dr. Lee, MD ( ) : ? . , - \x00 漢字 Medical Record"""
PIECES = st.sampled_from(PRINTED.split())
COORDINATE = st.floats(-0.2, 1.2, allow_nan=False)


@st.composite
def _words(draw: st.DrawFn) -> Word:
    left, top = draw(COORDINATE), draw(COORDINATE)
    box = Box(left, top, left + draw(st.floats(0, 0.4)), top + draw(st.floats(0, 0.1)))
    text = draw(PIECES | st.text(max_size=12))
    kind = "tick" if text in ("☒", "☐") else "text"
    return Word(text, box, draw(st.floats(0, 1)), "neural", draw(st.none() | st.just(text) | st.text(max_size=5)), kind)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(_words(), max_size=40), max_size=2), st.sampled_from([*FORMS, None]))
def test_no_page_makes_extraction_crash_or_invent(pages: list[list[Word]], document_type: str | None) -> None:
    made = [Page(number, tuple(words), 1700, 2200, "neural") for number, words in enumerate(pages, 1)]
    extraction = read(made, document_type)
    said = "".join("".join(word.text.split()) for words in pages for word in words)
    for value in extraction.values():
        assert isinstance(value, FieldValue)
        assert 0 < value.confidence < 1
        assert any(piece in said for piece in value.raw.replace(";", " ").split() or [""])
