"""The block of medicines on a prescription, and the block of directions that may stand apart from it.

Enters: a `Sheet`. Leaves: the list of medicines and the directions as printed. This room finds the blocks; what their
lines say is read by `parsers.kinds.medicine`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import dropwhile, takewhile

from parsers.extraction import FieldValue, Issue
from parsers.form import Medication
from parsers.kinds.medicine import Medicine, from_cells, parse_medicines
from parsers.kinds.medicine_directions import attach_directions, of_no_one, untold
from parsers.kinds.medicine_rows import names_medicine
from parsers.kinds.pattern import Pattern
from parsers.kinds.strength import STRENGTH
from parsers.kinds.supply import says_supply
from parsers.labels.labels import Hit
from parsers.labels.layout import Run, Token, text_of
from parsers.labels.wording import is_leader
from parsers.medicines import captioned, orphans, supplied
from parsers.medicines.medication_table import Heads
from parsers.medicines.medicine_above import directions_above
from parsers.medicines.medicine_block import INSIDE, is_column, lines_of, once
from parsers.medicines.medicine_fields import directions_field, medicine_field
from parsers.medicines.medicine_labels import gathered
from parsers.medicines.run_on import parted
from parsers.page import Box, Line, Word
from parsers.sheet import Sheet, leads

ASKED = 2.5
"""Heights of a label below which the number that it asks for stands, at most."""
SENTENCE = 6
"""Words that no medicine's bare name has."""
_ANOTHER = Issue("UNCERTAIN_PLACE", "This stands in a second prescription on the page.")
_MEASURED = Pattern(r"\b(?:vitals?|bp|pulse|spo2|sp02|temp(?:erature)?|hr|rr|bmi|mm\s?hg|weight|wt|height|ht)\b")
"""What a nurse has measured has units, too."""


def medicines(sheet: Sheet, spec: Medication) -> dict[str, FieldValue | list[FieldValue]]:
    """The fields `spec.medicines` and `spec.directions`; those that the document does not hold are absent."""
    ends = _directions_hits(sheet, spec)
    block: list[tuple[Token, ...]] = []
    items: list[Medicine] = []
    if captioned_rows := captioned.rows_of(sheet):
        items = _from_captions(sheet, captioned_rows)
        block = [words for row in captioned_rows for words in row.values()] if items else []
    for start in _starts(sheet) if not items else ():
        block = parted(once(lines_of(sheet, start, stop_at=ends[:1] if len(ends) == 1 else [])))
        items = list(dropwhile(_is_none, _parse(sheet, block)))
        if items:
            break
    if spec.directions:
        items, block = _of_other_scripts(sheet, items, block)
    apart = [tokens for hit in ends for tokens in _prose(sheet, hit)] if len(ends) == 1 else []
    if apart and items:
        lines, _ = _level(apart)
        items = attach_directions(items, lines)
    elif items and (above := directions_above(sheet, block[0])):
        lines, original = _level(above)
        items = _with_originals(attach_directions(items, lines), original) if len(items) == 1 else of_no_one(items)
        block = [*above, *block]
    items = orphans.doubted(sheet, untold(items, always=bool(spec.directions)))
    items = supplied.counted(sheet, items)
    found: dict[str, FieldValue | list[FieldValue]] = {}
    if items:
        found[spec.medicines] = [medicine_field(sheet, spec.medicines, item) for item in items]
    taken = {id(word) for item in items for word in item.words}
    # What stands between the label and the first medicine may be the patient's: "Private prescription" heads the page.
    for line in dropwhile(lambda line: not any(id(token.word) in taken for token in line), block):
        sheet.use(token for token in line if id(token.word) in taken or not _asked_for(sheet, token))
    told = list(takewhile(lambda line: not says_supply(text_of(line)), apart))
    if told and spec.directions:
        found[spec.directions] = directions_field(sheet, spec.directions, told)
    return found


def _asked_for(sheet: Sheet, token: Token) -> bool:
    """Whether a word stands right below the label of a field that is asked for among medicines: "Refills" over "2"."""
    asked = (
        hit.run
        for hit in sheet.all_hits()
        if hit.whole and any(each.field and each.field.name in INSIDE for each in hit.phrases)
    )
    return any(
        run.page == token.page
        and 0.5 * run.height < token.middle - run.middle < ASKED * max(run.height, token.height)
        and run.left - 0.5 * token.char < token.left < run.right
        for run in asked
    )


