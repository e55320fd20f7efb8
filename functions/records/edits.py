"""What people change in records. Pure: no clock, no cloud.

Enters: a record, the changes a person asks for, who and when. Leaves: the record as it is then, and the edits for its
history. A value that a person has set or accepted is theirs: `reread` keeps it when a machine reads the document again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from pydantic import Field

from functions.records.audit import Edit
from functions.records.fields import Held, each_field
from functions.records.record import BoxList, Correction, FieldRecord, Model, Record, Review, Scalar, Status
from parsers.contract import FIELDS

PERSON = "person"
NOWHERE = [0.0, 0.0, 0.0, 0.0]
Value = Scalar | dict[str, Scalar]


class Change(Model):
    """One thing to change. `item` counts a list's items from 0; one past the last adds an item, None on a list is all.

    "set" writes `value`, in normal form, read at `page` and `box` where the person pointed at a place; "accept" says
    that what stands there is right; "remove" says that the document holds no such thing.
    """

    op: Literal["set", "accept", "remove"] = "set"
    field: str = Field(min_length=1, max_length=100, pattern=r"^[a-z][a-z0-9_]*$", examples=["patient_name"])
    item: int | None = Field(None, ge=0, le=2000)
    value: Value | None = Field(None, examples=["Ada Example"])
    page: int | None = Field(None, ge=1, le=10_000)
    box: BoxList | None = None
    reason: str | None = Field(None, max_length=500, examples=["Compared with the insurance card"])


class ChangeError(ValueError):
    """A change that does not fit the record; its text is a sentence for the person, without any value."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A record after changes, and what they were."""

    record: Record
    edits: tuple[Edit, ...]


def apply(record: Record, changes: Sequence[Change], now: datetime) -> Changed:
    """`record` after `changes`, one revision later. Raises ChangeError, then nothing is changed."""
    done = Changed(record, ())
    for change in changes:
        done = _applied(done, change)
    after = done.record.model_copy(update={"revision": record.revision + 1, "updated_at": now})
    return replace(done, record=after)


def finish(record: Record, who: str, now: datetime, seconds: int | None) -> Record:
    """`record` as a person vouches for it. Raises ChangeError while a field in it is in doubt."""
    doubtful = sorted({name for name, field in each_field(record) if field.needs_review})
    if doubtful:
        raise ChangeError(f"Still in doubt: {', '.join(doubtful)}. Accept, correct or remove them first.")
    review = record.review.model_copy(update={"reviewer": who, "reviewed_at": now, "seconds": seconds})
    return record.model_copy(update={"status": Status.REVIEWED, "review": review})


def reread(record: Record, review: Review, revision: int) -> Record:
    """What a machine has just read, with what people had corrected before put back in: theirs is never overwritten.

    Fields that the document's type does not know stay out; they are in the history.
    """
    fields = dict(record.fields)
    known = FIELDS.get(record.document_type)
    for name, correction in review.corrections.items():
        if known is not None and name not in known:
            continue
        if correction.after is None:
            fields.pop(name, None)
        else:
            fields[name] = _restored(correction.after, fields.get(name))
    kept = Review(corrections=review.corrections)
    found = record.model_copy(update={"fields": fields, "review": kept, "revision": revision})
    return found.model_copy(update={"status": _status(found)}) if record.status is not Status.FAILED else found


def value_of(held: Held | None) -> object:
    """The plain value of a field, a list for a list field."""
    if held is None:
        return None
    return [item.value for item in held] if isinstance(held, list) else held.value


def _status(record: Record) -> Status:
    doubtful = record.issues or any(field.needs_review for _, field in each_field(record))
    return Status.NEEDS_REVIEW if doubtful else Status.EXTRACTED


def _applied(done: Changed, change: Change) -> Changed:
    held = done.record.fields.get(change.field)
    known = FIELDS.get(done.record.document_type)
    if held is None and known is not None and change.field not in known:
        raise ChangeError(f"Documents of this type have no field {change.field}.")
    after: Held | None
    if change.op == "accept":
        after, edit = _accepted(held, change)
    elif change.op == "remove":
        after, edit = _removed(held, change)
    else:
        after, edit = _set(held, change)
    fields = {name: value for name, value in done.record.fields.items() if name != change.field}
    if after:
        fields[change.field] = after
    review = _corrected(done.record.review, change, held, after)
    record = done.record.model_copy(update={"fields": fields, "review": review})
    return Changed(record, (*done.edits, edit))


