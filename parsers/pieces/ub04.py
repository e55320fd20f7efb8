"""The boxes of the UB-04 (CMS-1450), the claim form of hospitals, from top to bottom as they are printed.

The form locators and their names are the National Uniform Billing Committee's. Attending and operating physicians and
the payers' own numbers have no field in the contract; they end their neighbours.
"""

from __future__ import annotations

from parsers.boxes.boxed import Block, Box, Boxed, Column, Lines
from parsers.kinds.boxes import BOX_BIRTH_DATE, BOX_DATE, BOX_MONEY, BOX_MONEY_OFF, BOX_NAME, BOX_TEXT, BOX_UNITS
from parsers.kinds.choices import SEX
from parsers.kinds.claim_codes import PROCEDURE_CODE, REVENUE_CODE, TAX_ID
from parsers.kinds.codes import IDENTIFIER

PATIENTS = "Patient address"

_REVENUE = Column("", REVENUE_CODE, ("Rev. cd.", "Rev. code"))

UB_04 = Boxed(
    fewest=14,
    boxes=(
        Box(("Pat. cntl #", "Patient control no.", "Pat. control #")),
        Box(("Med. rec. #", "Medical record no.")),
        Box(("Type of bill",)),
        Box(("Fed. tax no.", "Federal tax no."), "federal_tax_id", TAX_ID),
        Box(("Statement covers period", "Statement covers period from through",
             "Statement covers period from / through")),
        Box(("Patient name",), "patient_name", BOX_NAME),
        Box((PATIENTS,), "patient_address", part="street"),
        Box(("City",), "patient_address", part="city", after=PATIENTS),
        Box(("State",), "patient_address", part="state", after=PATIENTS),
        Box(("Zip", "Zip code"), "patient_address", part="zip", after=PATIENTS),
        Box(("Birthdate", "Birth date"), "date_of_birth", BOX_BIRTH_DATE),
        Box(("Sex",), "patient_sex", SEX),
        Box(("Admission date", "Admission", "Date")),
        Box(("Hr",)), Box(("Type",)), Box(("Src",)), Box(("Dhr",)), Box(("Stat",)),
        Box(("Condition codes", "Acdt state")),
        Box(("Occurrence", "Occurrence code date", "Occurrence date")),
        Box(("Occurrence span", "Occurrence span from through")),
        Box(("Value codes", "Value codes amount")),
        Box(("Rev. cd.", "Rev. code")), Box(("Description",)),
        Box(("HCPCS / rate / HIPPS code", "HCPCS / rates", "HCPCS / rate")),
        Box(("Serv. date",)), Box(("Serv. units",)), Box(("Total charges",)), Box(("Non-covered charges",)),
        Box(("Creation date",)),
        Box(("Totals",), "total_charge", BOX_MONEY),
        Box(("Payer name", "Payer"), "plan_name", BOX_TEXT, rows=1.4),
        Box(("Health plan ID",)), Box(("Rel info", "Rel. info")), Box(("Asg ben", "Asg. ben.")),
        Box(("Prior payments",), "amount_paid", BOX_MONEY_OFF, rows=1.4),
        Box(("Est. amount due",)), Box(("NPI",)), Box(("Other prv ID", "Other")),
        Box(("Insured's name",), "insured_name", BOX_NAME, rows=1.4),
        Box(("P. rel", "P.Rel")),
        Box(("Insured's unique ID",), "insured_id", IDENTIFIER, rows=1.4),
        Box(("Group name",)),
        Box(("Insurance group no.",), "group_number", IDENTIFIER, rows=1.4),
        Box(("Treatment authorization codes",)), Box(("Document control number",)), Box(("Employer name",)),
        Box(("DX",), "diagnosis_codes", rows=1.4, across=True),
        Box(("Admit DX", "Admit")), Box(("Patient reason DX", "Patient reason")), Box(("PPS code",)),
        Box(("Principal procedure", "Other procedure", "Principal procedure code date")),
        Box(("Attending", "Attending NPI")), Box(("Operating", "Operating NPI")), Box(("Remarks",)),
        Box(("UB-04 CMS-1450",)),
    ),
    blocks={},
    corner=Block("billing_provider_name", "billing_provider_address", "billing_provider_phone"),
    codes="diagnosis_codes",
    lines=Lines(
        field="service_lines",
        start=("Rev. cd.", "Rev. code"),
        anchor=_REVENUE, amounts="charge",
        columns=(
            _REVENUE,
            Column("", BOX_TEXT, ("Description",)),
            Column("procedure_code", PROCEDURE_CODE, ("HCPCS / rate / HIPPS code", "HCPCS / rates", "HCPCS / rate")),
            Column("date_from", BOX_DATE, ("Serv. date",)),
            Column("units", BOX_UNITS, ("Serv. units",)),
            Column("charge", BOX_MONEY, ("Total charges",)),
            Column("", BOX_TEXT, ("Non-covered charges",)),
        ),
    ),
)  # fmt: skip
