"""A label found on a page, and whether its words stand as labels do and not inside a sentence or a title.

Enters: a span of a run's words that a form's wording matches. Leaves: a `Hit`; whether it is closed, alone, first in
its run with a value behind, or set off from what is before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

import regex

from parsers.kinds.plain import words
from parsers.layout import Run, Token
from parsers.vocabulary import Phrase
from parsers.wording import is_leader, is_number

WEAK = words(
    "contact home office for number id plan group member provider company carrier policy payer name item form t "
    "p f physician doctor registration surgery practice clinic hospital facility treatment medicine medication "
    "prescription label history notes work call issued signed first last middle initial unit state town country "
    "born birth st dr"
)
"""Words that begin titles and sentences as often as they are labels: labels only with a colon behind or alone."""

PLAIN = words("name born payer policy carrier company member contact medication group provider")
"""Of these, labels also where the labels beside them have no colon."""

BARS = frozenset("|•·¦●▪")
"""What parts the pieces of a line."""

CODE = 4
"""Digits of a word that is the number which a label asks for, and no word of a sentence."""
LONGEST_OWNER = 3
"""Words before "name" that may say whose; more are a value with a label behind it."""

_NUMBER = regex.compile(r"[(+#\[]{0,2}(?:\d|[OoQIl|SB](?=[OoQIl|SB]*\d|[OoQIl|SB]{2}\)))")
"""How a number begins, as readers read it."""
_BOX_NUMBER = regex.compile(r"\d{1,2}[a-e]?[.)]", regex.IGNORECASE)
_SIGNS = frozenset({"less:", "add:", "plus:", "less", "add", "plus", "minus", "minus:", "(-)", "(+)", "less-", "add-"})
"""What bills print before the name of an amount to say what is done with it."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A label on the page: tokens `start` to `end` (half open) of `run`; `phrases` may mean several fields.

    `score` is 1 for the exact wording, less for a wording that was guessed; `closed` is true when a colon, a question
    mark or the like ends it, `with_address` when it asks for an address under the name.
    """

    run: Run
    start: int
    end: int
    phrases: tuple[Phrase, ...]
    score: float
    closed: bool = False
    with_address: bool = False

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The label's own words."""
        return self.run.tokens[self.start : self.end]

    @property
    def left(self) -> float:
        """The x where the label begins."""
        return self.tokens[0].left

    @property
    def right(self) -> float:
        """The x where the label ends."""
        return self.tokens[-1].right

    @property
    def text(self) -> str:
        """The label as printed."""
        return " ".join(token.word.text for token in self.tokens)

    @property
    def whole(self) -> bool:
        """Whether the label is all that stands in its run, leaders apart."""
        return all(is_leader(token.word.text) for token in self.run.tokens[self.end :]) and self.start <= 1


def begins(run: Run, start: int) -> bool:
    """Whether a label may begin here without being the exact wording: at the run's start, or after a value's end."""
    if start == 0 or number(run.tokens[:start]):
        return True
    others = [_gap(run, at) for at in range(1, len(run.tokens)) if at != start]
    return _gap(run, start) > max(1.3 * run.tokens[start].char, 1.6 * median(others or [0.0]))


def stands(hit: Hit, wording: str, *, among: bool = False) -> bool:
    """Whether the words stand as a label does, not inside a sentence: closed, alone, or first with a value behind.

    `among` other labels of its row without colons, a word of every day is one, too.
    """
    at_start = hit.start == 0 or number(hit.run.tokens[: hit.start]) or _numbered(hit) or _behind_bar(hit)
    if hit.closed or (at_start and hit.whole):
        another = wording in ("name", "names") and _is_anothers(hit)
        return at_start or not (_ends_question(hit) or another or _dash_inside(hit))
    first = hit.tokens[0].word.text
    behind = hit.run.tokens[hit.end] if hit.end < len(hit.run.tokens) else None
    if at_start and behind is not None and _capitals_before(hit, behind):
        return True
    weak = wording in WEAK and not _asks(first) and not (among and at_start and wording in PLAIN)
    if (weak and not gap_behind(hit) and not _code_behind(hit, behind)) or (
        first[:1].isalpha() and not first[:1].isupper()
    ):
        return False
    if behind is None or not _begins_value(hit, behind):
        return behind is None and (_apart(hit, wording) or at_start)
    if at_start and not hit.closed and _is_title(hit, behind):
        return False
    numeric = any(each.field and each.field.kind.critical and not each.part for each in hit.phrases)
    coded = _opens_number(behind.word.text) or sum(map(str.isdigit, behind.word.text)) >= CODE
    return at_start or _apart(hit, wording) or (numeric and coded)


