"""What lines of a letterhead hold: the words of facilities, doctors and titles of papers.

Enters: a line's text. Leaves: whether it names a sender.
"""

from __future__ import annotations

from parsers.kinds import later as regex
from parsers.kinds.plain import words

DOCTOR = regex.compile(
    r"\b(?:dr|doctor|prof)\b\.?\s+\p{L}|(?:^|[,\s])(?:m\.?\s?d\.?|d\.?o\.?|m\.?b\.?,?\s?b\.?\s?(?:s|ch)\.?|bmbs|"
    r"mb\s?chb|mb|np|pa-?c|d\.?\s?d\.?\s?s\.?|d\.?\s?m\.?\s?d\.?|d\.?p\.?m\.?|b\.?d\.?s\.?|m\.?d\.?s\.?|o\.?d\.?|dnb|"
    r"f\.?r\.?c\.?[ps]\.?c?|m\.?r\.?c\.?[ps]\.?|mrcgp|fracgp|fracp|fcps|arnp|aprn|fnp(?:-?c|-?bc)?|d\.?n\.?p\.?|"
    r"ccfp|f\.?p\.?c\.?p\.?|dpps|fcp)\b",
    regex.IGNORECASE,
)
DEGREE_WORDS = words(
    "md do mbbs mb bs bm bch chb mbchb bds mds np pa pac dds dmd dpm phd ms msc ma bsc bmbs frcs frcp frcpc frcgp "
    "mrcp mrcs mrcgp fracgp fracp fcps fcp fpcp dpps od ccfp facp facc dnb dch dgo dm mch arnp aprn fnp fnpc fnpbc "
    "dnp rn dr doctor prof ortho paediatrics pediatrics medicine"
)
FACILITY = regex.compile(
    r"\b(?:\w*clinics?|hospitals?|klini(?:k(?:um)?|ek)|krankenhaus|\w*spital|medi(?:city|centre|center)|medical|health(?:care)?|cent(?:er|re)|surgery|polyclinic|clinique|h[oô]pital|associates|practice|"
    r"physicians|infirmary|dispensary|nursing home|pediatrics|paediatrics|cardiology|dermatology|family medicine|"
    r"internal medicine|institute|wellness|care|group|dental|ortho\w*|(?:consulting|treatment) rooms|rooms|trust|nhs|"
    r"foundation|diagnostics?|laborator(?:y|ies)|imaging|radiology|pathology|sanatorium|maternity|surgical|hospice|"
    r"rehabilitation|nursing|polyclinics|healthcare|\w*physiotherapy|ambulance|ems|paramedics?|"
    r"rescue squad|fire (?:and rescue|(?:(?:protection|rescue) )?(?:district|department|authority))|"
    r"opticians?|optometrists?|optical|audiology|"
    r"telehealth|telemedicine|teleclinic|chiropractic|podiatry|orthotics|dialysis|oncology|orthop(?:a?edics?)|"
    r"urgent care)\b",
    regex.IGNORECASE,
)
AUTHORITY = regex.compile(
    r"\b(?:ministry|department) of (?:public )?health\b|\b(?:republic|state) of\b|\bgovernment\b", regex.IGNORECASE
)
"""Who is above a facility and is none: "Ministry of Health"."""
PHARMACY = regex.compile(
    r"\b(?:pharmac(?:y|ies|ist|ists)|drug\s?(?:store|mart|shop)s?|drugs|chemists?|apothecary|medical stores?|botica)\b",
    regex.IGNORECASE,
)
"""A dispenser's name, which no field takes."""
TITLE = regex.compile(
    r"\b(?:invoice|(?:super)?bills?|cash memo|statement|receipt|report|summary|prescription|record|form|certificate|"
    r"questionnaire)\b",
    regex.IGNORECASE,
)
"""A line that says what the paper is, not who sent it."""
_OWN = regex.compile(r"\b(?:dr|doctor|prof)s?\b.*\p{L}(?:['’]s|s['’])\s", regex.IGNORECASE)
_FIRM = regex.compile(
    r"\b(?:dr|doctor|prof)s?\b.*\p{L}.*?[\s(](?:inc|incorporated|pty|ltd|limited|llc|pllc|llp|(?:&|and) (?:partners|"
    r"associates))\b\W*$",
    regex.IGNORECASE,
)
"""A doctor's practice under the doctor's name, as a firm: "Dr Anneke Botha Inc."."""
_NAMED_AFTER = regex.compile(
    r"\b(?:dr|prof)s?\b[^,(|]*\p{L}{2}[^,(|]*\s(?:hospitals?|nursing home|polyclinic|diagnostics|sanatorium|infirmary|"
    r"(?:medical|health|heart|eye|dental|diagnostic|scan|trauma) (?:centre|center|clinic|hospital))\W*",
    regex.IGNORECASE,
)
"""A house that is called after a doctor: "Dr. Meera Nair Memorial Hospital"."""
SPECIALTY = regex.compile(
    r"(?:(?:internal|family|general|emergency|sports|medicine|pediatrics?|paediatrics?|cardiology|dermatology|and|&|"
    r"ortho\w*|dental|surgery|medical|practice|practitioner|specialist|consultant)\W*)+"
    r"|[\p{L}&\s.,'/-]*\b(?:surgeon|physician|\w*an?a?esthetist|\w*(?:olog|iatr)ist|pa?ediatrician|dentist|therapist)\W*",
    regex.IGNORECASE,
)
"""A line that says what a doctor does, not where."""


def names_sender(text: str) -> bool:
    """Whether a line names a facility or a doctor."""
    return any(pattern.search(text, timeout=1) for pattern in (FACILITY, DOCTOR))


def is_sender(text: str) -> bool:
    """Whether a line names a facility, a doctor or a pharmacy, or says what the paper is."""
    return names_sender(text) or any(pattern.search(text, timeout=1) for pattern in (TITLE, PHARMACY))


def names_own_house(text: str) -> bool:
    """Whether a line names the house that a doctor has: "Dr. Mehta's Eye Clinic", "Dr Anneke Botha Inc."."""
    if _NAMED_AFTER.fullmatch(text.strip(), timeout=1):
        return True
    return bool(_FIRM.search(text, timeout=1)) or bool(
        _OWN.search(text, timeout=1) and FACILITY.search(text, timeout=1)
    )


def names_facility(text: str) -> bool:
    """Whether a line may be a facility's name and is no title."""
    return bool(FACILITY.search(text, timeout=1)) and not TITLE.search(text, timeout=1)
