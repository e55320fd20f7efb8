"""Bills as hospitals of several countries print them: groups of charges, sums in columns of their own, odd heads."""

from __future__ import annotations

import pytest

from parsers.extraction import FieldValue
from tests.forms.paper import fields, page, read


def bill(text: str) -> dict[str, object]:
    return fields(page(text), "hospital_bill")


def silent(text: str) -> dict[str, object]:
    """What would go unseen: the fields and items that no person is asked about."""
    found = read(page(text), "hospital_bill").fields
    several = {name: [each] if isinstance(each, FieldValue) else each for name, each in found.items()}
    return {name: [each.value for each in some if not each.needs_review] for name, some in several.items()}


GROUPS = """
 Lotus Valley Hospital
 Plot 14, Sector 9, Gandhinagar, Gujarat 382009
 Patient Name     : Mr. Devendra Solanki         Bill No.   : LV/24/817

 Sr        Particulars                 Qty          Rate          Amount
 ROOM CHARGES
 1   Deluxe room rent                  4        6,500.00       26,000.00
 2   Nursing charges                   4        1,200.00        4,800.00
                                             Sub Total         30,800.00
 OT CHARGES
 3   OT charges - appendix             1       45,000.00       45,000.00
                                             Sub Total         45,000.00
 PHARMACY
 4   Medicines and consumables         1       10,450.50       10,450.50
                                             Sub Total         10,450.50

                              Gross Bill Amount      :  86,250.50
                              Hospital Discount      :  6,250.50
                              Net Bill Amount        :  80,000.00
                              Approved by Insurer    :  65,000.00
                              Advance Paid by Patient   :  10,000.00
                              Balance                :  5,000.00
"""


def test_a_table_goes_on_behind_the_sum_of_a_department() -> None:
    found = bill(GROUPS)
    assert found["line_items"] == [
        {"description": "Deluxe room rent", "quantity": "4", "unit_price": "6500.00", "amount": "26000.00"},
        {"description": "Nursing charges", "quantity": "4", "unit_price": "1200.00", "amount": "4800.00"},
        {
            "description": "OT charges - appendix",
            "quantity": "1",
            "unit_price": "45000.00",
            "amount": "45000.00",
        },
        {"description": "Medicines and consumables", "quantity": "1", "unit_price": "10450.50", "amount": "10450.50"},
    ]
    assert found["subtotal"] == "86250.50"


def test_amounts_behind_colons_in_a_column_are_told_by_their_words() -> None:
    found = silent(GROUPS)
    amounts = {name: found[name] for name in ("discount", "total_amount", "amount_paid", "balance_due")}
    assert amounts == {
        "discount": ["6250.50"],
        "total_amount": ["80000.00"],
        "amount_paid": ["10000.00"],
        "balance_due": ["5000.00"],
    }


def test_a_discount_under_the_total_of_the_lines_is_no_line() -> None:
    text = """
 Patient: Oscar Lindt
 Service                              Amount
 Chest X-ray                          120.00
 Dressing                              80.00
 Total                                200.00
 Member's courtesy                     20.00
 Round off                              0.00
"""
    assert [item["description"] for item in bill(text)["line_items"]] == ["Chest X-ray", "Dressing"]  # type: ignore[attr-defined]


def test_a_wider_amount_below_is_that_of_the_label_in_its_row() -> None:
    text = """
 Patient: Oscar Lindt
 Service                                                          Amount
 Urine culture                                                 11,968.00
      NET AMOUNT DUE                                       PHP 11,968.00
      Less: Deposits                                          (4,787.20)
      BALANCE                                               PHP 7,180.80
"""
    found = bill(text)
    assert (found["amount_paid"], found["balance_due"]) == ("4787.20", "7180.80")


def test_a_label_that_nobody_knows_answers_no_label_above_it() -> None:
    text = """
 Invoice no.   2024-118833     Patient   Oscar Lindt
 Invoice date:         28.08.2024
 Treatment period: 19.08.2024 - 22.08.2024
"""
    assert bill(text)["invoice_date"] == "2024-08-28"


