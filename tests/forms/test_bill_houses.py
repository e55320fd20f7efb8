"""Bills of houses: a day printed into the next column, codes under "No.", what no member of a row takes."""

from __future__ import annotations

import pytest

from parsers.extraction import FieldValue
from parsers.page import Page
from tests.forms.paper import page, read

HEAD = """
 Klinikum Oberlindau                                     INVOICE
 Patient Name : Geetha Tiwari                Bill No   : 287-66226
 Admission    : 12/05/2026                   Bill Date : 21/05/2026

"""


def _items(some: Page) -> list[FieldValue]:
    found = read(some, "hospital_bill").fields["line_items"]
    assert not isinstance(found, FieldValue)
    return list(found)


def _values(body: str) -> list[object]:
    return [item.value for item in _items(page(HEAD + body))]


def test_a_day_that_runs_into_the_description_is_no_part_of_it() -> None:
    assert _values("""
 Date       Particulars                               Qty          Rate         Amount
 18/05/2026Sterile instrument set                       2      4,246.00       8,492.00
 16/05/2026Ward round, by specialist                    2      2,838.00       5,676.00
 20/05/2026Bed, day                                     1      3,454.00       3,454.00
                                                  Total                      17,622.00
""") == [
        {"description": "Sterile instrument set", "quantity": "2", "unit_price": "4246.00", "amount": "8492.00"},
        {"description": "Ward round, by specialist", "quantity": "2", "unit_price": "2838.00", "amount": "5676.00"},
        {"description": "Bed, day", "quantity": "1", "unit_price": "3454.00", "amount": "3454.00"},
    ]


@pytest.mark.parametrize("head", ["Factor Amount EUR", "Factor    Amount EUR", "Tax points   Amount"])
def test_numbers_before_the_services_that_count_no_lines_are_their_codes(head: str) -> None:
    assert _values(f"""
 Date              No.       Service                                {head}
 24.05.2025        5890      Day bed                                2,3          177.00
 24.05.2025        2078      Emergency room attendance              1,0          123.00
 24.05.2025        3152      D-dimer                                1,8           61.75
                             Invoice total EUR                                   361.75
""") == [
        {"code": "5890", "description": "Day bed", "amount": "177.00"},
        {"code": "2078", "description": "Emergency room attendance", "amount": "123.00"},
        {"code": "3152", "description": "D-dimer", "amount": "61.75"},
    ]


def test_codes_that_rise_are_for_a_person() -> None:
    items = _items(
        page(f"""{HEAD}
 Date              No.       Service                                Amount EUR
 24.05.2025        1890      Day bed                                    177.00
 24.05.2025        2078      Emergency room attendance                  123.00
 24.05.2025        3152      D-dimer                                     61.75
                             Invoice total EUR                          361.75
""")
    )
    assert [item.needs_review for item in items] == [True, True, True]


def test_numbers_of_lines_are_no_codes() -> None:
    assert _values("""
 No.       Service                                Amount
 1011      Day bed                                177.00
 1012      Emergency room attendance              123.00
 1013      D-dimer                                 61.75
           Total                                  361.75
""") == [
        {"description": "Day bed", "amount": "177.00"},
        {"description": "Emergency room attendance", "amount": "123.00"},
        {"description": "D-dimer", "amount": "61.75"},
    ]


def test_a_code_that_no_head_names_is_for_a_person() -> None:
    items = _items(
        page(f"""{HEAD}
 5890      Day bed                                177.00
 2078      Emergency room attendance              123.00
 3152      D-dimer                                 61.75
           Total                                  361.75
""")
    )
    assert [item.needs_review for item in items] == [True, True, True]


def _house(text: str) -> object:
    found = read(page(text), "hospital_bill").fields.get("facility_name")
    assert found is None or isinstance(found, FieldValue)
    return found.value if found else None


BILL = """
 Patient: Odile Marsh          Invoice no: 48812
 Date          Description                    Amount
 03/04/2025    Consultation                   450.00
                              Total           450.00
"""


def test_a_label_of_the_papers_is_no_house() -> None:
    assert _house("\n Medical aid\n Umoya Classic\n" + BILL) != "Medical aid"


def test_the_department_for_money_is_no_house() -> None:
    head = "\n Larkin Valley Fire Protection District\n EMS BILLING - 262 Windmere Road, Larkin, CO 80318\n"
    assert _house(head + BILL) == "Larkin Valley Fire Protection District"
