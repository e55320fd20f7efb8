"""What people do to documents, kept in DynamoDB: changes with their history, claims, deletion, answers to repeat.

Enters: a record as it was read and as it is to be, with the entry of its history. Leaves: both written together, or
nothing, when somebody else was quicker (optimistic locking by `revision`). History stands under the document's id as
"change#…" and is only ever added to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from functions.aws import service_errors
from functions.records.audit import Action, Entry
from functions.records.deletions import Deletions, mark
from functions.records.items import NAMES, RECORD, attribute, attributes, change, claim_of, entry_of, members
from functions.records.keys import moment_key
from functions.records.record import Record
from functions.records.summary import Claim
from functions.records.tallies import Tallies

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient
    from mypy_boto3_dynamodb.type_defs import PutTypeDef, UpdateTypeDef

CLAIM = timedelta(minutes=10)
"""How long a document is one person's after they opened it or last touched it."""

MOST_ENTRIES = 200

_UNCHANGED = "#revision = :was OR (attribute_not_exists(#revision) AND :was = :zero AND attribute_exists(#status))"
_FREE = (
    "attribute_exists(#status) AND "
    "(attribute_not_exists(claimed_by) OR claimed_by = :who OR claimed_until < :now OR :anyway = :true)"
)


class Desk:
    """The results table as reviewers use it. Safe to share between threads."""

    def __init__(self, dynamodb: DynamoDBClient, table: str) -> None:
        self._dynamodb = dynamodb
        self._table = table
        self.tallies = Tallies(dynamodb, table)
        self.deletions = Deletions(dynamodb, table)

    def change(self, before: Record, after: Record, entry: Entry) -> bool:
        """Write `after` over `before`, with `entry` in its history; False when `before` is what stood there once.

        Raises RecordTooLargeError.
        """
        written = members(after)
        gone = [name for name in NAMES if name not in written]
        update = "SET " + ", ".join(f"#{name} = :{name}" for name in written)
        update += f" REMOVE {', '.join(f'#{name}' for name in gone)}" if gone else ""
        values = {f":{name}": attribute(value) for name, value in written.items()}
        changed = self._transact(before, entry, update, dict.fromkeys(NAMES), values)
        if changed:
            self._count(before, after, entry)
        return changed

    def bury(self, before: Record, entry: Entry) -> bool:
        """Take the record away and leave its history with `entry`; False when `before` is what stood there once.

        An item without members stays in its place, so that a late announcement of the upload cannot bring it back;
        it is marked as one whose files are still there (see deletions.py).
        """
        marked = mark(before.source, entry.at)
        gone = [name for name in (*NAMES, "claimed_by", "claimed_at", "claimed_until") if name not in marked]
        update = "SET " + ", ".join(f"#{name} = :{name}" for name in marked)
        update += " REMOVE " + ", ".join(f"#{name}" for name in gone)
        values = {f":{name}": value for name, value in marked.items()}
        buried = self._transact(before, entry, update, dict.fromkeys((*gone, *marked)), values)
        if buried:
            self.tallies.moved(before, None)
        return buried

    def history(self, document_id: str) -> list[Entry]:
        """What people did to a document, the first first, the latest MOST_ENTRIES; of a deleted one too."""
        with service_errors():
            answer = self._dynamodb.query(
                TableName=self._table,
                KeyConditionExpression="document_id = :id AND begins_with(#item, :change)",
                ExpressionAttributeNames={"#item": "item"},
                ExpressionAttributeValues={":id": {"S": document_id}, ":change": {"S": "change#"}},
                ScanIndexForward=False,
                Limit=MOST_ENTRIES,
            )
        return [entry_of(item) for item in reversed(answer["Items"])]

    def claim(self, document_id: str, who: str, now: datetime, anyway: bool = False) -> Claim | None:
        """Make the document `who`'s for a while, or longer; gives the claim that holds then, someone else's perhaps.

        With `anyway` it is taken over. None when there is no such document.
        """
        values = {":who": who, ":now": moment_key(now), ":until": moment_key(now + CLAIM)}
        # Who still has it keeps the moment at which they began.
        since = "if_not_exists(claimed_at, :now)" if self._held_by(document_id, who, now) else ":now"
        update = f"SET claimed_by = :who, claimed_at = {since}, claimed_until = :until"
        plain = {name: {"S": text} for name, text in values.items()}
        self._update_claim(document_id, update, _FREE, plain | {":anyway": {"BOOL": anyway}, ":true": {"BOOL": True}})
        return self.claimed(document_id)

    def claimed(self, document_id: str) -> Claim | None:
        """The last claim of a document, which may be over by now."""
        with service_errors():
            answer = self._dynamodb.get_item(TableName=self._table, Key=_key(document_id), ConsistentRead=True)
        return claim_of(answer.get("Item", {}))

    def release(self, document_id: str, who: str) -> None:
        """Give the document back, if it is `who`'s."""
        update = "REMOVE claimed_by, claimed_at, claimed_until"
        self._update_claim(document_id, update, "claimed_by = :who", {":who": {"S": who}})

    def _held_by(self, document_id: str, who: str, now: datetime) -> bool:
        held = self.claimed(document_id)
        return held is not None and held.by == who and held.until >= now

    def _update_claim(self, document_id: str, update: str, condition: str, values: dict[str, Any]) -> None:
        """Change the claim if `condition` holds; nothing happens where it does not."""
        names: dict[str, Any] = {"ExpressionAttributeNames": {"#status": "status"}} if "#status" in condition else {}
        with service_errors(), suppress(self._dynamodb.exceptions.ConditionalCheckFailedException):
            self._dynamodb.update_item(
                TableName=self._table,
                Key=_key(document_id),
                UpdateExpression=update,
                ConditionExpression=condition,
                ExpressionAttributeValues=values,
                **names,
            )

    def _transact(
        self, before: Record, entry: Entry, update: str, names: Mapping[str, None], values: dict[str, Any]
    ) -> bool:
        """The record's update and its history's entry together; False when the record has changed meanwhile."""
        kept = {"document_id": before.document_id, "item": f"change#{entry.revision:08}"} | change(entry)
        record: UpdateTypeDef = {
            "TableName": self._table,
            "Key": _key(before.document_id),
            "UpdateExpression": update,
            "ConditionExpression": _UNCHANGED,
            "ExpressionAttributeNames": {f"#{name}": name for name in names},
            "ExpressionAttributeValues": values | {":was": attribute(before.revision), ":zero": attribute(0)},
        }
        history: PutTypeDef = {
            "TableName": self._table,
            "Item": attributes(kept),
            "ConditionExpression": "attribute_not_exists(document_id)",
        }
        with service_errors():
            try:
                self._dynamodb.transact_write_items(TransactItems=[{"Update": record}, {"Put": history}])
            except self._dynamodb.exceptions.TransactionCanceledException as error:
                reasons = {reason.get("Code") for reason in error.response.get("CancellationReasons", [])}
                if reasons & {"ConditionalCheckFailed", "TransactionConflict"}:
                    return False
                raise
        return True

    def _count(self, before: Record, after: Record, entry: Entry) -> None:
        self.tallies.moved(before, after)
        corrected = Counter(edit.field for edit in entry.edits if edit.before != edit.after)
        self.tallies.reviewed(after, corrected, entry.action is Action.REVIEWED)


def _key(document_id: str) -> dict[str, Any]:
    return {"document_id": {"S": document_id}, "item": {"S": RECORD}}


def in_force(claim: Claim | None, now: datetime | None = None) -> bool:
    """Whether a claim still holds."""
    return claim is not None and claim.until >= (now or datetime.now(UTC))
