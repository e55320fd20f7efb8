"""Fields as parsing leaves them, turned into fields of a record; pure.

Enters: `FieldValue`s. Leaves: `FieldRecord`s, rounded to what is measured.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from functions.records.record import FieldRecord, Issue, Record
from parsers.extraction import FieldValue

Held = FieldRecord | list[FieldRecord]
"""What a record holds under a field's name: a value, or the items of a list."""


def field_record(value: FieldValue | Sequence[FieldValue]) -> Held:
    """A field, or the items of a list field, as a record keeps them."""
    return _item(value) if isinstance(value, FieldValue) else [_item(item) for item in value]


def each_field(record: Record) -> Iterator[tuple[str, FieldRecord]]:
    """Every value of a record with its field's name; the items of lists one by one."""
    for name, held in record.fields.items():
        for field in held if isinstance(held, list) else [held]:
            yield name, field


def _item(value: FieldValue) -> FieldRecord:
    return FieldRecord(
        value=value.value if isinstance(value.value, str | bool | int | float) else dict(value.value),
        raw=value.raw,
        confidence=round(min(1.0, max(0.0, value.confidence)), 4),
        page=value.page,
        box=[round(edge, 5) for edge in (value.box.left, value.box.top, value.box.right, value.box.bottom)],
        engine=value.engine,
        needs_review=value.needs_review,
        issues=[Issue(code=issue.code, message=issue.message) for issue in value.issues],
    )
