"""Where an uploaded object lies, in S3's words.

Enters: a Source. Leaves: the arguments that name its object in calls of boto3's S3 client.
"""

from __future__ import annotations

from typing import NotRequired, TypedDict

from functions.records.record import Source


class Address(TypedDict):
    """Arguments of boto3's get_object, head_object and delete_object."""

    Bucket: str
    Key: str
    VersionId: NotRequired[str]


def address(source: Source) -> Address:
    """The object, and its version where its bucket keeps versions: one that keeps none calls its only one "null"."""
    found: Address = {"Bucket": source.bucket, "Key": source.key}
    if source.version_id and source.version_id != "null":
        found["VersionId"] = source.version_id
    return found
