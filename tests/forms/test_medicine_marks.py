"""Medicines as eye hospitals, clinics' software and pads print them: brackets, eyes, schedules with a plus."""

from __future__ import annotations

from dataclasses import replace

from parsers.extraction import FieldValue
from parsers.labels.bare_words import bare_words
from tests.forms.paper import page, read

HEAD = """
 Lakeside Clinic
 PRESCRIPTION
 Patient: Odette Vance     Date: 03/05/2025
 Dr. Amos Reed
"""


def _medicines(body: str, kind: str = "prescription") -> list[tuple[dict[str, object], bool]]:
    found = read(page(HEAD + body), kind).fields.get("medicines", [])
    assert not isinstance(found, FieldValue)
    return [(dict(each.value), each.needs_review) for each in found if isinstance(each.value, dict)]


def test_a_dose_form_in_square_brackets() -> None:
    (item, asked), *others = _medicines("""
 Rx: Atenolol 50 mg [tablet]
 Disp #: 30
 Sig: 1 tablet by mouth daily
""")
    named = (item["name"], item["strength"], item["form"], item["quantity"], item["directions"])
    assert named == ("Atenolol", "50 mg", "tablet", "30", "1 tablet by mouth daily")
    assert not asked
    assert not others


def test_names_in_brackets_with_the_eye_behind_them_and_a_note_below() -> None:
    found = _medicines(
        """
 Medications Advised :
 1. (TOBRAMYCIN EYE DROPS) [LE] Qty: 1
 4 times a day for 2 Weeks
 2. (TIMOLOL EYE DROPS) [LE] Qty: 2
 6 times a day for 1 Weeks
 Note: Wear the shield at night. Sunglasses outdoors.
""",
        "discharge_summary",
    )
    named = [(item["name"], item["form"], item["route"], item["quantity"]) for item, _ in found]
    assert named == [("TOBRAMYCIN", "EYE DROPS", "LE", "1"), ("TIMOLOL", "EYE DROPS", "LE", "2")]


def test_under_a_lone_sign_forms_before_names_and_schedules_with_a_plus() -> None:
    found = _medicines("""
 Rx
 Medicine Name              Dosage      Timing             Duration
 Tab. Ciprofloxacin 500mg   1+0+1       After meal         7 days
 Cap. Ozanta 20mg           1+0+0       Before breakfast   14 days
 ORS Sachet                 1+1+1       In 1 litre water   3 days
""")
    said = [(item["name"], item["form"], item["frequency"], item["directions"]) for item, _ in found]
    assert said == [
        ("Ciprofloxacin", "Tab.", "1+0+1", "After meal"),
        ("Ozanta", "Cap.", "1+0+0", "Before breakfast"),
        ("ORS", "Sachet", "1+1+1", "In 1 litre water"),
    ]


def test_a_column_of_eyes_is_where_the_medicine_goes() -> None:
    found = _medicines("""
 No    Drug Name              Instruction       Days   Qty   Eye
 1     TIMOLOL EYE DROPS      2 TIMES A DAY     30     1     RE
 2     TOBRAMYCIN EYE DROPS   4 TIMES A DAY     7      1     BE
""")
    assert [(item["name"], item["route"], asked) for item, asked in found] == [
        ("TIMOLOL", "RE", False),
        ("TOBRAMYCIN", "BE", False),
    ]


def test_lines_of_a_taper_beside_the_middle_of_their_row() -> None:
    text = """
 No    Drug Name              Instruction       Days   Qty
 1     TIMOLOL EYE DROPS      2 TIMES A DAY     30     1

                              6 TIMES A DAY     7
 2     TOBRAMYCIN EYE DROPS                            1
                              4 TIMES A DAY     5

 3     LATANOPROST EYE DROPS  AT NIGHT          30     1
"""
    found = _medicines(text)
    assert [(item["name"], item["directions"], item["quantity"], asked) for item, asked in found] == [
        ("TIMOLOL", "2 TIMES A DAY", "1", False),
        ("TOBRAMYCIN", "6 TIMES A DAY 4 TIMES A DAY", "1", True),
        ("LATANOPROST", "AT NIGHT", "1", False),
    ]


def test_a_tall_sign_glued_to_the_first_name_stands_apart_from_it() -> None:
    some = page("""
  ℞Losartan 50 mg tablet #30
       Sig: 1 tab once a day in the morning
""")
    sign = some.words[0]
    tall = replace(sign, box=replace(sign.box, top=sign.box.top - 0.024, bottom=sign.box.bottom + 0.052))
    found = {word.text: word.box for word in bare_words([tall, *some.words[1:]])}
    assert "℞" in found
    assert (found["Losartan"].top, found["Losartan"].bottom) == (found["50"].top, found["50"].bottom)
    assert found["℞"].right <= found["Losartan"].left < found["Losartan"].right < found["50"].left
