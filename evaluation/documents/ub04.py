"""A likeness of the UB-04 (CMS-1450), the claim form of hospitals: numbered locators, a table of revenue codes, payers.

Enters: a claim, pens, whether codes and dates carry their punctuation. Leaves: a sheet with one page and the truth of
the boxes that the contract has names for. The locators' numbers and names are the National Uniform Billing
Committee's; the drawing is our own.
"""

from __future__ import annotations

from dataclasses import dataclass

from evaluation.documents.claim_facts import Claim, Service, boxed
from evaluation.documents.layouts import Drawn
from evaluation.documents.sheet import Pen, Sheet, fitting

_WORDS = {
    "0": "LABORATORY", "1": "OPERATING ROOM", "2": "CLINIC VISIT", "3": "DRUGS", "4": "RADIOLOGY", "5": "SUPPLIES",
    "6": "PHYSICAL THERAPY", "7": "EMERGENCY ROOM", "8": "EKG/ECG", "9": "OUTPATIENT SERVICES",
}  # fmt: skip
_REVENUE = "0300,0360,0510,0250,0320,0270,0420,0450,0730,0500".split(",")


@dataclass(frozen=True, slots=True)
class Look:
    """How one printing looks.

    `dots`: diagnosis codes with their dot; `slashes`: dates with slashes, else MMDDYY; `upper`: capitals; `blank`:
    nobody filled it in.
    """

    label: Pen
    value: Pen
    dots: bool = False
    slashes: bool = False
    upper: bool = True
    blank: bool = False


class _Paper:
    def __init__(self, look: Look) -> None:
        self.sheet = Sheet()
        self.look = look

    def cell(self, x: float, y: float, to_x: float, to_y: float, label: str, *values: str) -> None:
        self.sheet.box(x, y, to_x - x, to_y - y, 0.5)
        pen = fitting(label, to_x - x - 3, self.look.label)
        self.sheet.text(x + 2, y + pen.size + 0.5, label, pen)
        for row, value in enumerate(reversed(values)):
            self.put(x + 4, to_y - 3 - 10 * row, value, to_x - x - 6)

    def put(self, x: float, y: float, text: str, room: float = 1e9) -> None:
        if self.look.blank:
            return
        text = text.upper() if self.look.upper else text
        self.sheet.text(x, y, text, fitting(text, room, self.look.value))

    def amount(self, x: float, y: float, cents: int) -> None:
        if self.look.blank:
            return
        text = f"{cents // 100} {cents % 100:02d}" if not self.look.dots else f"{cents // 100}.{cents % 100:02d}"
        self.sheet.text(x, y, text, self.look.value, "right")


def draw_ub04(claim: Claim, look: Look) -> Drawn:
    """Draws the whole form."""
    paper = _Paper(look)
    _head(paper, claim)
    _patient(paper, claim)
    _services(paper, claim)
    _payers(paper, claim)
    _foot(paper, claim)
    if look.blank:
        return Drawn(paper.sheet, {})
    codes = [code if look.dots else code.replace(".", "") for code in claim.diagnoses]
    fields = claim.truth(
        "billing_provider_name", "billing_provider_address", "billing_provider_phone", "federal_tax_id",
        "patient_name", "date_of_birth", "patient_sex", "total_charge", "insured_name", "insured_id", "group_number",
        patient_address=boxed(claim.patient.address), diagnosis_codes=codes,
        service_lines=claim.lines("date_from", "procedure_code", "units", "charge"),
    )  # fmt: skip
    # The payer, the group's name, the relation's code and the day of printing may be read as fields of other forms.
    return Drawn(paper.sheet, fields, (
        "insurance_program", "plan_name", "patient_relationship", "signature_date", "facility_name",
        "facility_address", "referring_provider", "amount_paid", "accept_assignment",
    ))  # fmt: skip


def _day(service: Service, look: Look) -> str:
    return f"{service.first:%m/%d/%y}" if look.slashes else f"{service.first:%m%d%y}"


def _head(paper: _Paper, claim: Claim) -> None:
    paper.cell(24, 24, 210, 72, "1", claim.billing, *claim.billing_address.lines, claim.billing_phone)
    paper.cell(210, 24, 390, 72, "2")
    paper.cell(390, 24, 520, 40, "3a PAT. CNTL #")
    paper.put(446, 36, claim.account)
    paper.cell(390, 40, 520, 56, "b. MED. REC. #")
    paper.put(446, 52, f"{int(claim.doctor.npi) % 1000003}")
    paper.cell(520, 24, 590, 56, "4 TYPE OF BILL", "0131")
    first, last = claim.services[0], claim.services[-1]
    paper.cell(390, 56, 470, 84, "5 FED. TAX NO.", claim.tax_id)
    paper.cell(470, 56, 590, 84, "6 STATEMENT COVERS PERIOD FROM / THROUGH")
    paper.put(476, 81, _day(first, paper.look))
    paper.put(534, 81, _day(last, paper.look))


