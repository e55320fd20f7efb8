"""Deletes what was kept of a document: pictures, words, what was made of them, the upload.

Enters: deleted documents, whose tombstones stand already. Leaves: nothing of them. A deletion that broke off is
finished when it is asked for again, and by the clock (`finish`) if it never is.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from functions.address import address
from functions.aws import service_errors
from functions.records.deletions import Deletions
from functions.records.items import of_object
from functions.records.record import Source
from functions.records.store import Store
from functions.words import EVALUATION, READING

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client
    from mypy_boto3_s3.type_defs import ObjectIdentifierTypeDef

AGAIN_AFTER = timedelta(hours=1)
"""A worker that was reading the document when it was deleted has written its last picture by then."""


@dataclass(frozen=True, slots=True)
class Erasure:
    """The two buckets and the table. All raise ServiceError."""

    s3: S3Client
    store: Store
    deletions: Deletions
    artifact_bucket: str

    def erase(self, document_id: str, source: Source) -> None:
        """Delete every version of everything that was kept of a deleted document, and its upload unless other
        documents are parts of it. What is gone already is no error.
        """
        for prefix in (f"{document_id}/", f"{READING}/{document_id}/", f"{EVALUATION}/{document_id}."):
            self._delete_below(prefix)
        if not self._others_of(document_id, source):
            with service_errors():
                self.s3.delete_object(**address(source))
        self.deletions.forget_content(document_id, source)

    def finish(self, now: datetime, *, time_is_over: Callable[[], bool] = lambda: False) -> int:
        """Look once more after all that were deleted `AGAIN_AFTER` before `now` or earlier; gives their number.

        When `time_is_over` the rest is left for another time.
        """
        finished = 0
        for document_id, source in self.deletions.until(now - AGAIN_AFTER):
            if time_is_over():
                break
            self.erase(document_id, source)
            self.deletions.finish(document_id, source)
            finished += 1
        return finished

    def _delete_below(self, prefix: str) -> None:
        with service_errors():
            listed = self.s3.get_paginator("list_object_versions").paginate(Bucket=self.artifact_bucket, Prefix=prefix)
            for page in listed:
                found: list[ObjectIdentifierTypeDef] = [
                    {"Key": version["Key"], "VersionId": version["VersionId"]}
                    for version in [*page.get("Versions", []), *page.get("DeleteMarkers", [])]
                ]
                if found:
                    self.s3.delete_objects(Bucket=self.artifact_bucket, Delete={"Objects": found, "Quiet": True})

    def _others_of(self, document_id: str, source: Source) -> bool:
        """Whether another record is made of the same file."""
        question, cursor = of_object(source.key), None
        while True:
            found = self.store.summaries(question, cursor=cursor)
            same = (each.document_id for each in found.summaries if each.source.version_id == source.version_id)
            # An index lags behind its table: who was deleted a moment ago may still be listed.
            if any(self.store.get(other) for other in same if other != document_id):
                return True
            cursor = found.cursor
            if cursor is None:
                return False
