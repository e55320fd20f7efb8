"""What hospital bills say of others than the hospital and the patient, and labels that no field holds."""

from __future__ import annotations

from parsers.form import Section


def _elsewhere(name: str, headings: tuple[str, ...], openers: tuple[str, ...]) -> Section:
    return Section(name, headings, openers)


OTHERS = (
    _elsewhere("insurance", ("Insurance information", "Insurance", "Insurance details", "Primary insurance",
               "Payer information", "Coverage", "Secondary insurance", "Payer"),
               ("Insurance company", "Insurance", "Insurer", "Subscriber name", "Policy holder", "Plan", "Payer",
                "Payer name", "TPA", "TPA name", "Primary insurance", "Insurance name", "Sponsor", "Insured",
                "Insured name", "Secondary insurance")),
    _elsewhere("guarantor", ("Guarantor", "Guarantor information", "Responsible party", "Account holder"),
               ("Guarantor", "Guarantor name", "Responsible party", "Next of kin", "Father's name", "Husband's name",
                "Attendant name", "Relative name", "Attendant", "Guardian")),
    _elsewhere("payment", ("Remit to", "Payment information", "Payment details", "How to pay", "Payment options",
               "Bank details", "Payment methods", "Send payment to", "Make checks payable to", "Pay to",
               "Mail payment to", "Contact us", "Payment instructions", "Ways to pay",
               "Payment coupon", "Remittance", "Remittance advice", "Terms and conditions", "Terms",
                           "Remittance slip", "Payment slip", "Tear-off slip", "Return slip",
                           "Return this slip with your payment", "Return this portion with your payment",
                           "Please return this portion", "Please detach and return",
                           "Please detach and return with your payment", "Detach and return with payment",
                           "Detach here and return with payment", "Payment stub", "Return with your payment"),
               ("Remit to", "Remit payment to", "Make checks payable to", "Make cheque payable to",
                "Send payment to", "Pay to", "Bank", "Bank name", "Account name", "Cardholder name",
                "Name on card", "Cheques payable to", "Mail payment to", "Sort code", "Beneficiary",
                "Payable to", "Checks payable to", "Prepared by", "Billed by", "Cashier", "Signature",
                "Authorised signatory", "Authorized signatory", "Authorised by", "Authorized signature",
                "Referred by", "Referring doctor", "Referring physician", "Printed by")),
)  # fmt: skip

FENCES = (
    "Fax", "Fax number", "Email", "E-mail", "Website", "Web", "Due date", "Payment due date", "Date due",
    "Date of service", "Service date", "Dates of service", "Admission date", "Date of admission", "Discharge date",
    "Date of discharge", "Admit date", "Admitted", "Admitted on", "Date admitted", "Adm date", "Discharged",
    "Discharged on", "Date discharged", "Disch date", "DOA", "DOD", "Service from", "Date of call",
    "Date of birth", "DOB", "Age", "Sex", "Gender", "Age/Sex", "Age/Gender", "Sex/Age",
    "Patient ID", "MRN", "UHID",
    "Medical record number", "IP number", "OPD number",
    "IPD number", "Case number", "Visit number", "Encounter number", "Registration number", "Tax ID",
    "Federal tax ID", "EIN", "GSTIN", "GST number", "GST registration number", "VAT number",
    "VAT registration number", "VAT reg", "GST reg", "GST registration", "VAT registration", "Tax registration number",
    "DL number", "Drug license number", "FSSAI", "Practice number", "Provider NPI", "Facility NPI", "Group NPI",
    "Billing NPI", "PAN", "NPI", "Policy number", "Member ID",
    "Group number", "Claim number", "Ward", "Room number", "Bed number", "Bed", "Department", "Specialty", "Page",
    "Amount in words", "In words", "Rupees", "Phone", "Patient phone", "Mobile", "Contact number", "Insurance paid",
    "Insurance payment", "Insurance payments", "CGST", "SGST", "Round off", "Rounding", "Section total",
    "Department total", "Amount enclosed", "Amount you are paying", "Minimum payment", "Previous balance",
    "Payment method", "Mode of payment", "Payment mode", "Card number", "Transaction ID", "Terms", "Payment terms",
    "Diagnosis", "Procedure", "Billing period", "Statement period", "Admission number", "Length of stay", "Time",
    "Purchase order", "PO number", "Order number", "Category", "Bill type", "Late fee", "Interest", "Last payment",
    "Paid by insurance", "Last payment date", "Payment date", "Service tax number", "Refund", "Status", "Notes",
    "Tax rate", "HSN", "SAC", "Estimated insurance", "Insurance pending", "Insurance balance", "Sort code",
    "IBAN", "Swift", "Thank you", "Charges this month", "Days", "Current", "30 days", "60 days", "90 days",
    "Date of visit", "Visit date", "Date of operation", "Patient number", "Hospital number", "Patient signature",
    "Served by", "Visit type", "Visit", "Encounter", "Account type", "Financial class", "Patient type", "Patient class",
    "PhilHealth", "PhilHealth benefit", "NHIF", "NHIF rebate", "SHA", "TRN", "TIN", "ABN", "Provider number",
    "Total units", "Total quantity", "Number of items", "Items",
)  # fmt: skip
