"""Packets of other countries, and two people's papers that a feeder took together."""

from __future__ import annotations

import random

from evaluation.documents.bills_train_far import blind3_bill_ae_shares, blind3_bill_ph_sections
from evaluation.documents.bills_train_seventh import blind3_bill_in_interim, blind3_bill_ng_cashier
from evaluation.documents.cards_train_abroad import blind3_card_ae_network, blind3_card_in_tpa
from evaluation.documents.claims_train_seventh import (
    blind3_claim_ae_provider,
    blind3_claim_in_reimbursement,
    blind3_claim_ng_hmo,
    blind3_claim_ph_hospital,
    blind3_claim_uk_private,
)
from evaluation.documents.labs_train_abroad import blind3_lab_uk_viewer
from evaluation.documents.labs_train_fifth import blind3_lab_in_accredited
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.mixed_train_third import blind3_lab_us_performing
from evaluation.documents.packets import bind
from evaluation.documents.prescriptions_train_ninth import blind3_rx_in_hospital_op
from evaluation.documents.stays_train_sixth import (
    blind3_stay_in_tertiary,
    blind3_stay_ph_form,
    blind3_stay_uk_electronic,
)
from evaluation.documents.unknowns_train_more import blind3_other_appointment


@layout("packet", "train")
def blind3_packet_in_claim(rng: random.Random) -> Drawn:
    """An Indian claim with everything that is asked for: form, card, summary of two pages, bill, tests."""
    return bind(rng, (("claim_form", blind3_claim_in_reimbursement), ("insurance_card", blind3_card_in_tpa),
                      ("discharge_summary", blind3_stay_in_tertiary), ("hospital_bill", blind3_bill_in_interim),
                      ("lab_report", blind3_lab_in_accredited)))  # fmt: skip


@layout("packet", "train")
def blind3_packet_in_clinic(rng: random.Random) -> Drawn:
    """An Indian visit: prescription and the tests that it led to."""
    return bind(rng, (("prescription", blind3_rx_in_hospital_op), ("lab_report", blind3_lab_in_accredited)))


@layout("packet", "train")
def blind3_packet_uk_post(rng: random.Random) -> Drawn:
    """A British patient's post: an appointment, a summary, results, the insurer's form."""
    return bind(rng, (("unknown", blind3_other_appointment), ("discharge_summary", blind3_stay_uk_electronic),
                      ("lab_report", blind3_lab_uk_viewer), ("claim_form", blind3_claim_uk_private)))  # fmt: skip


@layout("packet", "train")
def blind3_packet_ae_visit(rng: random.Random) -> Drawn:
    """A Gulf clinic's visit: card, claim, invoice."""
    return bind(rng, (("insurance_card", blind3_card_ae_network), ("claim_form", blind3_claim_ae_provider),
                      ("hospital_bill", blind3_bill_ae_shares)))  # fmt: skip


@layout("packet", "train")
def blind3_packet_ph_stay(rng: random.Random) -> Drawn:
    """A Philippine stay: form, summary, statement."""
    return bind(rng, (("claim_form", blind3_claim_ph_hospital), ("discharge_summary", blind3_stay_ph_form),
                      ("hospital_bill", blind3_bill_ph_sections)))  # fmt: skip


@layout("packet", "train")
def blind3_packet_ng_month(rng: random.Random) -> Drawn:
    """A Nigerian clinic sends its claim with the patient's bill."""
    return bind(rng, (("claim_form", blind3_claim_ng_hmo), ("hospital_bill", blind3_bill_ng_cashier)))


@layout("packet", "train")
def blind3_packet_two_people(rng: random.Random) -> Drawn:
    """Two people's reports of one laboratory, one after the other."""
    return bind(rng, (("lab_report", blind3_lab_us_performing), ("lab_report", blind3_lab_us_performing)),
                one_patient=False)  # fmt: skip
