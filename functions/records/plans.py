"""How far the reading of a long document has come: which pages have been read, which Textract is to verify.

Enters: numbers of pages that workers are done with, in any order and however often. Leaves: the plan as it stands
then. Pages are members of sets, so that two workers on the same pages, or one page done twice, change nothing. An item
is kept per document while it is read: (`document_id`, `item` = "plan"); DynamoDB forgets it by itself should its
document never be finished.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from functions.aws import service_errors
from functions.records.identity import document_id
from functions.records.record import Progress, Source

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

PLAN = "plan"

FORGOTTEN_AFTER = timedelta(days=30)
"""Longer than a message lives in the queue (4 days) and then in the dead-letter queue (14)."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The reading of one document. `token` tells it from an earlier or later reading of the same document.

    `read` pages are read and kept; `to_verify` are those that Textract is to see (None before that is known), of which
    `verified` are done. In `suspects` are pages that a worker has begun and has not come back from, `at_risk` are those
    of tasks at their last attempt: while there are any, the document may need help.
    """

    source: Source
    token: str
    pages: int
    read: frozenset[int] = frozenset()
    to_verify: frozenset[int] | None = None
    verified: frozenset[int] = frozenset()
    suspects: frozenset[int] = frozenset()
    at_risk: frozenset[int] = frozenset()

    @property
    def document_id(self) -> str:
        """The document's id, the first one's where its file holds several."""
        return document_id(self.source)

    @property
    def left(self) -> frozenset[int]:
        """Pages that are still to be read; when all are, those that are still to be verified."""
        unread = frozenset(range(1, self.pages + 1)) - self.read
        return unread or (self.to_verify or frozenset()) - self.verified

    @property
    def verifying(self) -> bool:
        """Whether `left` are pages to be verified."""
        return len(self.read) == self.pages

    @property
    def progress(self) -> Progress:
        """What the record shows."""
        return Progress(pages=self.pages, pages_done=len(self.read))


class Plans:
    """The plans in the results table. Safe to share between threads, as boto3's clients are. All raise ServiceError."""

    def __init__(self, dynamodb: DynamoDBClient, table: str) -> None:
        self._dynamodb = dynamodb
        self._table = table

    def begin(self, plan: Plan, now: datetime) -> Plan:
        """Keep `plan`; gives the one that stands there already where there is one."""
        values = {
            ":source": {"S": plan.source.model_dump_json()},
            ":token": {"S": plan.token},
            ":pages": {"N": str(plan.pages)},
            ":forget": {"N": str(round((now + FORGOTTEN_AFTER).timestamp()))},
        }
        names = {"#source": "source", "#token": "token", "#pages": "pages", "#forget": "forget_at"}
        update = "SET " + ", ".join(f"#{name[1:]} = if_not_exists(#{name[1:]}, {name})" for name in values)
        with service_errors():
            answer = self._dynamodb.update_item(
                TableName=self._table,
                Key=self._key(plan.document_id),
                UpdateExpression=update,
                ExpressionAttributeNames=names,
                ExpressionAttributeValues=values,
                ReturnValues="ALL_NEW",
            )
        return _plan(answer["Attributes"])

    def get(self, document_id: str) -> Plan | None:
        """The plan of a document that is being read in ranges."""
        with service_errors():
            answer = self._dynamodb.get_item(TableName=self._table, Key=self._key(document_id), ConsistentRead=True)
        return _plan(answer["Item"]) if "Item" in answer else None

    def done(self, plan: Plan, numbers: Collection[int]) -> Plan | None:
        """Pages `numbers` are done with, verified where that is `plan`'s stage; None when the plan is over."""
        done = "verified" if plan.verifying else "read"
        update = f"ADD #{done} :pages DELETE #suspects :pages, #at_risk :pages"
        return self._changed(plan, update, numbers, (done, "suspects", "at_risk"))

    def suspect(self, plan: Plan, numbers: Collection[int], *, at_risk: bool = False) -> Plan | None:
        """A worker begins with pages `numbers`: should it die of one, that is known. None when the plan is over."""
        names = ("suspects", "at_risk") if at_risk else ("suspects",)
        return self._changed(plan, "ADD " + ", ".join(f"#{name} :pages" for name in names), numbers, names)

    def clear_of_suspicion(self, plan: Plan, numbers: Collection[int]) -> Plan | None:
        """The worker has come back from pages `numbers`, done with them or not."""
        return self._changed(plan, "DELETE #suspects :pages", numbers, ("suspects",))

    def verify(self, plan: Plan, numbers: Collection[int]) -> Plan | None:
        """Textract is to see pages `numbers`, one at least; what was said of that before stands."""
        return self._changed(plan, "SET #to_verify = if_not_exists(#to_verify, :pages)", numbers, ("to_verify",))

    def forget(self, plan: Plan) -> None:
        """The document is finished. A later plan of the same document stays."""
        with service_errors(), suppress(self._dynamodb.exceptions.ConditionalCheckFailedException):
            self._dynamodb.delete_item(
                TableName=self._table,
                Key=self._key(plan.document_id),
                ConditionExpression="#token = :token",
                ExpressionAttributeNames={"#token": "token"},
                ExpressionAttributeValues={":token": {"S": plan.token}},
            )

    def _changed(self, plan: Plan, update: str, numbers: Collection[int], names: Collection[str]) -> Plan | None:
        with service_errors():
            try:
                answer = self._dynamodb.update_item(
                    TableName=self._table,
                    Key=self._key(plan.document_id),
                    UpdateExpression=update,
                    ConditionExpression="#token = :token",
                    ExpressionAttributeNames={f"#{name}": name for name in (*names, "token")},
                    ExpressionAttributeValues={
                        ":token": {"S": plan.token},
                        ":pages": {"NS": [str(number) for number in sorted(numbers)]},
                    },
                    ReturnValues="ALL_NEW",
                )
            except self._dynamodb.exceptions.ConditionalCheckFailedException:
                return None
        return _plan(answer["Attributes"])

    @staticmethod
    def _key(document_id: str) -> dict[str, Any]:
        return {"document_id": {"S": document_id}, "item": {"S": PLAN}}


def _plan(item: Mapping[str, Any]) -> Plan:
    def numbers(name: str) -> frozenset[int]:
        return frozenset(int(number) for number in item.get(name, {}).get("NS", ()))

    return Plan(
        source=Source.model_validate_json(item["source"]["S"]),
        token=item["token"]["S"],
        pages=int(item["pages"]["N"]),
        read=numbers("read"),
        to_verify=numbers("to_verify") if "to_verify" in item else None,
        verified=numbers("verified"),
        suspects=numbers("suspects"),
        at_risk=numbers("at_risk"),
    )
