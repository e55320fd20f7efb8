"""A reading function for the page's tests: whatever is uploaded is the prescription of paper.py.

A file that begins with "locked" is an encrypted PDF.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any
from urllib.parse import unquote_plus

from functions.aws import Clients
from functions.records.fields import each_field
from functions.records.identity import document_id
from functions.records.record import Failure, FieldRecord, Issue, PageInfo, Record, Source, Status
from functions.records.store import Store
from functions.settings import Settings
from functions.words import packed, words_key
from parsers.page import Box, Page, Word
from tests.browser.paper import SIZE, first_page, second_page

DISAGREE = "Two readings disagree: “20 mg” and “20 md”."


def handler(event: dict[str, Any], _context: object) -> None:
    """Keeps a record and two page pictures for every announced object."""
    clients, settings = Clients(), Settings()
    store = Store(clients.dynamodb, settings.results_table)
    for message in event["Records"]:
        for announced in json.loads(message["body"]).get("Records", []):
            source = _source(clients, settings.upload_bucket, unquote_plus(announced["s3"]["object"]["key"]))
            data = clients.s3.get_object(Bucket=source.bucket, Key=source.key)["Body"].read()
            record = failed(source) if data.startswith(b"locked") else read(source)
            for page, sheet in enumerate((first_page(), second_page()), 1):
                key = f"{record.document_id}/pages/{page}.jpg"
                clients.s3.put_object(Bucket=settings.artifact_bucket, Key=key, Body=sheet.png, ContentType="image/png")
            words = packed(pages(record))
            clients.s3.put_object(Bucket=settings.artifact_bucket, Key=words_key(record.document_id), Body=words)
            store.finish(record)


def _source(clients: Clients, bucket: str, key: str) -> Source:
    found = clients.s3.head_object(Bucket=bucket, Key=key)
    return Source(
        bucket=bucket,
        key=key,
        version_id=found.get("VersionId"),
        filename=unquote_plus(found["Metadata"].get("filename", "")) or None,
        size=found["ContentLength"],
        hospital=key.split("/", maxsplit=1)[0],
        received_at=datetime.now(UTC),
    )


def pages(record: Record) -> list[Page]:
    """The words of the record's fields where they stand, each as wide as the others of its field, with gaps."""
    words: dict[int, list[Word]] = {1: [], 2: []}
    for _, field in each_field(record):
        texts, (left, top, right, bottom) = field.raw.split(), field.box
        step = (right - left) / len(texts)
        for at, text in enumerate(texts):
            box = Box(left + at * step, top, left + (at + 0.9) * step, bottom)
            words[field.page].append(Word(text, box, 0.99, "tesseract"))
    return [Page(number, tuple(found), *SIZE, "tesseract") for number, found in words.items()]


def failed(source: Source) -> Record:
    error = Failure(code="ENCRYPTED_PDF", message="The PDF is protected by a password.")
    now = datetime.now(UTC)
    return Record(
        document_id=document_id(source),
        status=Status.FAILED,
        source=source,
        error=error,
        created_at=now,
        updated_at=now,
    )


def read(source: Source) -> Record:
    now, identity = datetime.now(UTC), document_id(source)
    pages = [
        PageInfo(
            number=number,
            engine="tesseract",
            confidence=0.93,
            width=SIZE[0],
            height=SIZE[1],
            image_key=f"{identity}/pages/{number}.jpg",
        )
        for number in (1, 2)
    ]
    return Record(
        document_id=identity,
        status=Status.NEEDS_REVIEW,
        document_type="prescription",
        document_type_confidence=0.98,
        source=source,
        page_count=2,
        pages=pages,
        fields=_fields(),
        other={"Pharmacy": "Corner Drugs"},
        created_at=now,
        updated_at=now,
    )


def _fields() -> dict[str, FieldRecord | list[FieldRecord]]:
    boxes = first_page().boxes | second_page().boxes

    def field(name: str, value: Any, raw: str, sure: float = 0.97, doubt: Issue | None = None) -> FieldRecord:
        return FieldRecord(
            value=value,
            raw=raw,
            confidence=sure,
            page=2 if name == "prescriber_dea" else 1,
            box=boxes[name],
            engine="tesseract",
            needs_review=doubt is not None,
            issues=[doubt] if doubt else [],
        )

    def medicine(number: int, words: tuple[str, str, str], sure: float, doubt: Issue | None = None) -> FieldRecord:
        name, strength, frequency = words
        value = {"name": name, "strength": strength, "form": "tablet", "dose": "1 tab", "frequency": frequency}
        return field(f"medicine {number}", value, f"{name} {strength} tablet 1 tab PO {frequency}", sure, doubt)

    return {
        "prescriber_name": field("prescriber_name", "Dr. Otto Muster, MD", "Dr. Otto Muster, MD", 0.995),
        "prescriber_phone": field("prescriber_phone", "(217) 555-0142", "(217) 555-0142"),
        "patient_name": field("patient_name", "Ada Example", "Ada Example", 0.995),
        "date_of_birth": field("date_of_birth", "1961-03-09", "March 9, 1961"),
        "prescription_date": field(
            "prescription_date", "2026-11-18", "11/18/2026", 0.82, Issue(code="LOW_CONFIDENCE", message="Hard to read.")
        ),
        "medicines": [
            medicine(1, ("Lisinopril", "10 mg", "daily"), 0.98),
            medicine(
                2, ("Atorvastatin", "20 mg", "at bedtime"), 0.55, Issue(code="READINGS_DISAGREE", message=DISAGREE)
            ),
            medicine(3, ("Metformin", "500 mg", "BID with meals"), 0.96),
        ],
        "directions": field(
            "directions",
            "Take all medicines with a full glass of water.",
            "Take all medicines with a full glass of water.",
        ),
        "refills": field("refills", 2, "2", 0.99),
        "prescriber_dea": field("prescriber_dea", "AM1234563", "AM1234563", 0.99),
    }
