"""Pages of a long document between being read and being put together: words, issues, picture, one by one.

Enters: readings, from any worker. Leaves: the same readings, for the one that puts the document together. They lie in
the artifact bucket under "reading/", where they are deleted when the document is finished and expire by themselves.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from functions import errors
from functions.aws import service_errors
from functions.errors import EngineError, FileGoneError
from functions.extract.artifacts import jpeg
from functions.extract.reading import Reading
from functions.records.plans import Plan
from functions.words import READING, listed, unlisted
from parsers.extraction import Issue

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client
    from mypy_boto3_s3.type_defs import ObjectIdentifierTypeDef

_READERS = 16
_MOST_DELETED = 1000
"""Of one DeleteObjects (S3 API reference)."""

_FAILURES = {
    kind.code: kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, EngineError)
}


@dataclass(frozen=True, slots=True)
class PageStore:
    """Pages that wait for their document. All raise ServiceError."""

    s3: S3Client
    bucket: str

    def keep(self, plan: Plan, reading: Reading, *, verified: bool = False) -> None:
        """Keep a page as it was read, or as it was verified; doing so again replaces it."""
        number = reading.page.number
        if not verified:
            self._put(_picture_key(plan, number), jpeg(reading.picture), "image/jpeg")
        self._put(_words_key(plan, number, verified), _dumped(reading), "application/gzip")

    def get(self, plan: Plan, number: int) -> Reading:
        """A page as it was read; its picture is the one in the bucket. Raises FileGoneError when it is not there."""
        return self._get(plan, number, verified=False)

    def verified(self, plan: Plan, number: int) -> Reading | None:
        """A page as it was verified, None when it was not."""
        with suppress(FileGoneError):
            return self._get(plan, number, verified=True)
        return None

    def all(self, plan: Plan) -> list[Reading]:
        """All pages in their order, verified ones where there are. Raises FileGoneError when one is not there."""
        with ThreadPoolExecutor(_READERS) as pool:
            return list(pool.map(lambda each: self._best(plan, each), range(1, plan.pages + 1)))

    def _best(self, plan: Plan, number: int) -> Reading:
        verified = self.verified(plan, number) if number in plan.verified else None
        return verified or self.get(plan, number)

    def _get(self, plan: Plan, number: int, *, verified: bool) -> Reading:
        with service_errors():
            data = self.s3.get_object(Bucket=self.bucket, Key=_words_key(plan, number, verified))["Body"].read()
        return replace(_loaded(data), kept=_picture_key(plan, number))

    def delete(self, plan: Plan) -> None:
        """Delete all that was kept of the plan's pages."""
        objects: list[ObjectIdentifierTypeDef] = [{"Key": key} for key in _keys(plan)]
        for at in range(0, len(objects), _MOST_DELETED):
            some = objects[at : at + _MOST_DELETED]
            with service_errors():
                self.s3.delete_objects(Bucket=self.bucket, Delete={"Objects": some, "Quiet": True})

    def _put(self, key: str, content: bytes, content_type: str) -> None:
        with service_errors():
            self.s3.put_object(Bucket=self.bucket, Key=key, Body=content, ContentType=content_type)


def _keys(plan: Plan) -> Iterable[str]:
    for number in range(1, plan.pages + 1):
        yield _picture_key(plan, number)
        yield _words_key(plan, number, verified=False)
        if plan.to_verify and number in plan.to_verify:
            yield _words_key(plan, number, verified=True)


def _picture_key(plan: Plan, number: int) -> str:
    return f"{READING}/{plan.document_id}/{plan.token}/{number}.jpg"


def _words_key(plan: Plan, number: int, verified: bool) -> str:
    return f"{READING}/{plan.document_id}/{plan.token}/{number}{'.verified' if verified else ''}.json.gz"


def _dumped(reading: Reading) -> bytes:
    kept = {
        "pages": listed([reading.page], exact=True),
        "issues": [[issue.code, issue.message] for issue in reading.issues],
        "timings_ms": dict(reading.timings_ms),
        "failure": reading.failure.code if reading.failure else None,
    }
    return gzip.compress(json.dumps(kept).encode(), mtime=0)


def _loaded(data: bytes) -> Reading:
    kept: dict[str, Any] = json.loads(gzip.decompress(data))
    (page,) = unlisted(kept["pages"])
    failure = _FAILURES[kept["failure"]]() if kept["failure"] else None
    issues = tuple(Issue(code, message) for code, message in kept["issues"])
    return Reading(page, issues, kept["timings_ms"], failure)
