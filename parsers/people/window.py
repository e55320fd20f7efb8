"""The patient's block that hospitals stick or print on a paper: a name over a date of birth, the address in line.

Enters: a `Sheet` whose labelled fields are found. Leaves: the name and the address that stand in one column with the
label of the date of birth, whatever stands beside them; of the sender's block in the next column none of it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import Final

from parsers.form import Field
from parsers.labels.layout import Run
from parsers.labels.slot import Slot
from parsers.labels.words import has_form_word, names_paper
from parsers.people.address_lines import like_address, opens_address
from parsers.people.banner import TURNED
from parsers.people.sender_words import is_sender
from parsers.sheet import Sheet
from parsers.values.extras import People
from parsers.values.values import Found, read

SURE: Final = 0.93
GUESSED: Final = 0.7
NEAR: Final = 2.6
"""Heights of a line from one of the block's to the next, at most."""
_LEVEL: Final = 0.012


def patient(sheet: Sheet, spec: People, found: Mapping[str, Found]) -> dict[str, Found]:
    """The fields of `spec` that `found` lacks and such a block gives."""
    if spec.name in found and (not spec.address or spec.address in found):
        return {}
    fields = {each.name: each for each in sheet.form.fields()}
    for birth in (
        hit.run for hit in sheet.all_hits() if any(e.field and e.field.name == spec.birth for e in hit.phrases)
    ):
        column = [run for run in sheet.runs if run.page == birth.page and abs(run.left - birth.left) < _LEVEL]
        above = _block(sheet, birth, column[: column.index(birth)][::-1])
        name = next((run for run in above if _names(run)), None)
        if name is None or spec.name in found:
            continue
        between = above[: above.index(name)][::-1]
        lines = between if _is_address(between) else _block(sheet, birth, column[column.index(birth) + 1 :])
        lines = list(takewhile(_may_go_on, lines))
        lines = lines if _is_address(lines) else []
        capitals = name.tokens[0].word.text.isupper()
        fit = SURE if TURNED.fullmatch(name.text) and (lines or capitals) else GUESSED
        who = _read(sheet, fields[spec.name], [name], fit)
        if who is None:
            continue
        given = {spec.name: who}
        if spec.address and spec.address not in found and lines:
            where = _read(sheet, fields[spec.address], lines[: fields[spec.address].lines], fit)
            given |= {spec.address: where} if where else {}
        for value in given.values():
            sheet.use(value.tokens)
        return given
    return {}


def _block(sheet: Sheet, start: Run, column: Sequence[Run]) -> list[Run]:
    """The free runs that follow one another from `start` on, up or down its column."""
    kept: list[Run] = []
    last = start
    for run in column:
        height = max(run.height, last.height)
        if abs(run.middle - last.middle) > NEAR * height or not sheet.free(run) or sheet.hits[id(run)]:
            break
        kept.append(run)
        last = run
    return kept


def _names(run: Run) -> bool:
    said = 2 <= len(run.tokens) <= 5 and not any(map(str.isdigit, run.text))
    return said and not (is_sender(run.text) or has_form_word(run.text) or names_paper(run.text))


def _is_address(lines: Sequence[Run]) -> bool:
    return bool(lines) and opens_address([run.text for run in lines])


def _may_go_on(run: Run) -> bool:
    """Whether a line may be one of an address, not a telephone or a sex."""
    return sum(map(str.isalpha, run.text)) > 3 and (
        like_address(run.text) or run.text[:1].isupper() or run.text[:1].isdigit()
    )


def _read(sheet: Sheet, field: Field, lines: Sequence[Run], fit: float) -> Found | None:
    slot = Slot(tuple(run.tokens for run in lines), "section", fit)
    parsed = read(field.kind, slot, sheet.options)
    whole = parsed is not None and parsed.span[1] - parsed.span[0] > 0.9 * len(slot.text)
    return Found(parsed, field.kind, slot, 0.97, 1) if parsed and whole and not parsed.issues else None
