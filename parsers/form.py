"""The vocabulary that forms are described in, checked when they are imported.

A form's description reads like the paper: sections from top to bottom, in each the fields with their labels as printed.
Synonyms are listed once in plain wording; `parsers.labels.labels` says what is forgiven. From it follow where values
are looked for, how they are parsed, which must be there, the JSON Schema of the type's fields and the labels in review.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Literal

from parsers.amounts.arithmetic import Product, Sum
from parsers.boxes.boxed import Boxed
from parsers.contract import FIELDS
from parsers.kinds.base import Kind
from parsers.values.extras import Amounts, Block, Brand, Codes, FlagAgainstRange, Order, People, Prices

Unlabelled = Literal["", "section", "heading", "row", "top"]
Strength = Literal["own", "here", "fallback", "hint", "perhaps"]


class FormError(ValueError):
    """A form description contradicts itself or the contract; raised at import, so that it never reaches production."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a field under a label (City, State, Zip), joined in this order; `own` labels also say whose it is."""

    name: str
    labels: tuple[str, ...]
    own: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """One value.

    `labels` name it wherever they stand, `here` only inside its own section (there "Phone" is enough), `fallback`
    counts when nothing better is found, and so does `perhaps`, of which a person must say that it is meant. `lines` is
    how many lines the value may run over. `parts` are its pieces on forms that ask for them apart. `unlabelled` says
    where the value may stand without any label: in its "section", there only under its "heading", in the "row" of a
    label of its section, at the "top" of the first page. `hints` are words that tell it in labels that nobody listed.
    `yes_no_is_not_value`: "Yes" says whether there is any, not which. `wraps`: a table's cell goes on below.
    """

    name: str
    kind: Kind
    labels: tuple[str, ...] = ()
    here: tuple[str, ...] = ()
    fallback: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()
    required: bool = False
    lines: int = 1
    parts: tuple[Part, ...] = ()
    unlabelled: Unlabelled = ""
    hints: tuple[str, ...] = ()
    yes_no_is_not_value: bool = False
    wraps: bool = False
    review: str = ""

    @property
    def title(self) -> str:
        """What a reviewer reads as the field's name."""
        return self.review or self.name.replace("_", " ").capitalize()

    def wordings(self) -> Iterator[tuple[str, Strength]]:
        """Every label with how far it reaches."""
        yield from ((text, "own") for text in self.labels)
        yield from ((text, "here") for text in self.here)
        yield from ((text, "fallback") for text in self.fallback)
        yield from ((text, "perhaps") for text in self.perhaps)


