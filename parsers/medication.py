"""The block of medicines on a prescription, and the block of directions that may stand apart from it.

Enters: a `Sheet`. Leaves: the list of medicines and the directions as printed. This room finds the blocks; what their
lines say is read by `parsers.kinds.medicine`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from parsers import medication_table
from parsers.extraction import FieldValue
from parsers.form import Medication
from parsers.kinds.medicine import Medicine, parse_medicines
from parsers.kinds.medicine_directions import attach_directions
from parsers.kinds.medicine_rows import names_medicine
from parsers.kinds.strength import STRENGTH
from parsers.labels import Hit
from parsers.layout import Run, Token
from parsers.medication_table import Heads
from parsers.medicine_fields import directions_field, medicine_field
from parsers.medicine_labels import gathered
from parsers.medicine_notes import is_note, signs
from parsers.page import Box, Line, Word
from parsers.sheet import Sheet, leads
from parsers.wording import is_leader, key

INSIDE = frozenset({"refills"})
"""Fields whose labels stand between medicines without ending the block."""

FAR = 0.2
"""Share of the page's height: what stands farther below the last line (a stamp, a footer) is none of the block."""

PASSING = ("dispense", "substit", "daw", "label", "brand", "generic", "void")
"""How fences begin that stand inside the block, too."""


@dataclass(frozen=True, slots=True)
class _Block:
    """A stretch of runs with the words of each that belong to it."""

    lines: tuple[tuple[Token, ...], ...]


def medicines(sheet: Sheet, spec: Medication) -> dict[str, FieldValue | list[FieldValue]]:
    """The fields `spec.medicines` and `spec.directions`; those that the document does not hold are absent."""
    ends = _directions_hits(sheet, spec)
    block: list[tuple[Token, ...]] = []
    items: list[Medicine] = []
    for start in _starts(sheet):
        block = _once(_block(sheet, start, stop_at=ends[:1] if len(ends) == 1 else []))
        items = _parse(sheet, block)
        if items:
            break
    apart = [tokens for hit in ends for tokens in _prose(sheet, hit)] if len(ends) == 1 else []
    if apart and items:
        lines, _ = _level(apart)
        items = attach_directions(items, lines)
    found: dict[str, FieldValue | list[FieldValue]] = {}
    if items:
        found[spec.medicines] = [medicine_field(sheet, spec.medicines, item) for item in items]
    for line in block if items else []:
        sheet.use(line)
    if apart and spec.directions:
        found[spec.directions] = directions_field(sheet, spec.directions, apart)
    return found


def _parse(sheet: Sheet, block: Sequence[tuple[Token, ...]]) -> list[Medicine]:
    """The items of the block, page by page, with the words as they stand on the uploaded page."""
    items: list[Medicine] = []
    block = list(gathered(sheet, block))
    for page in sorted({line[0].page for line in block}):
        lines, original = _level([line for line in block if line[0].page == page])
        for item in parse_medicines(lines, sheet.options):
            items.append(replace(item, words=tuple(original[word] for word in item.words)))
    return items


def _level(block: Sequence[tuple[Token, ...]]) -> tuple[list[Line], dict[Word, Word]]:
    """The block's lines with the page's slope taken out, and the way back to the words as they were read."""
    original: dict[Word, Word] = {}
    lines = []
    for line in block:
        words = []
        for token in line:
            box = Box(token.word.box.left, token.top, token.word.box.right, token.bottom)
            word = replace(token.word, box=box)
            original[word] = token.word
            words.append(word)
        lines.append(Line(tuple(words)))
    return lines, original


