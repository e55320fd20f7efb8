"""The wordings that head a table's columns, and which column each head of a row is of.

Enters: the text of a head; the heads of a row. Leaves: the columns that a wording may head, and each head with the one
column it is of. "Rate" is a price where another head says "Amount", and the amount where none does. A wording that
nobody listed is told by its noun: "Description of service or item" is a description.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from typing import Final

from parsers.form import Field, Table
from parsers.kinds.numbers import SIGN
from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import words
from parsers.labels.layout import Run
from parsers.labels.vocabulary import Phrase, Vocabulary
from parsers.labels.wording import canonical, key

BY_NOUN: Final = 0.85
"""How sure a head is that only its noun tells."""
LONGEST_NOUN: Final = 7
"""Words of a head that its noun may tell; more are a sentence."""

_HINT = Pattern(r"\s*[(\[][^)\]]*[)\]]?\s*$")
"""What stands behind a head in brackets: a currency, a unit."""
_BOX = Pattern(r"^\d{1,2}\s?[a-k]?[.):]*\s+(?=\p{L}{2})")
"""A box's number before a head: "24A From", "29. Procedure code"."""
_VALUE = Pattern(r".*\d[.,/:-]\d | .*:$")
"""What is a value or a label with one, and no head: amounts, dates, "Total:"."""
_CURRENCY_AT_END = Pattern(rf"\s+(?:in\s)?(?:{SIGN}|(?-i:[RPN]))\s*$")
_CURRENCY_IN_BRACKETS = Pattern(rf"[(\[](?:in\s)?(?:{SIGN})[)\]]\s*$")
_DAY = Pattern(r"[(\s]*\d{1,4}[/.\-]\d{1,2}[/.\-]\d{2,4}[)\s]*$")
_RATE = Pattern(r"\s*@?\s*\d{1,2}(?:\.\d+)?\s?%$")
"""A tax's rate behind its name: "VAT 15%"."""
_EITHER = Pattern(r"\s*[/|,&]\s*|\s+(?:or|and)\s+")
_BEHIND = Pattern(r"\s(?:of|for|to|in|per)\s.*")
"""What follows the noun and only narrows it."""
_NARROWED = words(
    "tax vat gst discount insurance insurer insurers insured paid allowed plan payer patient balance "
    "previous adjustment covered date taxable deductible copay coinsurance denied not less max limit"
)
"""Words that make another thing of what a noun names: a discount's amount, what the insurer was charged."""
_INSIDE = Pattern(r"in\s?(?:-\s?)?range | (?:within|inside|in)\s(?:the\s)?(?:normal\s|reference\s)?(?:range|limits?)")
_OUTSIDE = Pattern(r"out\s?(?:-\s?)?(?:of)?(?:\s?-)?\s?range | (?:outside|out\sof)(?:\s.*)?")
_SIGN = Pattern(r"[(\[\s]*(?P<sign>[$£€₹]|rs\.?|us\$)[)\]\s]*")
_SIGNS: Final = {"$": "usd", "us$": "usd", "£": "gbp", "€": "eur", "₹": "inr", "rs": "inr", "rs.": "inr"}
_EACH: Final = "each"
"""What a shopkeeper's @ over a column says."""


@dataclass(frozen=True, slots=True)
class Head:
    """A column's head. `column` is None where no member takes the column; `score` grades how well the wording fits.

    `others` are further columns that the wording may head.
    """

    text: str
    left: float
    right: float
    column: Field | None = None
    score: float = 1.0
    others: tuple[Field, ...] = ()

    def of(self, column: Field | None, score: float | None = None) -> Head:
        """The same head over another column, or over none."""
        return replace(self, column=column, others=(), score=self.score if score is None else score)


