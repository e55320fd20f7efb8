"""Prescriptions as doctors in several countries write them."""

from __future__ import annotations

from tests.forms.paper import fields, page, read

LETTERHEAD = page("""

                       Dr. Helen Marsh, M.D.
                       14 Orchard Street,
                       Springfield, IL 62704
                       Phone: (217) 555-0133     Fax: (217) 555-0134

 Name: Peter Vance                                     Date: 04/02/2026
 Address: 9 Elm Court, Springfield, IL 62701           DOB: 11/30/1980

 Rx

     Amoxicillin 500 mg
     Prednisone 20 mg

     Directions:

     Amoxicillin, take 1 capsule three times daily for 10 days
     Prednisone - take 1 tablet every morning


                                                       Refill: 2 times
""")


def test_letterhead_and_directions_apart() -> None:
    assert fields(LETTERHEAD) == {
        "prescriber_name": "Dr. Helen Marsh, M.D.",
        "prescriber_address": "14 Orchard Street, Springfield, IL 62704",
        "prescriber_phone": "(217) 555-0133",
        "patient_name": "Peter Vance",
        "prescription_date": "2026-04-02",
        "patient_address": "9 Elm Court, Springfield, IL 62701",
        "date_of_birth": "1980-11-30",
        "medicines": [
            {"name": "Amoxicillin", "strength": "500 mg", "directions": "take 1 capsule three times daily for 10 days"},
            {"name": "Prednisone", "strength": "20 mg", "directions": "take 1 tablet every morning"},
        ],
        "directions": "Amoxicillin, take 1 capsule three times daily for 10 days "
        "Prednisone - take 1 tablet every morning",
        "refills": 2,
    }


def test_nothing_is_in_doubt_where_readers_agree() -> None:
    doubts = {value.name: value.issues for value in read(LETTERHEAD).values() if value.needs_review}
    assert doubts == {}
