"""Insurance claims: the CMS-1500 and the UB-04, box by box, and insurers' own claim forms, by their labels."""

from __future__ import annotations

from parsers.amounts.arithmetic import Sum
from parsers.form import Field, Form, Section
from parsers.kinds.boxes import WHOLE_ADDRESS
from parsers.kinds.claim_codes import DIAGNOSIS_CODE, TAX_ID
from parsers.kinds.contact import PHONE
from parsers.kinds.numbers import MONEY, MONEY_OFF
from parsers.kinds.plain import TEXT
from parsers.pieces.claim_cues import CUES
from parsers.pieces.claim_people import INSURED, PATIENT
from parsers.pieces.claim_services import SERVICES
from parsers.pieces.claim_words import (
    ADDRESSES,
    FACILITIES,
    HERE_ADDRESSES,
    NAME,
    PAYMENTS,
    PHONES,
    PROVIDERS,
    TAX_IDS,
    its,
    titled,
)
from parsers.pieces.cms1500 import CMS_1500
from parsers.pieces.parts import ADDRESS_PARTS
from parsers.pieces.ub04 import UB_04
from parsers.values.extras import Codes

OTHER_COVERAGE = Section(
    "other_coverage", shut=True,
    headings=("Other insurance", "Other health insurance", "Other coverage", "Other insurance information",
              "Other insured", "Coordination of benefits", "Accident information", "Secondary insurance"),
    openers=("Other insured name", "Other insurance company", "Employer name"),
)  # fmt: skip

PROVIDER = Section(
    "provider", opened_by=("billing_provider_name", "facility_name", "billing_provider_address"),
    headings=("Provider information", "Provider", "Provider details", "Physician information", "Billing provider",
              "Provider or supplier information", "Physician or supplier information",
              "Billing provider information", "Details of hospitalisation", "Facility information",
              "Hospital information", "Supplier information", "Treatment provider", "Doctor details",
              "Treating provider", "Specialist details", "Consultant details", "Treating doctor", "Treating dentist",
              "Billing dentist", "Billing dentist or dental entity", "Dentist information", "Details of hospital",
              "Hospital details", "Practitioner details", "Practice details", "Provider of treatment",
              "Provider of care", "Treatment facility", *titled((*FACILITIES, *PROVIDERS))),
    bare=(*FACILITIES, *PROVIDERS),
    fields=(
        Field("facility_name", TEXT, review="Facility",
              labels=(*its(FACILITIES, NAME),
                      "Facility name", "Service facility", "Name of facility", "Service facility name",
                      "Hospital name", "Name of hospital", "Service facility location", "Rendering facility",
                      "Place of treatment", "Hospital", "Facility", "Hospital attended",
                      "Clinic attended", "Treated in", "Treatment at", "Place where treated", "Clinic name",
                      "Name of clinic", "Hospital or clinic",
                      "Hospital/Clinic", "Treated at", "Where treated", "Treatment centre",
                      "Name of hospital or clinic", "Name of hospital where admitted", "Hospital/Facility",
                      "Health care facility", "Healthcare facility", "Health facility", "Health care institution",
                      "Health care provider", "Healthcare provider", "Health care provider/Hospital"),
              here=("Name",)),
        Field("facility_address", WHOLE_ADDRESS, lines=4, review="Facility's address",
              labels=(*its(FACILITIES, ADDRESSES),
                      "Facility address", "Service facility address", "Hospital address", "Address of hospital",
                      "Address of facility", "Clinic address", "Address of clinic"),
              here=HERE_ADDRESSES),
        Field("billing_provider_name", TEXT, review="Billing provider",
              fallback=("Treating doctor", "Name of treating doctor", "Treating doctor name", "Treating physician",
                        "Consultant name", "Consultant", "Name of consultant", "Specialist name",
                        "Name of specialist", "Treating dentist", "Treating dentist name", "Treating provider",
                        "Attending physician", "Attending doctor", "Doctor", "Dentist", "Specialist"),
              labels=(*its(PROVIDERS, NAME),
                      "Billing dentist or dental entity", "Dental entity", "Dentist or dental entity",
                      "Provider", "Practice", "Provider/Clinic", "Treating practice", "Provider/Practice",
                      "Billing provider", "Supplier name", "Physician name", "Physician or supplier name",
                      "Provider of service", "Name of physician or supplier", "Doctor's name", "Pay to provider",
                      "Billing name", "Billing dentist name", "Practice name", "Name of practice", "Dentist name",
                      "Name of dentist", "Name of doctor", "Provider of care", "Practitioner name",
                      "Name of practitioner", "Servicing provider"),
              here=("Name",)),
        Field("billing_provider_address", WHOLE_ADDRESS, lines=4, parts=ADDRESS_PARTS,
              review="Billing provider's address",
              labels=(*its(PROVIDERS, ADDRESSES),
                      "Billing provider address", "Billing address", "Provider address", "Address of provider",
                      "Physician address", "Supplier address", "Pay to address", "Practice address",
                      "Dentist address", "Doctor address", "Address of doctor", "Practitioner address"),
              here=HERE_ADDRESSES),
        Field("billing_provider_phone", PHONE, review="Billing provider's phone",
              labels=(*its(PROVIDERS, PHONES),
                      "Billing provider phone", "Billing phone", "Provider phone", "Provider phone number",
                      "Provider telephone", "Billing provider phone number", "Physician phone", "Practice phone",
                      "Doctor phone", "Dentist phone", "Practitioner phone"),
              here=("Phone", "Phone number", "Telephone number")),
        Field("federal_tax_id", TAX_ID, review="Federal tax number",
              labels=(*its(PROVIDERS, TAX_IDS),
                      "Federal tax ID", "Tax ID", "Federal tax ID number", "Tax ID number", "TIN", "EIN",
                      "Provider tax ID", "Federal tax number", "Employer identification number",
                      "Tax identification number", "Fed tax no", "Tax ID/SSN", "Provider tax ID number",
                      "Federal tax ID/SSN", "Tax ID EIN", "Taxpayer ID", "Provider TIN", "SSN or TIN", "TIN/EIN",
                      "EIN/TIN", "Taxpayer identification number", "Federal EIN", "Provider EIN", "SSN/TIN")),
    ),
)  # fmt: skip

