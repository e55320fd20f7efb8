"""What lies in the artifact bucket for a document: words, pictures, and what was made of them on request.

Enters: services and a document's id. Leaves: pages of words, pictures' bytes, short-lived addresses. Everything is
under "<document_id>/", so that deleting a document finds it all.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from functions.address import address
from functions.api import presign
from functions.api.problems import ProblemError
from functions.api.services import Services
from functions.aws import service_errors
from functions.errors import FileGoneError
from functions.records.items import of_object
from functions.records.record import Record
from functions.words import READING, unpacked, words_key
from parsers.page import Page

if TYPE_CHECKING:
    from mypy_boto3_s3.type_defs import ObjectIdentifierTypeDef

EVALUATION = "evaluation"
"""The folder of the evaluation set in the artifact bucket."""


def pages(given: Services, document_id: str) -> list[Page]:
    """The words of every page. Raises ProblemError 409 when none were kept, ServiceError."""
    try:
        data = fetched(given, words_key(document_id))
    except FileGoneError as error:
        raise ProblemError(409, "NO_WORDS", "The words of this document were not kept: reprocess it.") from error
    return list(_unpacked(data))


def pages_if_kept(given: Services, document_id: str) -> list[Page]:
    """The words of every page; none where none were kept. Raises ServiceError."""
    try:
        return list(_unpacked(fetched(given, words_key(document_id))))
    except FileGoneError:
        return []


@lru_cache(maxsize=4)
def _unpacked(data: bytes) -> tuple[Page, ...]:
    # Turning the pages of a long document asks for the same words again and again.
    return tuple(unpacked(data))


def picture_key(record: Record, number: int) -> str:
    """The key of a page's picture. Raises ProblemError 404."""
    key = {page.number: page.image_key for page in record.pages}.get(number)
    if key is None:
        raise ProblemError(404, "NO_PICTURE", "There is no picture of this page.")
    return key


def fetched(given: Services, key: str) -> bytes:
    """An object of the artifact bucket. Raises FileGoneError, ServiceError."""
    with service_errors():
        return given.s3.get_object(Bucket=given.settings.artifact_bucket, Key=key)["Body"].read()


def upload(given: Services, record: Record) -> bytes:
    """The file as it was uploaded. Raises FileGoneError, ServiceError."""
    with service_errors():
        return given.s3.get_object(**address(record.source))["Body"].read()


def keep(given: Services, key: str, body: bytes, content_type: str) -> None:
    """Put an object into the artifact bucket. Raises ServiceError."""
    with service_errors():
        given.s3.put_object(Bucket=given.settings.artifact_bucket, Key=key, Body=body, ContentType=content_type)


def to_download(given: Services, key: str, body: bytes, content_type: str) -> str:
    """Keep what was made for a download; gives its short-lived address. Raises ServiceError.

    It is saved under its key, slashes apart: ids tell nothing of the patient, and addresses stand in logs.
    """
    keep(given, key, body, content_type)
    return presign.download_url(given.s3, given.settings.artifact_bucket, key, key.replace("/", "-"))


def delete(given: Services, record: Record) -> None:
    """Delete every version of everything that was kept of a document, and its upload unless others are parts of it.

    Raises ServiceError.
    """
    bucket = given.settings.artifact_bucket
    for prefix in (f"{record.document_id}/", f"{READING}/{record.document_id}/", f"{EVALUATION}/{record.document_id}."):
        with service_errors():
            for page in given.s3.get_paginator("list_object_versions").paginate(Bucket=bucket, Prefix=prefix):
                found: list[ObjectIdentifierTypeDef] = [
                    {"Key": version["Key"], "VersionId": version["VersionId"]}
                    for version in [*page.get("Versions", []), *page.get("DeleteMarkers", [])]
                ]
                if found:
                    given.s3.delete_objects(Bucket=bucket, Delete={"Objects": found, "Quiet": True})
    if not _others_of(given, record):
        with service_errors():
            given.s3.delete_object(**address(record.source))


def _others_of(given: Services, record: Record) -> bool:
    """Whether another record is made of the same file."""
    question, cursor = of_object(record.source.key), None
    while True:
        found = given.store.summaries(question, cursor=cursor)
        same = (each.document_id for each in found.summaries if each.source.version_id == record.source.version_id)
        # An index lags behind its table: who was deleted a moment ago may still be listed.
        if any(given.store.get(other) for other in same if other != record.document_id):
            return True
        cursor = found.cursor
        if cursor is None:
            return False
