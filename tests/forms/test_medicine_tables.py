"""Medicines in tables, as clinics of several countries head and fill them."""

from __future__ import annotations

from tests.forms.paper import page, read

HEAD = """
             City Clinic      PRESCRIPTION
 Patient: Peter Vance           Date: 04/02/2026

"""


def medicines(table: str) -> list[object]:
    """The medicines' values, those in doubt with a question mark behind."""
    found = read(page(HEAD + table.strip("\n"))).fields["medicines"]
    assert isinstance(found, list)
    return [(item.value, "?") if item.needs_review else item.value for item in found]


def test_sign_of_prescription_heads_the_numbers() -> None:
    assert medicines("""
 Rx   Medicine               Dose     When      Days
 1    Amoxicillin 500 mg     1 cap    1-0-1     5 days
 2    Prednisone 20 mg       1 tab    1-0-0     7 days
""") == [
        {"name": "Amoxicillin", "strength": "500 mg", "dose": "1 cap", "frequency": "1-0-1", "duration": "5 days"},
        {"name": "Prednisone", "strength": "20 mg", "dose": "1 tab", "frequency": "1-0-0", "duration": "7 days"},
    ]


def test_times_of_day_say_a_frequency() -> None:
    assert medicines("""
 S.No   Drug name            Morning   Noon   Night   Duration
 1      Metformin 500 mg     1         0      1       30 days
 2      Atorvastatin 20 mg                    1       30 days
""") == [
        {"name": "Metformin", "strength": "500 mg", "frequency": "1-0-1", "duration": "30 days"},
        {"name": "Atorvastatin", "strength": "20 mg", "frequency": "0-0-1", "duration": "30 days"},
    ]


def test_cells_take_several_lines() -> None:
    assert medicines("""
 Item                       Directions                       Qty
 Amoxicillin-Clavulanate    Take 1 tablet twice daily         14
 875 mg                     with food for 7 days

 Prednisone 20 mg           Take 1 tablet every morning       7

 Thank you for your trust in our clinic.
""") == [
        {"name": "Amoxicillin-Clavulanate", "strength": "875 mg", "quantity": "14",
         "directions": "Take 1 tablet twice daily with food for 7 days"},
        {"name": "Prednisone", "strength": "20 mg", "quantity": "7", "directions": "Take 1 tablet every morning"},
    ]  # fmt: skip


def test_short_hand_under_directions_is_split() -> None:
    assert medicines("""
 Drug                  Strength    Sig             Qty
 Amoxicillin           500 mg      1 cap PO TID    21
 Lisinopril            10 mg       1 tab PO QD     30
""") == [
        {"name": "Amoxicillin", "strength": "500 mg", "dose": "1 cap", "route": "PO", "frequency": "TID",
         "quantity": "21"},
        {"name": "Lisinopril", "strength": "10 mg", "dose": "1 tab", "route": "PO", "frequency": "QD",
         "quantity": "30"},
    ]  # fmt: skip


def test_column_that_nobody_knows_is_told_by_its_values() -> None:
    assert medicines("""
 Drug                     Ordered      Freq     Days
 Amoxicillin 500 mg       1 cap        TID      7 days
 Lisinopril 10 mg         1 tab        QD       30 days
""") == [
        {"name": "Amoxicillin", "strength": "500 mg", "dose": "1 cap", "frequency": "TID", "duration": "7 days"},
        {"name": "Lisinopril", "strength": "10 mg", "dose": "1 tab", "frequency": "QD", "duration": "30 days"},
    ]


def test_column_that_nobody_knows_leaves_doubt() -> None:
    assert medicines("""
 Drug                     Mystery      Freq     Days
 Amoxicillin 500 mg       half blue    TID      7 days
 Lisinopril 10 mg                      QD       30 days
""") == [
        ({"name": "Amoxicillin", "strength": "500 mg", "frequency": "TID", "duration": "7 days"}, "?"),
        {"name": "Lisinopril", "strength": "10 mg", "frequency": "QD", "duration": "30 days"},
    ]


def test_head_in_two_lines() -> None:
    assert medicines("""
 Name of               Dose     How        No. of
 medicine                       often      days
 Amoxicillin 500 mg    1 cap    TID        7
 Lisinopril 10 mg      1 tab    QD         30
""") == [
        {"name": "Amoxicillin", "strength": "500 mg", "dose": "1 cap", "frequency": "TID", "duration": "7"},
        {"name": "Lisinopril", "strength": "10 mg", "dose": "1 tab", "frequency": "QD", "duration": "30"},
    ]


