"""Insurance cards: logos, labels beside and over their values, copays in lines, columns and tables, the back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsers.page import Page
from tests.forms.paper import fields, misread, page, read

FRONT = """
 Riverbend Mutual                                                   Silver PPO 2500

 Member: Odette Marsh                                  RxBIN: 610011
 Member ID: RBM20477310                              RxPCN: IRX
 Grp: 77120                                            RxGrp: RVB01
 Effective: 01/01/2026                                 Payer ID: 88111

 PCP: Dr. Amos Reed    Phone: (217) 555-0133

 Office visit $20     Specialist $40     ER $150     Deductible $1,500
"""


def test_the_front_of_a_card() -> None:
    assert fields(page(FRONT)) == {
        "insurer_name": "Riverbend Mutual",
        "plan_name": "Silver PPO 2500",
        "member_name": "Odette Marsh",
        "member_id": "RBM20477310",
        "group_number": "77120",
        "payer_id": "88111",
        "rx_bin": "610011",
        "rx_pcn": "IRX",
        "rx_group": "RVB01",
        "effective_date": "2026-01-01",
        "pcp_name": "Dr. Amos Reed",
        "pcp_phone": "(217) 555-0133",
        "copays": [
            {"service": "Office visit", "amount": "20.00"},
            {"service": "Specialist", "amount": "40.00"},
            {"service": "ER", "amount": "150.00"},
        ],
    }


def test_labels_over_their_values_and_a_column_of_copays() -> None:
    assert fields(
        page("""
 HEARTWOOD HEALTH INSURANCE

 MEMBER NAME                    MEMBER NUMBER                COPAYMENTS
 Basil Thorne                   HH-2234-10190                Primary care ........ $15
                                                             Urgent care ......... $50
 GROUP NO.      PLAN
 KX774          Open Access HMO
""")
    ) == {
        "insurer_name": "HEARTWOOD HEALTH INSURANCE",
        "plan_name": "Open Access HMO",
        "member_name": "Basil Thorne",
        "member_id": "HH-2234-10190",
        "group_number": "KX774",
        "copays": [
            {"service": "Primary care", "amount": "15.00"},
            {"service": "Urgent care", "amount": "50.00"},
        ],
    }


def test_copays_under_the_heads_of_their_columns() -> None:
    found = fields(
        page("""
 Riverbend Mutual
 Member: Odette Marsh        ID: RBM20477310
 RxBIN 610011     RxPCN IRX

 Office visit      Specialist      Emergency room
 $20               $40             $150
""")
    )
    assert found["copays"] == [
        {"service": "Office visit", "amount": "20.00"},
        {"service": "Specialist", "amount": "40.00"},
        {"service": "Emergency room", "amount": "150.00"},
    ]


def test_a_british_card() -> None:
    assert fields(
        page("""
 Thornbury Medical Insurance
 Membership card

 Name: Mrs Olwen Pryce
 Membership number: 4471 8830
 Scheme: Corporate Select
 Valid from: 01/03/2026        Valid until: 28/02/2027
""")
    ) == {
        "insurer_name": "Thornbury Medical Insurance",
        "plan_name": "Corporate Select",
        "member_name": "Olwen Pryce",
        "member_id": "4471 8830",
        "effective_date": "2026-03-01",
    }


BACK = """
 This card is for identification only and does not guarantee coverage.
 Member services: 1-800-555-0144        Providers: 1-800-555-0155
 Send claims to:
 Riverbend Mutual Administrators
 P.O. Box 79193, Stillmere, OH 44701
"""


def test_the_back_adds_nothing_of_its_own() -> None:
    assert fields([page(FRONT), page(BACK, number=2)]) == fields(page(FRONT))


def test_a_family_names_its_subscriber_and_not_the_dependents() -> None:
    found = fields(
        page("""
 Harborlight Health Plans                                     Choice PPO
 Subscriber
 Magnus Oyelaran                            Primary Care Physician Gareth Okonkwo (608) 555-0160
 Subscriber ID W774054765 01
 Group H4430B
 Dependents
 02  Tilda Oyelaran
 03  Ines Oyelaran
 RxBIN 020215    RxPCN 9999    RxGroup RX3983
