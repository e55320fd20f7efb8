"""What wordings of one label have in common, and the little that a word says by its looks alone.

Enters: texts as printed. Leaves: a key, equal for wordings that differ in case, in words that carry nothing ("of",
"your", "please list") or in usual abbreviations ("No.", "#", "Ph", "Addr"); whether a word is a leader, closes a label,
or is numbering.
"""

from __future__ import annotations

from functools import lru_cache

from parsers.kinds import later as regex
from parsers.kinds.plain import words

_DROPPED = words("the your of any a an please list enter print if yes so write")
_SPELLED = {
    "#": "number", "no": "number", "nr": "number", "num": "number", "nos": "number", "№": "number", "ph": "phone",
    "tel": "phone", "telephone": "phone", "tele": "phone", "fone": "phone", "addr": "address", "add": "address",
    "pt": "patient", "pts": "patient", "&": "and", "+": "and", "dt": "date", "ins": "insurance", "lic": "license",
    "licence": "license", "regn": "registration", "reg": "registration", "mobile": "cell", "cellular": "cell",
    "emer": "emergency", "co": "company", "rel": "relationship", "exp": "expiry", "expiration": "expiry",
    "medications": "medication", "allergy": "allergies", "conditions": "condition", "problems": "problem",
    "amt": "amount", "chg": "charge", "chgs": "charges", "pymt": "payment", "pymts": "payments", "pmt": "payment",
    "pmts": "payments", "bal": "balance", "svc": "service", "svcs": "services", "inv": "invoice", "acct": "account",
    "stmt": "statement", "rcpt": "receipt", "recd": "received", "descr": "description", "desc": "description",
    "postcode": "zip", "pincode": "zip", "e-mail": "email", "mail": "email",
}  # fmt: skip
_PIECES = regex.compile(r"[^\W_]+(?:[-'’][^\W_]+)*|[#№&+]")
_NUMBERING = regex.compile(r"^\W*(?:\d{1,2}[.)]\s*|[ivx]{1,4}[.)]\s+)")
CARD_CODES = words("pcn pcnnumber rxpcn rxpcnnumber rxgrp rxgroup rxgrpnumber rxgroupnumber rxbin")
"""Keys of labels that pharmacies read off a card, one behind the other in one line; nothing else is called so."""
_TICKS = frozenset("☒☐☑✓✔×")
_COLON = regex.compile(r"[:：;]\W*$")


def is_leader(text: str) -> bool:
    """Whether a word is only what guides a pen: underscores, dots, colons, dashes; tick boxes are not."""
    return not any(character.isalnum() or character in _TICKS for character in text)


@lru_cache(maxsize=20_000)
def closes(text: str) -> bool:
    """Whether a word ends as labels do: with a colon (a semicolon is a misread one)."""
    return bool(_COLON.search(text, timeout=1))


@lru_cache(maxsize=20_000)
def key(text: str) -> str:
    """What two wordings of one label have in common; empty for a text without letters."""
    return "".join(canonical(text.lower()))


@lru_cache(maxsize=20_000)
def canonical(text: str) -> tuple[str, ...]:
    """The words of a label (in lower case) that carry meaning, usual abbreviations spelled out."""
    pieces: list[str] = []
    for piece in _PIECES.findall(_NUMBERING.sub("", text, timeout=1), timeout=1):
        plain = piece.replace("’", "'").removesuffix("'s").replace("'", "")
        # "No" alone is an answer, "No." behind a word is a number.
        word = plain if plain == "no" and not pieces else _SPELLED.get(plain, plain).replace("-", "")
        if word not in _DROPPED:
            pieces.append(word)
    return tuple(pieces)


@lru_cache(maxsize=20_000)
def is_number(text: str) -> bool:
    """Whether the text is numbering or a bullet: "12.", "a)", "•", "(3)"."""
    return bool(regex.fullmatch(r"(?:[(\[]?(?:\d{1,2}|[A-Za-z]{1,2})[.):\]]|[\W_]+)(?: [\W_]+)*", text, timeout=1))
