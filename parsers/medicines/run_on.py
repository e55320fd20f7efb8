"""Medicines that are dictated one behind the other: "1. Lisinopril 20 mg daily. 2. Ondansetron 4 mg as needed."

Enters: the lines of a block of medicines. Leaves: the same words, with a line for each number that is due; numbers
without a dot, of a column of their own, are left out.
"""

from __future__ import annotations

from collections.abc import Sequence

from parsers.kinds import later as regex
from parsers.kinds.medicine_rows import names_medicine
from parsers.labels.layout import Token, text_of

_NUMBER = regex.compile(r"\(?(\d{1,2})[.)]")
_ENDS = (".", ";", ",", ":")

Line = tuple[Token, ...]


def parted(block: Sequence[Line]) -> list[Line]:
    """The lines, those cut that hold the beginning of a numbered item in their midst."""
    return _cut(_without_counts(block))


def _without_counts(block: Sequence[Line]) -> list[Line]:
    """The lines without the figures 1, 2, 3 … that begin lines which name medicines."""
    counted: list[int] = []
    for at, line in enumerate(block):
        due = str(len(counted) + 1)
        if len(line) > 1 and line[0].word.text == due and names_medicine(text_of(line[1:])):
            counted.append(at)
    return [line[1:] if at in counted and len(counted) > 1 else line for at, line in enumerate(block)]


def _cut(block: Sequence[Line]) -> list[Line]:
    lines: list[Line] = []
    due = 1
    for line in block:
        start = 0
        for at, token in enumerate(line):
            number = _NUMBER.fullmatch(token.word.text, timeout=1)
            if number is None or int(number[1]) != due or at + 1 == len(line):
                continue
            if at and not (due > 1 and line[at - 1].word.text.endswith(_ENDS)):
                continue
            due += 1
            if at > start:
                lines.append(line[start:at])
                start = at
        lines.append(line[start:])
    return lines
