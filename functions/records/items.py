"""How records stand in DynamoDB: their items, the questions of the indexes, the cursors. Pure.

A record is the item (document_id, "record"); its indexes' keys, its brief and its claim stand beside its own members.
"""

from __future__ import annotations

import base64
import binascii
import bz2
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, cast

from boto3.dynamodb.types import TypeDeserializer, TypeSerializer

from functions.errors import InvalidCursorError, RecordTooLargeError
from functions.records.audit import Entry
from functions.records.keys import index_keys, moment_key, name_key, number_key, queue_key
from functions.records.record import Record, Status
from functions.records.summary import Claim, Summary, brief

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.type_defs import AttributeValueTypeDef, QueryInputTypeDef

RECORD = "record"
NAMES = (
    *(name for name in Record.model_fields if name != "document_id"),
    *("hospital", "queue", "received_at", "object_key", "policy_key", "patient_key", "patient_dob", "brief"),
)
"""All attributes that writing a record sets or takes away. The claim is none of them: it outlives a save."""

DELETED = "DELETED"
"""Where tombstones stand in the index `by-queue`, whose other keys are "STATUS#hospital"."""

Item = Mapping[str, "AttributeValueTypeDef"]

# DynamoDB takes items of 400 KB (409,600 bytes); the rest is for the keys and the brief.
_LARGEST = 400_000
_PACKED_FROM = 100_000
_PACKED_MEMBER = 10_000
"""Bytes of JSON from which a record is packed, and of its members from which one is."""
_PACKED = ("pages", "fields", "other", "issues", "review")
"""Members that grow with the pages. Conditions and indexes name none of them."""
_EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)
_LATEST = datetime(9999, 12, 31, tzinfo=UTC)
_SHOWN = (
    *("document_id", "status", "document_type", "source", "page_count", "error", "review", "packet", "progress"),
    *("created_at", "updated_at", "brief", "claimed_by", "claimed_at", "claimed_until"),
)

_serialise = TypeSerializer().serialize
_deserialise = TypeDeserializer().deserialize


@dataclass(frozen=True, slots=True)
class Question:
    """A query of an index: `name` equals `value`; `span` is the sort key's name with its first and last value."""

    index: str
    name: str
    value: str
    span: tuple[str, str, str] | None = None
    oldest_first: bool = False

    def request(self, table: str, limit: int, cursor: str | None, brief_only: bool) -> QueryInputTypeDef:
        """The question in DynamoDB's words. Raises InvalidCursorError for a cursor of another one."""
        condition, names, values = "#hash = :hash", {"#hash": self.name}, {":hash": {"S": self.value}}
        if self.span:
            sort, first, last = self.span
            condition += " AND #sort BETWEEN :first AND :last"
            names["#sort"] = sort
            values |= {":first": {"S": first}, ":last": {"S": last}}
        request: QueryInputTypeDef = {
            "TableName": table,
            "IndexName": self.index,
            "KeyConditionExpression": condition,
            "ExpressionAttributeNames": names,
            "ExpressionAttributeValues": values,
            "ScanIndexForward": self.oldest_first,
            "Limit": limit,
        }
        if brief_only:
            request["ProjectionExpression"] = ", ".join(f"#_{name}" for name in _SHOWN)
            names |= {f"#_{name}": name for name in _SHOWN}
        if cursor is not None:
            request["ExclusiveStartKey"] = {name: {"S": key} for name, key in self._opened(cursor).items()}
        return request

    def _opened(self, cursor: str) -> dict[str, str]:
        """The key a cursor stands for. Raises InvalidCursorError unless it is one of this question."""
        try:
            padded = cursor + "=" * (-len(cursor) % 4)
            key = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
        except (binascii.Error, ValueError, RecursionError) as error:
            raise InvalidCursorError from error
        sort = "patient_dob" if self.index == "by-patient" else "received_at"
        if not isinstance(key, dict) or key.keys() != {"document_id", "item", self.name, sort}:
            raise InvalidCursorError
        # An empty key is none: DynamoDB would refuse it as a mistake of ours.
        if key[self.name] != self.value or not all(isinstance(value, str) and value for value in key.values()):
            raise InvalidCursorError
        return key


def of_hospital(hospital: str, since: datetime | None = None, until: datetime | None = None) -> Question:
    """A hospital's documents received from `since` up to and including `until`, the newest first."""
    return Question("by-hospital", "hospital", hospital, _between(since, until))


def of_status(status: Status, since: datetime | None = None, until: datetime | None = None) -> Question:
    """Documents of one status, the oldest first: who has waited longest comes first in the review queue."""
    return Question("by-status", "status", status.value, _between(since, until), oldest_first=True)


def of_queue(hospital: str, status: Status, since: datetime | None = None, until: datetime | None = None) -> Question:
    """A hospital's documents of one status, the oldest first."""
    key = queue_key(status, hospital)
    return Question("by-queue", "queue", key, _between(since, until), oldest_first=True)


def of_deleted(until: datetime) -> Question:
    """Tombstones of documents deleted up to `until` whose files may still be there, the first first."""
    return Question("by-queue", "queue", DELETED, _between(None, until), oldest_first=True)


