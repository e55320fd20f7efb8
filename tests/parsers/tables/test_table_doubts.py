"""What a table on an unknown form leaves out is never left out silently."""

from __future__ import annotations

import pytest

from parsers.extraction import FieldValue
from tests.forms.paper import page
from tests.parsers.tables.test_tables import _read

HEAD = " Patient name: Oscar Lindt\n"


def _item(text: str, at: int = 0) -> FieldValue:
    return _read(page(HEAD + text))[at]


def _said(found: FieldValue) -> str:
    return " ".join(issue.message for issue in found.issues)


def test_words_under_a_head_that_nobody_knows() -> None:
    found = _item("""
 Description                 Zorbing      Amount
 Chest X-ray                 left         120.00
 Office visit                             171.00
""")
    assert found.needs_review
    assert "left" in _said(found)


def test_a_row_without_words_there_is_sure() -> None:
    found = _item(
        """
 Description                 Zorbing      Amount
 Chest X-ray                 left         120.00
 Office visit                             171.00
""",
        1,
    )
    assert not found.needs_review


def test_a_value_in_the_column_beside_its_own() -> None:
    found = _item("""
 Date          Code        Description                    Amount
 71046                     Chest X-ray, two views         120.00
 03/03/2026    99213       Office visit                   171.00
""")
    assert found.needs_review
    assert "71046" in _said(found)


@pytest.mark.parametrize("description", ["03/03/2026", "2  Chest X-ray", "120.00"])
def test_prose_that_is_something_else(description: str) -> None:
    found = _read(
        page(
            HEAD
            + f"""
 Description                           Qty     Amount
 {description:37} 1       120.00
 Office visit                          2       171.00
"""
        )
    )
    assert all(item.needs_review for item in found if item.value["amount"] == "120.00")  # type: ignore[index]


def test_a_lone_amount_is_no_sure_item() -> None:
    found = _read(
        page(
            HEAD
            + """
 Code          Qty         Description                    Amount
 71046         1           Chest X-ray, two views         120.00
                                                           32.00
"""
        )
    )
    assert all(item.needs_review for item in found if item.value.get("amount") == "32.00")  # type: ignore[union-attr]


@pytest.mark.parametrize("text", ["E0114 Crutches, pair", "J7030", "0001F Heart failure assessed"])
def test_a_code_is_no_word_of_a_description(text: str) -> None:
    found = _item(f"""
 Description                              Amount
 {text:<40} 80.90
 Office visit                             171.00
""")
    assert found.needs_review


@pytest.mark.parametrize("text", ["Feb 9, 2022 Acetaminophen 325 mg", "03/03/2026 Chest X-ray"])
def test_a_date_is_no_word_of_a_description(text: str) -> None:
    found = _item(f"""
 Description                              Amount
 {text:<40} 80.90
 Office visit                             171.00
""")
    assert found.needs_review
