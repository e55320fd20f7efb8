"""The headings of blocks: over their text, in a column left of it, before it in its line, or set over two lines.

Enters: the lines of a document and a form's vocabulary. Leaves: a `Heading` for each label that begins its run, with
the words behind it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from parsers.form import Field, Form, Strength
from parsers.kinds.plain import TEXT
from parsers.labels import gists
from parsers.labels.labels import Hit
from parsers.labels.labels import find as find_labels
from parsers.labels.layout import Run, Token, text_of
from parsers.labels.mistaken import passing
from parsers.labels.vocabulary import Phrase, Vocabulary, phrases
from parsers.labels.wording import closes, is_number, key

FEWEST = 3
"""Labels without a colon and with their values behind them that make a paper's manner."""
WRAPPED = 2.0
"""Heights from a heading's first line to its second, at most."""
EXACT = 0.99
"""How well the words of a label must fit where no colon tells that it is one."""
_VOCABULARIES: dict[str, Vocabulary] = {}


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading or label: its runs' first words; `block` is None for one that only ends the block before it."""

    run: Run
    tokens: tuple[Token, ...]
    behind: tuple[Token, ...]
    block: str | None
    fallback: bool
    stands: bool
    listed: bool = False
    prose: bool = False

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.tokens[0].left

    @property
    def key(self) -> str:
        """What its wordings have in common."""
        return key(said_by(self.tokens))

    @property
    def closed(self) -> bool:
        """Whether it ends with a colon."""
        return closes(self.tokens[-1].word.text)


def vocabulary(form: Form) -> Vocabulary:
    """The headings of the form's blocks, and its labels, which end them."""
    if form.type not in _VOCABULARIES:
        strengths: tuple[Strength, Strength] = ("own", "fallback")
        known = [
            Phrase(text, "field", strength, field=Field(block.field, TEXT))
            for block in form.blocks
            for strength, wordings in zip(strengths, (block.headings, block.fallback), strict=True)
            for text in wordings
        ]
        fences = (Phrase(each.text, "fence") for each in phrases(form))
        _VOCABULARIES[form.type] = Vocabulary([*known, *fences], gists.of(form.type))
    return _VOCABULARIES[form.type]


def headings(lines: Sequence[Sequence[Run]], known: Vocabulary) -> Iterator[Heading]:
    """The headings and labels of the lines, top to bottom."""
    hits = {
        id(run): next((hit for hit in find_labels(run, known, starts=2) if _opens(hit) and not passing(hit)), None)
        for line in lines
        for run in line
    }
    for line in lines:
        for before, run in pairwise(line):
            if _is_answer(hits[id(before)], hits[id(run)]):
                hits[id(run)] = None
    bare = _bare(hit for hit in hits.values() if hit is not None)
    taken: set[int] = set()
    for at, line in enumerate(lines):
        for run in line:
            if id(run) in taken:
                continue
            hit = hits[id(run)]
            below = [each for other in lines[at + 1 : at + 3] for each in other]
            if hit is not None and hit.closed and hit.score > 0.99:
                yield _of(hit)
            elif wrapped := _wrapped(run, below, known):
                taken.add(id(wrapped[1]))
                yield wrapped[0]
            elif hit is not None:
                yield _of(hit, bare=bare and _answered(hit))


def _is_answer(before: Hit | None, hit: Hit | None) -> bool:
    """Whether a heading's answer, behind a colon, begins with another heading of its block: "Follow up : TCA 9 May"."""
    if before is None or hit is None or hit.closed or hit.whole or not before.whole:
        return False
    parted = before.closed or closes(hit.run.tokens[0].word.text)
    return parted and not _blocks(before).isdisjoint(_blocks(hit))


def _blocks(hit: Hit) -> set[str]:
    return {each.field.name for each in hit.phrases if each.role == "field" and each.field}


def _bare(hits: Iterable[Hit]) -> bool:
    """Whether a paper sets no colons behind its labels, and their values in the same lines."""
    closed, answered = 0, 0
    for hit in hits:
        closed += hit.closed
        answered += not hit.closed and _answered(hit)
    return answered >= FEWEST and closed <= answered / FEWEST


def _answered(hit: Hit) -> bool:
    """Whether words that may be a value follow a label that is read letter by letter."""
    behind = hit.run.tokens[hit.end].word.text if hit.end < len(hit.run.tokens) else ""
    return hit.score > EXACT and (behind[:1].isupper() or behind[:1].isdigit())


def _opens(hit: Hit) -> bool:
    """Whether the label begins the run, its number apart, and is written as headings are."""
    first = hit.tokens[0].word.text
    numbered = hit.start == 1 and is_number(hit.run.tokens[0].word.text)
    # "No known drug allergies" answers what "Known drug allergies" asks.
    denies = first.lower() in ("no", "not", "nil") and hit.score < 1
    return (hit.start == 0 or numbered) and not denies and not first[:1].islower() and not hit.text.endswith(".")


def _of(hit: Hit, *, bare: bool = False) -> Heading:
    phrase = next((each for each in hit.phrases if each.role == "field"), None)
    capitals = hit.text.isupper() and not hit.run.text.isupper()
    stands = hit.closed or hit.whole or capitals or bare
    behind = hit.run.tokens[hit.end :]
    name = phrase.field.name if phrase and phrase.field and stands else None
    fallback = phrase is not None and phrase.strength == "fallback"
    return Heading(hit.run, hit.run.tokens[: hit.end], behind, name, fallback, stands)


def _wrapped(run: Run, below: Sequence[Run], known: Vocabulary) -> tuple[Heading, Run] | None:
    """A heading set over two lines, its text perhaps beside both; with the run of its second line."""
    under = next((each for each in below if abs(each.left - run.left) < 2 * run.tokens[0].char), None)
    if under is None or under.page != run.page or under.middle - run.middle > WRAPPED * run.height:
        return None
    for first in range(min(8, len(run.tokens)), 0, -1):
        if first < len(run.tokens) and run.tokens[first].left - run.tokens[first - 1].right < 1.3 * run.tokens[0].char:
            continue  # "Discharge destination" over "Diagnoses" is no "Discharge diagnoses".
        if not key(said_by(run.tokens[:first])):
            continue
        for second in range(min(8, len(under.tokens)), 0, -1):
            tokens = (*run.tokens[:first], *under.tokens[:second])
            text = said_by(tokens)
            whole_lines = (first, second) == (len(run.tokens), len(under.tokens))
            phrase = next(iter(known.exact(key(text)) or (_together(run, under, known) if whole_lines else ())), None)
            whole = second == len(under.tokens) or closes(tokens[-1].word.text)
            if phrase and phrase.role == "field" and phrase.field and whole:
                fallback = phrase.strength == "fallback"
                return Heading(run, tokens, run.tokens[first:], phrase.field.name, fallback, True), under
    return None


def _together(run: Run, under: Run, known: Vocabulary) -> tuple[Phrase, ...]:
    """What the words of two lines ask for together; "Allergies" over "Medicines" are two headings."""
    asked = known.gist(f"{run.text} {under.text}")
    names = {each.field.name for each in asked if each.field}
    above, below = known.exact(key(run.text)), known.exact(key(under.text))
    rest = not below or any(each.field and each.field.name in names for each in below)
    return asked if rest and not above else ()


def said_by(line: Sequence[Token]) -> str:
    """The words of a line as text."""
    return text_of(line)
