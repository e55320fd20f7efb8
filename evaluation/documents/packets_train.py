"""Packets that rules may be tuned on, made of layouts that rules may be tuned on."""

from __future__ import annotations

import random

from evaluation.documents.bills_train import bill_india_final, bill_us_statement
from evaluation.documents.bills_train_more import bill_us_itemized
from evaluation.documents.cards_train import card_labels_left, card_photocopy
from evaluation.documents.claims_train import claim_cms1500_2012
from evaluation.documents.facts import make_rx, month_first, pens
from evaluation.documents.labs_train import lab_grid_pages, lab_india, lab_us_columns
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.packets import bind
from evaluation.documents.parts import Form
from evaluation.documents.prescriptions_train import rx_clinic_us, rx_pad_centred
from evaluation.documents.sheet import Sheet
from evaluation.documents.stays_train import stay_dictated, stay_india, stay_us_sections


@layout("packet", "train")
def packet_bill_stay_card(rng: random.Random) -> Drawn:
    """A bill, the discharge summary and a photocopied card."""
    return bind(rng, (("hospital_bill", bill_us_statement), ("discharge_summary", stay_us_sections),
                      ("insurance_card", card_photocopy)))  # fmt: skip


@layout("packet", "train")
def packet_claim_with_proof(rng: random.Random) -> Drawn:
    """A claim with the itemised bill of two pages and the laboratory's report behind it."""
    return bind(rng, (("claim_form", claim_cms1500_2012), ("hospital_bill", bill_us_itemized),
                      ("lab_report", lab_grid_pages)))  # fmt: skip


@layout("packet", "train")
def packet_india(rng: random.Random) -> Drawn:
    """A discharge card of two pages, the final bill and a report."""
    return bind(rng, (("discharge_summary", stay_india), ("hospital_bill", bill_india_final),
                      ("lab_report", lab_india)))  # fmt: skip


@layout("packet", "train")
def packet_fax(rng: random.Random) -> Drawn:
    """A fax with its cover sheet, a prescription, a summary of two pages and a card."""
    return bind(rng, (("unknown", _cover), ("prescription", rx_clinic_us), ("discharge_summary", stay_dictated),
                      ("insurance_card", card_labels_left)))  # fmt: skip


@layout("packet", "train")
def packet_two_patients(rng: random.Random) -> Drawn:
    """Two prescriptions and two reports of different patients, one after another."""
    return bind(rng, (("prescription", rx_pad_centred), ("prescription", rx_pad_centred),
                      ("lab_report", lab_us_columns), ("lab_report", lab_us_columns)), one_patient=False)  # fmt: skip


def _cover(rng: random.Random) -> Drawn:
    rx = make_rx(random.Random(rng.random()), "us")
    label, value = pens(rng, size=12)
    sheet = Sheet()
    form = Form(sheet, label, value)
    sheet.text(72, 90, "FAX", label.but(size=40, bold=True))
    for row, (name, text) in enumerate((
        ("To:", "Claims intake"), ("From:", rx.facility), ("Fax:", rx.phone), ("Date:", month_first(rng, rx.day)),
        ("Pages:", "including this one"), ("Re:", "Requested documents"),
    )):  # fmt: skip
        form.right(72, 150 + 30 * row, name, text, at=140, line_to=540)
    sheet.wrapped(72, 380, 468, "This fax may contain confidential information intended only for the person "
                  "named above. If you received it by mistake, ring the sender.", value.but(size=10))  # fmt: skip
    return Drawn(sheet, {})
