"""Forms of boxes: every value stands in a cell of its own, under a caption printed in the cell's top left corner.

The vocabulary in which such a form is described, from top to bottom as it is printed. A cell reaches from its caption
to the captions beside and below it, so that the description holds no measures and fits every edition of the form.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from parsers.kinds.base import Kind


@dataclass(frozen=True, slots=True, eq=False)
class Box:
    """A cell; two boxes are equal only when they are one.

    `captions` are its wordings without the number before them. `field` names what stands in it: nothing for a box that
    only ends its neighbours. `part` is a piece of the field (street, city …). A caption that a form prints several
    times ("City") has a box each, with `after` the caption that opens its block, and `wide` when it reaches left to
    that one. `rows` is how many rows of boxes it is tall; one that reaches `across` has no edges in common with the
    boxes over and under it. `printed` is what else is printed in it, as running text.
    """

    captions: tuple[str, ...]
    field: str = ""
    kind: Kind | None = None
    part: str = ""
    after: str = ""
    wide: bool = False
    rows: float = 1.0
    across: bool = False
    printed: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A box that holds a name, an address and perhaps a phone, one under the other; each names a field or nothing."""

    name: str = ""
    address: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a form's table of lines: a member of the item ("" for none), and words that its heading is made of.

    Where the headings are captions of boxes, the columns reach from one to the next.
    """

    member: str
    kind: Kind
    heads: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """The table of lines within a form of boxes: one item per line that holds its `anchor`.

    It begins under the caption `start`; a line without its date or its `amounts` is not whole.
    """

    field: str
    start: tuple[str, ...]
    columns: tuple[Column, ...]
    anchor: Column
    amounts: str


@dataclass(frozen=True, slots=True)
class Boxed:
    """A form of boxes. It is laid over a page that shows at least `fewest` of its captions.

    `blocks` are boxes that hold several fields, by the caption; `codes` is the field that lists the codes of one box;
    `corner` is the block in the top left corner, which has no caption.
    """

    boxes: tuple[Box, ...]
    fewest: int
    blocks: Mapping[str, Block]
    codes: str
    lines: Lines
    corner: Block | None = None

    def fields(self) -> Iterator[str]:
        """Names of what boxes hold; the lines must be one of the form's tables, the codes its list of codes."""
        yield from (self.lines.field, self.codes)
        yield from (box.field for box in self.boxes if box.field)
        for block in filter(None, (*self.blocks.values(), self.corner)):
            yield from filter(None, (block.name, block.address, block.phone))
