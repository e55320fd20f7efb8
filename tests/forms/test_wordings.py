"""Laboratory reports, claims and discharge letters that never say what they are, in other offices' words."""

from __future__ import annotations

import pytest

from tests.forms.paper import fields, page, read

DIPSTICK = """
 Ellerwick Pathology Service

 Results for: Vance, Odette            Sample taken on: 03/02/2026
 File number: 4471883                  Referrer: Dr. Amos Reed
 Kind of sample: Urine

 Constituent                Found            Expected
 Leucocytes                 Negative         Negative
 Nitrite                    Positive         Negative
 Specific gravity           1.015            1.005 - 1.030
"""

EARLIER = """
 Maple Hollow Diagnostics

 Patient: Odette Vance                 Date drawn: 03/02/2026

 Marker                     Latest        Measured in     Earlier       Healthy values     Mark
 Glucose                    112           mg/dL           98            70 - 99            H
 Sodium                     139           mmol/L          138           135 - 145
"""

CLAIM = """
 Everly Mutual                         Reimbursement request

 Main member name: Peter Vance         Membership number: 88-4471-02
 Claimant name: Odette Vance           Claimant date of birth: 11/30/1980
 Relationship to main member: Spouse

 Date of treatment     What was done                CDT code     Tooth     Fee charged
 03/02/2026            Periodic examination         D0120                  55.00
 03/02/2026            Crown, porcelain             D2740        14        900.00

 Total claim: 955.00
"""

STAY = """
 Kingsmarsh Hospital

 Re: Odette Vance                      Day of admission: 03/02/2026
 File number: 4471883                  Left hospital: 03/06/2026
 Under the care of: Dr. Amos Reed

 Conditions treated: Community acquired pneumonia

 What happened in hospital: Two days of intravenous antibiotics, then tablets; the fever settled.

 Went to: Home
"""


def test_a_dipstick() -> None:
    found = fields(page(DIPSTICK))
    assert found["patient_name"] == "Odette Vance"
    assert found["collected_date"] == "2026-03-02"
    assert found["ordering_provider"] == "Dr. Amos Reed"
    assert found["results"] == [
        {"test": "Leucocytes", "value": "Negative", "reference_range": "Negative"},
        {"test": "Nitrite", "value": "Positive", "reference_range": "Negative"},
        {"test": "Specific gravity", "value": "1.015", "reference_range": "1.005 - 1.030"},
    ]


def test_an_earlier_result_is_not_the_result() -> None:
    assert fields(page(EARLIER))["results"] == [
        {"test": "Glucose", "value": "112", "unit": "mg/dL", "reference_range": "70 - 99", "flag": "H"},
        {"test": "Sodium", "value": "139", "unit": "mmol/L", "reference_range": "135 - 145"},
    ]


def test_a_dental_claim_for_reimbursement() -> None:
    found = fields(page(CLAIM))
    assert found["patient_name"] == "Odette Vance"
    assert found["insured_name"] == "Peter Vance"
    assert found["insured_id"] == "88-4471-02"
    assert found["date_of_birth"] == "1980-11-30"
    assert found["total_charge"] == "955.00"
    assert found["service_lines"] == [
        {"date_from": "2026-03-02", "procedure_code": "D0120", "charge": "55.00"},
        {"date_from": "2026-03-02", "procedure_code": "D2740", "charge": "900.00"},
    ]


def test_a_stay_in_plain_words() -> None:
    found = fields(page(STAY))
    assert found["patient_name"] == "Odette Vance"
    assert found["admission_date"] == "2026-03-02"
    assert found["discharge_date"] == "2026-03-06"
    assert found["provider_name"] == "Dr. Amos Reed"
    assert found["diagnoses"] == ["Community acquired pneumonia"]
    assert found["discharged_to"] == "Home"


@pytest.mark.parametrize(
    ("text", "kind"),
    [(DIPSTICK, "lab_report"), (EARLIER, "lab_report"), (CLAIM, "claim_form"), (STAY, "discharge_summary")],
)
def test_the_type_is_told_without_a_title(text: str, kind: str) -> None:
    assert read(page(text)).document_type == kind
