"""The committed samples: small, made by this project, and read by it without a silent error."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluation.documents.fonts import missing
from evaluation.pipeline import extractor
from evaluation.report import Report, as_text
from evaluation.runner import evaluate
from evaluation.samples import FOLDER, make_samples, samples
from evaluation.score import figures
from evaluation.truth import documents_in, read_truth


def test_small_enough_to_be_kept_in_the_repository() -> None:
    sizes = [path.stat().st_size for path in samples()]
    assert 5 <= len(sizes) <= 7
    assert max(sizes) < 400_000
    assert sum(sizes) < 1_500_000


@pytest.mark.skipif(bool(missing()), reason="without the font packages the same words are drawn with other widths")
def test_made_anew_they_are_the_same(tmp_path: Path) -> None:
    """Truth and born-digital bytes are compared; scans depend on the versions of Poppler and the JPEG library."""
    for made in make_samples(tmp_path):
        kept = FOLDER / made.name
        truth = made.with_name(f"{made.stem}.truth.json")
        assert truth.read_text() == (FOLDER / truth.name).read_text()
        if read_truth(truth).degradation == "born_digital":
            assert made.read_bytes() == kept.read_bytes()
        else:
            assert abs(made.stat().st_size - kept.stat().st_size) < 0.1 * kept.stat().st_size


def test_read_without_a_silent_error() -> None:
    report = Report(list(evaluate(documents_in(FOLDER), extractor, workers=1)))
    told = as_text(report)
    assert report.type_accuracy == 1.0, told
    assert [error for error in report.errors if error.silent] == [], told
    recall = figures(report.judgements).recall
    assert recall is not None, told
    assert recall >= 0.85, told
