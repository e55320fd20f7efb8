"""Where a form of boxes goes on from one person to the next without a heading: with the second name that it asks for.

Enters: the runs of a page, the labels in them, and the sections that headings give. Leaves: the labels with which the
patient's boxes begin in another person's section ("20. Name" below "12. Policyholder's name").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from parsers.form import Section
from parsers.labels.labels import Hit
from parsers.labels.layout import Run
from parsers.labels.vocabulary import Phrase


def begun(
    lines: Sequence[Sequence[Run]],
    hits: Mapping[int, Sequence[Hit]],
    main: Section,
    held: Mapping[int, Section],
) -> Iterator[Hit]:
    """The labels that ask for a name again, where none names the main section's person by a label of its own."""
    found = [hit for line in lines for run in line for hit in hits.get(id(run), ())]
    if any(_names(each, main) and each.strength == "own" for hit in found for each in hit.phrases):
        return
    named: set[str] = set()
    for hit in found:
        own = held[id(hit.run)]
        if own is main or not any(_names(each, own) for each in hit.phrases):
            continue
        here = any(_names(each, main) and each.strength == "here" for each in hit.phrases)
        if own.name in named and here:
            yield hit
        named.add(own.name)


def _names(phrase: Phrase, section: Section) -> bool:
    """Whether the phrase asks for the name, whole, of the person whom the section is about."""
    field = phrase.field
    whole = not phrase.part and not phrase.group
    return bool(field and field.kind.name == "person" and whole and phrase.section is section)
