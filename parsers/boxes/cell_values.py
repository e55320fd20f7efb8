"""From the cells of a form of boxes to its fields.

Enters: the runs of a document and a form that describes boxes. Leaves: a `Found` per field and the lists of codes and
lines, or nothing when no page shows enough captions to be such a form. An empty box is no value; what is printed in a
box is none either.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from parsers.boxes.boxed import Block, Boxed
from parsers.boxes.captions import compiled
from parsers.boxes.cells import Cell, Grid, by_line, pieces
from parsers.boxes.codes_box import codes
from parsers.boxes.program_box import program
from parsers.boxes.service_lines import service_lines
from parsers.extraction import ParseOptions
from parsers.form import Field, Form
from parsers.kinds.base import Kind
from parsers.kinds.boxes import BOX_PHONE, BOX_TEXT, WHOLE_ADDRESS
from parsers.kinds.plain import ambiguous
from parsers.labels.layout import Run, Token, text_of
from parsers.labels.slot import Slot
from parsers.labels.ticks import is_tick
from parsers.labels.wording import closes
from parsers.tables.tables import Item
from parsers.values.values import CHOICES, Found, chosen, joined, read, with_issue

PROGRAM = "insurance_program"
TOTAL = "total_charge"
PARTS = ("street", "city", "state", "zip")
RULES = frozenset("1Il|!i[]/\\'")
"""What readers make of the rules between the parts of a date or an amount."""
SHORTEST_NAME = 4
NAMED = frozenset({"person", "words"})
"""Kinds of values that take any words, and so would take those of a caption."""
SUBBOXES = frozenset({"a.", "b.", "a", "b"})
"""Printed at the foot of a block, before its identifiers."""
LINE_LETTERS = SUBBOXES | {"A", "B", "C"}
"""Printed before the lines of a box that holds several."""


@dataclass(slots=True)
class Filled:
    """What the boxes of a document hold: single fields, codes, the lines of its table, and what no field claims."""

    boxed: Boxed
    found: dict[str, Found] = field(default_factory=dict)
    codes: list[Found] = field(default_factory=list)
    lines: list[Item] = field(default_factory=list)
    other: dict[str, str] = field(default_factory=dict)


def fill(runs: Sequence[Run], form: Form, options: ParseOptions) -> Filled | None:
    """What stands in the boxes, page after page; None when the document is none of its type's forms of boxes."""
    for boxed in form.boxed:
        filled = Filled(boxed)
        known = compiled(boxed)
        shown = False
        for page in sorted({run.page for run in runs}):
            tokens = [token for run in runs if run.page == page for token in run.tokens]
            captions = known.find(_relinked(tokens))
            # A caption with a colon is a label, and has its value behind it.
            if len({each.boxes for each in captions if not closes(each.tokens[-1].word.text)}) >= boxed.fewest:
                shown = True
                _Page(form, filled, options).fill(Grid(captions, tokens, boxed.boxes))
        if shown:
            return _without_lines(filled) if not filled.lines else filled
    return None


def _without_lines(filled: Filled) -> Filled:
    """A form whose lines were not read: nothing vouches for its total."""
    doubt = ambiguous("no line of the table was read that it could be checked against")
    for name, value in filled.found.items():
        if name == TOTAL:
            filled.found[name] = with_issue(value, doubt)
    return filled


def _relinked(tokens: Sequence[Token]) -> list[Run]:
    """The words in runs of boxes' own: small print has boxes of uneven height, which part words of one caption."""
    return [Run.of(piece) for line in by_line(tokens) for piece in pieces(line, 2.5)]


class _Page:
    """Fills what one page adds."""

    def __init__(self, form: Form, filled: Filled, options: ParseOptions) -> None:
        self.kinds = {each.name: each for each in form.fields()}
        self.filled = filled
        self.boxed = filled.boxed
        self.options = options

    def fill(self, grid: Grid) -> None:
        """Adds the page's fields, codes and lines to what is known."""
        cells = list(grid.cells())
        here: dict[str, Found] = {}
        for cell in cells:
            here |= self._cell(cell)
        here |= self._in_parts(cells)
        if self.boxed.corner:
            here |= _block(grid.corner(), self.boxed.corner, self.options)
        self.filled.lines.extend(service_lines(self.boxed.lines, grid, self.options))
        _merge(self.filled.found, here)

    def _cell(self, cell: Cell) -> dict[str, Found]:
        box = cell.box
        block = next((self.boxed.blocks[name] for name in box.captions if name in self.boxed.blocks), None)
        if block is not None:
            return _block(cell.lines, block, self.options, cell.caption.score)
        if box.field == self.boxed.codes:
            self.filled.codes.extend(codes(cell, self.options))
        elif box.field and not box.part:
            return self._single(cell, self.kinds[box.field])
        elif not box.field and cell.tokens:
            self.filled.other.setdefault(cell.caption.text, text_of(cell.tokens))
        return {}

    def _single(self, cell: Cell, described: Field) -> dict[str, Found]:
        if described.name == PROGRAM:
            found = program(cell)
        else:
            found = _value(cell, cell.box.kind or described.kind, self.options)
        return {described.name: found} if found else {}

    def _in_parts(self, cells: Sequence[Cell]) -> dict[str, Found]:
        """Addresses, whose street, city, state and ZIP have boxes of their own."""
        found: dict[str, Found] = {}
        for name in dict.fromkeys(cell.box.field for cell in cells if cell.box.part):
            by_part = {
                cell.box.part: value
                for cell in cells
                if cell.box.field == name and cell.box.part and (value := _value(cell, BOX_TEXT, self.options))
            }
            parts = [by_part[part] for part in PARTS if part in by_part]
            if "street" in by_part:
                whole = joined(self.kinds[name].kind, parts, "\n", self.options)
                found |= {name: _whole(whole, len(parts))} if whole else {}
        return found


