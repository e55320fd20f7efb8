"""What the clock asks for, not an upload: how long documents have been waiting for a person, and what fell through.

Enters: the store and the time. Leaves: seconds, which the handler counts; an alarm of the template watches them. The
clock strikes for the API function, too, which alone may delete: it is called from here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from functions.aws import Clients, service_errors
from functions.records.record import Status
from functions.records.store import Store

CLOCK = "aws.events"
"""Where EventBridge says that a scheduled event comes from."""


CLOCK_MINUTES = 15
SWEEP_HOURS = 6
"""How often the clock strikes (template.yaml says the same), and how often the bucket is swept then."""

SWEPT_DAYS = timedelta(days=4)
"""A message lives in the queue as long: whatever was lost before was swept before."""


def oldest_review(store: Store, now: datetime) -> int:
    """Seconds since the upload that has waited longest for a person came; 0 when none waits. Raises ServiceError."""
    waiting = store.by_status(Status.NEEDS_REVIEW, limit=1).records
    return max(0, round((now - waiting[0].source.received_at).total_seconds())) if waiting else 0


def is_full_hour(struck: datetime) -> bool:
    """Whether the clock strikes at `struck` for the first time in its hour."""
    return struck.minute < CLOCK_MINUTES


def pass_on(event: Mapping[str, Any], clients: Clients, name: str) -> None:
    """Give the clock's event to the function `name`, and do not wait for it. Raises ServiceError."""
    with service_errors():
        clients.functions.invoke(FunctionName=name, InvocationType="Event", Payload=json.dumps(event).encode())


def is_time_to_sweep(struck: datetime) -> bool:
    """Whether the bucket is to be swept when the clock strikes at `struck`: a few times a day."""
    return struck.hour % SWEEP_HOURS == 0 and is_full_hour(struck)
