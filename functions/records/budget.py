"""How many pages a day the deployment pays Textract for: one counter for all workers, in the results table.

Enters: one question per page. Leaves: yes, and the page is counted, or no. An item is kept per day (UTC), so that
what was sent on a day can be looked up: (`document_id` = "textract-pages", `item` = the date).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from functions.aws import service_errors
from functions.errors import EngineError, ServiceError

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

COUNTER = "textract-pages"


def _now() -> datetime:
    return datetime.now(UTC)


class PageBudget:
    """At most `pages` a day over all workers. Safe to share between threads, as boto3's clients are."""

    def __init__(self, dynamodb: DynamoDBClient, table: str, pages: int, clock: Callable[[], datetime] = _now) -> None:
        self._dynamodb = dynamodb
        self._table = table
        self._pages = pages
        self._clock = clock

    def spend(self) -> bool:
        """Takes one page off today's budget; False when it is used up.

        Raises EngineError when the counter cannot be asked: money is not spent uncounted.
        """
        try:
            with service_errors():
                return self._counted()
        except ServiceError as error:
            raise EngineError("The budget could not be asked; the page was not sent.") from error

    def _counted(self) -> bool:
        try:
            self._dynamodb.update_item(
                TableName=self._table,
                Key={"document_id": {"S": COUNTER}, "item": {"S": self._clock().date().isoformat()}},
                UpdateExpression="ADD pages :one",
                ConditionExpression="attribute_not_exists(pages) OR pages < :most",
                ExpressionAttributeValues={":one": {"N": "1"}, ":most": {"N": str(self._pages)}},
            )
        except self._dynamodb.exceptions.ConditionalCheckFailedException:
            return False
        return True
