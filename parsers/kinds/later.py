"""The library `regex`, its patterns compiled when first used.

Enters: patterns, as `regex.compile` takes them. Leaves: what looks like the compiled pattern, and becomes it at the
first call. Compiling takes most of a millisecond, there are hundreds of patterns, and a process that has just been
started needs those of the papers that it gets.
"""

from __future__ import annotations

from typing import Any, cast

import regex
from regex import DOTALL, IGNORECASE, VERBOSE, Match, Pattern, escape, fullmatch, match, search, sub

__all__ = [
    "DOTALL",
    "IGNORECASE",
    "VERBOSE",
    "Match",
    "Pattern",
    "compile",
    "escape",
    "fullmatch",
    "match",
    "search",
    "sub",
]


class _Later:
    """A pattern to be. What was asked of it once is kept, so that the next call goes straight to the library."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        # The library remembers what it has compiled: each further method costs a look into that.
        found = getattr(regex.compile(self._source, self._flags), name)
        setattr(self, name, found)
        return found


def compile(source: str, flags: int = 0) -> Pattern[str]:
    """The pattern `source`. What is wrong with it shows when it is first used, with the library's error."""
    return cast("Pattern[str]", _Later(source, flags))
