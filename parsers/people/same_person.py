"""The patient of a claim that names one person only: the member who claims is the one who was treated.

Enters: a sheet and its values. Leaves: the patient's name where no label asks for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from parsers.extraction import Issue
from parsers.values.values import Found, with_issue

_DOUBT = Issue("UNCERTAIN_PLACE", "The form names nobody else; whether this is the patient is for a person to say.")


def is_borrowed(found: Mapping[str, Found]) -> bool:
    """Whether the patient's name is the insured's, and nothing says that they are one."""
    name, insured = found.get("patient_name"), found.get("insured_name")
    return bool(name and insured and name.slot is insured.slot and _DOUBT in name.parsed.issues)


def patient(found: Mapping[str, Found], missing: bool) -> dict[str, Found]:
    """The patient's name by the insured's, for certain where the form says that the patient is the insured."""
    insured, relation = found.get("insured_name"), found.get("patient_relationship")
    if not missing or insured is None or "patient_name" in found:
        return {}
    same = relation is not None and str(relation.parsed.value).casefold() == "self"
    if relation is not None and not same:
        return {}
    value = replace(insured, rank=1)
    return {"patient_name": value if same else with_issue(value, _DOUBT)}
