"""Which document brought a file first: by its content, whatever its key.

Enters: the SHA-256 of a file and the document that brought it. Leaves: the document that brought the same bytes
before. An item is kept per content: (`document_id` = "content#" and the digest, `item` = "content").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from functions.aws import service_errors
from functions.records.identity import document_id
from functions.records.record import Source

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient


class Contents:
    """The files seen so far. Safe to share between threads, as boto3's clients are."""

    def __init__(self, dynamodb: DynamoDBClient, table: str) -> None:
        self._dynamodb = dynamodb
        self._table = table

    def first_of(self, source: Source) -> str:
        """The id of the document that brought the content of `source` (its `sha256`) first. Raises ServiceError."""
        return self.first(source.sha256 or "", document_id(source))

    def first(self, digest: str, document_id: str) -> str:
        """The id of the document that brought this content first: `document_id` itself when none did.

        Asked again for the same document, as after a crash, the answer is the same. Raises ServiceError.
        """
        with service_errors():
            answer = self._dynamodb.update_item(
                TableName=self._table,
                Key={"document_id": {"S": f"content#{digest}"}, "item": {"S": "content"}},
                UpdateExpression="SET brought_by = if_not_exists(brought_by, :id)",
                ExpressionAttributeValues={":id": {"S": document_id}},
                ReturnValues="ALL_NEW",
            )
        return answer["Attributes"]["brought_by"]["S"]

    def forget(self, digest: str, document_id: str) -> None:
        """Forgets that `document_id` brought this content, if it did: it has been deleted. Raises ServiceError."""
        with service_errors():
            try:
                self._dynamodb.delete_item(
                    TableName=self._table,
                    Key={"document_id": {"S": f"content#{digest}"}, "item": {"S": "content"}},
                    ConditionExpression="brought_by = :id",
                    ExpressionAttributeValues={":id": {"S": document_id}},
                )
            except self._dynamodb.exceptions.ConditionalCheckFailedException:
                return
