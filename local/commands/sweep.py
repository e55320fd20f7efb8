"""`claimlens sweep`: finds uploads without a record and records that nobody works on, and announces them again; has
deletions finished that broke off.
"""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime, timedelta

from local.target import add_options


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "sweep",
        description="Find uploads without a record, and records that nobody works on any more; announce them again. "
        "What was uploaded in the last three hours is left alone.",
    )
    parser.add_argument("--days", type=float, metavar="N", help="look at the uploads of so many days (default: all)")
    parser.add_argument("--dry-run", action="store_true", help="say what would be announced, and announce nothing")
    add_options(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Sweep once; 1 when the queue is too full to tell what is lost."""
    from functions.extract.sweep import Sweep
    from local.target import target

    now = datetime.now(UTC)
    since = now - timedelta(days=arguments.days) if arguments.days else None
    with target(arguments) as system:
        found = Sweep(system.uploads, system.store).run(now, since, dry=arguments.dry_run)
        erased = 0 if arguments.dry_run else system.erasure.finish(now)
    if found.behind:
        print(f"{found.behind} messages are waiting: what has no record yet may still get one.", file=sys.stderr)
        return 1
    what = "would be announced" if arguments.dry_run else "announced"
    print(f"{found.looked_at} uploads looked at; {what} again: {len(found.unknown)} without a record,", end=" ")
    print(f"{len(found.abandoned)} that nobody works on.")
    for document in (*found.unknown, *found.abandoned):
        print(document)
    if erased:
        print(f"{erased} deletions finished.")
    return 0
