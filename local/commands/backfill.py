"""`claimlens backfill s3://BUCKET/PREFIX`: has documents read that lay in a bucket before the system did.

Those of the system's own upload bucket are announced as S3 announces uploads; those of another bucket are copied into
the upload bucket, which then announces them. What was done stands in a file, so that an interrupted backfill goes on
where it was. Doing a document twice is harmless: its record is finished once.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from local.target import add_options

if TYPE_CHECKING:
    from mypy_boto3_s3.type_defs import CopySourceTypeDef

    from functions.extract.uploads import Uploads
    from functions.records.record import Source
    from local.target import Target


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "backfill", description="Have documents read that lay in a bucket before the system did."
    )
    parser.add_argument("source", metavar="s3://BUCKET/PREFIX", help="the documents")
    parser.add_argument("--per-second", type=float, default=50, metavar="N", help="at most so many (default: 50)")
    parser.add_argument("--hospital", help="whose they are, where they are copied (default: as their keys say)")
    parser.add_argument(
        "--state", type=Path, default=Path("backfill.state"), help="where to go on (default: %(default)s)"
    )
    add_options(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Hand over everything; 1 when the system cannot be reached: the same command then goes on where this one was."""
    from functions.errors import ServiceError
    from local.target import target

    place = urlsplit(arguments.source)
    if place.scheme != "s3" or not place.netloc:
        print("Say which documents as s3://BUCKET/PREFIX.", file=sys.stderr)
        return 2
    done = 0
    try:
        with target(arguments) as system:
            listed = replace(system.uploads, bucket=place.netloc)
            for some in _paced(_newest(listed, place.path.lstrip("/"), _state(arguments)), arguments.per_second):
                _hand_over(system, some, arguments.hospital)
                arguments.state.write_text(json.dumps({"source": arguments.source, "after": some[-1].key}))
                done += len(some)
    except ServiceError as error:
        print(f"{error.message} {done} documents were handed over; the same command goes on there.", file=sys.stderr)
        return 1
    arguments.state.unlink(missing_ok=True)
    print(f"{done} documents handed over.")
    return 0


def _state(arguments: argparse.Namespace) -> str:
    """The last key of an interrupted backfill of the same source, or nothing."""
    try:
        state = json.loads(arguments.state.read_text())
    except FileNotFoundError:
        return ""
    return str(state["after"]) if state["source"] == arguments.source else ""


def _newest(listed: Uploads, prefix: str, after: str) -> Iterator[Source]:
    """The newest version of each document; a sender who sent another one meant that."""
    for _, versions in groupby(listed.versions(prefix, after), key=attrgetter("key")):
        yield next(versions)


def _paced(sources: Iterator[Source], per_second: float) -> Iterator[list[Source]]:
    """`sources` in tens, each ten in its time."""
    from functions.extract.uploads import in_batches

    due = time.monotonic()
    for some in in_batches(sources):
        time.sleep(max(0.0, due - time.monotonic()))
        due = time.monotonic() + len(some) / per_second
        yield some


def _hand_over(system: Target, some: Sequence[Source], hospital: str | None) -> None:
    """Announce documents of the system's own bucket; copy others into it."""
    from functions.aws import service_errors

    own = system.settings.upload_bucket
    if all(source.bucket == own for source in some):
        system.uploads.announce(some)
        return
    for source in some:
        key = f"{hospital}/{source.key}" if hospital else source.key
        origin: CopySourceTypeDef = {"Bucket": source.bucket, "Key": source.key}
        if source.version_id and source.version_id != "null":
            origin["VersionId"] = source.version_id
        with service_errors():
            system.clients.s3.copy(origin, own, key)
