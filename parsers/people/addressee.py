"""Whom a paper is addressed to: a name over an address, printed without labels for a window envelope.

Enters: a `Sheet` whose labelled fields are found. Leaves: the name and the address of the block. Where a label gives
the same name the block is surely that person's; without one, that the addressee is the patient is for a person to say.
An address of any field that may go on in the line below it is doubted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from parsers.extraction import Issue
from parsers.form import Field
from parsers.labels.layout import Run, Token, same_row, text_of
from parsers.labels.slot import Slot
from parsers.people.address_lines import follows, like_address, opens_address
from parsers.people.sender_words import FACILITY, is_sender
from parsers.sheet import Sheet
from parsers.values.values import Found, read, with_issue

SAME_NAME = 0.93
GUESSED = 0.7
_CUT = Issue("UNCERTAIN_PLACE", "The line below looks like a part of this address.")
NEAR = 4.2
CLOSE = 2.1
"""Heights of a line that the next one of its block is below it, at most."""
LOWEST = 0.45
"""Share of the page's height below which no envelope has its window."""


def addressee(sheet: Sheet, name: Field, address: Field, found: Mapping[str, Found]) -> dict[str, Found]:
    """What of the two fields `found` lacks and a block without labels gives."""
    known = found.get(name.name)
    # An invoice may be sent in an envelope with its window anywhere, and a name that is known needs no other sign.
    blocks = list(_blocks(sheet, name, address, 1.0 if known is not None else LOWEST))
    if known is not None:
        blocks = [block for block in blocks if _same(block[0], known)]
    elif len(blocks) > 1:
        return {}
    for who, where in blocks[:1]:
        fit = SAME_NAME if known is not None else GUESSED
        given = {name.name: _with(who, fit), address.name: _with(where, fit)}
        fresh = {each: value for each, value in given.items() if each not in found}
        for value in fresh.values():
            sheet.use(value.tokens)
        return fresh
    return {}


def _blocks(sheet: Sheet, name: Field, address: Field, lowest: float) -> Iterator[tuple[Found, Found]]:
    first = sheet.runs[0].page if sheet.runs else 0
    free = [run for run in sheet.runs if run.page == first and run.middle < lowest and sheet.free(run)]
    taken: set[int] = set()
    for run in free:
        if id(run) in taken or is_sender(run.text) or not 2 <= len(run.tokens) <= 5:
            continue
        who = _found(sheet, name, [run])
        lines = _under(run, free, address.lines)
        if who and lines and opens_address([line.text for line in lines]) and (where := _found(sheet, address, lines)):
            taken.update(map(id, lines))
            yield who, where


def _under(above: Run, free: Sequence[Run], most: int) -> list[Run]:
    lines: list[Run] = []
    while len(lines) < most:
        below = next((run for run in free if follows(lines[-1] if lines else above, run)), None)
        if below is None:
            break
        lines.append(below)
    return lines


def _found(sheet: Sheet, field: Field, lines: Sequence[Run]) -> Found | None:
    slot = Slot(tuple(run.tokens for run in lines), "section", GUESSED)
    parsed = read(field.kind, slot, sheet.options)
    whole = parsed is not None and parsed.span[1] - parsed.span[0] > 0.9 * len(slot.text)
    return Found(parsed, field.kind, slot, 0.97) if parsed and whole else None


def _with(found: Found, fit: float) -> Found:
    return Found(found.parsed, found.kind, Slot(found.slot.lines, "section", fit), 0.97)


def _same(who: Found, known: Found) -> bool:
    return str(who.parsed.value).casefold() == str(known.parsed.value).casefold()


def _near_below(above: Run, run: Run) -> bool:
    """Whether a run stands under another, with one line between them at most, which something else may have taken."""
    height = max(above.height, run.height)
    near = 0.4 * height < run.middle - above.middle < NEAR * height
    return run.page == above.page and near and abs(run.left - above.left) < 3.5 * above.tokens[0].char


def whole_names(sheet: Sheet, found: Mapping[str, Found]) -> dict[str, Found]:
    """`found`, a facility's name with the word that was broken off it: "Olkaria Springs" over "Hospital"."""
    lines = {id(token): run for run in sheet.runs for token in run.tokens}
    kept = dict(found)
    for name, value in found.items():
        last = lines.get(id(value.slot.tokens[-1])) if name == "facility_name" else None
        below = [run for run in sheet.runs if last and run is not last and follows(last, run)]
        rest = next((run for run in below if FACILITY.fullmatch(run.text.strip(" .,"), timeout=1)), None)
        beside = rest and any(same_row(rest, run) and run.left > rest.left for run in sheet.runs if run is not rest)
        if rest and not beside and value.slot.tokens[-1] is value.tokens[-1] and _is_left_open(value.slot.text):
            slot = Slot((*value.slot.lines, rest.tokens), value.slot.place, value.slot.fit)
            parsed = read(value.kind, slot, sheet.options)
            kept[name] = replace(value, slot=slot, parsed=parsed) if parsed else value
    return kept


def _is_left_open(text: str) -> bool:
    """Whether a name lacks the word that says what it names."""
    return not FACILITY.search(text, timeout=1)


def cut_short(sheet: Sheet, found: Mapping[str, Found]) -> dict[str, Found]:
    """`found`, its addresses doubted where what may be their next line, or the one after, stands free."""
    lines = {id(token): run for run in sheet.runs for token in run.tokens}
    kept = dict(found)
    for name, value in found.items():
        last = lines.get(id(value.slot.tokens[-1])) if value.kind.name == "address" else None
        if last and (rest := _behind_a_column(sheet, last, value.slot.lines[-1][0].left)):
            slot = Slot((*value.slot.lines, rest), value.slot.place, value.slot.fit)
            parsed = read(value.kind, slot, sheet.options)
            sheet.use(rest)
            kept[name] = replace(value, slot=slot, parsed=parsed) if parsed else with_issue(value, _CUT)
        elif last and any(sheet.free(run) and _near_below(last, run) and like_address(run.text) for run in sheet.runs):
            kept[name] = with_issue(value, _CUT)
    return kept


def _behind_a_column(sheet: Sheet, last: Run, left: float) -> tuple[Token, ...]:
    """An address's next line where it stands so near behind another column's value that both are one run."""
    for run in sheet.runs:
        near = run.page == last.page and 0.4 * last.height < run.middle - last.middle < CLOSE * last.height
        at = next((at for at, token in enumerate(run.tokens) if abs(token.left - left) < 0.5 * token.char), 0)
        rest = run.tokens[at:]
        taken = near and at > 0 and all(map(sheet.used, run.tokens[:at])) and not any(map(sheet.used, rest))
        if taken and like_address(text_of(rest)):
            return rest
    return ()