@pytest.mark.parametrize("off", ["(2,992.00)", "2,992.00-", "-2,992.00"])
def test_a_discount_that_nobody_listed(off: str) -> None:
    text = f"""
 Patient: Cruz, Oscar
 Hospital charges                             Amount
 Urine culture                              9,860.00
 Consultation                               5,100.00
                  Sub-total              P 14,960.00
                  Less: SC/PWD Discount 20%     {off}
                  Total                  P 11,968.00
"""
    assert bill(text)["discount"] == "2992.00"


def items(rows: str) -> list[tuple[dict[str, object], bool]]:
    found = read(page(f" Stillmere Hospital\n Patient name: Oscar Lindt\n{rows}"), "hospital_bill").fields
    several = found.get("line_items", [])
    assert not isinstance(several, FieldValue)
    return [(dict(each.value), each.needs_review) for each in several]  # type: ignore[arg-type]


def test_a_head_centred_over_a_wide_column_has_the_words_that_begin_left_of_it() -> None:
    rows = """
 No            Particulars                   Qty      @        Total
 1  Bed charges                              3    2,500.00    7,500.00
 2  Full haemogram                           1      950.00      950.00
"""
    assert items(rows) == [
        ({"description": "Bed charges", "quantity": "3", "unit_price": "2500.00", "amount": "7500.00"}, False),
        ({"description": "Full haemogram", "quantity": "1", "unit_price": "950.00", "amount": "950.00"}, False),
    ]


def test_heads_that_stand_close_together_are_parted_where_both_are_known() -> None:
    rows = """
 Date         Description                  Charges    Insurance Adjustments    You
                                                        Paid                   Owe
 02/11/2026   CT head without contrast     1,210.00      726.00     363.00    121.00
 02/11/2026   Chest X-ray                    100.00       60.00      30.00     10.00
"""
    assert items(rows) == [
        ({"description": "CT head without contrast", "amount": "1210.00"}, False),
        ({"description": "Chest X-ray", "amount": "100.00"}, False),
    ]


def test_an_account_with_debit_and_credit_has_its_debits_for_lines() -> None:
    rows = """
 Date         Reference   Details                  Debit      Credit      Balance
 02/05/2026   I55120      Theatre fee           2,180.00                 2,180.00
 02/05/2026   I55121      Accommodation         1,045.00                 3,225.00
 09/05/2026   R2210       Health fund benefit              2,975.00        250.00
"""
    assert [item for item, _ in items(rows)][:2] == [
        {"description": "Theatre fee", "amount": "2180.00"},
        {"description": "Accommodation", "amount": "1045.00"},
    ]


@pytest.mark.parametrize(
    ("first", "second", "member"), [("0110", "0260", "code"), ("27252.00", "1044.00", "unit_price")]
)
def test_a_tariff_is_a_code_or_a_price_by_its_values(first: str, second: str, member: str) -> None:
    rows = f"""
 Tariff        Description              Qty       Amount (R)
 {first:<10}    Private room             3         81756.00
 {second:<10}    Infusion pump            4          4176.00
"""
    assert [item[member] for item, _ in items(rows)] == [first, second]


def test_a_second_row_of_heads_in_another_language_is_no_item() -> None:
    rows = """
 Description                Qty       Price       Amount
 Al Wasf                  Kamiya       Sir       Mablagh
 Magnesium level             1       162.70       162.70
 Oxygen therapy              2       138.00       276.00
"""
    assert [item["description"] for item, _ in items(rows)] == ["Magnesium level", "Oxygen therapy"]


def test_a_price_that_is_not_the_amount_goes_to_a_person_where_nothing_is_counted() -> None:
    rows = """
 Description                Rate       Amount
 Magnesium level          162.70       325.40
 Oxygen therapy           276.00       276.00
"""
    assert [doubted for _, doubted in items(rows)] == [True, False]


