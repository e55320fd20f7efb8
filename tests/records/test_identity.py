"""One object, one id."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from functions.records.identity import document_id
from functions.records.record import Source
from tests.cloud import RECEIVED

TEXTS = st.text(max_size=20)
OBJECTS = st.builds(Source, bucket=TEXTS, key=TEXTS, version_id=st.none() | TEXTS, received_at=st.just(RECEIVED))


def _object(source: Source) -> tuple[str, str, str]:
    return source.bucket, source.key, source.version_id or ""


@given(OBJECTS, OBJECTS)
def test_ids_are_equal_when_objects_are(one: Source, other: Source) -> None:
    assert (document_id(one) == document_id(other)) == (_object(one) == _object(other))


@given(OBJECTS)
def test_ids_are_crockford_base_32(source: Source) -> None:
    assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{26}", document_id(source))


def test_what_may_differ_between_two_announcements_does_not_count() -> None:
    source = Source(bucket="uploads", key="a/b.pdf", version_id="1", received_at=RECEIVED)
    again = source.model_copy(update={"size": 9, "etag": "e", "hospital": "a"})
    assert document_id(source) == document_id(again)


def test_without_versions_the_content_tells_documents_apart() -> None:
    source = Source(bucket="uploads", key="a/b.pdf", etag="one", received_at=RECEIVED)
    assert document_id(source) != document_id(source.model_copy(update={"etag": "other"}))


def test_the_id_of_an_object_never_changes() -> None:
    # Records and links made by an earlier release hang on it.
    source = Source(bucket="uploads", key="hospital-a/scan.pdf", version_id="v1", received_at=RECEIVED)
    assert document_id(source) == "BGE4XEAKHNEB31DQKEDANN6XF7"
