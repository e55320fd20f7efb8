"""Packets of other countries, and several people's papers that a feeder took together."""

from __future__ import annotations

import random

from evaluation.documents.bills_train_eleventh import (
    blind4_bill_in_pharmacy,
    blind4_bill_pk_receipts,
    blind4_bill_za_codes,
)
from evaluation.documents.bills_train_ninth import blind4_bill_de_factors
from evaluation.documents.cards_train_eighth import blind4_card_de_global
from evaluation.documents.cards_train_seventh import blind4_card_za_dependants
from evaluation.documents.claims_train_ninth import blind4_claim_global_expat
from evaluation.documents.claims_train_tenth import blind4_claim_in_cashless_b, blind4_claim_us_accident
from evaluation.documents.labs_train_eighth import blind4_lab_us_margin_flags
from evaluation.documents.labs_train_seventh import blind4_lab_in_method_lines, blind4_lab_pk_normal_first
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.packets import bind
from evaluation.documents.prescriptions_train_twelfth import blind4_rx_in_paediatric
from evaluation.documents.records_train_eleventh import blind4_record_za_main_member
from evaluation.documents.stays_train_eighth import blind4_stay_de_letter
from evaluation.documents.stays_train_ninth import blind4_stay_pk_certificate
from evaluation.documents.unknowns_train_fifth import blind4_other_authority, blind4_other_police


@layout("packet", "train")
def blind4_packet_expat(rng: random.Random) -> Drawn:
    """A patient abroad sends claim, letter, invoice and card to an insurer."""
    return bind(rng, (("claim_form", blind4_claim_global_expat), ("discharge_summary", blind4_stay_de_letter),
                      ("hospital_bill", blind4_bill_de_factors), ("insurance_card",
                      blind4_card_de_global)))  # fmt: skip


@layout("packet", "train")
def blind4_packet_pk_stay(rng: random.Random) -> Drawn:
    """A Pakistani stay: certificate, bill, tests."""
    return bind(rng, (("discharge_summary", blind4_stay_pk_certificate), ("hospital_bill", blind4_bill_pk_receipts),
                      ("lab_report", blind4_lab_pk_normal_first)))  # fmt: skip


@layout("packet", "train")
def blind4_packet_in_outpatient(rng: random.Random) -> Drawn:
    """An Indian outpatient claim: form, prescription, the pharmacy's bill, tests, a police report."""
    return bind(rng, (("claim_form", blind4_claim_in_cashless_b), ("prescription", blind4_rx_in_paediatric),
                      ("hospital_bill", blind4_bill_in_pharmacy), ("lab_report", blind4_lab_in_method_lines),
                      ("unknown", blind4_other_police)))  # fmt: skip


@layout("packet", "train")
def blind4_packet_za_visit(rng: random.Random) -> Drawn:
    """A South African visit: form, card, account."""
    return bind(rng, (("patient_record", blind4_record_za_main_member), ("insurance_card", blind4_card_za_dependants),
                      ("hospital_bill", blind4_bill_za_codes)))  # fmt: skip


@layout("packet", "train")
def blind4_packet_us_two_people(rng: random.Random) -> Drawn:
    """Three people's papers that a feeder took together: a claim, an authorization, results."""
    return bind(rng, (("claim_form", blind4_claim_us_accident), ("unknown", blind4_other_authority),
                      ("lab_report", blind4_lab_us_margin_flags)), one_patient=False)  # fmt: skip
