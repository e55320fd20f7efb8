"""`claimlens export`: records as JSON lines, CSV, XLSX or FHIR bundles, of the system that runs here or a deployed one.

The same questions as `GET /exports`, over all pages. FHIR gives a Bundle per line.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from functions.records.record import Record, Status
from local.commands.results import add_place, opened_store

if TYPE_CHECKING:
    from functions.api.search import Filters
    from functions.records.store import Store

FORMATS = ("json", "csv", "xlsx", "fhir")
_READ = (Status.EXTRACTED, Status.NEEDS_REVIEW, Status.REVIEWED)


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser("export", description="Write records as JSON lines, CSV, XLSX or FHIR R4 bundles.")
    parser.add_argument("--format", choices=FORMATS, default="json", help="default: json, a record per line")
    parser.add_argument("--out", type=Path, metavar="FILE", help="where to write (default: stdout)")
    parser.add_argument("--status", choices=[status.value for status in Status], help="of this status")
    for name, words in _TEXTS.items():
        parser.add_argument(f"--{name}", dest=_NAMES.get(name, name), metavar=name.upper(), help=words)
    parser.add_argument("--where", action="append", default=[], metavar="CONDITION", help="as in total_amount>=1000")
    add_place(parser)
    parser.set_defaults(run=run)


_TEXTS = {
    "hospital": "of this hospital",
    "patient": "of this patient, in any usual spelling",
    "policy": "with this policy, member or insured number",
    "type": "of this document type; tables then have a column per field",
    "since": "received then or later (2026-11-01T00:00:00Z)",
    "until": "received then or earlier",
}
_NAMES = {"type": "document_type"}


def run(arguments: argparse.Namespace) -> int:
    """Write what was found; 2 for conditions that make no question."""
    from pydantic import ValidationError

    from functions.api.problems import ProblemError

    try:
        with opened_store(arguments) as store:
            _write(_all(store, _filters(arguments)), arguments)
    except (ProblemError, ValidationError) as error:
        print(error.detail if isinstance(error, ProblemError) else _wrong(error.errors()), file=sys.stderr)
        return 2
    return 0


def _wrong(errors: Sequence[object]) -> str:
    return f"A condition is not understood ({len(errors)} in all); see claimlens export --help."


def _filters(arguments: argparse.Namespace) -> Filters:
    from functions.api.search import Filters

    names = ("status", "where", *(_NAMES.get(name, name) for name in _TEXTS))
    given = {name: getattr(arguments, name) for name in names}
    return Filters.model_validate({"limit": 100, **{name: value for name, value in given.items() if value}})


def _all(store: Store, filters: Filters) -> Iterable[Record]:
    from functions.api.identity import Identity
    from functions.api.search import records

    caller, cursor = Identity("command line", frozenset({"admin"})), None
    while True:
        found, cursor = records(store, filters.model_copy(update={"cursor": cursor}), caller)
        yield from found
        if cursor is None:
            return


def _write(records: Iterable[Record], arguments: argparse.Namespace) -> None:
    data = _packed(records, arguments.format, arguments.document_type)
    if arguments.out:
        arguments.out.write_bytes(data)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)


def _packed(records: Iterable[Record], form: str, document_type: str | None) -> bytes:
    from functions.api.exports.fhir import bundle
    from functions.api.exports.tables import as_csv, as_xlsx

    if form == "xlsx":
        return as_xlsx(records, document_type)
    if form == "csv":
        return as_csv(records, document_type).encode()
    if form == "fhir":
        bundles = (bundle(record) for record in records if record.status in _READ)
        return "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in bundles).encode()
    return "".join(record.model_dump_json() + "\n" for record in records).encode()
