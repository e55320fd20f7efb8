"""Two readings of one page made into one: who agrees with whom, letter by letter.

Enters: the words of two independent readers in one frame. Leaves: the leading reader's words, each with what the
other read in the same place as its `second`, and a confidence that says how much that is worth. Readers are verified
against each other, never outvoted: of 552 agreeing words with digits none was wrong, while voting gained nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import pairwise

from functions.extract import amounts, spelling
from functions.extract.ink_shared import same_ink, same_place
from parsers.page import Box, Word

AGREED = 0.99, 0.998
"""Least and most that a word is worth which both readers read alike; by what the two say of it themselves. Of real
printed words that agree, 0.14 to 0.23 % were wrong."""

RECHECKED = 0.98, 0.99
"""The same for a word that they agree on at the second look: with these, 0.31 % were wrong."""

DISAGREED = 0.75
"""The leading reader is right in 73 to 77 % of the places where the two differ; never more than this."""

ALONE = 0.9
"""Most that a word is worth which one reader alone saw."""

REAL_GAP = 0.3
"""White between two words, in heights of the lower one, that makes a space; less is between letters."""

WIDE_GAP = 0.45
"""The same where the leading reader saw a sign in it, which white between words is now and then taken for."""

SENTENCE_SIGNS, SIGN_SEEN = ".,;:", 0.9
"""A comma or full stop that only the other reader saw is there when it is so sure of its word; specks are read as signs
below 0.8."""

NEAR = 0.6
"""Share of letters in common from which two readings are readings of the same word."""

SAME_SHAPE = str.maketrans("CKOPSUVWXZ–—‘’“”", "ckopsuvwxz--''\"\"")
NOT_RULING = re.compile("[^_]+")
SIGN_FOR_SPACE = re.compile(r"(?<=[^\W\d_])[.,:;~·•](?=[^\W\d_])")
EDGE = "'\"“”‘’_"
TRAILING = EDGE + ".,;:"


def merge(leading: Sequence[Word], other: Sequence[Word]) -> list[Word]:
    """`leading` and `other` as one list: every word has a `second`, "" where only one of the readers saw it."""
    theirs = without_ruling(other)
    ours = spelling.settled(amounts.whole(_spaced(without_ruling(leading), theirs), theirs), theirs)
    merged = [piece for pieces in compared(ours, theirs) for piece in pieces]
    unseen = [word for group in same_ink(ours, theirs) if not group.leading for word in group.other]
    return merged + [_alone(word) for word in unseen if _plausible(word)]


def compared(leading: Sequence[Word], other: Sequence[Word]) -> list[list[Word]]:
    """Every leading word with what the other reader read there as its `second`.

    One list per leading word, of the pieces it falls into where the other reader saw a space.
    """
    found: list[list[Word]] = [[_alone(word)] for word in leading]
    for group in same_ink(leading, other):
        if group.leading and group.other:
            pieces = _pieces([leading[at] for at in group.leading], group.other)
            for at, parts in zip(group.leading, pieces, strict=True):
                found[at] = parts
    return found


def recheck(words: Sequence[Word], again: Sequence[Word]) -> list[Word]:
    """`words` after a second look at them by the verifying reader.

    A word that it now reads like the leading one is agreed on; any other keeps the first look's reading, if it had one.
    """
    found: list[Word] = []
    for word, pieces in zip(words, compared(words, without_ruling(again)), strict=True):
        if word.agreed:
            found.append(word)
        elif all(piece.agreed for piece in pieces):
            found.extend(replace(piece, confidence=_worth(RECHECKED, _share(AGREED, piece))) for piece in pieces)
        else:
            second = word.second or "".join(piece.second or "" for piece in pieces)
            found.append(replace(word, second=second, confidence=min(DISAGREED if second else ALONE, word.confidence)))
    return found


def without_ruling(words: Iterable[Word]) -> list[Word]:
    """`words` without the lines they were written on, which readers take for underscores: "_2_times" is two words."""
    found: list[Word] = []
    for word in words:
        if "_" not in word.text or "@" in word.text:
            found.append(word)
        else:
            found.extend(_piece(word, part.start(), part.end()) for part in NOT_RULING.finditer(word.text))
    return found


def _spaced(words: Iterable[Word], other: Sequence[Word]) -> list[Word]:
    """`words` parted where one has a sign and the other reader white between the same two words: "used~to"."""
    found: list[Word] = []
    for word in words:
        sign = next((sign for sign in SIGN_FOR_SPACE.finditer(word.text) if _is_white(word, sign.start(), other)), None)
        if sign is None:
            found.append(word)
        else:
            found.append(_piece(word, 0, sign.start()))
            found += _spaced([_piece(word, sign.end(), len(word.text))], other)
    return found


def _is_white(word: Word, at: int, other: Sequence[Word]) -> bool:
    """Whether another reader saw white where `word` has its character `at`, and the same words around it."""
    left, right = word.text[:at], word.text[at + 1 :]
    near = sorted((each for each in other if same_place(word.box, each.box)), key=lambda each: each.box.left)
    return any(
        same(one.text, left) and right.startswith(two.text.rstrip(TRAILING)) and _gap(one.box, two.box) >= WIDE_GAP
        for one, two in pairwise(near)
    )


def same(one: str, other: str) -> bool:
    """Whether two readings say the same to whoever pays on them.

    Punctuation behind a word, quotes and ruling around it, and the size of letters whose small and large forms look
    alike do not count; a digit, a letter, a sign in front of a number and anything within it do.
    """
    return _bare(one) == _bare(other)


def _bare(text: str) -> str:
    plain = text.strip(EDGE).rstrip(TRAILING) or text
    return plain if any(char.isdigit() for char in plain) else plain.translate(SAME_SHAPE)


def _alone(word: Word) -> Word:
    return replace(word, second="", confidence=min(ALONE, word.confidence))


def _plausible(word: Word) -> bool:
    """Whether a word that the leading reader did not see is more than a speck or a piece of ruling."""
    letters = sum(char.isalnum() for char in word.text)
    if letters < (len(word.text) + 1) // 2:
        return False
    return word.confidence >= (0.3 if letters >= 3 else 0.7)


def _pieces(leading: Sequence[Word], other: Sequence[Word]) -> list[list[Word]]:
    """For every leading word of a group its pieces, cut where the other reader saw a gap, with what it read there."""
    ours = "".join(word.text for word in leading)
    theirs = "".join(word.text for word in other)
    path = _path(ours, theirs)
    gaps = _gaps(other, ours, theirs, path)
    found: list[list[Word]] = []
    start = 0
    for word in leading:
        end = start + len(word.text)
        inner = (gap for gap in gaps if start < gap < end and not amounts.inside(word.text, gap - start))
        edges = [start, *inner, end]
        readings = [(ours[left:right], theirs[path[left] : path[right]]) for left, right in pairwise(edges)]
        if not all(_alike(one, second) for one, second in readings):
            edges, readings = [start, end], [(word.text, theirs[path[start] : path[end]])]
        cut = [_piece(word, left - start, right - start) for left, right in pairwise(edges)]
        found.append([_judged(piece, second, other) for piece, (_, second) in zip(cut, readings, strict=True)])
        start = end
    return found


def _alike(one: str, other: str) -> bool:
    """Whether two readings are near enough for a gap between them and their neighbours to be the same gap."""
    return same(one, other) or SequenceMatcher(None, one, other, autojunk=False).ratio() >= NEAR


def _path(ours: str, theirs: str) -> list[int]:
    """For every place between characters of `ours`, the matching place in `theirs`."""
    path = [0] * (len(ours) + 1)
    for _, from_, to, start, end in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        for place in range(from_, to + 1):
            share = (place - from_) / (to - from_) if to > from_ else 1
            path[place] = start + round(share * (end - start))
    path[len(ours)] = len(theirs)
    return path


def _gaps(other: Sequence[Word], ours: str, theirs: str, path: Sequence[int]) -> list[int]:
    """Places between our characters where the other reader saw white wide enough for a space.

    The characters on both sides must be the same: white may also be where the other reader missed a letter.
    """
    ends: set[int] = set()
    end = 0
    for word, following in pairwise(other):
        end += len(word.text)
        if _gap(word.box, following.box) >= REAL_GAP:
            ends.add(end)
    return [
        place
        for place in range(1, len(ours))
        if path[place] in ends and ours[place - 1 : place + 1] == theirs[path[place] - 1 : path[place] + 1]
    ]


def _gap(left: Box, right: Box) -> float:
    return (right.left - left.right) / max(1e-6, min(left.height, right.height))


def _piece(word: Word, start: int, end: int) -> Word:
    if (start, end) == (0, len(word.text)):
        return word
    step = word.box.width / len(word.text)
    box = replace(word.box, left=word.box.left + start * step, right=word.box.left + end * step)
    return replace(word, text=word.text[start:end], box=box)


def _judged(word: Word, second: str, others: Sequence[Word]) -> Word:
    if not second:
        return _alone(word)
    if same(word.text, second):
        # The other reader's box is measured on ink where it is the same word; ours is reckoned from character steps.
        exact = next((other.box for other in others if other.text == second and same_place(word.box, other.box)), None)
        both = word.confidence * min(other.confidence for other in others)
        text = second if _sign_missed(word.text, second, others) else word.text
        return replace(word, text=text, second=text, confidence=_worth(AGREED, both), box=exact or word.box)
    return replace(word, second=second, confidence=min(DISAGREED, word.confidence))


def _sign_missed(text: str, second: str, others: Sequence[Word]) -> bool:
    """Whether the other reader surely saw a sign behind a word, which the leading one now and then leaves out."""
    seen = len(second) == len(text) + 1 and second[:-1] == text and second[-1] in SENTENCE_SIGNS
    return seen and any(other.text == second and other.confidence >= SIGN_SEEN for other in others)


def _worth(span: tuple[float, float], share: float) -> float:
    least, most = span
    return least + share * (most - least)


def _share(span: tuple[float, float], word: Word) -> float:
    least, most = span
    return (word.confidence - least) / (most - least)
