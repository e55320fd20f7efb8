"""Medicines in a table: heads above columns, a medicine per row.

Enters: the lines of a block on one page. Leaves: for each row the words by member, or nothing when the block has no
heads. Columns part where the fewest words of the rows stand in the way. A row begins at its number where rows are
numbered, else where the name's column begins a medicine; other lines go on with the row above. Columns headed with
times of day (Morning, Noon, Night) together say a frequency; their own words are the row's "times". What stands under
heads that nobody knows is the row's "other".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from parsers.extraction import ParseOptions
from parsers.kinds.drug_name import is_form_word, leading_drug
from parsers.kinds.medicine_heads import TIMES, Head, heads
from parsers.kinds.medicine_rows import names_medicine
from parsers.kinds.pattern import Pattern
from parsers.kinds.sig import is_sig_word, parse_sig
from parsers.kinds.strength import STRENGTH
from parsers.page import Box, Line, Word

_LEFT_OUT = frozenset({"number", "refills", "aside", *TIMES})
_NUMBER = Pattern(r"[(\[]?\d{1,2}[.):\]]?")
_LISTED = Pattern(r"[(\[]?\d{1,2}\s?[.):\]]")
"""How a name begins in whose column the numbers stand, too."""
_FORM_BEFORE = Pattern(r"(?:tab|cap|inj|syp|syr|susp|oint|tablet|capsule|injection|syrup)\.? \s \p{L}{3}.*\d")
"""A name nobody knows behind its form, with a strength: "Cap. Ozanta 20mg" goes on with no name above."""
_COUNT = Pattern(r"[\d½¼¾]{1,2}(?:/\d)?")
_DAY = Pattern(r"[\d½]{1,2}(?:\s?[-–+]\s?[\d½]{1,2}){2,3}")
_NO_TIME = frozenset({"-", "–", "—", "x", "×", "nil", "no"})
_HALF = 0.8
"""How much nearer a line is to the number below it than to the line above where it belongs to the number's row."""
_WRAPPED = 1.35
"""Lines farther apart than this many times the narrowest distance are two rows."""

Cells = dict[str, list[Word]]
_Placed = tuple[float, Cells, int]
"""A line: its y, its words by member, and how many pieces of text it is made of."""


def read(lines: Sequence[Line]) -> list[Mapping[str, Sequence[Word]]] | None:
    """The table's rows, each with its words by member; None when the lines hold no heads of a table of medicines."""
    found = _rows(lines)
    tables = list(_headed(found))
    ends = [start - depth for start, depth, _ in tables[1:]] + [len(found)]
    bodies = [_body(found[start:end], known) for (start, _, known), end in zip(tables, ends, strict=False)]
    return [row for body in bodies for row in body] if tables else None


def _headed(found: Sequence[Sequence[Line]]) -> Iterator[tuple[int, int, Sequence[Head]]]:
    """(first row under the heads, rows that the heads take up, the heads) of each table."""
    at = 0
    while at < len(found):
        for depth in (2, 1):
            block = found[at : at + depth]
            known = heads([[word for line in row for word in line.words] for row in block])
            if known and len(block) == depth:
                at += depth
                yield at, depth, known
                break
        else:
            at += 1


