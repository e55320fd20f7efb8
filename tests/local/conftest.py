"""A local system in a folder of the test's own, on a free port, with a fake reading function."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from local.folder import Folder
from local.system import Place, System, running

Start = Callable[[], AbstractContextManager[System]]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "claimlens")


@pytest.fixture
def start(folder: Folder) -> Start:
    """Starts the system, again and again if need be; each start finds only what was stored."""
    return lambda: running(Place(folder, cloud_port=0, handler="tests.local.fakes.copy_to_artifacts"))


def eventually(holds: Callable[[], object], seconds: float = 20) -> None:
    """Wait until `holds()` is true; fail when it never is."""
    until = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < until, "waited in vain"
        time.sleep(0.05)
