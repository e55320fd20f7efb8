"""What an SQS message says about uploads.

Enters: the body of a message that S3 sent. Leaves: the objects that were created, none for S3's test message.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from urllib.parse import quote_plus, unquote_plus

from aws_lambda_powertools.utilities.data_classes import S3Event
from aws_lambda_powertools.utilities.data_classes.s3_event import S3EventRecord

from functions.records.record import Source

UNKNOWN_HOSPITAL = "unknown"


def hospital_of(key: str) -> str:
    """The hospital that an object key names by its first segment; "unknown" for a key without one."""
    return key.split("/", 1)[0] if "/" in key.strip("/") and not key.startswith("/") else UNKNOWN_HOSPITAL


def created_objects(body: str) -> list[Source]:
    """The objects whose creation the message announces; `version_id` is None where S3 does not give it.

    S3's test message, sent when the notification is set, and events of other kinds give nothing. Markers of folders,
    which the S3 console makes (nought bytes, key ending in a slash), are no documents. Raises ValueError or KeyError
    on what S3 does not send.
    """
    message = json.loads(body)
    if message.get("Event") == "s3:TestEvent":
        return []
    records = list(S3Event(message).records)
    found = [_source(record) for record in records if record.event_name.startswith("ObjectCreated:")]
    return [source for source in found if source.size or not source.key.endswith("/")]


def announcement(source: Source) -> dict[str, object]:
    """What S3 tells a queue of a new object: to have one read once more."""
    item = {
        "key": quote_plus(source.key),
        "size": source.size,
        "eTag": source.etag or "",
        "versionId": source.version_id,
    }
    event = {
        "eventVersion": "2.1",
        "eventSource": "aws:s3",
        "eventTime": source.received_at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "eventName": "ObjectCreated:Put",
        "s3": {
            "s3SchemaVersion": "1.0",
            "bucket": {"name": source.bucket, "arn": f"arn:aws:s3:::{source.bucket}"},
            "object": {name: value for name, value in item.items() if value is not None},
        },
    }
    return {"Records": [event]}


def _source(record: S3EventRecord) -> Source:
    stored = record.s3.get_object
    # S3 encodes keys as form fields are: a blank is a plus sign.
    key = unquote_plus(stored["key"])
    return Source(
        bucket=record.s3.bucket.name,
        key=key,
        version_id=stored.version_id,
        etag=stored.get("eTag"),
        size=stored.get("size") or 0,
        hospital=hospital_of(key),
        received_at=datetime.fromisoformat(record.event_time),
    )