def _starts(sheet: Sheet) -> Iterator[Hit | Run | Heads]:
    """Where the block may begin: at its label below the patient's name, else at the first line like a medicine.

    Where the heads of a table of medicines come next, at those.
    """
    top = _patient(sheet)
    opened = [hit for hit in sheet.all_hits() if leads(hit) and any(each.role == "start" for each in hit.phrases)]
    label = next((hit for hit in opened if (hit.run.page, hit.run.middle) > top), None)
    if label:
        # The label may be the second line of a head.
        top = max(top, (label.run.page, label.run.middle - 2.2 * label.run.height))
    below = [run for run in sheet.runs if (run.page, run.middle) > top]
    heads = next((each for each in sheet.medicine_heads if each.place > top), None)
    free = (run for run in below if sheet.free(run) and not sheet.in_letterhead(run))
    medicine = next((run for run in free if _like_medicine(run)), None)
    if heads and (medicine is None or heads.place < (medicine.page, medicine.middle)):
        yield heads
        return
    if label:
        yield label
    if medicine:
        yield medicine


def _patient(sheet: Sheet) -> tuple[int, float]:
    """The place (page, y) of the patient's name: a title "Prescription" above it opens no block."""
    named = [hit for hit in sheet.all_hits() if any(each.field and each.field.required for each in hit.phrases)]
    places = [(hit.run.page, hit.run.middle) for hit in named]
    return min(places, default=(0, 0.0))


def _like_medicine(run: Run) -> bool:
    return bool(STRENGTH.search(run.text)) or names_medicine(run.text)


def _block(sheet: Sheet, start: Hit | Run | Heads | None, stop_at: Sequence[Hit]) -> Iterator[tuple[Token, ...]]:
    """The lines from the start to the first label that belongs to something else; labels inside are left out."""
    if start is None:
        return
    if isinstance(start, Heads):
        yield from medication_table.lines(
            sheet.runs, start, sheet.medicine_heads, lambda run: _stops(sheet, run, stop_at)
        )
        return
    first = start if isinstance(start, Run) else start.run
    left = first.left - 0.04
    if isinstance(start, Hit):
        yield from _row_of(sheet, start)
    else:
        yield from (run.tokens for run in sheet.board.row(start) if run.left >= left and not sheet.hits[id(run)])
    passed: Run | None = None
    noted: Run | None = None
    last = first
    for run in sheet.runs:
        below = (run.page, run.middle - (0.0 if isinstance(start, Run) else -0.3 * run.height)) > (
            first.page,
            first.middle,
        )
        if run is first or run.right < left or not below or _in_row(first, run):
            continue
        if _stops(sheet, run, stop_at) or (run.page == last.page and run.middle - last.middle > FAR):
            return
        last = run
        noted = run if is_note(run.text) else noted
        if noted and (noted is run or (_in_row(noted, run) and not sheet.hits[id(run)])):
            continue
        answers = passed is not None and _in_row(passed, run) and _answers(sheet, passed, run)
        if not sheet.sections.is_heading(run) and not answers:
            yield from _without_labels(sheet, run)
        passed = run if _asks(sheet, run) or _offers(sheet, run) else passed if answers else None


def _once(lines: Iterator[tuple[Token, ...]]) -> list[tuple[Token, ...]]:
    """The lines with each word once: what stands beside a tall Rx sign also stands below its top."""
    seen: set[int] = set()
    found = []
    for line in lines:
        fresh = tuple(token for token in line if id(token) not in seen)
        seen.update(map(id, fresh))
        if fresh:
            found.append(fresh)
    return found


def _asks(sheet: Sheet, run: Run) -> bool:
    """Whether the run ends with a label that is none of a medicine's own: what stands beside it is its value."""
    last = sheet.hits[id(run)][-1] if sheet.hits[id(run)] else None
    own = last is not None and any(each.role in ("start", "directions") for each in last.phrases)
    return last is not None and not own and last.end == len(run.tokens)


def _offers(sheet: Sheet, run: Run) -> bool:
    """Whether the run begins with a label behind which numbers are printed to choose from: "Refills: 0  1  2  3"."""
    first = next(iter(sheet.hits[id(run)]), None)
    return first is not None and any(each.field and each.field.name in INSIDE for each in first.phrases)