def _patient(paper: _Paper, claim: Claim) -> None:
    who, look = claim.patient, paper.look
    paper.cell(24, 84, 230, 112, "8 PATIENT NAME", who.last_first)
    paper.cell(230, 84, 440, 112, "9 PATIENT ADDRESS", who.address.street)
    paper.cell(440, 84, 510, 112, "b CITY", who.address.town)
    paper.cell(510, 84, 540, 112, "c STATE", who.address.region)
    paper.cell(540, 84, 590, 112, "d ZIP", who.address.code)
    born = f"{who.born:%m/%d/%Y}" if look.slashes else f"{who.born:%m%d%Y}"
    paper.cell(24, 112, 96, 136, "10 BIRTHDATE", born)
    paper.cell(96, 112, 130, 136, "11 SEX", who.sex[0].upper())
    paper.cell(130, 112, 196, 136, "12 ADMISSION DATE", _day(claim.services[0], look))
    for place, label in enumerate(("13 HR", "14 TYPE", "15 SRC", "16 DHR", "17 STAT")):
        paper.cell(196 + 34 * place, 112, 230 + 34 * place, 136, label, ("", "1", "7", "", "01")[place])
    paper.cell(366, 112, 590, 136, "18-28 CONDITION CODES")


_COLUMNS = ((24, 62, "42 REV. CD."), (62, 230, "43 DESCRIPTION"), (230, 322, "44 HCPCS / RATE / HIPPS CODE"),
            (322, 374, "45 SERV. DATE"), (374, 424, "46 SERV. UNITS"), (424, 510, "47 TOTAL CHARGES"),
            (510, 590, "48 NON-COVERED CHARGES"))  # fmt: skip


def _services(paper: _Paper, claim: Claim) -> None:
    for x, to_x, label in _COLUMNS:
        paper.cell(x, 160, to_x, 430, label)
    for row, service in enumerate(claim.services):
        y = 184.0 + 14 * row
        revenue = _REVENUE[int(service.procedure[-1])] if service.procedure[-1].isdigit() else "0510"
        paper.put(30, y, revenue)
        paper.put(66, y, _WORDS[service.procedure[-1]] if service.procedure[-1].isdigit() else "CLINIC VISIT")
        paper.put(240, y, service.procedure)
        paper.put(328, y, _day(service, paper.look))
        paper.put(404, y, str(service.units))
        paper.amount(504, y, service.charge)
    paper.put(30, 427, "0001")
    paper.put(66, 427, "PAGE 1 OF 1")
    paper.sheet.text(240, 427, "CREATION DATE", paper.look.label)
    paper.put(328, 427, f"{claim.signed:%m/%d/%y}" if paper.look.slashes else f"{claim.signed:%m%d%y}")
    paper.sheet.text(376, 427, "TOTALS", paper.look.label)
    paper.amount(504, 427, claim.total)


def _payers(paper: _Paper, claim: Claim) -> None:
    columns = ((24, 190, "50 PAYER NAME", claim.plan), (190, 290, "51 HEALTH PLAN ID", ""), (290, 340, "52 REL INFO",
               "Y"), (340, 390, "53 ASG BEN", "Y"), (390, 460, "54 PRIOR PAYMENTS", ""),
               (460, 530, "55 EST. AMOUNT DUE", ""), (530, 590, "56 NPI", claim.doctor.npi))  # fmt: skip
    for x, to_x, label, value in columns:
        paper.cell(x, 440, to_x, 492, label)
        paper.put(x + 4, 460, value, to_x - x - 6)
    people = ((24, 200, "58 INSURED'S NAME", claim.insured.last_first), (200, 240, "59 P.REL", {"Self": "18"}.get(
               claim.relation, "G8")), (240, 370, "60 INSURED'S UNIQUE ID", claim.insured_id),
               (370, 480, "61 GROUP NAME", ""), (480, 590, "62 INSURANCE GROUP NO.", claim.group))  # fmt: skip
    for x, to_x, label, value in people:
        paper.cell(x, 496, to_x, 548, label)
        paper.put(x + 4, 516, value, to_x - x - 6)


def _foot(paper: _Paper, claim: Claim) -> None:
    paper.cell(24, 560, 46, 600, "66 DX", "0")
    for place in range(8):
        code = claim.diagnoses[place] if place < len(claim.diagnoses) else ""
        label = "67" if place == 0 else "ABCDEFGH"[place - 1]
        paper.cell(
            46 + 68 * place, 560, 114 + 68 * place, 600, label, code if paper.look.dots else code.replace(".", "")
        )
    paper.cell(24, 610, 300, 640, "69 ADMIT DX")
    last, first = claim.doctor.name.rsplit(" ", 1)[-1], claim.doctor.name.rsplit(" ", 1)[0]
    paper.cell(300, 610, 590, 640, "76 ATTENDING           NPI", f"{claim.doctor.npi}   LAST {last}   FIRST {first}")
    paper.cell(24, 650, 590, 700, "80 REMARKS")
    paper.sheet.text(24, 712, "UB-04 CMS-1450        APPROVED OMB NO. 0938-0997", paper.look.label)
    paper.sheet.text(590, 712, "THE CERTIFICATIONS ON THE REVERSE APPLY TO THIS BILL", paper.look.label, "right")
