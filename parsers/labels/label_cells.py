"""Labels and answers that are wrapped in the cells of a table without its rules: "Date & Time of" over "Admission".

Enters: the runs of a page and a form's vocabulary. Leaves: the runs, the lines of such a label as one, and those of the
answer in the middle of the label's height. Programs that print tables wrap what a cell cannot hold and set it in the
cell's middle, so that no line of the answer stands beside the label. Lines of a cell are nearer to each other than
those of two cells.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise
from typing import Final

from parsers.labels.hit import Hit
from parsers.labels.layout import Run, rows, same_row, text_of
from parsers.labels.vocabulary import Phrase, Vocabulary
from parsers.labels.wording import closes, key

Find = Callable[[Run, Vocabulary], Sequence[Hit]]
Cell = Sequence[Run]

MOST: Final = 3
"""Lines of a label, or of an answer beside one, at most."""
FEWEST: Final = 3
"""Labels with answers beside them that make two columns."""
WORDS: Final = 4
"""Words in one line of a label, at most."""
CLOSE, EVEN = 2.2, 1.2
"""Heights from a line of a cell to the next at most, and how much such steps differ."""
ALIGNED: Final = 0.004
"""Lines begin, or have their middle, within so much of the page's height in one cell."""
LEVEL: Final = 0.4
"""Heights between the middle of a label and that of its answer, at most."""


def united(runs: Sequence[Run], known: Vocabulary, find: Find) -> list[Run]:
    """The runs of one page with what is wrapped in cells put together, each label beside its answer."""
    runs = parted(runs, known)
    cells = list(_cells(runs))
    labels = {id(cell[0]): _beside(cell, label, runs) for cell in cells if (label := _label(cell, runs, known, find))}
    gone = {id(run) for cell in cells if id(cell[0]) in labels for run in cell}
    kept = [run for run in runs if id(run) not in gone]
    alone = [run for run in kept if any(hit.whole and hit.start == 0 for hit in find(run, known))]
    answers: dict[int, Run] = {}
    for label in (*labels.values(), *alone):
        for cell in cells:
            if not gone.isdisjoint(map(id, cell)) or not _answers(cell, label, kept):
                continue
            if not any(find(run, known) for run in cell):
                answers |= {id(run): moved for run, moved in zip(cell, _moved(cell, label, known, find), strict=False)}
                gone |= set(map(id, cell)) - answers.keys()
    return [*labels.values(), *(answers.get(id(run), run) for run in kept if id(run) not in gone)]


def parted(runs: Sequence[Run], known: Vocabulary) -> list[Run]:
    """The runs of one page, a label that fills its column parted from the answer that touches it in the next one."""
    lines = rows(runs)
    edges = [(line[0].left, line[1].left) for line in lines if len(line) > 1 and len(line[0].tokens) <= WORDS]
    first = {id(line[0]) for line in lines}
    return [piece for run in runs for piece in (_at_edge(run, edges, known) if id(run) in first else [run])]


def _at_edge(run: Run, edges: Sequence[tuple[float, float]], known: Vocabulary) -> list[Run]:
    level = [right for left, right in edges if abs(left - run.left) < ALIGNED]
    for at in range(2, min(len(run.tokens), WORDS + 2)):
        begins = run.tokens[at].word.text[:1]
        in_column = sum(abs(right - run.tokens[at].left) < ALIGNED for right in level) >= FEWEST
        if not in_column or not (begins.isupper() or begins.isdigit()):
            continue
        text = text_of(run.tokens[:at])
        asked = known.exact(key(text)) or known.gist(text)
        if any(each.field for each in asked) and not closes(text):
            return [Run.of(run.tokens[:at]), Run.of(run.tokens[at:])]
    return [run]


def _cells(runs: Sequence[Run]) -> Iterator[Cell]:
    """Lines, two or three, that stand under one another nearer than to what is above and below them."""
    for column in _columns(runs):
        steps = [below.middle - above.middle for above, below in pairwise(column)]
        nearest = min(steps, default=0.0)
        cell = [column[0]]
        for step, run in zip(steps, column[1:], strict=True):
            if step > EVEN * nearest or step > CLOSE * max(run.height, cell[-1].height):
                yield cell
                cell = []
            cell.append(run)
        yield cell


