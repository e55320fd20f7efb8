"""Papers that are HTML and CSS, printed by Chromium as practices' and hospitals' own systems print theirs.

Enters: a page of HTML. Leaves: a PDF without dates in it, so that the same page gives the same bytes with the same
Chromium and fonts. The browser is another process's, one for the whole run: this file, run as a
program, takes pages on its standard input and ends with it, however its parent ended, and Chromium with it.
"""

from __future__ import annotations

import functools
import json
import os
import re
import shutil
import subprocess
import sys
import threading

import pypdfium2

_FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--font-render-hinting=none")
_PATIENCE = 120_000
_LOCK = threading.Lock()


class NoChromium(RuntimeError):  # noqa: N818 (what there is not)
    """Chromium, or what drives it, is not on this machine."""


class Printed:
    """One document of HTML; paper, margins and breaks are its style sheet's (@page)."""

    def __init__(self, html: str) -> None:
        self.html = html

    @functools.cached_property
    def _pdf(self) -> bytes:
        return _print(self.html)

    @functools.cached_property
    def pages(self) -> int:
        """How many pages it takes. Raises NoChromium."""
        return len(pypdfium2.PdfDocument(self._pdf))

    def pdf(self) -> bytes:
        """The printed file. Raises NoChromium."""
        return self._pdf


def chromium() -> str:
    """The browser's path. Raises NoChromium."""
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if path is None:
        raise NoChromium(
            "some papers are printed by Chromium, which is not on this machine: local/setup.sh --browser installs it"
        )
    return path


def _print(html: str) -> bytes:
    with _LOCK:
        child = _child(os.getpid())
        if child.stdin is None or child.stdout is None:
            raise NoChromium("the printing process has no pipes")
        try:
            child.stdin.write(json.dumps(html).encode() + b"\n")
            child.stdin.flush()
            size = int(child.stdout.readline())
        except (OSError, ValueError):
            _child.cache_clear()
            raise NoChromium("Chromium ended before it had printed a page; its own message stands above") from None
        return _undated(child.stdout.read(size))


@functools.cache
def _child(parent: int) -> subprocess.Popen[bytes]:
    """The printing process of this one; a process that was forked from it starts its own."""
    command = (sys.executable, "-P", __file__, chromium())
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def _undated(pdf: bytes) -> bytes:
    return re.sub(rb"(?<=Date \(D:)\d{14}", b"20260101000000", pdf)


def _serve(path: str) -> None:
    """Prints the pages that come in, a line of JSON each; goes out: the size on a line, and the file."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=_FLAGS, timeout=_PATIENCE)
        page = browser.new_page()
        page.set_default_timeout(_PATIENCE)
        for line in sys.stdin.buffer:
            page.set_content(json.loads(line))
            pdf = page.pdf(prefer_css_page_size=True, print_background=True)
            sys.stdout.buffer.write(b"%d\n" % len(pdf) + pdf)
            sys.stdout.buffer.flush()
        browser.close()


if __name__ == "__main__":
    _serve(sys.argv[1])
