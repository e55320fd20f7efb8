"""The sender's block: a doctor's or clinic's name, address and phone, printed without labels above the patient.

Enters: a `Sheet` whose labelled fields are found. Leaves: the sender's fields that no label gave, told apart by what
their lines hold: a title or a degree makes a doctor, words such as "Clinic" a facility, a number and a street an
address.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import regex

from parsers.form import Field, Letterhead
from parsers.kinds.plain import words
from parsers.layout import Run, Token
from parsers.sheet import Sheet
from parsers.slot import Slot
from parsers.values import Found, read
from parsers.wording import is_leader

_DOCTOR = regex.compile(
    r"\b(?:dr|doctor|prof)\b\.?\s+\p{L}|(?:^|[,\s])(?:m\.?\s?d\.?|d\.?o\.?|m\.?b\.?,?\s?b\.?\s?(?:s|ch)\.?|bmbs|"
    r"mb\s?chb|mb|np|pa-?c|d\.?\s?d\.?\s?s\.?|d\.?\s?m\.?\s?d\.?|d\.?p\.?m\.?|b\.?d\.?s\.?|m\.?d\.?s\.?|o\.?d\.?|dnb|"
    r"f\.?r\.?c\.?[ps]\.?c?|m\.?r\.?c\.?[ps]\.?|mrcgp|fracgp|fracp|fcps|arnp|aprn|fnp(?:-?c|-?bc)?|d\.?n\.?p\.?|"
    r"ccfp|f\.?p\.?c\.?p\.?|dpps|fcp)\b",
    regex.IGNORECASE,
)
_DEGREE_WORDS = words(
    "md do mbbs mb bs bm bch chb mbchb bds mds np pa pac dds dmd dpm phd ms msc ma bsc bmbs frcs frcp frcpc frcgp "
    "mrcp mrcs mrcgp fracgp fracp fcps fcp fpcp dpps od ccfp facp facc dnb dch dgo dm mch arnp aprn fnp fnpc fnpbc "
    "dnp rn dr doctor prof ortho paediatrics pediatrics medicine"
)
_FACILITY = regex.compile(
    r"\b(?:clinics?|hospitals?|medical|health(?:care)?|cent(?:er|re)|surgery|polyclinic|clinique|h[oô]pital|associates|practice|"
    r"physicians|infirmary|dispensary|nursing home|pediatrics|paediatrics|cardiology|dermatology|family medicine|"
    r"internal medicine|institute|wellness|care|group|dental|ortho\w*|(?:consulting|treatment) rooms|rooms|trust|nhs|"
    r"foundation|diagnostics?|laborator(?:y|ies)|imaging|radiology|pathology|sanatorium|maternity|surgical|hospice|"
    r"rehabilitation|nursing|polyclinics|healthcare)\b",
    regex.IGNORECASE,
)
_TITLE = regex.compile(
    r"\b(?:invoice|(?:super)?bills?|cash memo|statement|receipt|report|summary|prescription|record|form|certificate|"
    r"questionnaire)\b",
    regex.IGNORECASE,
)
"""A line that says what the paper is, not who sent it."""
_SPECIALTY = regex.compile(
    r"(?:(?:internal|family|general|emergency|sports|medicine|pediatrics?|paediatrics?|cardiology|dermatology|and|&|"
    r"ortho\w*|dental|surgery|medical|practice|practitioner|specialist|consultant)\W*)+",
    regex.IGNORECASE,
)
"""A line that says what a doctor does, not where."""
_STREET = regex.compile(
    r"\b(?:street|st|avenue|ave|road|rd|drive|dr|lane|ln|boulevard|blvd|court|ct|way|plaza|square|parkway|pkwy|highway|hwy|suite|ste|"
    r"floor|p\.?\s?o\.?\s?box|place|pl|terrace|close|crescent|cross|nagar|marg|colony|sector|building|bldg|block|circle|row|walk|"
    r"mews|grove|gardens|rise|wharf|quay|vale|chowk|trail|trl|parade|pde|esplanade|pike|turnpike|crossing|loop|path|ridge|estate|"
    r"arcade|towers?|village|brgy|barangay|phase|plot|layout|bazaar|gali|subdivision|avenida|calle|expressway|"
    r"bypass|roundabout|hill|park|green|bend|cove|room|rm|unit|level)\b\.?",
    regex.IGNORECASE,
)
_CITY = regex.compile(
    r"\b(?:[A-Z]{2}\.?,?\s+\d{5}(?:-\d{4})?|(?:NSW|VIC|QLD|SA|WA|TAS|ACT|NT)\s+\d{4}|[A-Z]\d[A-Z]\s?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|\d{3}\s?\d{3}|\d{5})\b\W*$"
)
FOOT = 0.8
"""Share of the page's height below which a sender's block may stand that is not at the top."""
_NOT_PHONE = regex.compile(r"\b(?:fax|f)\b\W*$", regex.IGNORECASE)


def sender(sheet: Sheet, head: Letterhead, found: Mapping[str, Found]) -> dict[str, Found]:
    """The sender's fields that are not among `found`."""
    fields = {each.name: each for each in sheet.form.fields()}
    given = _in_zone(sheet, head, fields, list(_pieces(sheet)), found)
    known = {**found, **given}
    if head.foot and head.facility not in known:
        at_foot = list(_bottom(sheet))
        if _facility(sheet, fields[head.facility], at_foot):
            given |= _in_zone(sheet, head, fields, at_foot, known)
    return given


