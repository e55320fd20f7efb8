"""Whether two readers saw the same word, as far as each of them can write it.

Enters: the leading reading of a word and the second reader's. Leaves: whether they differ in nothing but what the
second cannot write (Tesseract's English model has no accents, and reads a raised “^” as what it looks like), in the
ruling of a table that it took for a letter, or in case, white space and punctuation at the edges.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from parsers.page import Word

NAMES = frozenset({"person", "prescriber", "address"})
"""Kinds of values whose accents the leading reader alone may vouch for: English words have none to begin with."""

_RULING = "|[]{}¦"
_BARE = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss"})
_ONES = frozenset("1l|!")
"""What “I” is taken for."""
_CONSONANTS = frozenset("bcdfgjkmnpqrstvwxz")


def fold(text: str) -> str:
    """The text without what makes no difference to a value."""
    return "".join(text.split()).strip(".,:;'\"_-").casefold()


def all_alike(words: Sequence[Word], kind: str, *, listed: bool = False) -> bool:
    """Whether both readers saw the same in all words of a value of this kind. A word without figures that the second
    did not see counts: it overlooks the letters beside tick boxes.

    `listed`: the value, as the leading reader has it, is on the list of all values of its kind.
    """
    return all(_alike(word, kind, listed) for word in words)


def _alike(word: Word, kind: str, listed: bool) -> bool:
    if not word.second:
        return word.second is None or not any(map(str.isdigit, word.text))
    one, other = fold(word.text), fold(word.second)
    if one == other or (one and _without_ruling(one, other) == one):
        return True
    if _same_stroke(word.text, word.second):
        return True
    if kind in NAMES and not word.handwritten and not one.isascii():
        return _bare(one) == _bare(other)
    if kind == "diagnosis_code" and listed:
        return one[:1] == "i" and other[:1] in _ONES and one[1:] == other[1:]
    return "^" in one and len(one) == len(other) and all(a in ("^", b) for a, b in zip(one, other, strict=True))


def _same_stroke(one: str, other: str) -> bool:
    """Whether nothing but “I” and “l” differ, and the leading reader has each where only it can be: “I” among capitals
    or before a consonant, with which no word begins behind “l”; “l” behind a small letter. A word of two letters tells
    too little, and so do figures."""
    if len(one) != len(other) or len(one) < 3 or any(map(str.isdigit, one)):
        return False
    apart = [at for at, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
    return bool(apart) and all({one[at], other[at]} == {"I", "l"} and _fits(one, at) for at in apart)


def _fits(word: str, at: int) -> bool:
    if word[at] == "l":
        return word[at - 1 : at].islower()
    return word.isupper() or (at == 0 and word[1:].islower() and word[1] in _CONSONANTS)


def _without_ruling(one: str, other: str) -> str:
    """`other` without the lines of a table at its edges; a bracket that closes nothing is one, too."""
    bare = other.strip(_RULING)
    return bare.removesuffix(")") if "(" not in bare and not one.endswith(")") else bare


def _bare(text: str) -> str:
    """The letters without their accents."""
    parted = unicodedata.normalize("NFKD", text.translate(_BARE))
    return "".join(character for character in parted if not unicodedata.combining(character))
