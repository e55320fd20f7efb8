"""Whether a paper is about anybody: an offer, an order or a list of prices has a bill's rows and no patient.

Enters: the runs of a document, its form and its fields. Leaves: whether somebody is named or numbered there, or asked
for: a form that nobody filled in and one whose name was blacked out are of their type all the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from parsers.extraction import FieldValue
from parsers.form import Form
from parsers.kinds import later as regex
from parsers.labels.layout import Run
from parsers.people.sender_words import names_facility

CARED_FOR = (
    "patient_name",
    "member_name",
    "insured_name",
    "patient_id",
    "member_id",
    "insured_id",
    "date_of_birth",
    "patient_sex",
)
"""Fields of whoever a paper is about."""
PRICED = "hospital_bill"
"""The type that papers about goods look like. A report or a prescription without a name may have had it blacked out."""
_ASKED = regex.compile(
    r"\b(?:patient|member|insured|policy\s?holder|subscriber)(?:['’]?s)?\s*(?:names?\b|id\b|no\b|number\b|[:.#_]|$)|"
    r"\bnames?(?: of)?(?: the)?(?: patient)?\W*(?:[:._]|$)|^names?\b|\bd\.?o\.?b\b|\bbirth\b|\bborn\b|\bmrn\b|\buhid\b|"
    r"\b(?:sex|gender|age)\W*(?:[:/_]|$)|^(?:patient|member)\b",
    regex.IGNORECASE,
)


def about_nobody(lines: Sequence[Run], form: Form, fields: Mapping[str, FieldValue | Sequence[FieldValue]]) -> bool:
    """Whether a bill neither names anyone nor asks for them; a house is no one."""
    if form.type != PRICED:
        return False
    people = [value for name in CARED_FOR if isinstance(value := fields.get(name), FieldValue)]
    if any(not value.name.endswith("_name") or not names_facility(str(value.value)) for value in people):
        return False
    return not any(_ASKED.search(run.text.strip(), timeout=1) for run in lines)
