"""What is doubtful about a row of a table as a whole: words that no member took, members that should be there.

Enters: a row's words by column, and the columns. Leaves: doubts for a person. A table on a form that nobody has seen
goes wrong silently in one way above all: a column's head is not known, and its values are left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from parsers.amounts.arithmetic import Product
from parsers.extraction import Issue, ParseOptions
from parsers.form import Field, Table
from parsers.kinds import later as regex
from parsers.kinds.dates import ANY_DATE
from parsers.labels.layout import Token, text_of
from parsers.labels.slot import Slot
from parsers.tables.heads import Grid
from parsers.values.values import Found

NUMBERS = frozenset({"money", "quantity"})
"""Kinds of which every value has a digit."""

Columns = Mapping[int, tuple[Token, ...]]
"""The words of a row by column number."""

_CLOSE = 2.5
"""Widths of a letter: columns stand further apart than that."""

DATE_WORDS = 3
_CODE = regex.compile(r"[A-Z]\d{4}|\d{4}[A-Z]")
"""A letter and four digits (HCPCS level II), or four digits and a letter (CPT category II)."""
_DIAGNOSES = regex.compile(r"[A-TV-Z]\d[\dA-Z](?:\.[\dA-Z]{1,4})?(?:[,;\s]+[A-TV-Z]\d[\dA-Z](?:\.[\dA-Z]{1,4})?)*")
"""Codes of diagnoses as ICD-10 writes them, which describe nothing."""
_RANGE_AT_END = regex.compile(
    r"(?:^|\s)[(\[]?(?:\d[\d,.]*\s?(?:[-–—~]|to)\s?\d[\d,.]*|(?<=\d[(\[\s]{1,2})[<>≤≥]=?\s?\d[\d,.]*)[)\]]?$"
)
"""A range, or a limit behind a number, at the end of a cell; a limit alone may be an earlier result ("< 0.5")."""
_SOME = 3
"""Codes with figures are the rule where at most one in so many has none."""
_LIKE_FIGURES = frozenset("OQDIlSBZ")
_STAMPS = frozenset(
    ["PROVISIONAL", "DUPLICATE", "COPY", "DRAFT", "ORIGINAL", "VOID", "CANCELLED", "PAID", "SPECIMEN", "INTERIM",
     "SAMPLE", "CONFIDENTIAL", "UNPAID", "PREVIEW", "REPRINT"]
)  # fmt: skip
"""What is stamped or printed across papers, in capitals; it falls into whatever row it crosses."""
_TIMES = frozenset(["hour", "hours", "hr", "hrs", "min", "mins", "minute", "minutes", "day", "days"])

SINGLE = frozenset({"money", "date", "any_date", "birth_date", "quantity", "procedure_code", "lab_flag"})
"""Kinds so sharply shaped that prose which is nothing but one of them is in the wrong column."""


def left_out(columns: Grid, row: Columns, options: ParseOptions) -> Iterator[Issue]:
    """Doubts about words of `row` that stand under a head that nobody knows, or in a column that no member takes."""
    named = [head.column for head in columns.heads if head.column]
    empty = [
        column for column in named if column.kind.critical and not any(columns.heads[at].column is column for at in row)
    ]
    for at, tokens in row.items():
        head = columns.heads[at]
        if head.column is not None or not _says_something(tokens) or _is_day_of_result(named, tokens, options):
            continue
        if head.score == 0:
            yield Issue("UNCERTAIN_PLACE", f"“{text_of(tokens)}” stands under a head that is not known.")
        elif shape := _shape_of_none(named, tokens):
            yield Issue("UNCERTAIN_PLACE", f"“{text_of(tokens)}” may hold the {shape}, which no head names.")
        elif any(_is_one(column, tokens, options) for column in empty) or _runs_on(columns, row, at, options):
            yield Issue("UNCERTAIN_PLACE", f"“{text_of(tokens)}” may belong to a column beside it.")


def _is_day_of_result(named: Sequence[Field], tokens: Sequence[Token], options: ParseOptions) -> bool:
    """Whether words under an unknown head are the day of a result, of which a report's rows hold nothing."""
    text = text_of(tokens)
    day = ANY_DATE.parse(text, options) if any(column.kind.name == "lab_result" for column in named) else None
    return day is not None and day.span[0] == 0 and not any(map(str.isalpha, text[day.span[1] :]))


