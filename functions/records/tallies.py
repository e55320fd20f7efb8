"""Counts beside the records, so that nobody has to read records to count them: by hospital, status and type; by day.

Enters: what a record was and became, what a review changed. Leaves: counters in the results table, under the document
ids "#counts" (one item per hospital), "#days" (one per day, UTC) and "#batches" (batches.py). They are added to after
the record was written and on their own: they cannot hold a write up, and a worker that is killed in between leaves them
one off. They say how much there is, never which; `claimlens recount` sets those of hospitals right.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from functions.aws import service_errors
from functions.errors import ServiceError
from functions.records.batches import ARRIVED, BATCHES, batch_of
from functions.records.fields import each_field
from functions.records.record import Record, Status

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient
    from mypy_boto3_dynamodb.type_defs import AttributeValueTypeDef, UpdateItemInputTypeDef

COUNTS, DAYS = "#counts", "#days"
MOST_HOSPITALS = 200
MOST_DAYS = 100

logger = logging.getLogger(__name__)

Counts = Mapping[str, int]
Keyed = tuple[str, str]


class Tallies:
    """The counters."""

    def __init__(self, dynamodb: DynamoDBClient, table: str) -> None:
        self._dynamodb = dynamodb
        self._table = table

    def moved(self, before: Record | None, after: Record | None) -> None:
        """A document came (`before` None), went (`after` None) or changed its status or type. Never raises."""
        changes: dict[str, Counter[str]] = {}
        for record, step in ((before, -1), (after, 1)):
            if record is not None:
                changes.setdefault(record.source.hospital, Counter())[bucket(record)] += step
        for hospital, counts in changes.items():
            self._add((COUNTS, hospital or "-"), counts)
        if after is not None and after.status in _READ and (before is None or before.status not in _READ):
            self._add((DAYS, day_key(after.updated_at.date())), day_of(after))
        self._moved_in_batch(before, after)

    def reviewed(self, record: Record, corrected: Counts, finished: bool) -> None:
        """A person changed `corrected` (times by field) and, perhaps, finished the review. Never raises."""
        counts = Counter({f"corrected#{name}": times for name, times in corrected.items()})
        if finished:
            counts["reviewed"] += 1
            if record.review.seconds is not None:
                counts.update({"timed": 1, "review_seconds": record.review.seconds})
        self._add((DAYS, day_key(record.updated_at.date())), counts)

    def hospitals(self) -> dict[str, dict[str, int]]:
        """Documents by hospital and "STATUS#type"; of at most MOST_HOSPITALS hospitals. Raises ServiceError."""
        return self._read(COUNTS, "!", "\U0010ffff", MOST_HOSPITALS)

    def days(self, first: date, last: date) -> dict[str, dict[str, int]]:
        """What happened on each day (ISO 8601) on which anything did; the first MOST_DAYS. Raises ServiceError."""
        return self._read(DAYS, day_key(first), day_key(last), MOST_DAYS)

    def replace(self, hospitals: Mapping[str, Counts]) -> None:
        """Set the counts of hospitals to what was counted. Raises ServiceError."""
        for hospital in self.hospitals().keys() | hospitals.keys():
            key = {"document_id": {"S": COUNTS}, "item": {"S": hospital}}
            counted: dict[str, AttributeValueTypeDef] = {
                n: {"N": str(v)} for n, v in hospitals.get(hospital, {}).items()
            }
            with service_errors():
                self._dynamodb.put_item(TableName=self._table, Item={**key, **counted})

    def _moved_in_batch(self, before: Record | None, after: Record | None) -> None:
        counts: Counter[str] = Counter()
        for record, step in ((before, -1), (after, 1)):
            if record is not None:
                counts[str(record.status)] += step
        # The first record of a file begins before anybody knows whether the file holds several.
        counts[ARRIVED] = int(after is not None and before is None and after.packet is None)
        record = after or before
        batch = batch_of(record.source.key) if record else None
        if batch:
            self._add((BATCHES, batch), counts)

    def _add(self, key: Keyed, counts: Counts) -> None:
        changed = {name: step for name, step in counts.items() if step}
        if not changed:
            return
        places = list(enumerate(changed.items()))
        request: UpdateItemInputTypeDef = {
            "TableName": self._table,
            "Key": {"document_id": {"S": key[0]}, "item": {"S": key[1]}},
            "UpdateExpression": "ADD " + ", ".join(f"#{at} :{at}" for at, _ in places),
            "ExpressionAttributeNames": {f"#{at}": name for at, (name, _) in places},
            "ExpressionAttributeValues": {f":{at}": {"N": str(step)} for at, (_, step) in places},
        }
        if key[0] == BATCHES:
            # What is no announced batch, or no longer one, does not become one by being counted.
            request["ConditionExpression"] = "attribute_exists(document_id)"
        try:
            with service_errors():
                self._dynamodb.update_item(**request)
        except self._dynamodb.exceptions.ConditionalCheckFailedException:
            return
        except ServiceError as error:
            logger.warning("not counted: %s", error.code)

    def _read(self, kind: str, first: str, last: str, most: int) -> dict[str, dict[str, int]]:
        with service_errors():
            answer = self._dynamodb.query(
                TableName=self._table,
                KeyConditionExpression="document_id = :kind AND #item BETWEEN :first AND :last",
                ExpressionAttributeNames={"#item": "item"},
                ExpressionAttributeValues={":kind": {"S": kind}, ":first": {"S": first}, ":last": {"S": last}},
                Limit=most,
            )
        return {item["item"]["S"]: _plain(item) for item in answer["Items"]}


_READ = (Status.EXTRACTED, Status.NEEDS_REVIEW, Status.FAILED)


def bucket(record: Record) -> str:
    """What a document is counted under within its hospital."""
    return f"{record.status}#{record.document_type}"


def day_key(day: date) -> str:
    """A day as its item is called."""
    return day.isoformat()


def day_of(record: Record) -> Counts:
    """What a document that has just been read adds to its day."""
    fields = [field for _, field in each_field(record)]
    counts = Counter({"documents": 1, "pages": record.page_count, str(record.status): 1, "fields": len(fields)})
    counts["sure"] = sum(not field.needs_review for field in fields)
    if record.usage.textract_pages:
        counts.update({"textract_pages": record.usage.textract_pages, "textract_micro_usd": _micro(record)})
    counts.update(f"engine#{page.engine}" for page in record.pages)
    return counts


def _micro(record: Record) -> int:
    """US dollars in millionths: counters are whole numbers."""
    return round(record.usage.textract_usd * 1_000_000)


def _plain(item: Mapping[str, AttributeValueTypeDef]) -> dict[str, int]:
    return {name: int(value["N"]) for name, value in item.items() if "N" in value and int(value["N"])}
