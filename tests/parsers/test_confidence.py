"""What is trusted and what goes to a person."""

from __future__ import annotations

from dataclasses import replace

from parsers.confidence import Evidence, agreed_share, judge
from parsers.extraction import Issue, ParseOptions
from parsers.page import Box, Page, Word

BOX = Box(0.1, 0.1, 0.2, 0.12)
WORD = Word("Maria", BOX, 0.95, "neural", "Maria")
AGREED = Evidence((WORD,), same_by_second=True, critical=False, verified=False, issues=())
OPTIONS = ParseOptions()


def codes(evidence: Evidence) -> list[str]:
    return [issue.code for issue in judge(evidence, OPTIONS).issues]


def test_two_readers_that_agree_are_trusted() -> None:
    verdict = judge(AGREED, OPTIONS)
    assert not verdict.needs_review
    assert verdict.confidence >= 0.97


def test_a_text_layer_needs_no_second_reader() -> None:
    word = replace(WORD, engine="text_layer", second=None, confidence=1.0)
    assert not judge(replace(AGREED, words=(word,), same_by_second=None), OPTIONS).needs_review


def test_every_doubt_has_its_reason() -> None:
    assert codes(replace(AGREED, same_by_second=False)) == ["READINGS_DISAGREE"]
    assert codes(replace(AGREED, words=(replace(WORD, second=None),), same_by_second=None)) == ["SINGLE_READING"]
    assert codes(replace(AGREED, issues=(Issue("INVALID_VALUE", "…"),))) == ["INVALID_VALUE"]
    assert codes(replace(AGREED, rival="Marta")) == ["AMBIGUOUS"]
    assert codes(replace(AGREED, fit=0.7)) == ["UNCERTAIN_PLACE"]
    assert codes(replace(AGREED, label=0.7)) == ["UNCERTAIN_PLACE"]
    assert codes(replace(AGREED, quality=0.4)) == ["POOR_PAGE"]


def test_what_is_written_by_hand_goes_to_a_person_where_a_wrong_figure_costs() -> None:
    by_hand = replace(AGREED, words=(replace(WORD, handwritten=True),))
    assert codes(by_hand) == []
    assert codes(replace(by_hand, critical=True)) == ["HANDWRITTEN"]
    # A dose among directions in plain words.
    dose = replace(WORD, text="2", second="2", handwritten=True)
    assert codes(replace(AGREED, words=(WORD, dose))) == ["HANDWRITTEN"]
    assert codes(replace(AGREED, words=(replace(dose, handwritten=False), by_hand.words[0]))) == []


def test_one_reader_alone_is_trusted_when_it_is_sure_and_no_harm_can_come_of_it() -> None:
    sure = Evidence((replace(WORD, second=None, confidence=0.99),), same_by_second=None, critical=False, verified=False,
                    issues=())  # fmt: skip
    assert not judge(sure, OPTIONS).needs_review
    assert codes(replace(sure, words=sure.words * 4)) == ["SINGLE_READING"]
    assert codes(replace(sure, words=(replace(sure.words[0], text="Chloé"),))) == ["SINGLE_READING"]
    less = replace(sure, words=(replace(sure.words[0], confidence=0.98),), critical=True)
    assert codes(less) == ["SINGLE_READING"]
    assert not judge(replace(less, verified=True), OPTIONS).needs_review
    assert not judge(replace(less, words=sure.words), OPTIONS).needs_review


def test_a_doubt_puts_the_confidence_below_the_threshold() -> None:
    for strict in (0.5, 0.9, 0.99):
        verdict = judge(replace(AGREED, rival="Marta"), ParseOptions(review_below=strict))
        assert verdict.needs_review
        assert verdict.confidence < strict


def test_a_strict_deployment_asks_more_often() -> None:
    assert judge(AGREED, ParseOptions(review_below=0.9999)).needs_review


def test_readers_that_seldom_agree_make_a_poor_page() -> None:
    page = Page(1, tuple(replace(WORD, second="Marla" if at % 2 else "Maria") for at in range(10)), 100, 100, "neural")
    assert agreed_share(page) == 0.5
    assert agreed_share(replace(page, words=())) == 1.0
