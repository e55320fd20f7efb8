"""Packets of other countries, and papers of several people that a feeder took together."""

from __future__ import annotations

import random

from evaluation.documents.bills_train_fifteenth import blind5_bill_za_statement
from evaluation.documents.bills_train_thirteenth import (
    blind5_bill_ae_vat,
    blind5_bill_in_final_summary,
    blind5_bill_ph_soa,
)
from evaluation.documents.cards_train_tenth import blind5_card_in_tpa, blind5_card_za_hospital_plan
from evaluation.documents.claims_train_twelfth import blind5_claim_in_part_a, blind5_claim_ph_cf
from evaluation.documents.labs_train_eleventh import blind5_lab_us_drug_screen
from evaluation.documents.labs_train_tenth import blind5_lab_in_collection_centre
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.packets import bind
from evaluation.documents.prescriptions_train_fourteenth import blind5_rx_ae_erx, blind5_rx_in_opd_slip
from evaluation.documents.stays_train_eleventh import blind5_stay_in_corporate, blind5_stay_ph_clinical_abstract
from evaluation.documents.stays_train_twelfth import blind5_stay_us_transfer
from evaluation.documents.unknowns_train_seventh import blind5_other_consent, blind5_other_ct_report

# fmt: off


@layout("packet", "train")
def blind5_packet_in_cashless(rng: random.Random) -> Drawn:
    """An Indian stay: form, card, summary, bill, tests, consent."""
    return bind(rng, (("claim_form", blind5_claim_in_part_a), ("insurance_card", blind5_card_in_tpa),
                      ("discharge_summary", blind5_stay_in_corporate), ("hospital_bill", blind5_bill_in_final_summary),
                      ("lab_report", blind5_lab_in_collection_centre), ("unknown", blind5_other_consent)))


@layout("packet", "train")
def blind5_packet_ph_stay(rng: random.Random) -> Drawn:
    """A Philippine stay: form, abstract, statement of account."""
    return bind(rng, (("claim_form", blind5_claim_ph_cf), ("discharge_summary", blind5_stay_ph_clinical_abstract),
                      ("hospital_bill", blind5_bill_ph_soa)))


@layout("packet", "train")
def blind5_packet_ae_visit(rng: random.Random) -> Drawn:
    """A Gulf visit: invoice and prescription."""
    return bind(rng, (("hospital_bill", blind5_bill_ae_vat), ("prescription", blind5_rx_ae_erx)))


@layout("packet", "train")
def blind5_packet_us_strangers(rng: random.Random) -> Drawn:
    """Papers of three people in one feed: a scan's report, a drug screen, a transfer."""
    return bind(rng, (("unknown", blind5_other_ct_report), ("lab_report", blind5_lab_us_drug_screen),
                      ("discharge_summary", blind5_stay_us_transfer)), one_patient=False)


@layout("packet", "train")
def blind5_packet_mixed_countries(rng: random.Random) -> Drawn:
    """Two people's papers: a South African account with its card, an Indian slip."""
    return bind(rng, (("hospital_bill", blind5_bill_za_statement), ("insurance_card", blind5_card_za_hospital_plan),
                      ("prescription", blind5_rx_in_opd_slip)), one_patient=False)
