"""Which of two small numbers is the month: the document tells, or a person does."""

from __future__ import annotations

import pytest

from parsers.extract import extract
from parsers.extraction import FieldValue, ParseOptions
from tests.forms.paper import page

BILL = """
 Stillmere General Hospital                                          INVOICE
 {place}
 Patient name: Oscar Lindt                        Invoice number: 24-118
 Invoice date: {day}
 {other}

 Service                                             Amount
 Chest X-ray                                     {sign}120.00
 Removal of foreign body                       {sign}1,310.00
                                     Total     {sign}1,430.00
"""


def _date(
    day: str, *, place: str = "", other: str = "", sign: str = "", day_first: bool = False
) -> tuple[object, bool]:
    text = BILL.format(place=place, day=day, other=other, sign=sign)
    options = ParseOptions(document_type="hospital_bill", day_first=day_first)
    found = extract([page(text)], options).fields["invoice_date"]
    assert isinstance(found, FieldValue)
    return found.value, found.needs_review


@pytest.mark.parametrize(
    ("place", "sign"),
    [
        ("12 Mill Lane, Ardmore AR4 7QT", ""),
        ("", "£"),
        ("", "Rs. "),
        ("Tel. +91 95180 66367", ""),
        ("Nairobi, Kenya", ""),
    ],
)
def test_the_country_tells(place: str, sign: str) -> None:
    assert _date("01/04/2026", place=place, sign=sign) == ("2026-04-01", False)


@pytest.mark.parametrize(
    "place", ["12 Mill Lane, Ardmore, IL 62774", "Phone +1 217 555 0133", "Tel. (217) 555-0133", "NPI 1234567893"]
)
def test_america_writes_the_month_first(place: str) -> None:
    assert _date("01/04/2026", place=place, sign="$") == ("2026-01-04", False)


def test_where_nothing_tells_the_deployment_s_order_is_a_guess_for_a_person() -> None:
    assert _date("01/04/2026", sign="$") == ("2026-01-04", True)
    assert _date("01/04/2026", day_first=True) == ("2026-04-01", True)
    assert _date("04/04/2026") == ("2026-04-04", False)


@pytest.mark.parametrize("other", ["Sent on 02.03.2026", "Amount (Tk)", "Tab. Ibuprofen 400 mg tds x 5/7"])
def test_dots_short_hand_and_money_tell_of_countries_that_write_the_day_first(other: str) -> None:
    assert _date("01/04/2026", other=other) == ("2026-04-01", False)


@pytest.mark.parametrize("other", ["Amount in KES", "KES 1,310.00", "Currency: AED", "Colombo 3, Sri Lanka"])
def test_money_and_towns_tell_of_countries_that_write_the_day_first(other: str) -> None:
    assert _date("01/04/2026", other=other) == ("2026-04-01", False)


@pytest.mark.parametrize("other", ["Seen in Rm 204", "INR 1.05", "History of CHF and CAD", "Chest X-ray $40.00"])
def test_words_that_money_has_too_tell_nothing(other: str) -> None:
    assert _date("01/04/2026", other=other)[1]


def test_the_documents_own_dates_tell_before_its_country() -> None:
    assert _date("01/04/2026", other="Visit: 01/23/2026", sign="£") == ("2026-01-04", False)
    assert _date("01/04/2026", other="Visit: 23/01/2026") == ("2026-04-01", False)
    assert _date("01/04/2026", other="Visit: 01/23/2026", day_first=True) == ("2026-01-04", False)


@pytest.mark.parametrize(
    ("place", "other"),
    [
        ("12 Mill Lane, Ardmore, IL 62774", "Visit: 23/01/2026"),
        ("", "Visit: 23/01/2026   Review: 01/23/2026"),
        ("Ardmore, IL 62774, agent of Ardmore House, London, England", ""),
        ("100 King Street, Toronto, Ontario", ""),
        ("Toronto, Ontario (416) 555-0133", ""),
        ("Quezon City   Tel. +63 2 8555 6347", ""),
        ("Brgy. San Teodoro, Bulacan   Tel. 0917 555 2098", ""),
        ("Iloilo   Tel. (02) 8555 9893", ""),
    ],
)
def test_where_signs_contradict_one_another_a_person_decides(place: str, other: str) -> None:
    assert _date("01/04/2026", place=place, other=other)[1]
    assert not _date("04/04/2026", place=place, other=other)[1]
    assert not _date("1 April 2026", place=place, other=other)[1]
