"""The date of birth behind a word inside a line: "born 19.07.1980", "Re: Mr Jonathan Pell, d.o.b. 03/07/1961".

Enters: a `Sheet` whose labelled fields are found. Leaves: the date of birth, where one line of the first page tells it.
"""

from __future__ import annotations

from collections.abc import Mapping

from parsers.kinds import later as regex
from parsers.labels.layout import within
from parsers.people.head_pieces import found_in
from parsers.people.signers import SURE, first_page
from parsers.sheet import Sheet
from parsers.values.extras import People
from parsers.values.values import Found

_BORN = regex.compile(
    r"(?<!\w)(?:born|geb(?:oren)?\b\.?|née?\b|d\.?\s?o\.?\s?b\b\.?)(?:\s(?:on|am|le))?[\s:,]{1,3}"
    r"(?P<date>\d{1,2}(?:st|nd|rd|th)?[\s./-]{1,2}(?:\d{1,2}|\p{L}{3,9}\.?,?)[\s./-]{1,2}(?:\d{4}|\d{2})(?!\w)|"
    r"\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d{2}-\d{2})",
    regex.IGNORECASE,
)


def born(sheet: Sheet, spec: People, found: Mapping[str, Found]) -> dict[str, Found]:
    """The field `spec.birth` where `found` lacks it; nothing where lines tell of several births."""
    field = next((each for each in sheet.form.fields() if each.name == spec.birth), None)
    if field is None or spec.birth in found or not sheet.runs:
        return {}
    told = [(run, match) for run in first_page(sheet) if (match := _BORN.search(run.text, timeout=1))]
    if len(told) != 1 or any(sheet.used(token) for token in within(told[0][0].tokens, told[0][1].span("date"))):
        return {}
    run, match = told[0]
    value = found_in(sheet, field, [within(run.tokens, match.span("date"))], SURE)
    if value is None:
        return {}
    sheet.use(within(run.tokens, match.span()))
    return {spec.birth: value}
