"""Tables, read off pages that are pictures in this file."""

from __future__ import annotations

import pytest

from parsers.extract import fill
from parsers.extraction import FieldValue, ParseOptions
from parsers.form import Field, Form, FormError, Section, Table
from parsers.kinds import PROCEDURE_CODE
from parsers.kinds.numbers import INTEGER, MONEY
from parsers.kinds.person import PERSON
from parsers.kinds.plain import TEXT
from parsers.labels.layout import runs
from parsers.page import Page
from parsers.sheet import Sheet
from tests.forms.paper import misread, page, read, skewed

ITEMS = Table(
    "line_items",
    columns=(
        Field("description", TEXT, labels=("Description", "Service", "Particulars"), required=True),
        Field("code", PROCEDURE_CODE, labels=("CPT code", "Code")),
        Field("quantity", INTEGER, labels=("Qty", "Quantity")),
        Field("unit_price", MONEY, labels=("Unit price", "Rate")),
        Field("amount", MONEY, labels=("Amount", "Charges", "Rate"), required=True),
    ),
    others=("Date", "Date of service", "S No"),
    ends=("Round off",),
)
BILL = Form(
    "hospital_bill",
    "Bill",
    (
        Section(
            "main",
            fields=(
                Field("patient_name", PERSON, labels=("Patient name", "Patient")),
                Field("total_amount", MONEY, labels=("Total",)),
            ),
            main=True,
        ),
    ),
    {},
    tables=(ITEMS,),
)


def _read(*pages: Page) -> list[FieldValue]:
    sheet = Sheet(pages, [run for each in pages for run in runs(each)], BILL, ParseOptions())
    found = fill(sheet).get("line_items", [])
    assert not isinstance(found, FieldValue)
    return list(found)


def _rows(*pages: Page) -> list[tuple[object, ...]]:
    return [tuple(item.value.values()) for item in _read(*pages)]  # type: ignore[union-attr]


PLAIN = """
 Patient name: Oscar Lindt
 Date        Description                    Code     Qty   Rate      Amount
 03/03/2026  Chest X-ray, two views         71046    1     120.00    120.00
 03/03/2026  Office visit                   99213    2      85.50    171.00
 03/04/2026  Dressing                                3       4.00     12.00
                                                     Total           303.00
 Total stay: as agreed
"""


def test_every_row_is_an_item_and_every_column_a_member() -> None:
    items = _read(page(PLAIN))
    assert items[0].value == {
        "description": "Chest X-ray, two views",
        "code": "71046",
        "quantity": 1,
        "unit_price": "120.00",
        "amount": "120.00",
    }
    assert [item.value["amount"] for item in items] == ["120.00", "171.00", "12.00"]  # type: ignore[index]
    assert "code" not in items[2].value  # type: ignore[operator]
    assert not any(item.needs_review for item in items)


def test_what_stands_under_the_table_is_read_as_ever() -> None:
    sheet = Sheet([page(PLAIN)], runs(page(PLAIN)), BILL, ParseOptions())
    found = fill(sheet)
    assert found["total_amount"].value == "303.00"  # type: ignore[union-attr]
    assert found["patient_name"].value == "Oscar Lindt"  # type: ignore[union-attr]


@pytest.mark.parametrize("degrees", [-2.5, 2.5])
def test_a_skewed_page_gives_the_same_rows(degrees: float) -> None:
    assert _rows(skewed(page(PLAIN), degrees)) == _rows(page(PLAIN))


def test_a_blank_table_gives_nothing() -> None:
    blank = """
 Patient name: ______________
 Description                    Code     Qty   Rate      Amount
 ____________                   _____    ____  ____      ______
                                         Total           ______
"""
    assert _read(page(blank)) == []


def test_cells_wrap_and_their_lines_are_joined() -> None:
    wrapped = """
 Description                    Code       Amount
 Comprehensive metabolic panel  80053      120.00
 with interpretation
 Office visit                   99213       85.50
 Removal of foreign body from   10120      310.00
 the left foot, complicated by
 infection
 Total                                     515.50
"""
    rows = _rows(page(wrapped))
    assert [row[0] for row in rows] == [
        "Comprehensive metabolic panel with interpretation",
        "Office visit",
        "Removal of foreign body from the left foot, complicated by infection",
    ]


def test_headings_between_items_belong_to_none() -> None:
    titled = """
 Description                       Amount
 PHARMACY
 Amoxicillin 500 mg                 12.00
 Ibuprofen 200 mg                    8.00

 Laboratory
 Complete blood count               30.00
 Total                              50.00
"""
    rows = _rows(page(titled))
    assert rows == [
        ("Amoxicillin 500 mg", "12.00"),
        ("Ibuprofen 200 mg", "8.00"),
        ("Complete blood count", "30.00"),
    ]


