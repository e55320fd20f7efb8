"""The trade-off curve: points stand where their rates say."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from evaluation.calibration import Point
from evaluation.chart import tradeoff


def test_more_through_stands_further_right_and_more_errors_higher() -> None:
    drawing = tradeoff([Point(0.5, 0.02, 0.9), Point(0.9, 0.01, 0.6), Point(0.99, None, 0.0)])
    ElementTree.fromstring(drawing)
    (x1, y1), (x2, y2) = [(float(x), float(y)) for x, y in re.findall(r'cx="([\d.]+)" cy="([\d.]+)"', drawing)]
    assert x1 > x2
    assert y1 < y2
    assert ">0.5<" in drawing


def test_without_fields_there_is_nothing_to_draw() -> None:
    assert tradeoff([Point(0.5, None, None)]) == ""
