"""Real Chromium in front of the whole local system, whose reading function is this folder's own.

All of it ends with the module: the system sets the environment, and playwright keeps an event loop running.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect, sync_playwright

from local.cloud import listen
from local.folder import Folder
from local.system import Place, System, running
from local.web import page_may_upload, serving
from tests.browser.paper import first_page

# Generous: what is waited for comes at once, unless the machine is busy with other tests.
expect.set_options(timeout=20_000)

SCAN: dict[str, object] = {"name": "Ada Example.png", "mimeType": "image/png", "buffer": first_page().png}

FLAGS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if path is None:
        pytest.skip("no Chromium on this machine: the page is not tested")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def served(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[System, str]]:
    """The system, and where its page is served."""
    with listen(0) as web:
        folder, parameters = Folder(tmp_path_factory.mktemp("claimlens")), page_may_upload(web)
        place = Place(folder, cloud_port=0, handler="tests.browser.reader.handler", parameters=parameters)
        with running(place) as system, serving(system, web):
            yield system, f"http://127.0.0.1:{web.getsockname()[1]}"


@pytest.fixture(scope="module")
def address(served: tuple[System, str]) -> str:
    """Where the page is served."""
    return served[1]


@pytest.fixture(scope="module")
def system(served: tuple[System, str]) -> System:
    """The system behind the page."""
    return served[0]


def upload(page: Page, *files: dict[str, object], hospital: str = "hospital-a") -> None:
    """Upload files as documents of a hospital."""
    page.locator("#hospital").fill(hospital)
    page.locator("#files").set_input_files(list(files))


@pytest.fixture
def opened(page: Page) -> Page:
    """A page on which a scan has been uploaded and its record opened."""
    upload(page, SCAN)
    expect(page.get_by_role("heading", name="Ada Example")).to_be_visible()
    expect(page.locator(".field").first).to_be_visible()
    return page


@dataclass
class Watched:
    """What the browser did that nobody should see."""

    complaints: list[str] = field(default_factory=list)
    hosts: set[str | None] = field(default_factory=set)

    def watch(self, page: Page) -> None:
        def complain(message: ConsoleMessage) -> None:
            # Chromium itself notes answers of 4xx; a refused permission to upload is one, and meant to be.
            refusal = message.text.startswith("Failed to load") and message.location["url"].endswith("/documents")
            if message.type in ("error", "warning") and not refusal:
                self.complaints.append(message.text)

        def requested(request: Request) -> None:
            if not request.url.startswith(("data:", "blob:")):
                self.hosts.add(urlsplit(request.url).hostname)

        page.on("console", complain)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", requested)


@pytest.fixture(params=["light"])
def page(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The page, freshly opened; the test fails when it complained or asked anything of another machine."""
    context = browser.new_context(base_url=address, viewport={"width": 1280, "height": 800}, color_scheme=request.param)
    opened, watched = context.new_page(), Watched()
    watched.watch(opened)
    opened.goto("/")
    yield opened
    context.close()
    assert watched.complaints == []
    assert watched.hosts == {"127.0.0.1"}