def test_number_under_a_label_that_nobody_knows_leaves_doubt() -> None:
    assert medicines("""
 Rx
 1) Lisinopril tablet 20 mg
    Take 1 tablet by mouth once daily for 3 months
    Total: 90
 2) Paracetamol tablet 650 mg
    Take 1 tablet by mouth four times a day for 10 days
    Pouches: 40
""") == [
        {"name": "Lisinopril", "strength": "20 mg", "form": "tablet", "quantity": "90",
         "directions": "Take 1 tablet by mouth once daily for 3 months"},
        ({"name": "Paracetamol", "strength": "650 mg", "form": "tablet",
          "directions": "Take 1 tablet by mouth four times a day for 10 days Pouches: 40"}, "?"),
    ]  # fmt: skip


def test_name_at_the_end_of_a_line_begins_an_item() -> None:
    assert medicines("""
 Rx
   Amoxicillin 875 mg 1 tab PO BID x 7 days; Gabapentin
   300 mg 1 cap PO TID x 7 days
""") == [
        {"name": "Amoxicillin", "strength": "875 mg", "dose": "1 tab", "route": "PO", "frequency": "BID",
         "duration": "7 days"},
        {"name": "Gabapentin", "strength": "300 mg", "dose": "1 cap", "route": "PO", "frequency": "TID",
         "duration": "7 days"},
    ]  # fmt: skip


def test_a_dosage_that_says_how_often_leaves_when_to_the_directions() -> None:
    assert medicines("""
 Medicine Name               Dosage     When             Duration
 TAB. METFORMIN 500 MG       1-0-1      After Food       30 Days
 TAB. RAMIPRIL 5 MG          1-0-0      Before Food      28 Days
""") == [
        {"name": "METFORMIN", "strength": "500 MG", "form": "TAB.", "frequency": "1-0-1", "directions": "After Food",
         "duration": "30 Days"},
        {"name": "RAMIPRIL", "strength": "5 MG", "form": "TAB.", "frequency": "1-0-0", "directions": "Before Food",
         "duration": "28 Days"},
    ]  # fmt: skip


def test_heads_in_two_languages_and_of_two_wordings() -> None:
    assert medicines("""
 No   Drug / Dawa              Instructions / Taleemat    Duration / Mudda   Qty
 1    Trimethoprim 100 mg      1 tablet twice daily       14 days            28
""") == [
        {
            "name": "Trimethoprim",
            "strength": "100 mg",
            "duration": "14 days",
            "quantity": "28",
            "directions": "1 tablet twice daily",
        }
    ]


def test_a_cell_of_dose_and_frequency_says_both() -> None:
    assert medicines("""
 S.No  Generic / Trade Name    Dose / Frequency    Duration
 1     Amoxicillin 500 mg      1 cap TDS           5 days
""") == [
        {"name": "Amoxicillin", "strength": "500 mg", "dose": "1 cap", "frequency": "TDS", "duration": "5 days"},
    ]


def test_a_note_left_of_the_list_is_no_directions() -> None:
    assert medicines("""
   1) Tab. Telmisartan 40 mg   1-0-0   x 30 days
   2) Tab. Metformin 500 mg    1-0-1   x 30 days

 Low salt diet. Walk 30 min daily.
""") == [
        {"name": "Telmisartan", "strength": "40 mg", "form": "Tab.", "frequency": "1-0-0", "duration": "30 days"},
        {"name": "Metformin", "strength": "500 mg", "form": "Tab.", "frequency": "1-0-1", "duration": "30 days"},
    ]


def test_a_combination_wraps_behind_its_plus() -> None:
    both, other = medicines("""
 Medicine Name                 Dosage                   Duration
 1) TAB. ACECLOFENAC 100 MG +  1 Morning, 1 Night       5 Days (Tot:10 Tab)
 PARACETAMOL 325 MG            (After Food)
 2) CAP. PANTOPRAZOLE 40 MG    1 Morning                10 Days (Tot:10 Cap)
""")
    assert isinstance(both, tuple)  # No list knows in which strengths the two come together.
    assert both[0] == {
        "name": "ACECLOFENAC + PARACETAMOL",
        "strength": "100 MG + 325 MG",
        "form": "TAB.",
        "duration": "5 Days",
        "quantity": "10 Tab",
        "directions": "1 Morning, 1 Night (After Food)",
    }
    assert other == {
        "name": "PANTOPRAZOLE",
        "strength": "40 MG",
        "form": "CAP.",
        "duration": "10 Days",
        "quantity": "10 Cap",
        "directions": "1 Morning",
    }


def test_another_name_in_brackets_is_the_same_medicine() -> None:
    assert medicines("""
 Generic Name (Brand Name)            Qty    Sig
 Cefuroxime 500 mg tablet (Zinnat)    #14    1 tablet 2x a day after meals
""") == [
        {
            "name": "Cefuroxime",
            "strength": "500 mg",
            "form": "tablet",
            "quantity": "14",
            "directions": "1 tablet 2x a day after meals",
        }
    ]


