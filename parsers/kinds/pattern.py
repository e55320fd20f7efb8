"""Regular expressions with a time limit, compiled when first used.

Enters: a pattern and a text. Leaves: matches. Raises TimeoutError when a search takes longer than SECONDS of
processor time, which no pattern of ours does on a text of a form; the limit is for texts made to harm.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import regex

SECONDS = 0.25


@lru_cache(maxsize=1024)
def _compiled(source: str, flags: int) -> regex.Pattern[str]:
    return regex.compile(source, flags)


class Pattern:
    """One pattern, verbose and ignoring case unless told; see the module for time limits."""

    __slots__ = ("_flags", "_source")

    def __init__(self, source: str, *, ignore_case: bool = True) -> None:
        self._source = source
        self._flags = int(regex.VERBOSE | (regex.IGNORECASE if ignore_case else 0))

    def search(self, text: str, start: int = 0) -> regex.Match[str] | None:
        """The first match at or after `start`."""
        return _compiled(self._source, self._flags).search(text, start, timeout=SECONDS)

    def match(self, text: str, start: int = 0) -> regex.Match[str] | None:
        """A match that begins at `start`."""
        return _compiled(self._source, self._flags).match(text, start, timeout=SECONDS)

    def fullmatch(self, text: str) -> regex.Match[str] | None:
        """A match of the whole text."""
        return _compiled(self._source, self._flags).fullmatch(text, timeout=SECONDS)

    def finditer(self, text: str) -> Iterator[regex.Match[str]]:
        """All matches that do not overlap, left to right."""
        return _compiled(self._source, self._flags).finditer(text, timeout=SECONDS)

    def sub(self, replacement: str, text: str) -> str:
        """The text with every match replaced."""
        return _compiled(self._source, self._flags).sub(replacement, text, timeout=SECONDS)

    def split(self, text: str) -> list[str]:
        """The pieces of the text between its matches."""
        return [piece for piece in _compiled(self._source, self._flags).split(text, timeout=SECONDS) if piece]
