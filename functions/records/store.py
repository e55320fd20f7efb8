"""Keeps records: the only module that knows their shape in DynamoDB.

Enters: Records, and questions (document, hospital and time, status, patient, policy, object). Leaves: Records, in
pages with an opaque cursor. A record is the item (document_id, "record"); its indexes' keys stand beside its own
members and are never given out. Botocore's errors come out as ServiceError and ThrottledError.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, cast

from boto3.dynamodb.types import TypeDeserializer, TypeSerializer

from functions.aws import service_errors
from functions.errors import InvalidCursorError, RecordTooLargeError
from functions.records.keys import index_keys, moment_key, name_key, number_key
from functions.records.record import Record, Status

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient
    from mypy_boto3_dynamodb.type_defs import AttributeValueTypeDef, QueryInputTypeDef

_RECORD = "record"
_KEYS = ("hospital", "received_at", "object_key", "policy_key", "patient_key", "patient_dob")
_NAMES = (*(name for name in Record.model_fields if name != "document_id"), *_KEYS)
# DynamoDB takes items of 400 KB. JSON spends more on a record than DynamoDB does, which leaves room for the keys.
_LARGEST = 400_000
_EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)
_LATEST = datetime(9999, 12, 31, tzinfo=UTC)

# A reading may be written while no reading has been finished: a new document, one whose worker was lost, one that
# failed for our own trouble and is tried again. Whatever else stands there, a person's review above all, stays.
_UNFINISHED = "attribute_not_exists(document_id) OR #status = :processing OR #error.#retryable = :true"


@dataclass(frozen=True, slots=True)
class Found:
    """One page of an answer; `cursor` asks for the next one, None when there is none."""

    records: tuple[Record, ...]
    cursor: str | None


class Store:
    """The results table. Safe to share between threads, as boto3's clients are."""

    def __init__(self, dynamodb: DynamoDBClient, table: str) -> None:
        self._dynamodb = dynamodb
        self._table = table

    def start(self, record: Record) -> Record | None:
        """Note that a document is being read. Gives the record as it stands now (`created_at` of the first attempt).

        None when the document has been finished already: a duplicate of the announcement, to be left alone.
        """
        return self._write(record)

    def finish(self, record: Record) -> bool:
        """Keep what became of a document, FAILED included. False when another reading or a person came first.

        Their record then stands unchanged: two workers on one document never make two truths. Raises
        RecordTooLargeError.
        """
        return self._write(record) is not None

    def get(self, document_id: str) -> Record | None:
        """The record of a document as last written, or None."""
        key = {"document_id": {"S": document_id}, "item": {"S": _RECORD}}
        with service_errors():
            answer = self._dynamodb.get_item(TableName=self._table, Key=key, ConsistentRead=True)
        return _record(answer["Item"]) if "Item" in answer else None

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
        return self._query(_Question("by-hospital", "hospital", hospital, _between(since, until)), limit, cursor)

    def by_status(
        self,
        status: Status,
        since: datetime | None = None,
        until: datetime | None = None,
        *,
        limit: int = 50,
        cursor: str | None = None,
    ) -> Found:
        """Documents of one status, the oldest first: who has waited longest comes first in the review queue."""
        question = _Question("by-status", "status", status.value, _between(since, until), oldest_first=True)
        return self._query(question, limit, cursor)

    def by_patient(
        self, name: str, date_of_birth: str | None = None, *, limit: int = 50, cursor: str | None = None
    ) -> Found:
        """Documents of a patient by name in any usual spelling (see `keys.name_key`).

        With `date_of_birth` (ISO 8601) only documents that hold it; "-" asks for those that hold none.
        """
        dob = None if date_of_birth is None else ("patient_dob", date_of_birth, date_of_birth)
        return self._query(_Question("by-patient", "patient_key", name_key(name), dob), limit, cursor)

    def by_policy(self, number: str, *, limit: int = 50, cursor: str | None = None) -> Found:
        """Documents with this policy, member or insured number, the newest first."""
        return self._query(_Question("by-policy", "policy_key", number_key(number)), limit, cursor)

    def by_key(self, object_key: str, *, limit: int = 50, cursor: str | None = None) -> Found:
        """Documents uploaded under this object key, one per version, the newest first."""
        return self._query(_Question("by-object", "object_key", object_key), limit, cursor)

    def _write(self, record: Record) -> Record | None:
        """The record as stored, or None when a finished one stands there."""
        members = _members(record)
        gone = [name for name in _NAMES if name not in members]
        sets = [f"#{name} = :{name}" for name in members if name != "created_at"]
        update = f"SET {', '.join(sets)}, #created_at = if_not_exists(#created_at, :created_at)"
        if gone:
            update += f" REMOVE {', '.join(f'#{name}' for name in gone)}"
        values = {f":{name}": _serialise(value) for name, value in members.items()}
        with service_errors():
            try:
                answer = self._dynamodb.update_item(
                    TableName=self._table,
                    Key={"document_id": {"S": record.document_id}, "item": {"S": _RECORD}},
                    UpdateExpression=update,
                    ConditionExpression=_UNFINISHED,
                    ExpressionAttributeNames={f"#{name}": name for name in (*_NAMES, "retryable")},
                    ExpressionAttributeValues=values | {":processing": {"S": "PROCESSING"}, ":true": {"BOOL": True}},
                    ReturnValues="ALL_NEW",
                )
            except self._dynamodb.exceptions.ConditionalCheckFailedException:
                return None
        return _record(answer["Attributes"])

    def _query(self, question: _Question, limit: int, cursor: str | None) -> Found:
        """One page of at most `limit` records. Raises InvalidCursorError."""
        if not question.value:
            return Found((), None)
        request = question.request(self._table, limit)
        if cursor is not None:
            request["ExclusiveStartKey"] = {name: {"S": key} for name, key in _opened(cursor, question).items()}
        with service_errors():
            answer = self._dynamodb.query(**request)
        last = answer.get("LastEvaluatedKey")
        return Found(tuple(_record(item) for item in answer["Items"]), _closed(last) if last else None)


