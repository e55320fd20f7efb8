"""Which lines make up one medicine.

Enters: the lines of a block of medicines on one page. Leaves: the words of each item, in reading order. A new item
begins where the list is numbered, or else where a line begins with a known medicine, a dose form (“Tab.”) or a
strength behind an unknown name; all other lines belong to the item before them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from parsers.kinds.drug_name import is_form_word, leading_drug, resolve
from parsers.kinds.medicine_cautions import is_caution
from parsers.kinds.pattern import Pattern
from parsers.kinds.sig import is_sig_word, says_how, sig_start
from parsers.kinds.strength import STRENGTH
from parsers.kinds.supply import says_months, says_supply
from parsers.page import Line, Word

# Readers take “1)” for “I)” or “1D)”.
_NUMBER = r"\(?(?=.?\d|[IlO|])[\dIlODSZ|]{1,2}\s?[.):\]]"
_DASHED = r"\d{1,2}\s?[-–]\s+(?=\p{L})"
"""“1- Cefixime 400 mg”."""
_NUMBER_ALONE = Pattern(rf"\s* (?: {_NUMBER} | \d{{1,2}} | [•·*▪◦‣►–—-] | rx | ℞ | R ) \s*")
_NUMBERED = Pattern(
    rf"\s* (?: {_NUMBER} (?=\s*[(\[]?\p{{L}}) | {_DASHED} | \#\d\s | (?:[•·*▪◦‣►]|[-–—]\s)\s* (?=\p{{L}}) )"
)
_CHANGE = r"(?:new|unchanged|changed|continued?|start(?:ed)?|modified|increased?|decreased?|same|restart(?:ed)?)"
"""What a discharge list says of a medicine before its name."""
_CHANGED = Pattern(rf"(?:{_NUMBER}\s*)? {_CHANGE}\s?[:\-–]")
_STOPPED = Pattern(
    rf"(?:{_NUMBER}\s*)? (?:stop(?:ped)?|discontinued?|ceased?|held|hold|withheld|do\snot\stake|avoid)\s?(?:taking\s?)?"
    r"[:\-–] .*"
)
_LEAD = Pattern(
    rf"(?: {_NUMBER}\s* | {_DASHED} | [•·*▪◦‣►–—-]\s* | (?:rx|℞)\s?[:.\-]?\s+ | medic(?:ation|ine)s?\s?:\s* | "
    rf"{_CHANGE}\s?[:\-–]\s+ )+"
)
_PREFIX = Pattern(r"(?:tabs?|caps?|inj|sachets?|syp|syr|susp|oint|crm|tablet|capsule|[tc])\b\s?[.:\-]?\s*(?=\p{L}{3})")
_HEADING = Pattern(
    r"(?: (?:rx|℞|medic(?:ation|ine)s?(?:\s(?:list|prescribed|name))?|prescriptions?|drugs?|treatment)\s?[:.\-]* )"
)
_OTHER_LABEL = Pattern(r"[\p{L}][\p{L} .'/]{2,30}:(?!\d)")
_SIG_LABEL = Pattern(
    r".*?\b(?:si[gq](?:na)?|disp\w*|mitte|supply|qty|quantity|refills?|repeats?|directions?|instructions?|take|dose|dosage|strength|form|route|duration|"
    r"total|amount|frequency|how|use|medic(?:ation|ine)s?|drugs?|rx|name|tabs?|caps?|indication|note|substitution)\b[^:]*:"
)
_IN_BRACKETS = Pattern(r"\s* [(\[] (?!\d) [^()\[\]]* [)\]] \s*")
"""A line that says more of the medicine above: the generic's name under the brand's."""
_COUNT = Pattern(r"\p{L}[\p{L} .'/]{2,30}:\s?\d{1,4}\W*")
"""A number under a label nobody knows may be how many are dispensed: it stays with the item, for a person to see."""
_OF_ALL = Pattern(r"(?:(?:continue\s)?all|(?:the\s)?above)\s(?:for|[x×]|the|these|medic|drugs|tab)")
"""What is said of all medicines together, and of none alone: "All for 1 month"."""
_OUTDENT = 0.4
"""Heights of a line that it must stand left of an item to be none of the item's own."""
_FAR = 1.7
"""How many times the usual distance of lines a note stands below the last item."""
_SPLIT = Pattern(r"[,;]\s+|\s+and\s+|\.\s+(?=\p{L})")


