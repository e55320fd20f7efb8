"""Packets held apart: several printed documents in one file, as hospitals, patients and insurers send them."""

from __future__ import annotations

import random

from evaluation.documents.blind7_bills import blind7_bill_us_guarantor, blind7_bill_us_itemized, blind7_bill_us_practice
from evaluation.documents.blind7_bills_far import (
    blind7_bill_ae_tax_invoice,
    blind7_bill_in_final,
    blind7_bill_in_opd_gst,
    blind7_bill_ph_soa,
    blind7_bill_uk_private,
    blind7_bill_za_account,
)
from evaluation.documents.blind7_cards import blind7_card_us_medicaid_copy, blind7_card_us_portal_sheet
from evaluation.documents.blind7_cards_far import blind7_card_in_ecard, blind7_card_za_family
from evaluation.documents.blind7_claims import blind7_claim_cms1500_red, blind7_claim_us_member_reimbursement
from evaluation.documents.blind7_claims_far import blind7_claim_ae_reimbursement, blind7_claim_in_part_a
from evaluation.documents.blind7_labs import blind7_lab_us_chart_review, blind7_lab_us_national
from evaluation.documents.blind7_labs_far import blind7_lab_ae_panel, blind7_lab_in_chain, blind7_lab_ph_two_columns
from evaluation.documents.blind7_others import (
    blind7_other_in_cashless_approval,
    blind7_other_uk_gp_referral,
    blind7_other_us_eob,
    blind7_other_us_fax_cover,
    blind7_other_us_imaging,
    blind7_other_us_referral_order,
)
from evaluation.documents.blind7_records import blind7_record_us_face_sheet, blind7_record_us_registration
from evaluation.documents.blind7_records_far import blind7_record_za_scheme
from evaluation.documents.blind7_scripts import blind7_rx_us_order_list, blind7_rx_us_practice_print
from evaluation.documents.blind7_scripts_far import blind7_rx_ae_erx, blind7_rx_in_app
from evaluation.documents.blind7_stays import blind7_stay_us_ed_exit, blind7_stay_us_power_note
from evaluation.documents.blind7_stays_far import (
    blind7_stay_in_corporate,
    blind7_stay_ph_summary,
    blind7_stay_uk_edischarge,
)
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.packets import bind

# fmt: off


@layout("packet", "test")
def blind7_packet_us_records_fax(rng: random.Random) -> Drawn:
    """A hospital answers a payer: fax cover, face sheet, summary, results, the prescriptions of the day."""
    return bind(rng, (
        ("unknown", blind7_other_us_fax_cover), ("patient_record", blind7_record_us_face_sheet),
        ("discharge_summary", blind7_stay_us_power_note), ("lab_report", blind7_lab_us_chart_review),
        ("prescription", blind7_rx_us_order_list)))


@layout("packet", "test")
def blind7_packet_us_member_claim(rng: random.Random) -> Drawn:
    """A member's claim with the practice's statement and both sides of the card."""
    return bind(rng, (
        ("claim_form", blind7_claim_us_member_reimbursement), ("hospital_bill", blind7_bill_us_practice),
        ("insurance_card", blind7_card_us_portal_sheet)))


@layout("packet", "test")
def blind7_packet_us_er_visit(rng: random.Random) -> Drawn:
    """What somebody brings home from an emergency department and scans: exit papers, a film's report, the bill."""
    return bind(rng, (
        ("discharge_summary", blind7_stay_us_ed_exit), ("unknown", blind7_other_us_imaging),
        ("hospital_bill", blind7_bill_us_guarantor), ("unknown", blind7_other_us_eob)))


@layout("packet", "test")
def blind7_packet_us_itemized(rng: random.Random) -> Drawn:
    """A practice's form for the payer with the hospital's itemized statement of two pages behind it."""
    return bind(rng, (("claim_form", blind7_claim_cms1500_red), ("hospital_bill", blind7_bill_us_itemized)))


@layout("packet", "test")
def blind7_packet_us_new_patient(rng: random.Random) -> Drawn:
    """A specialist's chart of a new patient: referral, registration, a copied card, the laboratory's report."""
    return bind(rng, (
        ("unknown", blind7_other_us_referral_order), ("patient_record", blind7_record_us_registration),
        ("insurance_card", blind7_card_us_medicaid_copy), ("lab_report", blind7_lab_us_national)))


@layout("packet", "test")
def blind7_packet_in_reimbursement(rng: random.Random) -> Drawn:
    """An Indian reimbursement: the form, the e-card, the summary, the final bill."""
    return bind(rng, (
        ("claim_form", blind7_claim_in_part_a), ("insurance_card", blind7_card_in_ecard),
        ("discharge_summary", blind7_stay_in_corporate), ("hospital_bill", blind7_bill_in_final)))


@layout("packet", "test")
def blind7_packet_in_opd(rng: random.Random) -> Drawn:
    """An Indian outpatient's papers: prescription of the day, receipt on half a sheet, report, the approval."""
    return bind(rng, (
        ("prescription", blind7_rx_in_app), ("hospital_bill", blind7_bill_in_opd_gst),
        ("lab_report", blind7_lab_in_chain), ("unknown", blind7_other_in_cashless_approval)))


@layout("packet", "test")
def blind7_packet_uk_private(rng: random.Random) -> Drawn:
    """A British patient's claim: the doctor's referral, the hospital's letter, its invoice."""
    return bind(rng, (
        ("unknown", blind7_other_uk_gp_referral), ("discharge_summary", blind7_stay_uk_edischarge),
        ("hospital_bill", blind7_bill_uk_private)))


@layout("packet", "test")
def blind7_packet_ae_visit(rng: random.Random) -> Drawn:
    """A Gulf visit: the insurer's form, prescription, results, tax invoice."""
    return bind(rng, (
        ("claim_form", blind7_claim_ae_reimbursement), ("prescription", blind7_rx_ae_erx),
        ("lab_report", blind7_lab_ae_panel), ("hospital_bill", blind7_bill_ae_tax_invoice)))


@layout("packet", "test")
def blind7_packet_ph_confinement(rng: random.Random) -> Drawn:
    """A Philippine confinement: summary, statement of account, a slip of the laboratory."""
    return bind(rng, (
        ("discharge_summary", blind7_stay_ph_summary), ("hospital_bill", blind7_bill_ph_soa),
        ("lab_report", blind7_lab_ph_two_columns)))


@layout("packet", "test")
def blind7_packet_mixed_people(rng: random.Random) -> Drawn:
    """What a feeder took together: papers of different people from two practices."""
    return bind(rng, (
        ("patient_record", blind7_record_za_scheme), ("insurance_card", blind7_card_za_family),
        ("hospital_bill", blind7_bill_za_account), ("prescription", blind7_rx_us_practice_print)), one_patient=False)
