"""Turns this process to another cloud than the user's own.

Enters: environment variables. Leaves: a process whose AWS clients go there and nowhere else, for a while.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager


@contextmanager
def turned_to(variables: Mapping[str, str]) -> Iterator[None]:
    """Set `variables`; put away what would overrule them, and everything back at the end."""
    before = dict(os.environ)
    for name in before:
        if name in ("AWS_PROFILE", "AWS_SESSION_TOKEN") or name.startswith("AWS_ENDPOINT_URL"):
            del os.environ[name]
    os.environ.update(variables)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
