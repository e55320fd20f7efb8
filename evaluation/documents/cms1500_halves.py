"""The two halves of the CMS-1500's likeness: patient and insured above, physician or supplier below.

Enters: the paper. Leaves: boxes, labels and values on it. Places are points on letter paper.
"""

from __future__ import annotations

from evaluation.documents.cms1500_paper import END, LEFT, MIDDLE, RIGHT, Paper
from evaluation.documents.people import Person


def draw_upper(paper: Paper) -> None:
    """Items 2 to 13."""
    claim, new = paper.claim, paper.new
    _who(paper)
    _address(paper, LEFT, 140, MIDDLE, "5. PATIENT'S ADDRESS (No., Street)", claim.patient)
    _address(paper, RIGHT, 140, END, "7. INSURED'S ADDRESS (No., Street)", claim.insured)
    _middle(paper)
    names = ("9. OTHER INSURED'S NAME (Last Name, First Name, Middle Initial)", "a. OTHER INSURED'S POLICY OR GROUP "
             "NUMBER", "b. RESERVED FOR NUCC USE" if new else "b. OTHER INSURED'S DATE OF BIRTH",
             "c. RESERVED FOR NUCC USE" if new else "c. EMPLOYER'S NAME OR SCHOOL NAME",
             "d. INSURANCE PLAN NAME OR PROGRAM NAME")  # fmt: skip
    for row, name in enumerate(names):
        paper.cell(LEFT, 213 + 24 * row, MIDDLE, 237 + 24 * row, name)
    paper.cell(RIGHT, 213, END, 237, "11. INSURED'S POLICY GROUP OR FECA NUMBER", claim.group)
    paper.cell(RIGHT, 237, END, 261, "a. INSURED'S DATE OF BIRTH")
    for place, part in enumerate(("MM", "DD", "YY")):
        paper.say(392 + 20 * place, 249.5, part)
    paper.day(390, 258, claim.insured.born, 20)
    paper.say(530, 244, "SEX")
    paper.ticks(257, (512, "M", claim.insured.sex == "male"), (560, "F", claim.insured.sex == "female"))
    paper.cell(RIGHT, 261, END, 285, "b. OTHER CLAIM ID (Designated by NUCC)" if new else
               "b. EMPLOYER'S NAME OR SCHOOL NAME")  # fmt: skip
    paper.cell(RIGHT, 285, END, 309, "c. INSURANCE PLAN NAME OR PROGRAM NAME", claim.plan)
    paper.cell(RIGHT, 309, END, 333, "d. IS THERE ANOTHER HEALTH BENEFIT PLAN?")
    paper.ticks(330, (402, "YES", False), (445, "NO", True))
    _signatures(paper)


def _who(paper: Paper) -> None:
    claim = paper.claim
    paper.cell(LEFT, 117, MIDDLE, 140, "2. PATIENT'S NAME (Last Name, First Name, Middle Initial)",
               claim.patient.last_first)  # fmt: skip
    paper.cell(MIDDLE, 117, RIGHT, 140, "3. PATIENT'S BIRTH DATE")
    for place, part in enumerate(("MM", "DD", "YY")):
        paper.say(238 + 20 * place, 129, part)
    paper.day(236, 138, claim.patient.born, 20)
    paper.say(335, 123.5, "SEX")
    paper.ticks(137, (322, "M", claim.patient.sex == "male"), (358, "F", claim.patient.sex == "female"))
    paper.cell(RIGHT, 117, END, 140, "4. INSURED'S NAME (Last Name, First Name, Middle Initial)",
               claim.insured.last_first)  # fmt: skip


def _address(paper: Paper, x: float, y: float, to_x: float, label: str, who: Person) -> None:
    state = to_x - 27
    half = x + 93
    paper.cell(x, y, to_x, y + 25, label, who.address.street)
    paper.cell(x, y + 25, state, y + 48, "CITY", who.address.town)
    paper.cell(state, y + 25, to_x, y + 48, "STATE")
    paper.put(state + 6, y + 44, who.address.region)
    paper.cell(x, y + 48, half, y + 73, "ZIP CODE", who.address.code)
    paper.cell(half, y + 48, to_x, y + 73, "TELEPHONE (Include Area Code)")
    area, _, rest = who.phone.partition(" ")
    paper.say(half + 6, y + 69, "(")
    paper.put(half + 12, y + 69, area.strip("()"))
    paper.say(half + 38, y + 69, ")")
    paper.put(half + 48, y + 69, rest)


