"""Further things that a form's description may hold, beside labelled fields: names in a letterhead, prices, codes.

They only describe; `parsers.people.brand`, `parsers.tables.code_list` and `parsers.tables.prices` find them on a page.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from parsers.kinds.base import Kind
from parsers.kinds.numbers import MONEY
from parsers.kinds.plain import TEXT


@dataclass(frozen=True, slots=True)
class Brand:
    """A sender's name printed at the top without a label, as logos are.

    `field` takes the name, `product` the name of what is sold under it (a plan). Names are told by `words` that they
    hold, unless one of `not_words` is among them; `large` is how sure a name is that only print larger than the page's
    tells, 0 where that tells none. `titles` are words of the document's own title: a line of nothing else is no name.
    `holder` takes the name of whom a card is made out to, which may stand without a label, too.
    """

    field: str
    words: frozenset[str]
    titles: frozenset[str]
    not_words: frozenset[str] = frozenset()
    large: float = 0.0
    product: str = ""
    product_words: frozenset[str] = frozenset()
    holder: str = ""


@dataclass(frozen=True, slots=True)
class Prices:
    """A list of services with a price each ("Office visit $20"), in a row, a column or a small table.

    `services` are words that such services hold: others are for a person to confirm. A text with one of
    `not_services` (a deductible) is none. `fillers` go with every service ("copay") and belong to no name.
    """

    field: str
    services: frozenset[str]
    not_services: frozenset[str]
    fillers: frozenset[str]

    def named(self) -> Iterator[tuple[str, Mapping[str, object]]]:
        """The list's name and JSON Schema."""
        members = {"service": dict(TEXT.schema), "amount": dict(MONEY.schema)}
        yield self.field, {"type": "array", "items": {"type": "object", "properties": members}}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an amount may be whose label holds one of `words` and none of `unless`: one of `fields`, likeliest first.

    With `only`, the label must hold nothing else.
    """

    words: frozenset[str]
    fields: tuple[str, ...]
    unless: frozenset[str] = frozenset()
    only: bool = False

    def fits(self, said: Collection[str]) -> bool:
        """Whether a label of the words `said` may mean it."""
        one = not self.words.isdisjoint(said) and self.unless.isdisjoint(said)
        return one and (not self.only or self.words.issuperset(said))


@dataclass(frozen=True, slots=True)
class Amounts:
    """Amounts whose labels nobody listed, told by their words: the first meaning that fits counts.

    Labels with one of `strangers` mean an amount that no field takes. `shares` are words of amounts that make one
    field together (CGST and SGST the tax): the field's name and the words. `paid` and `rest` name the payments and what
    is left when they are taken off the `total`. `rungs` are the fields that bills call by one another's names ("Total",
    "Net", "Amount due"), in the order of the sums that lead from one to the next. Of the strangers those with one of
    the words `added` add to what is to pay, all others are taken off.
    """

    meanings: tuple[Meaning, ...]
    strangers: frozenset[str]
    paid: str
    rest: str
    total: str = "total_amount"
    shares: tuple[str, tuple[str, ...]] | None = None
    rungs: tuple[str, ...] = ()
    added: frozenset[str] = frozenset()

    def strange(self, said: Collection[str]) -> int:
        """-1 for an amount of others that is taken off what is to pay, 1 for one that is added, 0 for no such one."""
        if self.strangers.isdisjoint(said):
            return 0
        return 1 if not self.added.isdisjoint(said) else -1

    def speaks(self, said: Collection[str]) -> bool:
        """Whether all the words are such as the labels of amounts hold."""
        return bool(said) and all(
            word in self.strangers or any(word in each.words | each.unless for each in self.meanings) for word in said
        )

    def fields(self, said: Collection[str]) -> tuple[str, ...]:
        """What an amount may be whose label holds the words `said`, likeliest first; nothing when no word tells."""
        if not self.strangers.isdisjoint(said) or (self.shares and not set(self.shares[1]).isdisjoint(said)):
            return ()
        told = (each for each in self.meanings if each.fits(said))
        return next((each.fields for each in told), ())


@dataclass(frozen=True, slots=True)
class Order:
    """Days that follow one another: `names` of fields, the earliest first; those that are missing are passed over."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FlagAgainstRange:
    """In a table's rows the flag must say what value and reference range say; names of the table and its members."""

    table: str
    value: str = "value"
    range: str = "reference_range"
    flag: str = "flag"
    unit: str = "unit"


@dataclass(frozen=True, slots=True)
class Codes:
    """A list of codes of one kind: beside one of `labels`, or in a table's column under one of `heads`."""

    field: str
    kind: Kind
    labels: tuple[str, ...]
    heads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """Prose, or with `listed` a list of items, under a heading or behind one, down to the next.

    `fallback` headings count where none of `headings` is printed. A few words under one of the headings `either` are
    items of the block `brief_is`.
    """

    field: str
    headings: tuple[str, ...]
    fallback: tuple[str, ...] = ()
    listed: bool = False
    review: str = ""
    either: tuple[str, ...] = ()
    brief_is: str = ""

    def wordings(self) -> tuple[str, ...]:
        """Every heading."""
        return self.headings + self.fallback

    def named(self) -> Iterator[tuple[str, Mapping[str, object]]]:
        """The field's name and JSON Schema."""
        yield self.field, {"type": "array", "items": dict(TEXT.schema)} if self.listed else dict(TEXT.schema)


@dataclass(frozen=True, slots=True)
class People:
    """The fields of people whom no label may name: the patient in a line of facts or above the date of birth, with
    sex, age and address; `signer`, whose name stands under a letter's closing; `reader`, the doctor whom the paper is
    sent to; `stay`, the dates of a stay in prose."""

    name: str
    birth: str = ""
    sex: str = ""
    age: str = ""
    address: str = ""
    signer: str = ""
    reader: str = ""
    stay: tuple[str, str] | None = None