def _corrected(review: Review, change: Change, before: Held | None, after: Held | None) -> Review:
    """What a person has said of a field; the first value that a machine read stays as `before`."""
    known = review.corrections.get(change.field)
    first = known.before if known else value_of(before)
    reason = change.reason or (known.reason if known else None)
    said = Correction(before=first, after=value_of(after or None), reason=reason)
    corrections: Mapping[str, Correction] = {**review.corrections, change.field: said}
    return review.model_copy(update={"corrections": corrections})


def _accepted(held: Held | None, change: Change) -> tuple[Held, Edit]:
    if held is None:
        raise ChangeError(f"There is no {change.field} to accept.")
    if isinstance(held, list) and change.item is None:
        accepted: Held = [_sure(item) for item in held]
        return accepted, _edit(change, value_of(held), value_of(held))
    item = _at(held, change)
    return _put(held, change, _sure(item)), _edit(change, item.value, item.value)


def _removed(held: Held | None, change: Change) -> tuple[Held | None, Edit]:
    if held is None:
        raise ChangeError(f"There is no {change.field} to remove.")
    if change.item is None:
        return None, _edit(change, value_of(held), None)
    item = _at(held, change)
    rest = [each for each in held if each is not item] if isinstance(held, list) else None
    return rest, _edit(change, item.value, None)


def _set(held: Held | None, change: Change) -> tuple[Held, Edit]:
    if change.value is None or change.value in ("", {}):
        raise ChangeError(f"No value was given for {change.field}; remove it if the document holds none.")
    new = change.item is not None and (held is None or (isinstance(held, list) and change.item == len(held)))
    if new and (held is not None or change.item == 0):
        return [*(held if isinstance(held, list) else []), _typed(change, None)], _edit(change, None, change.value)
    if held is None:
        return _typed(change, None), _edit(change, None, change.value)
    item = _at(held, change)
    return _put(held, change, _typed(change, item)), _edit(change, item.value, change.value)


def _at(held: Held | None, change: Change) -> FieldRecord:
    if isinstance(held, FieldRecord) and change.item is None:
        return held
    if isinstance(held, list) and change.item is not None and change.item < len(held):
        return held[change.item]
    raise ChangeError(f"{change.field} has no such item.")


def _put(held: Held | None, change: Change, field: FieldRecord) -> Held:
    if not isinstance(held, list):
        return field
    return [field if at == change.item else item for at, item in enumerate(held)]


def _edit(change: Change, before: object, after: object) -> Edit:
    return Edit(field=change.field, item=change.item, before=before, after=after, reason=change.reason)


def _sure(field: FieldRecord) -> FieldRecord:
    """The value as a machine read it, vouched for by a person; what the doubts were stays readable in `issues`."""
    return field.model_copy(update={"needs_review": False, "confidence": 1.0})


def _typed(change: Change, old: FieldRecord | None) -> FieldRecord:
    pointed = change.box is not None
    page = (change.page if pointed else None) or (old.page if old else None) or 1
    box = change.box or (old.box if old else NOWHERE)
    raw = old.raw if old else ""
    return FieldRecord(value=change.value or "", raw=raw, confidence=1.0, page=page, box=box, engine=PERSON)


def _restored(after: object, found: Held | None) -> Held:
    """A person's value over what a machine found there, if anything."""
    if isinstance(after, list):
        places = found if isinstance(found, list) else []
        return [_restored_item(value, places[at] if at < len(places) else None) for at, value in enumerate(after)]
    return _restored_item(after, found if isinstance(found, FieldRecord) else None)


def _restored_item(value: object, found: FieldRecord | None) -> FieldRecord:
    if found is not None and found.value == value:
        return _sure(found)
    place = (
        {"raw": found.raw, "page": found.page, "box": found.box} if found else {"raw": "", "page": 1, "box": NOWHERE}
    )
    return FieldRecord.model_validate({"value": value, "confidence": 1.0, "engine": PERSON} | place)