def _middle(paper: Paper) -> None:
    claim, new = paper.claim, paper.new
    paper.cell(MIDDLE, 140, RIGHT, 165, "6. PATIENT RELATIONSHIP TO INSURED")
    places = ((252, "Self"), (290, "Spouse"), (322, "Child"), (358, "Other"))
    paper.ticks(161, *((x, word, word == claim.relation) for x, word in places))
    if new:
        paper.cell(MIDDLE, 165, RIGHT, 213, "8. RESERVED FOR NUCC USE")
    else:
        paper.cell(MIDDLE, 165, RIGHT, 213, "8. PATIENT STATUS")
        paper.ticks(188, (275, "Single", False), (318, "Married", False), (360, "Other", False))
        paper.ticks(208, (275, "Employed", False))
    paper.cell(MIDDLE, 213, RIGHT, 309, "10. IS PATIENT'S CONDITION RELATED TO:")
    for row, name in enumerate(("a. EMPLOYMENT? (Current or Previous)", "b. AUTO ACCIDENT?", "c. OTHER ACCIDENT?")):
        paper.say(MIDDLE + 3, 240 + 24 * row, name)
        paper.ticks(253 + 24 * row, (275, "YES", False), (318, "NO", True))
    paper.cell(MIDDLE, 309, RIGHT, 333, "10d. CLAIM CODES (Designated by NUCC)" if new else
               "10d. RESERVED FOR LOCAL USE")  # fmt: skip


def _signatures(paper: Paper) -> None:
    paper.sheet.box(LEFT, 333, RIGHT - LEFT, 47, 0.5)
    paper.sheet.text(200, 340, "READ BACK OF FORM BEFORE COMPLETING & SIGNING THIS FORM.", paper.style.label.but(
        bold=True), "centre")  # fmt: skip
    paper.say(LEFT + 3, 348, "12. PATIENT'S OR AUTHORIZED PERSON'S SIGNATURE I authorize the release of any medical or "
              "other information necessary", 345)  # fmt: skip
    paper.say(LEFT + 12, 355, "to process this claim. I also request payment of government benefits to the party who "
              "accepts assignment below.", 330)  # fmt: skip
    paper.say(LEFT + 12, 376, "SIGNED")
    paper.put(LEFT + 48, 374, "SIGNATURE ON FILE")
    paper.say(258, 376, "DATE")
    paper.cell(RIGHT, 333, END, 380, "13. INSURED'S OR AUTHORIZED PERSON'S SIGNATURE I authorize")
    paper.say(RIGHT + 10, 346, "payment of medical benefits to the undersigned physician", 200)
    paper.say(RIGHT + 12, 376, "SIGNED")
    paper.put(RIGHT + 48, 374, "SIGNATURE ON FILE")


