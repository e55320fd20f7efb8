"""Real Chromium in front of the whole local system, whose reading function is this folder's own.

All of it ends with the module: the system sets the environment, and playwright keeps an event loop running.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

from local.cloud import listen
from local.folder import Folder
from local.system import Place, running
from local.web import page_may_upload, serving

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
def address(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the page is served."""
    with listen(0) as web:
        folder, parameters = Folder(tmp_path_factory.mktemp("claimlens")), page_may_upload(web)
        place = Place(folder, cloud_port=0, handler="tests.browser.reader.handler", parameters=parameters)
        with running(place) as system, serving(system, web):
            yield f"http://127.0.0.1:{web.getsockname()[1]}"


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
