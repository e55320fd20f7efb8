"""Copies, made while a person waits: the corrected page over a pale scan, and parts of a searchable PDF."""

from __future__ import annotations

import io
import time

import numpy as np
import pypdfium2
import pytest
from fastapi.testclient import TestClient
from PIL import Image

from functions.api.copies import MOST_AT_ONCE, overlaid
from functions.api.services import Services
from functions.records.edits import PERSON
from functions.records.record import Packet, PageInfo
from functions.words import packed, words_key
from parsers.page import Box, Page, Word
from tests.cloud import MakeRecord, text_field

SIZE = (1545, 2000)
READ, CORRECTED = (0.1, 0.1, 0.4, 0.13), (0.5, 0.1, 0.9, 0.13)


def test_corrections_stand_in_place_of_what_was_read(make_record: MakeRecord) -> None:
    scan = (215 + np.random.default_rng(0).normal(0, 12, (*SIZE[::-1], 3))).clip(0, 255).astype(np.uint8)
    words = (Word("Metformin", Box(*READ), 0.9, "tesseract"), Word("Exarnple", Box(*CORRECTED), 0.9, "tesseract"))
    fields = {"patient_name": text_field("Ada Example", box=list(CORRECTED), engine=PERSON)}
    started = time.process_time()
    made = overlaid(scan, Page(1, words, *SIZE, "tesseract"), make_record(fields=fields))
    assert time.process_time() - started < 3
    sheet = Image.open(io.BytesIO(made)).convert("RGB")
    assert sheet.size == SIZE
    assert _inks(sheet, READ) == (True, False)
    assert _inks(sheet, CORRECTED) == (False, True)
    assert _inks(sheet, (0.1, 0.5, 0.9, 0.9)) == (False, False)


def _inks(sheet: Image.Image, box: tuple[float, float, float, float]) -> tuple[bool, bool]:
    """Whether there is black and blue ink in a box."""
    left, top, right, bottom = (round(part * side) for part, side in zip(box, SIZE * 2, strict=True))
    red, green, blue = np.asarray(sheet.crop((left, top, right, bottom))).astype(int).transpose(2, 0, 1)
    return bool(((red + green + blue) < 150).any()), bool(((blue > 150) & (red < 100)).any())


def _pages(number: int) -> list[PageInfo]:
    sizes = {"confidence": 0.9, "width": 612, "height": 792}
    return [PageInfo.model_validate({"number": at, "engine": "tesseract", **sizes}) for at in range(1, number + 1)]


def test_a_copy_too_long_to_wait_for_is_asked_for_in_parts(
    client: TestClient, services: Services, make_record: MakeRecord
) -> None:
    services.store.finish(make_record("LONG", pages=_pages(MOST_AT_ONCE + 1), page_count=MOST_AT_ONCE + 1))
    answer = client.get("/documents/LONG/searchable.pdf")
    assert (answer.status_code, answer.json()["code"]) == (409, "TOO_LONG_AT_ONCE")
    assert f"{MOST_AT_ONCE} at most" in answer.json()["detail"]
    part = client.get("/documents/LONG/searchable.pdf?first=2")
    assert part.json()["code"] == "NO_WORDS", "short enough to be begun"
    beyond = client.get(f"/documents/LONG/searchable.pdf?first=1&last={MOST_AT_ONCE + 2}")
    assert (beyond.status_code, beyond.json()["code"]) == (404, "NO_PAGE")


@pytest.mark.parametrize(("in_file", "copied"), [(None, ["second", "third"]), ([2, 3, 4], ["third", "fourth"])])
def test_a_part_holds_its_own_pages_and_their_words(
    client: TestClient, services: Services, make_record: MakeRecord, in_file: list[int] | None, copied: list[str]
) -> None:
    names = ["first", "second", "third", "fourth"]
    with pypdfium2.PdfDocument.new() as blank:
        for width in range(len(names)):
            blank.new_page(600 + width, 800)
        blank.save(uploaded := io.BytesIO())
    services.s3.put_object(Bucket="uploads", Key="hospital-a/scan.pdf", Body=uploaded.getvalue())
    own = in_file or [1, 2, 3, 4]
    packet = Packet(id="D", part=1, parts=2, pages=in_file, documents=["D", "E"]) if in_file else None
    services.store.finish(make_record("D", pages=_pages(len(own)), page_count=len(own), packet=packet))
    words = [(Word(names[at - 1], Box(0.1, 0.1, 0.4, 0.13), 0.9, "tesseract"),) for at in own]
    read = [Page(number, word, 612, 792, "tesseract") for number, word in enumerate(words, 1)]
    services.s3.put_object(Bucket="artifacts", Key=words_key("D"), Body=packed(read))
    answer = client.get("/documents/D/searchable.pdf?first=2&last=3", headers={"Accept": "application/json"})
    assert "D-searchable-2-3.pdf" in answer.json()["url"]
    made = services.s3.get_object(Bucket="artifacts", Key="D/searchable-2-3.pdf")["Body"].read()
    with pypdfium2.PdfDocument(made) as document:
        found = [(page.get_textpage().get_text_bounded().strip(), page.get_width() - 600) for page in document]
    assert found == [(name, names.index(name)) for name in copied]
