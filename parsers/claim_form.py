"""Insurance claims: the CMS-1500 and the UB-04, box by box, and insurers' own claim forms, by their labels."""

from __future__ import annotations

from parsers.arithmetic import Sum
from parsers.cms1500 import CMS_1500
from parsers.extras import Codes
from parsers.form import Field, Form, Section, Table
from parsers.kinds.boxes import BOX_UNITS, PROVIDER_ID, WHOLE_ADDRESS
from parsers.kinds.choices import RELATIONSHIP, SEX, YES_NO
from parsers.kinds.claim_codes import DIAGNOSIS_CODE, MODIFIER, PLACE_OF_SERVICE, PROCEDURE_CODE, TAX_ID
from parsers.kinds.codes import IDENTIFIER
from parsers.kinds.contact import PHONE
from parsers.kinds.dates import BIRTH_DATE, DATE
from parsers.kinds.numbers import MONEY, MONEY_OFF
from parsers.kinds.person import PERSON
from parsers.kinds.plain import TEXT
from parsers.parts import ADDRESS_PARTS, NAME_PARTS
from parsers.ub04 import UB_04

PATIENT = Section(
    "patient",
    headings=("Patient information", "Patient details", "Patient", "About the patient", "Details of patient",
              "Details of insured person hospitalised", "Details of the patient"),
    fields=(
        Field("patient_name", PERSON, required=True, parts=NAME_PARTS, review="Patient's name",
              labels=("Patient name", "Name of patient", "Patient", "Patient full name"),
              here=("Name", "Full name")),
        Field("date_of_birth", BIRTH_DATE, review="Patient's date of birth",
              labels=("Patient date of birth", "Patient DOB", "Patient birth date"),
              here=("Date of birth", "DOB", "Birth date", "Birthdate")),
        Field("patient_sex", SEX, review="Patient's sex", labels=("Patient sex", "Patient gender"),
              here=("Sex", "Gender")),
        Field("patient_address", WHOLE_ADDRESS, lines=4, parts=ADDRESS_PARTS, review="Patient's address",
              labels=("Patient address",), here=("Address", "Home address", "Mailing address", "Street address")),
        Field("patient_phone", PHONE, review="Patient's phone",
              labels=("Patient phone", "Patient phone number", "Patient telephone"),
              here=("Phone", "Phone number", "Telephone number", "Daytime phone", "Home phone", "Mobile number")),
        Field("patient_relationship", RELATIONSHIP, review="Patient's relationship to the insured",
              labels=("Patient relationship to insured", "Relationship to insured", "Relationship to subscriber",
                      "Relationship to employee", "Relationship to member", "Relationship to policyholder",
                      "Relationship to primary insured", "Patient relationship to subscriber",
                      "Patient relationship to member", "Patient relationship"),
              here=("Relationship",)),
        Field("accept_assignment", YES_NO, review="Accepts assignment",
              labels=("Accept assignment", "Accepts assignment", "Assignment accepted", "Assignment of benefits")),
        Field("referring_provider", TEXT, review="Referring provider",
              labels=("Referring provider", "Referring physician", "Referred by", "Name of referring provider",
                      "Referring doctor", "Referring provider name", "Referring physician name")),
        Field("signature_date", DATE, review="Date of signature",
              labels=("Date signed", "Signature date", "Date of signature", "Signed on"), fallback=("Date",)),
    ),
    main=True,
)  # fmt: skip

INSURED = Section(
    "insured", opened_by=("insured_name", "insured_id"),
    headings=("Insured information", "Subscriber information", "Member information", "Employee information",
              "Policyholder information", "Details of primary insured", "Insured", "Subscriber", "Primary insured",
              "Insurance information", "Employee's information", "Insured details", "Member details",
              "Subscriber details", "Policy details", "Coverage information"),
    fields=(
        Field("insurance_program", TEXT, review="Program", labels=("Insurance program", "Type of coverage",
                                                                   "Coverage type", "Insurance type")),
        Field("insured_id", IDENTIFIER, required=True, review="Insured's number",
              labels=("Insured ID number", "Insured ID", "Subscriber ID", "Member ID", "Policy number", "Member number",
                      "Insured number", "Policy ID", "Certificate number", "Employee ID", "Member ID number",
                      "Subscriber ID number", "Subscriber number", "Health plan ID number", "Identification number",
                      "Insured unique ID", "Policy/Certificate number", "Medicare number", "Insurance ID"),
              here=("ID number", "ID")),
        Field("insured_name", PERSON, parts=NAME_PARTS, review="Insured's name",
              labels=("Insured name", "Subscriber name", "Member name", "Employee name", "Policyholder name",
                      "Name of insured", "Policy holder name", "Name of subscriber", "Name of employee",
                      "Name of member", "Name of policyholder", "Primary insured name", "Primary insured"),
              here=("Name", "Full name")),
        Field("insured_address", WHOLE_ADDRESS, lines=4, parts=ADDRESS_PARTS, review="Insured's address",
              labels=("Insured address", "Subscriber address", "Member address", "Employee address",
                      "Policyholder address"),
              here=("Address", "Mailing address", "Home address", "Street address")),
        Field("insured_date_of_birth", BIRTH_DATE, review="Insured's date of birth",
              labels=("Insured date of birth", "Insured DOB", "Subscriber date of birth", "Subscriber DOB",
                      "Member date of birth", "Employee date of birth", "Insured birth date"),
              here=("Date of birth", "DOB", "Birth date")),
        Field("group_number", IDENTIFIER, review="Group number",
              labels=("Group number", "Policy group number", "Group policy number", "Group ID", "Group",
                      "Group/Policy number", "Group or policy number", "Group / Corporate ID", "Insurance group number",
                      "Employer group number", "Insured policy group number", "Plan or group number")),
        Field("plan_name", TEXT, review="Plan",
              labels=("Insurance plan name", "Plan name", "Insurance plan", "Plan", "Health plan", "Insurance company",
                      "Insurance carrier", "Insurance plan name or program name", "Payer", "Payer name",
                      "Name of insurance company")),
    ),
)  # fmt: skip

