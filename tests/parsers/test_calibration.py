"""Fitted confidences: they add doubt, and never take any away."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from parsers.calibration import FILE, probability, reweighed, stored, traits
from parsers.extract import extract
from parsers.extraction import FieldValue, Grounds, Issue, ParseOptions
from parsers.page import Box
from parsers.registry import FORMS
from tests.forms.paper import page

BILL = FORMS["hospital_bill"]
CLEAR = FieldValue("total_amount", "12.00", "12.00", 0.97, 1, Box(0.1, 0.1, 0.2, 0.12), "tesseract")
DOUBTED = replace(CLEAR, needs_review=True, issues=(Issue("AMBIGUOUS", "…"),), confidence=0.6)
OPTIONS = ParseOptions()
PAPER = """
   Stillmere General Hospital

   INVOICE                                   Invoice number: 20519
   Patient name: Oscar Lindt                 Invoice date: 05/14/2024

   Total amount: $64.80
"""


def test_what_the_rules_doubt_stays_in_doubt_and_below_the_threshold() -> None:
    for fitted in (0.2, 0.99):
        value = reweighed(DOUBTED, fitted, OPTIONS)
        assert value.needs_review
        assert value.issues == DOUBTED.issues
        assert value.confidence < OPTIONS.review_below


def test_what_passes_by_the_rules_passes_only_while_it_is_probable_enough() -> None:
    assert reweighed(CLEAR, 0.95, OPTIONS) == replace(CLEAR, confidence=0.95)
    doubted = reweighed(CLEAR, 0.85, OPTIONS)
    assert doubted.needs_review
    assert [issue.code for issue in doubted.issues] == ["LOW_CONFIDENCE"]
    assert reweighed(CLEAR, 0.85, ParseOptions(review_below=0.8)) == replace(CLEAR, confidence=0.85)


def test_a_trait_without_a_weight_says_nothing() -> None:
    assert probability({"always": 1.0, "never met": 1.0}, {"always": 0.0}) == 0.5
    assert probability({"always": 1.0}, {"always": 99.0}) < 1.0


def test_what_a_confidence_rests_on_becomes_traits() -> None:
    found = traits(replace(DOUBTED, grounds=Grounds(reading=0.5, fit=0.8)), BILL, sure=0.9, missing=1)
    assert found["doubt AMBIGUOUS"] == found["in review"] == found["missing"] == found["kind money"] == 1.0
    assert found["fit"] == pytest.approx(0.2)
    assert "reading" not in found, "even odds say nothing"


def test_the_stored_weights_speak_of_traits_that_there_are() -> None:
    held = json.loads(FILE.read_text())
    assert held["fields"] > 1000
    assert stored() == held["weights"]
    assert stored()["reading"] > 0 > stored()["doubt AMBIGUOUS"]
    assert {name.split()[0] for name in stored()} <= {
        "always", "reading", "fit", "label", "left", "page", "verified", "critical", "members", "type", "missing",
        "text", "in", "kind", "doubt",
    }  # fmt: skip


def test_a_fit_lets_nothing_pass_that_the_rules_would_not() -> None:
    fitted, by_rules = (extract([page(PAPER)], ParseOptions(fitted=each)) for each in (True, False))
    assert {name: held.value for name, held in _scalars(fitted.fields)} == {
        name: held.value for name, held in _scalars(by_rules.fields)
    }
    assert [a.confidence for a in fitted.values()] != [b.confidence for b in by_rules.values()]
    for one, other in zip(fitted.values(), by_rules.values(), strict=True):
        assert one.needs_review >= other.needs_review


def _scalars(fields):
    return [(name, held) for name, held in fields.items() if isinstance(held, FieldValue)]
