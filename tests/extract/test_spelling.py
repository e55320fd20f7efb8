"""Accents that only specks made are taken away, and capitals made by touching lines; those of names stay."""

from __future__ import annotations

import pytest

from functions.extract import agreement
from parsers.page import Box, Word


def _merged(neural: str, tesseract: str, confidence: float) -> Word:
    here = Box(0.1, 0.1, 0.2, 0.12)
    [word] = agreement.merge([Word(neural, here, confidence, "neural")], [Word(tesseract, here, 0.9, "tesseract")])
    return word


@pytest.mark.parametrize(
    ("seen", "printed"), [("Inşurançe", "Insurance"), ("cláim", "claim"), ("Addręss:", "Address:"), ("vìsit.", "visit")]
)
def test_specks_over_letters_make_no_accents(seen: str, printed: str) -> None:
    word = _merged(seen, printed, 0.7)
    assert word.text.isascii()
    assert word.agreed


@pytest.mark.parametrize(
    ("name", "tesseract", "confidence"),
    [("José", "José", 0.6), ("Éloïse", "Eloise", 0.99), ("Şerife", "Serife", 0.7), ("Wójcik", "Wojcik", 0.8)],
)
def test_names_keep_theirs(name: str, tesseract: str, confidence: float) -> None:
    assert _merged(name, tesseract, confidence).text == name


def test_a_sure_accent_stays_in_any_word() -> None:
    assert _merged("médico", "medico", 0.99).text == "médico"


def test_where_accents_are_usual_one_more_stays() -> None:
    page = [
        Word(text, Box(0.1, at / 10, 0.2, at / 10 + 0.02), 0.99, "neural") for at, text in enumerate(("está", "José"))
    ]
    unsure = Word("médico", Box(0.5, 0.1, 0.6, 0.12), 0.7, "neural")
    merged = agreement.merge([*page, unsure], [Word("medico", unsure.box, 0.9, "tesseract")])
    assert "médico" in [word.text for word in merged]


def test_a_word_that_the_other_reader_read_otherwise_is_left_alone() -> None:
    word = _merged("cláim", "clain", 0.7)
    assert (word.text, word.agreed) == ("cláim", False)


@pytest.mark.parametrize(
    ("seen", "other", "expected"),
    [
        ("previousTy.", "previously.", "previously."), ("previousTy", "previousty", "previousty"),
        ("McTavish", "Mclavish", "McTavish"), ("VanTassel", "Vanlassel", "VanTassel"),
        ("previousTy", "previous", "previousTy"), ("HbA1c", "Hba1c", "HbA1c"),
    ],
)  # fmt: skip
def test_a_capital_late_in_a_small_word(seen: str, other: str, expected: str) -> None:
    assert _merged(seen, other, 0.95).text == expected
