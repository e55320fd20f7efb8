"""Papers that Chromium prints: the same bytes each time, in every process, and nothing left running."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from evaluation.documents import printed
from evaluation.documents.printed import NoChromium, Printed

PAGES = "<style>@page{size:A5}p{break-after:page}</style><p>Ångström &euro;</p><p>two</p>three"
ALONE = f"""
import os, sys
from evaluation.documents import printed
sys.stdout.buffer.write(printed.Printed({PAGES!r}).pdf())
print(printed._child(os.getpid()).pid, file=sys.stderr)
"""

needs_chromium = pytest.mark.skipif(
    not any(map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), reason="no Chromium on this machine"
)


@needs_chromium
def test_another_process_prints_the_same_bytes_and_leaves_no_child_behind() -> None:
    root = Path(printed.__file__).parents[2]
    alone = subprocess.run([sys.executable, "-c", ALONE], capture_output=True, check=True, cwd=root)
    assert alone.stdout == Printed(PAGES).pdf()
    assert Printed(PAGES).pages == 3
    _wait_for_the_end_of(int(alone.stderr.split()[-1]))


def _wait_for_the_end_of(process: int) -> None:
    for _ in range(100):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return
        time.sleep(0.1)
    pytest.fail("the printing process outlives its parent")


@needs_chromium
def test_a_print_after_chromium_was_killed_says_so_and_the_next_one_works() -> None:
    Printed("<p>one").pdf()
    printed._child(os.getpid()).kill()
    with pytest.raises(NoChromium):
        Printed("<p>two").pdf()
    assert Printed("<p>two").pdf().startswith(b"%PDF")


def test_without_chromium_a_sentence_says_what_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    printed._child.cache_clear()
    start = time.monotonic()
    with pytest.raises(NoChromium, match=r"setup\.sh --browser"):
        Printed("<p>nothing").pdf()
    assert time.monotonic() - start < 1