PANEL = """
 PATIENT                Tamarind Lakes Medical Center
 Nathaniel Kirkbride    195 Chestnut Blvd
                        North Haverly, VA 24504
 ACCOUNT
 354550530              Service                                 Amount
                        Spirometry                              $74.50
 BILL DATE
 01/29/2024             Magnesium level                        $211.50
                        Intravenous line                       $202.00
 SEEN BY
 Jerome Orchardson      Ultrasound                             $545.38

                                        Total charges        $1,033.38
                                        Uninsured discount     -$33.38
                                        Total after discount $1,000.00
"""


def test_a_panel_beside_a_table_does_not_end_it() -> None:
    found = bill(PANEL)
    assert [item["amount"] for item in found["line_items"]] == ["74.50", "211.50", "202.00", "545.38"]  # type: ignore[attr-defined]
    assert (found["invoice_date"], found["provider_name"]) == ("2024-01-29", "Jerome Orchardson")


def test_what_is_left_of_the_charges_is_the_total_whatever_its_label() -> None:
    found = bill(PANEL)
    assert (found["subtotal"], found["discount"], found["total_amount"]) == ("1033.38", "33.38", "1000.00")


def test_a_discount_that_no_sum_needs_leaves_the_total_in_doubt() -> None:
    text = PANEL.replace("Total after discount $1,000.00", "")
    assert bill(text)["total_amount"] == "1033.38"
    assert silent(text)["total_amount"] == []


def test_a_total_of_the_account_is_no_line_of_it() -> None:
    text = """
 Patient: Oscar Lindt
 Description                 Units       Rate       Total
 Surgical tray                   1     360.50      360.50
 Recovery room                   1     510.99      510.99
                                 Account total     871.49
"""
    found = bill(text)
    assert (found["total_amount"], len(found["line_items"])) == ("871.49", 2)  # type: ignore[arg-type]


RECEIPT = """
 Sanjeevani Maternity Hospital
 Receipt No. 4471                       Date 06/01/2026
 Received with thanks from Mrs. Rukhsana Ansari
 the sum of Rupees Two Thousand Three Hundred Fifty only
 on account of ultrasound
 {figures}
"""


@pytest.mark.parametrize("figures", ["Rs. 2,350/-", "Rs. 2,350.00", "2350.00"])
def test_an_amount_in_figures_that_the_words_spell_is_the_total(figures: str) -> None:
    assert silent(RECEIPT.format(figures=figures))["total_amount"] == ["2350.00"]


def test_a_total_that_the_words_contradict_goes_to_a_person() -> None:
    text = RECEIPT.format(figures="Total   Rs. 2,850/-")
    assert bill(text)["total_amount"] == "2850.00"
    assert silent(text)["total_amount"] == []


@pytest.mark.parametrize(
    ("line", "sign", "sure"),
    [
        ("Medical aid: Karoo", "R", "ZAR"),
        ("Brgy. Uno", "P", "PHP"),
        ("Ikeja, Lagos", "N", "NGN"),
        ("Anywhere", "R", ""),
    ],
)
def test_a_letter_is_a_currency_where_the_paper_speaks_of_its_country(line: str, sign: str, sure: str) -> None:
    text = f"""
 Patient: Oscar Lindt
 {line}
 Total due   {sign} 95412.00
"""
    assert bill(text).get("currency", "") == sure


def test_a_rate_of_tax_is_nobodys_address() -> None:
    text = """
 Patient: Oscar Lindt
 Description                Amount
 Consultation               489.00
 Subtotal                   489.00
 Add: 9% GST                 44.01
 Total                      533.01
"""
    found = bill(text)
    assert "patient_address" not in found
    assert found["tax"] == "44.01"


def test_what_rounds_a_total_is_part_of_its_sum() -> None:
    text = """
 Patient : Harshad Vyas
 S.N.  Product Name          Qty     MRP     Disc%  GST% Amount
 1     PANTOP 40 TAB           2   155.00      0     12   310.00
 2     AUGMENTIN 625           1   256.70      0     12   256.70
                                           Sub Total      566.70
                                           Round Off        0.30
                                           Net Amount  Rs. 567.00
"""
    found = silent(text)
    assert (found["subtotal"], found["total_amount"], found.get("balance_due")) == (["566.70"], ["567.00"], None)
    assert [item["amount"] for item in found["line_items"]] == ["310.00", "256.70"]  # type: ignore[index]


