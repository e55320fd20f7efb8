"""`claimlens evaluate-fields`: whether fields' confidences are probabilities, and the fitting of what makes them so.

Enters: nothing (documents are made), or a folder of documents with truth files. Leaves: a report on stdout: the
confidences by the rules alone beside the fitted ones, on TRAIN layouts by weights that were fitted without the layout.
With --fit the weights are stored in parsers/calibration.json.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

_PER_LAYOUT = 2


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `evaluate-fields`."""
    parser = commands.add_parser("evaluate-fields", help="measure whether fields' confidences are probabilities")
    parser.add_argument("folder", nargs="?", type=Path, help="documents beside their truth files; else TRAIN made anew")
    parser.add_argument("--fit", action="store_true", help="store the weights in parsers/calibration.json")
    parser.add_argument("--stored", action="store_true", help="measure the stored weights; fit none")
    parser.add_argument("--per-layout", type=int, default=_PER_LAYOUT, metavar="N", help="documents made per layout")
    parser.add_argument("--degradation", action="append", default=[], metavar="NAME", help="only these; repeatable")
    parser.add_argument("--pages", type=Path, metavar="FOLDER", help="keep pages there, and read none of them twice")
    parser.add_argument("--workers", type=int, default=2, help="documents read at the same time (default: 2)")
    parser.set_defaults(run=run, split="train", layout=[])


def run(arguments: argparse.Namespace) -> int:
    """Reads what was not read before, reports, and stores the weights if asked to."""
    # NumPy, engines and ReportLab take a second to load, and `claimlens --help` need not wait for those.
    from evaluation.cli import kept_pages, made, measure, wanted  # noqa: PLC0415
    from evaluation.fields.fit import cross_validated, fit, save  # noqa: PLC0415
    from evaluation.fields.report import as_text  # noqa: PLC0415
    from evaluation.fields.study import observe, said_by  # noqa: PLC0415
    from evaluation.truth import documents_in  # noqa: PLC0415
    from functions.settings import Settings  # noqa: PLC0415
    from parsers.calibration import FILE, probability, stored  # noqa: PLC0415

    folder = arguments.folder or made(arguments)
    arguments.split = None
    # Nothing is ever fitted on layouts that are held apart.
    jobs = [
        job for job in documents_in(folder) if wanted(job, arguments) and (arguments.stored or job[1].split != "test")
    ]
    kept = arguments.pages or kept_pages()
    measure(jobs, arguments.workers, kept)
    outcomes = list(observe(jobs, kept))
    seen = [each for outcome in outcomes for each in outcome.observations]
    held, threshold = sum(outcome.held for outcome in outcomes), Settings().review_below
    if arguments.stored:
        fitted = said_by(seen, [probability(each.traits, stored()) for each in seen])
    else:
        fitted = said_by(*cross_validated(seen))
    sys.stdout.write(as_text("By the rules alone", seen, held, threshold) + "\n")
    title = "By the stored weights" if arguments.stored else "Fitted, measured on layouts that were left out"
    sys.stdout.write(as_text(title, fitted, held, threshold))
    if arguments.fit:
        of = "FOLDER --fit" if arguments.folder else f"--fit --per-layout {arguments.per_layout}"
        save(fit(seen), seen, f"claimlens evaluate-fields {of}", FILE)
        sys.stdout.write(f"{FILE}\n")
    return 0