def _of_other_scripts(
    sheet: Sheet, items: Sequence[Medicine], block: Sequence[tuple[Token, ...]]
) -> tuple[list[Medicine], list[tuple[Token, ...]]]:
    """The items and their lines with those of further prescriptions on the pages, which a person must look at."""
    found, lines = list(items), list(block)
    for patient in sorted(_patients(sheet)):
        if not found or patient <= _end(sheet, found) or (start := _first_below(sheet, patient)) is None:
            continue
        below = parted(once(lines_of(sheet, start, stop_at=[])))
        found += [replace(each, issues=(*each.issues, _ANOTHER)) for each in _parse(sheet, below)]
        lines += below
    return found, lines


def _end(sheet: Sheet, items: Sequence[Medicine]) -> tuple[int, float]:
    """The place of the items' last word."""
    taken = {id(word) for item in items for word in item.words}
    ends = ((run.page, run.middle) for run in sheet.runs if any(id(token.word) in taken for token in run.tokens))
    return max(ends, default=(0, 0.0))


def _first_below(sheet: Sheet, place: tuple[int, float]) -> Run | None:
    """The first medicine with a strength below the place."""
    below = (run for run in sheet.runs if (run.page, run.middle) > place and sheet.free(run))
    return next((run for run in below if names_medicine(run.text) and STRENGTH.search(run.text)), None)


def _is_none(item: Medicine) -> bool:
    """Whether what opens the block is no medicine: many words, and none of them says how much or how often."""
    return item.value.keys() == {"name"} and len(item.value["name"].split()) >= SENTENCE and not item.verified


def _from_captions(sheet: Sheet, found: Sequence[Mapping[str, tuple[Token, ...]]]) -> list[Medicine]:
    cells = ({member: [token.word for token in tokens] for member, tokens in row.items()} for row in found)
    return [item for row in cells if (item := from_cells(row, sheet.options))]


def _parse(sheet: Sheet, block: Sequence[tuple[Token, ...]]) -> list[Medicine]:
    """The items of the block, page by page, with the words as they stand on the uploaded page."""
    items: list[Medicine] = []
    block = list(gathered(sheet, block))
    for page in sorted({line[0].page for line in block}):
        lines, original = _level([line for line in block if line[0].page == page])
        for item in parse_medicines(lines, sheet.options):
            items += _with_originals([item], original)
    return items


def _with_originals(items: Sequence[Medicine], original: Mapping[Word, Word]) -> list[Medicine]:
    """The items with their words as they were read."""
    return [replace(item, words=tuple(original.get(word, word) for word in item.words)) for item in items]


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
    opened = [hit for hit in sheet.all_hits() if _opens(hit) and any(each.role == "start" for each in hit.phrases)]
    label = next((hit for hit in opened if (hit.run.page, hit.run.middle) > top), None)
    if label:
        # The label may be the second line of a head.
        top = max(top, (label.run.page, label.run.middle - 2.2 * label.run.height))
    below = [run for run in sheet.runs if (run.page, run.middle) > top]
    heads = next((each for each in sheet.medicine_heads if each.place > top), None)
    free = (run for run in below if sheet.free(run) and not sheet.in_letterhead(run))
    medicine = next((run for run in free if _like_medicine(run)), None)
    named = medicine is not None and names_medicine(medicine.text)
    if heads and (medicine is None or not named or heads.place < (medicine.page, medicine.middle)):
        yield heads
        return
    beside = label and medicine and medicine.middle < label.run.middle - 0.5 * label.run.height
    if label and medicine and beside and medicine.page == label.run.page and medicine.left > label.run.right:
        yield medicine  # The list begins beside the first line of a heading set over two.
    if label:
        yield label
    if medicine:
        yield medicine


def _opens(hit: Hit) -> bool:
    """Whether the label begins its line or ends it with a colon: "He went home on the following medication:"."""
    return leads(hit) or (hit.closed and hit.end == len(hit.run.tokens))


def _patient(sheet: Sheet) -> tuple[int, float]:
    """The place (page, y) of the patient's name: a title "Prescription" above it opens no block."""
    return min(_patients(sheet), default=(0, 0.0))


def _patients(sheet: Sheet) -> list[tuple[int, float]]:
    """The places where the patient is asked for."""
    named = [hit for hit in sheet.all_hits() if any(each.field and each.field.required for each in sheet.phrases(hit))]
    return [(hit.run.page, hit.run.middle) for hit in named]


def _like_medicine(run: Run) -> bool:
    return names_medicine(run.text) or (STRENGTH.search(run.text) is not None and not _MEASURED.search(run.text))


def _directions_hits(sheet: Sheet, spec: Medication) -> list[Hit]:
    found = [
        hit for hit in sheet.all_hits() if any(each.role == "directions" for each in hit.phrases) and hit.start <= 1
    ]
    return [hit for hit in found if not is_column(sheet, hit) and (hit.run.page, hit.run.middle) > _patient(sheet)]


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