def _is_anothers(hit: Hit) -> bool:
    """Whether a word right before the label says whose name it asks for: "Church name:" is not the patient's."""
    before = hit.run.tokens[hit.start - 1].word.text
    others = [_gap(hit.run, at) for at in range(1, len(hit.run.tokens)) if at not in (hit.start, hit.end)]
    near = _gap(hit.run, hit.start) < max(1.3 * hit.tokens[0].char, 1.6 * median(others or [0.0]))
    return near and before.replace("'s", "").replace("’s", "").isalpha() and hit.start < LONGEST_OWNER


def _ends_question(hit: Hit) -> bool:
    """Whether the label is the end of a question that began before it: "… treated by another doctor?"."""
    return hit.tokens[-1].word.text.endswith("?") and hit.tokens[0].word.text[:1].islower()


def _asks(first: str) -> bool:
    """Whether the label's first word asks: "Please list your medications"."""
    return first.casefold() in ("please", "list", "enter", "write", "print")


def _numbered(hit: Hit) -> bool:
    """Whether a box's number stands before the label, as it does where the captions of two boxes are one run."""
    before = hit.run.tokens[hit.start - 1].word.text if hit.start else ""
    return bool(_BOX_NUMBER.fullmatch(before, timeout=1))


def _dash_inside(hit: Hit) -> bool:
    """Whether a dash goes on a line that began before the words: "NAKURU HOSPITAL - OUTPATIENTS"."""
    dashed = hit.tokens[-1].word.text.strip("-–—") == "" and _gap(hit.run, hit.start) < 1.3 * hit.tokens[0].char
    return dashed and hit.run.tokens[hit.start - 1].word.text[-1:].isalnum()


def _behind_bar(hit: Hit) -> bool:
    """Whether a bar or a bullet parts the label from what is before it: "Phone 555-0133 | Fax 555-0134"."""
    return hit.run.tokens[hit.start - 1].word.text in BARS


def _apart(hit: Hit, wording: str) -> bool:
    """Whether the label stands off from what is before it: by more than the words of its run from one another."""
    gap = _gap(hit.run, hit.start)
    others = [_gap(hit.run, at) for at in range(1, len(hit.run.tokens)) if at != hit.start]
    listed = hit.run.tokens[hit.start - 1].word.text.endswith(",")
    return len(wording) > 2 and not listed and gap > max(1.3 * hit.tokens[0].char, 1.6 * median(others or [0.0]))


def _is_title(hit: Hit, behind: Token) -> bool:
    """Whether label and value are one line of capitals without a gap, as titles are ("CITY GENERAL HOSPITAL")."""
    said = len(hit.text) > 2 and any(vowel in hit.text for vowel in "AEIOUY")
    title = said and hit.run.text.isupper() and behind.word.text.isalpha()
    return title and behind.left - hit.right < 1.3 * behind.char


def _capitals_before(hit: Hit, behind: Token) -> bool:
    """Whether the label is in capitals and what follows is not: "FOR Ann Lee", "ADDRESS 9 Elm Court"."""
    text = behind.word.text
    return len(hit.text) > 2 and hit.text.isupper() and text[:1].isupper() and text[1:2].islower()


def gap_behind(hit: Hit) -> bool:
    """Whether what follows the label stands off from it by more than words of its run do from one another."""
    if hit.end >= len(hit.run.tokens):
        return False
    others = [_gap(hit.run, at) for at in range(1, len(hit.run.tokens)) if at != hit.end]
    return _gap(hit.run, hit.end) > max(1.3 * hit.run.tokens[hit.end].char, 1.6 * median(others or [0.0]))


def _code_behind(hit: Hit, behind: Token | None) -> bool:
    """Whether the label asks for a number or code and one follows: "Group 4711", "Group MANEX"."""
    asked = any(each.field and each.field.kind.name == "identifier" for each in hit.phrases)
    text = behind.word.text if behind else ""
    return asked and (any(map(str.isdigit, text)) or (text.isupper() and not hit.text.isupper()))


def _begins_value(hit: Hit, behind: Token) -> bool:
    """Whether the word behind a label can begin its value; lower case goes on with a sentence."""
    text = behind.word.text
    if behind.word.kind == "tick":
        return True
    if _opens_number(text):
        return (
            any(each.field is None or each.field.kind.critical or each.part for each in hit.phrases) or hit.start == 0
        )
    if "@" in text and any(each.field and each.field.kind.name == "email" for each in hit.phrases):
        return True
    return not (text[:1].islower() or text[:1] in ",/&" or text == "-")


def _opens_number(text: str) -> bool:
    return bool(_NUMBER.match(text, timeout=1))


def _gap(run: Run, at: int) -> float:
    return run.tokens[at].left - run.tokens[at - 1].right if at else 0.0


def number(tokens: Sequence[Token]) -> bool:
    """Whether all tokens are numbering or bullets: "12.", "a)", "•", "(3)"."""
    text = " ".join(token.word.text for token in tokens)
    return is_number(text) or text.lower() in _SIGNS
