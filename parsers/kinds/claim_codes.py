"""Codes that claims are paid by: diagnoses, procedures and their modifiers, places of service, tax numbers.

Enters: a text as printed. Leaves: the code as printed. ICD-10-CM codes are looked up in the CDC's list; ICD-9-CM codes
have their shape only. Procedures are checked by their shape alone: the list of CPT codes is the American Medical
Association's and not free. Places of service are the CMS code set; tax numbers follow python-stdnum.

A code that does not exist goes to a person. Where exactly one existing code looks like it ("E1I.9" like E11.9) that one
is the value, and goes to a person as well.
"""

from __future__ import annotations

from itertools import combinations

from parsers.extraction import ParseOptions
from parsers.kinds.base import Parsed, PlainKind
from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import ambiguous, corrected, invalid, one_line, words
from parsers.lexicon.diagnoses import exists, is_heading

# ICD-10-CM: a letter, a digit, a digit or letter, then up to four more after a dot that print often drops.
_ICD10 = Pattern(r"(?<![\w.]) [A-Z]\d[0-9AB] (?:\s?\.\s?[0-9A-Z]{1,4} | [0-9A-Z]{1,4})? (?![\w]|\.\w)")
# ICD-9-CM: three digits, or V and two, or E and three; up to two more behind the dot.
_ICD9 = Pattern(
    r"(?<![\w.,]) (?: \d{3}\s?\.\s?\d{1,2} | \d{3,5} | V\d\d(?:\.?\d{1,2})? | E\d{3}(?:\.?\d)? ) (?![\w]|\.\w)"
)
_MISREAD = Pattern(
    r"(?<![\w.,]) [A-Z\d|!$] [\dOolI|SBZGQ]{2} (?:\s?\.\s?[\dA-Zol|]{1,4} | [\dA-Zol|]{1,4})? (?![\w]|\.\w)"
)

_LOOK_ALIKES = {"0": "OQD", "1": "I|!", "2": "Z", "4": "A", "5": "S$", "6": "G", "7": "T", "8": "B"}
_MOST_MISREAD = 2


def _diagnosis(text: str, _: ParseOptions) -> Parsed | None:
    match = _ICD10.search(text) or _MISREAD.search(text)
    if not match:
        return _icd9(text)
    printed = match.group()
    value = "".join(printed.split())
    if value[0].isdigit() and value.replace(".", "").isdigit():
        return _icd9(text)
    doubts = [corrected(printed, value)] if value != printed else []
    if not _ICD10.fullmatch(value) or not exists(value):
        return _not_listed(value, match.span())
    if is_heading(value) and len(value) == 3:
        doubts.append(ambiguous("only the heading of a diagnosis: its last digits may be lost"))
    return Parsed(value, match.span(), tuple(doubts), verified=not doubts and not is_heading(value))


def _not_listed(value: str, span: tuple[int, int]) -> Parsed:
    meant = existing_like(value)
    if len(meant) == 1:
        return Parsed(meant[0], span, (corrected(value, meant[0]),))
    return Parsed(value, span, (invalid("ICD-10-CM has no such code"),))


def _icd9(text: str) -> Parsed | None:
    """A code without a letter: of the classification used until 2015, or one whose letter was misread."""
    match = _ICD9.search(text)
    if not match:
        return None
    value = "".join(match.group().split())
    return Parsed(value, match.span(), (invalid("ICD-10 codes start with a letter; this may be an ICD-9 code"),))


_ICD9_NUMBER = Pattern(r"\d{3} (?:\.\d{1,2})?")


def is_icd9(code: str) -> bool:
    """Whether the code is of ICD-9-CM's plain shape: three digits, up to two more behind a dot."""
    return _ICD9_NUMBER.fullmatch(code) is not None


def existing_like(code: str) -> list[str]:
    """The codes to bill with that differ from `code` by at most two characters that look alike; `code` itself not."""
    upper = code.replace("l", "1").upper()
    choices = [_alike(character) for character in upper]
    found: set[str] = set()
    for count in range(1, _MOST_MISREAD + 1):
        for places in combinations([at for at, some in enumerate(choices) if some], count):
            found.update(filter(_billable, _replaced(upper, places, choices)))
        if found:
            break
    return sorted(found)


def _alike(character: str) -> str:
    """The letters that are read for a digit, or the digit that is read for a letter."""
    if character in _LOOK_ALIKES:
        return _LOOK_ALIKES[character]
    return "".join(digit for digit, letters in _LOOK_ALIKES.items() if character in letters)


def _replaced(code: str, places: tuple[int, ...], choices: list[str]) -> list[str]:
    made = [code]
    for at in places:
        made = [each[:at] + other + each[at + 1 :] for each in made for other in choices[at]]
    return made


def _billable(code: str) -> bool:
    return exists(code) and not is_heading(code)


_PROCEDURE = Pattern(r"(?<![\w.\-/]) (?: \d{5} | \d{4}[FTUAM] | [A-CEGHJ-MP-V]\d{4} | D\d{4}) (?![\w\-/])")
_PROCEDURE_MISREAD = Pattern(r"(?<![\w.\-/]) [A-Z\d] [\dOolIZSBCDQ]{4} (?![\w\-/])", ignore_case=False)
_AS_DIGITS = str.maketrans("OolIZSBCDQ", "0011258000")
_FIRST_CPT = "00100"


