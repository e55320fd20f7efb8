"""Diagnoses that are printed with their codes, ranks and column heads: what of that is no part of the diagnosis.

Enters: the lines of one item of a list. Leaves: its lines without a code of ICD-10 before or behind it and without what
ranks it ("Primary:"); none where nothing else stands there, as in "ICD-10: J18.9" or over columns of codes.
"""

from __future__ import annotations

from collections.abc import Sequence

from parsers.kinds import later as regex
from parsers.kinds.plain import words
from parsers.labels.layout import Token, text_of
from parsers.labels.wording import is_leader

Line = tuple[Token, ...]

_CODE = regex.compile(r"[\[(]?(?!B12\b|T1[0-2]\b|A1C\b)[A-Z]\d[\dA-Z](?:\.[\dA-Z]{1,4}|[\dA-Z]{0,4})[\])]?[:;,.)–—-]*")
"""A code of ICD-10 (WHO 2016 and its clinical modifications), with or without its dot; no vitamin, vertebra or A1C."""
_SCHEME = regex.compile(
    r"[\[(]?ICD(?:-?1[01]|-?9)?(?:-?(?:CM|AM|CA|GM))?[:\])]*|(?:code|codes)[:\])]*", regex.IGNORECASE
)
_VERSION = regex.compile(r"1[01]|CM|-|–", regex.IGNORECASE)
_HEADS = words(
    "icd icd10 icd11 cm am code codes description descriptions diagnosis diagnoses no sl sn s rank type date status "
    "condition name onset poa present on admission principal secondary primary y n"
)
_RANK = regex.compile(
    r"(?:primary|secondary|principal|main|other|final|associated|additional|most responsible|active|comorbid\p{L}*|"
    r"co-morbid\p{L}*|1°|2°)(?: (?:diagnos[ie]s|condition|problem)s?)?\s?:",
    regex.IGNORECASE,
)
LONGEST_RANK = 3


def bare(field: str, item: Sequence[Line]) -> list[Line]:
    """The item's lines without codes and ranks; of a list that is not one of diagnoses, as they are."""
    if field != "diagnoses":
        return list(item)
    if {"".join(filter(str.isalnum, token.word.text)).casefold() for line in item for token in line} <= _HEADS:
        return []
    first, *rest = item if item else ((),)
    while first and is_leader(first[0].word.text):  # The colon of a label that stands apart from it.
        first = first[1:]
    first = _unranked(first)
    first = first[_codes(first) :]
    lines = [first, *rest]
    last = lines[-1]
    lines[-1] = last[: len(last) - _codes_behind(last)]
    return [line for line in lines if any(any(map(str.isalpha, token.word.text)) for token in line)]


def begins_with_code(line: Line) -> bool:
    """Whether a code stands before the line's other words."""
    return len(line) > 1 and _CODE.fullmatch(line[0].word.text, timeout=1) is not None


def _codes_behind(line: Line) -> int:
    """How many words at the line's end are codes. One without a dot is none unless something sets it apart from the
    words before it."""
    count = _codes(line[::-1])
    if count != 1 or "." in line[-1].word.text[:-1]:
        return count
    gap = line[-1].left - line[-2].right if len(line) > 1 else 0.0
    return count if line[-1].word.text[:1] in "[(" or gap > 2 * line[-1].char else 0


def _unranked(line: Line) -> Line:
    """The line without "Primary diagnosis:" before it."""
    for end in range(min(LONGEST_RANK, len(line) - 1), 0, -1):
        if _RANK.fullmatch(text_of(line[:end]), timeout=1):
            return line[end:]
    return line


def _codes(line: Line) -> int:
    """How many words at the line's start are codes, the name of their scheme and what parts them from the rest."""
    end, coded, scheme = 0, False, False
    for at, token in enumerate(line, 1):
        text = token.word.text
        if _CODE.fullmatch(text, timeout=1):
            coded, end = True, at
        elif _SCHEME.fullmatch(text, timeout=1):
            scheme, end = True, at
        elif (scheme and _VERSION.fullmatch(text, timeout=1)) or (coded and text in "-–—:|/"):
            end = at
        else:
            break
    return end if coded or scheme else 0
