"""`claimlens evaluate`: the accuracy of extraction, measured on documents whose truth is known.

Enters: a folder of documents with truth files, or nothing, which makes the held-apart synthetic documents first.
Leaves: a report on stdout (text or JSON) and, if asked for, an HTML page with a picture of every error.
"""

from __future__ import annotations

import argparse
import json
import sys
from functools import partial
from pathlib import Path

from evaluation.report import Report, as_text
from evaluation.runner import Job, evaluate
from evaluation.truth import documents_in

_MADE = Path("build/evaluation")
_PER_LAYOUT = 2
"""One as good offices send it and one otherwise: enough for every degradation to be met."""


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `evaluate`; the parsed arguments carry `run`, a function from arguments to an exit code."""
    parser = commands.add_parser("evaluate", help="measure the accuracy on documents whose truth is known")
    parser.add_argument("folder", nargs="?", type=Path, help="documents beside their NAME.truth.json; else made anew")
    parser.add_argument("--json", action="store_true", help="JSON on stdout instead of text")
    parser.add_argument("--html", type=Path, metavar="FILE", help="also write a page with a picture of every error")
    parser.add_argument("--split", choices=("train", "test"), help="made documents: which layouts (default: test)")
    parser.add_argument("--degradation", action="append", default=[], metavar="NAME", help="only these; repeatable")
    parser.add_argument("--layout", action="append", default=[], metavar="NAME", help="only these; repeatable")
    parser.add_argument("--per-layout", type=int, default=_PER_LAYOUT, metavar="N", help="documents made per layout")
    parser.add_argument(
        "--pages",
        type=Path,
        metavar="FOLDER",
        help="keep pages there, and read none of them twice "
        "(made documents: build/evaluation/pages, until a reader changes)",
    )
    parser.add_argument("--workers", type=int, default=2, help="documents read at the same time (default: 2)")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Makes documents where none were given, scores them, reports. Returns the exit code."""
    folder = arguments.folder or made(arguments)
    if not folder.is_dir():
        sys.stderr.write(f"{folder} is not a folder\n")
        return 2
    jobs = [job for job in documents_in(folder) if wanted(job, arguments)]
    if not jobs:
        sys.stderr.write(f"no documents with truth files ({folder}/NAME.pdf beside NAME.truth.json)\n")
        return 2
    report = measure(jobs, arguments.workers, arguments.pages or (None if arguments.folder else kept_pages()))
    if arguments.html:
        # Only the page needs pictures.
        from evaluation.html import write_html  # noqa: PLC0415

        write_html(report, arguments.html)
    sys.stdout.write(json.dumps(report.as_json(), indent=1) + "\n" if arguments.json else as_text(report))
    return 0


def measure(jobs: list[Job], workers: int, kept: Path | None = None) -> Report:
    """Runs all documents through the pipeline; progress goes to stderr."""
    # The pipeline loads engines, and `claimlens --help` need not wait for those.
    from evaluation.pipeline import extractor  # noqa: PLC0415

    scores = []
    for done, score in enumerate(evaluate(jobs, partial(extractor, kept), workers), 1):
        scores.append(score)
        sys.stderr.write(f"\r{done}/{len(jobs)} {Path(score.file).name[:60]:<60}")
        sys.stderr.flush()
    sys.stderr.write("\r" + " " * 75 + "\r")
    return Report(scores)


def kept_pages() -> Path:
    """Where pages of made documents are kept, apart for every state of the readers."""
    from evaluation.pipeline import readers_version  # noqa: PLC0415

    return _MADE / "pages" / readers_version()


def made(arguments: argparse.Namespace) -> Path:
    """Makes the documents of a split, and returns their folder. Leaves with a sentence where Chromium is missing."""
    # ReportLab is a development dependency: scoring a folder works without it.
    from evaluation.documents.fonts import missing  # noqa: PLC0415
    from evaluation.documents.layouts import Split  # noqa: PLC0415
    from evaluation.documents.printed import NoChromium  # noqa: PLC0415
    from evaluation.maker import EVERY_DEGRADATION, make, orders  # noqa: PLC0415

    if missing():
        sys.stderr.write(f"drawn with a replacement for {', '.join(missing())}: local/setup.sh --fonts installs them\n")
    split: Split = arguments.split or "test"
    folder = _MADE / split
    folder.mkdir(parents=True, exist_ok=True)
    wanted = orders(split, arguments.per_layout, arguments.degradation or EVERY_DEGRADATION)
    names = {order.name for order in wanted}
    for stale in folder.glob("*.*"):
        if stale.name.removesuffix(".pdf").removesuffix(".truth.json") not in names:
            stale.unlink()
    try:
        for order in wanted:
            make(order, folder)
    except NoChromium as error:
        raise SystemExit(f"claimlens evaluate: {error}") from error
    return folder


def wanted(job: Job, arguments: argparse.Namespace) -> bool:
    """Whether the document is of the split, degradations and layouts that were asked for."""
    _, truth = job
    return (
        (arguments.split is None or truth.split == arguments.split)
        and (not arguments.degradation or truth.degradation in arguments.degradation)
        and (not arguments.layout or truth.layout in arguments.layout)
    )
