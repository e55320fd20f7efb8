"""Words as printed: prose, short answers, and the small helpers that other kinds share.

Enters: a text of one or more lines. Leaves: TEXT, the text on one line with single spaces and without blanks'
underscores at its ends.
"""

from __future__ import annotations

from dataclasses import replace

from parsers.extraction import Issue, ParseOptions
from parsers.kinds.base import Parsed, PlainKind
from parsers.kinds.pattern import Pattern

LEADERS = " \t\r\n\f\v_·•…|¦"
ANSWERED_NONE = frozenset({"n/a", "na", "n.a.", "none", "nil", "not applicable"})

_FILLER = Pattern(r"_{2,} | \.{4,} | …{2,}")
_REDACTED = Pattern(r"[█■▇▆▓▒░]+ | \[?redacted\]? | (?<!\w)[x×*]{4,}(?!\w)")


def words(text: str) -> frozenset[str]:
    """The words of a text as a set; for lists that are written down in code."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """The phrases of a text, parted by |, as a set."""
    return frozenset(text.split("|"))


def one_line(text: str) -> str:
    """The text with every run of white space as one space, none at the ends."""
    return " ".join(text.split())


def trimmed(text: str, edge: str = LEADERS) -> tuple[int, int]:
    """The half-open range of `text` that is left when characters of `edge` are taken off both ends."""
    start = len(text) - len(text.lstrip(edge))
    return start, max(start, len(text.rstrip(edge)))


def corrected(read: str, meant: str) -> Issue:
    """The issue of a value that was read as one thing and understood as another."""
    return Issue("CORRECTED_SPELLING", f"read as “{read}”, understood as “{meant}”")


def invalid(why: str) -> Issue:
    """The issue of a value that cannot be right."""
    return Issue("INVALID_VALUE", why)


def ambiguous(why: str) -> Issue:
    """The issue of a value that could mean another thing."""
    return Issue("AMBIGUOUS", why)


def is_redacted(text: str) -> bool:
    """Whether the text is blacked out, in whole or in part."""
    return _REDACTED.search(text) is not None


def answered_none(text: str) -> Parsed | None:
    """“N/A” or “None” given as the answer: the value as printed; None for any other text."""
    start, end = trimmed(text)
    value = one_line(text[start:end])
    return Parsed(value, (start, end)) if value.casefold() in ANSWERED_NONE else None


def _text(text: str, _: ParseOptions) -> Parsed | None:
    start, end = trimmed(text)
    value = one_line(_FILLER.sub(" ", text[start:end])).strip(LEADERS)
    if not any(character.isalnum() for character in value):
        return None
    issues = (invalid("part of the text is blacked out"),) if is_redacted(value) else ()
    return Parsed(value, (start, end), issues)


TEXT = PlainKind("text", _text)

_DEPARTMENTS = words(
    "cardiology rheumatology dermatology neurology nephrology urology oncology haematology hematology endocrinology "
    "gastroenterology pulmonology psychiatry psychology ophthalmology radiology anaesthesia anesthesia physiotherapy "
    "medicine medical surgery surgical general internal family paediatric paediatrics pediatric pediatrics orthopaedic "
    "orthopaedics orthopedic orthopedics ent obstetrics gynaecology gynecology obgyn dental dentistry emergency "
    "casualty outpatient outpatients inpatient opd gopd mopd sopd popd mch anc ipd er ed icu hdu nicu ccu "
    "ward unit neonatology department dept division clinic clinics diabetic diabetes antenatal hypertension chest "
    "respiratory thoracic cardiac renal stroke pain eye skin asthma fracture male female accident acute critical "
    "intensive care day case consultation room walk-in adult child diseases disease disorders lab "
    "specialist specialty speciality rehabilitation rehab psychiatric and of the"
)
_CAPTIONS = words(
    "ref reference no number nos id code name address phone tel telephone fax date time type status copy page"
)
"""Words of captions, which alone are nobody's name."""
_MIND = Pattern(r"\b(?:behaviou?ral|mental)\shealth\b")


def _is_department(word: str) -> bool:
    return (
        word in _DEPARTMENTS
        or word.isdigit()
        or _CLINIC_OF.fullmatch(word) is not None
        or _OCCUPATION.fullmatch(word) is not None
    )


_STROKE = Pattern(r"[/&|·–—]|(?<=\s)-(?=\s)")


def is_department(text: str) -> bool:
    """Whether a text names a part of a hospital, what it treats or who works there, not a house or a person."""
    said = _STROKE.sub(" ", _MIND.sub("psychiatry", text.casefold())).split()
    return bool(said) and all(_is_department(word.strip(".,()'")) for word in said)


_CLINIC_OF = Pattern(r"[a-z]{1,3}op[cd]|op[cd]|[a-z]{0,2}opd")
"""The out-patient clinic of a part of a hospital: "MOPC", "SOPD"."""
_OCCUPATION = Pattern(
    r"\p{L}*(?:ologist|iatrician|etrician|iatrist|physician|surgeon|practitioner|resident|registrar|intern|nurse|"
    r"an?a?esthetist|therapist|dentist|orthodontist|optometrist|podiatrist|internist|dieti[ct]ian|pharmacist|"
    r"midwife|osteopath|chiropractor|technician|technologist|cashier|secretary|receptionist)|"
    r"consultant|senior|junior|chief|head|officer|house|rmo|cmo|smo"
)
_PAPER = words(
    "result results report reports test tests summary final request requisition form data findings and of cumulative "
    "interim preliminary supplementary amended corrected partial copy printout"
)
_KEYED = Pattern(r"\s*(?:[A-Z]|\d)\s?[=:]\s+")
"""The sign that a table uses for a laboratory: "A = City Laboratory"."""
_STREET_BEHIND = Pattern(r"\s*[,;|]\s*(?:\#|no\.?\s|p\.?\s?o\.?\s)?\s*\d")


_NUMBERED_CAPTION = Pattern(
    r"\s* (?: (?:ref(?:erence)?|id|no|number|code|acc(?:ession)?|sample|specimen|order|req(?:uisition)?)\b [\s.]* \#?"
    r" [\s.]* (?:[:\#]|no\b) | \# \s? \d | \d\d \s? : \s )"
)
"""What follows on "Lab" in the caption of a number ("Lab Ref #: 569054"), or numbers one laboratory of several."""


def _organisation(text: str, options: ParseOptions) -> Parsed | None:
    street = _STREET_BEHIND.search(text)
    said = {word.strip(".:#") for word in text.casefold().replace(":", " ").split()}
    if is_department(text) or said <= _PAPER or said <= _CAPTIONS:  # "Laboratory Results", "Ref"
        return None
    if _NUMBERED_CAPTION.match(text):
        return None
    keyed = _KEYED.match(text)
    begin = keyed.end() if keyed else 0
    parsed = _text(text[begin : street.start() if street else len(text)], options)
    return replace(parsed, span=(parsed.span[0] + begin, parsed.span[1] + begin)) if parsed else None


ORGANISATION = PlainKind("text", _organisation)
"""The name of a hospital or laboratory, without the address that may follow it on the line."""
