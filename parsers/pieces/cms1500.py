"""The boxes of the CMS-1500, the claim form of physicians and suppliers, from top to bottom as they are printed.

Wordings of the editions of 12/90 (HCFA-1500), 08/05 and 02/12. The form is public, its instructions are the NUCC's
(1500 Claim Form Reference Instruction Manual).
"""

from __future__ import annotations

from parsers.boxes.boxed import Block, Box, Boxed, Column, Lines
from parsers.kinds.boxes import (
    BOX_BIRTH_DATE,
    BOX_DATE,
    BOX_MONEY,
    BOX_MONEY_OFF,
    BOX_NAME,
    BOX_PHONE,
    BOX_PROVIDER,
    BOX_TEXT,
    BOX_UNITS,
    PROVIDER_ID,
)
from parsers.kinds.choices import RELATIONSHIP, SEX, YES_NO
from parsers.kinds.claim_codes import MODIFIER, PLACE_OF_SERVICE, PROCEDURE_CODE, TAX_ID
from parsers.kinds.codes import IDENTIFIER
from parsers.kinds.plain import TEXT

PATIENTS = "Patient's address"
INSUREDS = "Insured's address"
BILLING = "Billing provider info"
FACILITY = "Service facility location information"

_AREA_CODE = "include area code"

_PROCEDURES = Column("procedure_code", PROCEDURE_CODE, ("CPT/HCPCS", "CPT"))

