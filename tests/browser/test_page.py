"""The console as a person uses it: upload, find, see a record beside its scan. In real Chromium."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Route, expect

from functions.records.record import Progress, Status
from functions.records.store import Store
from functions.settings import Settings
from local.system import System
from tests.browser.conftest import SCAN, upload
from tests.browser.paper import first_page
from tests.browser.reader import DISAGREE
from tests.cloud import MakeRecord


def test_an_uploaded_scan_becomes_a_record_beside_its_scan(opened: Page) -> None:
    image = opened.get_by_alt_text("Scan of page 1")
    expect(image).to_be_visible()
    assert image.evaluate("image => image.decode().then(() => image.naturalWidth)") == 1275
    born = opened.locator(".field[data-name=date_of_birth]")
    expect(born.get_by_role("textbox", name="Date of birth")).to_have_value("1961-03-09")
    expect(born).to_contain_text("Very likely right")
    expect(born).to_contain_text("March 9, 1961")
    assert re.search(r"#/documents/\w{26}$", opened.url)


def test_doubts_are_put_into_words(opened: Page) -> None:
    expect(opened.locator(".field.check")).to_have_count(2)
    expect(opened.locator("#verdict")).to_have_text("2 to check")
    expect(opened.locator(".listing", has_text="Strength")).to_contain_text(DISAGREE)


def test_a_field_shows_its_place_and_a_place_its_field(opened: Page) -> None:
    opened.locator("tr.item[data-key='medicines/1'] textarea").first.focus()
    active = opened.locator(".box.active")
    expect(active).to_have_count(1)
    expected = first_page().boxes["medicine 2"]
    # Both at one moment: the page may still be scrolling.
    found = active.evaluate(
        """box => {
            const [mine, sheet] = [box.getBoundingClientRect(), box.parentElement.getBoundingClientRect()];
            return [(mine.left - sheet.left) / sheet.width, (mine.top - sheet.top) / sheet.height];
        }"""
    )
    assert found == pytest.approx(expected[:2], abs=0.005)
    expect(active).to_be_in_viewport()
    opened.locator(".field[data-name=prescriber_dea] textarea").focus()
    expect(opened.get_by_alt_text("Scan of page 2")).to_be_visible()
    expect(opened.locator(".box.active")).to_have_count(1)
    opened.get_by_role("button", name="Previous page").click()
    expect(opened.get_by_alt_text("Scan of page 1")).to_be_visible()
    for _ in range(4):
        opened.get_by_role("button", name="Rotate").click()
    opened.get_by_role("button", name="Zoom in").click()
    expect(opened.get_by_alt_text("Scan of page 1")).to_be_visible()


def test_a_failed_document_says_why(page: Page) -> None:
    upload(page, {"name": "scan.pdf", "mimeType": "application/pdf", "buffer": b"locked"})
    expect(page.get_by_role("alert")).to_contain_text("protected by a password")
    page.go_back()
    expect(page.locator("#uploads")).to_contain_text("protected by a password")


def test_a_long_document_says_how_far_it_is_read(page: Page, system: System, make_record: MakeRecord) -> None:
    store = Store(system.clients.dynamodb, Settings().results_table)
    name = {"hospital": "long", "key": "long/1000.pdf"}
    record = make_record("READING", Status.PROCESSING, progress=Progress(pages=1000, pages_done=420), **name)
    assert store.start(record)
    page.locator("[data-status=PROCESSING]").click()
    expect(page.locator("#list tr", has_text="1000.pdf")).to_contain_text("Reading, 420 of 1000 pages")
    page.locator("#list a", has_text="1000.pdf").click()
    expect(page.locator("#view")).to_contain_text("420 of 1000 pages are done")
    _nothing_found(page)
    assert store.advance(record.model_copy(update={"progress": Progress(pages=1000, pages_done=640)}))
    expect(page.locator("#view")).to_contain_text("640 of 1000 pages are done")


@pytest.mark.parametrize(
    ("name", "content", "said"), [("notes.docx", b"PK", "PDF, PNG, JPEG and TIFF"), ("empty.pdf", b"", "empty")]
)
def test_a_refused_upload_says_why(page: Page, name: str, content: bytes, said: str) -> None:
    upload(page, {"name": name, "mimeType": "application/octet-stream", "buffer": content})
    expect(page.locator("#uploads li.bad").first).to_contain_text(said)


def test_several_files_arrive_in_the_queue_and_none_is_thrust_upon_the_person(page: Page) -> None:
    upload(page, SCAN, SCAN | {"name": "second.png"}, hospital="hospital-b")
    expect(page.locator("#uploads a", has_text="Needs review")).to_have_count(2)
    expect(page.get_by_role("heading", name="Needs review")).to_be_visible()
    page.locator("#filter-hospital").select_option("hospital-b")
    expect(page.locator("#list tr")).to_have_count(2)
    expect(page.locator("#list tr").first).to_contain_text("2 to check")
    page.get_by_label("Search by").select_option("filename")
    page.get_by_label("Search for").fill("second")
    page.get_by_label("Search for").press("Enter")
    expect(page.locator("#list tr")).to_have_count(1)


def test_files_can_be_dropped_and_need_a_hospital(page: Page) -> None:
    upload(page, SCAN, hospital="Not A Name")
    expect(page.locator("#uploads li")).to_have_count(0)
    assert page.locator("#hospital").evaluate("field => field.validationMessage").startswith("Say which hospital")
    page.locator("#hospital").fill("hospital-c")
    page.evaluate(
        """() => {
            const transfer = new DataTransfer();
            transfer.items.add(new File(["scan"], "dropped.pdf"));
            const dropped = new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true });
            document.getElementById("drop").dispatchEvent(dropped);
        }"""
    )
    expect(page.get_by_role("heading", name="Ada Example")).to_be_visible()


def test_a_patient_is_found_by_name_and_date_of_birth(opened: Page) -> None:
    opened.get_by_label("Search for").fill("example, ADA")
    opened.get_by_label("born").fill("1961-03-09")
    opened.get_by_label("Search for").press("Enter")
    expect(opened.locator("#list tr").first).to_contain_text("Ada Example")
    opened.get_by_label("born").fill("1961-03-10")
    opened.get_by_label("Search for").press("Enter")
    expect(opened.locator("#list-note")).to_have_text("Nothing found.")
    assert "ADA" not in opened.url


def test_an_address_opens_its_document_again(opened: Page) -> None:
    opened.reload()
    expect(opened.get_by_role("heading", name="Ada Example")).to_be_visible()


def test_the_documentation_works_offline(page: Page) -> None:
    page.goto("/docs")
    expect(page.get_by_text("/extract", exact=True)).to_be_visible()
    page.get_by_text("/documents/{document_id}", exact=True).first.click()
    expect(page.get_by_text("There is no document with this id.").first).to_be_visible()


@pytest.mark.parametrize("page", ["light", "dark"], indirect=True)
def test_axe_finds_nothing_anywhere(page: Page) -> None:
    upload(page, SCAN)
    expect(page.get_by_role("heading", name="Ada Example")).to_be_visible()
    expect(page.locator(".field.check").first).to_be_visible()
    page.get_by_role("button", name="Read a box").click()
    page.get_by_text("More", exact=True).click()
    expect(page.get_by_role("menuitem", name="Delete…")).to_be_visible()
    _nothing_found(page)
    page.keyboard.press("Escape")
    page.keyboard.press("Alt+h")
    expect(page.locator(".history li").first).to_contain_text("Read by machine")
    _nothing_found(page)
    page.goto("/#/queue")
    expect(page.locator("#list tr").first).to_be_visible()
    _nothing_found(page)
    page.goto("/#/overview")
    expect(page.get_by_role("heading", name="Documents per day")).to_be_visible()
    page.locator("#user summary").click()
    _nothing_found(page)
    page.locator("#user summary").click()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    _nothing_found(page)


def test_a_deleted_document_is_gone_and_its_history_stays(opened: Page, address: str) -> None:
    deleted = opened.url
    opened.once("dialog", lambda dialog: dialog.accept())
    opened.get_by_text("More", exact=True).click()
    opened.get_by_role("menuitem", name="Delete…").click()
    expect(opened.get_by_text("Deleted.", exact=True)).to_be_visible()
    expect(opened.get_by_role("heading", name="Needs review")).to_be_visible()
    expect(opened.locator(f"#list a[data-id='{deleted.rsplit('/', 1)[1]}']")).to_have_count(0)
    said = opened.request.get(f"{address}/documents/{deleted.rsplit('/', 1)[1]}/history").json()["items"]
    assert [each["action"] for each in said] == ["DELETED"]


def _nothing_found(page: Page) -> None:
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_nothing_is_said_of_documents_before_the_service_has_answered(page: Page) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/counts", hold)
    page.route("**/documents?*", hold)
    page.reload()
    expect(page.locator("#list-note")).to_have_text("Looking…")
    expect(page.get_by_role("heading", name="Needs review")).to_be_visible()
    expect(page.locator("[data-status=NEEDS_REVIEW] .number")).to_have_text("")
    for route in held:
        route.continue_()
    expect(page.locator("[data-status=NEEDS_REVIEW] .number")).to_have_text(re.compile(r"\d+"))
    expect(page.locator("#list-note")).not_to_have_text("Looking…")


BEYOND = """() => {
    const page = document.documentElement;
    if (page.scrollWidth <= page.clientWidth) return [];
    const beyond = element => element.getBoundingClientRect().right > page.clientWidth + 1;
    const found = [...document.querySelectorAll("body *")].filter(beyond).slice(0, 9);
    return found.map(element => element.outerHTML.slice(0, 90));
}"""


def test_nothing_scrolls_sideways(opened: Page) -> None:
    address = opened.url
    for where in (address, "/#/queue", "/#/batches", "/#/overview"):
        opened.goto(where)
        for width in (1280, 1024, 768, 420):
            opened.set_viewport_size({"width": width, "height": 800})
            assert opened.evaluate(BEYOND) == [], (where, width)


def test_a_filter_that_no_index_knows_looks_at_one_page_and_further_when_asked(page: Page) -> None:
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        cursor = f"after{len(asked)}" if len(asked) < 4 else None
        route.fulfill(json={"items": [], "next_cursor": cursor})

    page.route("**/documents?*filename=*", answer)
    page.get_by_label("Search by").select_option("filename")
    page.get_by_label("Search for").fill("rare.pdf")
    page.get_by_label("Search for").press("Enter")
    expect(page.locator("#list-note")).to_have_text("None of those looked at so far fits.")
    assert len(asked) == 1
    page.get_by_role("button", name="Look further").click()
    expect(page.locator("#list-note")).to_have_text("Nothing found.")
    assert len(asked) == 4
    assert all("limit=100" in url for url in asked)
    expect(page.locator("#more")).to_be_hidden()
