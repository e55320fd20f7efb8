"""What the clock asks for, not an upload: how long documents have been waiting for a person.

Enters: the store and the time. Leaves: seconds, which the handler counts; an alarm of the template watches them.
"""

from __future__ import annotations

from datetime import datetime

from functions.records.record import Status
from functions.records.store import Store

CLOCK = "aws.events"
"""Where EventBridge says that a scheduled event comes from."""


def oldest_review(store: Store, now: datetime) -> int:
    """Seconds since the upload that has waited longest for a person came; 0 when none waits. Raises ServiceError."""
    waiting = store.by_status(Status.NEEDS_REVIEW, limit=1).records
    return max(0, round((now - waiting[0].source.received_at).total_seconds())) if waiting else 0
