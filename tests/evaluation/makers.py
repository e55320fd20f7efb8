"""Records for the scorer's tests, written short."""

from __future__ import annotations

from datetime import UTC, datetime

from functions.records.record import FieldRecord, PageInfo, Record, Source, Status

NOW = datetime(2026, 11, 20, tzinfo=UTC)


def given(value: object, *, review: bool = False, confidence: float = 0.99) -> FieldRecord:
    return FieldRecord.model_validate(
        {
            "value": value,
            "raw": str(value),
            "confidence": confidence,
            "page": 1,
            "box": [0.1, 0.1, 0.2, 0.2],
            "engine": "text_layer",
            "needs_review": review,
        }
    )


def record(
    fields: dict[str, FieldRecord | list[FieldRecord]],
    *,
    document_type: str = "prescription",
    status: Status = Status.EXTRACTED,
) -> Record:
    return Record(
        document_id="d",
        status=status,
        document_type=document_type,
        source=Source(bucket="b", key="k", received_at=NOW),
        fields=fields,
        created_at=NOW,
        updated_at=NOW,
    )


def on_pages(found: Record, *numbers: int) -> Record:
    """The record with pages of these numbers."""
    pages = [PageInfo(number=number, engine="text_layer", confidence=1, width=10, height=10) for number in numbers]
    return found.model_copy(update={"pages": pages})
