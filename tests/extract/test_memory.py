"""Memory of one picture is there for the next."""

from __future__ import annotations

import subprocess
import sys

import pytest

PICTURES = """
import platform, resource, threading
import numpy as np
from functions.extract import memory
if platform.libc_ver()[0] != "glibc":
    raise SystemExit
def faults():
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for _ in range(10):
        [np.ones((3000, 2000), np.uint8) for _ in range(4)]
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before
def told():
    if {keep}:
        memory.keep()
    faults()
    print(faults())
reading = threading.Thread(target=told)
reading.start()
reading.join()
"""


def _faults(keep: bool) -> int | None:
    """Pages of memory that the system gave for ten times four pictures; None without glibc."""
    program = PICTURES.format(keep=keep)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    return int(done.stdout) if done.stdout else None


def test_the_next_pictures_are_given_the_memory_of_the_last() -> None:
    fresh, kept = _faults(keep=False), _faults(keep=True)
    if fresh is None or kept is None:
        pytest.skip("without glibc there is nothing to set")
    # Forty pictures have 58,000 pages of 4 kB; where the system gives larger pages, fewer.
    assert kept < 50 < fresh / 4