def draw_lower(paper: Paper) -> None:
    """Items 14 to 33."""
    new, claim = paper.new, paper.claim
    paper.cell(LEFT, 380, 216, 404, "14. DATE OF CURRENT ILLNESS, INJURY, or PREGNANCY (LMP)" if new else
               "14. DATE OF CURRENT: ILLNESS (First symptom) OR INJURY")  # fmt: skip
    paper.cell(216, 380, RIGHT, 404, "15. OTHER DATE" if new else
               "15. IF PATIENT HAS HAD SAME OR SIMILAR ILLNESS. GIVE FIRST DATE")  # fmt: skip
    paper.cell(RIGHT, 380, END, 404, "16. DATES PATIENT UNABLE TO WORK IN CURRENT OCCUPATION")
    doctor = claim.referring
    referring = f"{doctor.name} {doctor.degrees.split(',')[0].replace('.', '')}"
    source = "17. NAME OF REFERRING PROVIDER OR OTHER SOURCE" if new else (
        "17. NAME OF REFERRING PHYSICIAN OR OTHER SOURCE")  # fmt: skip
    paper.cell(LEFT, 404, 216, 428, source)
    if new:
        paper.put(LEFT + 6, 424, "DN")
    paper.put(LEFT + (30 if new else 12), 424, referring, 155)
    paper.cell(216, 404, RIGHT, 428, "17a." if new else "17a. I.D. NUMBER OF REFERRING PHYSICIAN")
    if new:
        paper.say(222, 425, "17b. NPI")
        paper.put(262, 426, doctor.npi)
    paper.cell(RIGHT, 404, END, 428, "18. HOSPITALIZATION DATES RELATED TO CURRENT SERVICES")
    paper.cell(LEFT, 428, RIGHT, 452, "19. ADDITIONAL CLAIM INFORMATION (Designated by NUCC)" if new else
               "19. RESERVED FOR LOCAL USE")  # fmt: skip
    paper.cell(RIGHT, 428, END, 452, "20. OUTSIDE LAB?                        $ CHARGES")
    paper.ticks(449, (402, "YES", False), (445, "NO", False))
    _diagnoses(paper)
    _services(paper)
    _foot(paper)


