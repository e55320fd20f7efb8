"""Packets as American hospitals, patients and scanners put them together."""

from __future__ import annotations

import random

from evaluation.documents.bills_train_twelfth import blind5_bill_us_guarantor, blind5_bill_us_itemized_revenue
from evaluation.documents.cards_train_ninth import blind5_card_us_advantage, blind5_card_us_ppo_suitcase
from evaluation.documents.claims_train_eleventh import blind5_claim_cms1500_typed, blind5_claim_us_member_reimbursement
from evaluation.documents.labs_train_ninth import blind5_lab_us_control_number
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.packets import bind
from evaluation.documents.prescriptions_train_thirteenth import blind5_rx_us_urgent_care
from evaluation.documents.records_train_thirteenth import blind5_record_us_facesheet
from evaluation.documents.stays_train_tenth import blind5_stay_us_ed_note
from evaluation.documents.unknowns_train_sixth import blind5_other_eob

# fmt: off


@layout("packet", "train")
def blind5_packet_us_inpatient(rng: random.Random) -> Drawn:
    """A hospital sends face sheet, summary and itemization."""
    return bind(rng, (("patient_record", blind5_record_us_facesheet), ("discharge_summary", blind5_stay_us_ed_note),
                      ("hospital_bill", blind5_bill_us_itemized_revenue)))


@layout("packet", "train")
def blind5_packet_us_member(rng: random.Random) -> Drawn:
    """A member asks to be paid back: form, bill, prescription, card."""
    return bind(rng, (("claim_form", blind5_claim_us_member_reimbursement), ("hospital_bill", blind5_bill_us_guarantor),
                      ("prescription", blind5_rx_us_urgent_care), ("insurance_card", blind5_card_us_ppo_suitcase)))


@layout("packet", "train")
def blind5_packet_us_fax(rng: random.Random) -> Drawn:
    """A billing office's fax: claim, what the first insurer paid, results, card."""
    return bind(rng, (("claim_form", blind5_claim_cms1500_typed), ("unknown", blind5_other_eob),
                      ("lab_report", blind5_lab_us_control_number), ("insurance_card", blind5_card_us_advantage)))
