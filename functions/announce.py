"""Tells other systems, over EventBridge, that a record was extracted, reviewed or has failed.

Enters: a record as it was kept. Leaves: one event on the deployment's bus (docs/api.md has its schema); nothing in it
is of a patient, and object keys, which may hold names, stay out. Best effort, after the write: an event that is lost
loses no record, and who must miss none asks the queue as well.
"""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING

from functions.aws import service_errors
from functions.errors import ServiceError
from functions.records.fields import each_field
from functions.records.record import Record, Status

if TYPE_CHECKING:
    from mypy_boto3_events import EventBridgeClient

SOURCE = "claimlens"
KINDS = {
    Status.EXTRACTED: "Document extracted",
    Status.NEEDS_REVIEW: "Document extracted",
    Status.REVIEWED: "Document reviewed",
    Status.FAILED: "Document failed",
}
"""Status → the event's detail-type."""

logger = logging.getLogger(__name__)


class Announcer:
    """Sends the events."""

    def __init__(self, events: EventBridgeClient, bus: str) -> None:
        self._events = events
        self._bus = bus

    def announce(self, record: Record) -> None:
        """Tell of `record`, if its status is one that others wait for. Never raises."""
        kind = KINDS.get(record.status)
        if kind is None:
            return
        entry = {"EventBusName": self._bus, "Source": SOURCE, "DetailType": kind, "Detail": json.dumps(detail(record))}
        try:
            with service_errors():
                answer = self._events.put_events(Entries=[entry])  # type: ignore[list-item]
        except ServiceError as error:
            logger.warning("event not sent: %s", error.code)
            return
        if answer["FailedEntryCount"]:
            logger.warning("event not taken: %s", answer["Entries"][0].get("ErrorCode"))


def detail(record: Record) -> dict[str, object]:
    """What the event says of the record."""
    return {
        "schema_version": record.schema_version,
        "document_id": record.document_id,
        "revision": record.revision,
        "status": record.status.value,
        "document_type": record.document_type,
        "hospital": record.source.hospital,
        "page_count": record.page_count,
        "fields_in_doubt": sum(field.needs_review for _, field in each_field(record)),
        "error_code": record.error.code if record.error else None,
        "updated_at": record.updated_at.isoformat(),
    }
