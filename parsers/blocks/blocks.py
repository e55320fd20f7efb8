"""Prose and lists that stand under a heading, or behind one, down to the next: the body of a letter or summary.

Enters: the runs of a document and its form. Leaves: what was found for each `Block`, with its words; these are taken
off the page before labels are looked for, because prose says "Patient" and "Allergies:" too. A heading stands over its
text, in a column left of it, or opens its first line, and may itself be set over two lines. A block goes on overleaf.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from parsers.blocks import block_cells, block_tables, page_heads
from parsers.blocks.block_ends import (
    apart,
    asks_next,
    begins,
    begins_fact,
    begins_label,
    ends,
    goes_back,
    is_addressed,
    runs_on,
    signs,
    signs_aside,
    stands_apart,
    tells,
    warns,
)
from parsers.blocks.block_headings import Heading, headings, said_by, vocabulary
from parsers.form import Form
from parsers.kinds import later as regex
from parsers.kinds.medicine_rows import names_medicine
from parsers.labels.label_cells import parted
from parsers.labels.layout import Run, Token, rows, text_of
from parsers.labels.slot import content
from parsers.labels.wording import key
from parsers.medicines import medication_table
from parsers.values.extras import Block

PROSE = frozenset({"hospital_course"})
BRIEF = 8
"""Words of an answer that tells no story."""
FAR = 4.6
"""Heights of a line: what stands farther below the last one is no part of the block."""
FEWEST_COLUMNS = 3
ADDRESS = 12
"""Lines from an address to the greeting below it, at most."""
SAME_EDGE = 0.008
"""Runs of one column begin within so much of the page's width."""
_COUNT = regex.compile(r"\d{1,2}\s")
_TELLS = regex.compile(r"course|events|progress|happened|wedo|didwe|wedid|done|narrative|story|evolution")
"""What headings hold, in the manner of their keys, that tell a stay rather than why it began or what was given."""
_PAGE = regex.compile(
    r"\bpage\W{0,2}\d+|[(\[]\s?continued\b|^\W*continued\W*$|"
    r"\bcontinued (?:on|from|over)(?: the| to)? ?(?:next|page|reverse|back|other|following|previous|leaf)\b|"
    r"^(?:[\p{L}&-]+ ){1,4}(?<!\b(?:is|are|was|were|be|been|being|and|to|not) )continued\s*[:…-]*$",
    regex.IGNORECASE,
)
"""A page's number, or that a block goes on there; what "was continued" is a story's."""


@dataclass(slots=True)
class Found:
    """A block's words, line by line. `rivalled`: text stands under another heading of the same field, too. `items`: a
    table's, where the list is one."""

    block: Block
    lines: list[tuple[Token, ...]] = field(default_factory=list)
    fallback: bool = False
    heading: str = ""
    left: float = 9.0
    rivalled: bool = False
    items: Sequence[Sequence[tuple[Token, ...]]] = ()
    spoken: tuple[Token, ...] = ()

    @property
    def tokens(self) -> tuple[Token, ...]:
        """All words, of a table those of its other columns, too."""
        return self.spoken or tuple(token for line in self.lines for token in line)


def find(runs: Sequence[Run], form: Form) -> list[Found]:
    """The form's blocks that the document holds, in the order of their headings; blank ones are left out."""
    if not form.blocks:
        return []
    known = vocabulary(form)
    pages = ([run for run in runs if run.page == page] for page in sorted({run.page for run in runs}))
    lines = page_heads.without([line for page in pages for line in rows(parted(page, known))])
    found_in = {id(each.run): each for each in headings(lines, known)}
    if form.medication:  # The heads of a table of medicines ("Instructions") end what stands above, and begin nothing.
        heads = (run for each in medication_table.find(runs) for run in each.runs)
        found_in |= {id(run): _ending(run) for run in heads}
    tables = dict(block_tables.find(lines))
    found_in |= {id(run): _ending(run) for each in tables.values() for run in each.heads}
    found = list(_found(lines, form, found_in, tables))
    texts = block_cells.whole(lines, [each.lines for each in found], [each.left for each in found])
    return [replace(each, lines=text) for each, text in zip(found, texts, strict=True) if text]


