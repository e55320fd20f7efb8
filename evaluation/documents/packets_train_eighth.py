"""Packets: several documents in one file, as hospitals and insurers send them."""

from __future__ import annotations

import random

from evaluation.documents.bills_train_eighteenth import blind6_bill_uk_hospital_self_pay
from evaluation.documents.bills_train_seventeenth import (
    blind6_bill_ae_cash_invoice,
    blind6_bill_in_interim_groups,
    blind6_bill_ph_statement,
)
from evaluation.documents.bills_train_sixteenth import (
    blind6_bill_us_er_physicians,
    blind6_bill_us_system_detail,
    blind6_bill_us_two_visits,
)
from evaluation.documents.cards_train_thirteenth import blind6_card_in_health_id
from evaluation.documents.cards_train_twelfth import blind6_card_us_blue_dense, blind6_card_us_two_tone_back
from evaluation.documents.claims_train_fifteenth import blind6_claim_in_reimburse, blind6_claim_ph_member_cf
from evaluation.documents.claims_train_fourteenth import blind6_claim_cms1500_office, blind6_claim_us_accident_policy
from evaluation.documents.labs_train_fourteenth import blind6_lab_in_chain_method
from evaluation.documents.labs_train_thirteenth import blind6_lab_us_narrative_panel, blind6_lab_us_reference_house
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.packets import bind
from evaluation.documents.prescriptions_train_seventeenth import blind6_rx_ae_authority
from evaluation.documents.prescriptions_train_sixteenth import blind6_rx_us_discharge_list
from evaluation.documents.records_train_sixteenth import blind6_record_us_admission_face, blind6_record_us_dense_intake
from evaluation.documents.stays_train_fifteenth import blind6_stay_in_headed_bands, blind6_stay_ph_abstract
from evaluation.documents.stays_train_fourteenth import blind6_stay_us_ed_instructions, blind6_stay_us_hospitalist
from evaluation.documents.unknowns_train_eighth import (
    blind6_other_denial,
    blind6_other_prior_auth_request,
    blind6_other_radiology,
)
from evaluation.documents.unknowns_train_ninth import blind6_other_in_guarantee_letter, blind6_other_uk_referral

# fmt: off


@layout("packet", "train")
def blind6_packet_us_records_request(rng: random.Random) -> Drawn:
    """A hospital answers a records request: face sheet, summary, prescriptions, results."""
    return bind(rng, (("patient_record", blind6_record_us_admission_face), ("discharge_summary",
        blind6_stay_us_hospitalist), ("prescription", blind6_rx_us_discharge_list), ("lab_report",
            blind6_lab_us_reference_house)))


@layout("packet", "train")
def blind6_packet_us_accident(rng: random.Random) -> Drawn:
    """A policyholder's accident claim with the emergency room's sheet, the bill and a film's report."""
    return bind(rng, (("claim_form", blind6_claim_us_accident_policy), ("discharge_summary",
        blind6_stay_us_ed_instructions), ("hospital_bill", blind6_bill_us_er_physicians), ("unknown",
            blind6_other_radiology)))


@layout("packet", "train")
def blind6_packet_us_appeal(rng: random.Random) -> Drawn:
    """An appeal: the denial, the claim, the request for authorization, the card of the member."""
    return bind(rng, (("unknown", blind6_other_denial), ("claim_form", blind6_claim_cms1500_office), ("unknown",
        blind6_other_prior_auth_request), ("insurance_card", blind6_card_us_blue_dense)))


@layout("packet", "train")
def blind6_packet_us_two_bills(rng: random.Random) -> Drawn:
    """A patient mails the hospital's bill and the clinic's statement with both sides of the card."""
    return bind(rng, (("hospital_bill", blind6_bill_us_system_detail), ("hospital_bill", blind6_bill_us_two_visits),
        ("insurance_card", blind6_card_us_two_tone_back)))


@layout("packet", "train")
def blind6_packet_us_new_patient(rng: random.Random) -> Drawn:
    """What a new patient brings: the intake filled in and results from elsewhere."""
    return bind(rng, (("patient_record", blind6_record_us_dense_intake), ("lab_report", blind6_lab_us_narrative_panel)))


@layout("packet", "train")
def blind6_packet_in_cashless(rng: random.Random) -> Drawn:
    """An Indian stay for reimbursement: form, sanction letter, summary, bill, tests, card."""
    return bind(rng, (("claim_form", blind6_claim_in_reimburse), ("unknown", blind6_other_in_guarantee_letter),
        ("discharge_summary", blind6_stay_in_headed_bands), ("hospital_bill", blind6_bill_in_interim_groups),
                      ("lab_report", blind6_lab_in_chain_method), ("insurance_card", blind6_card_in_health_id)))


@layout("packet", "train")
def blind6_packet_ph_confinement(rng: random.Random) -> Drawn:
    """A Philippine confinement: member's form, abstract, statement of account."""
    return bind(rng, (("claim_form", blind6_claim_ph_member_cf), ("discharge_summary", blind6_stay_ph_abstract),
        ("hospital_bill", blind6_bill_ph_statement)))


@layout("packet", "train")
def blind6_packet_feeder_mix(rng: random.Random) -> Drawn:
    """Papers of three people that went through one feeder."""
    return bind(rng, (("prescription", blind6_rx_ae_authority), ("hospital_bill", blind6_bill_uk_hospital_self_pay),
        ("unknown", blind6_other_uk_referral), ("hospital_bill", blind6_bill_ae_cash_invoice)), one_patient=False)
