"""Degradations: image only, seeded, and still the same pages."""

from __future__ import annotations

import random

import cv2
import numpy as np
import pytest
from pdf2image import convert_from_bytes, pdfinfo_from_bytes

from evaluation.degrade import BORN_DIGITAL, DEGRADATIONS, added, degrade
from evaluation.documents.sheet import A5, Pen, Sheet


@pytest.fixture(scope="module")
def born() -> bytes:
    sheet = Sheet(A5)
    pen = Pen("vera", 14)
    for line in range(20):
        sheet.text(40, 60 + 24 * line, f"Line {line} {random.Random(line).random()}", pen)
    return sheet.pdf()


@pytest.mark.parametrize("name", DEGRADATIONS)
def test_same_seed_same_bytes_and_still_paper(born: bytes, name: str) -> None:
    degraded = degrade(born, name, 1)
    assert degraded == degrade(born, name, 1)
    [page] = convert_from_bytes(degraded, dpi=40, grayscale=True)
    pixels = np.asarray(page)
    assert 60 < pixels.mean() < 254.5
    assert pixels.std() > 3
    across, down = DEGRADATIONS[name].dpi
    assert pdfinfo_from_bytes(degraded)["Page size"]
    turned = name in ("rotated_90", "rotated_270")
    wide, high = (A5[1], A5[0]) if turned else A5
    assert abs(page.width / page.height - wide / high) < 0.03, (across, down)


def test_seeds_differ(born: bytes) -> None:
    assert degrade(born, "shadow", 1) != degrade(born, "shadow", 2)


def test_born_digital_is_left_alone(born: bytes) -> None:
    assert degrade(born, BORN_DIGITAL, 1) == born


def test_unknown_name(born: bytes) -> None:
    with pytest.raises(KeyError):
        degrade(born, "coffee", 1)


def test_what_is_stamped_is_known(born: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn, put = [], cv2.putText
    monkeypatch.setattr(cv2, "putText", lambda page, text, *how: (drawn.append(text), put(page, text, *how)))
    for seed in (1, 2):
        degrade(born, "stamped", seed)
        assert added("stamped", seed) == tuple(drawn)
        drawn.clear()
    assert added("scan_200", 1) == ()
