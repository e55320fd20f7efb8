"""`claimlens evaluation-set FOLDER`: fetches the documents that people have added to the evaluation set.

Leaves each upload with its truth file in the folder, as `claimlens evaluate FOLDER` takes them.
"""

from __future__ import annotations

import argparse
from contextlib import nullcontext
from pathlib import Path

from functions.settings import Settings
from local.folder import Folder, NoSystemError


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser("evaluation-set", description="Fetch the reviewed documents of the evaluation set.")
    parser.add_argument("into", type=Path, metavar="FOLDER", help="where to put them")
    parser.add_argument("--bucket", metavar="NAME", help="a deployed artifact bucket (default: ARTIFACT_BUCKET)")
    parser.add_argument("--folder", type=Path, help="where the local system keeps its state")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Fetch them."""
    from functions.aws import Clients, service_errors
    from functions.words import EVALUATION
    from local.environment import turned_to

    deployed = arguments.bucket or Settings().artifact_bucket
    folder = Folder(arguments.folder) if arguments.folder else Folder()
    environment = {} if deployed else folder.running()
    if environment is None:
        raise NoSystemError
    arguments.into.mkdir(parents=True, exist_ok=True)
    fetched = 0
    with turned_to(environment) if environment else nullcontext(), service_errors():
        bucket, s3 = deployed or environment["ARTIFACT_BUCKET"], Clients().s3
        for page in s3.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=f"{EVALUATION}/"):
            for found in page.get("Contents", []):
                body = s3.get_object(Bucket=bucket, Key=found["Key"])["Body"].read()
                (arguments.into / Path(found["Key"]).name).write_bytes(body)
                fetched += 1
    print(f"{fetched // 2} documents in {arguments.into}")
    return 0
