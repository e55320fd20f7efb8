"""The sender's block: a doctor's or clinic's name, address and phone, printed without labels above the patient.

Enters: a `Sheet` whose labelled fields are found. Leaves: the sender's fields that no label gave, told apart by what
their lines hold: a title or a degree makes a doctor, words such as "Clinic" a facility, a number and a street an
address.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.form import Field, Letterhead
from parsers.kinds import later as regex
from parsers.labels.layout import Run, Token, text_of
from parsers.labels.slot import Slot
from parsers.labels.wording import is_leader
from parsers.people.address_lines import ends_in_town, follows, like_address, opens_address
from parsers.people.doctors import doctor
from parsers.people.head_blocks import block, under, under_name, under_sender
from parsers.people.head_pieces import found_in, is_free, uncaptioned
from parsers.people.sender_words import (
    AUTHORITY,
    DOCTOR,
    FACILITY,
    PHARMACY,
    SPECIALTY,
    TITLE,
    names_facility,
    names_own_house,
)
from parsers.sheet import Sheet
from parsers.values.values import Found

FOOT = 0.8
"""Share of the page's height below which a sender's block may stand that is not at the top."""
_BARS = frozenset("|•·¦●▪–—")
_NUMBER = regex.compile(r"\d(?<!\blevel \d)", regex.IGNORECASE)
"""A figure that is no part of a facility's name, as the level of a Kenyan hospital is."""
_HOURS = regex.compile(r"\b\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b", regex.IGNORECASE)
_REGISTERED = regex.compile(r"[(\[](?:rc|reg(?:d|n)?|cin|uen|abn|co\.? no)\b[^()\[\]]*[)\]]", regex.IGNORECASE)
"""A company's number behind its name: "(RC 44512)"."""
_CALLED = regex.compile(
    r"\W*(?:emergenc(?:y|ies)|after hours|office|mobile|helpline|appointments?|reception|whatsapp)\b", regex.IGNORECASE
)
"""What a telephone's number is for."""
_BILLING = regex.compile(r"\b(?:billing|accounts receivable|patient accounts)\b", regex.IGNORECASE)
LONGEST = 8
"""Words of a facility's name."""
PHONE_DIGITS = 7
_POSTAL_CODE = regex.compile(r"\d{4,6}|\d{3} \d{3}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}")
"""A postal code on a line of its own: South African, Australian, American, Indian; British."""
_ADDRESSED = regex.compile(r"\W*(?:fax(?:ed)? )?(?:to|attn|pharmacy)\b", regex.IGNORECASE)
"""How a line begins that names the pharmacy which a paper is sent to."""
_SOME_PHARMACY = regex.compile(
    r"\b(?:your|the|any|this|a|each|hospital|in-?house|our)(?: \w+)? pharmac|\bpharmac\w+ only\b|\bat (?:\w+ )?pharmac",
    regex.IGNORECASE,
)
"""A pharmacy that is spoken of, and does not send the paper."""
_NOT_PHONE = regex.compile(r"\b(?:fax|fx|f)\b\W*$", regex.IGNORECASE)


def sender(sheet: Sheet, head: Letterhead, found: Mapping[str, Found]) -> dict[str, Found]:
    """The sender's fields that are not among `found`."""
    fields = {each.name: each for each in sheet.form.fields()}
    if _is_dispensers(sheet):
        who = doctor(sheet, fields[head.name], list(_pieces(sheet))) if head.name not in found else None
        return {head.name: who} if who else {}
    given = _in_zone(sheet, head, fields, _pieces, found)
    known = {**found, **given}
    if head.foot and not {head.facility, head.address, head.phone} <= known.keys():
        at_foot = list(_bottom(sheet))
        placed = head.address not in known and any(like_address(text_of(piece)) for piece in at_foot)
        placed = placed or (head.phone not in known and _is_at_foot(sheet, known.get(head.address)))
        if placed or (head.facility not in known and _facility(sheet, fields[head.facility], at_foot)):
            given |= _in_zone(sheet, head, fields, _bottom, known)
    known = {**found, **given}
    if head.foot and head.name in known and head.address not in known:
        given |= _in_zone(sheet, head, fields, lambda _: _stamp(sheet, known[head.name]), known)
    return given


def without_dispenser(sheet: Sheet, head: Letterhead, found: Mapping[str, Found]) -> dict[str, Found]:
    """`found` without the number and address that a pharmacy's head gives under labels: they are nobody's field."""
    if not _is_dispensers(sheet):
        return dict(found)
    heads = {id(token) for run in sheet.runs if sheet.in_letterhead(run) for token in run.tokens}
    senders = (head.phone, head.address, head.facility)
    return {name: value for name, value in found.items() if name not in senders or id(value.tokens[0]) not in heads}