def _found(
    lines: Sequence[Sequence[Run]],
    form: Form,
    found_in: Mapping[int, Heading],
    tables: Mapping[int, block_tables.Listed],
) -> Iterator[Found]:
    over: Heading | None = None
    latest: Heading | None = None
    for at, line in enumerate(lines):
        if at in tables and (listed := _listed(form, tables[at], latest)):
            yield listed
        for run in line:
            heading = found_in.get(id(run))
            block = next((each for each in form.blocks if heading and each.field == heading.block), None)
            # "Active problems" straight under "Discharge diagnoses" is a heading within it.
            inside = bool(heading and over and heading.block == over.block)
            over = None if heading and heading.stands and not inside else over
            latest = heading if heading and heading.stands else latest
            if heading and block:
                heading = replace(
                    heading, listed=block.listed, prose=block.field in PROSE, fallback=heading.fallback and not inside
                )
                taken = [tokens for tokens in _lines(lines, at, heading, found_in) if content(tokens)]
                if _is_others(form, heading, taken) or _is_addressed(lines, at, heading):
                    continue
                if taken:
                    block = _of_few_words(form, block, heading, taken)
                    yield Found(block, taken, heading.fallback, heading.key, heading.left)
                elif not heading.fallback:
                    over = heading


def _ending(run: Run) -> Heading:
    """A column's head, which ends what stands above and begins no block."""
    return Heading(run, run.tokens, (), None, fallback=False, stands=True)


def _listed(form: Form, table: block_tables.Listed, over: Heading | None) -> Found | None:
    """The table's items as the block that its own head names, or else the heading above."""
    above = over.block if over else None
    block = next((each for each in form.blocks if each.listed and each.field == (table.field or above)), None)
    if block is None:
        return None
    fallback = bool(over and over.block == block.field and over.fallback)
    lines = [line for item in table.items for line in item]
    return Found(block, lines, fallback, block.field, items=table.items, spoken=table.tokens)


def _is_others(form: Form, heading: Heading, taken: Sequence[Sequence[Token]]) -> bool:
    """Whether medicines stand under "Advice on discharge", or nothing but figures where a story is expected."""
    medicines = heading.fallback and form.medication and taken and _lists_medicines(taken)
    return bool(medicines) or (heading.prose and not tells([*map(said_by, taken)]))


def _is_addressed(lines: Sequence[Sequence[Run]], at: int, heading: Heading) -> bool:
    column = [_at(line, heading) for line in lines[max(0, at - 1) : at + ADDRESS]]
    return not heading.closed and at > 0 and is_addressed(column[0], column[2:])


def _at(line: Sequence[Run], heading: Heading) -> str:
    """What of a line begins where the heading does, else its first words."""
    return next((run for run in line if abs(run.left - heading.left) < SAME_EDGE), line[0]).text


def _lists_medicines(lines: Sequence[Sequence[Token]]) -> bool:
    """Whether one of the first two lines under a heading names a medicine, its number apart."""
    return any(names_medicine(_COUNT.sub("", said_by(line), timeout=1)) for line in lines[:2])


def _of_few_words(form: Form, block: Block, heading: Heading, lines: Sequence[Sequence[Token]]) -> Block:
    """The block that a heading means over so few words: "Why you were in the hospital" tells the stay's story, or names
    the illness."""
    other = next((each for each in form.blocks if block.brief_is == each.field), None)
    text = " ".join(said_by(line) for line in lines)
    few = len(text.split()) <= BRIEF and not text.rstrip().endswith(".")
    return other if other and few and heading.key in map(key, block.either) else block


def chosen(found: Sequence[Found]) -> Mapping[str, list[Found]]:
    """The blocks by field: for prose the first, for a list all; those under fallback headings where nothing else is."""
    kept: dict[str, list[Found]] = {}
    for each in sorted(found, key=lambda one: one.fallback):
        held = kept.setdefault(each.block.field, [])
        if not held or (each.block.listed and each.fallback == held[0].fallback):
            held.append(each)
        elif not each.block.listed and not each.fallback and each.heading != held[0].heading:
            if _TELLS.search(each.heading, timeout=1) and not _TELLS.search(held[0].heading, timeout=1):
                held[0] = each
            held[0].rivalled = True
    return kept