def _shape_of_none(named: Sequence[Field], tokens: Sequence[Token]) -> str:
    """What a row of results lacks a column for, and words under a head of something else look like; else nothing."""
    kinds = {column.kind.name for column in named}
    text = text_of(tokens)
    if "lab_result" in kinds and "reference_range" not in kinds and _RANGE_AT_END.search(text, timeout=1):
        return "reference range"
    return ""


def in_cells(cells: Mapping[str, Slot], columns: Grid, table: Table, options: ParseOptions) -> Iterator[Issue]:
    """Doubts about an item: a member that it must have and no head stands over; prose that is another's value."""
    if len(cells) == 1 and len([head for head in columns.heads if head.column]) > 1:
        yield Issue("UNCERTAIN_PLACE", "All but one of the row's columns are empty.")
    for column in table.columns:
        slot = cells.get(column.name)
        if slot is None:
            if column.required and columns.of(column.name) is None:
                yield Issue("UNCERTAIN_PLACE", f"The row has no {column.name.replace('_', ' ')}.")
        elif not column.kind.critical and column.kind.name == "text":
            yield from _misplaced(column, slot, table, options)


def is_second_head(columns: Grid, row: Columns) -> bool:
    """Whether the row heads the columns once more, in another language or with units: words where numbers stand."""
    said = {at: text_of(tokens) for at, tokens in row.items() if any(map(str.isalpha, text_of(tokens)))}
    numbers = [at for at, head in enumerate(columns.heads) if head.column and head.column.kind.name in NUMBERS]
    return sum(at in said for at in numbers) > 1 and not any(map(str.isdigit, "".join(said.values())))


def is_stray(values: Mapping[str, Found], table: Table) -> bool:
    """Whether a row is none of the table's: several cells, and none of them as its column asks for.

    Footers whose words happen to fall under the heads are such: a laboratory's address, who directs it.
    """
    held = [values[column.name] for column in table.columns if column.kind.name != "text" and column.name in values]
    named = any(column.required and column.kind.name == "text" and column.name in values for column in table.columns)
    return (len(held) > 1 or not named) and bool(held) and all(found.parsed.issues for found in held)


def uncounted(values: Mapping[str, Found], product: Product | None) -> Iterator[Issue]:
    """The doubt about a price that is not the row's amount, where no count says why."""
    if product is None:
        return
    many, each, made = (name.partition(".")[2] for name in (*product.factors, product.product))
    differ = each in values and made in values and values[each].parsed.value != values[made].parsed.value
    if many not in values and differ:
        yield Issue("UNCERTAIN_PLACE", "The price of one is not the amount, and no number says how many they were.")


def unlike_others(items: Sequence[Mapping[str, Found]], table: Table) -> dict[int, Issue]:
    """Doubts, by row, about codes without a figure among codes that all have some, where a letter of it looks like one.

    Readers make letters of noughts and ones behind letters: "DIA00" is read "DIAOO".
    """
    found: dict[int, Issue] = {}
    for name in (column.name for column in table.columns if column.kind.name == "identifier"):
        codes = {at: str(values[name].parsed.value) for at, values in enumerate(items) if name in values}
        bare = {at: code for at, code in codes.items() if not any(map(str.isdigit, code))}
        if 1 < _SOME * len(bare) <= len(codes):
            for at, code in bare.items():
                if not _LIKE_FIGURES.isdisjoint(code[1:]):
                    found[at] = Issue("AMBIGUOUS", f"“{code}” has no figure, as the codes around it have.")
    return found