def test_facts_above_the_heads_are_none_of_them() -> None:
    rows = """
 Ward: Maternity                            Consultant: Dr. Adeyemi
 S/N    Description              Days/Qty      Rate (N)       Amount (N)
 1      Bed (private)                   4     25,000.00       100,000.00
 2      Drugs to date                   1     86,450.00        86,450.00
"""
    assert items(rows) == [
        ({"description": "Bed (private)", "quantity": "4", "unit_price": "25000.00", "amount": "100000.00"}, False),
        ({"description": "Drugs to date", "quantity": "1", "unit_price": "86450.00", "amount": "86450.00"}, False),
    ]


@pytest.mark.parametrize(
    ("label", "date"),
    [
        ("Bill rate", None),
        ("Bill hate", "2026-03-22"),
        ("Bill late", None),
        ("Bill dato", "2026-03-22"),
        ("Bi11 date", "2026-03-22"),
    ],
)
def test_a_word_of_english_is_no_misread_label(label: str, date: str | None) -> None:
    text = f"""
 Patient: Oscar Lindt
 {label}: 03/22/2026
 Total                      800.00
"""
    assert bill(text).get("invoice_date") == date


DAYS = """
 Sri Venkata Hospitals
 Patient Name : Mrs. Lakshmi Narayanamma     Bill No : IPB/2210/24
 Date           Service Description             Qty       Rate       Amount
 0116 FIRST DAY
 16/08/2024     Bed charges                       1    3500.00      3500.00
 16/08/2024     Doctor visit                      2     800.00      1600.00
                                             Day Total 0116         5100.00
 0117 SECOND DAY
 17/08/2024     Bed charges                       1    3500.00      3500.00
 17/08/2024     2D Echo                           1    2200.00      2200.00
                                             Day Total 0117         5700.00

                         Gross Amount       10800.00
                         Concession           800.00
                         Net Amount         10000.00
 In Words : Rupees Ten Thousand Only
"""


def test_a_bill_by_days_whose_headings_have_numbers() -> None:
    found = bill(DAYS)
    assert [(item["description"], item["amount"]) for item in found["line_items"]] == [  # type: ignore[attr-defined]
        ("Bed charges", "3500.00"),
        ("Doctor visit", "1600.00"),
        ("Bed charges", "3500.00"),
        ("2D Echo", "2200.00"),
    ]
    assert [found[name] for name in ("subtotal", "discount", "total_amount")] == ["10800.00", "800.00", "10000.00"]


def test_the_currency_of_an_amount_in_words() -> None:
    assert bill(DAYS)["currency"] == "INR"


def test_a_date_close_to_the_words_beside_it_is_none_of_them() -> None:
    rows = """
 Date       Description                Amount
 02/11/2026 CT head without contrast   120.00
 02/11/2026 Ketorolac                   80.00
"""
    assert [item["description"] for item, _ in items(rows)] == ["CT head without contrast", "Ketorolac"]


def test_an_amount_that_is_added_is_told_beside_the_hospitals_address() -> None:
    text = """
 Bukit Damai Hospital
 11 Jalan Kenari, Singapore 329901
 Patient: Tan Mei Fong
 Description                Amount
 Consultation               489.00
 Subtotal                   489.00
 Add: 9% GST                 44.01
 Total                      533.01
"""
    assert silent(text)["tax"] == ["44.01"]


@pytest.mark.parametrize("label", ["Received with thanks from Mr./Mrs.", "Patient's name Shri/Smt", "Name Mr/Mrs/Ms:"])
def test_titles_to_choose_from_are_no_part_of_a_name(label: str) -> None:
    assert (
        bill(f" Receipt No. 4471\n {label} Rukhsana Ansari\n Total   Rs. 2,350/-\n")["patient_name"]
        == "Rukhsana Ansari"
    )
