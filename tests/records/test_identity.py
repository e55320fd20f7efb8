"""One object, one id."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from functions.records.identity import document_id

TEXTS = st.text(max_size=20)
TRIPLES = st.tuples(TEXTS, TEXTS, st.none() | st.text(min_size=1, max_size=20))


@given(TRIPLES, TRIPLES)
def test_ids_are_equal_when_objects_are(one: tuple[str, str, str | None], other: tuple[str, str, str | None]) -> None:
    assert (document_id(*one) == document_id(*other)) == (one == other)


@given(TRIPLES)
def test_ids_are_crockford_base_32(triple: tuple[str, str, str | None]) -> None:
    assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{26}", document_id(*triple))


def test_the_id_of_an_object_never_changes() -> None:
    # Records and links made by an earlier release hang on it.
    assert document_id("uploads", "hospital-a/scan.pdf", "v1") == "BGE4XEAKHNEB31DQKEDANN6XF7"
