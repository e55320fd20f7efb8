"""The field names that the record's contract (docs/record.md) allows, by document type.

A name outside it in a form's description is a spelling mistake, or a change of contract that has to be made here.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split()) | {"document_date"}


FIELDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "prescription": _words(
            "patient_name patient_address patient_age patient_sex date_of_birth prescription_date prescriber_name "
            "prescriber_address prescriber_phone prescriber_license prescriber_dea prescriber_npi facility_name "
            "medicines directions refills"
        ),
        "patient_record": _words(
            "patient_name date_of_birth patient_sex marital_status patient_phone patient_email patient_address weight "
            "height record_date emergency_contacts chicken_pox_immunity measles_immunity hepatitis_b_vaccination "
            "medical_problems allergies medications has_insurance insurance_company insurance_address policy_number "
            "policy_expiry_date questions"
        ),
        "hospital_bill": _words(
            "facility_name facility_address facility_phone provider_name patient_name patient_address invoice_number "
            "invoice_date line_items subtotal discount tax total_amount amount_paid balance_due currency"
        ),
        "claim_form": _words(
            "insurance_program insured_id patient_name date_of_birth patient_sex patient_address patient_phone "
            "patient_relationship insured_name insured_address insured_date_of_birth group_number plan_name "
            "diagnosis_codes service_lines total_charge amount_paid federal_tax_id accept_assignment "
            "referring_provider facility_name facility_address billing_provider_name billing_provider_address "
            "billing_provider_phone signature_date"
        ),
        "discharge_summary": _words(
            "patient_name patient_id date_of_birth patient_sex provider_name provider_id facility_name admission_date "
            "discharge_date diagnoses procedures medicines allergies hospital_course condition_at_discharge follow_up "
            "discharged_to"
        ),
        "lab_report": _words(
            "patient_name patient_id date_of_birth patient_age patient_sex ordering_provider facility_name specimen "
            "collected_date report_date results"
        ),
        "insurance_card": _words(
            "insurer_name plan_name member_name member_id group_number payer_id rx_bin rx_pcn rx_group pcp_name "
            "pcp_phone effective_date copays"
        ),
    }
)
