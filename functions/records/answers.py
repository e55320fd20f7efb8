"""Answers to requests that must not happen twice, kept in DynamoDB for a day.

Enters: a request's name and fingerprint; later its answer. Leaves: the answer it was given before. Items are
("answer#" + name, "answer") with `forget_at`, by which the table's time to live deletes them.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta
from enum import Enum
from typing import TYPE_CHECKING, Any

from functions.aws import service_errors

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

REMEMBERED = timedelta(hours=24)
ANSWERING = timedelta(seconds=60)
"""A request that was not answered in this time has been lost: longer than any route takes."""

# An item of the table ends at 400 KB; a longer answer is not kept, and its request happens again.
_LONGEST = 350_000


class Busy(Enum):
    """Why a request is not answered as before."""

    ANSWERING = "answering"
    ANOTHER = "another"


class Answers:
    """The answers."""

    def __init__(self, dynamodb: DynamoDBClient, table: str) -> None:
        self._dynamodb = dynamodb
        self._table = table

    def begin(self, name: str, fingerprint: str, now: datetime) -> str | Busy | None:
        """None for a new request, which is noted; else its answer, or why there is none. Raises ServiceError."""
        seconds = int(now.timestamp())
        item: dict[str, Any] = {
            **_key(name),
            "fingerprint": {"S": fingerprint},
            "lost_at": {"N": str(seconds + int(ANSWERING.total_seconds()))},
            "forget_at": {"N": str(seconds + int(REMEMBERED.total_seconds()))},
        }
        free = "attribute_not_exists(document_id) OR forget_at < :now OR (attribute_exists(lost_at) AND lost_at < :now)"
        with service_errors():
            try:
                self._dynamodb.put_item(
                    TableName=self._table,
                    Item=item,
                    ConditionExpression=free,
                    ExpressionAttributeValues={":now": {"N": str(seconds)}},
                )
            except self._dynamodb.exceptions.ConditionalCheckFailedException:
                return self._before(name, fingerprint)
        return None

    def end(self, name: str, answer: str | None) -> None:
        """Keep the answer, or let the request be tried again. Raises ServiceError."""
        kept = answer is not None and len(answer) <= _LONGEST
        update = "SET answer = :answer REMOVE lost_at" if kept else "SET lost_at = :past"
        values: dict[str, Any] = {":answer": {"S": answer}} if kept else {":past": {"N": "0"}}
        with service_errors(), suppress(self._dynamodb.exceptions.ConditionalCheckFailedException):
            self._dynamodb.update_item(
                TableName=self._table,
                Key=_key(name),
                UpdateExpression=update,
                ConditionExpression="attribute_exists(document_id)",
                ExpressionAttributeValues=values,
            )

    def _before(self, name: str, fingerprint: str) -> str | Busy:
        answer = self._dynamodb.get_item(TableName=self._table, Key=_key(name), ConsistentRead=True)
        item = answer.get("Item", {})
        if item and item["fingerprint"]["S"] != fingerprint:
            return Busy.ANOTHER
        return item["answer"]["S"] if "answer" in item else Busy.ANSWERING


def _key(name: str) -> dict[str, Any]:
    return {"document_id": {"S": f"answer#{name}"}, "item": {"S": "answer"}}
