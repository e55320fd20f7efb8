"""From the words in a place to a value: parses them by the field's kind and weighs the evidence.

Enters: a field and a `Slot`. Leaves: a `Found`, a value with its words, or nothing when the words are no such value.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from parsers.confidence import Evidence, judge
from parsers.extraction import FieldValue, Issue, ParseOptions
from parsers.kinds.base import Kind, Parsed
from parsers.kinds.codes import BLANK_IN_NUMBER
from parsers.labels.layout import Token, within
from parsers.labels.slot import Slot
from parsers.labels.ticks import options
from parsers.labels.wording import is_leader
from parsers.page import Box
from parsers.values.readings import all_alike, fold
from parsers.values.sense import doubts, is_no_value, left_over

CHOICES = frozenset({"sex", "yes_no", "immunity", "marital_status", "refills", "relationship"})
"""Kinds whose possible answers forms print for circling: two answers side by side are no answer."""

_STATUSES = ("single", "married", "divorced", "widowed", "separated")
"""Readers join options that are printed close together."""
_YES_NO = frozenset({"yes", "no", "y", "n", "yes.", "no."})


@dataclass(frozen=True, slots=True)
class Found:
    """A value in its place. `rank` orders labels (lower is better); `rival` is a differing value found elsewhere.

    `named`: the field holds a name, not prose. `settled` is a reading that something independent has ruled out.
    """

    parsed: Parsed
    kind: Kind
    slot: Slot
    label: float = 1.0
    rank: int = 0
    rival: str | None = None
    named: bool = False
    settled: str | None = None

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The words that the value was read from."""
        return within(self.slot.tokens, self.parsed.span)

    @property
    def sort_key(self) -> tuple[float, ...]:
        """Better evidence first; of equals, what stands first."""
        first = self.slot.tokens[0]
        return (self.rank, -self.slot.fit * self.label, first.page, first.middle, first.left)


def read(kind: Kind, slot: Slot, parse: ParseOptions) -> Parsed | None:
    """The value in `slot`, or None. Tick boxes choose among the words; printed answers to choose from are no answer."""
    text = slot.text
    if not any(not is_leader(token.word.text) for token in slot.tokens) or is_no_value(kind, text):
        return None
    parsed = kind.parse(text, parse)
    if parsed is None or parsed.value == "":
        return None
    if kind.name == "text" and len(slot.marks) > 1:
        return replace(parsed, value=", ".join(text.split("\n")))
    return None if kind.name in CHOICES and undecided(kind, slot, parse) else parsed


_COUNTS = frozenset("YyMmDd")
"""What counts years, months and days."""


def undecided(kind: Kind, slot: Slot, parse: ParseOptions) -> bool:
    """Whether several answers are printed to choose from, and nothing says which one is meant."""
    squashed = "".join(slot.text.split()).casefold()
    if kind.name == "marital_status" and sum(option in squashed for option in _STATUSES) > 1:
        return True
    pieces = slot.text.replace("/", " ").replace("|", " ").split()
    # "58 Y 3 M / Female": what counts years and months answers nothing while more is said.
    counted = {at for at in range(1, len(pieces) - 1) if pieces[at - 1].isdigit() and pieces[at] in _COUNTS}
    answers = {
        str(found.value).casefold()
        for piece in (each.strip("()[].,;:") for at, each in enumerate(pieces) if at not in counted)
        # The X of a number in the next column is no sex.
        if (found := kind.parse(piece, parse))
        and (kind.name != "sex" or found.span == (0, len(piece)))
        and not found.issues
    }
    whole = kind.parse(slot.text, parse)
    return len(answers) > 1 and (whole is None or bool(whole.issues) or str(whole.value).casefold() in answers)


def chosen(slot: Slot) -> tuple[Slot | None, bool]:
    """The slot's ticked words and whether it has tick boxes at all. Several ticked options stand on lines apart."""
    boxes = options(slot.tokens)
    if not boxes:
        return slot, False
    ticked = [option for option in boxes if option.ticked and option.words]
    if not ticked:
        return None, True
    # A box that two readers see differently decides with the others, ticked or not.
    marks = tuple(option.box for option in boxes if option in ticked or option.box.word.agreed is False)
    return Slot(tuple(option.words for option in ticked), slot.place, slot.fit, marks), True


def circled(slot: Slot) -> Slot | None:
    """The slot's words that somebody drew a ring around; None when there are none.

    Only where answers are printed to choose from: around other words a ring answers nothing.
    """
    lines = (tuple(token for token in line if token.word.circled) for line in slot.lines)
    inside = tuple(line for line in lines if line)
    return replace(slot, lines=inside) if inside else None


