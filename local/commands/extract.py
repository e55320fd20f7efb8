"""`claimlens extract FILE…`: documents in, records out, without any cloud; a file may hold several documents.

With --json the records go to stdout, one per line, and nothing else does; progress and trouble go to stderr.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, get_args

from functions.settings import Settings, TextractMode
from local.commands.files import unreadable

if TYPE_CHECKING:
    from functions.extract.pipeline import Tools
    from functions.records.record import Record


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser("extract", description="Read documents and print their records. Needs no cloud.")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a PDF, PNG, JPEG or TIFF")
    parser.add_argument("--json", action="store_true", help="one record per line, as JSON")
    parser.add_argument("--textract", choices=get_args(TextractMode), help="when pages go to Amazon Textract")
    parser.add_argument("--type", metavar="TYPE", help="what the whole file is, where you know it (e.g. prescription)")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Read every file; 1 when any failed."""
    troubles = unreadable(arguments.files)
    if troubles:
        print(*troubles, sep="\n", file=sys.stderr)
        return 2
    with _own_stdout() as out:
        tools = _tools(arguments)
        failed = [_extract(path, arguments, tools, out) for path in arguments.files]
    return int(any(failed))


def _extract(path: Path, arguments: argparse.Namespace, tools: Tools, out: TextIO) -> bool:
    """Read one file and show the records of the documents in it; True when it failed."""
    from local.show import show_record

    started = time.monotonic()
    print(f"{path} …", file=sys.stderr, flush=True)
    records = read_file(path, tools, arguments.type)
    seconds = time.monotonic() - started
    said = "; ".join(f"{record.document_type}, {record.status}" for record in records)
    print(f"{path}: {said} ({seconds:.1f} s)", file=sys.stderr, flush=True)
    for record in records:
        if arguments.json:
            out.write(record.model_dump_json() + "\n")
        else:
            show_record(record, out)
    out.flush()
    return records[0].status == "FAILED"


def read_file(path: Path, tools: Tools, document_type: str | None = None) -> Sequence[Record]:
    """The records of a file on this machine, one for each document in it; FAILED also where trying again could have
    helped.
    """
    from functions.errors import ServiceError
    from functions.extract.assemble import failed_record
    from functions.extract.pipeline import process
    from functions.records.record import Source

    data = path.read_bytes()
    now = datetime.now(UTC)
    etag = hashlib.sha256(data).hexdigest()
    source = Source(bucket="file", key=path.name, etag=etag, size=len(data), received_at=now)
    try:
        return process(data, source, tools, now, document_type).records
    except ServiceError as error:
        return [failed_record(source, error, now)]


def _tools(arguments: argparse.Namespace) -> Tools:
    from functions.aws import Clients
    from functions.extract.engines.textract import Textract
    from functions.extract.tools import build_tools

    settings = Settings()
    if arguments.textract:
        settings = settings.model_copy(update={"textract_mode": arguments.textract})
    off = settings.textract_mode == "off"
    return build_tools(settings, None if off else Textract(Clients().textract, settings.textract_features))


@contextmanager
def _own_stdout() -> Iterator[TextIO]:
    """Stdout for us alone: whatever libraries, and the programs they start, print there goes to stderr meanwhile."""
    sys.stdout.flush()
    ours = os.dup(1)
    os.dup2(2, 1)
    try:
        with os.fdopen(os.dup(ours), "w", encoding="utf-8") as out:
            yield out
    finally:
        sys.stdout.flush()
        os.dup2(ours, 1)
        os.close(ours)
