"""Records as people read them in a terminal.

Enters: records. Leaves: rich tables: one row per document, or one row per field. Values are data, never markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from functions.records.record import FieldRecord, Record, Status

_WHO = ("patient_name", "member_name", "insured_name")
_KEY_FIELDS = {
    "prescription": ("medicines", "prescriber_name", "prescription_date"),
    "patient_record": ("date_of_birth", "policy_number", "insurance_company", "patient_phone"),
    "hospital_bill": ("total_amount", "invoice_number", "invoice_date"),
    "claim_form": ("insured_id", "total_charge", "diagnosis_codes"),
    "discharge_summary": ("admission_date", "discharge_date", "diagnoses"),
    "lab_report": ("results", "report_date"),
    "insurance_card": ("member_id", "insurer_name", "group_number"),
}
_STYLES = {
    Status.EXTRACTED: "green",
    Status.REVIEWED: "green",
    Status.NEEDS_REVIEW: "yellow",
    Status.FAILED: "red",
    Status.PROCESSING: "dim",
}
_ITEMS_SHOWN = 3
_WIDE = 120

Fields = Iterable[tuple[str, FieldRecord]]


def show_records(records: Sequence[Record], out: TextIO | None = None) -> None:
    """One row per document: what it is, whose, what matters most, what is in doubt; a narrow screen gets it in three
    columns instead of six.
    """
    console = _console(out)
    wide = console.width >= _WIDE
    table = Table(show_lines=not wide)
    headings = ("document", "type", "status", "patient", "key fields", "doubts")
    for heading in headings if wide else ("document", "holds", "doubts"):
        table.add_column(heading, overflow="fold")
    for record in records:
        document, kind, status, patient, fields, doubts = _cells(record)
        if wide:
            table.add_row(document, kind, status, patient, fields, doubts)
        else:
            lines = Text("\n")
            table.add_row(lines.join((document, kind, status)), lines.join((patient, fields)), doubts)
    console.print(table)


def _cells(record: Record) -> tuple[Text, ...]:
    return (
        Text("\n".join(filter(None, (record.source.key.replace("/", "/\n", 1), _part(record))))),
        Text(record.document_type if record.status is not Status.FAILED else ""),
        Text(record.status, _STYLES[record.status]),
        Text(next((_text(record.fields[name]) for name in _WHO if name in record.fields), "")),
        Text(_key_fields(record)),
        Text(_doubts(record)),
    )


def show_record(record: Record, out: TextIO | None = None) -> None:
    """One row per field of a document, each with its probability and its doubts."""
    console = _console(out)
    part = f"  {_part(record)}" if record.packet else ""
    heading = Text.assemble(
        (record.source.key, "bold"),
        part,
        "  ",
        record.document_type,
        "  ",
        (record.status, _STYLES[record.status]),
    )
    console.print(heading)
    if record.error:
        console.print(Text(f"{record.error.code}: {record.error.message}\n"))
        return
    table = Table(expand=False)
    table.add_column("field", no_wrap=True)
    table.add_column("value", overflow="fold")
    table.add_column("sure", justify="right")
    table.add_column("doubts", overflow="fold")
    for name, field in _flat(record):
        doubts = ", ".join(issue.code for issue in field.issues) or "review"
        sure = Text(f"{field.confidence:.0%}", "yellow" if field.needs_review else "green")
        table.add_row(Text(name), Text(_value(field)), sure, Text(doubts if field.needs_review else ""))
    for name, value in record.other.items():
        table.add_row(Text(name, "dim"), Text(value, "dim"), "", "")
    console.print(table)
    for issue in record.issues:
        console.print(Text(f"{issue.code}: {issue.message}", "yellow"))
    console.print()


def _part(record: Record) -> str:
    """Which document of a file that holds several; "" for one that is alone."""
    if record.packet is None:
        return ""
    pages = record.packet.pages
    span = f"page {pages[0]}" if len(pages) == 1 else f"pages {pages[0]}–{pages[-1]}"
    return f"{record.packet.part} of {record.packet.parts} ({span})"


def _console(out: TextIO | None) -> Console:
    """A file or a pipe has no width of its own: there, wide enough that rows stay whole lines."""
    console = Console(file=out, highlight=False)
    return console if console.is_terminal else Console(file=out, highlight=False, width=160)


def _flat(record: Record) -> Iterable[tuple[str, FieldRecord]]:
    for name, found in record.fields.items():
        if isinstance(found, FieldRecord):
            yield name, found
        else:
            yield from ((f"{name}[{number}]", item) for number, item in enumerate(found, start=1))


def _key_fields(record: Record) -> str:
    if record.error:
        return ""
    wanted = _KEY_FIELDS.get(record.document_type, tuple(record.fields))
    shown = [f"{name}: {_text(record.fields[name])}" for name in wanted if name in record.fields and name not in _WHO]
    return "\n".join(shown[:_ITEMS_SHOWN])


def _text(found: FieldRecord | list[FieldRecord]) -> str:
    if isinstance(found, FieldRecord):
        return _value(found)
    more = f" (+{len(found) - _ITEMS_SHOWN})" if len(found) > _ITEMS_SHOWN else ""
    return "; ".join(_brief(item) for item in found[:_ITEMS_SHOWN]) + more


def _value(field: FieldRecord) -> str:
    if isinstance(field.value, dict):
        return ", ".join(f"{name}: {value}" for name, value in field.value.items())
    return {True: "yes", False: "no"}[field.value] if isinstance(field.value, bool) else str(field.value)


def _brief(field: FieldRecord) -> str:
    """The first two members of a list's item: a medicine's name and strength, a test and its value."""
    if isinstance(field.value, dict):
        return " ".join(str(value) for value in list(field.value.values())[:2])
    return _value(field)


def _doubts(record: Record) -> str:
    if record.error:
        return record.error.message
    fields = [name for name, field in _flat(record) if field.needs_review]
    return ", ".join(fields + [issue.code for issue in record.issues])
