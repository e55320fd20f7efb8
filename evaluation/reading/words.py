"""Words that were read against words that are printed.

Enters: texts, as read and as printed. Leaves: counts of right ones and of wrong letters. Words are bags: the order in
which a page is read aloud is no matter of sight, and columns have many. A word is right when it is printed on the page
as it was read, letter by letter, inner punctuation included; case (some handwriting faces draw capitals alone), what
stands at its edges (`EDGE`; brackets because forms print them around what is filled in) and tokens without a letter or
digit (rules, tick boxes, bullets) do not count. Every reader is held to the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist

EDGE = "'\"“”‘’_.,:;|•·*()[]"


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one or more pages: words printed, words read, those that match, letters printed, wrong letters."""

    printed: int = 0
    read: int = 0
    right: int = 0
    letters: int = 0
    edits: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.printed + other.printed,
            self.read + other.read,
            self.right + other.right,
            self.letters + other.letters,
            self.edits + other.edits,
        )

    @property
    def recall(self) -> float:
        """Right ÷ printed; 1 when nothing is printed."""
        return self.right / self.printed if self.printed else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of right ÷ printed and right ÷ read; 1 when there is nothing and nothing was read."""
        return 2 * self.right / (self.printed + self.read) if self.printed + self.read else 1.0

    @property
    def cer(self) -> float:
        """Wrong, missing and invented letters ÷ letters printed."""
        return self.edits / self.letters if self.letters else 0.0


def tokens(texts: Iterable[str]) -> list[str]:
    """The words in `texts` as they are compared."""
    stripped = (part.strip(EDGE).casefold() for text in texts for part in text.split())
    return [part for part in stripped if any(char.isalnum() for char in part)]


def score(read: Sequence[str], printed: Sequence[str]) -> Score:
    """Holds the `tokens` that were read against those that are printed."""
    shared = Counter(read) & Counter(printed)
    right = shared.total()
    missed = list((Counter(printed) - shared).elements())
    invented = list((Counter(read) - shared).elements())
    return Score(len(printed), len(read), right, sum(map(len, printed)), _edits(missed, invented))


def _edits(missed: Sequence[str], invented: Sequence[str]) -> int:
    """Letters to change: every missed word against the invented one most like it, the most alike first."""
    total = sum(map(len, missed)) + sum(map(len, invented))
    if not missed or not invented:
        return total
    distance = cdist(missed, invented, scorer=Levenshtein.distance)
    lengths = np.add.outer([len(word) for word in missed], [len(word) for word in invented])
    gain = lengths - distance
    rows, columns = np.unravel_index(np.argsort(-gain, axis=None, kind="stable"), gain.shape)
    free_rows, free_columns = set(range(len(missed))), set(range(len(invented)))
    for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
        if row in free_rows and column in free_columns and distance[row, column] < lengths[row, column] / 2:
            free_rows.remove(row)
            free_columns.remove(column)
            total -= int(gain[row, column])
    return total


def verdicts(read: Sequence[str], printed: Sequence[str]) -> list[bool | None]:
    """For every text that was read whether it is printed, each printed word serving once; None where it has no token.

    A text of several tokens is right when all of them are printed.
    """
    left = Counter(printed)
    found: list[bool | None] = []
    for text in read:
        parts = Counter(tokens([text]))
        if not parts:
            found.append(None)
        elif parts <= left:
            left -= parts
            found.append(True)
        else:
            found.append(False)
    return found