""")
    )
    assert found["member_name"] == "Magnus Oyelaran"
    assert found["group_number"] == "H4430B"
    assert (found["pcp_name"], found["pcp_phone"]) == ("Gareth Okonkwo", "(608) 555-0160")


def test_a_logo_that_begins_with_a_label_is_no_label() -> None:
    found = fields(
        page(FRONT.replace("Riverbend Mutual", "Group Health of Ohio").replace("Grp: 77120", "Group: 77120"))
    )
    assert found["insurer_name"] == "Group Health of Ohio"
    assert found["group_number"] == "77120"


@pytest.mark.parametrize("label", ["Administered by", "Payer"])
def test_a_logo_goes_before_who_administers_the_plan(label: str) -> None:
    assert fields(page(f"{FRONT}\n {label}: Otherwise Benefits Inc."))["insurer_name"] == "Riverbend Mutual"


def blank() -> Page:
    return page("""
 MEMBER IDENTIFICATION CARD

 Member Name: ______________       RxBIN: ________
 Member ID: ________________       RxPCN: ________
 Group Number: _____________       RxGrp: ________
 PCP: ______________________       PCP Phone: ______________
 Copays:  PCP $____   Specialist $____   ER $____
""")


def test_a_blank_card_says_nothing() -> None:
    extraction = read(blank())
    assert extraction.document_type == "insurance_card"
    assert extraction.fields == {}
    assert extraction.needs_review


def test_a_price_that_is_no_known_service_goes_to_a_person() -> None:
    found = read(page(FRONT + "\n Parking voucher $12")).fields["copays"]
    assert [each.needs_review for each in found] == [False, False, False, True]  # type: ignore[union-attr]


def test_disputed_numbers_go_to_a_person() -> None:
    extraction = read(misread(page(FRONT), {"610011": "6l0011", "$40": "$48"}))
    doubted = {value.name for value in extraction.values() if value.needs_review}
    assert doubted == {"rx_bin", "copays"}


def test_a_card_that_calls_nobody_a_member() -> None:
    plain = """
 Larkmoor Assurance

 Who is covered      Tobias Renwick
 Policy number       LK 20418 77
 Level of cover      Essential Plus
 Start of cover      3 March 2026
"""
    extraction = read(page(plain))
    assert extraction.document_type == "insurance_card"
    found = fields(page(plain))
    assert found["insurer_name"] == "Larkmoor Assurance"
    assert found["member_name"] == "Tobias Renwick"
    assert found["effective_date"] == "2026-03-03"
    assert found["plan_name"] == "Essential Plus"


@pytest.mark.parametrize("label", ["Certificate #:", "Certificate #", "Certificate No:"])
def test_a_sign_for_number_belongs_to_the_label_before_it(label: str) -> None:
    found = fields(
        page(f"""
 Summit Ridge Insurance Company
 Cardholder: Harriet Vane
 {label} 9920418
 RxBIN: 004336   RxPCN: ADV
""")
    )
    assert found["member_id"] == "9920418"


def test_prices_with_their_word_behind_and_a_group_for_the_pharmacy() -> None:
    found = fields(
        page("""
 Harborlight Health Plans
 Member
 Odette Marsh
 Member ID
 HH-2234-10190
 Group
 G5381A

 Office                                $30 copay
 Specialty Care                        $50 copay

 Pharmacy
 BIN 610011          PCN IRX
 Group NORTHRX
"""),
        "insurance_card",
    )
    assert found["group_number"] == "G5381A"
    assert found["rx_group"] == "NORTHRX"
    assert found["copays"] == [
        {"service": "Office", "amount": "30.00"},
        {"service": "Specialty Care", "amount": "50.00"},
    ]
    assert "pcp_name" not in found


def test_a_blank_in_a_number_is_a_readers_guess_unless_the_file_brings_it() -> None:
    scanned = page(FRONT.replace("RBM20477310", "4471 8830  "))
    printed = replace(scanned, words=tuple(replace(word, engine="text_layer", second=None) for word in scanned.words))
    assert [read(each).fields["member_id"].needs_review for each in (scanned, printed)] == [True, False]


def test_copays_of_a_card_printed_twice_count_once() -> None:
    twice = """
 Riverbend Mutual                          Riverbend Mutual
 Member  ODETTE MARSH                      Member  ODETTE MARSH
 ID No.  RBM20477310                       ID No.  RBM20477310

 PCP $20 ER $150                           PCP $20 ER $150
"""
    assert fields(page(twice), "insurance_card")["copays"] == [
        {"service": "PCP", "amount": "20.00"},
        {"service": "ER", "amount": "150.00"},
    ]
