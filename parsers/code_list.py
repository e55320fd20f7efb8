"""Lists of codes beside a label or in a column of a table: the diagnoses of a claim.

Enters: a `Sheet` and the description of the list. Leaves: one `Found` per code, in reading order, each once. Words that
are no code, such as what the diagnosis is called, are passed over. The days of service tell which classification holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from parsers.extras import Codes
from parsers.kinds.claim_codes import existing_like, is_icd9
from parsers.kinds.plain import corrected
from parsers.labels import Hit
from parsers.layout import Token
from parsers.sheet import Sheet
from parsers.slot import Slot
from parsers.tables import Item, Laid
from parsers.values import Found
from parsers.wording import key

ICD10_FROM = "2015-10-01"
"""Services since that day are billed with ICD-10-CM codes, those before it with ICD-9-CM (45 CFR 162.1002)."""

LINES = 6
"""Lines under a label that its codes may stand on."""
_EDGES = " ,;:()[]|"


def listed(sheet: Sheet, codes: Codes) -> list[Found]:
    """The codes that the document lists."""
    places = [(_beside(sheet, hit), hit.score) for hit in _labels(sheet, codes)]
    places += [(tokens, 1.0) for laid in sheet.tables for tokens in _columns(laid, codes)]
    found: dict[str, Found] = {}
    for tokens, score in places:
        for token in tokens:
            if value := _code(sheet, codes, token, score):
                sheet.use(value.tokens)
                found.setdefault(str(value.parsed.value), value)
    return list(found.values())


def _labels(sheet: Sheet, codes: Codes) -> Iterator[Hit]:
    wanted = {key(wording) for wording in codes.labels}
    for hit in sheet.all_hits():
        if any(phrase.role == "fence" and key(phrase.text) in wanted for phrase in hit.phrases):
            yield hit


def _beside(sheet: Sheet, hit: Hit) -> Sequence[Token]:
    across = sheet.board.across(hit)
    slots = sheet.board.slots(hit, LINES)
    return [*across, *(token for slot in slots for token in slot.tokens if token not in across)]


def _columns(laid: Laid, codes: Codes) -> Iterator[list[Token]]:
    """The words of the table that stand nearer to the head of codes than to any other."""
    wanted = {key(wording) for wording in codes.heads}
    for head in laid.heads:
        if key(head.text) in wanted:
            words = [token for run in laid.runs for token in run.tokens]
            others = [(each.left + each.right) / 2 for each in laid.heads if each is not head]
            middle = (head.left + head.right) / 2
            yield [
                token for token in words if all(abs(_x(token) - middle) < abs(_x(token) - other) for other in others)
            ]


def _code(sheet: Sheet, codes: Codes, token: Token, score: float) -> Found | None:
    text = token.word.text.strip(_EDGES)
    if not any(map(str.isdigit, text)):
        return None
    parsed = codes.kind.parse(text, sheet.options)
    if parsed is None or parsed.span != (0, len(text)):
        return None
    start = token.word.text.index(text)
    parsed = replace(parsed, span=(start, start + len(text)))
    return Found(parsed, codes.kind, Slot(((token,),), "inline", 0.97), score)


def _x(token: Token) -> float:
    return (token.left + token.right) / 2


def of_their_day(codes: Sequence[Found], lines: Sequence[Item]) -> list[Found]:
    """Diagnosis codes as the days of service tell them: digits alone were codes once, and are a misread letter now.

    The letter is put right where exactly one code that exists looks like what was read, and a person confirms it.
    """
    days = [str(line.values["date_from"].parsed.value) for line in lines if "date_from" in line.values]
    if not days:
        return list(codes)
    return [_since(code) if max(days) >= ICD10_FROM else _before(code) for code in codes]


def _since(code: Found) -> Found:
    read = str(code.parsed.value)
    meant = existing_like(read) if read.replace(".", "").isdigit() else []
    if len(meant) != 1:
        return code
    return replace(code, parsed=replace(code.parsed, value=meant[0], issues=(corrected(read, meant[0]),)))


def _before(code: Found) -> Found:
    return replace(code, parsed=replace(code.parsed, issues=())) if is_icd9(str(code.parsed.value)) else code
