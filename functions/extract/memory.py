"""What the process does with memory that a page's picture no longer needs.

glibc gives large blocks back to the system at once, and fetches them anew, zeroed page by page, for the next picture of
the same size: of what looking for boxes and handwriting costs, a third went there.
"""

from __future__ import annotations

import ctypes
from functools import cache

TRIM_THRESHOLD, MMAP_THRESHOLD, ARENA_MAX = -1, -3, -8
"""glibc's numbers (malloc.h)."""

KEPT = 1 << 27
"""Bytes that may lie free before any is given back: what is held while one page is read."""

LARGEST = 1 << 25
"""Bytes of the largest block that is taken from them; glibc allows no more."""


@cache
def keep() -> None:
    """Has this process keep freed memory for the next page, in one place for all threads; nothing but with glibc."""
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        for what, value in ((MMAP_THRESHOLD, LARGEST), (TRIM_THRESHOLD, KEPT), (ARENA_MAX, 1)):
            mallopt(what, value)
