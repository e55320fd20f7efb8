"""What the patient is to the insured where no label asks for it: a ticked word, brackets behind the name, a sentence.

Enters: a `Sheet` whose labelled fields are found. Leaves: the relationship. "Patient is: ☒ the member ☐ spouse" says
that patient and insured are one, and so does "for my own treatment".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from parsers.kinds import later as regex
from parsers.kinds.choices import RELATIONSHIPS, SELF
from parsers.labels.layout import Run, Token, text_of, within
from parsers.labels.slot import Slot
from parsers.labels.ticks import Option, options
from parsers.sheet import Sheet
from parsers.values.values import Found, read

SURE = 0.93
LONGEST = 3
"""Words of a relationship."""
FEWEST = 2
"""Options that ask for one."""
_TO_PATIENT = RELATIONSHIPS - {"other", "next of kin"}
_WORDS = _TO_PATIENT | SELF
_BRACKETS = regex.compile(r"\((?P<said>[\p{L} -]{2,20})\)")
_OWN = regex.compile(
    r"\b(?:(?P<own>my own)|for (?P<own>myself)|(?P<own>I am) the patient)\b(?! (?:bank|account|signature|name|risk))",
    regex.IGNORECASE,
)


def told(sheet: Sheet, found: Mapping[str, Found]) -> dict[str, Found]:
    """The patient's relationship by its field's name; nothing where it is known, or the form has no such field."""
    field = next((each for each in sheet.form.fields() if each.name == "patient_relationship"), None)
    if field is None or field.name in found:
        return {}
    places = [*_ticked(sheet), *_behind_name(sheet, found.get("patient_name"))] or list(_said(sheet))
    slots = [Slot((tokens,), "section", SURE, marks) for tokens, marks in places]
    values = [(slot, parsed) for slot in slots if (parsed := read(field.kind, slot, sheet.options))]
    if len({str(parsed.value).casefold() for _, parsed in values}) != 1:
        return {}
    slot, parsed = values[0]
    sheet.use(slot.tokens)
    return {field.name: Found(parsed, field.kind, slot, SURE, 1)}


def _ticked(sheet: Sheet) -> Iterator[tuple[tuple[Token, ...], tuple[Token, ...]]]:
    """The one ticked option of each row that offers relationships, with the boxes."""
    seen: set[int] = set()
    for run in sheet.runs:
        if id(run) in seen or not any(token.word.kind == "tick" for token in run.tokens):
            continue
        row = sheet.board.row(run)
        seen |= {id(each) for each in row}
        offered = [(each, _relation(each)) for each in options(_offered(row))]
        known = [(each, tokens) for each, tokens in offered if tokens]
        ticked = [tokens for each, tokens in known if each.ticked]
        if len(known) >= FEWEST and len(ticked) == 1 and not sheet.used(ticked[0][0]):
            yield ticked[0], tuple(each.box for each, _ in known)


def _offered(row: Sequence[Run]) -> Sequence[Token]:
    """The row's words, from the first box on where the boxes stand nearer to the words behind them."""
    tokens = [token for run in row for token in run.tokens]
    boxes = [at for at, token in enumerate(tokens) if token.word.kind == "tick"]
    within_row = [at for at in boxes if 0 < at < len(tokens) - 1]
    behind = sum(_gap(tokens, at) <= _gap(tokens, at - 1) for at in within_row)
    return tokens[boxes[0] :] if boxes and 2 * behind >= len(within_row) else tokens


def _gap(tokens: Sequence[Token], at: int) -> float:
    return tokens[at + 1].left - tokens[at].right


def _relation(option: Option) -> tuple[Token, ...]:
    """The option's words that name a relationship, at its beginning or its end; none where it names none."""
    words = option.words
    for count in range(min(LONGEST, len(words)), 0, -1):
        for tokens in (words[:count], words[-count:]):
            if _plain(tokens) in _WORDS:
                return tuple(tokens)
    return ()


def _behind_name(sheet: Sheet, name: Found | None) -> Iterator[tuple[tuple[Token, ...], tuple[Token, ...]]]:
    """What stands in brackets behind the patient's name: "Lasse Brodersen (son)"."""
    run = next((run for run in sheet.runs if name and name.slot.tokens[0] in run.tokens), None)
    said = _BRACKETS.search(run.text, timeout=1) if run else None
    if run and said and said["said"].strip().casefold() in _TO_PATIENT:
        yield within(run.tokens, said.span()), ()


def _said(sheet: Sheet) -> Iterator[tuple[tuple[Token, ...], tuple[Token, ...]]]:
    """The words of a sentence that claims for oneself."""
    for run in sheet.runs:
        if said := _OWN.search(run.text, timeout=1):
            yield within(run.tokens, said.span("own")), ()


def _plain(tokens: tuple[Token, ...]) -> str:
    return text_of(tokens).strip(" .,:;/|()").casefold()
