"""More packets: several documents in one file, as hospitals, patients and scanners put them together."""

from __future__ import annotations

import random

from evaluation.documents.bills_train_abroad import blind2_bill_za_practice
from evaluation.documents.bills_train_fifth import (
    blind2_bill_in_gst,
    blind2_bill_ph_philhealth,
    blind2_bill_us_coupon,
    blind2_bill_us_detail,
)
from evaluation.documents.cards_train_fourth import blind2_card_in_family, blind2_card_us_grid, blind2_card_za_scheme
from evaluation.documents.claims_train_abroad import (
    blind2_claim_in_part_b,
    blind2_claim_ph_member,
    blind2_claim_za_refund,
)
from evaluation.documents.claims_train_fifth import blind2_claim_cms1500_laser, blind2_claim_ub04_typed
from evaluation.documents.labs_train_fourth import blind2_lab_in_nabl, blind2_lab_uk_ward_print, blind2_lab_us_previous
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.packets import bind
from evaluation.documents.prescriptions_train_abroad import blind2_rx_in_table
from evaluation.documents.prescriptions_train_seventh import blind2_rx_uk_green
from evaluation.documents.records_train_seventh import blind2_record_us_face_sheet
from evaluation.documents.stays_train_abroad import blind2_stay_in_chain, blind2_stay_ph_abstract
from evaluation.documents.stays_train_fourth import blind2_stay_uk_tto, blind2_stay_us_system
from evaluation.documents.unknowns_train import blind2_other_referral


@layout("packet", "train")
def blind2_packet_us_admission(rng: random.Random) -> Drawn:
    """A hospital's claim with its papers: form, face sheet, summary of two pages."""
    return bind(rng, (("claim_form", blind2_claim_ub04_typed), ("patient_record", blind2_record_us_face_sheet),
                      ("discharge_summary", blind2_stay_us_system)))  # fmt: skip


@layout("packet", "train")
def blind2_packet_us_statements(rng: random.Random) -> Drawn:
    """What a member sends in: the claim, a statement, the itemized bill of several pages, a card."""
    return bind(rng, (("claim_form", blind2_claim_cms1500_laser), ("hospital_bill", blind2_bill_us_coupon),
                      ("hospital_bill", blind2_bill_us_detail), ("insurance_card", blind2_card_us_grid)))  # fmt: skip


@layout("packet", "train")
def blind2_packet_in_cashless(rng: random.Random) -> Drawn:
    """An Indian hospital's papers: part B, summary of two pages, a prescription, a card."""
    return bind(rng, (("claim_form", blind2_claim_in_part_b), ("discharge_summary", blind2_stay_in_chain),
                      ("prescription", blind2_rx_in_table), ("insurance_card", blind2_card_in_family)))  # fmt: skip


@layout("packet", "train")
def blind2_packet_in_bills(rng: random.Random) -> Drawn:
    """An Indian bill of up to two pages with the laboratory's pages behind it."""
    return bind(rng, (("hospital_bill", blind2_bill_in_gst), ("lab_report", blind2_lab_in_nabl)))


@layout("packet", "train")
def blind2_packet_uk_letters(rng: random.Random) -> Drawn:
    """A British envelope: referral, discharge notification, a prescription, a ward's print."""
    return bind(rng, (("unknown", blind2_other_referral), ("discharge_summary", blind2_stay_uk_tto),
                      ("prescription", blind2_rx_uk_green), ("lab_report", blind2_lab_uk_ward_print)))  # fmt: skip


@layout("packet", "train")
def blind2_packet_ph_claim(rng: random.Random) -> Drawn:
    """A Philippine claim with abstract and statement of account."""
    return bind(rng, (("claim_form", blind2_claim_ph_member), ("discharge_summary", blind2_stay_ph_abstract),
                      ("hospital_bill", blind2_bill_ph_philhealth)))  # fmt: skip


@layout("packet", "train")
def blind2_packet_za_refund(rng: random.Random) -> Drawn:
    """A South African refund: claim, account, the scheme's card."""
    return bind(rng, (("claim_form", blind2_claim_za_refund), ("hospital_bill", blind2_bill_za_practice),
                      ("insurance_card", blind2_card_za_scheme)))  # fmt: skip


@layout("packet", "train")
def blind2_packet_two_patients(rng: random.Random) -> Drawn:
    """A feeder took two patients' reports of one laboratory together."""
    return bind(rng, (("lab_report", blind2_lab_us_previous), ("lab_report", blind2_lab_us_previous)),
                one_patient=False)  # fmt: skip