def _answers(sheet: Sheet, asking: Run, run: Run) -> bool:
    """Whether a run in the row of a label is its value, or one of the numbers it offers."""
    number = all(len(token.word.text) <= 2 and token.word.text.isdigit() for token in run.tokens)
    return not sheet.hits[id(run)] and (_asks(sheet, asking) or number)


def _in_row(first: Run, run: Run) -> bool:
    return run.page == first.page and abs(run.middle - first.middle) < 0.5 * min(first.height, run.height)


def _row_of(sheet: Sheet, start: Hit) -> Iterator[tuple[Token, ...]]:
    """The row that the block's label stands in: a table's headings whole, else what stands behind the label."""
    for run in sheet.board.row(start.run):
        if _is_column(sheet, start):
            yield run.tokens
        elif run is start.run and run.tokens[start.end :]:
            yield run.tokens[start.end :]
        elif run.left > start.run.left and not sheet.hits[id(run)]:
            yield run.tokens


def _is_column(sheet: Sheet, hit: Hit) -> bool:
    """Whether the label is the heading of a column: others of a table of medicines stand in its row."""
    assert sheet.form.medication is not None  # noqa: S101
    known = {key(text) for wordings in sheet.form.medication.columns.values() for text in wordings}
    return sum(key(run.text) in known for run in sheet.board.row(hit.run)) > 1


def _stops(sheet: Sheet, run: Run, stop_at: Sequence[Hit]) -> bool:
    if signs(run.text):
        return True
    if sheet.sections.is_heading(run):
        return not any(each.role == "start" for hit in sheet.hits[id(run)] for each in hit.phrases)
    return any(hit in stop_at or (hit.start <= 1 and _ends_block(hit)) for hit in sheet.hits[id(run)])


def _ends_block(hit: Hit) -> bool:
    for phrase in hit.phrases:
        if phrase.role in ("start", "directions") or (phrase.field and phrase.field.name in INSIDE):
            return False
    return not hit.text.lower().startswith(PASSING)


def _without_labels(sheet: Sheet, run: Run) -> Iterator[tuple[Token, ...]]:
    """The run's words up to the first label that is not a medicine's own, with the words behind such a label."""
    kept: list[Token] = []
    skipping = False
    hits = {hit.start: hit for hit in sheet.hits[id(run)]}
    inside: set[int] = set()
    for at, token in enumerate(run.tokens):
        hit = hits.get(at)
        if hit is not None:
            own = any(each.role in ("start", "directions") for each in hit.phrases)
            skipping = not own
            inside.update(range(hit.start, hit.end))
        if not skipping and at not in inside and not (not kept and _is_blank(token)):
            kept.append(token)
    if kept:
        yield tuple(kept)


def _is_blank(token: Token) -> bool:
    return is_leader(token.word.text) and token.word.text not in "•-–*#"


def _directions_hits(sheet: Sheet, spec: Medication) -> list[Hit]:
    found = [
        hit for hit in sheet.all_hits() if any(each.role == "directions" for each in hit.phrases) and hit.start <= 1
    ]
    return [hit for hit in found if not _is_column(sheet, hit) and (hit.run.page, hit.run.middle) > _patient(sheet)]


def _prose(sheet: Sheet, hit: Hit) -> Iterator[tuple[Token, ...]]:
    """The block under (or behind) a label: line after line until the next label or a wide space."""
    inline = tuple(token for token in sheet.board.behind(hit) if not is_leader(token.word.text))
    if inline:
        yield inline
    above, space = hit.run, 4.5
    for run in sheet.runs:
        if run.page != hit.run.page or run.middle < hit.run.middle + 0.5 * hit.run.height or run.right < hit.left:
            continue
        if run.middle - above.middle > space * above.height or sheet.board.starts_with_label(run):
            return
        found = sheet.hits[id(run)]
        tokens = run.tokens[: found[0].start] if found else run.tokens
        if any(sheet.used(token) for token in tokens):
            return
        yield tokens
        above, space = run, 3.2
