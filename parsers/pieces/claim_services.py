"""The services of a claim: the wordings that head their columns."""

from __future__ import annotations

from parsers.form import Field, Table
from parsers.kinds.boxes import BOX_UNITS, PROVIDER_ID
from parsers.kinds.claim_codes import MODIFIER, PLACE_OF_SERVICE, SERVICE_CODE
from parsers.kinds.dates import DATE
from parsers.kinds.numbers import MONEY

SERVICES = Table(
    "service_lines", review="Services",
    columns=(
        Field("date_from", DATE, labels=("Date of service", "Dates of service", "Service date", "From", "Date from",
                                         "From date", "DOS", "Date", "Serv. date", "Date(s) of service",
                                         "Treatment date", "Date of treatment", "Procedure date", "Date of visit",
                                         "Visit date", "Date treated", "Date incurred", "Service dates",
                                         "Date of care", "Date(s) of treatment", "Date of procedure", "Date(s)",
                                         "Bill date", "Invoice date", "Receipt date",
                                         "Date service performed", "Date performed"),
              hints=("date", "dates")),
        Field("date_to", DATE, labels=("To", "Date to", "To date", "Through")),
        Field("place_of_service", PLACE_OF_SERVICE, labels=("Place of service", "POS", "Place")),
        Field("procedure_code", SERVICE_CODE, labels=("Procedure code", "CPT", "CPT/HCPCS", "HCPCS", "Procedure",
                                                        "CPT code", "CPT/HCPCS code", "HCPCS code", "Proc code",
                                                        "Procedure/CPT", "Service code", "CDT code", "CDT",
                                                        "ADA code", "Treatment code", "Code", "CPT/CDT",
                                                        "CPT/HCPCS/CDT", "Procedure code (CPT)",
                                                        "Item number", "Tariff code", "Tariff", "Item code",
                                                        "MBS item", "MBS item number", "Item no", "RVS code",
                                                        "Benefit code", "Case code", "Procedure/Case code",
                                                        "Activity code", "Billing code", "NHRPL code",
                                                        "Procedure number"),
              hints=("code", "codes")),
        Field("modifier", MODIFIER, labels=("Modifier", "Mod", "Modifiers", "Mods")),
        Field("charge", MONEY, required=True, labels=("Charge", "Charges", "Total charge", "Total charges", "Amount",
                                                      "Billed amount", "Amount billed", "Billed", "Amount charged",
                                                      "$ Charges", "Fee", "Amount (Rs)", "Charge amount",
                                                      "Billed charges", "Cost", "Price", "Claimed", "Amount claimed",
                                                      "Claimed amount", "Fees", "Fee charged", "Charged",
                                                      "Fee paid", "Amount requested", "Total fee", "Total cost",
                                                      "Claim amount",
                                                      "Amount in Rs", "Amount in INR", "Amount Rs", "INR", "USD",
                                                      "GBP", "EUR", "KES", "KSh", "KShs", "NGN", "Naira", "PHP",
                                                      "Pesos", "AED", "Dhs", "SGD", "S$", "MYR", "RM", "ZAR", "Rand",
                                                      "GHS", "UGX", "TZS", "SAR", "QAR", "PKR", "LKR", "Rupees"),
              hints=("charge", "charges", "amount", "fee", "fees", "cost", "costs", "price")),
        Field("units", BOX_UNITS, labels=("Units", "Days or units", "Qty", "Quantity", "Serv. units", "Days/Units",
                                          "No. of units"),
              hints=("units", "quantity", "qty")),
        Field("provider_id", PROVIDER_ID, labels=("Rendering provider ID", "Rendering NPI", "NPI", "Provider NPI",
                                                  "Provider ID", "Rendering provider")),
    ),
    others=("Diagnosis code", "Diagnosis", "Diagnosis pointer", "Dx", "Description", "Description of service",
            "Sl. No.", "Line", "Type of service", "Towards", "DX pointer", "PTR", "Diag ptr", "Pointers",
            "Rev code", "Allowed", "Paid", "Pointer", "Treatment", "Service", "Services",
            "Procedure description", "What was done", "Tooth", "Tooth number", "Tooth number(s) or letter(s)",
            "Tooth number or letter",
            "Tooth surface", "Surface", "Area of oral cavity", "Tooth system",
            "Particulars", "Medicines", "Name of medicine", "Bill number", "Invoice number", "Invoice",
            "Receipt number",
            "Provider", "Doctor", "Issued by", "Type",
            "Type of treatment", "Details", "Expense", "Type of expense", "Nature of expense", "Reason", "Remarks",
            "S No", "No", "Service description", "Treatment description", "Treatment received",
            "Category", "Item", "Provider name", "Type of care", "Bill code", "ICD code", "ICD 10 code", "Revenue code",
            "Rev. code", "Authorization code", "Approval code", "Approved amount",
            "Benefit amount", "Rejected amount", "Denial code", "Reason code", "Bill amount"),
)  # fmt: skip
