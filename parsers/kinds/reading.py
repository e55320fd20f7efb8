"""Which of two readings of a word a prescription means.

Enters: words with the leading reading in `text` and another reader's in `second`. Leaves: a token per word with the
text to go by. Where the readers disagree, the one that is a word of prescriptions is gone by; when just one of them
is, the lexicon has settled the matter. Digits are never settled so: a disputed number is disputed. Misread units (“20
md”) and shorthand (“T1D”) are put right only when one term and no other is near, with an issue.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parsers.extraction import Issue
from parsers.kinds.drug_name import leading_drug
from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import ambiguous, corrected
from parsers.labels.spelling import LOOK_ALIKE, nearest
from parsers.lexicon.drugs import name_words
from parsers.lexicon.sig import is_term, of_kind, terms, vocabulary
from parsers.page import Word

_EDGE = " \t,;:.()[]|*–—\"'“”"
_NUMBER_AND_UNIT = Pattern(r"(?P<number>[\d.,/-]*\d)(?P<unit>\p{L}[\p{L}\d]{0,9}|%)?")
_UNIT_PER = Pattern(r"(?P<unit>\p{L}{1,5})/(?:\d[\d.]*)?\s?\p{L}{0,10}")
_SIGN = Pattern(r"[rkbpf&%][xykz]?[.,:]?")
_NUMBERING = Pattern(r"\(?(?=.?\d|[IlOo|])[\dIlOoDSZ|'‘]{1,2}[.):\]] | [•·*▪◦‣►.,–—-]{1,2} | (?:rx|℞)[:.]?")
_SPOILT_NUMBER = Pattern(
    r"(?P<number>[\dOolI|SB]{0,6}\d[\dOolI|SB]{0,6}) (?P<unit>mg|mcg|ml|g|gm|%)?", ignore_case=False
)
_AS_DIGITS = str.maketrans("OolI|SB", "0011158")
_NOUGHTS = {"0d": "od", "0m": "om", "0n": "on"}
"""Short hand whose first letter is read as a nought: nobody takes no days of anything."""
_UNITS_READ = ("mg", "mcg", "ml", "gm", "gram", "units", "unit", "iu", "meq", "tab", "cap", "tabs", "caps", "mg/ml")


@dataclass(frozen=True, slots=True)
class Token:
    """One word and the text to go by. `settled` is False when two readers disagree and nothing decides between them.

    `others` are further texts that the word may stand for: the second reader's number, the other unit.
    """

    text: str
    word: Word
    issues: tuple[Issue, ...] = ()
    settled: bool = True
    others: tuple[str, ...] = ()


def tokens(words: Sequence[Word]) -> list[Token]:
    """A token for each word, in order."""
    found: list[Token] = []
    for word in words:
        before = found[-1].text if found else ""
        found.append(_token(word, before))
    return found


def without_numbering(found: Sequence[Token]) -> list[Token]:
    """The tokens behind the number, bullet or Rx sign that an item begins with; how those were read is no matter.

    The sign (℞) is read as an R, K or B when it is read at all; such a letter goes when a known name follows it and
    does not begin with it.
    """
    return list(found[numbering([token.text for token in found]) :])


def numbering(names: Sequence[str]) -> int:
    """How many words at an item's beginning are its number, bullet or Rx sign."""
    at = 0
    while at < len(names) - 1 and _NUMBERING.fullmatch(names[at]) and any(map(str.isalpha, names[at + 1])):
        at += 1
    if at < len(names) - 1 and _SIGN.fullmatch(names[at]) and not leading_drug(" ".join(names[at : at + 6])):
        at += leading_drug(" ".join(names[at + 1 : at + 6])) is not None
    return at


def _fold(text: str) -> str:
    return text.casefold().replace("×", "x").replace("µ", "μ").strip(_EDGE)