class HeadWords:
    """A table's wordings, compiled for matching."""

    def __init__(self, table: Table) -> None:
        wordings = [(column, text) for column in table.columns for text, _ in column.wordings()]
        self._rank = {
            (column.name, key(text)): at
            for column in table.columns
            for at, text in reversed(list(enumerate((*column.labels, *column.here))))
        }
        self._required = {column.name for column in table.columns if column.required}
        self._sums = next((each for each in table.columns if each.required and each.kind.name == "money"), None)
        # A line is looked at as a head of its own and with the lines below it.
        self._match = lru_cache(maxsize=4_000)(self._matched)
        self._nouns = {noun: column for column in table.columns for noun in column.hints}
        self._words = {word for _, text in wordings for word in canonical(text.lower())}
        self._known = Vocabulary(
            [Phrase(text, "field", field=column) for column, text in wordings]
            + [Phrase(text, "fence") for text in table.others]
        )

    def may_hold(self, run: Run) -> bool:
        """Whether any word of the run is one that heads hold."""
        return not self._words.isdisjoint(canonical(run.text.lower()))

    def match(self, text: str) -> tuple[tuple[Field, ...], float]:
        """The columns that a wording may head, and how well it fits; ((), 1) for a head that no member takes."""
        return self._match(text)

    def _matched(self, text: str) -> tuple[tuple[Field, ...], float]:
        if _VALUE.match(_HINT.sub("", text)):
            return (), float(self._is_earlier(text))
        if text[:1].isdigit():
            text = _BOX.sub("", text)
        if sign := _SIGN.fullmatch(text):
            text = _SIGNS[sign["sign"].lower()]
        if text.strip() == "@":
            text = _EACH
        plain = _RATE.sub("", _HINT.sub("", text))
        wordings = [
            each for each in dict.fromkeys((key(text), key(plain), key(_CURRENCY_AT_END.sub("", plain)))) if each
        ]
        # What stands in brackets is no reason to take a head for one that merely looks like it.
        exact = ((self._known.exact(wording), 1.0) for wording in wordings)
        alike = (
            found
            for wording in wordings
            for found in ((self._known.look_alike(wording), 0.95), self._guessed(wording, plain))
        )
        for phrases, score in chain(exact, alike):
            if phrases and self._sums and _in_money(text) and _is_code(phrases):
                return (self._sums,), score
            if phrases:
                return tuple({each.field.name: each.field for each in phrases if each.field}.values()), score
        if both := self._either(text):
            return both
        noun = self._noun(text)
        if noun is None and self._sums and _in_money(text):
            noun = self._sums
        return ((noun,), BY_NOUN) if noun else ((), 0.0)

    def _is_earlier(self, text: str) -> bool:
        """Whether a head with a day is one that no member takes: "Prev. 2025-03-01"."""
        found = self._known.exact(key(_DAY.sub("", text)))
        return bool(found) and not any(each.field for each in found)

    def _guessed(self, wording: str, text: str) -> tuple[tuple[Phrase, ...], float]:
        found, score = self._known.guess(wording)
        return tuple(each for each in found if not self._known.says_other(text, each)), score

    def _either(self, text: str) -> tuple[tuple[Field, ...], float] | None:
        """What a head of several wordings is of ("Rev/HCPCS"): the one column that all known ones are of."""
        pieces = [key(piece) for piece in _EITHER.split(text)]
        known = [found for piece in pieces if len(pieces) > 1 and piece and (found := self._known.exact(piece))]
        fields = {each.field.name: each.field for found in known for each in found if each.field}
        if len(fields) != 1 or any(not each.field for found in known for each in found):
            return None
        return tuple(fields.values()), 1.0 if len(known) == len(pieces) else 0.95

    def _noun(self, text: str) -> Field | None:
        """The column that the wording's noun names: its last word, what only narrows it left out."""
        said = canonical(_BEHIND.sub("", _HINT.sub("", text)).lower())
        if not 0 < len(said) <= LONGEST_NOUN or not _NARROWED.isdisjoint(said):
            return None
        return self._nouns.get(said[-1])

    def settled(self, heads: Sequence[Head]) -> tuple[Head, ...]:
        """Every head with the one column it is of, each column once: of two wordings the more telling one has it."""
        taken: dict[str, int] = {}
        for at, head in enumerate(heads):
            if head.column and not head.others:
                self._contest(heads, at, head.column, taken)
        choices = sorted(self._choices(heads), key=lambda choice: choice[0])
        while choices:
            free = [choice for choice in choices if choice[3].name not in taken]
            # A head with one choice left has no other; a column that must be there comes before one that may.
            forced = [choice for choice in free if sum(other[2] == choice[2] for other in free) == 1]
            if not free:
                break
            _, _, at, column = min(forced or free, key=lambda choice: choice[:2])
            taken[column.name] = at
            choices = [choice for choice in free if choice[2] != at]
        columns = {at: column for column, at in taken.items()}
        return tuple(
            head if head.column is None else self._given(head, columns.get(at)) for at, head in enumerate(heads)
        )

    def _contest(self, heads: Sequence[Head], at: int, column: Field, taken: dict[str, int]) -> None:
        held = taken.get(column.name)
        if held is None or self._telling(heads[at], column) < self._telling(heads[held], column):
            taken[column.name] = at

    def _choices(self, heads: Sequence[Head]) -> Iterator[tuple[bool, int, int, Field]]:
        for at, head in enumerate(heads):
            for column in (head.column, *head.others) if head.others else ():
                if column:
                    yield column.name not in self._required, self._telling(head, column), at, column

    def _given(self, head: Head, name: str | None) -> Head:
        column = next((each for each in (head.column, *head.others) if each and each.name == name), None)
        others = tuple(each for each in (head.column, *head.others) if each and each is not column)
        return replace(head, column=column, others=others, score=head.score if column else 1.0)

    def _telling(self, head: Head, column: Field) -> int:
        plain = _HINT.sub("", head.text)
        for wording in (key(head.text), key(plain), key(_CURRENCY_AT_END.sub("", plain))):
            if (column.name, wording) in self._rank:
                return self._rank[column.name, wording]
        return 99


def _in_money(text: str) -> bool:
    """Whether a head of a few words ends with the currency that its column is in: "Tariff GHS", "Gross (AED)"."""
    said = canonical(text.lower())
    ended = _CURRENCY_AT_END.search(text) or _CURRENCY_IN_BRACKETS.search(text)
    return bool(ended) and 1 < len(said) <= LONGEST_NOUN and _NARROWED.isdisjoint(said)


def _is_code(phrases: Sequence[Phrase]) -> bool:
    """Whether a wording heads codes, as "Tariff" does."""
    return all(each.field is not None and each.field.kind.name == "procedure_code" for each in phrases)


def united(heads: Sequence[Head]) -> list[Head]:
    """The heads, "In range" and "Out of range" as one: they part one column, the results."""
    found: list[Head] = []
    for head in heads:
        inside = next((each for each in (*found[-1:], head) if each.column and _INSIDE.fullmatch(each.text)), None)
        if inside and found and any(_OUTSIDE.fullmatch(each.text) for each in (found[-1], head)):
            found[-1] = replace(inside, left=found[-1].left, right=head.right)
        else:
            found.append(head)
    return found
