"""What the neighbours of a run say about it: where it is two values, whether its first word is a label or an answer.

Enters: the runs of a document and a form's vocabulary. Leaves: the runs, cut where one holds the values of two columns,
and the labels found in them. Of "Name Ann Lee    Birthdate 5 May 1972" the name's label has no colon, but the label in
its row has none either; "Spouse" under "Relationship" is an answer, and no label of the spouse.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from parsers.kinds.plain import words
from parsers.labels.caption_lines import joined, wrapped
from parsers.labels.label_cells import united
from parsers.labels.labels import Hit, find
from parsers.labels.layout import Run, rows
from parsers.labels.vocabulary import Vocabulary

Hits = dict[int, list[Hit]]
Lines = Sequence[Sequence[Run]]

_RELATIVES = words("spouse partner guardian parent husband wife mother father self")
_RELATED = words("relationship relation related")
_NEAR = 3.2
"""A caption and what is written under it are no more than so many heights apart."""


def settled(runs: Sequence[Run], known: Vocabulary) -> tuple[tuple[Run, ...], Hits]:
    """The runs and, by their identity, the labels in each."""
    order = {id(token): at for at, run in enumerate(runs) for token in run.tokens}
    pages = sorted({run.page for run in runs})
    runs = [run for page in pages for run in united([run for run in runs if run.page == page], known, find)]
    hits = {id(run): find(run, known) for run in runs}
    made: list[Run] = []
    for page in pages:
        lines = rows(run for run in runs if run.page == page)
        parted = [[piece for run in line for piece in _cut(run, lines[:at], hits)] for at, line in enumerate(lines)]
        for run in (run for line in parted for run in line if id(run) not in hits):
            hits[id(run)] = find(run, known)
        for line in parted:
            hits |= _beside(line, hits, known)
        hits |= _in_column(parted, hits, known)
        hits |= _answers(parted, hits)
        made.extend(run for line in parted for run in line)
    made = _united(made, hits, known)
    return tuple(sorted(made, key=lambda run: order[id(run.tokens[0])])), hits


def _united(made: Sequence[Run], hits: Hits, known: Vocabulary) -> list[Run]:
    """The runs, captions of two lines as one where the lower one is; `hits` gets the labels in them."""
    whole: dict[int, Run] = {}
    gone: set[int] = set()
    for above, below in wrapped(made, hits):
        run = joined(above, below)
        found = find(run, known)
        if id(above) not in gone and len(found) == 1 and found[0].whole:
            hits[id(run)] = found
            whole[id(above)] = run
            gone.add(id(below))
    return [whole.get(id(run), run) for run in made if id(run) not in gone]


def _cut(run: Run, above: Lines, hits: Hits) -> Iterator[Run]:
    """The run, cut where the next caption of the row over it stands over a word that is set off from the one before."""
    captions = _captions(run, above, hits)
    begun = 0
    if len(captions) > 1:
        gaps = [other.left - one.right for one, other in pairwise(run.tokens)]
        for at in range(1, len(run.tokens)):
            if any(abs(x - run.tokens[at].left) < 2 * run.tokens[at].char for x in captions) and _apart(run, at, gaps):
                yield Run.of(run.tokens[begun:at])
                begun = at
    yield Run.of(run.tokens[begun:]) if begun else run


def _captions(run: Run, above: Lines, hits: Hits) -> list[float]:
    """Where the labels begin that stand in the row next above the run with nothing behind them."""
    for line in reversed(above):
        away = run.middle - line[0].middle
        if away > 0.5 * run.height:
            whole = [each for each in line if any(hit.whole and hit.start == 0 for hit in hits[id(each)])]
            return [each.left for each in whole] if away < _NEAR * run.height else []
    return []


def _apart(run: Run, at: int, gaps: Sequence[float]) -> bool:
    """Whether the word is a box behind words, or stands off by more than the words of its run do."""
    before, token = run.tokens[at - 1], run.tokens[at]
    if token.word.kind == "tick":
        return before.word.kind != "tick" and all(each.word.kind != "tick" for each in run.tokens[:at])
    others = [gap for where, gap in enumerate(gaps, 1) if where != at]
    return gaps[at - 1] > max(0.9 * token.char, 1.5 * median(others or [0.6 * token.char]))


def _beside(line: Sequence[Run], hits: Hits, known: Vocabulary) -> Hits:
    """Labels that are words of every day, in a row of labels that have their values behind them without a colon."""
    told = [run for run in line for hit in hits[id(run)][:1] if hit.start == 0 and not hit.closed and not hit.whole]
    if not told:
        return {}
    rest = [run for run in line if not hits[id(run)] or hits[id(run)][0].start > 0]
    return {id(run): found for run in rest if (found := find(run, known, among=True))}


def _in_column(lines: Lines, hits: Hits, known: Vocabulary) -> Hits:
    """The same in a column of such labels: one that begins where those above and below it begin."""
    firsts = [line[0] for line in lines]
    told = {
        id(run) for run in firsts for hit in hits[id(run)][:1] if hit.start == 0 and not hit.closed and not hit.whole
    }
    found: Hits = {}
    for at, run in enumerate(firsts):
        around = [each for each in firsts[max(0, at - 4) : at + 5] if id(each) in told]
        column = [each for each in around if abs(each.left - run.left) < 0.004]
        near = [each for each in column if abs(each.middle - run.middle) < 4 * _NEAR * run.height]
        if not hits[id(run)] and len(near) > 1 and (labels := find(run, known, among=True)):
            found[id(run)] = labels
    return found


def _answers(lines: Lines, hits: Hits) -> Hits:
    """The labels of runs that answer what the relationship is: none."""
    asked = [hit for line in lines for run in line for hit in hits[id(run)] if _asks(hit)]
    if not asked:
        return {}
    alone = [run for line in lines for run in line if run.text.strip(" .").casefold() in _RELATIVES]
    behind = {(id(hit.run), hit.end) for hit in asked}
    inside = {
        id(run): [hit for hit in hits[id(run)] if (id(run), hit.start) not in behind or not _is_relative(hit)]
        for run in {id(hit.run): hit.run for hit in asked}.values()
    }
    return inside | {id(run): [] for run in alone if any(_answered(hit, run, lines) for hit in asked)}


def _is_relative(hit: Hit) -> bool:
    return hit.text.strip(" .").casefold() in _RELATIVES


def _asks(hit: Hit) -> bool:
    return not _RELATED.isdisjoint(hit.text.casefold().strip(" :?").split())


def _answered(hit: Hit, run: Run, lines: Lines) -> bool:
    """Whether the run stands where the label's answer does: close under it or over it, or next in its row."""
    down = abs(run.middle - hit.run.middle)
    if 0.5 * run.height < down < _NEAR * max(run.height, hit.run.height):
        return abs(run.left - hit.left) < 4 * hit.tokens[0].char
    line = next((line for line in lines if any(each is run for each in line)), [])
    before = [each for each in line if each.left < run.left]
    return bool(before) and before[-1] is hit.run and hit.end >= len(hit.run.tokens)
