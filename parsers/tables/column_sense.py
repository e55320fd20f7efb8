"""What a table's columns are by their values, where their heads do not tell.

Enters: the columns with the heads that are known, and the words of the rows under them. Leaves: the columns with more
members. An amount is a column of amounts, a description one of words; what is multiplied into the amount in every row
is the quantity and the price. What only the look of the values tells is for a person to confirm, unless sums do.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, permutations
from typing import Final

from parsers.amounts.arithmetic import Product
from parsers.extraction import ParseOptions
from parsers.form import Field
from parsers.kinds.dates import ANY_DATE
from parsers.kinds.lab_ranges import is_span
from parsers.kinds.pattern import Pattern
from parsers.labels.layout import Token, text_of
from parsers.tables.cell_numbers import decimal, multiplies
from parsers.tables.head_days import headed, latest
from parsers.tables.head_words import Head
from parsers.tables.headless import BY_KIND
from parsers.tables.heads import Grid
from parsers.tables.table_rows import PROSE
from parsers.tables.told import Told

MULTIPLIED: Final = 0.95
"""How sure columns are that multiply up in every row."""
DATED: Final = 0.96
"""How sure a column of results is that its day is the latest."""
WORDY: Final = 0.9
"""How sure the one column of words is that it names what the row is about."""

SHORTEST_CODE: Final = 3
"""A code has at least so many characters; what is shorter numbers the lines."""
LONGEST_CODE: Final = 6
"""Characters of a code that a column headed "No." may hold; what is longer numbers orders or receipts."""
MOST_COUNTED: Final = 3
"""Figures of a count, at most."""
_COUNTED = frozenset({"quantity", "units"})
_NUMBERS = Pattern(r"(?:no|nr|number)s?\.?")
_CODE = Pattern(r"(?=\D{0,4}\d) [a-z]{0,4}[\-/.]?\d[\da-z./\-]{0,9}")

_LOWEST = Pattern(r"(?:ref\.?\s|normal\s)? (?:low|lower|lowest|min|minimum|lo) (?:\slimit|\snormal)? \.?")
_HIGHEST = Pattern(r"(?:ref\.?\s|normal\s)? (?:high|upper|highest|max|maximum|hi) (?:\slimit|\snormal)? \.?")

Rows = Sequence[Mapping[int, tuple[Token, ...]]]


def sensed(columns: Grid, rows: Rows, told: Told, options: ParseOptions) -> Grid:
    """The columns with the members that their values tell."""
    sense = _Sense(list(columns.heads), rows, options)
    sense.numbering()
    sense.codes(told.product, told.table.columns)
    required = [column for column in told.table.columns if column.required]
    for column in required:
        if column.kind.name not in PROSE:
            sense.amount(column)
    # Of an amount without a head only its values tell.
    sense.codes(told.product, told.table.columns)
    for column in required:
        if column.kind.name in PROSE:
            sense.words(column, told.table.columns)
    sense.ranges(told.table.columns)
    if told.product:
        sense.factors(told.product, {column.name: column for column in told.table.columns})
    sense.counts(told.table.columns)
    return Grid(tuple(sense.heads), columns.edges, columns.right)


class _Sense:
    """The columns of one stretch of a table."""

    def __init__(self, heads: list[Head], rows: Rows, options: ParseOptions) -> None:
        self.heads = heads
        self._options = options
        self._texts = [[text_of(row[at]) for row in rows if at in row] for at in range(len(heads))]
        self._rows = rows

    def numbering(self) -> None:
        """Settles that the first column only numbers the rows, whatever its head: 1, 2, 3 …"""
        texts = [text.strip(" .)") for text in self._texts[0]] if self.heads and self.heads[0].score == 0 else []
        if len(texts) > 1 and texts == [str(number) for number in range(1, len(texts) + 1)]:
            self.heads[0] = self.heads[0].of(None, 1.0)

    def _unnumbered(self, at: int) -> bool:
        """Whether a column headed "No." holds codes: no unbroken count, left of all else but days."""
        texts = self._texts[at]
        named = _NUMBERS.fullmatch(self.heads[at].text) is not None and at < 2 and len(texts) > 2
        coded = named and all(map(_CODE.fullmatch, texts))
        counts = [int(text) for text in texts if text.isdigit()]
        counted = all(below - above == 1 for above, below in pairwise(counts))
        return coded and SHORTEST_CODE < max(map(len, texts)) <= LONGEST_CODE and not (counts and counted)

    def codes(self, product: Product | None, columns: Sequence[Field]) -> None:
        """Takes a column for codes whose head may be that of prices ("Tariff") or of lines ("No."), by its values.

        Prices have cents where the rows' amounts have, and make them with a count.
        """
        for at, head in enumerate(self.heads):
            if head.column is None and head.score and self._unnumbered(at):
                codes = next((each for each in columns if each.kind.name == "identifier"), None)
                if codes and self._of(codes.name) is None:
                    texts = self._texts[at]
                    rising = texts == sorted(texts) or len(set(map(len, texts))) > 1
                    self.heads[at] = head.of(codes, BY_KIND if rising else WORDY)
            codes = next((each for each in head.others if each.kind.name == "identifier"), None)
            if codes is None or self._of(codes.name) is not None or head.column is None or product is None:
                continue
            made = self._of(product.product.partition(".")[2])
            many = self._of(product.factors[0].partition(".")[2])
            texts = self._texts[at]
            if not texts or not all(map(_CODE.fullmatch, texts)) or any("." in text[-3:] for text in texts):
                continue
            whole = made is None or not any("." in text[-3:] for text in self._texts[made])
            rows = [row for row in self._rows if at in row and many is not None and many in row]
            if made is not None and (not whole or rows):
                factors = any(multiplies(row, (many, at, made)) for row in rows) if many is not None else False
                self.heads[at] = head if factors else head.of(codes, 1.0)

    def amount(self, column: Field) -> None:
        """Gives a column that must be there and has no head the unknown one whose values are of its kind."""
        if self._of(column.name) is not None:
            self._others_earlier(column)
            return
        if self._latest(column):
            return
        for at in reversed(range(len(self.heads))):
            head = self.heads[at]
            misled = column in head.others and self._all(at, column) and not self._wordy(at)
            if misled or (head.score == 0 and head.column is None and self._all(at, column)):
                self.heads[at] = head.of(column, head.score if misled else BY_KIND)
                return

    def _others_earlier(self, column: Field) -> None:
        """Settles that columns headed with days hold earlier results, beside one that says it has the results."""
        if column.kind.name == "lab_result":
            for at in headed(self.heads, replace(self._options, order_unsure=False)):
                self.heads[at] = replace(self.heads[at], score=1.0)

    def _latest(self, column: Field) -> bool:
        """Gives the column the one headed with the latest of several days: the others hold earlier values."""
        found = latest(self.heads, self._options)
        if found is None or not self._all(found[1], column):
            return False
        days, last = found
        self.heads = [replace(head, score=1.0) if at in days else head for at, head in enumerate(self.heads)]
        self.heads[last] = self.heads[last].of(column, DATED)
        return True

    def words(self, column: Field, others: Sequence[Field]) -> None:
        """Gives a column of prose that must be there and has no head the one unknown column of words.

        A head of it over nothing but codes or numbering ("Item") hands it on to a column of words that it left without.
        """
        if (held := self._of(column.name)) is not None:
            self._rename(held, column, others)
            self._coded(column, others)
            return
        wordy = [at for at, head in enumerate(self.heads) if head.column is None and self._wordy(at)]
        unknown = [at for at in wordy if self.heads[at].score == 0]
        if not self.heads[0].text and unknown in ([], [0]):
            # Names stand first, and need no head to be known.
            self.heads[0] = self.heads[0].of(column, DATED)
        elif unknown:
            at = max(unknown, key=lambda each: sum(map(len, self._texts[each])))
            self.heads[at] = self.heads[at].of(column, WORDY if len(unknown) == 1 else BY_KIND)

    def _rename(self, held: int, column: Field, others: Sequence[Field]) -> None:
        texts = self._texts[held]
        if not texts or not all(map(_CODE.fullmatch, texts)):
            return
        wordy = [at for at, head in enumerate(self.heads) if head.column is None and self._wordy(at)]
        meant = [at for at in wordy if column in self.heads[at].others]
        if len(meant or wordy) != 1:
            return
        at = (meant or wordy)[0]
        self.heads[at] = self.heads[at].of(column, self.heads[at].score if meant else WORDY)
        codes = next((each for each in others if each.kind.name == "identifier" and self._of(each.name) is None), None)
        coded = codes is not None and min(map(len, texts)) >= SHORTEST_CODE
        self.heads[held] = self.heads[held].of(codes if coded else None, WORDY if coded else 1.0)

    def _coded(self, column: Field, others: Sequence[Field]) -> None:
        """Gives the codes a column whose head may name the words, too ("Item"), beside one that does, by its values."""
        codes = next((each for each in others if each.kind.name == "identifier" and self._of(each.name) is None), None)
        for at, head in enumerate(self.heads):
            texts = self._texts[at]
            if codes is None or head.column is not None or column not in head.others or not texts:
                continue
            if all(map(_CODE.fullmatch, texts)) and texts != [str(number) for number in range(1, len(texts) + 1)]:
                self.heads[at] = head.of(codes, 1.0 if min(map(len, texts)) >= SHORTEST_CODE else WORDY)
                return

    def ranges(self, columns: Sequence[Field]) -> None:
        """Gives the reference ranges the one column without a known head whose values are nothing but such."""
        column = next((each for each in columns if each.kind.name == "reference_range"), None)
        if column is None or self._of(column.name) is not None:
            return
        some = [at for at, head in enumerate(self.heads) if head.score == 0 and head.column is None]
        fitting = [at for at in some if len(self._texts[at]) > 1 and all(map(is_span, self._texts[at]))]
        if len(fitting) == 1:
            self.heads[fitting[0]] = self.heads[fitting[0]].of(column, DATED)
        self._limits()

    def _limits(self) -> None:
        """Settles that two columns beside one another hold the limits of what is usual, which no member takes apart."""
        for at, (low, high) in enumerate(pairwise(self.heads)):
            told = _LOWEST.fullmatch(low.text) and _HIGHEST.fullmatch(high.text)
            both = [
                (decimal(text_of(row[at])), decimal(text_of(row[at + 1])))
                for row in self._rows
                if {at, at + 1} <= row.keys()
            ]
            rising = all(one is not None and other is not None and one <= other for one, other in both)
            if told and both and rising and not low.column and not high.column:
                self.heads[at : at + 2] = low.of(None, 1.0), high.of(None, 1.0)

    def factors(self, product: Product, columns: Mapping[str, Field]) -> None:
        """Settles which columns are multiplied into which, where one choice makes every row right."""
        names = [name.partition(".")[2] for name in (*product.factors, product.product)]
        if all(self._of(name) is not None for name in names) or self._of(names[2]) is None:
            return
        open_ = [at for at, head in enumerate(self.heads) if self._may_be(head, names) and self._numbers(at)]
        fitting = [choice for choice in permutations(open_, 3) if self._fits(choice, names, columns)]
        if not fitting:
            return
        best = max(fitting, key=lambda choice: (self._kept(choice, names), self._counted(choice), choice))
        for at, name in zip(best, names, strict=True):
            if (head := self.heads[at]).column is not columns[name]:
                self.heads[at] = head.of(columns[name], MULTIPLIED)

    def counts(self, columns: Sequence[Field]) -> None:
        """Takes a column headed "No." for counts that stands right of what is counted, and left of what it costs."""
        many = next((each for each in columns if each.name in _COUNTED), None)
        made = next((at for at, head in enumerate(self.heads) if head.column and head.column.kind.name == "money"), 0)
        if many is None or self._of(many.name) is not None:
            return
        for at in (at for at in range(1, made) if _counts(self.heads[at].text) and self.heads[at].column is None):
            texts = self._texts[at]
            behind = any(head.column is not None and head.column.kind.name != "date" for head in self.heads[:at])
            if behind and texts and all(text.isdigit() and len(text) <= MOST_COUNTED for text in texts):
                rising = len(texts) > 1 and texts == [str(number) for number in range(1, len(texts) + 1)]
                self.heads[at] = self.heads[at].of(many, BY_KIND if rising else WORDY)
                return

    def _may_be(self, head: Head, names: Sequence[str]) -> bool:
        """Whether the head leaves open, or says, that its column is one of the product."""
        if head.column:
            return head.column.name in names
        return head.score == 0 or _counts(head.text) or any(each.name in names for each in head.others)

    def _fits(self, choice: tuple[int, ...], names: Sequence[str], columns: Mapping[str, Field]) -> bool:
        """Whether the columns multiply up in every row; what a known head says of them may only be widened."""
        many, each, made = choice
        if not many < made or not each < made:
            return False
        held = {name: self._of(name) for name in names}
        if held[names[0]] not in (None, many) or held[names[1]] not in (None, each):
            return False
        if self.heads[many].column and self.heads[many].column is not columns[names[0]]:
            return False
        # Sums under the table stand in the last column alone.
        counted = [row for row in self._rows if many in row and each in row]
        return bool(counted) and all(multiplies(row, choice) for row in counted)

    def _kept(self, choice: tuple[int, ...], names: Sequence[str]) -> int:
        """How many of the columns stay what their heads say."""
        return sum(self._of(name) == at for at, name in zip(choice, names, strict=True))

    def _counted(self, choice: tuple[int, ...]) -> tuple[bool, bool]:
        """Whether the first column looks like a count beside the second: without cents, and left of it."""
        many, each, _ = choice
        cents = [any("." in text for text in self._texts[at]) for at in (many, each)]
        return not cents[0] or cents[1], many < each

    def _of(self, name: str) -> int | None:
        return next((at for at, head in enumerate(self.heads) if head.column and head.column.name == name), None)

    def _all(self, at: int, column: Field) -> bool:
        texts = self._texts[at]
        return bool(texts) and all(column.kind.parse(text, self._options) is not None for text in texts)

    def _wordy(self, at: int) -> bool:
        """Whether the column holds words for the most part: letters, and no dates."""
        said = [text for text in self._texts[at] if sum(map(str.isalpha, text)) > max(3, sum(map(str.isdigit, text)))]
        dated = [text for text in said if (day := ANY_DATE.parse(text, self._options)) and day.span == (0, len(text))]
        return len(said) - len(dated) > 0.6 * max(1, len(self._texts[at]))

    def _numbers(self, at: int) -> bool:
        return any(decimal(text) is not None for text in self._texts[at])


def _counts(text: str) -> bool:
    """Whether a head that no member takes may yet be a count: "Nos." is one, or the lines' numbering."""
    return text.strip(" .:").lower() in ("no", "nos", "number", "no of")
