"""Amounts of bills under words that nobody listed: the sums tell what they are, or a person does."""

from __future__ import annotations

import pytest

from parsers.extraction import Extraction, FieldValue
from tests.forms.paper import page, read

BILL = """
 Stillmere General Hospital                                          INVOICE
 Patient name: Oscar Lindt                        Invoice number: 24-118

 Code        Service                                    Price
 71046       Chest X-ray                               120.00
 10120       Removal of foreign body                 1,310.00
{amounts}
"""


def _bill(*amounts: str) -> Extraction:
    return read(page(BILL.format(amounts="\n".join(f"                {line}" for line in amounts))), "hospital_bill")


def _amounts(found: Extraction) -> dict[str, tuple[object, bool]]:
    return {
        name: (value.value, value.needs_review)
        for name, value in found.fields.items()
        if isinstance(value, FieldValue) and name not in ("facility_name", "patient_name", "invoice_number")
    }


def test_labels_nobody_listed_are_told_by_the_sums() -> None:
    found = _bill(
        "Fees of our house                    1,430.00",
        "Goodwill and loyalty adjustment       -230.00",
        "Total due today                      1,200.00",
        "Tendered at the counter                200.00",
        "Left for you to settle               1,000.00",
    )
    assert len(found.fields["line_items"]) == 2  # type: ignore[arg-type]
    assert _amounts(found) == {
        "subtotal": ("1430.00", False),
        "discount": ("230.00", False),
        "total_amount": ("1200.00", False),
        "amount_paid": ("200.00", False),
        "balance_due": ("1000.00", False),
    }


def test_what_is_due_is_the_total_where_nothing_was_paid() -> None:
    found = _bill("Fees of our house    1,430.00", "Loyalty adjustment     230.00", "Sum due today        1,200.00")
    assert _amounts(found)["total_amount"] == ("1200.00", False)
    assert "balance_due" not in found.fields


@pytest.mark.parametrize("label", ["Paid by your insurer", "Previous balance brought over", "Late payment interest"])
def test_amounts_of_others_are_nobodys(label: str) -> None:
    found = _bill("Total                1,430.00", f"{label}        200.00")
    assert set(_amounts(found)) == {"total_amount"}


def test_a_word_alone_proves_nothing() -> None:
    found = _amounts(_bill("Grand sum of it all   1,999.00"))
    assert found.get("total_amount", ("", True))[1]


def test_the_halves_of_a_tax_are_the_tax() -> None:
    found = _bill(
        "Taxable value  1,430.00", "CGST 9%          128.70", "SGST 9%          128.70", "Net payable    1,687.40"
    )
    assert _amounts(found)["tax"] == ("257.40", False)
    assert _amounts(found)["total_amount"] == ("1687.40", False)
