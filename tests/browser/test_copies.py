"""What the console gives out and takes in besides values: a drawn box read, copies, tables, the evaluation set."""

from __future__ import annotations

import re
import subprocess
import zipfile
from pathlib import Path

import numpy as np
from PIL import Image
from playwright.sync_api import Browser, Download, FloatRect, Page, Route, expect

from evaluation.truth import documents_in
from local.cli import main
from local.system import System
from tests.browser.conftest import SCAN, upload
from tests.browser.paper import SIZE, first_page


def test_a_drawn_box_is_read_into_the_field_that_has_the_focus(opened: Page) -> None:
    # The clinic's address is no field of this record, and no word of it was kept: only the picture holds it.
    field = opened.locator(".field[data-name=directions] textarea")
    field.focus()
    draw(opened, (0.08, 0.102, 0.48, 0.124))
    expect(field).to_have_value("12 Sample Street, Springfield, IL 62701")
    expect(opened.locator(".box.active")).to_have_count(1)
    opened.keyboard.press("Alt+u")
    expect(field).to_have_value("Take all medicines with a full glass of water.")


def test_a_box_drawn_around_nothing_changes_nothing(opened: Page) -> None:
    field = opened.locator(".field[data-name=directions] textarea")
    field.focus()
    draw(opened, (0.5, 0.7, 0.9, 0.75))
    expect(opened.get_by_text("Nothing could be read there.")).to_be_visible()
    expect(field).to_have_value("Take all medicines with a full glass of water.")


def test_a_box_on_a_turned_page_is_the_same_place(opened: Page) -> None:
    field = opened.locator(".field[data-name=directions] textarea")
    opened.get_by_role("button", name="Rotate").click()
    field.focus()
    draw(opened, (0.876, 0.08, 0.898, 0.48))
    expect(field).to_have_value("12 Sample Street, Springfield, IL 62701")


def test_the_searchable_pdf_is_saved_and_holds_the_words(opened: Page, tmp_path: Path) -> None:
    saved = tmp_path / "copy.pdf"
    copied(opened, "Searchable PDF").save_as(saved)
    said = subprocess.run(["pdftotext", saved, "-"], capture_output=True, text=True, check=True).stdout
    assert "Lisinopril 10 mg tablet" in said
    assert "AM1234563" in said, "the second page's words"
    expect(opened.get_by_role("heading", name="Ada Example")).to_be_visible()


def test_a_long_document_is_saved_in_parts(opened: Page) -> None:
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url.partition("?")[2])
        route.fulfill(json={"url": "data:,part"})

    def lengthened(route: Route) -> None:
        response = route.fetch()
        record = response.json()
        record["pages"] = [record["pages"][0] | {"number": number} for number in range(1, 321)]
        route.fulfill(response=response, json=record)

    opened.route("**/searchable.pdf*", answer)
    opened.route(re.compile(r"/documents/\w{26}$"), lengthened)
    opened.reload()
    expect(opened.locator(".field").first).to_be_visible()
    opened.get_by_label("More").click()
    with opened.expect_response(re.compile("first=301")):
        opened.get_by_role("menuitem", name="Searchable PDF").click()
    expect(opened.get_by_text("Making pages 301 to 320 of 320")).to_be_visible()
    assert asked == ["first=1&last=150", "first=151&last=300", "first=301&last=320"]


def test_the_corrected_page_shows_what_was_saved(opened: Page) -> None:
    field = opened.locator(".field[data-name=patient_name] textarea")
    field.focus()
    draw(opened, (0.28, 0.195, 0.44, 0.22))
    expect(opened.locator(".field[data-name=patient_name]")).to_contain_text("Corrected")
    field.fill("Ada Lovelace")
    opened.get_by_label("More").click()
    opened.get_by_role("menuitem", name="This page, corrected").click()
    expect(opened.get_by_text("Save first")).to_be_visible()
    opened.locator("#save").click()
    expect(opened.get_by_text("Saved.", exact=True)).to_be_visible()
    download = copied(opened, "This page, corrected")
    assert download.suggested_filename.endswith("-pages-1.clean.png")
    sheet = Image.open(download.path()).convert("RGB")
    assert sheet.size == SIZE
    left, top, right, bottom = (round(f * w) for f, w in zip(first_page().boxes["patient_name"], SIZE * 2, strict=True))
    red, _, blue = np.asarray(sheet.crop((left, top, right, bottom))).transpose(2, 0, 1)
    assert ((blue > 150) & (red < 100)).any(), "the correction is drawn where it stands"


def test_what_the_queue_shows_is_exported_as_a_workbook(page: Page) -> None:
    upload(page, SCAN, SCAN | {"name": "second.png"}, hospital="export")
    expect(page.locator("#uploads a", has_text="Needs review")).to_have_count(2)
    page.locator("#filter-hospital").select_option("export")
    expect(page.locator("#list tr")).to_have_count(2)
    with page.expect_download() as download:
        page.get_by_label("Export", exact=True).select_option("xlsx")
    assert download.value.suggested_filename == "documents.xlsx"
    with zipfile.ZipFile(download.value.path()) as book:
        said = book.read("xl/sharedStrings.xml").decode()
        rows = book.read("xl/worksheets/sheet1.xml").decode().count("<row ")
    assert all(words in said for words in ("second.png", "Ada Example", "Atorvastatin", "medicines.strength"))
    # A head, and of each document eight plain fields and three medicines of five members.
    assert rows == 1 + 2 * (8 + 3 * 5)


