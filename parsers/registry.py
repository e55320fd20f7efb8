"""Every form that is described, by document type."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from parsers.claim_form import CLAIM_FORM
from parsers.discharge_summary import DISCHARGE_SUMMARY
from parsers.form import Form
from parsers.hospital_bill import HOSPITAL_BILL
from parsers.insurance_card import INSURANCE_CARD
from parsers.lab_report import LAB_REPORT
from parsers.patient_record import PATIENT_RECORD
from parsers.prescription import PRESCRIPTION

_ALL = (PRESCRIPTION, PATIENT_RECORD, INSURANCE_CARD, CLAIM_FORM, HOSPITAL_BILL, LAB_REPORT, DISCHARGE_SUMMARY)
FORMS: Mapping[str, Form] = MappingProxyType({form.type: form for form in _ALL})


def schema(document_type: str) -> dict[str, object]:
    """JSON Schema of a type's values by field name. Raises KeyError for a type that is not described."""
    return FORMS[document_type].schema()
