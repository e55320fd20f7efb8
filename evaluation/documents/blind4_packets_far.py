"""Packets of other countries held apart, and several people's papers that a feeder took together."""

from __future__ import annotations

import random

from evaluation.documents.blind4_bills import blind4_bill_de_factors
from evaluation.documents.blind4_bills_far import (
    blind4_bill_in_pharmacy,
    blind4_bill_pk_receipts,
    blind4_bill_za_codes,
)
from evaluation.documents.blind4_cards import blind4_card_za_dependants
from evaluation.documents.blind4_cards_far import blind4_card_de_global
from evaluation.documents.blind4_claims import blind4_claim_global_expat
from evaluation.documents.blind4_claims_far import blind4_claim_in_cashless_b, blind4_claim_us_accident
from evaluation.documents.blind4_labs import blind4_lab_in_method_lines, blind4_lab_pk_normal_first
from evaluation.documents.blind4_labs_more import blind4_lab_us_margin_flags
from evaluation.documents.blind4_others_more import blind4_other_authority, blind4_other_police
from evaluation.documents.blind4_records import blind4_record_za_main_member
from evaluation.documents.blind4_scripts_far import blind4_rx_in_paediatric
from evaluation.documents.blind4_stays import blind4_stay_de_letter
from evaluation.documents.blind4_stays_more import blind4_stay_pk_certificate
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.packets import bind


@layout("packet", "test")
def blind4_packet_expat(rng: random.Random) -> Drawn:
    """A patient abroad sends claim, letter, invoice and card to an insurer."""
    return bind(rng, (("claim_form", blind4_claim_global_expat), ("discharge_summary", blind4_stay_de_letter),
                      ("hospital_bill", blind4_bill_de_factors), ("insurance_card",
                      blind4_card_de_global)))  # fmt: skip


@layout("packet", "test")
def blind4_packet_pk_stay(rng: random.Random) -> Drawn:
    """A Pakistani stay: certificate, bill, tests."""
    return bind(rng, (("discharge_summary", blind4_stay_pk_certificate), ("hospital_bill", blind4_bill_pk_receipts),
                      ("lab_report", blind4_lab_pk_normal_first)))  # fmt: skip


@layout("packet", "test")
def blind4_packet_in_outpatient(rng: random.Random) -> Drawn:
    """An Indian outpatient claim: form, prescription, the pharmacy's bill, tests, a police report."""
    return bind(rng, (("claim_form", blind4_claim_in_cashless_b), ("prescription", blind4_rx_in_paediatric),
                      ("hospital_bill", blind4_bill_in_pharmacy), ("lab_report", blind4_lab_in_method_lines),
                      ("unknown", blind4_other_police)))  # fmt: skip


@layout("packet", "test")
def blind4_packet_za_visit(rng: random.Random) -> Drawn:
    """A South African visit: form, card, account."""
    return bind(rng, (("patient_record", blind4_record_za_main_member), ("insurance_card", blind4_card_za_dependants),
                      ("hospital_bill", blind4_bill_za_codes)))  # fmt: skip


@layout("packet", "test")
def blind4_packet_us_two_people(rng: random.Random) -> Drawn:
    """Three people's papers that a feeder took together: a claim, an authorization, results."""
    return bind(rng, (("claim_form", blind4_claim_us_accident), ("unknown", blind4_other_authority),
                      ("lab_report", blind4_lab_us_margin_flags)), one_patient=False)  # fmt: skip
