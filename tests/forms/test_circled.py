"""Answers in a ring drawn by hand: read where answers are printed to choose from, and always shown to a person."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsers.extraction import FieldValue
from tests.forms import paper

PRESCRIPTION = """
          Hillside Medical Practice
          PRESCRIPTION

Patient: Nora Quill                Date: 03/14/2026

Rx  Amoxicillin 500 mg capsules
    Take 1 capsule three times daily
    Dispense: 21

Refills:  0   1   2   3   PRN

Signature: Dr Paul Brandt
"""

INTAKE = """
          PATIENT REGISTRATION FORM

Patient Name: Nora Quill
Sex:  Male   Female            Marital status:  Single   Married   Divorced

Do you smoke cigarettes?              Yes     No
Have you had surgery before?          Yes     No
"""


def _codes(found: object) -> list[str]:
    assert isinstance(found, FieldValue)
    assert found.needs_review
    return [issue.code for issue in found.issues]


@pytest.mark.parametrize("number", [0, 1, 2, 3])
def test_the_circled_number_of_refills_is_taken_and_shown_to_a_person(number: int) -> None:
    read = paper.read(paper.circled(paper.page(PRESCRIPTION), str(number)), "prescription")
    assert paper.values(read)["refills"] == number
    assert "HANDWRITTEN" in _codes(read.fields["refills"])


def test_two_circled_numbers_are_no_answer() -> None:
    assert "refills" not in paper.fields(paper.circled(paper.page(PRESCRIPTION), "1", "2"), "prescription")


def test_without_a_ring_no_number_is_taken() -> None:
    assert "refills" not in paper.fields(paper.page(PRESCRIPTION), "prescription")


def test_sex_and_marital_status_are_circled() -> None:
    read = paper.read(paper.circled(paper.page(INTAKE), "Female", "Married"), "patient_record")
    found = paper.values(read)
    assert (found["patient_sex"], found["marital_status"]) == ("female", "Married")
    assert "HANDWRITTEN" in _codes(read.fields["patient_sex"])


def test_a_questionnaire_is_answered_by_rings() -> None:
    page = paper.page(INTAKE)
    words = [word for word in page.words if word.text in ("Yes", "No")]
    smokes, surgery = words[1], words[2]
    chosen = (smokes, surgery)
    marked = tuple(replace(word, kind="circled") if word in chosen else word for word in page.words)
    asked = paper.fields(replace(page, words=marked), "patient_record")["questions"]
    assert asked == [
        {"question": "Do you smoke cigarettes?", "answer": "No"},
        {"question": "Have you had surgery before?", "answer": "Yes"},
    ]


@pytest.mark.parametrize("ringed", [(), ("Yes", "No")], ids=["neither", "both"])
def test_neither_or_both_in_rings_is_no_answer(ringed: tuple[str, ...]) -> None:
    assert "questions" not in paper.fields(paper.circled(paper.page(INTAKE), *ringed), "patient_record")


def test_a_ring_around_other_words_changes_nothing() -> None:
    page = paper.page(PRESCRIPTION)
    plain, ringed = paper.fields(page), paper.fields(paper.circled(page, "Amoxicillin", "Quill", "Dispense:"))
    assert plain == ringed
