"""`claimlens recount`: counts all documents anew, where the counters have drifted from the records.

The counters (functions/records/tallies.py) are added to after each write; a worker that is killed in between leaves
them one off. Days are left as they are: what happened on a day cannot be read from records that changed since.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict

from local.commands.results import add_place, opened_store


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser("recount", description="Count all documents anew by hospital, status and type.")
    add_place(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Set the counters."""
    from functions.records.tallies import bucket
    from local.asking import everything

    with opened_store(arguments) as store:
        counted: dict[str, Counter[str]] = defaultdict(Counter)
        for record in everything(store):
            counted[record.source.hospital or "-"][bucket(record)] += 1
        store.tallies.replace(counted)
    print(f"{sum(map(Counter.total, counted.values()))} documents of {len(counted)} hospitals")
    return 0