def _columns(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """Runs under one another that begin together or have their middles together."""
    left = sorted(runs, key=lambda run: run.middle)
    while left:
        column = [left.pop(0)]
        for run in list(left):
            if _in_line(column[-1], run):
                column.append(run)
                left.remove(run)
        yield column


def _in_line(above: Run, below: Run) -> bool:
    begin = abs(above.left - below.left) < ALIGNED
    centred = abs(above.left + above.right - below.left - below.right) < 2 * ALIGNED
    return (begin or centred) and below.middle - above.middle > 0.6 * above.height


def _label(cell: Cell, runs: Sequence[Run], known: Vocabulary, find: Find) -> Run | None:
    """The label that the cell's lines make up together, where they are not labels of several things."""
    if not 1 < len(cell) <= MOST or any(len(run.tokens) > WORDS or _tells(run) for run in cell):
        return None
    if any(closes(run.text) for run in cell[:-1]):
        return None
    label = _one(cell)
    fields = _named(known.exact(key(label.text)))
    lines = [_named([phrase for hit in find(run, known)[:1] if hit.whole for phrase in hit.phrases]) for run in cell]
    # "Network" over "Plan" are two labels of one thing where both their rows begin with other labels.
    rowed = all(lines) and all(_labelled(line, runs, known, find) for line in cell)
    counted = all(any(run.left > line.right and same_row(run, line) and _tells(run) for run in runs) for line in cell)
    several = rowed or (all(lines) and (counted or any(not line & fields for line in lines)))
    return label if fields and not several else None


def _labelled(line: Run, runs: Sequence[Run], known: Vocabulary, find: Find) -> bool:
    """Whether a label stands before the line in its row."""
    before = (run for run in runs if run.right < line.left and same_row(run, line))
    return any(hit.whole and hit.start == 0 for run in before for hit in find(run, known)[:1])


def _beside(cell: Cell, label: Run, runs: Sequence[Run]) -> Run:
    """The label in the row of its first line where the next cell has something beside that one, but not beside the
    last."""
    top, bottom = cell[0].middle - cell[0].height, cell[-1].middle + cell[-1].height
    right = [run for run in runs if run.left > label.right and top < run.middle < bottom]
    edge = min(right, key=lambda run: run.left, default=None)
    answer = [run for run in right if edge and run.left < edge.right]
    first, last = (any(same_row(run, line) for run in answer) for line in (cell[0], cell[-1]))
    return replace(label, middle=cell[0].middle) if first and not last else label


def _tells(run: Run) -> bool:
    return any(character.isdigit() for character in run.text)


def _named(phrases: Sequence[Phrase]) -> set[str]:
    return {phrase.field.name for phrase in phrases if phrase.field}


def _one(cell: Cell) -> Run:
    """The lines as one run in the middle of the cell."""
    run = Run.of(tuple(chain.from_iterable(run.tokens for run in cell)))
    return replace(run, left=min(run.left for run in cell), right=max(run.right for run in cell), middle=_middle(cell))


def _middle(cell: Cell) -> float:
    return (cell[0].middle + cell[-1].middle) / 2


def _answers(cell: Cell, label: Run, others: Sequence[Run]) -> bool:
    """Whether the lines are the answer beside the label: the next cell to its right, about its middle, and beside
    nothing else."""
    if not 1 < len(cell) <= MOST or min(run.left for run in cell) < label.right - 0.002:
        return False
    if abs(_middle(cell) - label.middle) > LEVEL * label.height:
        return False
    top, bottom = cell[0].middle - cell[0].height, cell[-1].middle + cell[-1].height
    own = {id(run) for run in cell}
    beside = (run for run in others if id(run) not in own and run is not label and top < run.middle < bottom)
    edge = min(run.left for run in cell)
    return not any(run.left < edge and run.right > label.left for run in beside)


def _moved(cell: Cell, label: Run, known: Vocabulary, find: Find) -> list[Run]:
    """The answer's lines as one beside the label; those of an address keep apart, the first of them beside it."""
    hits = find(label, known)
    address = any(each.field and each.field.kind.name == "address" for hit in hits for each in hit.phrases)
    if not address:
        return [replace(_one(cell), middle=label.middle)]
    down = label.middle - cell[0].middle
    return [replace(run, middle=run.middle + down) for run in cell]
