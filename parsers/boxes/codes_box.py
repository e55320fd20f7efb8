"""The box of a claim that lists diagnosis codes: numbered or lettered places, the dot printed in the form or not.

Enters: a cell. Leaves: one item per code.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from parsers.boxes.cells import Cell, pieces
from parsers.extraction import ParseOptions
from parsers.kinds import later as regex
from parsers.kinds.base import Parsed, PlainKind
from parsers.kinds.claim_codes import DIAGNOSIS_CODE
from parsers.kinds.pattern import Pattern
from parsers.labels.layout import Token
from parsers.labels.slot import Slot
from parsers.lexicon.diagnoses import exists
from parsers.values.values import Found

_PLACE = regex.compile(r"^(?:[1-4]|[A-L])[.,:)]+$|^[1-4]$|^[A-L]$")
_GLUED = Pattern(r"^(?:[1-4A-L][.,:)]\s*)?[|\[_\s]*(?P<code>.*?)[|\]_\s.]*$", ignore_case=False)
_SPLIT = Pattern(r"(?P<head>[A-Z\d][\dOolI|SBZ][\dA-Z]) \s* [\s.,·'_|]+ \s* (?P<rest>[\dA-Z]{1,4})", ignore_case=False)
_WORD = Pattern(r"\p{Ll}{2}", ignore_case=False)


def codes(cell: Cell, options: ParseOptions) -> Iterator[Found]:
    """The codes in the box, line by line."""
    for line in cell.lines:
        for entry in _entries(line):
            slot = Slot((entry,), "below", 0.97)
            parsed = BOX_CODE.parse(slot.text, options)
            if parsed is not None:
                yield Found(parsed, BOX_CODE, slot, cell.caption.score)


def _entries(line: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    """The words of each place: what stands between two numbers or letters of places, or between wide gaps."""
    for piece in pieces([token for token in line if token.word.is_text], 7.0):
        start = 0
        for at, token in enumerate(piece):
            if _PLACE.match(token.word.text, timeout=1) and (at == 0 or _apart(piece, at)):
                if at > start:
                    yield piece[start:at]
                start = at + 1
        if start < len(piece):
            yield piece[start:]


def _apart(piece: Sequence[Token], at: int) -> bool:
    """Whether a number or letter begins a place and is not the part of a code behind its dot."""
    ends = not piece[at].word.text[-1].isalnum()
    return ends or (at + 1 < len(piece) and piece[at].word.text.isalpha() and len(piece[at + 1].word.text) > 2)


def _code(text: str, options: ParseOptions) -> Parsed | None:
    """A code whose dot may be printed in the form, between two boxes: “R11 0” is R11.0."""
    bare = _GLUED.match(text)
    said = bare["code"] if bare else text
    if _WORD.search(said):
        return None
    split = _SPLIT.fullmatch(said)
    whole = f"{split['head']}.{split['rest']}" if split else said
    # What stands behind a code of three characters may be another mark, such as "present on admission".
    parsed = DIAGNOSIS_CODE.parse(said if split and not exists(whole) and exists(split["head"]) else whole, options)
    if parsed is None:
        return None
    start = text.find(said)
    return replace(parsed, span=(start, start + len(said)))


BOX_CODE = PlainKind("diagnosis_code", _code, critical=True)
