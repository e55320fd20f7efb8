"""A label found on a page.

Enters: a span of a run's words that a form's wording matches. Leaves: a `Hit`, and whether words are a box's number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parsers.kinds import later as regex
from parsers.labels.layout import Run, Token, text_of
from parsers.labels.vocabulary import Phrase
from parsers.labels.wording import is_leader

_BARE_BOX = regex.compile(r"(?:(?:box|item|field|fl)\W*)?(?:\d{1,2}[a-k]?|[1-9][a-k])[.):]*", regex.IGNORECASE)
"""A box's number as listings of a form print it before what the box is called: "1a Insured's ID", "BOX 28 TOTAL"."""


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
        return text_of(self.tokens)

    @property
    def whole(self) -> bool:
        """Whether the label is all that stands in its run, leaders and a box's number apart."""
        leads = self.start <= 1 or is_box(self.run.tokens[: self.start])
        return leads and all(is_leader(token.word.text) for token in self.run.tokens[self.end :])


def is_box(tokens: Sequence[Token]) -> bool:
    """Whether the words are a box's number: "1a", "28", "BOX 11C"."""
    return 0 < len(tokens) < 3 and bool(_BARE_BOX.fullmatch(text_of(tokens), timeout=1))
