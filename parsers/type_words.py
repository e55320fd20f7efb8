"""What the words of a paper, all of them together, say of its type: a second opinion beside the forms' own cues.

Enters: a paper's runs. Leaves: for every type the log-odds that it is that rather than a paper of no type. The weights
are a multinomial logistic regression on which words there are (not how often); `claimlens evaluate-types --fit` fits
them on made papers of TRAIN layouts and keeps them in type_words.json. Cues are few and strong, and miss what a house
words its own way; words are many and weak, and tell it still.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from parsers.kinds import later as regex
from parsers.labels.layout import Run

FILE = Path(__file__).with_name("type_words.json")

WIDEST = 3.0
"""Log-odds beyond which one opinion is no surer than another."""

FEWEST, ENOUGH = 6, 40
"""Known words, each different, from which on there is an opinion, and from which on it counts in full; between them it
counts by the square of their share."""

_WORD = regex.compile(r"\p{L}{2,}")


@dataclass(frozen=True, slots=True)
class TypeWords:
    """The weights: what speaks for each of `types` before a word is read, and what each word adds."""

    types: tuple[str, ...]
    before: tuple[float, ...]
    words: Mapping[str, Sequence[float]]

    def log_odds(self, printed: Iterable[str], against: str) -> dict[str, float]:
        """Of every other type against the type `against`, none beyond WIDEST; nothing where hardly a word is known."""
        known = [self.words[word] for word in printed if word in self.words]
        if len(known) < FEWEST:
            return {}
        share, trust = 1 / math.sqrt(len(known)), min(1.0, len(known) / ENOUGH) ** 2
        sums = (
            first + share * math.fsum(column)
            for first, column in zip(self.before, zip(*known, strict=True), strict=True)
        )
        said = dict(zip(self.types, sums, strict=True))
        beside = said.pop(against)
        return {name: trust * max(-WIDEST, min(WIDEST, value - beside)) for name, value in said.items()}


@cache
def stored() -> TypeWords:
    """What was fitted; without a word where nothing was."""
    if not FILE.is_file():
        return TypeWords((), (), {})
    held = json.loads(FILE.read_text(encoding="utf-8"))
    return TypeWords(tuple(held["types"]), tuple(held["before"]), held["words"])


def words(runs: Iterable[Run]) -> frozenset[str]:
    """The words of a paper, of two letters at least, in lower case."""
    return frozenset(word for run in runs for word in _WORD.findall(run.text.casefold()))
