"""All words of a paper together: a second opinion on its type."""

from __future__ import annotations

import pytest

from parsers.classify import UNKNOWN, classify
from parsers.labels.layout import runs
from parsers.registry import FORMS
from parsers.type_words import ENOUGH, FEWEST, WIDEST, TypeWords, stored, words
from tests.forms.paper import page


def test_words_known_speak_for_their_types() -> None:
    known = {f"word{at}": (1.0, 0.25, 0.5) for at in range(ENOUGH)}
    said = TypeWords(("bill", "note", UNKNOWN), (0.0, 0.0, 1.0), known).log_odds([*known, "quill"], UNKNOWN)
    assert said == {
        "bill": pytest.approx(0.5 * ENOUGH**0.5 - 1),
        "note": pytest.approx(-0.25 * ENOUGH**0.5 - 1),
    }


def test_few_words_say_little() -> None:
    weights = TypeWords(("bill", UNKNOWN), (0.0, 0.0), {f"word{at}": (1.0, 0.0) for at in range(ENOUGH)})
    assert weights.log_odds(list(weights.words)[: FEWEST - 1], UNKNOWN) == {}
    assert weights.log_odds(list(weights.words)[:9], UNKNOWN) == {"bill": pytest.approx(3.0 * (9 / ENOUGH) ** 2)}
    assert weights.log_odds(weights.words, UNKNOWN) == {"bill": WIDEST}


def test_no_opinion_is_surer_than_the_widest() -> None:
    weights = TypeWords(("bill", UNKNOWN), (0.0, 0.0), {f"word{at}": (90.0, -90.0) for at in range(ENOUGH)})
    assert weights.log_odds(weights.words, UNKNOWN) == {"bill": WIDEST}


def test_what_is_stored_knows_the_types_that_are_described() -> None:
    assert set(stored().types) == {*FORMS, UNKNOWN}
    assert all(len(row) == len(stored().types) for row in stored().words.values())
    assert len(stored().words) > 1000


def test_words_are_letters_in_lower_case() -> None:
    assert words(runs(page(" Total  4 mg/dL  Überweisung  X  24-118"))) == {"total", "mg", "dl", "überweisung"}


def test_words_alone_name_no_type() -> None:
    assert classify(runs(page(" charges charge ward room amount per day")), FORMS)[0] == UNKNOWN
