"""Labels in words that no form lists, and values as other offices lay them out."""

from __future__ import annotations

import pytest

from parsers.extraction import ParseOptions
from parsers.form import Form
from parsers.kinds.contact import ADDRESS
from parsers.labels.gists import GISTS
from parsers.registry import FORMS
from parsers.sheet import vocabulary
from tests.forms.paper import fields, page, read


@pytest.mark.parametrize(
    ("form", "label", "field"),
    [
        ("patient_record", "Medicines you take at present", "medications"),
        ("patient_record", "What drugs are you taking?", "medications"),
        ("patient_record", "Illnesses, past and present", "medical_problems"),
        ("patient_record", "Name of health insurer", "insurance_company"),
        ("patient_record", "Whom to call in an emergency", "name"),
        ("discharge_summary", "Most responsible diagnosis", "diagnoses"),
        ("discharge_summary", "Most responsible physician", "provider_name"),
        ("discharge_summary", "Outpatient follow-up arrangements", "follow_up"),
        ("lab_report", "Blood taken on", "collected_date"),
        ("prescription", "Date ordered", "prescription_date"),
    ],
)
def test_gist_of_a_label(form: str, label: str, field: str) -> None:
    blocks = {block.field for block in FORMS[form].blocks}
    found = vocabulary(FORMS[form]).gist(label)
    assert [each.field.name if each.field else each.role for each in found] == ["fence" if field in blocks else field]


@pytest.mark.parametrize(
    "label",
    ["Medicines stopped", "Insurance company phone", "Patient", "Emergency department", "Father's illnesses",
     "Primary care physician", "Employer name"],
)  # fmt: skip
def test_other_words_have_no_gist(label: str) -> None:
    assert all(not vocabulary(form).gist(label) for form in _forms())


def _forms() -> list[Form]:
    return [FORMS[name] for name in GISTS]


def test_capitals_before_other_letters_are_a_label() -> None:
    assert fields(page("""
     Ann Wood, DDS

 FOR Peter Vance                    AGE 16
 ADDRESS 9 Elm Court, Springfield, IL 62701
 Rx
   Amoxicillin 500 mg
   Sig: 1 cap PO TID x 7 days
"""))["patient_name"] == "Peter Vance"  # fmt: skip


def test_contact_without_its_relation_is_doubted() -> None:
    found = read(page("""
 PATIENT REGISTRATION FORM
 Patient name: Ann Lee              Date of birth: 03/04/1980
 Next of kin: Paul Lee       Telephone: (217) 555-0133     Brother by marriage
 Allergies: None
""")).fields["emergency_contacts"]  # fmt: skip
    assert isinstance(found, list)
    assert [item.needs_review for item in found] == [True]


def test_illnesses_line_by_line() -> None:
    assert fields(page("""
 PATIENT REGISTRATION
 Patient name: Ann Lee              Date of birth: 03/04/1980
 Active problems
   Gout
   Type 2 diabetes
 Allergies: None
"""))["medical_problems"] == "Gout, Type 2 diabetes"  # fmt: skip


@pytest.mark.parametrize(
    ("printed", "value", "sure"),
    [
        ("14 Orchard Street\nSpringfield, IL 62704", "14 Orchard Street, Springfield, IL 62704", True),
        ("9 Elm Court, Apt 4\nSpringfield, IL 62704", "9 Elm Court, Apt 4, Springfield, IL 62704", True),
        ("9 Elm Court #4, Springfield, IL\n62704", "9 Elm Court #4, Springfield, IL 62704", True),
        ("9 Elm Court\nSpringfield, IL\n62704", "9 Elm Court, Springfield, IL, 62704", True),
        ("9 Elm Lane, Kingsmarsh, LS26\n3JQ", "9 Elm Lane, Kingsmarsh, LS26 3JQ", True),
        ("9 Elm Lane, Upper Stoke\nRegis, BN6 9BQ", "9 Elm Lane, Upper Stoke, Regis, BN6 9BQ", False),
    ],
)
def test_address_that_found_no_room(printed: str, value: str, sure: bool) -> None:
    found = ADDRESS.parse(printed, ParseOptions())
    assert found is not None
    assert (found.value, not found.issues) == (value, sure)


LABORATORY = """
 City Laboratory                     LABORATORY REPORT
 Patient name: Ann Lee              Date of birth: 03/04/1980
"""


def test_panels_side_by_side() -> None:
    found = read(
        page(f"""{LABORATORY}
 Diabetes                                 Lipid profile
 Test      Result   Units   Range         Test        Result   Units   Range
 Glucose   4.6      mmol/L  3.9 - 5.6     HDL         56       mg/dL   40 - 60
                                          LDL         63       mg/dL   50 - 100
""")
    ).fields["results"]
    assert isinstance(found, list)
    assert [item.value for item in found] == [
        {"test": "Glucose", "value": "4.6", "unit": "mmol/L", "reference_range": "3.9 - 5.6"},
        {"test": "HDL", "value": "56", "unit": "mg/dL", "reference_range": "40 - 60"},
        {"test": "LDL", "value": "63", "unit": "mg/dL", "reference_range": "50 - 100"},
    ]


def test_remarks_under_results() -> None:
    found = read(
        page(f"""{LABORATORY}
 Test           Result     Range           Units
 Glucose        4.6        3.9 - 5.6       mmol/L
   Method: Photometry
 Sodium         138        135 - 145       mmol/L
""")
    ).fields["results"]
    assert isinstance(found, list)
    assert [item.value for item in found] == [
        {"test": "Glucose", "value": "4.6", "unit": "mmol/L", "reference_range": "3.9 - 5.6"},
        {"test": "Sodium", "value": "138", "unit": "mmol/L", "reference_range": "135 - 145"},
    ]
