"""Fixtures that every test may use."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

# Metrics have no namespace of their own: the template gives them the stack's name.
os.environ.setdefault("POWERTOOLS_METRICS_NAMESPACE", "claimlens-tests")

pytest_plugins = ["tests.cloud"]

ROOT = Path(__file__).resolve().parents[1]


def corpus_folder() -> Path | None:
    """The folder of real documents: CLAIMLENS_CORPUS, else shared/corpus beside the checkout; None where absent."""
    folder = Path(os.environ.get("CLAIMLENS_CORPUS", ROOT.parent / "shared" / "corpus"))
    return folder if folder.is_dir() else None


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The real documents; tests that use them are skipped on machines that have none."""
    folder = corpus_folder()
    if folder is None:
        pytest.skip("no corpus of real documents on this machine")
    return folder