@dataclass(frozen=True, slots=True)
class Group:
    """A list of things with members (an emergency contact has a name, a phone …): one item per repetition."""

    name: str
    members: tuple[Field, ...]
    review: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A list printed as rows under column heads; each row is an item with the columns as members.

    A column's `labels` are the wordings of its head, the most telling first. A row is an item when its `required`
    columns are filled; of these at least one should be of a kind with a shape of its own (money, a code), because prose
    wraps over rows. A column whose kind gives an object fills several members ("4.5 g/dL" a value and a unit).
    `others` are heads of columns that no member takes. `ends` begin what stands under it, besides the form's labels.
    `least` heads must be known for a row to be the table's. `titles` are words that headings between rows hold
    ("panel"), `remarks` those of lines that say how the row above was measured. `required`: the document must hold it.
    `headless`: rows that end with an amount, or hold a result and its range, need no heads.
    """

    name: str
    columns: tuple[Field, ...]
    others: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    least: int = 2
    titles: frozenset[str] = frozenset()
    remarks: frozenset[str] = frozenset()
    headless: bool = False
    required: bool = False
    review: str = ""

    @property
    def schema(self) -> dict[str, object]:
        """JSON Schema of the list."""
        members: dict[str, object] = {}
        for column in self.columns:
            inner = column.kind.schema.get("properties")
            members |= dict(inner) if isinstance(inner, Mapping) else {column.name: dict(column.kind.schema)}
        return _array(members)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the form under a heading. `openers` are labels that begin it without a heading ("Pharmacy name:").

    Without fields (a pharmacy) it keeps its labels from being taken for the patient's. `bare` headings count only alone
    in their row, over labels. `opened_by` names fields whose labels begin it, too. In the `main` one labels hold where
    no other is in force, with `also_main` here as well. No other's hold in a `shut` one; `in_row` ends with its row.
    """

    name: str
    headings: tuple[str, ...] = ()
    openers: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    group: Group | None = None
    opened_by: tuple[str, ...] = ()
    main: bool = False
    also_main: bool = False
    shut: bool = False
    in_row: bool = False
    bare: tuple[str, ...] = ()

    def all_fields(self) -> tuple[Field, ...]:
        """The section's fields and its group's members."""
        return self.fields + (self.group.members if self.group else ())


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The sender's block at the top (or foot) of the page, unlabelled, told apart by what its lines hold.

    `section` is the section whose labels hold there; the rest are names of that section's fields. `foot`: where the top
    names no facility, the page's foot may. `addressee` names the fields of a name over an address without labels.
    """

    section: str
    name: str
    facility: str
    address: str
    phone: str
    foot: bool = False
    addressee: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Medication:
    """The block of medicines, and the block of directions that may stand apart from it.

    `starts` open the block, `stops` end it, `columns` are the headings of a table of medicines by member.
    """

    medicines: str
    directions: str
    starts: tuple[str, ...]
    directions_labels: tuple[str, ...]
    columns: Mapping[str, tuple[str, ...]]
    schema: Mapping[str, object]
    required: bool = True


@dataclass(frozen=True, slots=True)
class Form:
    """One type of document.

    `cues` are phrases that speak for the type and `against` such that speak for another, each with a weight; without
    one of the words `needs`, where there are any, a paper is of no type: every trade sends invoices.
    `fences` are labels that belong to no field but end the value before them; `sums` say what its amounts
    must add up to; `boxed` are the type's forms of boxes.
    """

    type: str
    title: str
    sections: tuple[Section, ...]
    cues: Mapping[str, float]
    against: Mapping[str, float] = field(default_factory=dict)
    needs: frozenset[str] = frozenset()
    letterhead: Letterhead | None = None
    medication: Medication | None = None
    fences: tuple[str, ...] = ()
    questions: str | None = None
    tables: tuple[Table, ...] = ()
    sums: tuple[Sum | Product, ...] = ()
    brand: Brand | None = None
    prices: Prices | None = None
    boxed: tuple[Boxed, ...] = ()
    blocks: tuple[Block, ...] = ()
    checks: tuple[Order | FlagAgainstRange, ...] = ()
    codes: Codes | None = None
    amounts: Amounts | None = None
    people: People | None = None

    def __post_init__(self) -> None:
        """Checks the description against the contract. Raises FormError."""
        if (allowed := FIELDS.get(self.type)) is None:
            raise FormError(f"unknown document type {self.type!r}{_meant(self.type, FIELDS)}")
        names = [name for name, _ in self._named()]
        for name in names:
            if name not in allowed:
                raise FormError(f"{self.type}: unknown field {name!r}{_meant(name, allowed)}")
        if twice := sorted({name for name in names if names.count(name) > 1}):
            raise FormError(f"{self.type}: described twice: {', '.join(twice)}")
        if sum(section.main for section in self.sections) != 1:
            raise FormError(f"{self.type}: exactly one section must be the main one")
        self._check_letterhead()
        for table in self.tables:
            if not any(column.required for column in table.columns):
                raise FormError(f"{self.type}: no column of {table.name!r} is required, so that any words make a row")
        known = {f"{table.name}.{column.name}" for table in self.tables for column in table.columns}.union(names)
        if strange := {name for each in self.sums for name in each.names()} - known:
            raise FormError(f"{self.type}: sums of what the form does not hold: {', '.join(sorted(strange))}")
        described = {*names, *(table.name for table in self.tables)}
        for name in (name for boxed in self.boxed for name in boxed.fields() if name not in described):
            raise FormError(f"{self.type}: a box holds {name!r}, which is not described{_meant(name, described)}")

    def _check_letterhead(self) -> None:
        if head := self.letterhead:
            described = {
                each.name for section in self.sections if section.name == head.section for each in section.fields
            }
            for name in (head.name, head.facility, head.address, head.phone):
                if name not in described:
                    raise FormError(f"{self.type}: the letterhead names {name!r}, which {head.section!r} does not hold")

    def _named(self) -> Iterator[tuple[str, Mapping[str, object]]]:
        for section in self.sections:
            for each in section.fields:
                yield each.name, each.kind.schema
            if section.group:
                members = {member.name: dict(member.kind.schema) for member in section.group.members}
                yield section.group.name, _array(members)
        for table in self.tables:
            yield table.name, table.schema
        if self.medication:
            yield self.medication.medicines, {"type": "array", "items": dict(self.medication.schema)}
            if self.medication.directions:
                yield self.medication.directions, {"type": "string"}
        for extra in (*self.blocks, *((self.prices,) if self.prices else ())):
            yield from extra.named()
        if self.codes:
            yield self.codes.field, {"type": "array", "items": dict(self.codes.kind.schema)}
        if self.questions:
            yield self.questions, _array({"question": {"type": "string"}, "answer": {"type": "string"}})

    def product(self, table: Table) -> Product | None:
        """What the rows of a table must multiply up to."""
        products = (each for each in self.sums if isinstance(each, Product))
        return next((each for each in products if each.product.startswith(f"{table.name}.")), None)

    def fields(self) -> Iterator[Field]:
        """Every field, top to bottom; members of groups left out."""
        for section in self.sections:
            yield from section.fields

    def names(self) -> tuple[str, ...]:
        """Names of all fields and lists, top to bottom."""
        return tuple(name for name, _ in self._named())

    def required(self) -> tuple[str, ...]:
        """Names of the fields without which a document of this type goes to a person."""
        medicines = (self.medication.medicines,) if self.medication and self.medication.required else ()
        tables = tuple(table.name for table in self.tables if table.required)
        return tuple(each.name for each in self.fields() if each.required) + tables + medicines

    def schema(self) -> dict[str, object]:
        """JSON Schema of the type's values by field name."""
        return {
            "title": self.title,
            "type": "object",
            "properties": {name: dict(schema) for name, schema in self._named()},
            "required": list(self.required()),
            "additionalProperties": False,
        }


def _array(members: Mapping[str, object]) -> dict[str, object]:
    return {"type": "array", "items": {"type": "object", "properties": dict(members)}}


def _meant(name: str, allowed: Iterable[str]) -> str:
    close = get_close_matches(name, list(allowed), n=1)
    return f"; did you mean {close[0]!r}?" if close else ""