def _in_zone(
    sheet: Sheet,
    head: Letterhead,
    fields: Mapping[str, Field],
    zone: Sequence[tuple[Token, ...]],
    found: Mapping[str, Found],
) -> dict[str, Found]:
    given: dict[str, Found] = {}
    for name, finder in (
        (head.phone, _phone),
        (head.name, _doctor),
        (head.facility, _facility),
        (head.address, _address),
    ):
        if name not in found and (value := finder(sheet, fields[name], zone)) is not None:
            sheet.use(value.tokens)
            given[name] = value
    return given


def _pieces(sheet: Sheet) -> Iterator[tuple[Token, ...]]:
    """What stands free in the letterhead, top to bottom: runs, cut where labels and their values stand."""
    for run in sheet.runs:
        if sheet.in_letterhead(run) and not sheet.sections.is_heading(run):
            yield from _cut(sheet, run)


def _bottom(sheet: Sheet) -> Iterator[tuple[Token, ...]]:
    """What stands free at the foot of the first page."""
    for run in sheet.runs:
        if run.page == sheet.runs[0].page and run.middle > FOOT and not sheet.sections.is_heading(run):
            yield from _cut(sheet, run)


def names_sender(text: str) -> bool:
    """Whether a line names a facility or a doctor."""
    return any(pattern.search(text, timeout=1) for pattern in (_FACILITY, _DOCTOR))


def is_sender(text: str) -> bool:
    """Whether a line names a facility or a doctor, or says what the paper is."""
    return names_sender(text) or bool(_TITLE.search(text, timeout=1))


def _cut(sheet: Sheet, run: Run) -> Iterator[tuple[Token, ...]]:
    piece: list[Token] = []
    for token in run.tokens:
        if sheet.used(token):
            if piece:
                yield tuple(piece)
            piece = []
        elif piece or not is_leader(token.word.text):
            piece.append(token)
    if piece:
        yield tuple(piece)


def _text(piece: Sequence[Token]) -> str:
    return " ".join(token.word.text for token in piece)


def _found(sheet: Sheet, field: Field, lines: Sequence[tuple[Token, ...]], fit: float) -> Found | None:
    slot = Slot(tuple(lines), "section", fit)
    parsed = read(field.kind, slot, sheet.options)
    return Found(parsed, field.kind, slot, 0.97) if parsed else None


def _free(sheet: Sheet, piece: Sequence[Token]) -> bool:
    return not any(sheet.used(token) for token in piece)


def _phone(sheet: Sheet, field: Field, zone: Sequence[tuple[Token, ...]]) -> Found | None:
    values = [(piece, value) for piece in zone if (value := _found(sheet, field, [piece], 0.92))]
    given = [v for piece, v in values if not _NOT_PHONE.search(_text(piece)[: v.parsed.span[0]], timeout=1)]
    # A doctor's number looks like a telephone's that has lost some digits.
    return next((value for value in given if not value.parsed.issues), next(iter(given), None))