def _merge(known: dict[str, Found], here: dict[str, Found]) -> None:
    """A later page repeats the first one's boxes; where it says another thing that is noted."""
    for name, value in here.items():
        first = known.setdefault(name, value)
        if str(first.parsed.value).casefold() != str(value.parsed.value).casefold():
            known[name] = replace(first, rival=value.slot.text)


def _value(cell: Cell, kind: Kind, parse: ParseOptions) -> Found | None:
    if kind.name in CHOICES and any(is_tick(token) for token in cell.tokens):
        worded = [token for token in cell.tokens if not any(map(str.isdigit, token.word.text))]
        slot, _ = chosen(_slot(by_line(worded)))
        return _found(cell.caption.score, kind, slot, parse) if slot else None
    if kind.name in ("date", "birth_date"):
        return _date(cell, kind, parse)
    for line in cell.lines:
        if kind.name in NAMED and _of_caption(line, cell):
            continue
        kept = line[1:] if len(line) > 1 and line[0].word.text in LINE_LETTERS else line
        if kind.name.startswith("money"):
            kept = next((piece for piece in pieces(kept, 2.6) if any(_digits(each.word.text) for each in piece)), ())
        if found := _found(cell.caption.score, kind, _slot([kept]), parse) if kept else None:
            return found
    return None


def _of_caption(line: Sequence[Token], cell: Cell) -> bool:
    """Whether a line is the end of the box's own caption, set apart from it: "… OR OTHER" / "SOURCE"."""
    asked = set(" ".join(cell.box.captions).casefold().split())
    return all(token.word.text.casefold() in asked for token in line)


def _found(score: float, kind: Kind, slot: Slot, parse: ParseOptions) -> Found | None:
    parsed = read(kind, slot, parse) if slot.tokens else None
    return Found(parsed, kind, slot, score, named=kind.name == "text") if parsed else None


def _date(cell: Cell, kind: Kind, parse: ParseOptions) -> Found | None:
    """The date among the words of a box, parted by rules that readers take for letters."""
    for line in cell.lines:
        digits = [token for token in line if any(map(str.isdigit, token.word.text))]
        sure = [token for token in digits if token.word.second != "" or token.word.text not in RULES]
        for kept in (digits, sure):
            for piece in (kept, *pieces(kept, 4.0)):
                slot = _slot([piece])
                found = _found(cell.caption.score, kind, slot, parse) if piece else None
                if found and found.parsed.span == (0, len(slot.text)):
                    return found
    return _found(cell.caption.score, kind, _slot(cell.lines), parse) if cell.tokens else None


def _slot(lines: Sequence[Sequence[Token]]) -> Slot:
    return Slot(tuple(tuple(line) for line in lines if line), "below", 0.97)


def _whole(found: Found, parts: int) -> Found:
    return found if parts == len(PARTS) else with_issue(found, ambiguous("part of the address was not read"))


def _block(
    printed: Sequence[Sequence[Token]], block: Block, options: ParseOptions, score: float = 1.0
) -> dict[str, Found]:
    """Name, address and phone out of a box that holds them one under the other."""
    found: dict[str, Found] = {}
    lines: list[tuple[Token, ...]] = []
    for line in printed:
        kept: list[Token] = []
        for piece in pieces(line, 2.2):
            phone = _found(score, BOX_PHONE, _slot([piece]), options) if _is_phone(piece) else None
            if phone is None:
                kept.extend(piece)
            elif block.phone:
                found.setdefault(block.phone, phone)
        kept = [token for token in kept if token.word.text not in SUBBOXES]
        if any(character.isalpha() for token in kept for character in token.word.text) and not _is_number(kept):
            lines.append(tuple(kept))
    if block.name and lines and (name := _found(score, BOX_TEXT, _slot(lines[:1]), options)):
        text = str(name.parsed.value)
        doubt = ambiguous("this may be no name: its own line may be missing")
        found[block.name] = with_issue(name, doubt) if text[0].isdigit() or len(text) < SHORTEST_NAME else name
    if block.address and lines[1:] and (address := _found(score, WHOLE_ADDRESS, _slot(lines[1:5]), options)):
        found[block.address] = address
    return found


def _is_phone(piece: Sequence[Token]) -> bool:
    text = "".join(token.word.text for token in piece)
    letters = sum(map(str.isalpha, text))
    return _digits(text) >= 7 and letters < 4 and 10 <= _digits(text) + letters <= 11


def _is_number(line: Sequence[Token]) -> bool:
    """Whether the line is an identifier at a block's foot ("a. 1234567893")."""
    words = [token.word.text for token in line]
    return len(words) < 4 and max(map(_digits, words)) > 7


def _digits(text: str) -> int:
    return sum(map(str.isdigit, text))
