"""Whether a bill speaks of nobody but the one it is addressed to, who is the patient then.

Enters: a `Sheet` and the name in its window. Leaves: yes or no. Parents, guarantors, employers and insurers are sent
the bills of others; such papers say whose treatment it was, in words that are looked for here.
"""

from __future__ import annotations

from typing import Final

from parsers.form import Field
from parsers.kinds import later as regex
from parsers.people.sender_words import names_sender
from parsers.sheet import Sheet
from parsers.values.values import Found

LONGEST: Final = 8
"""Words of a line that says something about this bill; longer ones are sentences for everybody."""
_KIN: Final = (
    r"\b(?:your|his|her|their) (?:child|son|daughter|mother|father|baby|spouse|wife|husband|dependants?|employee)\b|"
    r"\b(?:treatment|care|services?|consultation|visit|attendance|account|charges|invoice|bill|patient|client)"
    r"(?: \w+){0,2} (?:of|for|to|on) (?:mr|mrs|ms|miss|master|baby)\b"
)
_IN_PROSE: Final = regex.compile(_KIN, regex.IGNORECASE)
_ANOTHER: Final = regex.compile(
    rf"{_KIN}|"
    r"\b(?:child|son|daughter|guardian|guarantor|parents?|dependants?|dependents?|insured|policy\s?holder|"
    r"account\s?holder|responsible (?:party|person)|subscriber|mother|father|baby|infant|spouse|wife|husband|"
    r"deceased|estate|executors?|next of kin|employee|resident|principal|beneficiary|injured|claimant|master)\b|"
    r"\b(?:re|regarding|patients?|clients?|pt|for|member)(?:\s?name)?\s?[:\-–]\s?\p{L}|c/o|attn|care of",
    regex.IGNORECASE,
)
"""Words for somebody else than the addressee."""
_HEAD: Final = regex.compile(
    r"(?:patients?|clients?|pt|member|person|seen)(?:['’]s)?(?:\s?(?:first |full )?names?)?", regex.IGNORECASE
)
"""The head of a column, or a label by itself, with somebody's name below or beside it."""
_FIRM: Final = regex.compile(
    r"\b(?:ltd|limited|inc|llc|llp|plc|pty|gmbh|corp(?:oration)?|compan(?:y|ies)|co|insurance|assurance|mutual|fund|"
    r"bank|services?|solutions|systems|holdings|schools?|university|college|council|city|county|department|dept|accounts?|"
    r"claims?|office|society|union|agency|logistics|payer|scheme|plan|family|the|and|of)\b|&",
    regex.IGNORECASE,
)
"""Who is sent a bill and was never treated."""


def nobody_else(sheet: Sheet, name: Field, who: Found, sender_known: bool) -> bool:
    """Whether the addressee is a person below the sender's name, and the paper asks for and names no other."""
    if who.parsed.issues or _FIRM.search(who.slot.text, timeout=1):
        return False
    asking = (hit for hit in sheet.all_hits() if hit.closed or hit.whole)
    if any(phrase.field is name and phrase.strength == "own" for hit in asking for phrase in hit.phrases):
        return False
    first = who.slot.tokens[0]
    above = (run for run in sheet.runs if run.page == first.page and run.middle < first.top)
    if not sender_known and not any(names_sender(run.text) for run in above):
        return False
    said = [run.text for run in (*sheet.runs, *(run for laid in sheet.tables for run in laid.runs))]
    return not any(map(_speaks_of_another, said))


def _speaks_of_another(text: str) -> bool:
    """Whether a run does; a sentence for every patient, in small print, names nobody but by the addressee's kin."""
    words = _IN_PROSE if len(text.split()) > LONGEST else _ANOTHER
    return bool(words.search(text, timeout=1) or _HEAD.fullmatch(text.strip(" :"), timeout=1))
