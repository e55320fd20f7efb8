"""`claimlens history ID`: what people did to a document, one entry per line as JSON, the first first."""

from __future__ import annotations

import argparse

from local.commands.results import add_place, opened_store


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser("history", description="Print what people did to a document, deleted ones included.")
    parser.add_argument("document", metavar="ID", help="the document's id")
    add_place(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the entries."""
    with opened_store(arguments) as store:
        for entry in store.desk().history(arguments.document):
            print(entry.model_dump_json())
    return 0