def _rows(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines by the row they stand in, top to bottom; handwriting dances on its line, so the row's middle counts."""
    found: list[list[Line]] = []
    for line in sorted((line for line in lines if line.words), key=lambda line: line.box.centre[1]):
        row = found[-1] if found else []
        tall = max((each.box.height for each in row), default=0.0)
        if row and line.box.centre[1] - median(each.box.centre[1] for each in row) < 0.6 * tall:
            row.append(line)
        else:
            found.append([line])
    return found


def _body(body: Sequence[Sequence[Line]], known: Sequence[Head]) -> list[Mapping[str, Sequence[Word]]]:
    edges = [_edge(*pair, body) for pair in pairwise(known)]
    known = _named_by_values(known, [_cells(row, known, edges) for row in body])
    lines = [(Box.around(line.box for line in row).centre[1], _cells(row, known, edges), len(row)) for row in body]
    numbered = any(_is_numbered(cells) for _, cells, _ in lines)
    listed = bool(lines) and _LISTED.match(_name(lines[0][1])) is not None
    pitch = min((below - above for (above, *_), (below, *_) in pairwise(lines)), default=0.0)
    lines = _centred(lines) if numbered else lines
    found: list[Cells] = []
    is_open = False
    above: float | None = None
    for y, cells, parts in lines:
        apart = above is not None and y - above > _WRAPPED * pitch
        begins = _is_numbered(cells) or ((apart or not numbered) and _begins(cells, apart=apart and parts > 1))
        if found and not apart and (_is_left_open(found[-1]) or (listed and not _LISTED.match(_name(cells)))):
            begins = False  # "Aceclofenac 100 mg +" goes on below, as do lines without a number where others have one.
        if begins or (not found and "name" in cells):
            found.append({})
            is_open = True
        elif apart:
            is_open = False  # A note, or a heading between rows.
        for name, words in cells.items() if is_open else ():
            found[-1].setdefault(name, []).extend(words)
        above = y
    times = [head.member for head in known if head.member in TIMES]
    return [_timed(cells, times) for cells in found]


def _centred(lines: Sequence[_Placed]) -> list[_Placed]:
    """The lines of a numbered table, those joined to a number's that stand over it in the middle of its row."""
    placed = list(lines)
    for at in range(1, len(lines) - 1):
        (above, *_), (y, cells, parts), (below, numbered, _) = lines[at - 1 : at + 2]
        own = "name" not in cells and not _is_numbered(cells) and _is_numbered(numbered)
        if own and below - y < _HALF * (y - above):
            more = {name: [*cells.get(name, ()), *numbered.get(name, ())] for name in {**numbered, **cells}}
            placed[at], placed[at + 1] = (y, {}, 0), (below, more, parts)
    return [each for each in placed if each[1]]


def _named_by_values(known: Sequence[Head], lines: Sequence[Cells]) -> Sequence[Head]:
    """The heads, with the one that nobody knows named by what stands under it, if that says the same in all rows."""
    texts = [_text(cells["other"]) for cells in lines if cells.get("other")]
    said = [parse_sig(text, ParseOptions()).members for text in texts]
    members = {name for each in said for name in each} - {"directions"}
    if len(members) != 1 or sum(head.member == "other" for head in known) > 1 or members & {h.member for h in known}:
        return known
    name = members.pop()
    alone = all(each.get(name) == text for each, text in zip(said, texts, strict=True))
    return [replace(head, member=name) if alone and head.member == "other" else head for head in known]


def _cells(row: Sequence[Line], known: Sequence[Head], edges: Sequence[float]) -> Cells:
    cells: Cells = {}
    for word in (word for line in row for word in line.words):
        cells.setdefault(known[sum(edge < word.box.centre[0] for edge in edges)].member, []).append(word)
    return cells


def _name(cells: Cells) -> str:
    return _text(cells.get("name", ()))


def _is_left_open(cells: Cells) -> bool:
    """Whether a name ends with what joins it to another."""
    return _name(cells).rstrip().endswith(("+", "/", "&", " and", " with", "-", "("))


def _is_numbered(cells: Cells) -> bool:
    return "name" in cells and bool(_NUMBER.fullmatch(_text(cells.get("number", ()))))


def _begins(cells: Cells, *, apart: bool) -> bool:
    """Whether a line begins a row: its name does not go on from the line above, and another cell is filled."""
    if "name" not in cells or len(cells) < 2:
        return False
    name = _text(cells["name"])
    first = name.split()[0]
    named = _FORM_BEFORE.match(name) is not None
    goes_on = is_form_word(first) or is_sig_word(first) or first[:1].islower() or first[:1] in "(+/&"
    if names_medicine(name) or leading_drug(name):
        return True
    if ":" in name:  # "Pharmacy check: …" under the table.
        return False
    # A wrapped name may have wrapped directions beside it; other cells hardly ever take two lines.
    short = bool(cells.keys() - {"name", "directions", "other", "number"})
    return (named or not goes_on) and (apart or short or bool(STRENGTH.search(name)))


def _timed(cells: Cells, times: Sequence[str]) -> Mapping[str, Sequence[Word]]:
    """The row with what says when under "frequency": a dosage such as 1-0-1, or the columns of times of day."""
    kept = {name: words for name, words in cells.items() if name not in _LEFT_OUT}
    if len(times) > 1 and "frequency" not in kept and any(name in cells for name in times):
        counts = [cells.get(name, []) for name in times]
        if all(not words or _COUNT.fullmatch(_text(words)) or _text(words).casefold() in _NO_TIME for words in counts):
            kept["times"] = [word for words in counts for word in words]
            kept["frequency"] = [_schedule(counts)]
        else:
            kept.setdefault("directions", []).extend(word for words in counts for word in words)
    return _told_apart(kept) if _DAY.fullmatch(_text(cells.get("dose", ()))) else kept


def _told_apart(kept: Cells) -> Cells:
    """The row whose dosage is how often: what stands under "When" beside it says in which circumstances."""
    if _DAY.fullmatch(_text(kept.get("frequency", ()))):
        return kept
    when = [*kept.get("directions", ()), *kept.get("frequency", ())]
    often = {"frequency": kept["dose"]} | ({"directions": when} if when else {})
    return {name: words for name, words in kept.items() if name not in ("dose", "frequency", "directions")} | often


def _schedule(counts: Sequence[Sequence[Word]]) -> Word:
    """One word such as "1-0-1" for the cells of the times of day, one of which at least is filled; blank is nought."""
    told = [words[0] for words in counts if words]
    seconds = [words[0].second if words else "0" for words in counts]
    second = None if None in seconds else "-".join(_count(each or "") for each in seconds)
    text = "-".join(_count(_text(words)) for words in counts)
    return replace(told[0], text=text, box=Box.around(word.box for word in told), second=second)


def _count(text: str) -> str:
    return "0" if not text or text.casefold() in _NO_TIME else text


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def _edge(left: Head, right: Head, body: Sequence[Sequence[Line]]) -> float:
    """The middle of the widest corridor between two heads that the fewest words of the rows cross."""
    low, high = left.right, right.left
    words = [
        word.box for row in body for line in row for word in line.words if word.box.left < high and word.box.right > low
    ]
    cuts = sorted({low, high, *(x for box in words for x in (box.left, box.right) if low < x < high)})
    strips = [(sum(box.left < (a + b) / 2 < box.right for box in words), b - a, (a + b) / 2) for a, b in pairwise(cuts)]
    return min(strips, key=lambda strip: (strip[0], -strip[1]))[2] if strips else (low + high) / 2