def test_heads_stand_on_two_lines_or_in_brackets() -> None:
    stacked = """
 Date of                                     Unit
 service      Particulars            Qty     price ($)     Amount ($)
 03/03/2026   Ward round              2       40.00          80.00
 03/04/2026   Dressing                1       12.50          12.50
 Total                                                       92.50
"""
    assert _rows(page(stacked)) == [("Ward round", 2, "40.00", "80.00"), ("Dressing", 1, "12.50", "12.50")]


def test_heads_and_cells_may_stand_so_close_that_they_are_one_run() -> None:
    tight = """
 Description          Qty Rate   Amount
 Ward round             2 40.00   80.00
 Dressing               1 12.50   12.50
 Total                            92.50
"""
    assert _rows(page(tight)) == [("Ward round", 2, "40.00", "80.00"), ("Dressing", 1, "12.50", "12.50")]


def test_a_table_goes_on_overleaf_with_heads_or_without() -> None:
    first = """
 Description                    Code     Amount
 Office visit                   99213     85.50



 Page 1 of 3
"""
    repeated = """
 Patient name: Oscar Lindt
 Description                    Code     Amount
 Chest X-ray                    71046    120.00
"""
    bare = """
 Oscar Lindt, continued
 Dressing                                 12.00
 Total                                   217.50
 Received with thanks                      1.00
"""
    rows = _rows(page(first), page(repeated, 2), page(bare, 3))
    assert rows == [
        ("Office visit", "99213", "85.50"),
        ("Chest X-ray", "71046", "120.00"),
        ("Dressing", "12.00"),
    ]


def test_a_column_without_a_known_head_is_told_by_its_values_and_doubted() -> None:
    strange = """
 Description          Qty      Xqzw
 Ward round           2        80.00
 Dressing             1        12.50
"""
    items = _read(page(strange))
    assert [item.value["amount"] for item in items] == ["80.00", "12.50"]  # type: ignore[index]
    assert all(item.needs_review for item in items)


def test_a_cell_that_cannot_be_read_sends_its_row_to_a_person() -> None:
    items = _read(misread(page(PLAIN), {"171.00": "l7l.OQ"}, both=True))
    assert "amount" not in items[1].value  # type: ignore[operator]
    assert [item.needs_review for item in items] == [False, True, False]
    assert "INVALID_VALUE" in {issue.code for issue in items[1].issues}


def test_readings_that_differ_are_told_with_the_member_they_concern() -> None:
    items = _read(misread(page(PLAIN), {"171.00": "177.00"}))
    assert [item.needs_review for item in items] == [False, True, False]
    assert any(issue.message.startswith("Amount:") for issue in items[1].issues)


def test_a_table_without_a_required_column_is_refused() -> None:
    with pytest.raises(FormError, match="no column of 'line_items' is required"):
        Form(
            "hospital_bill",
            "Bill",
            (Section("main", main=True),),
            {},
            tables=(Table("line_items", (Field("amount", MONEY, labels=("Amount",)),)),),
        )


def test_a_department_with_the_sum_of_its_charges_beside_its_name_is_no_item() -> None:
    text = """
 Patient: Oscar Lindt                       Bill No: 4471

 Particulars                  Qty        Rate        Amount
 ROOM CHARGES                                      7,000.00
 Intensive care bed             2    3,500.00      7,000.00
 NURSING CHARGES                                   1,375.00
 Injection                      3      125.00        375.00
 Catheterisation                1    1,000.00      1,000.00
              Total Bill Amount                    8,375.00
"""
    found = read(page(text), "hospital_bill").fields["line_items"]
    assert [item.value["description"] for item in found] == ["Intensive care bed", "Injection", "Catheterisation"]  # type: ignore[union-attr, index, call-overload]


def test_a_row_of_a_name_and_an_amount_is_an_item_where_nothing_adds_up_to_it() -> None:
    text = """
 Patient: Oscar Lindt                       Bill No: 4471

 Particulars                  Qty        Rate        Amount
 Registration                                        100.00
 Intensive care bed             2    3,500.00      7,000.00
 Injection                      3      125.00        375.00
              Total Bill Amount                    7,475.00
"""
    found = read(page(text), "hospital_bill").fields["line_items"]
    assert [item.value["description"] for item in found] == ["Registration", "Intensive care bed", "Injection"]  # type: ignore[union-attr, index, call-overload]