def of_patient(name: str, date_of_birth: str | None = None) -> Question:
    """Documents of a patient by name in any usual spelling; "-" as date of birth: that hold none."""
    born = None if date_of_birth is None else ("patient_dob", date_of_birth, date_of_birth)
    return Question("by-patient", "patient_key", name_key(name), born)


def of_policy(number: str) -> Question:
    """Documents with this policy, member or insured number, the newest first."""
    return Question("by-policy", "policy_key", number_key(number))


def of_object(key: str) -> Question:
    """Documents uploaded under this object key, the newest first."""
    return Question("by-object", "object_key", key)


def _between(since: datetime | None, until: datetime | None) -> tuple[str, str, str]:
    return "received_at", moment_key(since or _EARLIEST), moment_key(until or _LATEST)


def closed(last: Mapping[str, object]) -> str:
    """A LastEvaluatedKey (all its keys are strings) as a cursor: URL-safe base 64 of JSON."""
    plain = {name: cast("dict[str, str]", value)["S"] for name, value in last.items()}
    return base64.urlsafe_b64encode(json.dumps(plain, separators=(",", ":")).encode()).decode().rstrip("=")


def members(record: Record) -> dict[str, object]:
    """All but the id, with the indexes' keys; numbers as DynamoDB wants them; what is None is left out.

    Of a large record (a bill of a hundred pages) the large members are packed: bytes, JSON under bzip2. Raises
    RecordTooLargeError when that does not make it small enough.
    """
    text = record.model_dump_json(exclude_none=True, exclude={"document_id"})
    plain: dict[str, object] = json.loads(text, parse_float=decimal)
    if len(text.encode()) > _PACKED_FROM:
        plain |= _packed(record)
    return plain | index_keys(record) | {"brief": brief(record)}


def _packed(record: Record) -> dict[str, bytes]:
    """The large members as bytes. Raises RecordTooLargeError."""
    texts = {name: record.model_dump_json(exclude_none=True, include={name}).encode() for name in _PACKED}
    packed = {name: bz2.compress(text) for name, text in texts.items() if len(text) > _PACKED_MEMBER}
    rest = record.model_dump_json(exclude_none=True, exclude={"document_id", *packed}).encode()
    if len(rest) + sum(map(len, packed.values())) > _LARGEST:
        raise RecordTooLargeError
    return packed


def change(entry: Entry) -> dict[str, object]:
    """The members of an entry of the history: `entry`, packed where it holds a large list before and after.

    Raises RecordTooLargeError.
    """
    text = entry.model_dump_json(exclude_none=True)
    if len(text.encode()) <= _PACKED_FROM:
        return {"entry": json.loads(text, parse_float=decimal)}
    packed = bz2.compress(b'{"entry":%s}' % text.encode())
    if len(packed) > _LARGEST:
        raise RecordTooLargeError
    return {"entry": packed}


def entry_of(item: Item) -> Entry:
    """The entry of the history that an item holds."""
    return Entry.model_validate(json.loads(as_json({"entry": item["entry"]}))["entry"])


def attribute(value: object) -> Any:
    """A plain value in DynamoDB's words."""
    return _serialise(value)


def attributes(plain: Mapping[str, object]) -> dict[str, Any]:
    """A JSON object (floats as `decimal`) as an item's attributes."""
    return {name: _serialise(value) for name, value in plain.items()}


def as_json(item: Item) -> str:
    """An item's attributes as JSON."""
    return json.dumps({name: _plain(name, value) for name, value in item.items()}, default=number)


def _plain(name: str, value: AttributeValueTypeDef) -> object:
    """A member of an item, unpacked where it is packed."""
    return json.loads(bz2.decompress(value["B"]))[name] if "B" in value else _deserialise(value)


def record_of(item: Item) -> Record:
    """The record that an item holds. Raises pydantic.ValidationError for an item that is none."""
    return Record.model_validate_json(as_json({name: v for name, v in item.items() if name in Record.model_fields}))


def claim_of(item: Item) -> Claim | None:
    """Who has claimed the item's document; it may be over by now."""
    if "claimed_by" not in item:
        return None
    plain = {name: item[f"claimed_{name}"]["S"] for name in ("by", "until")}
    return Claim.model_validate(plain | {"since": item["claimed_at"]["S"]})


def summary_of(item: Item) -> Summary:
    """The row that an item makes in a list."""
    plain = json.loads(as_json({name: item[name] for name in _SHOWN if name in item}))
    review = plain.pop("review", {})
    claim = claim_of(item)
    shown = {name: review.get(name) for name in ("reviewer", "reviewed_at")} | plain.pop("brief", {})
    kept = {name: value for name, value in plain.items() if not name.startswith("claimed_")}
    return Summary.model_validate_json(json.dumps(kept | shown)).model_copy(update={"claim": claim})


def decimal(text: str) -> Decimal:
    """A number as DynamoDB wants it, which refuses those nearer to nought than 1e-130; nothing we measure is."""
    return Decimal(text) if abs(float(text)) > 1e-100 else Decimal(0)


def number(value: object) -> int | float:
    """A Decimal (boto3's only number) as the whole or broken number that it was."""
    if not isinstance(value, Decimal):
        raise TypeError(f"no record holds a {type(value).__name__}")
    return int(value) if value == value.to_integral_value() else float(value)
