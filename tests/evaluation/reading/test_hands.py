"""What tells handwriting from print is learnt from drawn forms, and holds for hands that were not learnt from."""

from __future__ import annotations

import random

import numpy as np
import pytest

from evaluation.documents.fonts import hands, prints
from evaluation.reading.filled import forms
from evaluation.reading.hands import Sample, fitted, told
from functions.extract.preparation.shapes import FEATURES

needs_faces = pytest.mark.skipif(not hands(), reason="no handwriting faces are installed (local/setup.sh --fonts)")


def test_the_fit_finds_what_differs() -> None:
    rng = np.random.default_rng(1)
    samples = [
        Sample(rng.normal(0, 1, 4 * len(FEATURES) + 2) + (2 if by_hand else 0), by_hand, "x")
        for by_hand in [True] * 150 + [False] * 150
    ]
    odds = fitted(samples).odds(np.array([sample.look for sample in samples]))
    assert np.mean((odds > 0) == [sample.by_hand for sample in samples]) > 0.99


@needs_faces
def test_forms_are_written_on_as_much_as_they_are_meant_to_be() -> None:
    pages = list(forms(3, prints(), hands(), 5, ("none", "values", "all")))
    shares = [np.mean([mark.by_hand for mark in page.marks]) for page in pages]
    assert shares[0] == 0
    assert 0.1 < shares[1] < 0.9
    assert shares[2] == 1
    again = next(forms(1, prints(), hands(), 5, ("none", "values", "all")))
    assert np.array_equal(again.picture, pages[0].picture)


@needs_faces
def test_words_added_by_hand_are_told_from_print() -> None:
    words = told(hands(), 6, "some", seed=random.Random(3).randrange(100))
    marked = [word.by_hand for word in words if word.marked]
    assert marked
    assert np.mean(marked) >= 0.6
