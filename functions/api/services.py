"""What the app needs from outside, handed to `create_app` by a composition root (Lambda's, local's, a test's)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from fastapi import Depends, Request

from functions.api.erasure import Erasure
from functions.api.identity import Identify
from functions.records.answers import Answers
from functions.records.desk import Desk
from functions.records.record import Record, Source
from functions.records.store import Store
from functions.settings import Settings

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client
    from mypy_boto3_sqs import SQSClient

ReadDocument = Callable[[bytes, Source, str | None], Sequence[Record]]
"""Bytes, where they came from and the document's type if known → the record of every document in them, FAILED
included. Blocks for seconds. Raises ServiceError when trying again may help."""

ReadRegion = Callable[[bytes, Sequence[float]], str]
"""A page's picture (JPEG) and a box on it (fractions) → the text there, "" for none. Raises ServiceError."""

# Lambda takes requests of 6 MB, and API Gateway hands files over in base 64, a third longer; the rest is the form's.
LAMBDA_FILE_BYTES = 4_400_000


def _tell_nobody(record: Record) -> None:
    """Where the deployment names no event bus."""


@dataclass(frozen=True, slots=True)
class Services:
    """The app's surroundings.

    `identify` says who is asking (there is no default on purpose, see identity.py). `read` and `read_region` are None
    where this deployment reads only what is uploaded to the bucket. `announce` is told of reviewed records.
    `direct_bytes` is the largest file that `POST /extract` takes; `workers` how many such files are read at a time,
    the others wait. `development`: everyone may choose who they are.
    """

    store: Store
    desk: Desk
    answers: Answers
    s3: S3Client
    sqs: SQSClient
    settings: Settings
    identify: Identify
    read: ReadDocument | None = None
    read_region: ReadRegion | None = None
    announce: Callable[[Record], None] = _tell_nobody
    direct_bytes: int = LAMBDA_FILE_BYTES
    workers: int = 2
    development: bool = False

    @property
    def erasure(self) -> Erasure:
        """Deletes the files of documents that have been deleted."""
        return Erasure(self.s3, self.store, self.desk.deletions, self.settings.artifact_bucket)


def services_of(request: Request) -> Services:
    """The services the app was created with."""
    services: Services = request.app.state.services
    return services


Given = Annotated[Services, Depends(services_of)]