def test_another_medicine_in_brackets_is_for_a_person() -> None:
    (found,) = medicines("""
 Generic Name (Brand Name)            Qty    Sig
 Cefuroxime 500 mg tablet (Norvasc)   #14    1 tablet 2x a day after meals
""")
    assert isinstance(found, tuple)


def test_strengths_of_a_combination_without_a_unit() -> None:
    sure, unsure = medicines("""
   1) Tab. Telma-AM 40/5                        1-0-0   x 30 days
   2) Tab. Ofloxacin + Ornidazole (210/505)     1-0-1   x 5 days
""")
    assert sure == {
        "name": "Telma-AM", "strength": "40/5", "form": "Tab.", "frequency": "1-0-0", "duration": "30 days"
    }  # fmt: skip
    assert isinstance(unsure, tuple)
    assert unsure[0]["strength"] == "210/505"


def test_what_it_is_for_is_no_strange_word() -> None:
    assert medicines("""
 Cyclobenzaprine 10 mg tabs
   Sig: 1 tab po tid prn lumbago x 10 days
   Days supply: 10
""") == [
        {
            "name": "Cyclobenzaprine",
            "strength": "10 mg",
            "form": "tabs",
            "dose": "1 tab",
            "route": "po",
            "frequency": "tid prn",
            "duration": "10 days",
            "directions": "lumbago",
        }
    ]


def test_forms_that_begin_like_a_route_or_a_duration() -> None:
    assert medicines("""
 Moxifloxacin 0.5% eye drops
   1 drop R/E QID x 1 week
 Metoprolol succinate 50 mg 24 hr tablet
   1 tab PO daily
""") == [
        {
            "name": "Moxifloxacin",
            "strength": "0.5%",
            "form": "eye drops",
            "dose": "1 drop",
            "route": "R/E",
            "frequency": "QID",
            "duration": "1 week",
        },
        {
            "name": "Metoprolol succinate",
            "strength": "50 mg",
            "form": "24 hr tablet",
            "dose": "1 tab",
            "route": "PO",
            "frequency": "daily",
        },
    ]


def test_directions_go_on_below_a_name_of_the_trade() -> None:
    assert medicines("""
 apixaban 5 mg tablet
   Commonly known as: ELIQUIS
   Take 1 tablet by mouth 2 times a day.
""") == [
        {
            "name": "apixaban",
            "strength": "5 mg",
            "form": "tablet",
            "directions": "Take 1 tablet by mouth 2 times a day",
        }
    ]


def test_units_of_insulin_are_no_strength() -> None:
    assert medicines("""
 1. Inj. Human Mixtard 30/70   16 units before breakfast, 12 units before dinner
 2. Inj. Lantus 20 units SC at bedtime
""") == [
        {
            "name": "Human Mixtard 30/70",
            "form": "Inj.",
            "directions": "16 units before breakfast, 12 units before dinner",
        },
        {"name": "Lantus", "form": "Inj.", "dose": "20 units", "route": "SC", "frequency": "at bedtime"},
    ]


def test_a_strange_word_in_a_dose_is_for_a_person() -> None:
    sure, unsure = medicines("""
 S/N   Drugs                  Dosage      Duration
 1     Tab Amlodipine 10 mg   10 mg dly   1/12
 2     Tab Lisinopril 5 mg    5 mg xqw    1/12
""")
    assert sure == {
        "name": "Amlodipine", "strength": "10 mg", "form": "Tab", "dose": "10 mg", "frequency": "dly",
        "duration": "1/12",
    }  # fmt: skip
    assert isinstance(unsure, tuple)


def test_a_supply_behind_days_is_a_quantity() -> None:
    assert medicines("""
 Doxycycline 100 mg capsules
   Take 1 capsule twice daily for 14 days
   Supply: 28
""") == [
        {
            "name": "Doxycycline",
            "strength": "100 mg",
            "form": "capsules",
            "quantity": "28",
            "directions": "Take 1 capsule twice daily for 14 days",
        }
    ]


def test_complaints_beside_the_sign_are_no_heads() -> None:
    assert medicines("""
 C/C                      Rx
 Epigastric pain - 7 days
 Vomiting                    Cap. Esomeprazole 40 mg
                               1+0+1 (before meal) ---- 1 month
 O/E                         Tab. Domperidone 10 mg
 BP 140/90                     1+1+1 (before meal) ---- 14 days
""") == [
        {
            "name": "Esomeprazole",
            "strength": "40 mg",
            "form": "Cap.",
            "frequency": "1+0+1",
            "duration": "1 month",
            "directions": "(before meal)",
        },
        {
            "name": "Domperidone",
            "strength": "10 mg",
            "form": "Tab.",
            "frequency": "1+1+1",
            "duration": "14 days",
            "directions": "(before meal)",
        },
    ]


