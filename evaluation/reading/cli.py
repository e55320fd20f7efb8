"""`claimlens evaluate-reading`: how well pages are read, and whether word confidences are probabilities.

Enters: nothing, or a folder of real documents. Leaves: a report on stdout; with --fit instead the curves in
functions/extract/calibration.json, fitted on TRAIN papers, with --fit-hands the weights in handwriting.json beside it.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
from collections.abc import Sequence
from pathlib import Path

_CORPUS = Path(os.environ.get("CLAIMLENS_CORPUS", Path(__file__).resolve().parents[3] / "shared" / "corpus"))
_SAMPLE, _FULL = 38, 190
_LEANING = 40
_STRAY_PAPERS = 40
# Degrees; scanners' feeders lean by 1 to 3.
_WIDEST = 5.0
# One paper in so many is read with every preparation as well.
_PREPARED = 5


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `evaluate-reading`."""
    parser = commands.add_parser("evaluate-reading", help="measure how well pages are read, word by word")
    parser.add_argument("--papers", type=int, default=_SAMPLE, help=f"made papers to read (default: {_SAMPLE})")
    parser.add_argument("--full", action="store_true", help=f"{_FULL} papers, every preparation on each")
    parser.add_argument("--fit", action="store_true", help="fit the confidences on TRAIN papers, and store the curves")
    parser.add_argument("--fit-hands", action="store_true", help="fit what tells handwriting from print")
    parser.add_argument("--corpus", type=Path, default=_CORPUS, help="real documents beside their truth files")
    parser.add_argument("--workers", type=int, default=2, help="papers read at the same time (default: 2)")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Reads the papers and reports, or fits."""
    # Engines and ReportLab take a second to load, and `claimlens --help` need not wait for those.
    from evaluation.documents.fonts import hands  # noqa: PLC0415
    from evaluation.reading.fit import fit, save  # noqa: PLC0415
    from evaluation.reading.hands import told  # noqa: PLC0415
    from evaluation.reading.pages import dealt, real  # noqa: PLC0415
    from evaluation.reading.report import as_text  # noqa: PLC0415
    from evaluation.reading.skew import remaining  # noqa: PLC0415
    from evaluation.reading.study import Outcome, Task, study  # noqa: PLC0415
    from functions.extract.calibration import FILE, stored  # noqa: PLC0415

    def outcomes(tasks: Sequence[Task]) -> list[Outcome]:
        found = []
        for outcome in study(tasks, arguments.workers):
            found.append(outcome)
            sys.stderr.write(f"\r{len(found)}/{len(tasks)} {outcome.name[:60]:<60}")
            sys.stderr.flush()
        sys.stderr.write("\r" + " " * 75 + "\r")
        return found

    if arguments.fit_hands:
        return _fit_hands(arguments.workers)
    papers = _FULL if arguments.full else arguments.papers
    if arguments.fit:
        fitted_on = [Task(order, student=False) for order in dealt("train", papers)]
        words = [word for outcome in outcomes(fitted_on) for word in outcome.observations]
        save(fit(words), words, papers, FILE)
        sys.stdout.write(f"{FILE}\n")
        return 0
    tasks = [
        Task(
            order,
            preparations=arguments.full or at % _PREPARED == 0,
            turned=order.degradation in ("clean_300", "scan_200", "scan_150"),
        )
        for at, order in enumerate(dealt("test", papers))
    ]
    tasks += [Task(path) for path in real(arguments.corpus)]
    found = outcomes(tasks)
    drawn = random.Random(_LEANING)
    leans = [remaining(order, drawn.uniform(-_WIDEST, _WIDEST)) for order in dealt("test", _LEANING, seed=2)]
    strays = told(hands(), _STRAY_PAPERS, "some") if hands() else []
    sys.stdout.write(as_text(found, leans, stored(), strays))
    return 0


def _fit_hands(workers: int) -> int:
    from evaluation.reading.hands import fitted, samples, save  # noqa: PLC0415
    from functions.extract.handwriting import FILE  # noqa: PLC0415

    words = samples(workers)
    if not words:
        sys.stderr.write("No hands to learn from are installed: local/setup.sh --fonts\n")
        return 1
    save(fitted(words), words, FILE)
    sys.stdout.write(f"{FILE}\n")
    return 0