def _diagnoses(paper: Paper) -> None:
    paper.sheet.box(LEFT, 452, RIGHT - LEFT, 49, 0.5)
    codes = paper.claim.diagnoses
    if paper.new:
        paper.say(LEFT + 3, 459, "21. DIAGNOSIS OR NATURE OF ILLNESS OR INJURY  Relate A-L to service line below (24E)")
        paper.say(322, 459, "ICD Ind.")
        paper.put(350, 461, "0")
        for place in range(12):
            x, y = LEFT + 8 + 86 * (place % 4), 473 + 12 * (place // 4)
            paper.say(x, y, f"{'ABCDEFGHIJKL'[place]}.")
            paper.sheet.rule(x + 10, y + 2, x + 66, weight=0.4)
            if place < len(codes):
                paper.put(x + 14, y, codes[place])
    else:
        paper.say(LEFT + 3, 459, "21. DIAGNOSIS OR NATURE OF ILLNESS OR INJURY. (RELATE ITEMS 1,2,3 OR 4 TO ITEM 24E "
                  "BY LINE)")  # fmt: skip
        for place in range(4):
            x, y = LEFT + 10 + 200 * (place // 2), 477 + 19 * (place % 2)
            paper.say(x - 4, y, f"{place + 1}.")
            paper.sheet.rule(x + 6, y + 2, x + 60, weight=0.4)
            if place < len(codes):
                paper.put(x + 12, y, codes[place])
    paper.cell(RIGHT, 452, END, 476, "22. RESUBMISSION CODE" if paper.new else "22. MEDICAID RESUBMISSION CODE")
    paper.cell(RIGHT, 476, END, 501, "23. PRIOR AUTHORIZATION NUMBER")


_COLUMNS = (
    (24, 91, "A. DATE(S) OF SERVICE From"), (91, 152, "To"), (152, 176, "B. PLACE"), (176, 194, "C."),
    (194, 318, "D. PROCEDURES, SERVICES, OR SUPPLIES"), (318, 375, "E. DIAGNOSIS"), (375, 441, "F. $ CHARGES"),
    (441, 461, "G. UNITS"), (461, 522, "H.       I.        J."), (522, 593, ""),
)  # fmt: skip


def _services(paper: Paper) -> None:
    for x, to_x, label in _COLUMNS:
        last = "RENDERING PROVIDER ID. #" if paper.new else "RESERVED FOR LOCAL USE"
        paper.cell(x, 501, to_x, 529, label or last)
    paper.say(26, 524, "24.  MM     DD     YY")
    paper.say(93, 524, "MM    DD    YY")
    paper.say(200, 524, "CPT/HCPCS                MODIFIER")
    paper.say(320, 524, "POINTER" if paper.new else "CODE")
    paper.say(443, 524, "DAYS OR", 16)
    for row in range(6):
        y = 529 + 23 * row
        for x, to_x, _ in _COLUMNS:
            paper.sheet.box(x, y, to_x - x, 23, 0.4)
        paper.sheet.text(20, y + 20, str(row + 1), paper.style.label, "right")
        if paper.new:
            paper.sheet.band(LEFT + 0.5, y + 0.5, 437, 9, 0.9)
            paper.say(475, y + 20, "NPI")
        if row < len(paper.claim.services):
            _service(paper, row, y + 19)


def _service(paper: Paper, row: int, y: float) -> None:
    service = paper.claim.services[row]
    paper.day(30, y, service.first, 18)
    paper.day(94, y, service.last, 18)
    paper.put(157, y, service.place)
    paper.put(204, y, service.procedure)
    if service.modifier:
        paper.put(262, y, service.modifier)
    pointers = service.pointer if paper.new else ",".join(str("ABCD".index(letter) + 1) for letter in service.pointer)
    paper.put(328, y, pointers)
    paper.money(396, y, service.charge)
    paper.put(446, y, str(service.units))
    paper.put(526, y, service.provider)


def _foot(paper: Paper) -> None:
    claim, new = paper.claim, paper.new
    paper.cell(LEFT, 667, 180, 692, "25. FEDERAL TAX I.D. NUMBER", claim.tax_id)
    paper.say(130, 673.5, "SSN  EIN")
    dashed = claim.tax_id[2:3] == "-"
    paper.ticks(688, (132, "", not dashed), (146, "", dashed))
    paper.cell(180, 667, 288, 692, "26. PATIENT'S ACCOUNT NO.", claim.account)
    paper.cell(288, 667, RIGHT, 692, "27. ACCEPT ASSIGNMENT?")
    paper.tick(292, 688, claim.assignment)
    paper.say(304, 687, "YES")
    paper.tick(328, 688, not claim.assignment)
    paper.say(340, 687, "NO")
    for x, to_x, label, cents in ((RIGHT, 459, "28. TOTAL CHARGE", claim.total), (459, 526, "29. AMOUNT PAID",
                                  claim.paid)):  # fmt: skip
        paper.cell(x, 667, to_x, 692, label)
        paper.say(x + 4, 688, "$")
        paper.money(x + 18, 688, cents)
    paper.cell(526, 667, END, 692, "30. Rsvd for NUCC Use" if new else "30. BALANCE DUE")
    paper.cell(LEFT, 692, 180, 752, "31. SIGNATURE OF PHYSICIAN OR SUPPLIER")
    paper.say(LEFT + 10, 706, "INCLUDING DEGREES OR CREDENTIALS")
    paper.put(LEFT + 8, 738, claim.doctor.name, 85)
    paper.say(LEFT + 3, 749, "SIGNED                                      DATE")
    paper.put(128, 738, f"{claim.signed:%m/%d/%y}", 48)
    paper.cell(180, 692, RIGHT, 752, "32. SERVICE FACILITY LOCATION INFORMATION" if new else
               "32. NAME AND ADDRESS OF FACILITY WHERE SERVICES WERE RENDERED")  # fmt: skip
    paper.cell(RIGHT, 692, END, 752, "33. BILLING PROVIDER INFO & PH #" if new else
               "33. PHYSICIAN'S, SUPPLIER'S BILLING NAME, ADDRESS, ZIP CODE & PHONE #")  # fmt: skip
    for row, text in enumerate((claim.facility, *claim.facility_address.lines)):
        paper.put(188, 712 + 11 * row, text, 182)
    for row, text in enumerate((claim.billing, *claim.billing_address.lines)):
        paper.put(RIGHT + 8, 712 + 11 * row, text, 205)
    if new:
        paper.put(500, 702, claim.billing_phone)
        paper.say(182, 750, "a. NPI")
        paper.say(RIGHT + 2, 750, "a. NPI")
        paper.put(RIGHT + 24, 750, claim.doctor.npi)
    else:
        paper.put(RIGHT + 8, 746, claim.billing_phone)
    paper.say(440, 764, "APPROVED OMB-0938-1197 FORM 1500 (02-12)" if new else "FORM HCFA-1500 (12-90)")