OTHER_COVERAGE = Section(
    "other_coverage", shut=True,
    headings=("Other insurance", "Other health insurance", "Other coverage", "Other insurance information",
              "Other insured", "Coordination of benefits", "Accident information", "Secondary insurance"),
    openers=("Other insured name", "Other insurance company", "Employer name"),
)  # fmt: skip

PROVIDER = Section(
    "provider", opened_by=("billing_provider_name", "facility_name"),
    headings=("Provider information", "Provider", "Provider details", "Physician information", "Billing provider",
              "Provider or supplier information", "Physician or supplier information", "Billing provider information",
              "Details of hospitalisation", "Facility information", "Hospital information", "Supplier information"),
    fields=(
        Field("facility_name", TEXT, review="Facility",
              labels=("Facility name", "Service facility", "Name of facility", "Service facility name", "Hospital name",
                      "Name of hospital", "Service facility location", "Rendering facility", "Place of treatment",
                      "Hospital")),
        Field("facility_address", WHOLE_ADDRESS, lines=4, review="Facility's address",
              labels=("Facility address", "Service facility address", "Hospital address", "Address of hospital",
                      "Address of facility")),
        Field("billing_provider_name", TEXT, review="Billing provider",
              labels=("Billing provider", "Billing provider name", "Provider name", "Name of provider", "Supplier name",
                      "Physician name", "Name of physician", "Physician or supplier name", "Provider of service",
                      "Name of physician or supplier", "Doctor's name", "Pay to provider", "Billing name"),
              here=("Name",)),
        Field("billing_provider_address", WHOLE_ADDRESS, lines=4, parts=ADDRESS_PARTS,
              review="Billing provider's address",
              labels=("Billing provider address", "Billing address", "Provider address", "Address of provider",
                      "Physician address", "Supplier address", "Pay to address"),
              here=("Address", "Mailing address")),
        Field("billing_provider_phone", PHONE, review="Billing provider's phone",
              labels=("Billing provider phone", "Billing phone", "Provider phone", "Provider phone number",
                      "Provider telephone", "Billing provider phone number", "Physician phone"),
              here=("Phone", "Phone number", "Telephone number")),
        Field("federal_tax_id", TAX_ID, review="Federal tax number",
              labels=("Federal tax ID", "Tax ID", "Federal tax ID number", "Tax ID number", "TIN", "EIN",
                      "Provider tax ID", "Federal tax number", "Employer identification number",
                      "Tax identification number", "Fed tax no", "Tax ID/SSN", "Provider tax ID number",
                      "Federal tax ID/SSN", "Tax ID EIN")),
    ),
)  # fmt: skip

CHARGES = Section(
    "charges", also_main=True,
    headings=("Charges", "Claim information", "Services", "Service information", "Services received",
              "Details of bills enclosed", "Service lines", "Itemized charges", "Claim details"),
    fields=(
        Field("total_charge", MONEY, required=True, review="Total charge",
              labels=("Total charge", "Total charges", "Total claim charge", "Total claimed", "Total amount claimed",
                      "Total billed", "Total claim amount", "Total amount billed", "Total billed charges",
                      "Total submitted charges", "Claim total", "Total amount of claim", "Total charge amount")),
        Field("amount_paid", MONEY_OFF, review="Amount paid",
              labels=("Amount paid", "Patient paid", "Amount you paid", "Patient amount paid", "Paid by patient",
                      "Amount paid by patient", "Patient payment", "Amount paid by you")),
    ),
)  # fmt: skip