def _token(word: Word, before: str) -> Token:
    if word.second is None or _fold(word.second) == _fold(word.text):
        return _repaired(word.text, word, before)
    ours, theirs = _is_known(word.text, before), _is_known(word.second, before)
    digits = _digits(word.text) != _digits(word.second) and not _same_shapes(word.text, word.second)
    text = word.second if theirs and not ours else word.text
    settled = ours != theirs and not (digits and any(map(str.isdigit, text)))
    token = _repaired(text, word, before) if not (ours or theirs) else Token(text, word)
    disagree = Issue("READINGS_DISAGREE", f"one reader saw “{word.text}”, another “{word.second}”")
    issues = token.issues if settled else (*token.issues, disagree)
    return Token(token.text, word, issues, settled, (word.second,) if digits and theirs else token.others)


def _same_shapes(one: str, other: str) -> bool:
    """Whether two readings differ only in letters that look like digits (“1-O-1”, “1-0-1”)."""
    return _fold(one.translate(_AS_DIGITS)) == _fold(other.translate(_AS_DIGITS))


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isdigit() or character in "./-½")


def _is_known(text: str, before: str) -> bool:
    """Whether a word is one that prescriptions are made of."""
    bare = _fold(text)
    if bare in _NOUGHTS:
        return False
    match = _NUMBER_AND_UNIT.fullmatch(bare)
    if match:
        return match["unit"] is None or match["unit"] in of_kind("unit") or is_term(match["unit"])
    per = _UNIT_PER.fullmatch(bare)
    if per:
        return per["unit"] in of_kind("unit")
    return bare in vocabulary() or is_term(bare) or bare in name_words()


def _repaired(text: str, word: Word, before: str) -> Token:
    """The word with a spoilt number, unit or abbreviation put right, if that is what it plainly is."""
    bare = _fold(text)
    if not bare or _is_known(text, before):
        return Token(text, word)
    if bare in _NOUGHTS:
        meant = _NOUGHTS[bare].upper() if text.isupper() else _NOUGHTS[bare]
        return Token(text.replace(text.strip(_EDGE), meant, 1), word, (corrected(text, meant),))
    number = _SPOILT_NUMBER.fullmatch(bare if bare.islower() else text.strip(_EDGE))
    if number and not number["number"].isdigit():
        meant = number["number"].translate(_AS_DIGITS) + (number["unit"] or "")
        return Token(text.replace(text.strip(_EDGE), meant, 1), word, (corrected(text, meant),))
    joined = _NUMBER_AND_UNIT.fullmatch(bare)
    if joined and joined["unit"]:
        return _unit_repaired(text, joined["unit"], word)
    if before[-1:].isdigit():
        return _unit_repaired(text, bare.partition("/")[0], word)
    return _short_hand_repaired(text, bare, word)


def _unit_repaired(text: str, read: str, word: Word) -> Token:
    close = nearest(read, _UNITS_READ, within=2 * LOOK_ALIKE + 0.01)
    if not close:
        return Token(text, word)
    best = [unit for cost, unit in close if cost < close[0][0] + LOOK_ALIKE + 0.01]
    at = text.casefold().index(read)
    if len(best) > 1 or len(read) < 2:
        doubt = ambiguous(f"the unit “{read}” may be {' or '.join(best)}")
        return Token(
            text,
            word,
            (doubt,),
            settled=False,
            others=tuple(text[:at] + unit + text[at + len(read) :] for unit in best),
        )
    meant = text[:at] + best[0] + text[at + len(read) :]
    return Token(meant, word, (corrected(text, meant),))


def _short_hand_repaired(text: str, read: str, word: Word) -> Token:
    """“T1D” is TID: look-alikes of one term only, and only where a digit or a bar stands among letters."""
    bare = read.replace(".", "")
    if not 2 <= len(bare) <= 4 or bare.isalpha():
        return Token(text, word)
    short = {
        term.text for term in terms() if term.short and term.kind in ("frequency", "route") and term.text.isalpha()
    }
    close = nearest(bare, short, within=2 * LOOK_ALIKE)
    if len(close) != 1:
        return Token(text, word)
    meant = close[0][1].upper()
    return Token(text.replace(text.strip(_EDGE), meant, 1), word, (corrected(text, meant),))
