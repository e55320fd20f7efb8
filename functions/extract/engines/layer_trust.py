"""Whether a page's text layer says what the page shows.

Enters: a layer's characters and words, and where pictures stand on the page. Leaves: a verdict. The bounds come from a
study of born-digital, scanned and damaged files; each errs towards reading the picture, which costs a second, while
a layer believed wrongly costs a wrong record.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Sequence

import numpy as np
from rapidfuzz import fuzz

from functions.extract.engines.base import Picture
from functions.extract.engines.layer_parts import Character, Placed
from parsers.page import Box, Word

SCAN_SHARE = 0.8  # of the page under pictures
INVISIBLE_SHARE = 0.8  # of the characters
BACKGROUND = "background"
UNMAPPED_SHARE = 0.02  # of the characters
LETTER_SHARE = 0.35  # of the characters
VOWEL_SHARE = 0.75  # of the words of four letters and more
DIGIT_INSIDE_SHARE = 0.02  # of the words; "eﬀec1ve" is how a broken ligature map shows
TURNED_SHARE = 0.5  # of the characters
FEWEST_CHARACTERS = 20

READABLE_WIDTH, READABLE_HEIGHT, READABLE_PIXELS = 0.04, 0.01, (40, 12)
GRID = 100

DIGIT_INSIDE = re.compile(r"[a-z][0-9][a-z]")
VOWELS = re.compile(r"[aeiouy]")
LEAST_CONTRAST = 32  # grey levels between the letters and their paper
SAME = 80.0  # of 100, how alike two readings of a word without digits are before they count as the same


def judge(characters: Sequence[Character], words: Sequence[Word], pictures: Sequence[Placed]) -> str:
    """Why not to trust a layer, "" when there is no reason.

    "scan": the page is a picture, and whatever text there is was put there by another reader; BACKGROUND: it is one,
    but the text is drawn for all to see, as over a letterhead or onto a scanned form; "invisible": nobody sees it;
    "short": too little to judge; "unmapped": letters that the font does not name; "sideways": most of the text lies on
    its side; "few_letters", "few_vowels", "digits_in_words": no language looks like that.
    """
    marks = [c for c in characters if c.text.isprintable() and not c.text.isspace()]
    hidden = _share([not c.visible for c in marks])
    damage = _damage(characters, marks, words)
    if covered([placed.box for placed in pictures]) > SCAN_SHARE:
        return "scan" if damage or hidden > 1 - INVISIBLE_SHARE else BACKGROUND
    return "invisible" if hidden > INVISIBLE_SHARE else damage


def _damage(characters: Sequence[Character], marks: Sequence[Character], words: Sequence[Word]) -> str:
    """What is wrong with a layer's text itself, "" when nothing is; `marks` are the characters that leave ink."""
    if sum(len(word.text) for word in words) < FEWEST_CHARACTERS:
        return "short"
    if _share([_unmapped(c) for c in characters]) > UNMAPPED_SHARE:
        return "unmapped"
    if _share([c.turned for c in marks]) > TURNED_SHARE:
        return "sideways"
    return _unlike_language([word.text for word in words if word.is_text])


def covered(boxes: Sequence[Box]) -> float:
    """The share of the page (0 to 1) under `boxes`, overlaps counted once, to a hundredth of either side."""
    grid = np.zeros((GRID, GRID), dtype=bool)
    for box in boxes:
        grid[round(box.top * GRID) : round(box.bottom * GRID), round(box.left * GRID) : round(box.right * GRID)] = True
    return float(grid.mean())


def readable(pictures: Sequence[Placed]) -> tuple[Box, ...]:
    """Where pictures stand that are large enough to hold a word; strips of one picture joined."""
    joined: list[Box] = []
    for placed in pictures:
        if placed.width < READABLE_PIXELS[0] or placed.height < 2:
            continue
        box = placed.box
        touching = [other for other in joined if _touch(other, box)]
        joined = [other for other in joined if other not in touching]
        joined.append(Box.around([box, *touching]))
    return tuple(box for box in joined if box.width >= READABLE_WIDTH and box.height >= READABLE_HEIGHT)


def agreement(layer: Sequence[Word], seen: Sequence[Word]) -> float:
    """The share (0 to 1) of a layer's words that `seen`, read from a picture of the same place, has too.

    Words with digits are counted apart and the lower share is given: a font that maps digits wrongly leaves all other
    words right. Single digits and words of one or two letters do not count. 1.0 when there is nothing to compare, 0.0
    when the layer has words and the picture none.
    """
    text = [word for word in layer if word.is_text]
    figures = [word for word in text if sum(c.isdigit() for c in word.text) >= 2]
    others = [word for word in text if word not in figures and sum(c.isalpha() for c in word.text) >= 3]
    return min((_found(words, seen) for words in (figures, others) if words), default=1.0)


def unseen(layer: Sequence[Word], picture: Picture) -> list[Word]:
    """The layer's words that `picture`, of the same page, does not show: white on white, or under something else."""
    height, width = picture.shape[:2]
    missing = []
    for word in layer:
        left, right = math.floor(word.box.left * width), math.ceil(word.box.right * width)
        top, bottom = math.floor(word.box.top * height), math.ceil(word.box.bottom * height)
        there = picture[top : max(bottom, top + 1), left : max(right, left + 1)]
        if not there.size or np.ptp(there) < LEAST_CONTRAST:
            missing.append(word)
    return missing


def _found(words: Sequence[Word], seen: Sequence[Word]) -> float:
    return sum(_is_seen(word, seen) for word in words) / len(words)


def _is_seen(word: Word, seen: Sequence[Word]) -> bool:
    there = [other for other in seen if _same_place(word.box, other.box)]
    there.sort(key=lambda other: other.box.left)
    # Readers part and join words at will: what stands there is compared as a whole.
    said, read = _squashed(word.text), _squashed("".join(other.text for other in there))
    if any(c.isdigit() for c in said):
        return said in read
    return fuzz.partial_ratio(said, read) >= SAME if read else False


def _same_place(box: Box, other: Box) -> bool:
    smaller = min(box.area, other.area)
    return smaller > 0 and box.intersection(other) > 0.5 * smaller


def _squashed(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())


def _unlike_language(texts: Sequence[str]) -> str:
    together = "".join(texts)
    if not together:
        return ""
    if sum(c.isalpha() for c in together) < LETTER_SHARE * len(together):
        return "few_letters"
    # Only of scripts that write vowels; words of three letters and fewer are mostly abbreviations.
    spelt = [text for text in texts if len(text) > 3 and text.isascii() and text.isalpha()]
    if spelt and _share([bool(VOWELS.search(text.lower())) for text in spelt]) < VOWEL_SHARE:
        return "few_vowels"
    broken = sum(bool(DIGIT_INSIDE.search(text)) for text in texts)
    return "digits_in_words" if broken > max(1, DIGIT_INSIDE_SHARE * len(texts)) else ""


def _unmapped(character: Character) -> bool:
    if character.text.isspace():
        return False
    nameless = character.text == "\ufffd" or unicodedata.category(character.text) in ("Co", "Cc", "Cn", "Cs")
    return nameless or not character.mapped


def _share(holds: Sequence[bool]) -> float:
    return sum(holds) / len(holds) if holds else 0.0


def _touch(box: Box, other: Box, slack: float = 0.005) -> bool:
    across = min(box.right, other.right) - max(box.left, other.left)
    down = min(box.bottom, other.bottom) - max(box.top, other.top)
    return across >= -slack and down >= -slack