SERVICES = Table(
    "service_lines", review="Services",
    columns=(
        Field("date_from", DATE, labels=("Date of service", "Dates of service", "Service date", "From", "Date from",
                                         "From date", "DOS", "Date", "Serv. date", "Date(s) of service")),
        Field("date_to", DATE, labels=("To", "Date to", "To date", "Through")),
        Field("place_of_service", PLACE_OF_SERVICE, labels=("Place of service", "POS", "Place")),
        Field("procedure_code", PROCEDURE_CODE, labels=("Procedure code", "CPT", "CPT/HCPCS", "HCPCS", "Procedure",
                                                        "CPT code", "CPT/HCPCS code", "HCPCS code", "Proc code",
                                                        "Procedure/CPT", "Service code")),
        Field("modifier", MODIFIER, labels=("Modifier", "Mod", "Modifiers", "Mods")),
        Field("charge", MONEY, required=True, labels=("Charge", "Charges", "Total charge", "Total charges", "Amount",
                                                      "Billed amount", "Amount billed", "Billed", "Amount charged",
                                                      "$ Charges", "Fee", "Amount (Rs)", "Charge amount",
                                                      "Billed charges")),
        Field("units", BOX_UNITS, labels=("Units", "Days or units", "Qty", "Quantity", "Serv. units", "Days/Units",
                                          "No. of units")),
        Field("provider_id", PROVIDER_ID, labels=("Rendering provider ID", "Rendering NPI", "NPI", "Provider NPI",
                                                 "Provider ID", "Rendering provider")),
    ),
    others=("Diagnosis code", "Diagnosis", "Diagnosis pointer", "Dx", "Description", "Description of service",
            "Sl. No.", "Line", "Type of service", "Towards", "DX pointer", "Rev code", "Allowed", "Paid", "Pointer"),
)  # fmt: skip

CLAIM_FORM = Form(
    type="claim_form",
    title="Insurance claim",
    sections=(PATIENT, INSURED, OTHER_COVERAGE, PROVIDER, CHARGES),
    fences=("Balance due", "Patient account", "Patient account number", "Claim number", "Employer",
            "Signature", "Procedure code", "Place of service", "Rendering NPI", "Referring NPI", "NPI",
            "Prior authorization number", "Date of service"),
    boxed=(CMS_1500, UB_04),
    codes=Codes("diagnosis_codes", DIAGNOSIS_CODE,
                labels=("Diagnosis codes", "Diagnosis code", "Diagnosis", "ICD 10 codes", "ICD 10 code", "ICD codes",
                        "ICD 10 diagnosis codes", "Diagnoses", "Diagnosis (ICD 10)", "Dx codes", "Dx", "ICD code",
                        "Diagnosis codes ICD 10", "Principal diagnosis", "Primary diagnosis", "Secondary diagnosis",
                        "ICD 10 CM codes", "Diagnosis or nature of illness or injury", "Nature of illness or injury"),
                heads=("Diagnosis code", "Diagnosis codes", "Diagnosis", "ICD 10", "Dx", "ICD code", "Dx code")),
    tables=(SERVICES,),
    sums=(Sum("total_charge", ("service_lines.charge",)),),
    cues={
        "health insurance claim form": 6, "cms 1500": 5, "hcfa 1500": 5, "ub 04": 5, "form 1500": 3, "omb 0938": 4,
        "diagnosis or nature of illness": 3, "federal tax i d number": 2, "accept assignment": 2, "total charge": 1,
        "insured s i d number": 2, "champus": 2, "tricare": 1.5, "claim form": 4, "place of service": 1,
        "cpt hcpcs": 2, "claim number": 1.5, "medical claim form": 3, "member claim form": 3, "professional claim": 4,
        "institutional claim": 4, "claim detail": 3, "claim details": 1.5, "statement of claim": 4, "claim for": 0.5,
        "to be filled in by the insured": 3, "to be filled in by the hospital": 3, "details of primary insured": 3,
        "details of hospitalisation": 2, "details of bills enclosed": 2, "details of claim": 2,
        "relationship to insured": 1.5,
        "relationship to subscriber": 1.5, "relationship to member": 1.5, "relationship to employee": 1.5,
        "billing provider": 2, "rendering provider": 1.5, "rendering npi": 1.5, "service facility": 1.5,
        "federal tax id": 1.5, "tax id": 0.5, "procedure code": 1.5, "diagnosis codes": 1.5, "diagnosis code": 1.5,
        "subscriber information": 1, "amount you paid": 1, "total charges": 1, "services received": 1,
        "type of bill": 1.5, "rev cd": 2, "statement covers period": 2, "prior payments": 1, "insured s name": 1,
        "patient relationship to insured": 2, "claim type": 1, "total claimed": 2, "cms 1450": 4, "claimant": 2,
        "assignment of benefits": 1, "date of service": 0.5, "group no": 0.3, "mod": 0.5, "pos": 0.5,
    },
)  # fmt: skip
