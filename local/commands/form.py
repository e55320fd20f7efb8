"""`claimlens form check FILE`, `claimlens form draft SAMPLE`: for who describes a new form (docs/new-form.md)."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from local.commands.files import unreadable


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser("form", description="Help with describing a new form; see docs/new-form.md.")
    steps = parser.add_subparsers(title="steps", metavar="STEP", required=True)
    check = steps.add_parser("check", description="Try a form's description out. The file is Python, and is run.")
    check.add_argument("file", type=Path, metavar="FILE", help="a Python file that describes a Form")
    check.set_defaults(run=run_check)
    draft = steps.add_parser("draft", description="Propose a description from a sample, on stdout.")
    draft.add_argument("file", type=Path, metavar="SAMPLE", help="a PDF, PNG, JPEG or TIFF")
    draft.add_argument("--type", required=True, metavar="TYPE", help="the document type, one of parsers/contract.py")
    draft.set_defaults(run=run_draft)


def run_check(arguments: argparse.Namespace) -> int:
    """Print every trouble; 1 when there is any."""
    from local.form_check import forms_in, troubles
    from parsers.form import FormError

    if sentences := unreadable([arguments.file]):
        print(*sentences, sep="\n", file=sys.stderr)
        return 2
    try:
        forms = forms_in(arguments.file)
    except FormError as error:
        print(error)
        return 1
    found = [f"{form.type}: {trouble}" for form in forms for trouble in troubles(form)]
    praise = [f"{form.type}: {len(form.names())} fields, nothing to say against it." for form in forms]
    print(*(found or praise), sep="\n")
    return int(bool(found))


def run_draft(arguments: argparse.Namespace) -> int:
    """Read the sample and print a description; 1 when it cannot be read."""
    from functions.errors import ClaimlensError
    from functions.extract.document import open_document
    from functions.extract.reading import read_all
    from functions.extract.tools import build_tools
    from functions.settings import Settings
    from local.form_draft import draft
    from parsers.form import FormError

    if sentences := unreadable([arguments.file]):
        print(*sentences, sep="\n", file=sys.stderr)
        return 2
    settings = Settings(textract_mode="off")
    try:
        with open_document(arguments.file.read_bytes(), settings.limits) as document:
            readings = read_all(build_tools(settings).reader, document.pages, workers=1)
        print(draft([reading.page for reading in readings], arguments.type), end="")
    except (ClaimlensError, FormError) as error:
        print(f"{arguments.file}: {error}", file=sys.stderr)
        return 1
    return 0
