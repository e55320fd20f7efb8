"""Medicines in a table: headings above columns, a medicine per row.

Enters: the lines of a block on one page. Leaves: for each row the words by member, or nothing when the block has no
headings. A column reaches from halfway between its heading and the one before it to halfway to the next; a row begins
where the name's column has words that begin a new line.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from parsers.kinds.medicine_rows import rows
from parsers.kinds.pattern import Pattern
from parsers.page import Line, Word

_HEADINGS: Mapping[str, Pattern] = {
    "number": Pattern(r"(?:s\.?\s?|sr\.?\s?|sl\.?\s?)?no\.? | \#"),
    "name": Pattern(r"(?:name\sof\s)?(?:the\s)?(?:medic(?:ation|ine)s?|drugs?)(?:\s?/\s?\w+)?(?:\s(?:name|"
                    r"prescribed))?|rx|brand\sname|"
                    r"generic(?:\sname)?|item|product"),
    "strength": Pattern(r"strength|potency"),
    "dose": Pattern(r"dos(?:e|age)(?:\s?/\s?\w+)?"),
    "form": Pattern(r"(?:dosage\s)?form|type"),
    "route": Pattern(r"route(?:\sof\sadministration)?"),
    "frequency": Pattern(r"freq(?:uency)?\.?|timings?|schedule|how\soften"),
    "duration": Pattern(r"duration|days|no\.?\sof\sdays|period|length"),
    "quantity": Pattern(r"qty\.?|quantity|disp(?:ense)?\.?|total(?:\sqty\.?)?|amount"),
    "directions": Pattern(r"instructions?|directions?|remarks?|notes?|sig|comments?|how\sto\stake|"
                          r"special\sinstructions?"),
    "refills": Pattern(r"re-?fills?"),
}  # fmt: skip
_DAY = Pattern(r"[\d½]{1,2}(?:\s?[-–]\s?[\d½]{1,2}){2,3}")
_GAP = 0.6
"""Words nearer than this share of their height belong to one heading."""


def read(lines: Sequence[Line]) -> list[Mapping[str, Sequence[Word]]] | None:
    """The table's rows, each with its words by member; None when the lines hold no headings of a table of medicines."""
    found = rows(lines)
    for at, row in enumerate(found):
        headings = _headings([word for line in row for word in line.words])
        if headings:
            return _body(found[at + 1 :], headings)
    return None


def _headings(words: list[Word]) -> list[tuple[str, float, float]] | None:
    """(member, left, right) of each heading in a row; None unless the name and another member are among them."""
    groups: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.box.left):
        if groups and word.box.left - groups[-1][-1].box.right < _GAP * word.box.height:
            groups[-1].append(word)
        else:
            groups.append([word])
    found = []
    for group in groups:
        text = " ".join(word.text for word in group).strip(" :|")
        member = next((name for name, pattern in _HEADINGS.items() if pattern.fullmatch(text)), None)
        if member is None:
            return None
        found.append((member, group[0].box.left, group[-1].box.right))
    names = {member for member, _, _ in found}
    return found if "name" in names and len(names - {"number"}) > 1 and len(names) == len(found) else None


def _body(
    body: Sequence[Sequence[Line]], headings: list[tuple[str, float, float]]
) -> list[Mapping[str, Sequence[Word]]]:
    found: list[dict[str, list[Word]]] = []
    for row in body:
        cells: dict[str, list[Word]] = {}
        for line in row:
            member = None
            for word in line.words:
                member = _column(word, headings)
                cells.setdefault(member, []).append(word)
        if "name" in cells and (not found or len(cells) > 1):
            found.append({})
        if found:
            for name, words in cells.items():
                found[-1].setdefault(name, []).extend(words)
    kept = [{name: cells[name] for name in cells if name not in ("number", "refills")} for cells in found]
    return [_timed(cells) for cells in kept]


def _timed(cells: dict[str, list[Word]]) -> dict[str, list[Word]]:
    """The row with a dosage such as 1-0-1 (morning, noon, night) under its own name: it says when, not how much."""
    said = " ".join(word.text for word in cells.get("dose", ()))
    if "frequency" in cells or not _DAY.fullmatch(said):
        return cells
    return {"frequency" if name == "dose" else name: words for name, words in cells.items()}


def _column(word: Word, headings: list[tuple[str, float, float]]) -> str:
    """The member whose heading a word stands under: the one it overlaps, else the last that begins left of it."""
    over = [h for h in headings if min(word.box.right, h[2]) - max(word.box.left, h[1]) > 0]
    if over:
        return max(over, key=lambda h: min(word.box.right, h[2]) - max(word.box.left, h[1]))[0]
    left = [h for h in headings if h[1] <= word.box.centre[0]]
    return (left[-1] if left else headings[0])[0]
