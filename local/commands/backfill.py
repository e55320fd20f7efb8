"""`claimlens backfill s3://BUCKET/PREFIX`: has documents read that lay in a bucket before the system did.

Those of the system's own upload bucket are announced as S3 announces uploads; those of another bucket are copied into
the upload bucket, which then announces them. Where an S3 Inventory names the documents, the bucket is not listed. What
was done stands in a file, so that an interrupted backfill goes on where it was. Doing a document twice is harmless: its
record is finished once.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import groupby, islice
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit

from local.target import add_options

if TYPE_CHECKING:
    from mypy_boto3_s3.type_defs import CopySourceTypeDef

    from functions.extract.uploads import Uploads
    from functions.records.record import Source
    from local.target import Target

T = TypeVar("T")


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "backfill", description="Have documents read that lay in a bucket before the system did."
    )
    parser.add_argument(
        "source",
        metavar="s3://BUCKET/PREFIX",
        help="the documents, or the manifest.json of an S3 Inventory (CSV) of them",
    )
    parser.add_argument("--prefix", default="", help="of an inventory, only the documents whose keys begin so")
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
            for some in _paced(
                _documents(system, place.netloc, place.path.lstrip("/"), arguments), arguments.per_second
            ):
                done += _hand_over(system, [source for source, _ in some], arguments.hospital)
                arguments.state.write_text(json.dumps({"source": _name(arguments), "after": some[-1][1]}))
    except ServiceError as error:
        print(f"{error.message} {done} documents were handed over; the same command goes on there.", file=sys.stderr)
        return 1
    arguments.state.unlink(missing_ok=True)
    print(f"{done} documents handed over.")
    return 0


def _name(arguments: argparse.Namespace) -> str:
    """What a state belongs to."""
    return " ".join(filter(None, (arguments.source, arguments.prefix)))


def _state(arguments: argparse.Namespace) -> str | int | None:
    """Where an interrupted backfill of the same source was, None when there was none."""
    try:
        state = json.loads(arguments.state.read_text())
    except FileNotFoundError:
        return None
    after: str | int = state["after"]
    return after if state["source"] == _name(arguments) else None


def _documents(
    system: Target, bucket: str, path: str, arguments: argparse.Namespace
) -> Iterator[tuple[Source, str | int]]:
    """What is left to do, each with the place from which to go on after it."""
    from local.inventory import MANIFEST, Inventory

    after = _state(arguments)
    if path.rsplit("/", 1)[-1] == MANIFEST:
        listed = Inventory(system.clients.s3, bucket, path).documents(arguments.prefix)
        yield from islice(((source, number) for number, source in enumerate(listed, 1)), int(after or 0), None)
    else:
        found = replace(system.uploads, bucket=bucket)
        yield from ((source, source.key) for source in _newest(found, path, str(after or "")))


def _newest(listed: Uploads, prefix: str, after: str) -> Iterator[Source]:
    """The newest version of each document; a sender who sent another one meant that."""
    for _, versions in groupby(listed.versions(prefix, after), key=attrgetter("key")):
        yield next(versions)


def _paced(sources: Iterator[T], per_second: float) -> Iterator[list[T]]:
    """`sources` in tens, each ten in its time."""
    from functions.extract.uploads import in_batches

    due = time.monotonic()
    for some in in_batches(sources):
        time.sleep(max(0.0, due - time.monotonic()))
        due = time.monotonic() + len(some) / per_second
        yield some


def _hand_over(system: Target, some: Sequence[Source], hospital: str | None) -> int:
    """Announce documents of the system's own bucket; copy others into it. How many of them there were still."""
    from functions.aws import service_errors
    from functions.errors import FileGoneError

    own, handed_over = system.settings.upload_bucket, 0
    if all(source.bucket == own for source in some):
        return system.uploads.announce(some)
    for source in some:
        key = f"{hospital}/{source.key}" if hospital else source.key
        origin: CopySourceTypeDef = {"Bucket": source.bucket, "Key": source.key}
        if source.version_id and source.version_id != "null":
            origin["VersionId"] = source.version_id
        with suppress(FileGoneError), service_errors():
            system.clients.s3.copy(origin, own, key)
            handed_over += 1
    return handed_over
