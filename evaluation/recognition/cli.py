"""`claimlens evaluate-types`: whether papers' types are recognised, and the fitting of what their words say.

Enters: nothing (documents are made). Leaves: a report on stdout: types told by the words alone, measured on layouts
that were left out of the fit. With --fit the weights are stored in parsers/type_words.json.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

_PER_LAYOUT = 2


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `evaluate-types`."""
    parser = commands.add_parser("evaluate-types", help="measure whether papers' types are recognised")
    parser.add_argument("--fit", action="store_true", help="store the weights in parsers/type_words.json")
    parser.add_argument("--per-layout", type=int, default=_PER_LAYOUT, metavar="N", help="documents made per layout")
    parser.add_argument("--pages", type=Path, metavar="FOLDER", help="keep pages there, and read none of them twice")
    parser.add_argument("--workers", type=int, default=2, help="documents read at the same time (default: 2)")
    parser.set_defaults(run=run, split="train", layout=[], degradation=["born_digital"])


def run(arguments: argparse.Namespace) -> int:
    """Reads what was not read before, reports, and stores the weights if asked to."""
    # NumPy, engines and ReportLab take a second to load, and `claimlens --help` need not wait for those.
    from evaluation.cli import kept_pages, made, measure, wanted  # noqa: PLC0415
    from evaluation.recognition.fit import fit, save  # noqa: PLC0415
    from evaluation.recognition.study import as_text, papers_of  # noqa: PLC0415
    from evaluation.truth import documents_in  # noqa: PLC0415
    from parsers.type_words import FILE  # noqa: PLC0415

    folder = made(arguments)
    # Nothing is ever fitted on layouts that are held apart.
    jobs = [job for job in documents_in(folder) if wanted(job, arguments) and job[1].split != "test"]
    kept = arguments.pages or kept_pages()
    measure(jobs, arguments.workers, kept)
    papers = list(papers_of(jobs, kept))
    sys.stdout.write(as_text(papers))
    if arguments.fit:
        save(fit(papers), papers, f"claimlens evaluate-types --fit --per-layout {arguments.per_layout}", FILE)
        sys.stdout.write(f"{FILE}\n")
    return 0
