"""Batches in the console: how far one has come, and its documents, from the announcement to the last review."""

from __future__ import annotations

from typing import Any, Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import SCAN, upload
from tests.browser.paper import first_page

NAME = "Ward 7, week 47"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("dark", "light")


def _announced(page: Page, address: str) -> list[dict[str, Any]]:
    """The forms by which the two files of a batch are sent."""
    scan = {"hospital": "hospital-a", "content_type": "image/png", "size": len(first_page().png)}
    files = [scan | {"filename": f"{number}.png"} for number in (1, 2)]
    answer = page.request.post(f"{address}/batches", data={"name": NAME, "files": files})
    return [item["expected"]["upload"] for item in answer.json()["items"]]


def _sent(page: Page, form: dict[str, Any]) -> None:
    assert page.request.post(form["url"], multipart=form["fields"] | {"file": SCAN}).ok


def test_a_batch_shows_how_far_it_has_come_and_leads_to_its_documents(page: Page, address: str) -> None:
    upload(page, SCAN | {"name": "alone.png"}, SCAN | {"name": "other.png"})
    expect(page.locator("#uploads a", has_text="Needs review")).to_have_count(2)
    first, second = _announced(page, address)
    _sent(page, first)
    page.get_by_role("link", name="Batches").click()
    row = page.locator("#batches tr").first
    expect(row).to_contain_text(NAME)
    # Without anybody asking.
    expect(row).to_contain_text("1 of 2 arrived")
    expect(row.get_by_role("button", name="Needs review · 1")).to_be_visible()
    _sent(page, second)
    expect(row).to_contain_text("all 2 arrived")
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert Axe().run(page).violations_count == 0
    page.set_viewport_size({"width": 820, "height": 1180})
    row.get_by_role("button", name="Needs review · 2").click()
    expect(page.get_by_role("heading", name=NAME)).to_be_visible()
    expect(page.locator("#list tr")).to_have_count(2)
    expect(page.locator("#list")).not_to_contain_text("alone.png")
    expect(page.locator("[data-status=NEEDS_REVIEW] .number")).to_have_text("2")
    page.locator("[data-status=FAILED]").click()
    expect(page.get_by_role("heading", name=NAME)).to_be_visible()
    expect(page.locator("#list-note")).to_have_text("No document has failed.")
    page.get_by_role("button", name="Start reviewing").click()
    expect(page.get_by_role("heading", name="Ada Example")).to_be_visible()
    page.get_by_role("link", name="Queue", exact=True).click()
    page.get_by_role("button", name="Leave the batch").click()
    expect(page.get_by_role("heading", name="Failed")).to_be_visible()
