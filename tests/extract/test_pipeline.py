"""The whole way from bytes to a record, with the real readers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from io import BytesIO

import pytest
from reportlab.lib.pagesizes import letter
from reportlab.pdfgen.canvas import Canvas

from functions.errors import EngineError, EngineTimeoutError, ThrottledError
from functions.extract.engines.base import Picture
from functions.extract.pipeline import Tools, process
from functions.extract.reading import Reading
from functions.extract.tools import build_tools
from functions.records.record import FieldRecord, Packet, Record, Source, Status
from functions.settings import Settings, TextractMode
from parsers.page import Box, Word

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


def source(name: str = "upload.pdf") -> Source:
    return Source(
        bucket="uploads", key=f"st-elsewhere/{name}", version_id="1", hospital="st-elsewhere", received_at=NOW
    )


PRESCRIPTION = (
    (72, 720, "Dr Alma Reyes, M.D."),
    (72, 704, "Harbor Family Clinic"),
    (72, 640, "Patient Name: {patient}"),
    (340, 640, "Date: 02/27/2026"),
    (72, 600, "Rx"),
    (90, 580, "Amoxicillin 500 mg, 1 capsule three times a day"),
    (72, 500, "Refills: 1"),
)


def prescription(patient: str = "Nora Quill") -> bytes:
    """A born-digital prescription."""
    page = BytesIO()
    canvas = Canvas(page, pagesize=letter)
    for x, y, text in PRESCRIPTION:
        canvas.drawString(x, y, text.format(patient=patient))
    canvas.save()
    return page.getvalue()


class CannedTextract:
    """Answers the same words, or fails, and counts the pages it was sent."""

    name = "textract"

    def __init__(self, answer: Callable[[], list[Word]]) -> None:
        self.pages = 0
        self._answer = answer

    def read(self, picture: Picture) -> list[Word]:
        self.pages += 1
        return self._answer()


def failing(error: EngineError | ThrottledError) -> Callable[[], list[Word]]:
    def answer() -> list[Word]:
        raise error

    return answer


def tools(mode: TextractMode = "off", textract: CannedTextract | None = None) -> Tools:
    return build_tools(Settings(textract_mode=mode, second_reader="off"), textract)


def one(record: Record, name: str) -> FieldRecord:
    value = record.fields[name]
    assert isinstance(value, FieldRecord)
    return value


def test_a_born_digital_prescription_becomes_a_record_with_places_and_normal_forms() -> None:
    record = process(prescription(), source(), tools(), NOW).record

    assert record.document_type == "prescription"
    assert one(record, "patient_name").value == "Nora Quill"
    assert one(record, "prescription_date").value == "2026-02-27"
    name = one(record, "patient_name")
    assert name.engine == "text_layer"
    assert name.page == 1
    left, top, right, bottom = name.box
    assert 0.2 < left < right < 0.5
    assert 0.16 < top < bottom < 0.21


def test_the_same_upload_gives_the_same_record() -> None:
    first, second = (process(prescription(), source(), tools(), NOW).record for _ in range(2))

    assert first.model_dump(exclude={"timings_ms"}) == second.model_dump(exclude={"timings_ms"})


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"", "EMPTY_FILE"), (b"\x00\x91random bytes", "UNSUPPORTED_FORMAT"), (b"%PDF-1.7", "DAMAGED_FILE")],
)
def test_what_cannot_be_read_becomes_a_failed_record_with_advice(data: bytes, code: str) -> None:
    record = process(data, source(), tools(), NOW).record

    assert record.status is Status.FAILED
    assert record.error is not None
    assert record.error.code == code
    assert "upload" in record.error.message


def test_textract_is_not_asked_when_nothing_is_in_doubt() -> None:
    textract = CannedTextract(list)

    record = process(prescription(), source(), tools("fallback", textract), NOW).record

    assert record.status is Status.EXTRACTED
    assert textract.pages == 0


def test_textract_is_asked_for_a_page_that_lacks_a_required_field() -> None:
    textract = CannedTextract(list)

    process(prescription(patient=""), source(), tools("fallback", textract), NOW)

    assert textract.pages == 1


@pytest.mark.parametrize("error", [ThrottledError(), EngineTimeoutError(), EngineError("malformed answer")])
def test_a_failing_textract_is_noted_and_the_local_reading_stands(error: EngineError | ThrottledError) -> None:
    textract = CannedTextract(failing(error))

    record = process(prescription(), source(), tools("always", textract), NOW).record

    assert textract.pages == 1
    assert record.status is Status.NEEDS_REVIEW
    assert one(record, "patient_name").value == "Nora Quill"
    assert any(issue.code.startswith("TEXTRACT_") for issue in record.issues)


def test_textracts_words_lead_where_it_is_always_asked() -> None:
    words = [Word(text, Box(0.1 * at, 0.1, 0.1 * at + 0.08, 0.12), 0.99, "textract") for at, text in enumerate("ab", 1)]
    textract = CannedTextract(lambda: words)

    processed = process(prescription(), source(), tools("always", textract), NOW)

    assert processed.record.pages[0].engine == "textract"
    assert (processed.record.usage.textract_pages, processed.record.usage.textract_usd) == (1, 0.0015)
    assert {"a", "b"} <= {word.text for word in processed.pages[0].words}


def packet() -> bytes:
    """A born-digital file of a prescription and a patient record of two pages."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=letter)
    for x, y, text in PRESCRIPTION:
        canvas.drawString(x, y, text.format(patient="Nora Quill"))
    canvas.showPage()
    for y, text in (
        (720, "Patient Registration Form"),
        (680, "Patient Name: Oscar Lindt"),
        (660, "Date of Birth: 01/02/1970"),
        (640, "Marital Status: Married"),
        (620, "Allergies: Penicillin"),
    ):
        canvas.drawString(72, y, text)
    canvas.showPage()
    canvas.drawString(72, 720, "Insurance company: Sunshine Mutual")
    canvas.drawString(72, 700, "Policy number: XY123456")
    canvas.save()
    return file.getvalue()


