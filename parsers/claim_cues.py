"""What tells that a paper claims money from an insurer: phrases with their weights (1 is a hint, 4 a title)."""

from __future__ import annotations

from collections.abc import Mapping

CUES: Mapping[str, float] = {
    "health insurance claim form": 6, "cms 1500": 5, "hcfa 1500": 5, "ub 04": 5, "form 1500": 3, "omb 0938": 4,
    "diagnosis or nature of illness": 3, "federal tax i d number": 2, "accept assignment": 2, "total charge": 1,
    "insured s i d number": 2, "champus": 2, "tricare": 1.5, "claim form": 4, "place of service": 1,
    "cpt hcpcs": 2, "claim number": 1.5, "medical claim form": 3, "member claim form": 3, "professional claim": 4,
    "institutional claim": 4, "claim detail": 3, "claim details": 1.5, "statement of claim": 4, "claim for": 0.5,
    "to be filled in by the insured": 3, "to be filled in by the hospital": 3, "details of primary insured": 3,
    "details of hospitalisation": 2, "details of bills enclosed": 2, "details of claim": 2,
    "relationship to insured": 1.5, "relationship to subscriber": 1.5, "relationship to member": 1.5,
    "relationship to employee": 1.5, "billing provider": 2, "rendering provider": 1.5, "rendering npi": 1.5,
    "service facility": 1.5, "federal tax id": 1.5, "tax id": 0.5, "procedure code": 1.5, "diagnosis codes": 1.5,
    "diagnosis code": 1.5, "subscriber information": 1, "amount you paid": 1, "total charges": 1,
    "services received": 1, "type of bill": 1.5, "rev cd": 2, "statement covers period": 2, "prior payments": 1,
    "insured s name": 1, "patient relationship to insured": 2, "claim type": 1, "total claimed": 2, "cms 1450": 4,
    "claimant": 2, "assignment of benefits": 1, "date of service": 0.5, "group no": 0.3, "mod": 0.5, "pos": 0.5,
    "dental claim": 4, "treatment claim": 4, "reimbursement claim": 4, "claim for reimbursement": 4,
    "reimbursement request": 4, "medical reimbursement": 4, "amount billed": 1, "total billed": 1.5,
    "signature of the insured": 1.5, "insured s signature": 1.5, "member s signature": 1.5,
    "member signature": 1.5, "employee signature": 1.5, "claimant s signature": 1.5, "cpt code": 1,
    "request for reimbursement": 4, "reimbursement form": 3, "claim for benefits": 3, "claim application": 3,
    "medical claim": 3, "health claim": 3, "claim for treatment": 3, "expenses claimed": 2, "amount claimed": 2,
    "claimed amount": 2, "total claim": 2, "amount being claimed": 2, "sum insured": 1, "tpa id": 2,
    "tooth surface": 2, "tooth number": 1.5, "area of oral cavity": 2, "billing dentist": 2, "treating dentist": 2,
    "policyholder subscriber": 2, "relationship to policyholder": 1.5, "relation to insured": 1.5,
    "patient s relationship": 1, "any person who knowingly": 2, "membership number": 1, "person treated": 1.5,
    "outpatient claim": 4, "inpatient claim": 4, "claims form": 4, "details of expenses": 1.5,
    "member declaration": 1.5,
    "signature of member": 2, "signature of employee": 1.5, "signature of claimant": 2, "nature of illness": 1.5,
    "medical practitioner s declaration": 2, "declaration by the member": 2, "provider stamp": 1,
    "receipts": 0.5, "proof of loss": 3, "submit this form": 1.5,
    "claim reference": 1.5, "claims department": 1.5, "cdt": 1, "details of insured": 1.5, "claim no": 1.5,
}  # fmt: skip
