"""Which pages are worth Textract's price, and what they cost."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace

import pytest

from functions.extract.cloud import pages_to_send, read_again, usage
from functions.extract.engines.base import Engine
from functions.extract.reading import Reading
from functions.settings import Settings
from parsers.extraction import Extraction, FieldValue, Issue
from parsers.page import Box, Page

GOOD, POOR = 0.99, 0.4
FALLBACK = Settings(textract_mode="fallback")


def reading(number: int, quality: float = GOOD, *issues: Issue) -> Reading:
    return Reading(Page(number, (), 100, 100, "tesseract", quality=quality), issues)


def value(name: str, page: int, *, needs_review: bool = False) -> FieldValue:
    return FieldValue(
        name, "x", "x", 0.5 if needs_review else 0.99, page, Box(0, 0, 1, 1), "tesseract", needs_review, ()
    )


def extraction(*values: FieldValue, kind: str = "prescription") -> Extraction:
    return Extraction(kind, 0.99, {each.name: each for each in values}, {}, ())


def sent(readings: Sequence[Reading], found: Extraction, settings: Settings = FALLBACK) -> set[int]:
    return set(pages_to_send(readings, found, settings))


class TestWhichPages:
    PAGES = (reading(1), reading(2), reading(3, POOR))

    def test_modes(self) -> None:
        found = extraction(value("patient_name", 1, needs_review=True))
        assert sent(self.PAGES, found, Settings(textract_mode="off")) == set()
        assert sent(self.PAGES, found, Settings(textract_mode="always")) == {1, 2, 3}

    def test_only_pages_with_a_doubtful_required_field(self) -> None:
        found = extraction(
            value("patient_name", 2, needs_review=True), value("medicines", 1), value("refills", 3, needs_review=True)
        )
        assert sent(self.PAGES, found) == {2}

    def test_a_missing_required_field_may_stand_on_the_pages_read_poorly_or_with_trouble(self) -> None:
        found = extraction(value("patient_name", 1))
        assert sent(self.PAGES, found) == {3}
        assert sent((*self.PAGES[:2], reading(4, GOOD, Issue("ENGINE_FAILED", "…"))), found) == {4}

    def test_or_anywhere_when_all_were_read_well(self) -> None:
        assert sent(self.PAGES[:2], extraction(value("patient_name", 1))) == {1, 2}

    def test_pages_of_no_known_type_only_when_they_were_read_poorly(self) -> None:
        assert sent(self.PAGES, extraction(kind="unknown")) == {3}
        assert sent(self.PAGES[:2], extraction(kind="unknown")) == set()


def test_pages_are_read_side_by_side_and_keep_their_order() -> None:
    both = threading.Barrier(2, timeout=20)

    def read(one: Reading, engine: Engine) -> Reading:
        both.wait()  # passes when two are under way at once
        return replace(one, page=replace(one.page, engine=engine.name))

    class Cloud:
        name = "textract"

        def read(self, picture: object) -> list[object]:
            raise AssertionError

    again = read_again(read, [reading(1), reading(2), reading(3)], {1, 3}, Cloud())  # type: ignore[arg-type]

    assert [(each.page.number, each.page.engine) for each in again] == [
        (1, "textract"),
        (2, "tesseract"),
        (3, "textract"),
    ]


@pytest.mark.parametrize(("features", "dollars"), [("text", 0.003), ("forms", 0.1)])
def test_what_it_costs(features: str, dollars: float) -> None:
    cloud = [replace(each, page=replace(each.page, engine="textract")) for each in (reading(1), reading(2))]
    spent = usage([*cloud, reading(3)], features)  # type: ignore[arg-type]
    assert (spent.textract_pages, spent.textract_usd) == (2, dollars)
