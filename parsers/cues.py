"""Finds the phrases that tell a type of document, forgiving what readers get wrong.

Enters: the runs of a page or a document, and phrases with weights. Leaves: the sum of the weights of those that are
printed there. A phrase counts in full where it stands as titles and labels do; in the middle of a sentence it is only
mentioned ("he brought his discharge summary"), and worth a hint.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from parsers.kinds import later as regex
from parsers.labels.layout import Run

MENTIONED = 1.0
"""The most that a phrase inside a sentence is worth."""
SHORT = 5
"""A run with no more words than this beside a phrase is no sentence."""
SHORTEST = 6
"""Phrases of fewer letters must be read exactly: too many words are one letter from them."""
SURE = 9
"""Phrases of so many letters are found inside words that were read as one, and by the first words of a run."""
OPENING = 6
"""How many words of a run are looked at for a phrase that was misread."""
GRAMS = (1, 2, 3, 4, 5)
"""How many letters in a row are looked up before anything is compared."""

_WORD = regex.compile(r"[^\W_]+|℞|:")
_CONFUSED = str.maketrans({"0": "o", "1": "l", "i": "l", "5": "s", "8": "b"})
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"))


class Printed:
    """The wording of some runs in the forms that phrases are looked up in."""

    def __init__(self, runs: Sequence[Run]) -> None:
        texts = [_plain(run.text) for run in runs]
        self._text = "|".join(f" {text} " for text in texts)
        squashed = [_squashed(text) for text in texts]
        self._squashed = "|".join(squashed)
        ends = range(len(self._squashed))
        self._grams = {self._squashed[at : at + size] for size in GRAMS for at in ends}
        self._whole = _by_length(squashed)
        self._opening = _by_length(opening for text in texts for opening in _openings(text))

    def score(self, cues: Mapping[str, float]) -> float:
        """The sum of the weights of the phrases that are printed."""
        return sum(self.worth(cue, weight) for cue, weight in cues.items())

    def worth(self, cue: str, weight: float) -> float:
        """What one phrase adds: its weight, a hint's, or nothing."""
        phrase, squashed, signs = _known(cue)
        if signs.isdisjoint(self._grams):
            return 0.0
        if f" {phrase} " in self._text:
            return weight if self._stands(phrase) else min(weight, MENTIONED)
        return weight if self._run_together(squashed) or self._nearly(squashed) else 0.0

    def among(self, phrases: frozenset[str]) -> list[str]:
        """Those that are printed anywhere, letter by letter, in no order; blanks may be missing from a long one."""
        places = _by_sign(phrases)
        return [phrase for sign in places.keys() & self._grams for phrase in places[sign] if self._holds(phrase)]

    def _holds(self, phrase: str) -> bool:
        plain, squashed, signs = _known(phrase)
        return signs <= self._grams and (f" {plain} " in self._text or self._run_together(squashed))

    def _run_together(self, squashed: str) -> bool:
        return len(squashed) >= SURE and squashed in self._squashed

    def _stands(self, phrase: str) -> bool:
        """Whether the phrase opens a run, makes up most of one, or has a colon before or behind it."""
        wanted, at = f" {phrase} ", -1
        while (at := self._text.find(wanted, at + 1)) >= 0:
            start, end = self._text.rfind("|", 0, at + 1) + 1, self._text.find("|", at)
            before = self._text[start:at].split()
            behind = self._text[at + len(wanted) : end if end >= 0 else None].split()
            if before[-1:] in ([], [":"]) or behind[:1] == [":"] or len(before) + len(behind) <= SHORT:
                return True
            if all(word.isdigit() or len(word) == 1 for word in before):
                return True
        return False

    def _nearly(self, squashed: str) -> bool:
        """Whether a run, or the beginning of one, reads so but for one letter in eight (in six, for a whole run)."""
        allowed = _allowed(squashed)
        if not allowed:
            return False
        places = self._opening if len(squashed) >= SURE else self._whole
        return any(
            process.extractOne(squashed, places[size], scorer=Levenshtein.distance, score_cutoff=allowed)
            for size in range(len(squashed) - allowed, len(squashed) + allowed + 1)
            if size in places
        )


@cache
def _known(cue: str) -> tuple[str, str, frozenset[str]]:
    """A phrase of a form's description as it is looked up, with and without blanks, and what it cannot do without.

    A text that is within n letters of the phrase holds one of its n + 1 pieces unchanged, and so the piece's beginning
    (the pigeonhole principle, as in Wu & Manber 1992, Fast Text Searching Allowing Errors).
    """
    plain = _plain(cue)
    squashed = _squashed(plain)
    pieces = _allowed(squashed) + 1
    starts = [len(squashed) * at // pieces for at in range(pieces + 1)]
    signs = (squashed[start : min(end, start + GRAMS[-1])] for start, end in pairwise(starts))
    return plain, squashed, frozenset(signs)


@cache
def _by_sign(phrases: frozenset[str]) -> Mapping[str, list[str]]:
    """The phrases by one of the pieces that each cannot do without, a long one."""
    found: dict[str, list[str]] = defaultdict(list)
    for phrase in phrases:
        found[max(_known(phrase)[2], key=len)].append(phrase)
    return found


def _allowed(squashed: str) -> int:
    """How many letters of a phrase may be misread."""
    if len(squashed) < SHORTEST:
        return 0
    return len(squashed) // 8 if len(squashed) >= SURE else 1


def _plain(text: str) -> str:
    """Words in lower case, colons apart; what readers confuse is one (0 and O; 1, l and I; rn and m)."""
    words = " ".join(_WORD.findall(text.lower(), timeout=1))
    for pair, letter in _PAIRS:
        words = words.replace(pair, letter)
    return words.translate(_CONFUSED)


def _squashed(text: str) -> str:
    return text.replace(" ", "").replace(":", "")


def _openings(text: str) -> Iterator[str]:
    """The first words of a run, and those behind its colons, from one word to several."""
    for piece in text.split(":"):
        words = piece.split()[:OPENING]
        yield from ("".join(words[:end]) for end in range(1, len(words) + 1))


def _by_length(texts: Iterator[str] | Sequence[str]) -> dict[int, list[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    for text in texts:
        found[len(text)].add(text)
    return {length: sorted(these) for length, these in found.items()}
