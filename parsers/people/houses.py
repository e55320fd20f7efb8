"""Values that may be another's by where they stand: under a house's name, or beside another prescriber.

Enters: a sheet and its values. Leaves: the values, those in doubt that nothing ties to whom they are taken for.
"""

from __future__ import annotations

from collections.abc import Mapping

from parsers.extraction import Issue
from parsers.kinds.pattern import Pattern
from parsers.labels.layout import Run
from parsers.people.house_parts import names_part
from parsers.people.sender_words import names_facility
from parsers.sheet import Sheet
from parsers.values.values import Found, with_issue

_SENT = Issue("UNCERTAIN_PLACE", "This stands under a facility's name and above the patient: it may be the facility's.")
_OTHER = Issue("UNCERTAIN_PLACE", "Several prescribers stand on these pages; this may be another's.")
_ADDRESSES = ("patient_address", "patient_phone")
_BORN = "insured_date_of_birth"
_WHOSE = Issue(
    "UNCERTAIN_PLACE", "One birthday is given, the patient's or the insured's: whose that is, is not certain."
)
_PERSONAL = ("patient_address", "patient_phone", "patient_sex", "date_of_birth")
_BEYOND = Issue("UNCERTAIN_PLACE", "A table stands between the patient's name and this: it may be somebody else's.")
_PRESCRIBER = "prescriber_"
_INSURERS = "insurance_address"
_PATIENTS = Issue("UNCERTAIN_PLACE", "No other address is given for the patient: this may be theirs.")

_INSUREDS = "insured_address"
_TOTALS = ("total_charge", "total_amount")
_PLAN = "plan_name"
_COMPANY = Pattern(
    r"\b(?: llc | l\.l\.c | ltd | limited | inc | incorporated | plc | pty | corp | corporation | gmbh | llp | pvt |"
    r"bhd | sacco | co-?op(?:erative)?s? | (?:trade\s)?union | university | college | school | ministry | council |"
    r"county | industries | enterprises | holdings | works | factory | mills | employees | staff ) \b"
)
"""How companies and other employers are called."""
_INSURING = Pattern(
    r"insur | assur | mutual | health | medi | \blife\b | care | benefit | takaful | casualty | dental | plan | shield"
)
"""What insurers and their plans are called."""
_EMPLOYERS = Issue("UNCERTAIN_PLACE", "This is called as employers are: it may be no plan's name.")
_HOUSE = "facility_name"
_PART = Pattern(
    r".*\S \s[-–—|]\s (?:.*\s)? (?:lab|laboratory|department|dept|report|summary|statement|invoice|records?)\.?"
)
_BEHIND = Pattern(r".*\p{L}.*\S \s[-–—|]\s (?P<part>.*\S)")
_OF_HOUSE = Issue("UNCERTAIN_PLACE", "A department or the paper's title may stand behind the house's name.")


def doubted(sheet: Sheet, found: Mapping[str, Found]) -> dict[str, Found]:
    """`found`, with a house's address taken for the patient's, and parts of two prescribers, in doubt."""
    given = dict(found)
    patient = found.get("patient_name")
    for name in _ADDRESSES:
        if name in found and patient and _is_houses(sheet, found[name], patient):
            given[name] = with_issue(found[name], _SENT)
    for name in _PERSONAL:
        if name in found and patient and _is_beyond(sheet, found, found[name], patient):
            given[name] = with_issue(found[name], _BEYOND)
    if patient and "date_of_birth" not in found and _BORN in found:
        given[_BORN] = with_issue(given[_BORN], _WHOSE)
    if _HOUSE in found and _ends_in_part(str(found[_HOUSE].parsed.value)):
        given[_HOUSE] = with_issue(given[_HOUSE], _OF_HOUSE)
    if _may_be_patients(found):
        given[_INSURERS] = with_issue(given[_INSURERS], _PATIENTS)
    # "Employee's address" is the patient's where the patient is the "injured employee".
    if _INSUREDS in found and not {"insured_name", "patient_address"} & found.keys():
        given[_INSUREDS] = with_issue(given[_INSUREDS], _PATIENTS)
    if _PLAN in found and _is_employer(str(found[_PLAN].parsed.value)):
        given[_PLAN] = with_issue(given[_PLAN], _EMPLOYERS)
    several = _several(found)
    return {
        name: with_issue(value, _OTHER) if several and name.startswith(_PRESCRIBER) else value
        for name, value in given.items()
    }


def _ends_in_part(name: str) -> bool:
    """Whether a part of the house, or the paper's title, stands behind the house's name and a dash."""
    behind = _BEHIND.fullmatch(name)
    return _PART.fullmatch(name) is not None or (behind is not None and names_part(behind["part"]))


def _may_be_patients(found: Mapping[str, Found]) -> bool:
    """Whether the insurer's address is the only one, or the patient's, for which forms ask before any other's."""
    patient, insurer = found.get("patient_address"), found.get(_INSURERS)
    return insurer is not None and (patient is None or patient.parsed.value == insurer.parsed.value)


def _is_employer(name: str) -> bool:
    """Whether a name is one of a company and says nothing of insurance."""
    return bool(_COMPANY.search(name)) and not _INSURING.search(name)


def _is_beyond(sheet: Sheet, found: Mapping[str, Found], value: Found, patient: Found) -> bool:
    """Whether the value stands on the patient's page and a table with rows, or its total, between the two."""
    first, named = value.tokens[0], patient.tokens[0]
    heights = [run.middle for laid in sheet.tables if laid.items for run in laid.runs if run.page == named.page]
    totals = (found[name].tokens[0] for name in _TOTALS if name in found)
    heights += [each.middle for each in totals if each.page == named.page]
    return first.page == named.page and any(named.middle < height < first.middle for height in heights)


def _is_houses(sheet: Sheet, value: Found, patient: Found) -> bool:
    """Whether the value stands above the patient and right under a line that names a facility."""
    first, named = value.tokens[0], patient.tokens[0]
    if first.page != named.page or named.middle < first.middle + 0.5 * first.height:
        return False
    run = next((run for run in sheet.runs if first in run.tokens), None)
    above = [each for each in sheet.runs if run and _is_next(each, run)]
    return any(names_facility(each.text) for each in above)


def _is_next(above: Run, run: Run) -> bool:
    """Whether the run is the next line of the column or the row of labels that `above` is a line of."""
    height = max(above.height, run.height)
    near = 0.4 * height < run.middle - above.middle < 3.2 * height
    return run.page == above.page and near and min(run.right, above.right) > max(run.left, above.left)


def _several(found: Mapping[str, Found]) -> bool:
    """Whether the prescriber's fields stand on several pages: nobody is described in two places."""
    pages = {
        value.tokens[0].page
        for name, value in found.items()
        if name.startswith(_PRESCRIBER) and name != "prescriber_name"
    }
    return len(pages) > 1 or any(
        name in found and found[name].rival is not None for name in ("prescriber_name", "prescriber_npi")
    )
