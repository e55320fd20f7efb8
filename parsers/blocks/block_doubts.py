"""What does not look like one block's text: a jump in it, sentences where an answer is asked for, several in one item.

Enters: a block that was found, and the words of one of its items. Leaves: the doubts that send them to a person.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from parsers.blocks.block_ends import states_fact
from parsers.extraction import Issue
from parsers.kinds import later as regex
from parsers.kinds.plain import words
from parsers.labels.layout import Token, text_of
from parsers.people.address_lines import ends_in_town
from parsers.values.extras import Block

JUMP = 1.6
"""A line that stands this many times farther from the one above than the block's lines usually do may be another's."""
JUMP_IN_PROSE = 2.4
"""The same where paragraphs are to be expected."""
CLOSE, WIDE = 1.45, 2.2
"""Heights of a line from one to the next, in close print and at its widest."""
LONGEST_ITEM = 16
"""Words of an item of a list; a longer one holds more than itself."""
LONGEST_ANSWER = 30
"""Words of a short answer: an allergy, a condition, a place."""
SHORT = frozenset({"allergies", "condition_at_discharge", "discharged_to"})
ONE_ANSWER = SHORT - {"allergies"}
"""Answers without facts of their own: an allergy's reaction has a label at times."""
COLUMN = 8
"""Widths of a letter between two words of a line, at least, that stand in two columns."""
PROSE = frozenset({"hospital_course"})
_TELLS = words(
    "was were had presented underwent complained received admitted showed revealed improved started treated given"
)
_CONDITIONS = words(
    "improved unimproved recovered stable better cured died expired deceased dama hama lama absconded unchanged"
)
"""Outcomes, which some houses ask for as the disposition."""
_STATES = _CONDITIONS | words("good fair satisfactory poor critical serious guarded")
_ARRANGES = regex.compile(
    r"\b(?:appointment|follow|review|clinic|visit|within|days|weeks|months|admitted|discharged)\b", regex.IGNORECASE
)
"""Words of arrangements and of what happened, which no allergy has."""
_LABELLED = regex.compile(r"\p{Lu}[^:.,]{2,40}:(?:\s|$)")
_LABEL_WITHIN = regex.compile(r"\S\s+\p{Lu}[\p{L}/-]*(?: \p{L}+){0,2} ?:\s")
_CODED = regex.compile(r"\W*(?:ICD\b|[A-Z]\d[\dA-Z]\.\w{1,4}\b)")
"""A diagnosis that begins with a code, or is a column's head: the code is no part of it."""
_UNCOUNTED = regex.compile(r"\b(?:in|after|within) (?:days|weeks|months)\b(?! of\b)", regex.IGNORECASE)
"""How long until the next visit, its number lost: "Clinic in weeks"."""
_SENTENCE = regex.compile(r"[\p{Ll})]{3,}\.\s+\p{Lu}")


def doubts(block: Block, lines: Sequence[Sequence[Token]]) -> Iterator[Issue]:
    """The doubts about a block's words: all of them for prose, one item of a list."""
    yield from _strange(block, lines)
    text = " ".join(token.word.text for line in lines for token in line)
    said = text.casefold().split()
    sentences = _SENTENCE.search(text, timeout=1) is not None
    tells = len(said) > 6 and not _TELLS.isdisjoint(said)
    if block.field == "discharged_to" and not _CONDITIONS.isdisjoint(map(_plain, said)):
        yield Issue("UNCERTAIN_PLACE", "This says how the patient was, not where they went.")
    if block.listed and _plain(text.casefold()) in _STATES:
        yield Issue("UNCERTAIN_PLACE", "This says how the patient was, not what they had.")
    if block.field == "allergies" and _ARRANGES.search(text, timeout=1):
        yield Issue("UNCERTAIN_PLACE", "The text of another heading may stand here.")
    if block.field == "follow_up" and _UNCOUNTED.search(text, timeout=1):
        yield Issue("AMBIGUOUS", "A number seems to be missing before the days, weeks or months.")
    if block.listed and (text.rstrip().endswith(":") or _CODED.match(text, timeout=1)):
        yield Issue("UNCERTAIN_PLACE", "A heading or a code may stand here.")
    if block.listed and (len(said) > LONGEST_ITEM or (tells and sentences)):
        yield Issue("UNCERTAIN_PLACE", "This is long for one item: more than the item may stand here.")
    elif block.field in SHORT and (len(said) > LONGEST_ANSWER or (tells and sentences)):
        yield Issue("UNCERTAIN_PLACE", "This is long for an answer: the text of another heading may stand here.")


def _strange(block: Block, lines: Sequence[Sequence[Token]]) -> Iterator[Issue]:
    """The doubts about where the words stand: beyond a space, behind a label, in another column."""
    if _jumps(block, lines):
        yield Issue("UNCERTAIN_PLACE", "A space parts this text: what stands below it may belong to something else.")
    if not block.listed and block.field not in PROSE and _holds_a_heading(lines):
        yield Issue("UNCERTAIN_PLACE", "Another heading or label may stand in this text.")
    if block.field in PROSE and any(states_fact(text_of(one), text_of(other)) for one, other in pairwise(lines)):
        yield Issue("UNCERTAIN_PLACE", "A label with its answer may stand in this text.")
    if block.field in ONE_ANSWER and any(_LABEL_WITHIN.search(text_of(line), timeout=1) for line in lines):
        yield Issue("UNCERTAIN_PLACE", "Another label may stand behind this answer.")
    if block.field in SHORT and any(map(_has_columns, lines)):
        yield Issue("UNCERTAIN_PLACE", "Another label may stand beside this answer, in a column of its own.")


def _has_columns(line: Sequence[Token]) -> bool:
    """Whether a wide blank parts a line, and words that begin as a label does follow it."""
    pairs = pairwise(line)
    return any(
        word.left - before.right > COLUMN * before.char and word.word.text[:1].isupper() for before, word in pairs
    )


def addressed(block: Block, lines: Sequence[Sequence[Token]]) -> Iterator[Issue]:
    """The doubt about all items of a list in which a town with its code stands: they may be somebody's address."""
    if block.listed and any(ends_in_town(text_of(line)) for line in lines):
        yield Issue("UNCERTAIN_PLACE", "The lines of an address may stand here.")


def _plain(word: str) -> str:
    return word.strip(".,;:()[]")


def _holds_a_heading(lines: Sequence[Sequence[Token]]) -> bool:
    """Whether a line below the first is written as labels and headings are: "Patient Education", "Signed by: …"."""
    for above, line, below in zip(lines, lines[1:], [*lines[2:], ()], strict=False):
        text = text_of(line).strip()
        ended = not above[-1].word.text.endswith(",") and line[0].word.text[:1].isupper()
        said = [word for word in text.split() if len(word) > 3]
        title = bool(below) and len(text.split()) <= 4 and all(word.istitle() for word in said) and text[-1:].isalpha()
        if ended and said and (title or _LABELLED.match(text, timeout=1)):
            return True
    return False


def _jumps(block: Block, lines: Sequence[Sequence[Token]]) -> bool:
    """Whether one space between lines is clearly wider than they usually are."""
    middles = [(line[0].page, (line[0].top + line[0].bottom) / 2, line[0].bottom - line[0].top) for line in lines]
    gaps = [below[1] - above[1] for above, below in pairwise(middles) if below[0] == above[0]]
    height = max((each[2] for each in middles), default=0.0)
    usual = min(max(min(gaps, default=0.0), CLOSE * height), WIDE * height)
    return max(gaps, default=0.0) > (JUMP_IN_PROSE if block.field in PROSE else JUMP) * usual
