"""`claimlens redrive`: sends what lies in the dead-letter queue back to be read again."""

from __future__ import annotations

import argparse

from local.target import add_options


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "redrive", description="Send what lies in the dead-letter queue back, once its cause is mended."
    )
    add_options(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Send everything back and say how much it was."""
    from functions.extract.sweep import redrive
    from local.target import target

    with target(arguments) as system:
        sent = sum(redrive(system.uploads, system.dead_letters()))
    print(f"{sent} messages sent back.")
    return 0