def _stamp(sheet: Sheet, name: Found) -> Iterator[tuple[Token, ...]]:
    """What stands free in line under the name of whoever signs: specialty, address, telephone."""
    above: Run | None = Run.of(name.slot.lines[-1])
    while above is not None and not sheet.in_letterhead(above):
        above = next((run for run in sheet.runs if follows(above, run)), None)
        if above is not None and not sheet.sections.is_heading(above):
            yield from (part for piece in _cut(sheet, above) for part in _parted(piece))


def _is_dispensers(sheet: Sheet) -> bool:
    """Whether the head is a pharmacy's, as on the labels that it puts on bottles: its address is no field's."""
    pieces = [text_of(piece) for piece in _pieces(sheet)]
    pharmacies = [
        text for text in pieces if PHARMACY.search(text) and not (_ADDRESSED.match(text) or _SOME_PHARMACY.search(text))
    ]
    known = sheet.form.medication and pharmacies
    return bool(known) and not any(names_facility(text) and not PHARMACY.search(text) for text in pieces)


def _in_zone(
    sheet: Sheet,
    head: Letterhead,
    fields: Mapping[str, Field],
    zone: Callable[[Sheet], Iterator[tuple[Token, ...]]],
    found: Mapping[str, Found],
) -> dict[str, Found]:
    given: dict[str, Found] = {}
    for name, finder in (
        (head.phone, _phone),
        (head.name, doctor),
        (head.facility, _facility),
        (head.address, _address),
    ):
        if name not in found and (value := finder(sheet, fields[name], list(zone(sheet)))) is not None:
            before = value.slot.text[: value.parsed.span[0]]
            caption = name == head.phone and not any(map(str.isdigit, before))
            sheet.use(value.slot.tokens if caption else value.tokens)
            given[name] = value
    return given


def _pieces(sheet: Sheet) -> Iterator[tuple[Token, ...]]:
    """What stands free in the letterhead, top to bottom: runs, cut where labels and their values stand."""
    for run in sheet.runs:
        if sheet.in_letterhead(run) and not sheet.sections.is_heading(run):
            yield from (part for piece in _cut(sheet, run) for part in _parted(piece))


def _bottom(sheet: Sheet) -> Iterator[tuple[Token, ...]]:
    """What stands free at the foot of the first page."""
    for run in sheet.runs:
        if run.page == sheet.runs[0].page and run.middle > FOOT and not sheet.sections.is_heading(run):
            yield from (part for piece in _cut(sheet, run) for part in _parted(piece))


def _is_at_foot(sheet: Sheet, value: Found | None) -> bool:
    """Whether the value was found at the foot of the first page, under a label of its own."""
    return value is not None and value.tokens[0].page == sheet.runs[0].page and value.tokens[0].middle > FOOT


