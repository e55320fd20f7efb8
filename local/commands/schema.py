"""`claimlens schema`: the record's JSON Schema."""

from __future__ import annotations

import argparse
import json


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser("schema", description="Print the JSON Schema of a record.")
    parser.set_defaults(run=run)


def run(_arguments: argparse.Namespace) -> int:
    """Print the schema that the record's types give."""
    from functions.records.schema import record_schema

    print(json.dumps(record_schema(), indent=2))
    return 0
