"""Medicines as prescriptions print them: what becomes which member, and what goes to a person."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.extraction import ParseOptions
from parsers.kinds.medicine import MEMBERS, Medicine, parse_medicines
from parsers.kinds.medicine_directions import attach_directions
from parsers.page import Box, Line, Word

OPTIONS = ParseOptions()


def lines(text: str) -> list[Line]:
    """Lines on a grid of characters; two spaces part columns; `read^other` is a word two readers read differently."""
    found = []
    for row, line in enumerate(text.split("\n")):
        for segment in re.finditer(r"\S+(?: \S+)*", line):
            words = []
            for token in re.finditer(r"\S+", segment.group()):
                read, _, other = token.group().partition("^")
                left = 0.01 * (segment.start() + token.start())
                box = Box(left, 0.03 * row, left + 0.01 * len(read), 0.03 * row + 0.02)
                words.append(Word(read, box, 0.95, "test", other if _ else read))
            found.append(Line(tuple(words)))
    return found


def parse(text: str) -> list[Medicine]:
    return parse_medicines(lines(text), OPTIONS)


def codes(item: Medicine) -> set[str]:
    return {issue.code for issue in item.issues}


CLEAN = [
    ("Prednisone 20 mg", {"name": "Prednisone", "strength": "20 mg"}),
    ("Lialda 2.4 gram", {"name": "Lialda", "strength": "2.4 gram"}),
    (
        "Tab. Amoxicillin 500mg 1 tab PO TID x 7 days #21",
        {"name": "Amoxicillin", "strength": "500mg", "form": "Tab.", "dose": "1 tab", "route": "PO", "frequency": "TID",
         "duration": "7 days", "quantity": "21"},
    ),
    (
        "1) Metformin 500 mg tablets; Sig: 1 tab po bid with meals; Disp: #60; Refills: 3",
        {"name": "Metformin", "strength": "500 mg", "form": "tablets", "dose": "1 tab", "route": "po",
         "frequency": "bid", "directions": "with meals", "quantity": "60"},
    ),
    (
        "Amoxicillin 500 mg cap\n1 cap PO TID x 7 days",
        {"name": "Amoxicillin", "strength": "500 mg", "form": "cap", "dose": "1 cap", "route": "PO", "frequency": "TID",
         "duration": "7 days"},
    ),
    (
        "Prednisone 10 mg\nTake one tablet by mouth daily for 5 days",
        {"name": "Prednisone", "strength": "10 mg", "directions": "Take one tablet by mouth daily for 5 days"},
    ),
    (
        "Tabs Coartem 80/480mg b.d x 3/7",
        {"name": "Coartem", "strength": "80/480mg", "form": "Tabs", "frequency": "b.d", "duration": "3/7"},
    ),
    (
        "1. Augmentin 625mg tabs\n   ii tds prn x 2/52",
        {"name": "Augmentin", "strength": "625mg", "form": "tabs", "dose": "ii", "frequency": "tds prn",
         "duration": "2/52"},
    ),
    (
        "Amlodipine 5mg tablets\nOne To Be Taken Each Day\n28 tablet",
        {"name": "Amlodipine", "strength": "5mg", "form": "tablets", "directions": "One To Be Taken Each Day",
         "quantity": "28 tablet"},
    ),
    (
        "Atorvastatin 20mg Tablets\nTake one at night\nx 28",
        {"name": "Atorvastatin", "strength": "20mg", "form": "Tablets", "directions": "Take one at night",
         "quantity": "28"},
    ),
    (
        "Propranolol 40 mg tablets\nOne tablet twice daily for anxiety\n56 (fifty-six) tablets",
        {"name": "Propranolol", "strength": "40 mg", "form": "tablets", "quantity": "56 tablets",
         "directions": "One tablet twice daily for anxiety"},
    ),
    (
        "Methotrexate 2.5 mg\nDisp:  9  tablets\nSig: 1 tab PO weekly x 2 months",
        {"name": "Methotrexate", "strength": "2.5 mg", "dose": "1 tab", "route": "PO", "frequency": "weekly",
         "duration": "2 months", "quantity": "9 tablets"},
    ),
    (
        "Prednisone 10 mg 2 tabs stat then 1 tab daily",
        {"name": "Prednisone", "strength": "10 mg", "directions": "2 tabs stat then 1 tab daily"},
    ),
    (
        "Amoxicillin 250 mg/5 mL 5 ml PO t.i.d. x 10 days",
        {"name": "Amoxicillin", "strength": "250 mg/5 mL", "dose": "5 ml", "route": "PO", "frequency": "t.i.d.",
         "duration": "10 days"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), CLEAN)
def test_splits_an_item_into_members(text: str, value: dict[str, str]) -> None:
    (item,) = parse(text)
    assert {k: v.strip(" .") for k, v in item.value.items()} == {k: v.strip(" .") for k, v in value.items()}
    assert not item.issues


def test_reads_lists_by_numbers_by_names_and_by_commas() -> None:
    numbered = parse("1. Prednisone 5 mg daily\n2. Metformin 500 mg bid\n   take with meals")
    assert [item.value["name"] for item in numbered] == ["Prednisone", "Metformin"]
    in_a_row = parse("Amoxicillin 500 mg TID, Metformin 500 mg BID; Prednisone 5 mg qd")
    assert [item.value["frequency"] for item in in_a_row] == ["TID", "BID", "qd"]


def test_reads_tables_by_their_headings() -> None:
    found = parse(
        "Medicine            Dosage  Frequency  Duration\n"
        "Metformin 500 mg    1 tab   BID        30 days\n"
        "Prednisone          20 mg   OD         5 days"
    )
    assert [dict(item.value) for item in found] == [
        {"name": "Metformin", "strength": "500 mg", "dose": "1 tab", "frequency": "BID", "duration": "30 days"},
        {"name": "Prednisone", "strength": "20 mg", "dose": "20 mg", "frequency": "OD", "duration": "5 days"},
    ]


def test_gives_each_item_its_own_directions() -> None:
    items = parse("Prednisone 20 mg\nLialda 2.4 gram")
    block = lines(
        "Prednisone, Taper 5 mg every 3 days,\nFinish in 2.5 weeks\nLialda - take 2 pill everyday for 1 month"
    )
    first, second = attach_directions(items, block)
    assert first.value["directions"] == "Taper 5 mg every 3 days, Finish in 2.5 weeks"
    assert second.value["directions"] == "take 2 pill everyday for 1 month"


def test_directions_about_another_medicine_are_nobodys() -> None:
    (item,) = attach_directions(parse("Prednisone 20 mg"), lines("Prednisone daily\nMetformin twice daily"))
    assert item.value["directions"] == "daily"


DOUBTFUL = [
    ("Prednis0ne 20 mg", "Prednisone", "20 mg", "CORRECTED_SPELLING"),
    ("Prednisone 20 md", "Prednisone", "20 mg", "CORRECTED_SPELLING"),
    ("Prednisone 20 rng", "Prednisone", "20 mg", "CORRECTED_SPELLING"),
    ("Prednisone 2O mg", "Prednisone", "20 mg", "CORRECTED_SPELLING"),
    ("Prednisone 20 meg", "Prednisone", "20 mg", "AMBIGUOUS"),
    ("Prednisone 25 mg", "Prednisone", "25 mg", "INVALID_VALUE"),
    ("Prednisone 28 mg", "Prednisone", "28 mg", "INVALID_VALUE"),
    ("Prednisone 25^2.5 mg", "Prednisone", "2.5 mg", "READINGS_DISAGREE"),
    ("Prednisone 5^50 mg", "Prednisone", "5 mg", "READINGS_DISAGREE"),
    ("Xyzfoo 20 mg", "Xyzfoo", "20 mg", "UNKNOWN_DRUG"),
    ("Predniso1ne 5 mg", "Predniso1ne", "5 mg", "AMBIGUOUS"),
]


@pytest.mark.parametrize(("text", "name", "strength", "code"), DOUBTFUL)
def test_doubt_is_said(text: str, name: str, strength: str, code: str) -> None:
    (item,) = parse(text)
    assert (item.value["name"], item.value["strength"]) == (name, strength)
    assert code in codes(item)
    assert not item.verified


def test_the_lexicon_decides_between_two_readings_of_a_word() -> None:
    (item,) = parse("Prednis0ne^Prednisone 20 md^mg")
    assert dict(item.value) == {"name": "Prednisone", "strength": "20 mg"}
    assert item.agreed
    assert item.verified
    assert not item.issues


def test_the_lexicon_never_decides_between_two_medicines() -> None:
    (item,) = parse("Prednisone^Prednisolone 20 mg")
    assert "READINGS_DISAGREE" in codes(item)
    assert item.agreed is False


def test_the_corrected_name_keeps_what_was_read() -> None:
    (item,) = parse("Prednis0ne 20 mg")
    assert item.raw == "Prednis0ne 20 mg"


def test_paper_without_medicines_has_none() -> None:
    assert parse("") == []
    assert parse("____________\n____") == []
    assert parse("Rx") == []


WORDS = st.sampled_from(
    "Prednisone Tab. 20 mg 1-0-1 x 5 days #21 , ; 1) BID po take Sig: Disp: 2.5 ½ / % | Lialda qqq ☒ — \n".split(" ")  # noqa: SIM905
)


@settings(max_examples=80, deadline=2000)
@given(st.lists(st.one_of(WORDS, st.text(max_size=8)), max_size=25))
def test_never_raises_and_never_invents(words: list[str]) -> None:
    text = " ".join(words)
    for item in parse(text):
        assert item.value["name"]
        assert set(item.value) <= set(MEMBERS)
        assert all(isinstance(value, str) and value.strip() == value != "" for value in item.value.values())
        assert item.words


def test_refills_do_not_take_the_quantity_before_them() -> None:
    found = parse(
        "Ibuprofen 600 mg tablet\nTake 1 tablet by mouth every 6 hours as needed for pain\nQty: 30  Refills: 0\n"
        "Amoxicillin 500 mg capsule\nTake 1 capsule by mouth three times daily for 10 days\nQty: 30  Refills: 2"
    )
    assert [(item.value["quantity"], item.value["directions"]) for item in found] == [
        ("30", "Take 1 tablet by mouth every 6 hours as needed for pain"),
        ("30", "Take 1 capsule by mouth three times daily for 10 days"),
    ]


def test_a_label_of_something_else_ends_an_item() -> None:
    (item,) = parse("Amoxicillin 500 mg\nSignature: ________ John Smith\nJohn Smith")
    assert dict(item.value) == {"name": "Amoxicillin", "strength": "500 mg"}


def test_a_number_in_a_listed_name_is_no_quantity() -> None:
    (item,) = parse("Tylenol #3 1 tab q6h")
    assert item.value["name"] == "Tylenol #3"
    assert "quantity" not in item.value


def test_shorthand_that_is_not_understood_goes_to_a_person() -> None:
    (item,) = parse("Atorvastatin 40 mg T po qhs")
    assert "AMBIGUOUS" in codes(item)


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("Lantus 20 units SC at bedtime", {"name": "Lantus", "dose": "20 units", "route": "SC"}),
        ("Symbicort 160-4.5 mcg/act 2 puffs BID", {"strength": "160-4.5 mcg/act", "dose": "2 puffs"}),
        ("Percocet 5/325 mg 1 tab PO q4-6h PRN", {"strength": "5/325 mg", "frequency": "q4-6h PRN"}),
        ("Augmentin 625 Duo 1-0-1 x 5 days", {"name": "Augmentin 625 Duo", "frequency": "1-0-1", "duration": "5 days"}),
        ("Eye drops Moxifloxacin 0.5 % 1 drop OU QID", {"name": "Moxifloxacin", "form": "Eye drops", "route": "OU"}),
        ("Amoxicillin/Clavulanate 875/125 mg PO BID", {"name": "Amoxicillin/Clavulanate", "strength": "875/125 mg"}),
    ],
)
def test_reads_units_combinations_and_schedules(text: str, members: dict[str, str]) -> None:
    (item,) = parse(text)
    assert members.items() <= item.value.items()
    assert item.verified


def test_how_a_bullet_or_a_cross_is_read_makes_no_difference() -> None:
    (item,) = parse("1.^4. Prednisone 5 mg 1 tab PO BID ×^x 7 days")
    assert item.agreed
    assert item.verified


def test_a_misread_unit_of_a_concentration_is_put_right() -> None:
    (item,) = parse("Azithromycin 200 mq/5 mL")
    assert item.value["strength"] == "200 mg/5 mL"
    assert codes(item) == {"CORRECTED_SPELLING"}


@pytest.mark.parametrize(
    "label",
    ["Dispense:", "Disp:", "Mitte:", "Qty:", "Quantity:", "Supply:", "#", "Total quantity:", "Quantity to dispense:"],
)
def test_the_quantity_has_many_names(label: str) -> None:
    (item,) = parse(f"Losartan 50 mg tablet\nSig: Take 1 tablet by mouth once daily\n{label} 90")
    assert item.value["quantity"] == "90"
    assert item.value["directions"] == "Take 1 tablet by mouth once daily"


@pytest.mark.parametrize("sign", ["R", "R^K", "Rx", "K.", "B", "Px"])
def test_the_sign_before_a_name_is_no_part_of_it(sign: str) -> None:
    (item,) = parse(f"{sign} Prednisone 20 mg")
    assert dict(item.value) == {"name": "Prednisone", "strength": "20 mg"}
    assert item.agreed


def test_a_whole_multiple_of_a_known_strength_is_usual() -> None:
    (item,) = parse("Lialda 2.4 gram")
    assert item.verified
    (item,) = parse("Lialda 24 gram")
    assert not item.verified
    assert "INVALID_VALUE" in codes(item)


def test_directions_that_name_other_items_leave_doubt_about_the_rest() -> None:
    block = lines("Prednisone, Taper 5 mg every 3 days,\nXyzabc - take 2 pill everyday for 1 month")
    _, second = attach_directions(parse("Prednisone 20 mg\nLialda 2.4 gram"), block)
    assert "UNCERTAIN_PLACE" in codes(second)


def test_directions_forgive_the_name_they_begin_with() -> None:
    block = lines("Predrisone^Prednisore, Taper 5 mg\nLialca - take 2 pill")
    first, second = attach_directions(parse("Prednisone 20 mg\nLialda 2.4 gram"), block)
    assert (first.value["directions"], second.value["directions"]) == ("Taper 5 mg", "take 2 pill")
    assert first.agreed


def test_directions_that_name_nothing_belong_to_the_only_item() -> None:
    (item,) = attach_directions(parse("Prednisone 20 mg"), lines("Take one tablet daily\nwith food"))
    assert item.value["directions"] == "Take one tablet daily with food"


def test_letters_that_look_like_digits_are_no_second_reading_of_a_number() -> None:
    (item,) = parse("1D)^D CAP DOXYCYCLINE 10O^100 MG 1-O-1^1-0-1 X 3 MONTHS")
    assert dict(item.value) == {
        "name": "DOXYCYCLINE", "strength": "100 MG", "form": "CAP", "frequency": "1-0-1", "duration": "3 MONTHS",
    }  # fmt: skip
    assert item.agreed


def test_a_joined_dose_is_parted() -> None:
    (item,) = parse("Amlodipine 5 mg 1tab^ltab PO QD x 14days")
    assert (item.value["dose"], item.value["duration"]) == ("1 tab", "14 days")


def test_a_number_left_over_is_doubtful() -> None:
    (item,) = parse("Tamsulosin 0.4 mg capsule 1 cap PO QHS × 3 3 months")
    assert "directions" not in item.value
    assert "AMBIGUOUS" in codes(item)


def test_a_number_apart_from_its_line_begins_the_item() -> None:
    found = parse(
        "1. Tramadol 50 mg tablet\n   Sig: 1 tab PO QID\n2.  Omeprazole 40 mg capsule\n3. Gabapentin 300 mg capsule"
    )
    assert [item.value["name"] for item in found] == ["Tramadol", "Omeprazole", "Gabapentin"]


def test_a_number_lost_from_the_directions_is_doubtful() -> None:
    (item,) = parse("Amoxicillin 250 mg capsule\nTake 1 capsule by mouth three times a day for days")
    assert "INVALID_VALUE" in codes(item)
    (item,) = parse("Amoxicillin 250 mg capsule 3\nTake 1 capsule by mouth three times a day")
    assert "AMBIGUOUS" in codes(item)


def test_a_word_that_the_leading_reader_left_empty_is_passed_over() -> None:
    assert [item.value["name"] for item in parse("Amoxicillin 500 mg\n^x")] == ["Amoxicillin"]
