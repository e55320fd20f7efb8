"""A document comes to the same record, pictures and words whether one worker reads it or many share it out."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from contextlib import redirect_stdout
from datetime import UTC, datetime
from typing import Any

import cv2
import numpy as np
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from functions.errors import EngineTimeoutError
from functions.extract import handler as module
from functions.extract.events import announcement
from functions.extract.page_store import PageStore
from functions.extract.reading import Reading
from functions.records.identity import document_id
from functions.records.plans import Plan
from functions.records.record import Source
from functions.words import packed, unpacked
from parsers.extraction import Issue
from parsers.page import Box, Page, Word
from tests.extract.files import LETTER, lines
from tests.extract.paper import leaning, page
from tests.faults.harness import CONTEXT, batch_of, world

BILL = (
    "Riverbend General Hospital",
    "HOSPITAL BILL",
    "Patient name: Anna Muster",
    "Invoice number: INV-30951",
    "Invoice date: 11/18/2026",
    "Chest X-ray   1   120.00   120.00",
    "Total amount: $120.00",
)
NOTES = ("PRESCRIPTION", "Patient name: Anna Muster", "Date: 11/18/2026", "Amoxicillin 500 mg three times daily")

WORDS = (
    Word("500", Box(0.123456789, 0.2, 0.3, 0.4), 0.123456789, "tesseract", "600", "circled", handwritten=True),
    Word("mg", Box(0.1, 0.2, 0.3, 1 / 3), 1.0, "neural"),
)


def file() -> bytes:
    """Of four pages two are scans (one leans, one stands on its head), two were never on paper."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=LETTER)
    for content in (leaning(page(BILL), 2), NOTES, np.rot90(page(), 2), BILL[2:]):
        if isinstance(content, tuple):
            lines(canvas, content)
        else:
            sheet = cv2.copyMakeBorder(content, 0, content.shape[1] * 11 // 17, 0, 0, cv2.BORDER_CONSTANT, value=250)
            canvas.drawImage(ImageReader(Image.fromarray(np.ascontiguousarray(sheet))), 0, 0, 612, 792, anchor="n",
                             preserveAspectRatio=True)  # fmt: skip
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def read(data: bytes, pages_per_task: int, monkeypatch: pytest.MonkeyPatch) -> tuple[int, list[Any], Mapping[str, Any]]:
    """How many messages it took, the records without their times, the artifacts by key."""
    with world({}) as found:
        monkeypatch.setenv("PAGES_PER_TASK", str(pages_per_task))
        found.clients.s3.put_object(Bucket="uploads", Key="a/long.pdf", Body=data)
        moment = datetime(2026, 11, 20, 14, 40, tzinfo=UTC)
        source = Source(bucket="uploads", key="a/long.pdf", version_id="null", size=len(data), hospital="a",
                        received_at=moment)  # fmt: skip
        waiting, taken = [json.dumps(announcement(source))], 0
        while waiting:
            with redirect_stdout(io.StringIO()):
                assert not module.handler(batch_of(waiting.pop(0), 1), CONTEXT)["batchItemFailures"]  # type: ignore[arg-type]
            waiting += found.sent()
            taken += 1
        ids = sorted(item["document_id"]["S"] for item in found.items() if item["item"]["S"] == "record")
        records = [found.store.get(each) for each in ids]
        assert document_id(source) in ids
        listed = found.clients.s3.list_objects_v2(Bucket="artifacts")["Contents"]
        keys = sorted(each["Key"] for each in listed)
        kept = {key: found.clients.s3.get_object(Bucket="artifacts", Key=key)["Body"].read() for key in keys}
        times = {"timings_ms", "created_at", "updated_at"}
        return taken, [json.loads(each.model_dump_json(exclude=times)) for each in records if each], kept


def test_read_by_one_or_shared_out_it_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    data = file()
    alone, records, artifacts = read(data, 20, monkeypatch)
    many, shared_records, shared_artifacts = read(data, 1, monkeypatch)

    assert (alone, many) == (1, 1 + 4 + 1)
    assert sum(len(each["fields"]) for each in records) >= 6
    assert records == shared_records
    assert [key for key in artifacts if key.endswith(".jpg")]
    assert artifacts == shared_artifacts


def test_a_page_waits_for_its_document_just_as_it_was_read() -> None:
    with world({}) as found:
        store = PageStore(found.clients.s3, "artifacts")
        plan = Plan(Source(bucket="uploads", key="a/b.pdf", received_at=datetime.now(UTC)), "token", 2)
        good = Page(1, WORDS, 1700, 2200, "tesseract", 90, 0.987654321)
        bad = Page(2, (), 0, 0, "tesseract")
        issue = Issue("ENGINE_TIMEOUT", "It took too long.")
        readings = [Reading(good, (issue,), {"ocr": 12}), Reading(bad, failure=EngineTimeoutError())]
        for reading in readings:
            store.keep(plan, reading)
        kept = store.all(plan)

    assert [each.page for each in kept] == [good, bad]
    assert [(each.issues, each.timings_ms) for each in kept] == [((issue,), {"ocr": 12}), ((), {})]
    assert [type(each.failure) for each in kept] == [type(None), EngineTimeoutError]


def test_words_that_are_kept_say_who_wrote_them() -> None:
    (found,) = unpacked(packed([Page(1, WORDS, 1700, 2200, "tesseract")]))
    assert [word.handwritten for word in found.words] == [True, False]
