"""Characters → words.

Enters: characters in the order in which the file draws them, and what forms hold. Leaves: words with boxes. Boxes are
fractions of the page as shown; distances are measured in points, because fractions differ across and down.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from functions.extract.engines.layer_parts import Character, Entry
from parsers.page import TICKED, UNTICKED, Box, Word

NAME = "text_layer"

# A page written by a program shows what it says; doubt concerns the layer as a whole and is judged there.
CONFIDENCE = 1.0

# PDFium finds the spaces between words by itself. These bounds, in heights of the word, stop what it lets through: the
# next cell of a table, the next line, a jump back.
GAP, DRIFT, BACK = 1.0, 0.5, 0.5

# Letters and figures of one word are not so much taller than one another (a capital is 1.5 x): a mark drawn behind the
# text, as ℞ on prescriptions, is no letter of it.
TALLER = 2.5

# Width of a character in heights of its line, where a form does not say how its value is drawn (Helvetica's mean).
CHARACTER_WIDTH = 0.5
# Lines of such a value are no taller than this, in points, however large the box that it was typed into.
TALLEST_LINE = 16.0

# Tick boxes that are printed as letters of a font, also of Wingdings, whose letters have no code of their own.
EMPTY_BOXES = frozenset("☐□▢◻⬜\uf06f\uf0a8")
FULL_BOXES = frozenset("☑☒🗹🗷⊠\uf0fe\uf0fd\uf078")
BOX_LETTERS = EMPTY_BOXES | FULL_BOXES

Points = tuple[float, float]


def printed(characters: Iterable[Character], points: Points) -> list[Word]:
    """The words that `characters` make on a page of `points` (width, height). What lies off the page is left out."""
    groups = _groups((c for c in characters if _on_page(c)), points)
    return [word for group in groups if (word := _word(group)) is not None]


def filled_in(
    characters: Sequence[Character], entries: Sequence[Entry], points: Points
) -> tuple[list[Word], list[Character]]:
    """The words that stand in form fields and notes, and the characters that stand in none of them."""
    words: list[Word] = []
    outside = list(characters)
    for entry in entries:
        inside = [c for c in outside if _holds(entry.box, c)]
        outside = [c for c in outside if not _holds(entry.box, c)]
        words.extend(_entry_words(entry, inside, points))
    return words, outside


def unrepeated(words: Iterable[Word]) -> list[Word]:
    """`words` without those drawn twice in one place, as some programs do for bold print."""
    kept: dict[tuple[str, int, int], Word] = {}
    for word in words:
        x, y = word.box.centre
        kept.setdefault((word.text, round(x * 200), round(y * 200)), word)
    return list(kept.values())


def _entry_words(entry: Entry, inside: Sequence[Character], points: Points) -> list[Word]:
    if entry.ticked is not None:
        return [Word(TICKED if entry.ticked else UNTICKED, entry.box, CONFIDENCE, NAME, kind="tick")]
    drawn = [c for c in inside if not c.text.isspace()]
    if drawn and "".join(c.text for c in drawn) == "".join(entry.text.split()):
        return _along(entry.text.split(), drawn)
    # What is drawn leads, since that is what a person sees; a value that is not drawn is laid out in its box.
    return printed(inside, points) if drawn else list(_laid_out(entry, points))


def _along(texts: Iterable[str], drawn: Sequence[Character]) -> list[Word]:
    """Words whose characters stand apart (a box per letter), by the value that the form holds."""
    words, at = [], 0
    for text in texts:
        box = Box.around(c.box for c in drawn[at : at + len(text)])
        words.append(Word(text, box, CONFIDENCE, NAME))
        at += len(text)
    return words


def _laid_out(entry: Entry, points: Points) -> Iterator[Word]:
    lines = [line for line in entry.text.splitlines() if line.strip()]
    tall = min(entry.box.height / max(1, len(lines)), TALLEST_LINE / points[1])
    for row, line in enumerate(lines):
        top = entry.box.top + row * tall
        step = min(entry.box.width / len(line), CHARACTER_WIDTH * tall * points[1] / points[0])
        at = 0
        for text in line.split():
            at = line.index(text, at)
            left = entry.box.left + at * step
            yield Word(text, Box(left, top, left + len(text) * step, top + tall), CONFIDENCE, NAME)
            at += len(text)


def _groups(characters: Iterable[Character], points: Points) -> Iterator[list[Character]]:
    group: list[Character] = []
    for character in characters:
        seen = character.text.isprintable() or character.text in BOX_LETTERS
        blank = not seen or character.text.isspace()
        if group and (blank or _apart(group, character, points)):
            yield group
            group = []
        if not blank:
            group.append(character)
    if group:
        yield group


def _apart(group: Sequence[Character], character: Character, points: Points) -> bool:
    """Whether `character` begins another word although no space stands before it."""
    if character.turned != group[-1].turned or {character.text, group[-1].text} & BOX_LETTERS:
        return True
    if character.turned:
        return False
    width, height = points
    if _is_other_size(group[-1], character):
        return True
    so_far = Box.around([c.box for c in group[-3:]])
    box = character.box
    size = max(so_far.height, box.height) * height
    if (box.left - so_far.right) * width > GAP * size or (group[-1].box.left - box.left) * width > BACK * size:
        return True
    y = (box.top + box.bottom) / 2
    return max(so_far.top - y, y - so_far.bottom) * height > DRIFT * size


def _is_other_size(one: Character, other: Character) -> bool:
    low, high = sorted((one.box.height, other.box.height))
    return high > TALLER * low > 0 and all(c.text.isalnum() or c.text == "℞" for c in (one, other))


def _word(group: Sequence[Character]) -> Word | None:
    text = "".join(_plain(c.text) for c in group)
    boxes = [c.box for c in group if c.box.area > 0]
    if text in BOX_LETTERS and boxes:
        return Word(TICKED if text in FULL_BOXES else UNTICKED, boxes[0], CONFIDENCE, NAME, kind="tick")
    return Word(text, Box.around(boxes), CONFIDENCE, NAME) if text and boxes else None


def _plain(character: str) -> str:
    """Ligatures as the letters they stand for; other compatibility forms (½, ², ™) keep their meaning as they are."""
    return unicodedata.normalize("NFKC", character) if "ﬀ" <= character <= "ﬆ" else character


def _on_page(character: Character) -> bool:
    x, y = character.box.centre
    return 0 <= x <= 1 and 0 <= y <= 1


def _holds(box: Box, character: Character) -> bool:
    x, y = character.box.centre
    return box.left <= x <= box.right and box.top <= y <= box.bottom