def _misplaced(column: Field, slot: Slot, table: Table, options: ParseOptions) -> Iterator[Issue]:
    parsed = column.kind.parse(slot.text, options)
    if parsed is not None and isinstance(parsed.value, Mapping):  # its kind has told the pieces apart
        return
    others = [each for each in table.columns if each.kind.name in SINGLE]
    first = slot.tokens[:1]
    if any(_is_one(each, slot.tokens, options) for each in others) or _is_date(slot, options):
        yield Issue("UNCERTAIN_PLACE", f"“{slot.text}” stands where the {column.name.replace('_', ' ')} is expected.")
    elif _DIAGNOSES.fullmatch(slot.text.replace("\n", " "), timeout=1):
        yield Issue("UNCERTAIN_PLACE", f"“{slot.text}” may be why, not what for.")
    elif stamp := _stamp(slot):
        yield Issue("UNCERTAIN_PLACE", f"“{stamp}” may be a stamp across the page.")
    elif _CODE.fullmatch(first[0].word.text, timeout=1):
        yield Issue("UNCERTAIN_PLACE", f"“{first[0].word.text}” may be a code of its own.")
    elif any(_is_date(replace(slot, lines=(slot.tokens[:end],)), options) for end in range(1, DATE_WORDS + 1)):
        yield Issue("UNCERTAIN_PLACE", f"The {column.name.replace('_', ' ')} begins with a date.")
    elif len(slot.tokens) > 1 and first[0].word.text.strip(".)(").isdigit() and not _is_time(slot):
        yield Issue("UNCERTAIN_PLACE", f"“{first[0].word.text}” may be the line's number.")
    elif len(slot.tokens) > 1 and any(
        each.kind.name == "lab_flag" and _is_one(each, first, options) for each in others
    ):
        yield Issue("UNCERTAIN_PLACE", f"“{first[0].word.text}” may be a sign of its own.")


def _stamp(slot: Slot) -> str:
    """The word of a stamp or watermark among words that are not set in capitals; "" for none."""
    stamps = [token.word.text for token in slot.tokens if token.word.text in _STAMPS]
    return stamps[0] if stamps and not slot.text.isupper() and len(slot.tokens) > 1 else ""


def _is_time(slot: Slot) -> bool:
    """Whether a time begins the words: "1 Hour", "30 minutes"."""
    return slot.tokens[1].word.text.casefold().strip(".,()") in _TIMES


def _runs_on(columns: Grid, row: Columns, at: int, options: ParseOptions) -> bool:
    """Whether words in column `at`, which no member takes, may be the beginning of the prose right of them."""
    following = row.get(at + 1, ())
    column = columns.heads[at + 1].column if at + 1 < len(columns.heads) else None
    if not following or column is None or column.kind.name != "text":
        return False
    words = row[at]
    gap = (following[0].left - words[-1].right) / max(words[-1].char, following[0].char)
    said = any(len(token.word.text.strip(".,")) > 2 and token.word.text.strip(".,").isalpha() for token in words)
    text = text_of(words)
    dated = ANY_DATE.parse(text, options)
    return said and gap < _CLOSE and not (dated and dated.span == (0, len(text)))


def _is_date(slot: Slot, options: ParseOptions) -> bool:
    parsed = ANY_DATE.parse(slot.text, options)
    return parsed is not None and parsed.span == (0, len(slot.text))


def _is_one(column: Field, tokens: Sequence[Token], options: ParseOptions) -> bool:
    """Whether `tokens` are a value of the column's kind, all of them and without a doubt."""
    text = text_of(tokens)
    parsed = column.kind.parse(text, options)
    return parsed is not None and not parsed.issues and parsed.span == (0, len(text))


def _says_something(tokens: Sequence[Token]) -> bool:
    return any(char.isalnum() for token in tokens for char in token.word.text)