def _lines(
    lines: Sequence[Sequence[Run]], at: int, heading: Heading, headings: Mapping[int, Heading]
) -> Iterator[tuple[Token, ...]]:
    """The lines of the heading's block."""
    own = {id(token) for token in heading.tokens}
    after = [run for run in lines[at] if run.left > heading.run.left and run is not heading.run]
    next_heading = next((run for run in after if begins(headings.get(id(run)))), None)
    # A label behind the answer stands far from it, whatever follows it; an answer's first words may be a label's.
    answered = after if heading.behind else after[1:]
    next_heading = next_heading or next((run for run in answered if id(run) in headings or asks_next(run)), None)
    right = next_heading.left - 0.005 if next_heading else 9.0
    if after and _heads_columns(lines[at], lines[at + 1 : at + 2]):
        right = min(run.left for run in after) - 0.005
    beside = [run for run in after if run.left < right]
    first = (*heading.behind, *(token for run in beside for token in run.tokens))
    left = heading.left
    if first:
        yield first
        column = first[0].left - heading.left > 1.5 * heading.tokens[0].height
        hangs = column and not heading.closed if heading.behind else column
        hangs = hangs and not _runs_under(lines[at + 1 : at + 2], first[0], heading, found_in=headings)
        left = first[0].left if hangs or _hangs(lines[at + 1 : at + 3], first[0], heading) else left
    yield from _below(lines[at + 1 :], lines[at], heading, (left, right), own, headings, begun=bool(first))


def _heads_columns(line: Sequence[Run], below: Sequence[Sequence[Run]]) -> bool:
    """Whether every run of the line, of three or more, heads a column: one of the next line begins right under it."""
    if len(line) < FEWEST_COLUMNS or not below or below[0][0].page != line[0].page:
        return False
    near = below[0][0].middle - line[0].middle < 3 * line[0].height
    return near and all(any(abs(run.left - each.left) < SAME_EDGE for each in below[0]) for run in line)


def _hangs(lines: Sequence[Sequence[Run]], first: Token, heading: Heading) -> bool:
    """Whether the next line stands under the text and not under the heading: the heading has a column of its own."""
    near = [run for line in lines for run in line if run.page == first.page and run.middle > first.middle]
    under = [run for run in near if run.middle - first.middle < 2.4 * first.height]
    column = 3 * first.char
    return any(abs(run.left - first.left) < column for run in under) and first.left - heading.left > 2 * column


def _runs_under(
    below: Sequence[Sequence[Run]], first: Token, heading: Heading, found_in: Mapping[int, Heading]
) -> bool:
    """Whether the next line runs from under the heading to under the text: wide blanks parted these, no columns."""
    run = below[0][0] if below else None
    if run is None or run.page != first.page or run.middle - first.middle > 2.4 * first.height:
        return False
    under = abs(run.left - heading.left) < SAME_EDGE and run.right > first.left + 3 * first.char
    return heading.closed and under and not begins(found_in.get(id(run)))


def _below(  # noqa: PLR0913  # the state of one walk down the page
    lines: Sequence[Sequence[Run]],
    start: Sequence[Run],
    heading: Heading,
    reach: tuple[float, float],
    own: set[int],
    headings: Mapping[int, Heading],
    *,
    begun: bool,
) -> Iterator[tuple[Token, ...]]:
    above = start[0]
    fresh, indent, pitch = False, 0.0, 0.0
    said = text_of(heading.behind)
    hangs = reach[0] > heading.left + 1.5 * heading.tokens[0].height
    for at, line in enumerate(lines):
        tokens = [token for run in line for token in run.tokens if id(token) not in own]
        text = text_of(tokens)
        fresh = fresh or line[0].page != above.page
        if not tokens or _PAGE.search(text, timeout=1) or (fresh and runs_on(line, headings)):
            continue
        inside = [run for run in line if run.left < reach[1] and run.right > reach[0] - 0.01]
        # What is in capitals may be an answer in a paper that is; one that stands apart from the heading is none.
        capitals = said.isupper() if said else not apart(line, above, lines[at + 1 : at + 2])
        if ends(line, heading, reach, headings, hangs=hangs, own=own, capitals=capitals):
            return
        if begun and stands_apart(line, above, lines[at + 1 : at + 2], heading.left, listed=heading.listed):
            return
        if begun and not hangs and goes_back(line, indent, heading.left):
            return
        gap = line[0].middle - above.middle
        if line[0].page == above.page and gap > FAR * max(run.height for run in (*line, above)):
            if begun or inside:
                return
            continue
        answers = heading.behind and heading.closed
        label = (answers or (begun and heading.listed)) and not hangs and begins_label(line[0], heading.left)
        warned = begun and (begins_fact(line, above, said, heading.left, pitch) if heading.prose else warns(text, said))
        if signs(text) or label or warned or (begun and signs_aside(line, heading.left)):
            return
        kept = tuple(
            token
            for run in inside
            for token in run.tokens
            if id(token) not in own and reach[0] - 3 * token.char < token.left < reach[1]
        )
        if kept:
            yield kept
            indent = kept[0].left - heading.left if not begun else indent
            pitch = min(pitch or gap, gap) if begun and gap > 0 else pitch
            begun, fresh, above = True, False, line[0]
            said += text_of(kept)
