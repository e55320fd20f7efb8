"""`claimlens screenshots`: pictures of the console for docs/, from the samples that come with the project.

Starts a system of its own in a scratch folder, reads the samples, reviews two of them as a person would, and
photographs queue, document and overview in Chromium. Development only: it needs playwright.
"""

from __future__ import annotations

import argparse
import io
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

SIZE = {"width": 1280, "height": 800}
PATIENCE = 60_000


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser("screenshots", description="Photograph the console for the documentation.")
    parser.add_argument("--out", type=Path, metavar="DIR", default=Path("docs/screenshots"), help="where to put them")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Make the pictures; 1 where there is no Chromium."""
    from local.cloud import listen
    from local.folder import Folder
    from local.system import Place, running
    from local.uploads import SAMPLE_HOSPITAL, finished, samples, upload
    from local.web import page_may_upload, serving

    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        print("There is no Chromium on this machine.", file=sys.stderr)
        return 1
    arguments.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, listen(0) as web:
        # Most samples pass without a person, and an empty queue shows nothing.
        parameters = {**page_may_upload(web), "ReviewBelow": "0.985"}
        place = Place(Folder(Path(scratch)), cloud_port=0, parameters=parameters)
        with running(place) as system, serving(system, web):
            for item, record in finished(system, upload(system, samples(), SAMPLE_HOSPITAL)):
                print(item.key, record.status, file=sys.stderr, flush=True)
            _photograph(chromium, f"http://127.0.0.1:{web.getsockname()[1]}", arguments.out)
    return 0


def _photograph(chromium: str, address: str, out: Path) -> None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for scheme in ("light", "dark"):
            page = browser.new_page(base_url=address, viewport=SIZE, color_scheme=scheme)  # type: ignore[arg-type]
            page.set_default_timeout(PATIENCE)
            if scheme == "light":
                _review(page, 2)
            _queue(page, out / f"queue-{scheme}.png")
            _document(page, out / f"document-{scheme}.png")
            _overview(page, out / f"overview-{scheme}.png")
        browser.close()


def _review(page: Page, documents: int) -> None:
    """Accept what is in doubt, and go to the next one."""
    page.goto("/#/queue")
    for _ in range(documents):
        page.locator("#start").click()
        page.locator("#finish").wait_for()
        page.wait_for_timeout(1500)
        page.keyboard.press("Alt+Shift+a")
        page.keyboard.press("Control+Enter")
        page.get_by_text("Reviewed and saved.").first.wait_for()
        page.goto("/#/queue")
        page.get_by_text("Reviewed and saved.").first.wait_for(state="detached")


def _queue(page: Page, path: Path) -> None:
    page.goto("/#/queue")
    page.locator("#list tr").first.wait_for()
    _take(page, path)


def _document(page: Page, path: Path) -> None:
    page.locator("#list a").first.click()
    page.get_by_alt_text("Scan of page 1").wait_for()
    _take(page, path)
    page.keyboard.press("Escape")


def _overview(page: Page, path: Path) -> None:
    page.goto("/#/overview")
    page.get_by_role("heading", name="Documents per day").wait_for()
    _take(page, path)


def _take(page: Page, path: Path) -> None:
    from PIL import Image

    # Pictures are loaded and everything has stopped moving.
    page.wait_for_timeout(1200)
    shot = Image.open(io.BytesIO(page.screenshot()))
    # 256 colours are enough for a page, and a third of the bytes.
    shot.convert("RGB").quantize(256).save(path, optimize=True)
    print(f"{path} {path.stat().st_size // 1000} KB")