def test_a_quantity_with_how_long_it_lasts() -> None:
    assert medicines("""
 Medicine (approved name) & form    Strength    Dose & frequency        Quantity / duration
 Finasteride tablets                5 mg        One tablet once daily   28 tablets (28 days)
""") == [
        {
            "name": "Finasteride",
            "strength": "5 mg",
            "form": "tablets",
            "quantity": "28 tablets",
            "duration": "28 days",
            "directions": "One tablet once daily",
        }
    ]


def test_a_date_under_a_strange_label_is_no_direction() -> None:
    (found,) = medicines("""
 Doxycycline 100 mg capsule
   Take 1 capsule by mouth 2 times a day. Begun: 11/2/2024
""")
    assert isinstance(found, tuple)


def test_short_hand_within_a_sentence_is_for_a_person() -> None:
    (found,) = medicines("""
 Chlorhexidine 0.12% oral rinse
   Sig: rinse with 15 mL for 30 seconds bid
""")
    assert isinstance(found, tuple)


def test_a_count_behind_the_form_may_be_days() -> None:
    (found,) = medicines("""
 1. PARACETAMOL 500MG TAB x 20
    Take 2 tab(s) 4 times a day when necessary
""")
    assert found == (
        {
            "name": "PARACETAMOL",
            "strength": "500MG",
            "form": "TAB",
            "quantity": "20",
            "directions": "Take 2 tab(s) 4 times a day when necessary",
        },
        "?",
    )


def test_what_is_said_of_all_is_not_the_last_ones() -> None:
    *_, last = medicines("""
   Tab Concor 5 mg        1 + 0 + 0
   Tab Loprin 75 mg       0 + 1 + 0
   All for 1 month
""")
    assert last == {"name": "Loprin", "strength": "75 mg", "form": "Tab", "frequency": "0 + 1 + 0"}


LIST = """
                          Riverside General Hospital
                             DISCHARGE SUMMARY

 Patient Name: Odette Marsh                     Admission Date: 03/01/2026
 MRN: 4471883                                   Discharge Date: 03/04/2026

 Medication on discharge
"""


def _reviews(body: str) -> list[bool]:
    found = read(page(LIST + body), "discharge_summary").fields["medicines"]
    assert isinstance(found, list)
    return [item.needs_review for item in found]


def test_schedules_before_the_names_never_pass_with_another_medicine() -> None:
    assert _reviews("""
 1-0-1      Aceclofenac 100 mg     Tablet
 1-1-1      Cefdinir 300 mg        Capsule
 0-0-1      Acarbose 50 mg         Tablet
""") == [True, True, True]


def test_quantities_before_the_names_never_pass_with_another_medicine() -> None:
    assert _reviews("""
 30 tab     Aceclofenac 100 mg     1-0-1
 20 cap     Cefdinir 300 mg        1-1-1
""") == [True, True]


def test_a_form_under_a_head_of_something_else_is_for_a_person() -> None:
    assert _reviews("""
 Medicine                    Dose        Status      Frequency
 Aceclofenac 100 mg          1           Tablet      1-0-1
 Cefdinir 300 mg             1           Capsule     1-1-1
""") == [True, True]


def test_columns_that_hold_nothing_of_a_medicines_raise_no_doubt() -> None:
    assert _reviews("""
 No.    Medicine                    Strength     Form       Frequency    Start date     Indication
 1      Aceclofenac                 100 mg       Tablet     1-0-1        12/03/2026     Pain
 2      Cefdinir                    300 mg       Capsule    1-1-1        12/03/2026     Infection
""") == [False, False]


def test_two_medicines_side_by_side_keep_their_own_members() -> None:
    assert _reviews("""
 Aceclofenac 100 mg   1-0-1                Cefdinir 300 mg   1-1-1
 Acarbose 50 mg       0-0-1                Irbesartan 300 mg   1-0-0
""") == [False, False, False, False]


def test_a_quantity_said_twice_is_one() -> None:
    assert medicines("""
 Medicine                Qty                  Directions
 Prednisone 20 mg        14 (fourteen)        1 tab daily
 Amoxicillin 500 mg      21 (unit: Each)      1 cap three times a day
 Metformin 500 mg        60 (sixteen)         1 tab twice daily
""") == [
        {"name": "Prednisone", "strength": "20 mg", "quantity": "14", "directions": "1 tab daily"},
        {"name": "Amoxicillin", "strength": "500 mg", "quantity": "21", "directions": "1 cap three times a day"},
        {"name": "Metformin", "strength": "500 mg", "quantity": "60 (sixteen)", "directions": "1 tab twice daily"},
    ]