def test_a_file_of_several_documents_becomes_linked_records() -> None:
    kept: dict[str, list[int]] = {}

    def keep(document_id: str, readings: Sequence[Reading]) -> dict[int, str]:
        kept[document_id] = [reading.page.number for reading in readings]
        return {reading.page.number: f"{document_id}/{reading.page.number}.jpg" for reading in readings}

    processed = process(packet(), source(), tools(), NOW, keep=keep)

    first, second = processed.records
    assert (first.document_type, second.document_type) == ("prescription", "patient_record")
    assert first.document_id == process(prescription(), source(), tools(), NOW).record.document_id
    ids = [first.document_id, second.document_id]
    assert first.packet == Packet(id=ids[0], part=1, parts=2, pages=[1], documents=ids)
    assert second.packet == Packet(id=ids[0], part=2, parts=2, pages=[2, 3], documents=ids)
    assert second.page_count == 2
    assert one(second, "patient_name").page == 1
    assert one(second, "policy_number").page == 2
    assert kept == {ids[0]: [1], ids[1]: [1, 2]}
    assert [page.image_key for page in second.pages] == [f"{ids[1]}/1.jpg", f"{ids[1]}/2.jpg"]
    assert [page.number for page in processed.pages] == [1, 2, 3]


def test_a_file_whose_type_is_named_is_one_document() -> None:
    (record,) = process(packet(), source(), tools(), NOW, document_type="patient_record").records

    assert record.page_count == 3
    assert record.packet is None


def test_a_caller_may_name_the_type() -> None:
    record = process(prescription(), source(), tools(), NOW, document_type="patient_record").record

    assert record.document_type == "patient_record"


def test_pages_are_kept_while_the_document_is_open_and_the_record_names_their_pictures() -> None:
    sizes: dict[int, tuple[int, ...]] = {}

    def keep(document_id: str, readings: Sequence[Reading]) -> dict[int, str]:
        sizes.update({reading.page.number: reading.picture.shape for reading in readings})
        return {reading.page.number: f"{document_id}/{reading.page.number}.jpg" for reading in readings}

    record = process(prescription(), source(), tools(), NOW, keep=keep).record

    assert record.pages[0].image_key == f"{record.document_id}/1.jpg"
    assert sizes[1][0] > sizes[1][1] > 500
