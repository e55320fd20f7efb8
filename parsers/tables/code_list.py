"""Lists of codes beside a label or in a column of a table: the diagnoses of a claim.

Enters: a `Sheet` and the description of the list. Leaves: one `Found` per code, in reading order, each once. Words that
are no code, such as what the diagnosis is called, are passed over. The days of service tell which classification holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from parsers.extraction import Issue
from parsers.kinds.claim_codes import existing_like, is_icd9
from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import corrected
from parsers.labels.labels import Hit
from parsers.labels.layout import Run, Token, same_row
from parsers.labels.slot import Slot
from parsers.labels.wording import key
from parsers.lexicon.diagnoses import exists, is_heading
from parsers.sheet import Sheet
from parsers.tables.tables import Item, Laid
from parsers.values.extras import Codes
from parsers.values.values import Found, with_issue

ICD10_FROM = "2015-10-01"
"""Services since that day are billed with ICD-10-CM codes, those before it with ICD-9-CM (45 CFR 162.1002)."""

LINES = 6
"""Lines under a label that its codes may stand on."""
DEEPEST = 8
"""Heights under such words in which codes belong to them."""
ASIDE = 0.06
"""How far (in heights of the page) beside such words, which may be centred over their column."""
_NAMED = Pattern(r"\b(?:icd|diagnos[ie]s|dx|(?:principal|2nd|3rd|4th|second|third)\s+code)\b|diagnosis/es")
_POINTS = Pattern(r"\b(?:pointer|ptr|ref)")
_UNLABELLED = Issue("UNCERTAIN_PLACE", "Nothing near this code says that it is a diagnosis.")
_EDGES = " ,;:()[]|"


def listed(sheet: Sheet, codes: Codes) -> list[Found]:
    """The codes that the document lists."""
    places = [(_beside(sheet, hit), hit.score) for hit in _labels(sheet, codes)]
    places += [(tokens, 1.0) for laid in sheet.tables for tokens in _columns(laid, codes)]
    found: dict[str, Found] = {}
    for tokens, score in places:
        for token in tokens:
            if not sheet.used(token) and (value := _code(sheet, codes, token, score)):
                sheet.use(value.tokens)
                found.setdefault(str(value.parsed.value), value)
    for value in _elsewhere(sheet, codes):
        found.setdefault(str(value.parsed.value), value)
    return sorted(found.values(), key=_place)


def _elsewhere(sheet: Sheet, codes: Codes) -> Iterator[Found]:
    """Codes that exist and stand under no label known: surely diagnoses where the words near them say so.

    Only what is printed with its dot, or is headed by such words, is told from other numbers.
    """
    said = [run for run in sheet.runs if _NAMED.search(run.text)]
    for run in sheet.runs:
        for at, token in enumerate(run.tokens):
            text = token.word.text.strip(_EDGES)
            if sheet.used(token) or not exists(text) or is_heading(text):
                continue
            headed = any(_heads(other, run, at) for other in said)
            if (headed or "." in text) and (value := _code(sheet, codes, token, 1.0 if headed else 0.9)):
                yield value if headed else with_issue(value, _UNLABELLED)


def _heads(label: Run, run: Run, at: int) -> bool:
    """Whether a label stands before a word on its line, or close above it."""
    token, down = run.tokens[at], run.middle - label.middle
    if label is run:
        return _NAMED.search(" ".join(each.word.text for each in run.tokens[:at])) is not None
    if label.page != run.page or label.left > token.right + ASIDE:
        return False
    under = label.left - ASIDE < token.right and token.left < label.right + ASIDE
    return same_row(label, run) or (0 < down < DEEPEST * label.height and under)


def _place(value: Found) -> tuple[int, float, float]:
    first = value.tokens[0]
    return first.page, round(first.middle / (0.6 * first.height)) if first.height else 0.0, first.left


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
        named = head.column is None and _NAMED.search(head.text) and not _POINTS.search(head.text)
        if key(head.text) in wanted or named:
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
