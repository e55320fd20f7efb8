"""Codes of FHIR resources, each with its system; a text where the system is not certain.

Systems: hl7.org/fhir/R4/terminologies-systems.html. ICD-10-CM's shape is that of CMS's code tables (a letter but U,
a digit, a digit or A or B, up to four more after the dot); CPT's five digits, or four and F, T or U (AMA); HCPCS
level II a letter A to V and four digits (CMS).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

Json = dict[str, Any]

TERMINOLOGY = "http://terminology.hl7.org/CodeSystem"
ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm"
CPT = "http://www.ama-assn.org/go/cpt"
HCPCS = "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets"
LOINC = "http://loinc.org"

_ICD_10_CM = re.compile(r"([A-TV-Z]\d[\dAB])\.?([\dA-TV-Z]{0,4})")
_CPT = re.compile(r"\d{4}[\dFTU]")
_HCPCS = re.compile(r"[A-V]\d{4}")

INTERPRETATIONS: Mapping[str, str] = {
    **dict.fromkeys(("h", "high", "↑"), "H"),
    **dict.fromkeys(("l", "low", "↓"), "L"),
    **dict.fromkeys(("n", "normal"), "N"),
    **dict.fromkeys(("a", "abnormal", "*"), "A"),
    "hh": "HH",
    "ll": "LL",
}
"""A laboratory's flag, in lower case → HL7 v3 ObservationInterpretation."""


def concept(system: str, code: str, text: str | None = None) -> Json:
    """A code of a system."""
    return {"coding": [{"system": system, "code": code}]} | ({"text": text} if text else {})


def text_concept(text: object) -> Json | None:
    """A concept that has words and no code."""
    return {"text": str(text)} if text else None


def diagnosis(code: str) -> Json:
    """A diagnosis as printed; in ICD-10-CM, with its dot, where it has that shape."""
    shaped = _ICD_10_CM.fullmatch(code.strip().upper())
    if not shaped:
        return {"text": code}
    dotted = f"{shaped[1]}.{shaped[2]}" if shaped[2] else shaped[1]
    return concept(ICD_10_CM, dotted, code)


def procedure(code: object, words: object) -> Json:
    """What was done: in CPT or HCPCS where the code has their shape, else in words."""
    text = str(words or code or "not stated")
    plain = str(code or "").strip().upper()
    for system, shape in ((CPT, _CPT), (HCPCS, _HCPCS)):
        if shape.fullmatch(plain):
            return concept(system, plain, text)
    return {"text": f"{plain} {text}".strip() if plain and words else text}


WEIGHT_AND_HEIGHT: Mapping[str, Json] = {
    "weight": concept(LOINC, "29463-7", "Body weight"),
    "height": concept(LOINC, "8302-2", "Body height"),
}
