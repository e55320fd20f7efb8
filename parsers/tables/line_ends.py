"""Which lines on a page are none of a table's: those that begin with a label of something else.

Enters: the lines of a page and the labels found in them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from parsers.form import Table
from parsers.kinds.numbers import is_sign
from parsers.labels.labels import Hit
from parsers.labels.layout import Run
from parsers.labels.wording import is_leader, key


class LineEnds:
    """What the labels of a document say of the lines in and under one of its tables."""

    def __init__(self, table: Table, hits: Mapping[int, Sequence[Hit]]) -> None:
        self._hits = hits
        self._below = {key(text) for text in table.ends}

    def end(self, line: Sequence[Run], *, sums_only: bool = False) -> bool:
        """Whether the line begins with, or holds, a label of something else: alone, closed, or before a number."""
        for run in line:
            for hit in self._hits.get(id(run), ())[:1]:
                behind = [token for token in run.tokens[hit.end : hit.end + 2] if not is_sign(token.word.text)][:1]
                ends = run is line[0] and key(hit.text.strip("-*= ")) in self._below
                stands = ends or hit.whole or hit.closed or any(map(str.isdigit, behind[0].word.text if behind else ""))
                sums = any(each.field and each.field.kind.critical for each in hit.phrases)
                stands = stands and not hit.text[:1].islower()
                first = hit.start <= 1 or all(is_leader(token.word.text) for token in run.tokens[: hit.start])
                if first and stands and (sums or not (sums_only or self._is_full(line))):
                    return True
        return False

    def remark(self, line: Sequence[Run]) -> bool:
        """Whether a line begins with a label of something else, and of no amount."""
        phrases = [phrase for run in line for hit in self._hits.get(id(run), ()) for phrase in hit.phrases]
        return self.end(line) and not any(each.field and each.field.kind.critical for each in phrases)

    def labelled(self, line: Sequence[Run]) -> bool:
        """Whether a run of the line begins with a label."""
        return any(hit.start <= 1 for run in line for hit in self._hits.get(id(run), ()))

    def _is_full(self, line: Sequence[Run]) -> bool:
        """Whether so many values stand in the line that its first words, a label by chance, name an item."""
        return sum(any(map(str.isdigit, run.text)) for run in line[1:]) > 1