def test_a_reviewed_document_joins_the_evaluation_set_by_one_click(
    opened: Page, system: System, tmp_path: Path
) -> None:
    document = opened.url.rsplit("/", 1)[1]
    opened.get_by_label("More").click()
    expect(opened.get_by_role("menuitem", name="Add to evaluation set")).to_have_count(0)
    opened.keyboard.press("Escape")
    opened.keyboard.press("Alt+Shift+a")
    opened.keyboard.press("Control+Enter")
    expect(opened).not_to_have_url(re.compile(document))
    opened.goto(f"/#/documents/{document}")
    expect(opened.locator(".summary")).to_contain_text("Reviewed")
    opened.get_by_label("More").click()
    opened.get_by_role("menuitem", name="Add to evaluation set").click()
    expect(opened.get_by_text("Added to the evaluation set.")).to_be_visible()
    assert main(["evaluation-set", str(tmp_path), "--bucket", system.settings.artifact_bucket]) == 0
    (truth,) = (truth for path, truth in documents_in(tmp_path) if path.name == f"{document}.png")
    assert (tmp_path / f"{document}.png").read_bytes() == first_page().png
    assert truth.documents[0].fields["patient_name"] == "Ada Example"


def copied(page: Page, name: str) -> Download:
    """The copy that the menu's item `name` saves."""
    page.get_by_label("More").click()
    with page.expect_download() as download:
        page.get_by_role("menuitem", name=name).click()
    return download.value


def test_a_box_that_is_read_late_overwrites_nothing_that_was_typed(opened: Page) -> None:
    held: list[Route] = []
    opened.route("**/region", lambda route: held.append(route))  # noqa: PLW0108 - playwright writes attributes onto it
    field = opened.locator(".field[data-name=directions] textarea")
    field.focus()
    draw(opened, (0.08, 0.102, 0.48, 0.124))
    field.fill("As told")
    opened.locator(".field[data-name=refills] textarea").focus()
    held[0].fulfill(json={"text": "12 Sample Street"})
    expect(opened.get_by_text("the box was not put in")).to_be_visible()
    expect(field).to_have_value("As told")
    expect(opened.locator(".field[data-name=refills] textarea")).to_have_value("2")


def test_with_a_finger_a_box_is_drawn_when_that_was_chosen_before(opened: Page, browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, viewport={"width": 1024, "height": 768}, has_touch=True)
    tablet = context.new_page()
    tablet.goto(f"/{opened.url.split('/', 3)[3]}")
    tablet.get_by_role("button", name="Take over").or_(tablet.locator("#finish")).first.wait_for()
    field = tablet.locator(".field[data-name=directions] textarea")
    field.focus()
    expect(tablet.get_by_alt_text("Scan of page 1")).to_be_visible()
    finger = context.new_cdp_session(tablet)
    pen = tablet.get_by_role("button", name="Read a box")
    pen.click()
    tablet.keyboard.press("Escape")
    expect(pen).to_have_attribute("aria-pressed", "false")
    expect(field).to_be_visible()
    pen.click()
    seen = _scrolled_to(tablet, 0.1)
    ends = [
        {"x": seen["x"] + x * seen["width"], "y": seen["y"] + y * seen["height"]}
        for x, y in ((0.08, 0.102), (0.3, 0.11), (0.48, 0.124))
    ]
    for kind, points in (("touchStart", ends[:1]), ("touchMove", ends[1:2]), ("touchMove", ends[2:]), ("touchEnd", [])):
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    expect(field).to_have_value("12 Sample Street, Springfield, IL 62701")
    expect(pen).to_have_attribute("aria-pressed", "false")
    context.close()


def test_saving_leaves_the_scan_as_it_was_turned(opened: Page) -> None:
    opened.locator(".field[data-name=prescriber_dea] textarea").focus()
    expect(opened.get_by_alt_text("Scan of page 2")).to_be_visible()
    opened.get_by_role("button", name="Zoom in").click()
    wide = opened.locator(".sheet").bounding_box()
    opened.keyboard.press("Alt+Shift+a")
    opened.locator("#save").click()
    expect(opened.get_by_text("Saved.", exact=True)).to_be_visible()
    expect(opened.get_by_alt_text("Scan of page 2")).to_be_visible()
    after = opened.locator(".sheet").bounding_box()
    assert wide and after
    assert after["width"] == wide["width"]


def draw(page: Page, box: tuple[float, float, float, float]) -> None:
    """Drag the mouse from one corner to the other; fractions of the sheet as it is shown."""
    expect(page.get_by_alt_text("Scan of page 1")).to_be_visible()
    seen = _scrolled_to(page, box[1])
    left, top, right, bottom = box
    page.mouse.move(seen["x"] + left * seen["width"], seen["y"] + top * seen["height"])
    page.mouse.down()
    page.mouse.move(seen["x"] + right * seen["width"], seen["y"] + bottom * seen["height"], steps=4)
    page.mouse.up()


def _scrolled_to(page: Page, top: float) -> FloatRect:
    """Where the sheet is when `top` is at the frame's upper edge; an immediate scroll also ends one that goes on."""
    page.locator(".frame").evaluate(
        "(frame, top) => frame.scrollTo({top: frame.firstChild.offsetHeight * top, behavior: 'instant'})", top - 0.05
    )
    found = page.locator(".sheet").bounding_box()
    assert found
    return found
