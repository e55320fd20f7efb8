"""A patient's name without a label: in a record system's banner, or under a title ("Mr. RAJESH SHARMA").

Enters: a `Sheet` whose labelled fields are found. Leaves: the name that must be there and has no label, where one line
alone is a person's by its form: the last name before a comma in print larger than the page's, or a title in front.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import takewhile
from statistics import median
from typing import Final

from parsers.form import Field
from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import words
from parsers.labels.layout import Run, Token
from parsers.labels.slot import Slot
from parsers.labels.words import has_form_word, names_paper
from parsers.people.address_lines import follows
from parsers.sheet import Sheet
from parsers.values.fill import top
from parsers.values.values import Found, read

BY_FORM: Final = 0.95
"""How sure a line is a name that has the form of one and stands where patients' names do."""
BY_PLACE: Final = 0.7
"""The same of words that only stand over a date of birth: for a person to confirm."""
LARGE: Final = 1.2
"""Print of a banner is larger than the page's by this factor."""
LOWEST: Final = 0.4
"""Share of the page's height below which no paper says whom it is about."""

TITLES: Final = words("mr mrs ms miss master smt shri mx")
_TURNED_NAME = r"\p{Lu}[\p{L}'’\-]+ (?:\s\p{Lu}[\p{L}'’\-]+)? , \s? \p{Lu}[\p{L}'’\-]+ (?:\s\p{Lu}[\p{L}'’\-]*\.?){0,2}"
_TURNED = Pattern(_TURNED_NAME, ignore_case=False)
_TITLED = Pattern(
    rf"(?i:{'|'.join(sorted(TITLES))}|baby\s of) \.? \s? (?:\p{{Lu}}[\p{{L}}.'’\-]*\s){{0,3}} \p{{Lu}}[\p{{L}}'’\-]+",
    ignore_case=False,
)
_NUMBERED = Pattern(rf"{_TURNED_NAME} \s? [(\[] (?i:mrn|id|uhid|chart|pid|dob)\b .* ", ignore_case=False)
"""The same with the patient's number behind it."""
_PLAIN = Pattern(r"\p{Lu}[\p{L}'’\-]+ (?:\s\p{Lu}[\p{L}'’\-]*\.?){1,3}", ignore_case=False)
_BUSINESS = Pattern(r"\b(?:co|inc|llc|ltd|llp|pvt|sons|associates|partners|group|usa|uae|uk|india|kenya|nigeria)\b")


def named(sheet: Sheet, found: Mapping[str, Found]) -> dict[str, Found]:
    """The name of a required person who may stand without a label and is not among `found`."""
    for field in sheet.form.fields():
        wanted = field.required and field.kind.name == "person" and field.unlabelled == "section"
        if wanted and field.name not in found and (value := _value(sheet, field)):
            sheet.use(value.tokens)
            return {field.name: value}
    return {}


def _value(sheet: Sheet, field: Field) -> Found | None:
    first = sheet.runs[0].page if sheet.runs else 0
    runs = [run for run in sheet.runs if run.page == first and run.middle < LOWEST and sheet.free(run)]
    titled = [run for run in runs if _TITLED.fullmatch(run.text)]
    banner = [run for run in top(sheet) if sheet.free(run) and _is_banner(sheet, run)]
    over_birth = [run for run in top(sheet) if sheet.free(run) and _is_over_birth(sheet, run)]
    heads = [run for run in sheet.runs if run.page == first and run.middle < LOWEST and _NUMBERED.fullmatch(run.text)]
    numbered = [run for run in heads if not any(sheet.used(token) for token in _name(run))]
    for some, sure in ((titled, BY_FORM), (banner, BY_FORM), (numbered, BY_FORM), (over_birth, BY_PLACE)):
        slots = [
            Slot((_name(run),), "section", 0.95)
            for run in some
            if not (has_form_word(_said(run)) or names_paper(run.text))
        ]
        values = [(slot, parsed) for slot in slots if (parsed := read(field.kind, slot, sheet.options))]
        if len(values) == 1:
            slot, parsed = values[0]
            return Found(parsed, field.kind, slot, sure, 1, named=True)
    return None


def _name(run: Run) -> tuple[Token, ...]:
    """The run's words down to a bracket."""
    return tuple(takewhile(lambda token: token.word.text[:1] not in "([", run.tokens))


def _said(run: Run) -> str:
    """The name's words without a title."""
    words = [token.word.text for token in _name(run)]
    return " ".join(words[words[0].casefold().strip(".") in TITLES :])


def _is_banner(sheet: Sheet, run: Run) -> bool:
    """Whether the run is "Last, First" in large print, and no town with its country, nor a firm."""
    usual = median(each.height for each in sheet.runs)
    return run.height > LARGE * usual and _TURNED.fullmatch(run.text) is not None and _BUSINESS.search(run.text) is None


def _is_over_birth(sheet: Sheet, run: Run) -> bool:
    """Whether the run is a few names, and the line below it begins with the label of a date of birth."""
    if _PLAIN.fullmatch(run.text) is None or _BUSINESS.search(run.text) is not None:
        return False
    below = [each for each in sheet.runs if follows(run, each)]
    hits = [hit for each in below for hit in sheet.hits[id(each)][:1] if hit.start == 0]
    return any(each.field and each.field.kind.name == "birth_date" for hit in hits for each in hit.phrases)