def _parted(piece: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    """A line parted at bars, bullets and boxes to tick, and where the street follows the house's name and a comma."""
    box = next((at for at, token in enumerate(piece) if at and token.word.kind == "tick"), None)
    if box is not None:
        yield from _parted(piece[:box])
        yield from _parted(piece[box:])
        return
    at = next((at for at, token in enumerate(piece) if token.word.text in _BARS or _ends_name(piece, at)), None)
    if at is None and (comma := next(iter(_before_street(piece)), None)):
        yield from (piece[:comma], piece[comma:])
    elif at is None:
        yield piece
    else:
        yield from (part for part in (piece[:at],) if part)
        yield from _parted(piece[at + 1 :]) if piece[at + 1 :] else ()


def _ends_name(piece: tuple[Token, ...], at: int) -> bool:
    """Whether a hyphen parts a name from the paper's title: "Nakuru Hospital - Outpatient prescription"."""
    return piece[at].word.text == "-" and bool(TITLE.search(text_of(piece[at + 1 :]), timeout=1))


def _before_street(piece: tuple[Token, ...]) -> Iterator[int]:
    for at in range(1, len(piece)):
        comma = piece[at - 1].word.text.endswith(",")
        if (
            comma
            and (piece[at].word.text[:1].isdigit() or like_address(text_of(piece[at:])))
            and FACILITY.search(text_of(piece[:at]), timeout=1)
            and not any(map(str.isdigit, text_of(piece[:at])))
        ):
            yield at


def _cut(sheet: Sheet, run: Run) -> Iterator[tuple[Token, ...]]:
    """The run's free words, without those that answer a label of no field ("OPD No: 33912")."""
    piece: list[Token] = []
    answers = False
    for token in run.tokens:
        if sheet.used(token) or token.word.text in _BARS:
            if piece:
                yield tuple(piece)
            piece = []
            answers = sheet.fenced(token)
        elif not answers and (piece or not is_leader(token.word.text)):
            piece.append(token)
    if piece:
        yield tuple(piece)


def _phone(sheet: Sheet, field: Field, zone: Sequence[tuple[Token, ...]]) -> Found | None:
    values = [(piece, value) for piece in zone if (value := found_in(sheet, field, [piece], 0.92))]
    values = [(piece, v) for piece, v in values if not (v.parsed.issues and like_address(text_of(piece)))]
    given = [v for piece, v in values if not _NOT_PHONE.search(text_of(piece)[: v.parsed.span[0]], timeout=1)]
    # A doctor's number looks like a telephone's that has lost some digits.
    return next((value for value in given if not value.parsed.issues), next(iter(given), None))


def _facility(sheet: Sheet, field: Field, zone: Sequence[tuple[Token, ...]]) -> Found | None:
    for piece in map(uncaptioned, zone):
        text = text_of(piece)
        named = (
            is_free(sheet, piece)
            and not _is_caption(sheet, text)
            and (FACILITY.search(text, timeout=1) or names_own_house(text))
            and not _NUMBER.search(_REGISTERED.sub("", text, timeout=1), timeout=1)
        )
        if (
            named
            and not AUTHORITY.search(text, timeout=1)
            and not TITLE.search(text, timeout=1)
            and not SPECIALTY.fullmatch(text.strip(), timeout=1)
            and len(text.split()) <= LONGEST
            and not any(token.word.text.endswith(":") for token in piece)
            and (names_own_house(text) or not DOCTOR.search(text, timeout=1))
        ):
            # "City Care Hospital" is made of words of forms only.
            slot = Slot((tuple(piece),), "section", 0.93)
            parsed = field.kind.parse(slot.text, sheet.options)
            if parsed:  # "Internal Medicine - Pulmonology" is what a doctor does.
                return Found(parsed, field.kind, slot, 0.7 if _cut_by_box(sheet, piece[-1]) else 0.97)
    return None


def _is_caption(sheet: Sheet, text: str) -> bool:
    """Whether a line is a label that such papers print ("Medical aid"), or the house's department for money."""
    said = text.strip(" .:").casefold()
    known = (label for table in sheet.form.tables for label in table.others)
    return _BILLING.search(text, timeout=1) is not None or any(said == label.casefold() for label in known)


def _cut_by_box(sheet: Sheet, last: Token) -> bool:
    """Whether a tick box stands right behind a word, where readers take large letters for one."""
    return any(one is last and next_.word.kind == "tick" for run in sheet.runs for one, next_ in pairwise(run.tokens))


def _address(sheet: Sheet, field: Field, zone: Sequence[tuple[Token, ...]]) -> Found | None:
    free = [piece for piece in zone if is_free(sheet, piece)]
    begins = [at for at in range(len(free)) if opens_address(block(free[at:])) and not _is_house(text_of(free[at]))]
    if not begins:
        return None
    own = next((at for at in begins if under_sender(sheet, free[at])), None)
    # Under a name stands an addressee, who need not be the patient.
    open_ = [at for at in begins if not under_name(sheet, free[at])]
    first = (open_ or begins)[0] if own is None else own
    lines = [free[first]]
    for piece in free[first + 1 :]:
        if len(lines) < field.lines and under(lines[-1], piece) and _goes_on(text_of(piece)):
            lines.append(piece)
    # Who is meant by an address above an unlabelled patient, or by the first of two, is for a person to say, unless
    # it stands right under the sender's name.
    sure = own is not None or (sheet.names_patient and bool(open_))
    value = found_in(sheet, field, lines, 0.93 if sure else 0.7)
    taken = {id(token) for line in lines for token in line}
    others = [text_of(free[at]) for at in begins if at > first and id(free[at][0]) not in taken]
    return replace(value, rival=others[0]) if value and others and own is None else value


def _is_house(text: str) -> bool:
    """Whether a line is a facility's name with a number of its own behind it, and no address."""
    return names_facility(text) and _REGISTERED.search(text, timeout=1) is not None


def _goes_on(text: str) -> bool:
    if _POSTAL_CODE.fullmatch(text.strip(), timeout=1):
        return True
    if _CALLED.match(text.strip(), timeout=1) and (sum(map(str.isdigit, text)) >= PHONE_DIGITS or " " not in text):
        return False
    if sum(map(str.isalpha, text)) <= 2 or _HOURS.search(text, timeout=1):  # "Fx"
        return False
    if TITLE.search(text, timeout=1) or "@" in text or "www" in text.lower():
        return False
    if DOCTOR.search(text, timeout=1) and not ends_in_town(text):
        return False
    return like_address(text) or bool(
        regex.match(r"\W*\p{Lu}[\p{L} .,'-]+(?:(?<=\s)\d[\d -]*|[A-Z\d]{3} [A-Z\d]{3})?\W*$", text, timeout=1)
    )