def rows(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    """Lines that stand at one height beside each other, top to bottom, each row left to right."""
    found: list[list[Line]] = []
    for line in sorted((line for line in lines if line.words), key=lambda line: line.box.centre[1]):
        row = found[-1] if found else None
        if row and all(_beside(line, other) for other in row):
            row.append(line)
        else:
            found.append([line])
    return [tuple(sorted(row, key=lambda line: line.box.left)) for row in found]


def _beside(line: Line, other: Line) -> bool:
    a, b = line.box, other.box
    across = min(a.right, b.right) - max(a.left, b.left)
    down = min(a.bottom, b.bottom) - max(a.top, b.top)
    return across <= 0 and down > 0.5 * min(a.height, b.height)


def items(lines: Sequence[Line]) -> list[tuple[Word, ...]]:
    """The words of each medicine in a list that is no table."""
    placed = [(piece, row[0].box.left) for row in rows(lines) for piece in _pieces(row)]
    placed = [(piece, left) for piece, left in placed if piece and not _HEADING.fullmatch(_text(piece))]
    pieces = [piece for piece, _ in placed]
    numbered = sum(_NUMBERED.match(_text(piece)) is not None for piece in pieces) > 1
    found: list[list[Word]] = []
    is_open = False
    pitch = median([below - above for above, below in pairwise(map(_middle, pieces)) if below > above] or [0.0])
    margin = 0.0
    cautioned = False
    for piece, left in placed:
        text = _text(piece)
        cautioned = is_open and (is_caution(text) or (cautioned and text[:1].islower()))
        if cautioned:
            continue
        is_open = is_open and not _stands_off(piece, text, found[-1], margin, pitch)
        begun = len(found)
        if _STOPPED.match(text) or _OF_ALL.match(text):
            is_open = False
        elif _CHANGED.match(text) and names_medicine(text):
            found.append(list(piece))
            is_open = True
        elif _OTHER_LABEL.match(text) and not _SIG_LABEL.match(text) and not _COUNT.fullmatch(text):
            is_open = False
        elif (not found and _may_be_medicine(text, first=True)) or (found and _begins(text, numbered=numbered)):
            found.append(list(piece))
            is_open = True
        elif is_open or (found and (says_supply(text) or says_how(text) or _SIG_LABEL.match(text))):
            found[-1].extend(piece)
            is_open = True
        margin = left if len(found) > begun else margin
    return [tuple(words) for words in found]


def _middle(words: Sequence[Word]) -> float:
    return words[0].box.centre[1]


def _stands_off(piece: Sequence[Word], text: str, item: Sequence[Word], margin: float, pitch: float) -> bool:
    """Whether a line is a note of its own: left of the item it stands under, or far below with no word of a sig.

    `margin` is where the item's first line begins, `pitch` how far lines stand apart.
    """
    below = _middle(piece) - _middle(item[-1:])
    if below < 0.5 * piece[0].box.height:
        return False
    return margin - piece[0].box.left > _OUTDENT * piece[0].box.height or (
        below > _FAR * pitch and sig_start(text) == len(text)
    )


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text if word.second is None or _plain(word) else word.second for word in words)


def _plain(word: Word) -> bool:
    """Whether the leading reading will do for telling where items begin; the second is asked for names it spoilt."""
    return word.text.isalpha() or len(word.second or "") < 4 or not (word.second or "").isalpha()


def _pieces(row: Sequence[Line]) -> list[tuple[Word, ...]]:
    """A row in pieces where a line beside another, or what follows a comma, begins with a medicine of its own."""
    pieces: list[list[Word]] = []
    for line in row:
        starts = leading_drug(_bare(line.text)) is not None and STRENGTH.search(line.text) is not None
        alone = bool(pieces) and _NUMBER_ALONE.fullmatch(_text(pieces[-1])) is not None
        if pieces and (alone or not starts):
            pieces[-1].extend(line.words)
        else:
            pieces.append(list(line.words))
    return [part for piece in pieces for part in _at_commas(piece)]


def _at_commas(words: list[Word]) -> list[tuple[Word, ...]]:
    line = Line(tuple(words))
    cuts = [0]
    for match in _SPLIT.finditer(line.text):
        before, after = line.text[cuts[-1] : match.start()], _bare(line.text[match.end() :])
        if match.group().startswith(".") and is_form_word(before.split()[-1] if before.split() else ""):
            continue  # "TDS. Venlafaxine" is two medicines, "Tab. Venlafaxine" one.
        # What a semicolon ends may have begun on the line above.
        told = match.group().startswith(";") or STRENGTH.search(before) is not None
        told = told or (match.group().startswith(".") and all(is_sig_word(word) for word in before.split()))
        told = told or (leading_drug(_bare(before)) is not None and sig_start(before) < len(before))
        known = leading_drug(after)
        # What follows a name may stand on the next line.
        ends = known is not None and (match.group().startswith(";") or known[1] == len(after.split()))
        own = known and (ends or STRENGTH.search(after) or sig_start(after) < len(after) or after[-1:].isdigit())
        if told and (own or _PREFIX.match(line.text, match.end())):
            cuts.append(match.end())
    cuts.append(len(line.text) + 1)
    return [line.words_at(start, end - 1) for start, end in pairwise(cuts)]


def _bare(text: str) -> str:
    lead = _LEAD.match(text)
    text = text[lead.end() :] if lead else text
    prefix = _PREFIX.match(text)
    return text[prefix.end() :] if prefix else text


def names_medicine(text: str) -> bool:
    """Whether a line begins with a medicine that is known, behind its number, bullet or dose form."""
    return leading_drug(_bare(text)) is not None


def _begins(text: str, *, numbered: bool) -> bool:
    if _IN_BRACKETS.fullmatch(text) or says_months(text):
        return False
    if numbered and _NUMBERED.match(text):
        return True
    if numbered:
        return leading_drug(text) is not None and STRENGTH.search(text[: sig_start(text)]) is not None
    lead = _LEAD.match(text)
    if _PREFIX.match(text[lead.end() :] if lead else text):
        return True
    bare = _bare(text)
    return _may_be_medicine(text) and not is_sig_word(bare.split()[0])


def _may_be_medicine(text: str, *, first: bool = False) -> bool:
    """Whether a line begins with a medicine's name: known, nearly known, or unknown but with a strength or a sig.

    At the `first` line a few plain words will do: what is listed as a medicine is for a person when it is unknown.
    """
    bare = _bare(text)
    head = bare[: sig_start(bare)]
    strength = STRENGTH.search(head)
    name = (head[: strength.start()] if strength else head).strip(" ,;:.-–—|")
    if not any(character.isalpha() for character in name) or name.endswith(":"):
        return False
    if leading_drug(name):
        return True
    words = name.split()
    if len(words) > 6 or all(is_sig_word(word) for word in words):
        return False
    if strength or len(head) < len(bare):
        return sum(character.isalpha() for character in name) > 2
    short = len(words) <= 3 and all(len(word) > 3 and word.isalpha() for word in words)
    return resolve(name).drug is not None or (first and short)
