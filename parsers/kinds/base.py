"""What every value kind promises: find a value in a text, bring it into normal form, say what is doubtful about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from parsers.extraction import Issue, ParseOptions, Value


@dataclass(frozen=True, slots=True)
class Parsed:
    """A value found in a text.

    `value` is in the contract's normal form. `span` is the half-open range of characters of the text that it was
    read from, so that the words behind it give its box and confidence. `issues` say what is doubtful: a value with
    issues goes to a person. `verified` is true when something independent of the reading vouches for the value
    (a check digit, a known drug and strength, a calendar date in range), not merely its shape.
    """

    value: Value
    span: tuple[int, int]
    issues: tuple[Issue, ...] = ()
    verified: bool = False


class Kind(Protocol):
    """Parses one kind of value.

    `name` is the kind's name in docs and schema; `schema` the JSON Schema of its values; `critical` marks kinds
    (doses, money, codes) for which two agreeing readers alone are not enough, because both make the same mistakes.
    """

    @property
    def name(self) -> str:
        """The kind's name."""
        ...

    @property
    def schema(self) -> Mapping[str, object]:
        """JSON Schema of the kind's values."""
        ...

    @property
    def critical(self) -> bool:
        """Whether the value's own grammar must hold before it is trusted."""
        ...

    def parse(self, text: str, options: ParseOptions) -> Parsed | None:
        """The first value of this kind in `text`, or None when it holds none. Never raises; bounded time.

        `text` may hold several lines of the form, separated by newlines: an address joins them with ", ", every other
        kind reads a newline as a space. Labels and leaders (underscores, dots) have been taken off before.
        """
        ...


# Longer than any value of a form; a page of noise is not worth more time than this.
LONGEST = 6000

STRING: Mapping[str, object] = {"type": "string", "minLength": 1}


@dataclass(frozen=True, slots=True)
class PlainKind:
    """A kind made of one function that reads a text; satisfies `Kind`.

    `read` may run into a pattern's time limit; the text then holds no value of the kind.
    """

    name: str
    read: Callable[[str, ParseOptions], Parsed | None]
    schema: Mapping[str, object] = field(default_factory=lambda: STRING)
    critical: bool = False

    def parse(self, text: str, options: ParseOptions) -> Parsed | None:
        """The first value of this kind in `text` (its first LONGEST characters), or None. Never raises."""
        try:
            return self.read(text[:LONGEST], options)
        except TimeoutError:
            return None
