"""A stand-in for a results table of 50,000 records that answers as DynamoDB does, and counts what it looked at.

The model: a Query walks its index's partition in the order of the sort key, from behind ExclusiveStartKey, until it has
looked at `Limit` items or at 1 MB of them, and answers with LastEvaluatedKey unless it has come to the end; filters and
projections make no difference to what is looked at (Amazon DynamoDB Developer Guide, "Query operations"). GetItem looks
at one item. Writes are taken and change nothing. `test_reads.py` holds the model against moto's table.
"""

from __future__ import annotations

import bisect
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

PAGE_BYTES = 1_000_000

Item = dict[str, Any]
_CONDITION = re.compile(
    r"(#?\w+) = (:\w+)(?: AND (?:(#?\w+) BETWEEN (:\w+) AND (:\w+)|begins_with\((#?\w+), (:\w+)\)))?"
)
_END = "\U0010ffff"


class LargeTable:
    """A table with `indexes` (name → hash and sort attribute). Items are made when they are looked at."""

    def __init__(self, indexes: Mapping[str, tuple[str, str]]) -> None:
        self._keys = {**indexes, "": ("document_id", "item")}
        self._partitions: dict[tuple[str, str], list[tuple[str, str, Callable[[], Item]]]] = defaultdict(list)
        self.exceptions: object = None
        self.looked_at: Counter[str] = Counter()
        self.bytes = 0

    def fill(self, items: Iterable[tuple[Mapping[str, str], Callable[[], Item]]]) -> None:
        """Put items in: the keys of each, and what makes it."""
        for keys, make in items:
            for index, (name, sort) in self._keys.items():
                if name in keys and sort in keys:
                    self._partitions[index, keys[name]].append((keys[sort], keys["document_id"], make))
        for partition in self._partitions.values():
            partition.sort(key=lambda each: each[:2])

    def get_item(self, Key: Item, **_: object) -> Item:  # noqa: N803 - boto3's names
        """The item under a key."""
        found = self._partitions.get(("", Key["document_id"]["S"]), [])
        item = next((make() for sort, _, make in found if sort == Key["item"]["S"]), None)
        self._look("GetItem", [item] if item else [])
        return {"Item": item} if item else {}

    def query(self, **request: Any) -> Item:
        """A page of an answer."""
        index = request.get("IndexName", "")
        _, sort = names = self._keys[index]
        partition, backwards = self._asked(index, request), not request.get("ScanIndexForward", True)
        start = request.get("ExclusiveStartKey")
        after = (start[sort]["S"], start["document_id"]["S"]) if start else None
        walk = [each for each in reversed(partition) if after is None or each[:2] < after] if backwards else partition
        if after and not backwards:
            walk = partition[bisect.bisect_right(partition, after, key=lambda each: each[:2]) :]
        page, size = [], 0
        for _, _, make in walk[: request.get("Limit", len(walk))]:
            page.append(make())
            size += len(json.dumps(page[-1]))
            if size >= PAGE_BYTES:
                break
        self._look("Query", page)
        answer = {"Items": page, "Count": len(page), "ScannedCount": len(page)}
        # With a Limit DynamoDB gives a key even where the end has just been reached.
        if page and (len(page) < len(walk) or len(page) == request.get("Limit")):
            answer["LastEvaluatedKey"] = {name: page[-1][name] for name in {*names, "document_id", "item"}}
        return answer

    def _asked(self, index: str, request: Item) -> list[tuple[str, str, Callable[[], Item]]]:
        """The items that meet the key condition."""
        condition = _CONDITION.fullmatch(request["KeyConditionExpression"])
        assert condition, request["KeyConditionExpression"]
        values = {name: value["S"] for name, value in request["ExpressionAttributeValues"].items() if "S" in value}
        _, wanted, _, first, last, _, prefix = condition.groups()
        partition = self._partitions.get((index, values[wanted]), [])
        span = (values[first], values[last]) if first else (values[prefix], values[prefix] + _END) if prefix else None
        if span is None:
            return partition
        low = bisect.bisect_left(partition, span[0], key=lambda each: each[0])
        return partition[low : bisect.bisect_right(partition, span[1], key=lambda each: each[0])]

    def _look(self, operation: str, items: list[Item]) -> None:
        self.looked_at[operation] += len(items)
        self.bytes += sum(len(json.dumps(item)) for item in items)

    def _write(self, **_: object) -> Item:
        self.looked_at["written"] += 1
        return {}

    put_item = update_item = delete_item = transact_write_items = _write
