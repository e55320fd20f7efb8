"""What hospitals are called, and their parts: "Universitätsklinikum Hohenfels, Department of Internal Medicine II".

Enters: a line of a letterhead. Leaves: whether it names a house by more than the words its form lists, and its words
without the part of the house behind the name.
"""

from __future__ import annotations

from dataclasses import replace

from parsers.kinds import later as regex
from parsers.kinds.plain import is_department, words
from parsers.labels.layout import Token, text_of

DEPARTMENTS = words(
    "medicine surgery surgical service services hospitalist internal general unit team ward acute division cardiology "
    "pediatrics paediatrics pediatric paediatric adult women womens children childrens obstetrics "
    "maternity emergency care day"
)
PARTS = words("medicine service services hospitalist unit team ward division")
"""What a paper's title says of the part of a house that it comes from, and no house is called by."""
_SURGERY = regex.compile(
    r"(?!.*\b(?:general|orthop\w+|plastic|cardi\w+|vascular|oral|thoracic|pa?ediatric|neuro\w*|department|dept|of|"
    r"date|procedure|after|before)\b)(?:\p{L}[\p{L}.'’&-]* ){1,5}surgery(?: cent(?:re|er))?\W*",
    regex.IGNORECASE,
)
"""A house that is called so ("Harbour Day Surgery"), and no department or operation."""
_HOUSE = regex.compile(
    r"\b\p{L}*(?:klinik(?:um|en)?|krankenhaus|spital|ziekenhuis|sjukhus|sykehus|ospedale|clinica|medicity|"
    r"orthopa?edics?)\b",
    regex.IGNORECASE,
)
"""What hospitals are called elsewhere, also as the end of a word: "Universitätsklinikum"."""
_DEPARTMENT = regex.compile(
    r"(?<=\p{L}.*)(?:,? (?:department|dept\.?|division|faculty|abteilung) (?:of|for|für)\b.*|"
    r", (?:(?:internal|general|acute|day|medicine|surgery|surgical|cardiology|orthop\w+|pa?ediatrics?|ward|unit|"
    r"maternity|emergency|intensive|care|department|[A-Z]|[IVX]+|\d{1,2})\b[ ,]*)+)$",
    regex.IGNORECASE,
)
"""The part of a house behind its name."""


_ENDS_AS_PART = regex.compile(
    r"(?!.*\b(?:hospitals?|clinics?|infirmary|cent(?:er|re)|system|trust|institute|group)\b).*"
    r"\b(?:unit|ward|team|division|department|dept)\b\W*\w{0,3}",
    regex.IGNORECASE,
)
"""A part of a house by its last word, where nothing says that the house is named as well."""


def plain_words(text: str) -> set[str]:
    """The letters of each word, in lower case."""
    return {"".join(filter(str.isalpha, word)).lower() for word in text.split()} - {""}


def says(text: str, some: frozenset[str]) -> bool:
    """Whether a text holds one of `some` words, also before or behind a hyphen."""
    return not plain_words(text.replace("-", " ")).isdisjoint(some)


def names_part(text: str) -> bool:
    """Whether a line names a part of a house and no house: "Behavioral Health Unit", "Inpatient Rehabilitation"."""
    return is_department(text) or bool(_ENDS_AS_PART.fullmatch(text.strip(), timeout=1))


def is_house(text: str) -> bool:
    """Whether a line is called as hospitals and surgeries are."""
    return bool(_SURGERY.fullmatch(text, timeout=1) or _HOUSE.search(text, timeout=1))


def without_part(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words down to the department, the ward or the unit behind the name."""
    text = text_of(tokens)
    part = _DEPARTMENT.search(text, timeout=1)
    return _before(tokens, text, part.start()) if part else tokens


def _before(tokens: tuple[Token, ...], text: str, end: int) -> tuple[Token, ...]:
    """The words before a place in their text, the last one without a comma; all where none stands there."""
    count = len(text[:end].split())
    if not 0 < count < len(tokens):
        return tokens
    last = tokens[count - 1]
    bare = replace(last, word=replace(last.word, text=last.word.text.rstrip(",")))
    return (*tokens[: count - 1], bare)
