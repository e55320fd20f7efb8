"""Families of cards and claim forms: names of companies, rows of pharmacy numbers, centred values, totals."""

from __future__ import annotations

import pytest

from tests.forms.paper import fields, page


def card(text: str) -> dict[str, object]:
    return fields(page(text), "insurance_card")


def claim(text: str) -> dict[str, object]:
    return fields(page(text), "claim_form")


@pytest.mark.parametrize("name", ["Lantern Health Plan", "Umuahu HMO Limited", "Kestrel Health Plans Inc."])
def test_an_insurer_may_be_called_as_plans_are(name: str) -> None:
    found = card(f"          {name}\n\n Member name        Ann Lee\n Member ID          K77120\n")
    assert found["insurer_name"] == name


def test_a_group_behind_pharmacy_numbers_is_the_pharmacy_s() -> None:
    found = card(" Lantern Health\n\n Member: Ann Lee\n ID: K77120\n Group No: 3754548\n\n"
                 " BIN: 617682 PCN: CTRX GRP: LAN541\n")  # fmt: skip
    assert (found["group_number"], found["rx_group"]) == ("3754548", "LAN541")


def test_a_group_below_pharmacy_numbers_is_the_member_s() -> None:
    found = card(" Lantern Health\n\n Member: Ann Lee\n ID: K77120\n RxBIN: 617682\n RxPCN: CTRX\n Group: 3754548\n")
    assert found["group_number"] == "3754548"
    assert "rx_group" not in found


def test_values_may_be_centred_under_their_captions() -> None:
    found = card("""
              Lantern Health

               Member name
     Marcus Gideon Kerrigan-Lockhart

              Member ID number
                558963917
""")
    assert found["member_name"] == "Marcus Gideon Kerrigan-Lockhart"


CLAIM = """
 Medical Reimbursement Claim Form
 Employee      Reem Al Hammadi            Card Number    756-578015
 Patient Name  Khalid Al Hammadi          Scheme         Kestrel Family Plan
 Sex ☒ M ☐ F
 Date of treatment     CPT code      Amount (AED)
 02-Nov-2025           11042             3,048.00
 27-Oct-2025           36410               504.00
                Total amount claimed AED 3,552.00
 Facility name   Olkaria Springs
                 Hospital
"""


def test_a_reimbursement_claim_of_the_gulf() -> None:
    found = claim(CLAIM)
    assert found["insured_name"] == "Reem Al Hammadi"
    assert found["insured_id"] == "756-578015"
    assert found["plan_name"] == "Kestrel Family Plan"
    assert found["patient_sex"] == "male"
    assert found["total_charge"] == "3552.00"
    assert found["facility_name"] == "Olkaria Springs Hospital"
    lines = found["service_lines"]
    assert isinstance(lines, list)
    assert [line["charge"] for line in lines] == ["3048.00", "504.00"]


def test_a_total_counts_where_no_heading_says_charges() -> None:
    assert claim(CLAIM.replace("Total amount claimed AED", "TOTAL                   "))["total_charge"] == "3552.00"


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("RX BIN 003585 RX PCN ASPROD1 RX GRP CBH01", ("003585", "ASPROD1", "CBH01")),
        ("BIN# 003858 PCN# A4 Rx Group# FEHRX", ("003858", "A4", "FEHRX")),
        ("RxBIN 610014 RxPCN PRX RxGrp KLRX1", ("610014", "PRX", "KLRX1")),
    ],
)
def test_pharmacy_codes_behind_one_another(line: str, codes: tuple[str, str, str]) -> None:
    found = card(f" Lantern Health\n\n Member: Ann Lee\n ID: K77120\n\n {line}\n")
    assert (found["rx_bin"], found["rx_pcn"], found["rx_group"]) == codes
