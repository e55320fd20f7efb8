"""Words without what forms print around them: leaders that guide a pen, a label glued to its value.

Enters: words as they were read. Leaves: words, each a label's or a value's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from parsers.page import TICKED, UNTICKED, Box, Word

_DAY_GLUED = re.compile(r"(?P<day>\d{1,2}([/.-])\d{1,2}\2(?:19|20)\d{2}|(?:19|20)\d{2}-\d{2}-\d{2})[A-Z][\w'’,.()-]*")
"""A day with a word behind it in one; "2026-05-18T10:30" ends in a digit and stays whole."""
_BAR = re.compile(r"(?<=\d)\|(?=[A-Za-z]{3})|(?<=[A-Za-z]{3})\|(?=\d)")
"""A bar that parts figures from words; between letters it may be one of them."""
_LABEL_GLUED = re.compile(
    r"(?P<label>(?i:address|birth|dated?|phone|telephone|mobile|number|admission|admitted|discharged?|name|signature"
    r"|consultant|doctor|provider|patient|physician|surgeon|hospital))(?:\d{2}|[A-Z][a-z]).*"
)
"""The last word of a label in a narrow box with what is typed behind it in one, as neural readers take them."""
_SIGN_GLUED = re.compile(r"℞(?P<rest>[A-Za-z]{3}.*)")
_TYPED = {"[x]": TICKED, "[X]": TICKED, "[✓]": TICKED, "[✔]": TICKED, "[]": UNTICKED, "[_]": UNTICKED}
"""Tick boxes as typewriters and plain texts print them."""


def bare_words(words: Iterable[Word]) -> list[Word]:
    """All words without leaders, parted where a label is glued to a value, or a day to the next column."""
    said = _without_tall_signs(_with_typed_boxes([word for word in words if word.text.strip()]))
    plain = (word for each in said for part in split_at_bar(bare(each)) for word in split_at_colon(part))
    return [word for each in plain for half in split_at_date(each) for word in split_at_label(half)]


def _with_typed_boxes(words: list[Word]) -> list[Word]:
    """The words, brackets around a cross or around nothing as the tick boxes they stand for: "[x]", "[ ]"."""
    if not any(word.text.startswith("[") for word in words):
        return words
    found: list[Word] = []
    for word in words:
        before = found[-1] if found and word.text == "]" else None
        if before is not None and before.text == "[" and before.box.top < word.box.centre[1] < before.box.bottom:
            found[-1] = replace(before, text=UNTICKED, box=Box.around([before.box, word.box]), second=None, kind="tick")
        elif word.text in _TYPED and word.second in (None, word.text):
            found.append(replace(word, text=_TYPED[word.text], second=None, kind="tick"))
        else:
            found.append(word)
    return found


def _without_tall_signs(words: list[Word]) -> list[Word]:
    """The words, a tall "℞" parted from the word that it is glued to, whose line is that of the word behind."""
    found: list[Word] = []
    for word in words:
        glued = _SIGN_GLUED.fullmatch(word.text)
        beside = _behind(word, words) if glued else None
        if glued is None or beside is None:
            found.append(word)
            continue
        rest = glued["rest"]
        left = max(word.box.left, word.box.right - len(rest) * beside.box.width / len(beside.text))
        second = None if word.second is None else word.second.removeprefix("℞")
        found.append(replace(word, text="℞", box=replace(word.box, right=left), second=word.second and "℞"))
        box = Box(left, beside.box.top, word.box.right, beside.box.bottom)
        found.append(replace(word, text=rest, box=box, second=second))
    return found


def _behind(word: Word, words: Iterable[Word]) -> Word | None:
    """The next word to the right of a word at least twice as tall, in one of the lines beside it."""
    inside = (other for other in words if word.box.top <= other.box.centre[1] <= word.box.bottom)
    small = [other for other in inside if other.box.left >= word.box.right and 2 * other.box.height < word.box.height]
    near = min(small, key=lambda other: other.box.left, default=None)
    return near if near and near.box.left - word.box.right < near.box.height else None


def bare(word: Word) -> Word:
    """The word without the leaders that guide a pen ("____Smith___", "Name......"); leaders alone stay as they are."""
    if not any(mark in word.text for mark in "_.…"):
        return word
    text = _without_leaders(word.text)
    if not text or text == word.text:
        return word
    second = None if word.second is None else _without_leaders(word.second)
    return replace(word, text=text, box=_shrunk(word, text), second=second)


def _shrunk(word: Word, text: str) -> Box:
    """The part of the word's box that `text` takes up, so that leaders keep their neighbours apart."""
    start = word.text.find(text)
    if start < 0:
        return word.box
    char = word.box.width / len(word.text)
    return replace(word.box, left=word.box.left + start * char, right=word.box.left + (start + len(text)) * char)


def _without_leaders(text: str) -> str:
    return re.sub(r"\.{3,}|…+|_{2,}", "", text).strip("_")


def split_at_bar(word: Word) -> Sequence[Word]:
    """`25550177|Mobile:` is two words: a number and the label of the next one."""
    found = _BAR.search(word.text)
    if found is None:
        return (word,)
    number, rest = _cut(word, found.start(), _alike_before(word, found.start()))
    return number, *split_at_bar(
        replace(rest, text=rest.text[1:], second=rest.second and rest.second.removeprefix("|"))
    )


def split_at_colon(word: Word) -> Sequence[Word]:
    """`Name:Maria` is two words: a label and a value. Times (10:30), addresses (http://) and ratios stay whole."""
    at = word.text.find(":")
    if not 0 < at < len(word.text) - 1 or not word.text[at - 1].isalpha() or word.text[at + 1] in "/\\":
        return (word,)
    head, tail = _cut(word, at + 1, _halves(word.second))
    return head, *split_at_colon(tail)


def split_at_date(word: Word) -> Sequence[Word]:
    """`18/05/2026Dressing` is two words: a narrow column's day runs into the words of the next column."""
    found = _DAY_GLUED.fullmatch(word.text) if word.text[:1].isdigit() else None
    if found is None:
        return (word,)
    at = found.end("day")
    return _cut(word, at, _alike_before(word, at))


def split_at_label(word: Word) -> Sequence[Word]:
    """`Address5557` is two words, and so is `ConsultantDr`: a label and a value. `HealthFirst` stays whole."""
    found = _LABEL_GLUED.fullmatch(word.text)
    if found is None or "@" in word.text:
        return (word,)
    at = found.end("label")
    return _cut(word, at, _alike_before(word, at))


def _alike_before(word: Word, at: int) -> tuple[str | None, str | None]:
    """The second reader's halves where it reads the first one alike, else all of it for both."""
    second = word.second
    if second is None or second[:at] != word.text[:at]:
        return second, second
    return second[:at], second[at:]


def _cut(word: Word, at: int, seconds: tuple[str | None, str | None]) -> tuple[Word, Word]:
    """The word in two before its letter `at`; `seconds` are the other reader's halves."""
    edge = word.box.left + at / len(word.text) * word.box.width
    return (
        replace(word, text=word.text[:at], box=replace(word.box, right=edge), second=seconds[0]),
        replace(word, text=word.text[at:], box=replace(word.box, left=edge), second=seconds[1]),
    )


def _halves(second: str | None) -> tuple[str | None, str | None]:
    if not second or ":" not in second:
        return second, second
    head, _, tail = second.partition(":")
    return head + ":", tail
