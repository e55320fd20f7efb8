"""Made papers read by every reader, and the report of it; real engines on one small page."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from evaluation.degrade import DEGRADATIONS
from evaluation.maker import Order
from evaluation.reading.pages import dealt, made, opened, real
from evaluation.reading.readers import Readers, Remembering
from evaluation.reading.report import as_text
from evaluation.reading.skew import leaning, remaining
from evaluation.reading.study import Task, read
from functions.extract.engines.base import Picture
from parsers.page import Box, Word


@pytest.fixture(scope="module")
def order() -> Order:
    return next(order for order in dealt("train", 60) if order.degradation == "scan_200" and "hand" not in order.name)


def test_every_degradation_is_met_and_the_same_papers_each_time() -> None:
    papers = dealt("train", 2 * len(DEGRADATIONS))
    assert [order.degradation for order in papers] == 2 * list(DEGRADATIONS)
    assert papers == dealt("train", 3 * len(DEGRADATIONS))[: len(papers)]
    assert {order.layout.split for order in papers} == {"train"}


def test_one_paper_by_every_reader(order: Order) -> None:
    outcome = read(made(order), Readers(), Task(order))
    assert outcome.readers.keys() == {"student", "tesseract", "neural", "both"}
    assert outcome.readers["both"].f1 > 0.9
    assert {seen.standing.split(",")[0] for seen in outcome.observations} >= {"tesseract", "neural", "agreed"}
    text = as_text([outcome], [0.1, 0.2], {})
    assert "scan_200" in text
    assert outcome.handwritten == 0
    assert "0 of 1" in text
    assert "expected calibration error" in text


def test_an_engine_is_asked_once_for_a_picture() -> None:
    class Counting:
        name = "counting"
        asked = 0

        def read(self, picture: Picture) -> list[Word]:
            self.asked += 1
            return [Word(str(picture.shape), Box(0, 0, 1, 1), 1.0, self.name)]

    counting = Counting()
    engine = Remembering(counting)
    tall, wide = np.zeros((20, 10), np.uint8), np.zeros((10, 20), np.uint8)
    assert engine.read(tall) == engine.read(tall) != engine.read(wide)
    assert counting.asked == 2


@pytest.mark.parametrize("angle", [-4.0, 2.5])
def test_a_leaning_page_is_straightened(order: Order, angle: float) -> None:
    assert remaining(order, angle) < 0.3


def test_leaning_lines_fall_to_the_right() -> None:
    page = np.full((400, 400), 255, np.uint8)
    page[200:203, 50:350] = 0
    dark = np.argwhere(leaning(page, 5.0) < 128)
    left, right = dark[dark[:, 1] < 80][:, 0].mean(), dark[dark[:, 1] > 320][:, 0].mean()
    assert right - left == pytest.approx(270 * np.tan(np.radians(5)), abs=4)


@pytest.mark.corpus
def test_real_papers_have_words_to_look_for(corpus: Path) -> None:
    papers = {path.stem: opened(path) for path in real(corpus)}
    assert papers["handwritten_note"].printed[:3] == ("patient", "john", "doe")
    assert papers["prescription_photo"].kind == "real, photo"
    assert all(paper.printed for paper in papers.values())
