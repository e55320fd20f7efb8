"""Real Chromium in front of the whole local system, whose reading function is this folder's own.

All of it ends with the module: the system sets the environment, and playwright keeps an event loop running.
"""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
import uvicorn
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

from functions.api.app import create_app
from functions.api.identity import development_user
from functions.api.services import Services
from local.folder import Folder
from local.system import Place, System, running

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
def system(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[System]:
    place = Place(Folder(tmp_path_factory.mktemp("claimlens")), cloud_port=0, handler="tests.browser.reader.handler")
    with running(place) as started:
        yield started


@pytest.fixture(scope="module")
def address(system: System) -> Iterator[str]:
    """Where the app listens."""
    services = Services(system.store, system.clients.s3, system.settings, development_user)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        origin = f"http://127.0.0.1:{listening.getsockname()[1]}"
        _let_upload(system, origin)
        server = uvicorn.Server(uvicorn.Config(create_app(services), log_level="warning", access_log=False))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        until = time.monotonic() + 10
        while not server.started:
            assert time.monotonic() < until, "the server did not start"
            time.sleep(0.02)
        yield origin
        server.should_exit = True
        thread.join()


def _let_upload(system: System, origin: str) -> None:
    """The template's CORS rules, for our port in place of the usual one."""
    s3, bucket = system.clients.s3, system.settings.upload_bucket
    rules = s3.get_bucket_cors(Bucket=bucket)["CORSRules"]
    for rule in rules:
        rule["AllowedOrigins"] = [origin]
    s3.put_bucket_cors(Bucket=bucket, CORSConfiguration={"CORSRules": rules})


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