def _doctor(sheet: Sheet, field: Field, zone: Sequence[tuple[Token, ...]]) -> Found | None:
    named = [piece for piece in (*zone, *_foot(sheet)) if _free(sheet, piece) and _names_doctor(_text(piece))]
    values = [value for piece in named if (value := _found(sheet, field, [piece], 0.95))]
    if not values:
        return None
    others = [value for value in values[1:] if value.parsed.value != values[0].parsed.value]
    return Found(values[0].parsed, field.kind, values[0].slot, 0.97, rival=others[0].slot.text if others else None)


def _names_doctor(text: str) -> bool:
    """Whether a line holds a title or a degree, and a name with it."""
    if not _DOCTOR.search(text, timeout=1):
        return False
    said = ["".join(c for c in word if c.isalpha()).lower() for word in text.split()]
    return any(len(word) > 2 and word not in _DEGREE_WORDS for word in said)


def _foot(sheet: Sheet) -> list[tuple[Token, ...]]:
    """Free lines under the patient: where a prescriber signs with a printed name."""
    free = (run for run in sheet.runs if not sheet.in_letterhead(run) and sheet.free(run))
    return [run.tokens for run in free if len(run.tokens) <= 7]


def _facility(sheet: Sheet, field: Field, zone: Sequence[tuple[Token, ...]]) -> Found | None:
    for piece in zone:
        text = _text(piece)
        named = _free(sheet, piece) and _FACILITY.search(text, timeout=1) and not any(c.isdigit() for c in text)
        if (
            named
            and not _TITLE.search(text, timeout=1)
            and not _SPECIALTY.fullmatch(text.strip(), timeout=1)
            and len(text.split()) <= 8
            and not _DOCTOR.search(text, timeout=1)
        ):
            return _found(sheet, field, [piece], 0.93)
    return None


def _address(sheet: Sheet, field: Field, zone: Sequence[tuple[Token, ...]]) -> Found | None:
    free = [piece for piece in zone if _free(sheet, piece)]
    begins = [at for at, piece in enumerate(free) if like_address(_text(piece))]
    if not begins:
        return None
    own = next((at for at in begins if _under_sender(free[at], zone)), None)
    first = begins[0] if own is None else own
    lines = [free[first]]
    for piece in free[first + 1 :]:
        if len(lines) < field.lines and _under(lines[-1], piece) and _goes_on(_text(piece)):
            lines.append(piece)
    # Who is meant by an address above an unlabelled patient, or by the first of two, is for a person to say, unless
    # it stands right under the sender's name.
    value = _found(sheet, field, lines, 0.93 if sheet.names_patient or own is not None else 0.7)
    taken = {id(token) for line in lines for token in line}
    others = [_text(free[at]) for at in begins if at > first and id(free[at][0]) not in taken]
    return replace(value, rival=others[0]) if value and others and own is None else value


def _under_sender(piece: Sequence[Token], zone: Sequence[tuple[Token, ...]]) -> bool:
    return any(_under(above, piece) and names_sender(_text(above)) and not like_address(_text(above)) for above in zone)


def like_address(text: str) -> bool:
    """Whether a line is one of an address: a numbered street, or a town with its code."""
    if not any(map(str.isalpha, text)):
        return False
    numbered = bool(regex.match(r"\W*(?:#|no\.?)?\s*\d+[\w/-]*,?\s+\p{L}", text, regex.IGNORECASE, timeout=1))
    street = bool(_STREET.search(text, timeout=1))
    return (numbered and (street or "," in text)) or bool(_CITY.search(text, timeout=1)) or (street and "," in text)


def _goes_on(text: str) -> bool:
    if _DOCTOR.search(text, timeout=1) or _TITLE.search(text, timeout=1) or "@" in text or "www" in text.lower():
        return False
    return like_address(text) or bool(regex.match(r"\W*\p{Lu}[\p{L} .,'-]+(?:\d[\d -]*)?\W*$", text, timeout=1))


def _under(above: Sequence[Token], piece: Sequence[Token]) -> bool:
    height = max(token.height for token in (*above, *piece))
    down = piece[0].middle - above[0].middle
    overlap = min(above[-1].right, piece[-1].right) - max(above[0].left, piece[0].left)
    return piece[0].page == above[0].page and 0.4 * height < down < 2.4 * height and overlap > 0
