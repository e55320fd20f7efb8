"""Deleted documents whose files may not all be gone: each has a mark on its tombstone, by which it is found.

Enters: a document's id, its upload. Leaves: the same, until everything is certain to be gone. A tombstone is what
stays of a record (see `Desk.bury`); the mark is set with it, in one write: no crash leaves files that nobody knows of.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any

from functions.aws import service_errors
from functions.records.contents import Contents
from functions.records.items import DELETED, RECORD, Item, as_json, attribute, of_deleted
from functions.records.keys import moment_key
from functions.records.record import Source

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

MARK = ("queue", "received_at", "remains")


def mark(source: Source, at: datetime) -> dict[str, Any]:
    """The attributes that a document deleted `at` is found by."""
    plain = json.loads(source.model_dump_json(exclude_none=True))
    return dict(zip(MARK, map(attribute, (DELETED, moment_key(at), plain)), strict=True))


class Deletions:
    """The results table's tombstones. Safe to share between threads. All raise ServiceError."""

    def __init__(self, dynamodb: DynamoDBClient, table: str) -> None:
        self._dynamodb = dynamodb
        self._table = table

    def unfinished(self, document_id: str) -> Source | None:
        """The upload of a deleted document some of whose files may still be there."""
        with service_errors():
            answer = self._dynamodb.get_item(TableName=self._table, Key=_key(document_id), ConsistentRead=True)
        return _source(answer["Item"]) if "remains" in answer.get("Item", {}) else None

    def until(self, moment: datetime) -> Iterator[tuple[str, Source]]:
        """Id and upload of all unfinished ones that were deleted up to `moment`, the first first."""
        request = of_deleted(moment).request(self._table, 100, None, brief_only=False)
        while True:
            with service_errors():
                answer = self._dynamodb.query(**request)
            # The index lags behind its table.
            yield from ((each["document_id"]["S"], _source(each)) for each in answer["Items"] if "remains" in each)
            if "LastEvaluatedKey" not in answer:
                return
            request["ExclusiveStartKey"] = answer["LastEvaluatedKey"]

    def finish(self, document_id: str, source: Source) -> None:
        """Everything is gone: take the mark off, which names the upload. Doing so again changes nothing."""
        self.forget_content(document_id, source)
        with service_errors():
            self._dynamodb.update_item(
                TableName=self._table, Key=_key(document_id), UpdateExpression=f"REMOVE {', '.join(MARK)}"
            )

    def forget_content(self, document_id: str, source: Source) -> None:
        """The same file sent again is read anew, and not linked to a document that is gone."""
        if source.sha256:
            Contents(self._dynamodb, self._table).forget(source.sha256, document_id)


def _source(item: Item) -> Source:
    return Source.model_validate_json(as_json(item["remains"]["M"]))


def _key(document_id: str) -> dict[str, Any]:
    return {"document_id": {"S": document_id}, "item": {"S": RECORD}}