CHARGES = Section(
    "charges", also_main=True,
    headings=("Charges", "Claim information", "Services", "Service information", "Services received",
              "Details of bills enclosed", "Service lines", "Itemized charges", "Claim details", "Expenses",
              "Expenses claimed", "Treatment details", "Details of treatment", "Details of expenses",
              "Record of services provided", "Services provided", "Costs", "Treatment costs", "Details of claim",
              "Bills enclosed", "Treatment and costs"),
    fields=(
        Field("total_charge", MONEY, required=True, review="Total charge",
              fallback=("Total amount", "Total"),
              labels=("Total fee", "Total fees", "Total cost", "Total costs", "Grand total",
                      "Total charge", "Total charges", "Total claim charge", "Total claimed", "Total amount claimed",
                      "Total billed", "Total claim amount", "Total amount billed", "Total billed charges",
                      "Total submitted charges", "Claim total", "Total amount of claim", "Total charge amount",
                      "Amount claimed", "Claimed amount", "Total claim", "Sum claimed", "Total being claimed",
                      "Total amount charged", "Total expenses claimed", "Total expenses", "Amount being claimed",
                      "Total of bills", "Total reimbursement requested", "Total amount being claimed",
                      "Total you are claiming", "Amount of claim", "Net amount claimed", "Total claimed amount",
                      "Total bill amount", "Total hospital bill", "Total amount of bills", "Total expenses incurred",
                      "Total amount incurred", "Total to be reimbursed", "Amount to be reimbursed",
                      "Reimbursement requested", "Total requested", "Total amount requested", "Total value of claim",
                      "Claim value", "Total cost of treatment", "Total treatment cost", "Total amount payable",
                      "Total payable", "Total invoice amount", "Total of invoices", "Total of receipts",
                      "Total charged", "Total value", "Net total", "Total bill", "Total net amount", "Net amount",
                      "Total gross amount", "Gross amount", "Total of charges", "Sum of charges", "Total due",
                      "Together", "Altogether", "All together", "In total", "Total sum", "Sum total",
                      "Amount in total")),
        Field("amount_paid", MONEY_OFF, review="Amount paid",
              labels=("Amount paid", "Total paid", "Total amount paid", "Patient paid", "Amount you paid",
                      "Patient amount paid", "Patient payment", "Paid", "Less paid", "Already paid",
                      "Amount already paid", "Less amount paid", "Payments", "Less payments",
                      *PAYMENTS)),
    ),
)  # fmt: skip

CLAIM_FORM = Form(
    type="claim_form",
    title="Insurance claim",
    sections=(PATIENT, INSURED, OTHER_COVERAGE, PROVIDER, CHARGES),
    fences=("Balance due", "Patient account", "Patient account number", "Claim number", "Employer", "Signature",
            "Procedure code", "Place of service", "Rendering NPI", "Referring NPI", "NPI",
            "Prior authorization number", "Date of service", "Bank name", "Account number", "Sort code", "IFSC code",
            "Occupation", "Email", "Date of admission", "Date of discharge", "Date of accident", "License number",
            "Invoice number", "Authorisation code", "Pre-authorisation number"),
    boxed=(CMS_1500, UB_04),
    codes=Codes("diagnosis_codes", DIAGNOSIS_CODE,
                labels=("Diagnosis codes", "Diagnosis code", "Diagnosis", "ICD 10 codes", "ICD 10 code", "ICD codes",
                        "ICD 10 diagnosis codes", "Diagnoses", "Diagnosis (ICD 10)", "Dx codes", "Dx", "ICD code",
                        "Diagnosis codes ICD 10", "Principal diagnosis", "Primary diagnosis", "Secondary diagnosis",
                        "ICD 10 CM codes", "Diagnosis or nature of illness or injury", "Nature of illness or injury",
                        "Nature of illness", "ICD", "ICD 10", "ICD code(s)", "ICD 10 diagnosis", "Diagnosis ICD",
                        "Diagnosis ICD code"),
                heads=("Diagnosis code", "Diagnosis codes", "Diagnosis", "ICD 10", "Dx", "ICD code", "Dx code")),
    tables=(SERVICES,),
    sums=(Sum("total_charge", ("service_lines.charge",)),),
    cues=CUES,
)  # fmt: skip
