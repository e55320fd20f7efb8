"""What lies in the artifact bucket for a document: words, pictures, and what was made of them on request.

Enters: services and a document's id. Leaves: pages of words, pictures' bytes, short-lived addresses. Everything is
under "<document_id>/", so that deleting a document finds it all.
"""

from __future__ import annotations

from functools import lru_cache

from functions.address import address
from functions.api import presign
from functions.api.problems import ProblemError
from functions.api.services import Services
from functions.aws import service_errors
from functions.errors import FileGoneError
from functions.records.record import Record
from functions.words import unpacked, words_key
from parsers.page import Page


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
