"""Items of a list that stand in one line with commas between them: "Acute pancreatitis, Asthma, Gout".

Enters: the lines of one item. Leaves: the lines of each of the items in it, and whether that is sure. A comma also
parts a diagnosis from what qualifies it ("Asthma, moderate persistent"); only where every piece holds a word that
diseases or procedures are named by, by their endings mostly, are they items for sure.
"""

from __future__ import annotations

from collections.abc import Sequence

from parsers.kinds import later as regex
from parsers.labels.layout import Token

Line = tuple[Token, ...]

_DISEASE = (
    r"\p{L}{2,}(?:itis|osis|asis|a?emia|oma|pathy|algia|uria|pnea|pnoea|rrhea|rrhoea|plegia|paresis|trophy|ectasis|"
    r"megaly|ism|penia|cele|lithiasis|rhage|thorax|cytosis|ensive)s?|\p{L}*(?:tension|thyroid|sepsis)|"
    r"diseases?|disorders?|syndrome|failure|infarction|fractures?|diabetes|mellitus|asthma|infections?|injury|stroke|"
    r"deficiency|arrest|obesity|cancer|carcinoma|ulcers?|stones?|calculus|calculi|hernia|fever|angina|fibrillation|"
    r"pneumonia|malaria|dengue|typhoid|gout|epilepsy|migraine|dementia|arrhythmia|lupus|abscess|attack|"
    r"copd|htn|dm|t2dm|t1dm|ckd|aki|ihd|cad|chf|uti|gerd|afib|af|dvt|pe|tb|hiv|bph|osa|nstemi|stemi|tia|cva|dka|"
    r"hypothyroidism|hyperlipid\p{L}+|dyslipid\p{L}+|eclampsia|insufficiency|edema|oedema|effusion|seizures?"
)
_PROCEDURE = (
    r"\p{L}{2,}(?:tomy|plasty|scopy|graphy|gram|pexy|desis|centesis|lysis|rrhaphy|stomy)|lavage|biopsy|repair|"
    r"replacement|insertion|transfusion|catheteri[sz]ation|stent(?:ing)?|section|reduction|fixation|drainage|"
    r"d[ée]bridement|excision|incision|removal|dialysis|intubation|ventilation|graft|bypass|implantation|ablation|"
    r"pci|cabg|ercp|orif|lscs|mri|ct|ecg|echo"
)
_NAMES = {
    "diagnoses": regex.compile(rf"\b(?:{_DISEASE})\b", regex.IGNORECASE),
    "procedures": regex.compile(rf"\b(?:{_PROCEDURE})\b", regex.IGNORECASE),
}
_QUALIFIES = regex.compile(
    r"(?:with|without|due|secondary|on|in|not|unspecified|initial|subsequent|sequela|left|right|bilateral|both|acute|"
    r"chronic|mild|moderate|severe|stage|grade|type|class|post|status|s/p|and|or|stable|resolved|controlled|poorly|"
    r"un\p{L}+|day|history|old)\b.{0,12}",
    regex.IGNORECASE,
)
LONGEST = 8
"""Words of an item between commas, at most."""


def at_commas(field: str, item: Sequence[Line]) -> tuple[list[list[Line]], bool]:
    """The items in one, and whether it is sure that these are they."""
    names = _NAMES.get(field)
    pieces = _pieces(item)
    if names is None or len(pieces) < 2:
        return [list(item)], True
    texts = [" ".join(token.word.text for line in piece for token in line).strip(" ,.") for piece in pieces]
    if any(len(text.split()) > LONGEST or "(" in text for text in texts):
        return [list(item)], True
    if any(_QUALIFIES.fullmatch(text, timeout=1) for text in texts[1:]):
        return [list(item)], True
    if all(names.search(text, timeout=1) for text in texts):
        return pieces, True
    # What goes on in small letters qualifies; a capital begins another item or is a manner of writing.
    return [list(item)], all(text[:1].islower() for text in texts[1:])


def _pieces(item: Sequence[Line]) -> list[list[Line]]:
    """The item's words cut behind its commas."""
    pieces: list[list[Line]] = [[]]
    for line in item:
        start = 0
        for at, token in enumerate(line, 1):
            if token.word.text.endswith(","):
                pieces[-1].append(line[start:at])
                pieces.append([])
                start = at
        if line[start:]:
            pieces[-1].append(line[start:])
    return [piece for piece in pieces if piece]
