"""Packets: several documents in one file, as hospitals, patients and scanners put them together."""

from __future__ import annotations

import random

from evaluation.documents.bills_train_sixth import blind3_bill_us_chargemaster, blind3_bill_us_portal
from evaluation.documents.cards_train_fifth import blind3_card_us_both_sides
from evaluation.documents.claims_train_sixth import blind3_claim_cms1500_office, blind3_claim_ub04_copy
from evaluation.documents.labs_train_fifth import blind3_lab_us_interval
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.packets import bind
from evaluation.documents.prescriptions_train_eighth import blind3_rx_us_epic
from evaluation.documents.records_train_eighth import blind3_record_us_dashboard
from evaluation.documents.stays_train_fifth import blind3_stay_us_note


@layout("packet", "train")
def blind3_packet_us_appeal(rng: random.Random) -> Drawn:
    """What a hospital sends with an appeal: its claim, the charges one by one, the summary, the laboratory's pages."""
    return bind(rng, (("claim_form", blind3_claim_ub04_copy), ("hospital_bill", blind3_bill_us_chargemaster),
                      ("discharge_summary", blind3_stay_us_note), ("lab_report", blind3_lab_us_interval)))  # fmt: skip


@layout("packet", "train")
def blind3_packet_us_new_patient(rng: random.Random) -> Drawn:
    """An office's fax about a new patient: registration, card, an order."""
    return bind(rng, (("patient_record", blind3_record_us_dashboard), ("insurance_card", blind3_card_us_both_sides),
                      ("prescription", blind3_rx_us_epic)))  # fmt: skip


@layout("packet", "train")
def blind3_packet_us_member(rng: random.Random) -> Drawn:
    """A member's envelope: statement first, the form behind it."""
    return bind(rng, (("hospital_bill", blind3_bill_us_portal), ("claim_form", blind3_claim_cms1500_office)))
