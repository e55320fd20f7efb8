"""The page as a person uses it: upload, see the record beside its scan, search. In real Chromium."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.paper import first_page
from tests.browser.reader import DISAGREE

SCAN = {"name": "Ada Example.png", "mimeType": "image/png", "buffer": first_page().png}


def _upload(page: Page, *files: dict[str, object], hospital: str = "hospital-a") -> None:
    page.get_by_label("Hospital").first.fill(hospital)
    page.locator("#files").set_input_files(list(files))


@pytest.fixture
def opened(page: Page) -> Page:
    """A page on which a scan has been uploaded and its record opened."""
    _upload(page, SCAN)
    expect(page.get_by_role("heading", name="Ada Example")).to_be_visible(timeout=20_000)
    return page


def test_an_uploaded_scan_becomes_a_record_beside_its_scan(opened: Page) -> None:
    image = opened.get_by_alt_text("Scan of page 1")
    expect(image).to_be_visible()
    assert image.evaluate("image => image.decode().then(() => image.naturalWidth)") == 1275
    field = opened.locator(".field[data-name=date_of_birth]")
    expect(field).to_contain_text("Date of birth")
    expect(field).to_contain_text("1961-03-09")
    expect(field).to_contain_text("Very likely right")
    expect(field).to_contain_text("March 9, 1961")
    expect(opened.locator("#list a[aria-current]")).to_contain_text("Ada Example")
    assert re.search(r"#/documents/\w{26}$", opened.url)


def test_doubts_are_put_into_words(opened: Page) -> None:
    expect(opened.locator(".field.check")).to_have_count(2)
    expect(opened.locator(".field", has_text="Atorvastatin")).to_contain_text(DISAGREE)
    expect(opened.locator(".summary")).to_contain_text("2 of 11 fields to check")


def test_focus_on_a_field_highlights_its_box_on_the_scan(opened: Page) -> None:
    opened.locator(".field", has_text="Atorvastatin").focus()
    active = opened.locator(".box.active")
    expect(active).to_have_count(1)
    sheet, box = opened.locator(".sheet").bounding_box(), active.bounding_box()
    assert sheet
    assert box
    expected = first_page().boxes["medicine 2"]
    found = [(box["x"] - sheet["x"]) / sheet["width"], (box["y"] - sheet["y"]) / sheet["height"]]
    assert found == pytest.approx(expected[:2], abs=0.005)
    expect(active).to_be_in_viewport()


def test_a_field_on_another_page_turns_to_it(opened: Page) -> None:
    opened.locator(".field[data-name=prescriber_dea]").focus()
    expect(opened.get_by_alt_text("Scan of page 2")).to_be_visible()
    expect(opened.locator(".box.active")).to_have_count(1)
    opened.get_by_role("button", name="Previous page").click()
    expect(opened.get_by_alt_text("Scan of page 1")).to_be_visible()


def test_a_click_on_a_box_goes_to_its_field(opened: Page) -> None:
    opened.locator(".box[title=Refills]").click()
    expect(opened.locator(".field[data-name=refills]")).to_be_focused()


def test_the_doubtful_fields_follow_one_another(opened: Page) -> None:
    step = opened.get_by_role("button", name="Next field to check")
    for name in ("prescription_date", "medicines", "prescription_date"):
        step.click()
        expect(opened.locator(".field:focus")).to_have_attribute("data-name", name)


def test_fields_can_be_walked_through_by_keyboard(opened: Page) -> None:
    opened.locator(".field[data-name=patient_name]").focus()
    opened.keyboard.press("ArrowDown")
    expect(opened.locator(".field[data-name=date_of_birth]")).to_be_focused()
    opened.keyboard.press("ArrowUp")
    opened.keyboard.press("ArrowUp")
    expect(opened.locator(".field[data-name=prescriber_phone]")).to_be_focused()


def test_a_failed_document_says_why(page: Page) -> None:
    _upload(page, {"name": "scan.pdf", "mimeType": "application/pdf", "buffer": b"locked"})
    expect(page.locator("#uploads")).to_contain_text("protected by a password", timeout=20_000)
    expect(page.get_by_role("alert")).to_contain_text("protected by a password")


@pytest.mark.parametrize(
    ("name", "content", "said"), [("notes.docx", b"PK", "PDF, PNG, JPEG and TIFF"), ("empty.pdf", b"", "empty")]
)
def test_a_refused_upload_says_why(page: Page, name: str, content: bytes, said: str) -> None:
    _upload(page, {"name": name, "mimeType": "application/octet-stream", "buffer": content})
    expect(page.locator("#uploads li.bad")).to_contain_text(said)


def test_several_files_are_uploaded_at_once_and_none_is_thrust_upon_the_person(page: Page) -> None:
    _upload(page, SCAN, SCAN | {"name": "second.png"}, hospital="hospital-b")
    expect(page.locator("#uploads a", has_text="Needs review")).to_have_count(2, timeout=20_000)
    expect(page.get_by_role("heading", name="Choose a document")).to_be_visible()
    page.get_by_role("button", name="Hospital").click()
    expect(page.locator("#list li")).to_have_count(2)


def test_files_can_be_dropped(page: Page) -> None:
    page.get_by_label("Hospital").first.fill("hospital-c")
    page.evaluate(
        """() => {
            const transfer = new DataTransfer();
            transfer.items.add(new File(["scan"], "dropped.pdf"));
            const dropped = new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true });
            document.getElementById("drop").dispatchEvent(dropped);
        }"""
    )
    expect(page.get_by_role("heading", name="Ada Example")).to_be_visible(timeout=20_000)


def test_without_a_hospital_nothing_is_sent(page: Page) -> None:
    _upload(page, SCAN, hospital="Not A Name")
    expect(page.locator("#uploads li")).to_have_count(0)
    assert page.locator("#hospital").evaluate("field => field.validationMessage").startswith("Say which hospital")


def test_a_patient_is_found_by_name_and_date_of_birth(opened: Page) -> None:
    opened.get_by_label("Search for").fill("example, ADA")
    opened.get_by_label("born").fill("1961-03-09")
    opened.get_by_role("button", name="Search").click()
    expect(opened.locator("#list li").first).to_contain_text("Ada Example")
    opened.get_by_label("born").fill("1961-03-10")
    opened.get_by_role("button", name="Search").click()
    expect(opened.locator("#list-note")).to_have_text("Nothing found.")
    assert "ADA" not in opened.url


def test_an_address_opens_its_document_again(opened: Page) -> None:
    opened.reload()
    expect(opened.get_by_role("heading", name="Ada Example")).to_be_visible()


def test_the_documentation_works_offline(page: Page) -> None:
    page.goto("/docs")
    expect(page.get_by_text("/extract", exact=True)).to_be_visible()
    page.get_by_text("/documents/{document_id}", exact=True).click()
    expect(page.get_by_text("There is no document with this id.").first).to_be_visible()


@pytest.mark.parametrize("page", ["light", "dark"], indirect=True)
def test_axe_finds_nothing(opened: Page) -> None:
    opened.locator(".field", has_text="Atorvastatin").focus()
    _nothing_found(opened)


@pytest.mark.parametrize("page", ["light", "dark"], indirect=True)
def test_axe_finds_nothing_on_the_empty_page_and_on_a_failure(page: Page) -> None:
    _nothing_found(page)
    _upload(page, {"name": "scan.pdf", "mimeType": "application/pdf", "buffer": b"locked"})
    expect(page.get_by_role("alert")).to_contain_text("protected by a password", timeout=20_000)
    _nothing_found(page)


def _nothing_found(page: Page) -> None:
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_nothing_scrolls_sideways(opened: Page) -> None:
    for width in (1280, 1024, 768, 420):
        opened.set_viewport_size({"width": width, "height": 800})
        wide = opened.evaluate("() => document.documentElement.scrollWidth")
        assert wide <= width, width