def _procedure(text: str, _: ParseOptions) -> Parsed | None:
    match = _PROCEDURE.search(text)
    if match:
        value = match.group()
        return Parsed(
            value,
            match.span(),
            (invalid("no procedure has this code"),) if value.isdigit() and value < _FIRST_CPT else (),
        )
    misread = _PROCEDURE_MISREAD.search(text)
    if not misread or sum(map(str.isdigit, misread.group())) < 3:
        return None
    value = misread.group()[0] + misread.group()[1:].translate(_AS_DIGITS)
    return Parsed(value, misread.span(), (corrected(misread.group(), value),))


_TARIFF = Pattern(r"(?=\D*\d)[A-Z]{0,6}[\-.]?\d{1,6}(?:[\-./][A-Z\d]{1,6}){0,3}[A-Z]?")


def _service(text: str, options: ParseOptions) -> Parsed | None:
    """A procedure's code, or that of a tariff of another country, of which nobody here can tell whether it exists."""
    said = text.strip()
    parsed = _procedure(text, options)
    if (parsed is None or parsed.issues) and _TARIFF.fullmatch(said) and not _PROCEDURE.fullmatch(said):
        start = text.index(said)
        return Parsed(said, (start, start + len(said)), (invalid("this may be no code of a service"),))
    return parsed


_ONE_MODIFIER = r"(?:\d\d|[A-Z]{2}|[A-Z]\d)"
_MODIFIER = Pattern(
    rf"(?<![\w.\-/]) {_ONE_MODIFIER} (?: [\s,]+ {_ONE_MODIFIER} ){{0,3}} (?![\w\-/.])", ignore_case=False
)


def _modifier(text: str, _: ParseOptions) -> Parsed | None:
    match = _MODIFIER.search(text)
    return Parsed(" ".join(match.group().replace(",", " ").split()), match.span()) if match else None


# CMS, Place of Service Codes for Professional Claims.
PLACES_OF_SERVICE = words(
    "01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 31 32 33 34 41 42 49 50 51 52 "
    "53 54 55 56 57 58 60 61 62 65 66 71 72 81 99"
)
_PLACE = Pattern(r"(?<![\w.\-/]) [\dOoIl|]{1,2} (?![\w\-/])", ignore_case=False)


def _place(text: str, _: ParseOptions) -> Parsed | None:
    match = _PLACE.search(text)
    if not match:
        return None
    value = match.group().translate(str.maketrans("OoIl|", "00111"))
    if value != match.group():
        return Parsed(value, match.span(), (corrected(match.group(), value),))
    known = value in PLACES_OF_SERVICE
    return Parsed(value, match.span(), () if known else (invalid("no place of service has this code"),), verified=known)


# NUBC: four digits with a leading nought on most forms; 0001 is the line of totals.
_REVENUE = Pattern(r"(?<![\w.\-/]) (?!0001) 0?[1-9]\d{2} (?![\w.\-/])")


def _revenue(text: str, _: ParseOptions) -> Parsed | None:
    match = _REVENUE.search(text)
    return Parsed(match.group(), match.span()) if match else None


_TAX_ID = Pattern(r"(?<![\w\-]) (?: \d{2}\s?[-–\s]?\s?\d{7} | \d{3}\s?[-–\s]\s?\d{2}\s?[-–\s]\s?\d{4} ) (?![\w\-])")
_TAX_LIKE = Pattern(r"(?<![\w\-]) \d[\d\s\-–]{4,12}\d (?![\w\-])")
_HYPHEN = Pattern(r"\s?[-–]\s?")


def _tax_id(text: str, _: ParseOptions) -> Parsed | None:
    match = _TAX_ID.search(text)
    if not match:
        like = _TAX_LIKE.search(text)
        return Parsed(one_line(like.group()), like.span(), (invalid("a tax number has nine digits"),)) if like else None
    value = _HYPHEN.sub("-", one_line(match.group()))
    known = tax_id_is_valid(value)
    return Parsed(value, match.span(), () if known else (invalid("no tax number is given out like this"),), known)


def tax_id_is_valid(number: str) -> bool:
    """Whether nine digits are an employer's (EIN) or a person's (SSN, ITIN) tax number, as far as the digits tell."""
    # python-stdnum takes 60 ms to import; only claims print a tax number.
    from stdnum.us import ein, itin, ssn  # noqa: PLC0415

    kinds = (ssn, itin) if number.count("-") == 2 else (ein,) if "-" in number else (ein, ssn, itin)
    return any(kind.is_valid(number) for kind in kinds)


DIAGNOSIS_CODE = PlainKind("diagnosis_code", _diagnosis, critical=True)
PROCEDURE_CODE = PlainKind("procedure_code", _procedure, critical=True)
SERVICE_CODE = PlainKind("procedure_code", _service, critical=True)
MODIFIER = PlainKind("modifier", _modifier, critical=True)
PLACE_OF_SERVICE = PlainKind("place_of_service", _place, critical=True)
REVENUE_CODE = PlainKind("revenue_code", _revenue, critical=True)
TAX_ID = PlainKind("tax_id", _tax_id, critical=True)
