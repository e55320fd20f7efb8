"""`claimlens results`: records of the system that runs here, or of the deployed one.

The deployed one is asked when a table is named, with --table or RESULTS_TABLE, with the caller's AWS configuration.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from functions.records.record import Record, Status
from functions.settings import Settings
from local.folder import Folder, NoSystemError

if TYPE_CHECKING:
    from functions.records.store import Store


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "results",
        description="Find records of the system that runs here, or of a deployed one. Conditions narrow one another.",
    )
    parser.add_argument("--patient", metavar="NAME", help="of this patient, in any usual spelling")
    parser.add_argument("--policy", metavar="NUMBER", help="with this policy, member or insured number")
    parser.add_argument("--hospital", metavar="HOSPITAL", help="of this hospital")
    parser.add_argument("--status", choices=[status.value for status in Status], help="of this status")
    parser.add_argument("--limit", type=int, default=100, metavar="N", help="at most so many (default: 100)")
    parser.add_argument("--json", action="store_true", help="one record per line, as JSON")
    add_place(parser)
    parser.set_defaults(run=run)


def add_place(parser: argparse.ArgumentParser) -> None:
    """Add the options that say which system is asked."""
    parser.add_argument("--table", metavar="NAME", help="a deployed results table (default: RESULTS_TABLE)")
    parser.add_argument("--folder", type=Path, help="where the local system keeps its state")


def run(arguments: argparse.Namespace) -> int:
    """Print what was found."""
    with opened_store(arguments) as store:
        records = list(islice(_wanted(store, arguments), arguments.limit))
    _print(records, arguments.json)
    return 0


def _wanted(store: Store, arguments: argparse.Namespace) -> Iterator[Record]:
    from local.asking import Question, find

    status = Status(arguments.status) if arguments.status else None
    return find(store, Question(arguments.patient, arguments.policy, arguments.hospital, status))


def _print(records: list[Record], as_json: bool) -> None:
    from local.show import show_records

    if as_json:
        for record in records:
            print(record.model_dump_json())
    elif records:
        show_records(records)
    else:
        print("No record was found.", file=sys.stderr)


@contextmanager
def opened_store(arguments: argparse.Namespace) -> Iterator[Store]:
    """The table to ask. Raises NoSystemError when no system runs here and no other was named."""
    deployed = arguments.table or Settings().results_table
    folder = Folder(arguments.folder) if arguments.folder else Folder()
    environment = {} if deployed else folder.running()
    if environment is None:
        raise NoSystemError
    from functions.aws import Clients
    from functions.records.store import Store
    from local.environment import turned_to

    with turned_to(environment) if environment else nullcontext():
        yield Store(Clients().dynamodb, deployed or environment["RESULTS_TABLE"])
