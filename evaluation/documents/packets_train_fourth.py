"""Packets: several documents in one file, as hospitals, patients and scanners put them together."""

from __future__ import annotations

import random

from evaluation.documents.bills_train_ninth import blind4_bill_us_revenue_codes, blind4_bill_us_visit_summary
from evaluation.documents.cards_train_seventh import blind4_card_us_deductibles, blind4_card_us_hmo_upright
from evaluation.documents.claims_train_ninth import blind4_claim_cms1500_slab, blind4_claim_ub04_book
from evaluation.documents.labs_train_seventh import blind4_lab_in_method_lines, blind4_lab_us_portal_cards
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.packets import bind
from evaluation.documents.prescriptions_train_eleventh import blind4_rx_us_mail_order, blind4_rx_us_side_by_side
from evaluation.documents.records_train_eleventh import blind4_record_us_yes_no_columns
from evaluation.documents.stays_train_eighth import blind4_stay_in_card, blind4_stay_us_problem_oriented
from evaluation.documents.unknowns_train_fourth import blind4_other_denial


@layout("packet", "train")
def blind4_packet_us_hospital(rng: random.Random) -> Drawn:
    """A hospital sends its claim with the itemization and the summary."""
    return bind(rng, (("claim_form", blind4_claim_ub04_book), ("hospital_bill", blind4_bill_us_revenue_codes),
                      ("discharge_summary", blind4_stay_us_problem_oriented)))  # fmt: skip


@layout("packet", "train")
def blind4_packet_us_appeal(rng: random.Random) -> Drawn:
    """A member appeals: the refusal, the claim, the statement, the card."""
    return bind(rng, (("unknown", blind4_other_denial), ("claim_form", blind4_claim_cms1500_slab),
                      ("hospital_bill", blind4_bill_us_visit_summary), ("insurance_card",
                      blind4_card_us_deductibles)))  # fmt: skip


@layout("packet", "train")
def blind4_packet_us_new_patient(rng: random.Random) -> Drawn:
    """A practice's tray: questionnaire, card, results, two prescriptions."""
    return bind(rng, (("patient_record", blind4_record_us_yes_no_columns), ("insurance_card",
        blind4_card_us_hmo_upright),
                      ("lab_report", blind4_lab_us_portal_cards), ("prescription", blind4_rx_us_side_by_side),
                      ("prescription", blind4_rx_us_mail_order)))  # fmt: skip


@layout("packet", "train")
def blind4_packet_in_stay(rng: random.Random) -> Drawn:
    """An Indian stay: the card on leaving and the tests."""
    return bind(rng, (("discharge_summary", blind4_stay_in_card), ("lab_report", blind4_lab_in_method_lines)))
