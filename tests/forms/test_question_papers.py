"""Questionnaires of many countries: marks under Yes and No, answers in words, questions that are a field's."""

from __future__ import annotations

import pytest

from parsers.extraction import FieldValue
from tests.forms.paper import fields, page, read, values

HEAD = """
 Lakeside Family Practice
 NEW PATIENT HEALTH HISTORY
 Name: Jane Doe                     Today's date: 04/02/2023
 Date of birth: 07/02/1980          Sex: F
"""


def asked(text: str) -> list[tuple[object, object, bool]]:
    """The questions with their answers, and whether a person must look."""
    found = read(page(HEAD + text), "patient_record").fields.get("questions", [])
    assert not isinstance(found, FieldValue)
    return [
        (each.value["question"], each.value["answer"], each.needs_review)
        for each in found
        if isinstance(each.value, dict)
    ]


@pytest.mark.parametrize("mark", ["X", "x", "✓", "√", "✔"])
def test_marks_under_yes_and_no(mark: str) -> None:
    text = f"""
 Health questions                                     Yes     No
 Could you be pregnant?                               {mark}
 Do you have sleep apnoea?                                    {mark}
 Problems with an anaesthetic                                 {mark}
 Have you travelled overseas in the last month?
"""
    assert asked(text) == [
        ("Could you be pregnant?", "Yes", False),
        ("Do you have sleep apnoea?", "No", False),
        ("Problems with an anaesthetic", "No", False),
    ]


def test_marks_under_heads_of_two_columns_of_questions() -> None:
    text = """
 Do you have?            Yes   No         Do you have?           Yes   No
 Chest pain                    X          Dizzy spells           X
 Shortness of breath     X                Swollen ankles               X
"""
    assert [each[:2] for each in asked(text)] == [
        ("Chest pain", "No"),
        ("Dizzy spells", "Yes"),
        ("Shortness of breath", "Yes"),
        ("Swollen ankles", "No"),
    ]


def test_a_question_s_own_number_is_none_of_it() -> None:
    text = """
 1   Any operation in the past?          Yes
 2   Any fits or fainting?               No
 3   Do you smoke?                       ☐ Yes  ☒ No
"""
    assert [each[0] for each in asked(text)] == [
        "Any operation in the past?",
        "Any fits or fainting?",
        "Do you smoke?",
    ]


def test_two_marks_for_one_question_answer_nothing() -> None:
    text = """
 Health questions                                     Yes     No
 Could you be pregnant?                               X       X
"""
    assert asked(text) == []


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        (" Have you had a stroke?              No\n Do you smoke?                       Yes\n",
         [("Have you had a stroke?", "No"), ("Do you smoke?", "Yes")]),
        (" Do you smoke? No          Do you drink alcohol? Yes\n",
         [("Do you smoke?", "No"), ("Do you drink alcohol?", "Yes")]),
        (" 1. Have you ever fainted?  NO\n 2. Do you wear dentures?  YES\n",
         [("Have you ever fainted?", "NO"), ("Do you wear dentures?", "YES")]),
        (" Question                                    Answer\n Recent surgery                              No\n"
         " Blood transfusion at any time               Yes\n",
         [("Recent surgery", "No"), ("Blood transfusion at any time", "Yes")]),
        (" Do you smoke?                       Never\n", [("Do you smoke?", "Never")]),
    ],
)  # fmt: skip
def test_answers_in_words(text: str, answers: list[tuple[str, str]]) -> None:
    assert [each[:2] for each in asked(text)] == answers
    assert not any(each[2] for each in asked(text))


@pytest.mark.parametrize(
    "text",
    [
        " Do you smoke?                 Yes     No\n",
        " Do you smoke?                 Yes / No\n",
        " Recent surgery                                No\n",
        " What should we do? Say yes or no to everything here\n",
    ],
)
def test_answers_that_are_only_offered(text: str) -> None:
    assert asked(text) == []


def test_more_words_behind_an_answer_are_for_a_person() -> None:
    assert asked(" Have you been in hospital this year?     Yes, for my knee\n") == [
        ("Have you been in hospital this year?", "Yes, for my knee", True)
    ]


@pytest.mark.parametrize(
    "question",
    [
        "Are you covered by health insurance?", "Are you covered under medical insurance?",
        "Do you currently have private health insurance?", "Is the patient insured?", "Are you on a medical aid?",
        "Do you belong to a medical scheme?", "Do you have an HMO?", "Do you have private health cover?",
        "Does the patient have any health insurance?", "Are you a member of a medical aid?",
        "Do you have NHIF cover?",
    ],
)  # fmt: skip
def test_questions_that_ask_whether_somebody_is_insured(question: str) -> None:
    for text in (f" {question}   ☒ Yes  ☐ No\n", f" {question}     Yes\n", f" {question} Yes\n"):
        found = values(read(page(HEAD + text), "patient_record"))
        assert (found.get("has_insurance"), found.get("questions")) == (True, None)


@pytest.mark.parametrize(
    "question",
    [
        "Hepatitis B vaccine series complete?", "Have you been immunised against hepatitis B?",
        "Have you completed the Hep B series?", "Vaccinated for Hepatitis B?", "Hepatitis B vaccine (3 doses)",
        "Have you ever received a hepatitis B vaccine?", "Hep B immunisation up to date?",
    ],
)  # fmt: skip
def test_questions_that_ask_for_the_vaccination(question: str) -> None:
    found = fields(page(f"{HEAD} {question}   ☐ Yes  ☒ No\n"), "patient_record")
    assert (found.get("hepatitis_b_vaccination"), found.get("questions")) == (False, None)


@pytest.mark.parametrize(
    "question", ["Do you have a second insurance for teeth?", "Did a carrier of hepatitis B vaccine call?"]
)
def test_questions_near_to_a_fields_are_for_a_person(question: str) -> None:
    found = asked(f" {question}   ☐ Yes  ☒ No\n")
    assert [each[2] for each in found] == [True]


def test_what_is_asked_behind_an_answer_is_none_of_it() -> None:
    text = " Have you had a major operation?   ☐ Yes ☒ No   If yes, please explain\n"
    assert [each[:2] for each in asked(text)] == [("Have you had a major operation?", "No")]