def is_yes_no(text: str) -> bool:
    """Whether the text is a mere yes or no."""
    return text.strip(" .,:").lower() in _YES_NO


def weigh(name: str, found: Found, quality: float, parse: ParseOptions) -> FieldValue:
    """The field with its confidence, its place and its doubts."""
    tokens = found.tokens or found.slot.tokens
    read_words = tuple(token.word for token in (*tokens, *found.slot.marks))
    text = found.slot.text
    start, end = found.parsed.span
    counts = str.isdigit if found.kind.critical else str.isalnum
    outside = left_over(found.kind, text, found.parsed.span, counts)
    printed = all(word.engine == "text_layer" for word in read_words)
    whole = text.rstrip(", ") if found.slot.parted else text
    known = [each for each in found.parsed.issues if not (printed and each == BLANK_IN_NUMBER)]
    verdict = judge(
        Evidence(
            words=read_words,
            same_by_second=found.settled is not None or same_by_second(found.kind, found.parsed, found.slot, parse),
            critical=found.kind.critical,
            verified=found.parsed.verified,
            issues=(*known, *doubts(found.kind, whole, found.parsed, found.named)),
            fit=found.slot.fit,
            label=found.label,
            rival=found.rival,
            left_over=outside / max(1, sum(c.isalnum() for c in text)),
            quality=quality,
        ),
        parse,
    )
    page = tokens[0].page
    settled = () if found.settled is None else (_settled(found),)
    return FieldValue(
        name=name,
        value=found.parsed.value,
        raw=text[start:end].replace("\n", " ") or text,
        confidence=verdict.confidence,
        page=page,
        box=Box.around(token.word.box for token in tokens if token.page == page),
        engine=tokens[0].word.engine,
        needs_review=verdict.needs_review,
        issues=(*verdict.issues, *settled),
        grounds=verdict.grounds,
    )


def _settled(found: Found) -> Issue:
    return Issue("READINGS_SETTLED", f"The other reading, “{found.settled}”, does not agree with the form's sums.")


def same_by_second(kind: Kind, parsed: Parsed, slot: Slot, parse: ParseOptions) -> bool | None:
    """Whether the second reader's words give the same value; None when it was not asked about any of them.

    Case, white space and edge punctuation make no difference to a value, so they make none here.
    """
    tokens = within(slot.tokens, parsed.span) or slot.tokens
    all_words = [token.word for token in (*tokens, *slot.marks)]
    if any(mark.word.agreed is False for mark in slot.marks):
        return False
    asked = [word for word in all_words if word.second is not None]
    alike = all_alike(all_words, kind.name, listed=parsed.verified)
    if len(asked) < len([word for word in all_words if word.is_text]):
        return None if alike and all(word.second for word in asked) else False
    if alike:
        return True
    second = kind.parse(_by_second(slot, tokens), parse)
    return second is not None and fold(str(second.value)) == fold(str(parsed.value))


def _by_second(slot: Slot, tokens: Sequence[Token]) -> str:
    lines = [" ".join(token.word.second or "" for token in line if token in tokens) for line in slot.lines]
    return "\n".join(line for line in lines if line.strip())


def second_text(found: Found, parse: ParseOptions) -> str | None:
    """What the second reader saw where it saw another value; None when it was not asked or saw the same."""
    if same_by_second(found.kind, found.parsed, found.slot, parse) is not False:
        return None
    return _by_second(found.slot, found.tokens or found.slot.tokens)


def joined(kind: Kind, pieces: list[Found], separator: str, parse: ParseOptions) -> Found | None:
    """One value out of pieces that stood under labels of their own."""
    lines = tuple(line for piece in pieces for line in _by_line(piece))
    slot = Slot(lines, pieces[0].slot.place, min(piece.slot.fit for piece in pieces))
    text = slot.text if separator == "\n" else slot.text.replace("\n", " ")
    parsed = kind.parse(text, parse)
    if parsed is None:
        return None
    worst = min(pieces, key=lambda piece: piece.label)
    return Found(parsed, kind, slot, worst.label, max(piece.rank for piece in pieces), worst.rival)


def _by_line(piece: Found) -> list[tuple[Token, ...]]:
    kept = set(map(id, piece.tokens))
    lines = [tuple(token for token in line if id(token) in kept) for line in piece.slot.lines]
    return [line for line in lines if line]


def with_issue(found: Found, issue: Issue) -> Found:
    """The same value with one more doubt."""
    return replace(found, parsed=replace(found.parsed, issues=(*found.parsed.issues, issue)))
