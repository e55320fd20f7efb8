"""Doctors whom no label names: who signed a letter, and to whom it was sent.

Enters: a `Sheet`. Leaves: the doctor's name as a value of a field, sure where the letter's form tells it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from parsers.form import Field
from parsers.kinds import later as regex
from parsers.labels.layout import Run, Token, text_of, within
from parsers.people.address_lines import follows
from parsers.people.head_pieces import found_in
from parsers.sheet import Sheet
from parsers.values.values import Found

SURE = 0.93
GUESSED = 0.7
TOP = 0.5
"""Share of the page's height above which the patient is named."""
_CLOSES = regex.compile(
    r"(?:yours?\b.{0,20}(?:sincerely|faithfully|truly)|(?:with )?(?:kind|kindest|best|warm) (?:regards|wishes)|regards|"
    r"sincerely|many thanks|thank(?:ing)? you)\W*(?:yours \w+\W*)?",
    regex.IGNORECASE,
)
_DOCTOR = regex.compile(
    r"(?:dr|prof)\b\.? \p{L}.*|.*,? (?:m\.?\s?d|d\.?o|mbbs|mb ?ch ?b|mb bs|frc[ps]\w?|mrc[ps]|fracp|np|pa-c)\b\W*",
    regex.IGNORECASE,
)
_NUMBERED = regex.compile(
    r"[\s,(]+(?:lic(?:en[cs]e)?|reg(?:istration|d|n)?|gmc|mci|nmc|mcr|npi|prc|hpcsa|ahpra)\b\.?\s?(?:no\b\.?|number|#)?\W{0,2}"
    r"[\p{L}-]{0,6}\d.*",
    regex.IGNORECASE,
)
_E_SIGNED = regex.compile(r"/e?s/", regex.IGNORECASE)
_SENT_TO = regex.compile(
    r"(?:(?:report|copy|sent) )?(?:to|attn|attention|f\.?a\.?o)\b\W{1,3}(?P<who>(?:dr|prof|mr|ms|mrs|miss)\b\.? [^,]+)",
    regex.IGNORECASE,
)
"""How a line begins that names whom a paper is sent to."""
_GREETS = regex.compile(r"dear\b", regex.IGNORECASE)
LONGEST_DOCTOR = 6
"""Words of a doctor's name with title and degrees."""
LINES = 5
"""A name stands within so many lines of the closing."""


def reader(sheet: Sheet, field: Field) -> Found | None:
    """The doctor to whom a paper is sent: behind "To", or over an address, sure where a letter greets him."""
    top = [run for run in first_page(sheet) if run.middle < TOP and sheet.free(run)]
    greeted = " ".join(run.text for run in top if _GREETS.match(run.text, timeout=1)).casefold().split()
    for run in top:
        if to := _SENT_TO.match(run.text, timeout=1):
            *before, last = within(run.tokens, to.span("who"))
            last = replace(last, word=replace(last.word, text=last.word.text.rstrip(",")))
            return found_in(sheet, field, [(*before, last)], SURE)
    over = [run for run in top if _DOCTOR.fullmatch(run.text.strip(), timeout=1) and len(run.tokens) <= LONGEST_DOCTOR]
    over = [run for run in over if any(follows(run, each) for each in top)]
    if len(over) != 1:
        return None
    known = over[0].tokens[-1].word.text.casefold() in greeted
    return whole(sheet, field, [over[0].tokens], SURE if known else GUESSED)


def signer(sheet: Sheet, field: Field) -> Found | None:
    """The name behind "/es/" or under a letter's closing; else the one doctor's name alone on a line below all else."""
    runs = list(sheet.runs)
    for at, run in enumerate(runs):
        if _E_SIGNED.fullmatch(run.tokens[0].word.text, timeout=1) and len(run.tokens) > 2:
            return whole(sheet, field, [run.tokens[1:]], SURE)
        if _CLOSES.fullmatch(run.text.strip(), timeout=1):
            below = [each for each in runs[at + 1 : at + 1 + LINES] if each.page == run.page and sheet.free(each)]
            named = (whole(sheet, field, [each.tokens], SURE) for each in below if 2 <= len(each.tokens) <= 7)
            if value := next((each for each in named if each), None):
                return value
    last = [run for run in runs if run.page == runs[-1].page]
    foot = min(TOP, max((run.middle for run in last if sheet.sections.is_heading(run)), default=TOP))
    last = [run for run in last if run.middle > foot and sheet.free(run)]
    signed = [_without_number(run) for run in last]
    alone = [name for name in signed if len(name) <= 7 and _DOCTOR.fullmatch(_said(name), timeout=1)]
    values = [value for name in alone if (value := whole(sheet, field, [name], GUESSED))]
    return values[0] if len({str(value.parsed.value).casefold() for value in values}) == 1 else None


def _without_number(run: Run) -> tuple[Token, ...]:
    """The run's words before the number that a doctor is registered under: "Dr. M. Shapira, license 1-262932"."""
    numbered = _NUMBERED.search(run.text, timeout=1)
    return within(run.tokens, (0, numbered.start())) if numbered and numbered.start() else run.tokens


def _said(tokens: Sequence[Token]) -> str:
    return text_of(tokens).strip()


def first_page(sheet: Sheet) -> Iterator[Run]:
    """The runs of the first page."""
    return (run for run in sheet.runs if run.page == sheet.runs[0].page)


def whole(sheet: Sheet, field: Field, lines: Sequence[tuple[Token, ...]], fit: float) -> Found | None:
    """The value where it takes in all of the lines and nothing is doubtful in it."""
    value = found_in(sheet, field, lines, fit)
    whole = value is not None and value.parsed.span[1] - value.parsed.span[0] > 0.9 * len(value.slot.text)
    return replace(value, rank=1) if value and whole and not value.parsed.issues else None
