"""Values that stand in the row of a patient's relative: "Daughter   Jane Doe   555-0100" under Name and Telephone.

Enters: a sheet and its values. Leaves: the values, the patient's in doubt that share their row with a relative's word.
"""

from __future__ import annotations

from collections.abc import Mapping

from parsers.extraction import Issue
from parsers.kinds.choices import RELATIONSHIPS
from parsers.labels.layout import Run, Token
from parsers.sheet import Sheet
from parsers.values.values import Found, with_issue

_RELATIVES = RELATIONSHIPS - {"self", "other", "ward", "employee"}
_OF_THE_PATIENT = "patient_"


def doubted(sheet: Sheet, found: Mapping[str, Found]) -> dict[str, Found]:
    """`found`, and what may be a relative's and no patient's: such rows stand in tables that have heads for labels."""
    runs = [run for run in sheet.runs if run.text.strip().casefold() in _RELATIVES]
    doubt = Issue("UNCERTAIN_PLACE", "This stands in a relative's row.")
    return {
        name: with_issue(value, doubt)
        if name.startswith(_OF_THE_PATIENT) and value.slot.place == "below" and _beside(value.slot.tokens[0], runs)
        else value
        for name, value in found.items()
    }


def _beside(token: Token, runs: list[Run]) -> bool:
    return any(run.page == token.page and token.top < run.middle < token.bottom for run in runs)