CMS_1500 = Boxed(
    fewest=14,
    boxes=(
        Box(("Medicare", "Medicare Medicaid", "Type of coverage"), "insurance_program", rows=1.2),
        Box(("Insured's I.D. number", "Insured's ID no."), "insured_id", IDENTIFIER, printed="for program in item 1"),
        Box(("Patient's name",), "patient_name", BOX_NAME, printed="last name, first name, middle initial"),
        Box(("Patient's birth date", "Patient's date of birth"), "date_of_birth", BOX_BIRTH_DATE),
        Box(("Sex",), "patient_sex", SEX, after="Patient's birth date", wide=True),
        Box(("Insured's name",), "insured_name", BOX_NAME, printed="last name, first name, middle initial"),
        Box((PATIENTS,), "patient_address", part="street", printed="no., street"),
        Box(("Patient relationship to insured", "Patient's relationship to insured", "Relationship to insured"),
            "patient_relationship", RELATIONSHIP),
        Box((INSUREDS,), "insured_address", part="street", printed="no., street"),
        Box(("City",), "patient_address", part="city", after=PATIENTS),
        Box(("State",), "patient_address", part="state", after=PATIENTS),
        Box(("Zip code", "Zip"), "patient_address", part="zip", after=PATIENTS),
        Box(("Telephone", "Phone"), "patient_phone", BOX_PHONE, after=PATIENTS, printed=_AREA_CODE),
        Box(("City",), "insured_address", part="city", after=INSUREDS),
        Box(("State",), "insured_address", part="state", after=INSUREDS),
        Box(("Zip code", "Zip"), "insured_address", part="zip", after=INSUREDS),
        Box(("Telephone", "Phone"), after=INSUREDS),
        Box(("Patient status", "Reserved for NUCC use"), rows=2),
        Box(("Other insured's name",)),
        Box(("Other insured's policy or group number",)),
        Box(("Other insured's date of birth",)),
        Box(("Sex",), after="Other insured's date of birth"),
        Box(("Is patient's condition related to",)),
        Box(("Employment", "Employment current or previous")),
        Box(("Auto accident",)),
        Box(("Place", "Place state")),
        Box(("Other accident",)),
        Box(("Insured's policy group or FECA number", "Insured's policy group number", "Insured's policy group"),
            "group_number", IDENTIFIER),
        Box(("Insured's date of birth", "Insured's birth date"), "insured_date_of_birth", BOX_BIRTH_DATE),
        Box(("Sex",), after="Insured's date of birth"),
        Box(("Employer's name or school name", "Other claim ID")),
        Box(("Insurance plan name or program name", "Insurance plan name"), "plan_name", BOX_TEXT,
            after="Insured's policy group or FECA number"),
        Box(("Insurance plan name or program name", "Insurance plan name"), after="Other insured's name"),
        Box(("Reserved for local use", "Claim codes", "Additional claim information")),
        Box(("Is there another health benefit plan", "Another health benefit plan")),
        Box(("Read back of form before completing & signing this form", "Read back of form before completing")),
        Box(("Patient's or authorized person's signature",), rows=2),
        Box(("Insured's or authorized person's signature",), rows=2),
        Box(("Date of current", "Date of current illness", "Date of current illness, injury, or pregnancy")),
        Box(("If patient has had same or similar illness", "If patient has had same", "Other date")),
        Box(("Dates patient unable to work in current occupation", "Dates patient unable to work")),
        Box(("Name of referring provider or other source", "Name of referring physician or other source",
             "Name of referring provider", "Name of referring physician", "Referring provider"),
            "referring_provider", BOX_PROVIDER),
        Box(("I.D. number of referring physician", "17a", "17b NPI", "17b", "17a NPI")),
        Box(("Hospitalization dates related to current services", "Hospitalization dates")),
        Box(("Outside lab",)),
        Box(("$ Charges",)),
        Box(("Diagnosis or nature of illness or injury", "Diagnosis or nature of illness"), "diagnosis_codes",
            rows=2.2, across=True,
            printed="relate items 1,2,3 or 4 to item 24e by line relate a-l to service line below 24e icd ind."),
        Box(("Medicaid resubmission", "Medicaid resubmission code", "Resubmission code", "Resubmission")),
        Box(("Original ref. no.",)),
        Box(("Prior authorization number",)),
        Box(("Date(s) of service", "Dates of service", "Procedures, services, or supplies")),
        Box(("Federal tax I.D. number", "Federal tax ID no."), "federal_tax_id", TAX_ID, printed="SSN EIN"),
        Box(("Patient's account no.", "Patient account no.")),
        Box(("Accept assignment",), "accept_assignment", YES_NO, printed="for govt. claims, see back"),
        Box(("Total charge", "Total charges"), "total_charge", BOX_MONEY),
        Box(("Amount paid",), "amount_paid", BOX_MONEY_OFF),
        Box(("Balance due", "Rsvd for NUCC use")),
        Box(("Signature of physician or supplier", "Signature of physician"), "signature_date", BOX_DATE, rows=3.2,
            printed="including degrees or credentials I certify that the statements on the reverse apply to this bill "
            "and are made a part thereof. signed date"),
        Box((FACILITY, "Name and address of facility where services were rendered",
             "Name and address of facility where services were", "Name and address of facility",
             "Service facility location"), rows=3.4,
            printed="rendered if other than home or office a. b. NPI"),
        Box((BILLING, "Billing provider info & ph #", "Physician's, supplier's billing name, address, zip code",
             "Physician's, supplier's billing name", "Billing provider"), rows=3.4,
            printed="address, zip code & phone # a. b. NPI approved OMB-0938-1197 form 1500 (02-12) OMB-0938-0999"),
        Box(("PIN#", "GRP#")),
        Box(("NUCC instruction manual available at", "Approved by AMA council on medical service",
             "Please print or type", "Form HCFA-1500", "Form CMS-1500", "Form 1500", "Approved OMB-0938-1197",
             "Approved OMB-0938-1197 form 1500 (02-12)", "Approved OMB-0938-0999 form CMS-1500 (08-05)")),
    ),
    blocks={
        FACILITY: Block("facility_name", "facility_address"),
        BILLING: Block("billing_provider_name", "billing_provider_address", "billing_provider_phone"),
    },
    codes="diagnosis_codes",
    lines=Lines(
        field="service_lines",
        start=("Date(s) of service", "Dates of service", "Procedures, services, or supplies"),
        anchor=_PROCEDURES, amounts="charge",
        columns=(
            Column("date_from", BOX_DATE, ("From",)),
            Column("date_to", BOX_DATE, ("To",)),
            Column("place_of_service", PLACE_OF_SERVICE, ("Place",)),
            Column("", TEXT, ("EMG", "Type")),
            _PROCEDURES,
            Column("modifier", MODIFIER, ("Modifier",)),
            Column("", TEXT, ("Pointer", "Diagnosis")),
            Column("charge", BOX_MONEY, ("Charges", "$ Charges")),
            Column("units", BOX_UNITS, ("Units", "Days")),
            Column("", TEXT, ("EPSDT", "Family")),
            Column("", TEXT, ("Qual", "COB", "EMG", "NPI")),
            Column("provider_id", PROVIDER_ID, ("Rendering", "Provider", "Local", "Reserved")),
        ),
    ),
)  # fmt: skip
