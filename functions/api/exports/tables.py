"""Records as tables: CSV and XLSX.

Enters: records. Leaves: rows. Of one type there is a row per document, a column per field; of several a row per value
with all that is known of it. A cell that a spreadsheet would run as a formula gets an apostrophe before it (OWASP,
"CSV injection").
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from functions.records.fields import Held
from functions.records.record import FieldRecord, Record
from parsers.contract import FIELDS
from parsers.registry import FORMS

DOCUMENT = ("document_id", "status", "document_type", "hospital", "filename", "received_at", "reviewer", "reviewed_at")
VALUE = (*DOCUMENT, "field", "item", "value", "raw", "confidence", "needs_review", "page", "by")

_FORMULA = ("=", "+", "-", "@", "\t", "\r")

Cell = str | int | float | bool


def header(document_type: str | None) -> list[str]:
    """The columns of a table of one type, or of all types."""
    return [*DOCUMENT, *_names(document_type)] if document_type else list(VALUE)


def rows(records: Iterable[Record], document_type: str | None) -> Iterator[list[Cell]]:
    """The rows under `header`."""
    for record in records:
        if document_type:
            yield [*_document(record), *(_cell(record.fields.get(name)) for name in _names(document_type))]
        else:
            yield from _values(record)


def as_csv(records: Iterable[Record], document_type: str | None, with_header: bool = True) -> str:
    """The table as CSV (RFC 4180)."""
    out = io.StringIO()
    writer = csv.writer(out)
    if with_header:
        writer.writerow(header(document_type))
    writer.writerows([_safe(cell) for cell in row] for row in rows(records, document_type))
    return out.getvalue()


def as_xlsx(records: Iterable[Record], document_type: str | None) -> bytes:
    """The table as a workbook of one sheet. Texts stay texts: nothing becomes a formula or a link."""
    import xlsxwriter  # noqa: PLC0415 - for those who ask

    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, options) as book:
        sheet = book.add_worksheet((document_type or "values")[:31])
        bold = book.add_format({"bold": True})
        sheet.write_row(0, 0, header(document_type), bold)
        for at, row in enumerate(rows(records, document_type), 1):
            sheet.write_row(at, 0, row)
        sheet.freeze_panes(1, 0)
        sheet.autofit(300)
    return out.getvalue()


def _names(document_type: str) -> Sequence[str]:
    """The fields of a type: in the order of the paper where it is described."""
    form = FORMS.get(document_type)
    return form.names() if form else sorted(FIELDS.get(document_type, ()))


def _document(record: Record) -> list[Cell]:
    source, review = record.source, record.review
    reviewed = review.reviewed_at.isoformat() if review.reviewed_at else ""
    return [
        *(record.document_id, record.status.value, record.document_type, source.hospital, source.filename or ""),
        *(source.received_at.isoformat(), review.reviewer or "", reviewed),
    ]


def _values(record: Record) -> Iterator[list[Cell]]:
    about = _document(record)
    for name, held in record.fields.items():
        listed = isinstance(held, list)
        for at, field in enumerate(held if isinstance(held, list) else [held], 1):
            for member, value in _members(name, field):
                known: list[Cell] = [field.raw, field.confidence, field.needs_review, field.page, field.engine]
                yield [*about, member, at if listed else "", value, *known]


def _members(name: str, field: FieldRecord) -> list[tuple[str, Cell]]:
    if isinstance(field.value, dict):
        return [(f"{name}.{member}", value) for member, value in field.value.items()]
    return [(name, field.value)]


def _cell(held: Held | None) -> Cell:
    """A field as one cell; the items of a list on lines of their own."""
    if held is None:
        return ""
    if isinstance(held, list):
        return "\n".join(_line(item) for item in held)
    return _line(held) if isinstance(held.value, dict) else held.value


def _line(field: FieldRecord) -> str:
    if isinstance(field.value, dict):
        return "; ".join(f"{name}: {value}" for name, value in field.value.items())
    return str(field.value)


def _safe(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
