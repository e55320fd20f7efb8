"""Batches: files that were announced together, and how many documents of each status have come of them.

Enters: an announcement; statuses as they change (tallies.py). Leaves: batches, the newest first. A batch is one item of
the results table, ("#batches", its id); its counters are such as tallies.py describes. An object's key holds the batch
it was announced with, so that its documents need no attribute, and no index, for it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from functions.aws import service_errors

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient
    from mypy_boto3_dynamodb.type_defs import AttributeValueTypeDef, QueryInputTypeDef

BATCHES = "#batches"
ARRIVED = "arrived"
BATCH_ID = r"[0-9A-HJKMNP-TV-Z]{26}"
"""Batches' ids are in the order of time (presign.py)."""

FORGOTTEN_AFTER = timedelta(days=365)
"""The announcement alone is forgotten; its documents stay."""

_IN_KEY = re.compile(rf"[^/]+/\d{{4}}/\d\d/\d\d/({BATCH_ID})/")


@dataclass(frozen=True, slots=True)
class Batch:
    """`files` were announced by `by`, of which `arrived` have come; `by_status` counts the documents in them."""

    batch_id: str
    name: str
    by: str
    hospitals: tuple[str, ...]
    files: int
    created_at: datetime
    arrived: int = 0
    by_status: dict[str, int] = field(default_factory=dict)


class Batches:
    """The batches in the results table. Safe to share between threads. All raise ServiceError."""

    def __init__(self, dynamodb: DynamoDBClient, table: str) -> None:
        self._dynamodb = dynamodb
        self._table = table

    def begin(self, batch: Batch) -> None:
        """Keep a new batch."""
        item: dict[str, AttributeValueTypeDef] = {
            **_key(batch.batch_id),
            "name": {"S": batch.name},
            "by": {"S": batch.by},
            "hospitals": {"L": [{"S": hospital} for hospital in batch.hospitals]},
            "files": {"N": str(batch.files)},
            "created_at": {"S": batch.created_at.isoformat()},
            "forget_at": {"N": str(round((batch.created_at + FORGOTTEN_AFTER).timestamp()))},
        }
        with service_errors():
            self._dynamodb.put_item(TableName=self._table, Item=item)

    def get(self, batch_id: str) -> Batch | None:
        """A batch as it stands now, or None."""
        with service_errors():
            answer = self._dynamodb.get_item(TableName=self._table, Key=_key(batch_id), ConsistentRead=True)
        return _batch(answer["Item"]) if "Item" in answer else None

    def page(self, limit: int, before: str | None = None) -> tuple[list[Batch], str | None]:
        """At most `limit` batches, the newest first, older than `before`; and the `before` of the next page."""
        request: QueryInputTypeDef = {
            "TableName": self._table,
            "KeyConditionExpression": "document_id = :kind",
            "ExpressionAttributeValues": {":kind": {"S": BATCHES}},
            "ScanIndexForward": False,
            "Limit": limit,
        }
        if before:
            request["ExclusiveStartKey"] = _key(before)
        with service_errors():
            answer = self._dynamodb.query(**request)
        following = answer.get("LastEvaluatedKey")
        return [_batch(item) for item in answer["Items"]], following["item"]["S"] if following else None


def batch_of(object_key: str) -> str | None:
    """The id of the batch that an object was announced with; None for one that was announced alone."""
    found = _IN_KEY.match(object_key)
    return found[1] if found else None


def _key(batch_id: str) -> dict[str, AttributeValueTypeDef]:
    return {"document_id": {"S": BATCHES}, "item": {"S": batch_id}}


_OWN = {"files", "forget_at", ARRIVED}


def _batch(item: dict[str, AttributeValueTypeDef]) -> Batch:
    numbers = {name: int(value["N"]) for name, value in item.items() if "N" in value}
    return Batch(
        batch_id=item["item"]["S"],
        name=item["name"]["S"],
        by=item["by"]["S"],
        hospitals=tuple(each["S"] for each in item["hospitals"]["L"]),
        files=numbers["files"],
        created_at=datetime.fromisoformat(item["created_at"]["S"]),
        arrived=numbers.get(ARRIVED, 0),
        # Two workers at once may leave a counter one off; there are never less than none.
        by_status={name: number for name, number in numbers.items() if name not in _OWN and number > 0},
    )
