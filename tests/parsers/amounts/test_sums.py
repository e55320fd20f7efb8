"""Amounts that must agree: what holds is vouched for, what does not is doubted as printed, nothing is repaired."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsers.amounts.arithmetic import Product, Sum
from parsers.extract import fill
from parsers.extraction import FieldValue, ParseOptions
from parsers.form import Field, Form, FormError, Section, Table
from parsers.kinds import MONEY, MONEY_OFF, QUANTITY, TEXT
from parsers.labels.layout import runs
from parsers.page import Page
from parsers.sheet import Sheet
from tests.forms.paper import misread, page

BILL = Form(
    "hospital_bill",
    "Bill",
    (
        Section(
            "main",
            fields=(
                Field("subtotal", MONEY, labels=("Subtotal",)),
                Field("discount", MONEY_OFF, labels=("Discount",)),
                Field("tax", MONEY, labels=("Tax",)),
                Field("total_amount", MONEY, labels=("Total",)),
            ),
            main=True,
        ),
    ),
    {},
    tables=(
        Table(
            "line_items",
            (
                Field("description", TEXT, labels=("Description",), required=True),
                Field("quantity", QUANTITY, labels=("Qty",)),
                Field("unit_price", MONEY, labels=("Rate",)),
                Field("amount", MONEY, labels=("Amount",), required=True),
            ),
            others=("Discount",),
        ),
    ),
    sums=(
        Product("line_items.amount", ("line_items.quantity", "line_items.unit_price"), unless=("discount",)),
        Sum("subtotal", ("line_items.amount",)),
        Sum("total_amount", (("subtotal", "line_items.amount"), "tax"), ("discount",), optional=frozenset({"tax"})),
    ),
)

RIGHT = """
 Description                    Qty    Rate      Amount
 Ward round                      2     40.00      80.00
 Dressing                        3     12.50      37.50
                                Subtotal         117.50
                                Discount          10.00
                                Tax                7.50
                                Total            115.00
"""


def _read(some: Page) -> dict[str, list[FieldValue]]:
    found = fill(Sheet([some], runs(some), BILL, ParseOptions()))
    return {name: [each] if isinstance(each, FieldValue) else list(each) for name, each in found.items()}


def _doubted(some: Page) -> set[str]:
    return {
        f"{name} {each.value['amount'] if isinstance(each.value, dict) else each.value}"
        for name, values in _read(some).items()
        for each in values
        if "SUM_MISMATCH" in {issue.code for issue in each.issues}
    }


def test_sums_that_hold_make_every_amount_surer() -> None:
    plain = replace(BILL, sums=())
    some = page(RIGHT)
    without = fill(Sheet([some], runs(some), plain, ParseOptions()))
    for name, values in _read(some).items():
        for at, value in enumerate(values):
            before = without[name] if isinstance(without[name], FieldValue) else without[name][at]  # type: ignore[index]
            assert not value.needs_review
            assert name == "line_items" or value.confidence > before.confidence  # type: ignore[union-attr]


def test_a_total_that_does_not_follow_is_doubted_and_kept_as_printed() -> None:
    wrong = page(RIGHT.replace("115.00", "151.00"))
    found = _read(wrong)
    assert found["total_amount"][0].value == "151.00"
    assert found["total_amount"][0].needs_review
    # The subtotal and the lines vouch for one another.
    assert _doubted(wrong) == {"total_amount 151.00", "discount 10.00", "tax 7.50"}


def test_a_line_that_is_not_quantity_times_price_is_doubted() -> None:
    wrong = page(RIGHT.replace("80.00 ", "88.00 ").replace("80.00\n", "88.00\n"))
    assert "line_items 88.00" in _doubted(wrong)
    assert "line_items 37.50" not in _doubted(wrong)


def test_lines_that_do_not_make_the_total_are_doubted_with_it() -> None:
    short = page("""
 Description                    Amount
 Ward round                      80.00
 Dressing                        37.50
 Total                          120.00
""")
    assert _doubted(short) == {"line_items 80.00", "line_items 37.50", "total_amount 120.00"}


def test_a_discount_by_line_makes_no_mismatch() -> None:
    by_line = page("""
 Description                    Qty    Rate      Discount   Amount
 Ward round                      2     40.00      5.00       75.00
 Dressing                        3     12.50      0.50       37.00
 Total                                                      112.00
""")
    assert _doubted(by_line) == set()


@pytest.mark.parametrize("leading", ["87.50", "31.50"])
def test_a_sum_settles_which_of_two_readings_is_right(leading: str) -> None:
    found = _read(misread(page(RIGHT), {"37.50": leading}))
    dressing = found["line_items"][1]
    assert dressing.value["amount"] == "37.50"  # type: ignore[index]
    assert not dressing.needs_review
    assert [issue.code for issue in dressing.issues] == ["READINGS_SETTLED"]
    assert leading in dressing.issues[0].message


def test_readings_that_no_sum_settles_stay_in_doubt() -> None:
    found = _read(misread(page(RIGHT.replace("115.00", "115.40")), {"115.40": "115.10"}))
    assert found["total_amount"][0].value == "115.10"
    assert {issue.code for issue in found["total_amount"][0].issues} >= {"READINGS_DISAGREE", "SUM_MISMATCH"}


def test_points_that_were_lost_everywhere_are_not_vouched_for() -> None:
    lost = page("""
 Description                    Amount
 Ward round                      8000
 Dressing                        3700
 Total                          11700
""")
    assert all(each.needs_review for values in _read(lost).values() for each in values)


def test_one_certain_amount_vouches_for_round_ones() -> None:
    round_ones = page("""
 Description                    Amount
 Ward round                      8000
 Dressing                         455
 Total                           8455
""")
    assert not any(each.needs_review for values in _read(round_ones).values() for each in values)


def test_lines_are_not_added_up_when_one_has_no_amount() -> None:
    some = misread(page(RIGHT), {"37.50": "e7.so"}, both=True)
    assert _doubted(some) == set()
    assert [each.needs_review for each in _read(some)["line_items"]] == [False, True]


def test_sums_name_what_the_form_holds() -> None:
    with pytest.raises(FormError, match="sums of what the form does not hold"):
        replace(BILL, sums=(Sum("subtotal", ("line_items.amout",)),))