@dataclass(frozen=True, slots=True)
class _Question:
    """A query of an index: `name` equals `value`; `span` is the sort key's name with its first and last value."""

    index: str
    name: str
    value: str
    span: tuple[str, str, str] | None = None
    oldest_first: bool = False

    def request(self, table: str, limit: int) -> QueryInputTypeDef:
        """The question in DynamoDB's words."""
        condition, names, values = "#hash = :hash", {"#hash": self.name}, {":hash": {"S": self.value}}
        if self.span:
            sort, first, last = self.span
            condition += " AND #sort BETWEEN :first AND :last"
            names["#sort"] = sort
            values |= {":first": {"S": first}, ":last": {"S": last}}
        return {
            "TableName": table,
            "IndexName": self.index,
            "KeyConditionExpression": condition,
            "ExpressionAttributeNames": names,
            "ExpressionAttributeValues": values,
            "ScanIndexForward": self.oldest_first,
            "Limit": limit,
        }

    @property
    def cursor_names(self) -> frozenset[str]:
        """The names that a cursor of this question holds: the keys of the table and of the index."""
        sort = "patient_dob" if self.index == "by-patient" else "received_at"
        return frozenset({"document_id", "item", self.name, sort})


def _between(since: datetime | None, until: datetime | None) -> tuple[str, str, str]:
    return "received_at", moment_key(since or _EARLIEST), moment_key(until or _LATEST)


def _closed(last: Mapping[str, object]) -> str:
    """A LastEvaluatedKey (all its keys are strings) as a cursor: URL-safe base 64 of JSON."""
    plain = {name: cast("dict[str, str]", value)["S"] for name, value in last.items()}
    return base64.urlsafe_b64encode(json.dumps(plain, separators=(",", ":")).encode()).decode().rstrip("=")


def _opened(cursor: str, question: _Question) -> dict[str, str]:
    """The key a cursor stands for. Raises InvalidCursorError unless it is one of this question."""
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        key = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
    except (binascii.Error, ValueError, RecursionError) as error:
        raise InvalidCursorError from error
    if not isinstance(key, dict) or key.keys() != question.cursor_names or key[question.name] != question.value:
        raise InvalidCursorError
    if not all(isinstance(value, str) for value in key.values()):
        raise InvalidCursorError
    return key


def _members(record: Record) -> dict[str, object]:
    """All but the id, with the indexes' keys; numbers as DynamoDB wants them; what is None is left out.

    Raises RecordTooLargeError.
    """
    text = record.model_dump_json(exclude_none=True, exclude={"document_id"})
    if len(text.encode()) > _LARGEST:
        raise RecordTooLargeError
    plain: dict[str, object] = json.loads(text, parse_float=_decimal)
    return plain | index_keys(record)


def _decimal(number: str) -> Decimal:
    """DynamoDB refuses numbers nearer to nought than 1e-130; nothing we measure is."""
    return Decimal(number) if abs(float(number)) > 1e-100 else Decimal(0)


def _record(item: Mapping[str, AttributeValueTypeDef]) -> Record:
    """The record that an item holds. Raises pydantic.ValidationError for an item that is none."""
    members = {name: _deserialise(value) for name, value in item.items() if name in Record.model_fields}
    return Record.model_validate_json(json.dumps(members, default=_number))


def _number(number: object) -> int | float:
    """A Decimal (boto3's only number) as the whole or broken number that it was."""
    if not isinstance(number, Decimal):
        raise TypeError(f"no record holds a {type(number).__name__}")
    return int(number) if number == number.to_integral_value() else float(number)


_serialise = TypeSerializer().serialize
_deserialise = TypeDeserializer().deserialize
