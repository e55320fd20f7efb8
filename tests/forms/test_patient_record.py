"""Patient records in layouts that no two clinics share."""

from __future__ import annotations

from tests.forms.paper import fields, misread, page, read, skewed

ONE_COLUMN = page("""
                         PATIENT REGISTRATION FORM

Patient Information

Name: Robert Ellison
Date of Birth: 03/14/1961
Sex: Male
Marital Status: Married
Address: 77 Cedar Lane
City: Portland   State: OR   Zip: 97201
Home Phone: (503) 555-0142
Email: r.ellison@example.org

Emergency Contact

Name: Joan Ellison
Relationship: Wife
Phone: (503) 555-0199

Pharmacy Information

Name: Corner Drugs
Phone: (503) 555-0100

Insurance Information

Insurance Company: Pacific Mutual
Policy Number: PM-558213
Expiration Date: 12/31/2027
""")

ONE_COLUMN_TRUTH = {
    "patient_name": "Robert Ellison",
    "date_of_birth": "1961-03-14",
    "patient_sex": "male",
    "marital_status": "Married",
    "patient_phone": "(503) 555-0142",
    "patient_email": "r.ellison@example.org",
    "patient_address": "77 Cedar Lane, Portland, OR, 97201",
    "emergency_contacts": [{"name": "Joan Ellison", "phone": "(503) 555-0199", "relationship": "Wife"}],
    "insurance_company": "Pacific Mutual",
    "policy_number": "PM-558213",
    "policy_expiry_date": "2027-12-31",
}


def test_one_column_with_sections() -> None:
    assert fields(ONE_COLUMN) == ONE_COLUMN_TRUTH


def test_nothing_is_in_doubt_where_readers_agree() -> None:
    assert not read(ONE_COLUMN).needs_review


def test_a_skewed_scan_reads_the_same() -> None:
    for degrees in (-3, -1.5, 1.5, 3):
        assert fields(skewed(ONE_COLUMN, degrees)) == ONE_COLUMN_TRUTH


def test_garbled_labels_are_forgiven() -> None:
    garbled = misread(
        ONE_COLUMN, {"Marital": "Maritai", "Relationship:": "Re1ationship:", "Policy": "Po1icy"}, both=True
    )
    assert fields(garbled) == ONE_COLUMN_TRUTH
