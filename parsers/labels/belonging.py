"""To which section of a form a label belongs, by what the label asks for.

Enters: a label, and sections of a form. Leaves: whether the label is such as the section holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from parsers.form import Section
from parsers.kinds.plain import words
from parsers.labels.heading import bare_title
from parsers.labels.labels import Hit
from parsers.labels.vocabulary import Phrase, Vocabulary
from parsers.labels.wording import canonical

_TITLING = words("information details detail particulars about data identification section")
"""What headings hold besides whom they are about."""

OWNED = frozenset({"address", "phone", "text"})
"""Kinds of which several owners in a section may have one each under the same label: the text is a house's name."""


def owner_of(phrase: Phrase) -> str:
    """Whose name, address or phone a phrase asks for: "facility"."""
    return phrase.field.name.rpartition("_")[0] if phrase.field else ""


def asked_about(title: str, known: Vocabulary) -> set[str]:
    """Whom a heading is about: "PART III - HOSPITAL DETAILS" about the "facility"."""
    said = (word for word in canonical(bare_title(title).lower()) if word not in _TITLING)
    named = (each for each in known.exact("".join(said)) if each.field and each.strength == "own")
    return {owner_of(each) for each in named if each.field and each.field.name.endswith("_name")}


def has_person(section: Section) -> bool:
    """Whether the section is about a person, whose name may stand in parts."""
    return any(each.kind.name == "person" and each.parts for each in section.fields)


def reaches(hit: Hit, main: Section) -> bool:
    """Whether the label asks where or how the main section's person is reached."""
    kinds = {each.field.kind.name for each in hit.phrases if each.field and each.section is main}
    return bool(kinds & {"address", "phone"})


def begins_main(hit: Hit, main: Section) -> bool:
    """Whether the label brings the main section back beside another ("Prescriber: …   Patient: …")."""
    return any(
        each.section is main and each.strength == "own" and each.field and each.field.required for each in hit.phrases
    )


def is_among(section: Section, hit: Hit) -> bool:
    """Whether the label is such as the section has; in a section without fields, any plain label is."""
    if any(phrase.role == "fence" for phrase in hit.phrases):
        return True
    if section.all_fields():
        return any(phrase.section is section for phrase in hit.phrases)
    return not any(phrase.strength == "own" for phrase in hit.phrases if phrase.role == "field")


def of_sibling(hit: Hit, row: Iterable[Hit], meant: Sequence[Phrase]) -> list[Phrase]:
    """What a label of a name's piece means behind one that says whose name it is: "Member's last name | First name"."""
    if not hit.phrases or any(phrase.part is None or _of_place(phrase) for phrase in hit.phrases):
        return list(meant)
    named = (
        {id(each.field): each for each in other.phrases if each.part and not _of_place(each)}
        for other in row
        if other.left < hit.left
    )
    told = next((fields for fields in reversed(list(named)) if len(fields) == 1), {})
    same = [phrase for phrase in hit.phrases if id(phrase.field) in told]
    return same or list(meant)


def _of_place(phrase: Phrase) -> bool:
    return phrase.field is None or phrase.field.kind.name == "address"
