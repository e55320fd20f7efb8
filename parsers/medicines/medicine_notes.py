"""Lines beside a list of medicines that say nothing of how to take them.

Enters: the text of a line. Leaves: whether it signs the paper, is a note to the pharmacist, or asks for what follows.
"""

from __future__ import annotations

from parsers.kinds import later as regex

_SIGNED = regex.compile(
    r"(?:dr|doctor|prof)\b\.? \p{L}|yours|sincerely|(?:with )?(?:kind |best |warm )?(?:regards|wishes)|thanking you|"
    r"(?:electronically |digitally )?signed|"
    r"(?:[\p{L}.'’-]+ ){1,4}[\p{L}.'’-]+, ?(?:m\. ?d|d\. ?o|md|do|mbbs|np|dnp|fnp(?:-\w+)?|pa(?:-c)?|aprn|dds|dmd|"
    r"dpm)\b\.?(?:[,\s]|$)|"
    r"(?:next|follow)[ -]?(?:visit|up|appointment|check)|review (?:after|in|on)\b|advice\b|investigations?\b",
    regex.IGNORECASE,
)
"""How the lines begin that a prescriber signs with, without a label, or says when to come again."""

_NOTE = regex.compile(
    r"\W*(?:x\W+)?(?:(?:generic|brand|product|drug)\W+)?(?:equivalent )?(?:substitut\w*|selection)\b|"
    r"\W*(?:may|do not|no) substitut|\W*dispense as written|\W*daw\b|\W*brand (?:name )?(?:medically )?necessary|"
    r"generic for\b|void (?:after|if)|discard after|caution\b|(?:not )?valid (?:for|until|till|if|only)|"
    r"this (?:prescription|is an?|document|script)\b|printed (?:by|on)|generated (?:by|on)|page \d|"
    r"(?:m\.?d|d\.?o|m\.?b\.?b\.?s|n\.?p|p\.?a)\.?(?:\s?[/,]\s?(?:m\.?d|d\.?o|n\.?p|p\.?a|dds|dmd|dpm)\.?)+$|"
    r"(?:end of|no further) (?:prescription|list|items)|get well|keep (?:all )?(?:medicines|out)",
    regex.IGNORECASE,
)
"""Lines among the medicines that say nothing of how to take them."""


_NARRATES = regex.compile(
    r"(?:we|he|she|i|they|there|his|her|mr|mrs|ms|this (?:lady|man|woman|gentleman|patient))\b\.?(?: \S+){5}",
    regex.IGNORECASE,
)
"""How a letter's text goes on below the list."""


def signs(text: str) -> bool:
    """Whether a line ends the list: a prescriber signs, says when to come again, or the letter's text goes on."""
    return bool(_SIGNED.match(text, timeout=1) or _NARRATES.match(text, timeout=1))


def is_note(text: str) -> bool:
    """Whether a line among the medicines is no part of any ("Generic substitution allowed")."""
    return bool(_NOTE.match(text, timeout=1))
