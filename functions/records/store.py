"""Keeps records, and answers questions of them, in DynamoDB.

Enters: Records, and questions (document, hospital and time, status, patient, policy, object). Leaves: Records or their
summaries, in pages with an opaque cursor: no question reads more than a page of items. Botocore's errors come out as
ServiceError and ThrottledError. What people do to records is desk.py's.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from functions.aws import service_errors
from functions.records import items
from functions.records.batches import Batches
from functions.records.desk import Desk
from functions.records.items import NAMES, RECORD, Question, attribute, record_of
from functions.records.record import Record, Status
from functions.records.summary import Summary
from functions.records.tallies import Tallies

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

# A reading may be written while no reading has been finished: a new document, one whose worker was lost, one that
# failed for our own trouble and is tried again, one that is to be read anew. Whatever else stands there, a person's
# review or a deleted document's tombstone above all, stays.
_UNFINISHED = "attribute_not_exists(document_id) OR #status = :processing OR #error.#retryable = :true"

# A document can be corrected while it says FAILED and is being tried again: who began reading before did not see that.
_AS_BEGUN = f"({_UNFINISHED}) AND (attribute_not_exists(#revision) OR #revision = :revision)"

# What a reading that broke off left of a packet, and no person has touched since.
_LEFT_BEHIND = "#packet.#id = :packet AND #status <> :reviewed AND #revision = :none"


@dataclass(frozen=True, slots=True)
class Found:
    """One page of an answer; `cursor` asks for the next one, None when there is none."""

    records: tuple[Record, ...]
    cursor: str | None


@dataclass(frozen=True, slots=True)
class Listed:
    """One page of an answer as a list shows it."""

    summaries: tuple[Summary, ...]
    cursor: str | None


class Store:
    """The results table. Safe to share between threads, as boto3's clients are."""

    def __init__(self, dynamodb: DynamoDBClient, table: str) -> None:
        self._dynamodb = dynamodb
        self._table = table
        self.tallies = Tallies(dynamodb, table)
        self.batches = Batches(dynamodb, table)

    def desk(self) -> Desk:
        """The same table as reviewers use it."""
        return Desk(self._dynamodb, self._table)

    def start(self, record: Record) -> Record | None:
        """Note that a document is being read. Gives the record as it stands now: with the `created_at` of the first
        attempt, and with what people have corrected where it is read anew.

        None when the document has been finished already: a duplicate of the announcement, to be left alone.
        """
        return self._write(record, ("created_at", "review", "revision", "progress"))

    def advance(self, record: Record) -> Record | None:
        """Note how far the reading of a document has come; otherwise as `start`."""
        return self._write(record, ("created_at", "review", "revision"))

    def finish(self, record: Record) -> bool:
        """Keep what became of a document, FAILED included. False when another reading or a person came first.

        Their record then stands unchanged: two workers on one document never make two truths. `record` has the
        revision with which its reading was begun. Raises RecordTooLargeError.
        """
        return self._write(record, ("created_at",), _AS_BEGUN) is not None

    def withdraw(self, document_id: str, packet: str) -> None:
        """Delete a part of `packet` that a broken-off reading left; any other record, or none there, stays as it is."""
        names = ("packet", "id", "status", "revision")
        values = {":packet": packet, ":reviewed": Status.REVIEWED.value, ":none": 0}
        with service_errors(), suppress(self._dynamodb.exceptions.ConditionalCheckFailedException):
            answer = self._dynamodb.delete_item(
                TableName=self._table,
                Key={"document_id": {"S": document_id}, "item": {"S": RECORD}},
                ConditionExpression=_LEFT_BEHIND,
                ExpressionAttributeNames={f"#{name}": name for name in names},
                ExpressionAttributeValues={name: attribute(value) for name, value in values.items()},
                ReturnValues="ALL_OLD",
            )
            self.tallies.moved(record_of(answer["Attributes"]), None)

    def get(self, document_id: str) -> Record | None:
        """The record of a document as last written, or None."""
        key = {"document_id": {"S": document_id}, "item": {"S": RECORD}}
        with service_errors():
            answer = self._dynamodb.get_item(TableName=self._table, Key=key, ConsistentRead=True)
        return record_of(answer["Item"]) if "status" in answer.get("Item", {}) else None

    def is_known(self, document_id: str) -> bool:
        """Whether a document has a record, or had one until it was deleted."""
        key = {"document_id": {"S": document_id}, "item": {"S": RECORD}}
        with service_errors():
            answer = self._dynamodb.get_item(
                TableName=self._table, Key=key, ConsistentRead=True, ProjectionExpression="document_id"
            )
        return "Item" in answer

    def by_hospital(
        self,
        hospital: str,
        since: datetime | None = None,
        until: datetime | None = None,
        *,
        limit: int = 50,
        cursor: str | None = None,
    ) -> Found:
        """A hospital's documents received from `since` up to and including `until`, the newest first."""
        return self.records(items.of_hospital(hospital, since, until), limit, cursor)

    def by_status(
        self,
        status: Status,
        since: datetime | None = None,
        until: datetime | None = None,
        *,
        limit: int = 50,
        cursor: str | None = None,
    ) -> Found:
        """Documents of one status, the oldest first."""
        return self.records(items.of_status(status, since, until), limit, cursor)

    def by_patient(
        self, name: str, date_of_birth: str | None = None, *, limit: int = 50, cursor: str | None = None
    ) -> Found:
        """Documents of a patient by name in any usual spelling (see `keys.name_key`).

        With `date_of_birth` (ISO 8601) only documents that hold it; "-" asks for those that hold none.
        """
        return self.records(items.of_patient(name, date_of_birth), limit, cursor)

    def by_policy(self, number: str, *, limit: int = 50, cursor: str | None = None) -> Found:
        """Documents with this policy, member or insured number, the newest first."""
        return self.records(items.of_policy(number), limit, cursor)

    def by_key(self, object_key: str, *, limit: int = 50, cursor: str | None = None) -> Found:
        """Documents uploaded under this object key, one per version, the newest first."""
        return self.records(items.of_object(object_key), limit, cursor)

    def records(self, question: Question, limit: int = 50, cursor: str | None = None) -> Found:
        """One page of at most `limit` records. Raises InvalidCursorError."""
        found, following = self._query(question, limit, cursor)
        return Found(tuple(record_of(item) for item in found), following)

    def summaries(self, question: Question, limit: int = 50, cursor: str | None = None) -> Listed:
        """One page of at most `limit` summaries. Raises InvalidCursorError."""
        found, following = self._query(question, limit, cursor, brief_only=True)
        return Listed(tuple(items.summary_of(item) for item in found), following)

    def _write(self, record: Record, kept: tuple[str, ...], condition: str = _UNFINISHED) -> Record | None:
        """The record as stored, or None where `condition` fails; what `kept` names stays as it is there."""
        members = items.members(record)
        gone = [name for name in NAMES if name not in members and name not in kept]
        sets = [f"#{n} = if_not_exists(#{n}, :{n})" if n in kept else f"#{n} = :{n}" for n in members]
        update = f"SET {', '.join(sets)}" + (f" REMOVE {', '.join(f'#{name}' for name in gone)}" if gone else "")
        values = {f":{name}": attribute(value) for name, value in members.items()}
        with service_errors():
            try:
                answer = self._dynamodb.update_item(
                    TableName=self._table,
                    Key={"document_id": {"S": record.document_id}, "item": {"S": RECORD}},
                    UpdateExpression=update,
                    ConditionExpression=condition,
                    ExpressionAttributeNames={
                        f"#{name}": name for name in {*members, *gone, "status", "error", "retryable"}
                    },
                    ExpressionAttributeValues=values | {":processing": {"S": "PROCESSING"}, ":true": {"BOOL": True}},
                    ReturnValues="ALL_OLD",
                )
            except self._dynamodb.exceptions.ConditionalCheckFailedException:
                return None
        before = record_of(answer["Attributes"]) if answer.get("Attributes") else None
        self.tallies.moved(before, record)
        return record.model_copy(update={name: getattr(before, name) for name in kept}) if before else record

    def _query(
        self, question: Question, limit: int, cursor: str | None, brief_only: bool = False
    ) -> tuple[list[items.Item], str | None]:
        if not question.value:
            return [], None
        request = question.request(self._table, limit, cursor, brief_only)
        with service_errors():
            answer = self._dynamodb.query(**request)
        last = answer.get("LastEvaluatedKey")
        return list(answer["Items"]), items.closed(last) if last else None
