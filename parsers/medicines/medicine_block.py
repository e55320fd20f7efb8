"""Which lines of a sheet belong to its block of medicines.

Enters: a `Sheet` and where its block begins. Leaves: the block's lines, without the labels that are none of a
medicine's own, down to the first label of something else, past which it goes on with a medicine in line with the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parsers.kinds import later as regex
from parsers.kinds.drug_name import is_form_word
from parsers.kinds.medicine_heads import meanings
from parsers.kinds.medicine_rows import names_medicine
from parsers.kinds.strength import STRENGTH
from parsers.labels.labels import Hit
from parsers.labels.layout import Run, Token
from parsers.labels.wording import is_leader
from parsers.medicines import medication_table
from parsers.medicines.medication_table import Heads
from parsers.medicines.medicine_notes import is_note, signs
from parsers.sheet import Sheet

INSIDE = frozenset({"refills"})
"""Fields whose labels stand between medicines without ending the block."""

FAR = 0.2
"""Share of the page's height: what stands farther below the last line (a stamp, a footer) is none of the block."""

LEVEL = 0.008
"""Share of the page's height by which lines that begin at one x may differ."""
_OTHER_LIST = regex.compile(
    r"allerg|medic|drug|treatment|history|diagnos|past|current|previous|stop|discontinu|held|pharmacy|given|advice",
    regex.IGNORECASE,
)
"""Words of labels that medicines follow which are not prescribed here."""

NEAR, IN_LINE, FEW = 2.5, 0.006, 3
"""Heights below a label, share of the page's width beside it, and words, of what stands under it in a row of labels."""
_ORDER = regex.compile(
    r"(?:order|rx|ref|reference|prescription|script|e-?rx)\s?(?:#|no\.?|id|number)?\s?[:#]?\s?[\w-]*\d[\w-]{3,}",
    regex.IGNORECASE,
)
"""The number of an order behind its medicine: "Order: 55120934"."""
_DISPENSED = regex.compile(r"disp(?:ense)?\W{0,2}\d[^,;]{0,30},\s?r-\d{1,2}\b", regex.IGNORECASE)
"""What is dispensed and how often again: "Disp-30 tablet, R-2, Normal"."""

PASSING = ("dispense", "substit", "daw", "label", "brand", "generic", "void", "ndc", "mfg", "manuf")
"""How fences begin that stand inside the block, too."""


def lines_of(sheet: Sheet, start: Hit | Run | Heads | None, stop_at: Sequence[Hit]) -> Iterator[tuple[Token, ...]]:
    """The lines from the start to the first label that belongs to something else; labels inside are left out."""
    if start is None:
        return
    if isinstance(start, Heads):
        yield from medication_table.lines(
            sheet.runs, start, sheet.medicine_heads, lambda run: _stops(sheet, run, stop_at)
        )
        return
    first = start if isinstance(start, Run) else start.run
    left = first.left - 0.04
    if isinstance(start, Hit):
        yield from _row_of(sheet, start)
    else:
        row = (run for run in sheet.board.row(start) if run.left >= left)
        own = (run for run in row if run is start or not _ORDER.fullmatch(run.text, timeout=1))
        yield from (run.tokens for run in own if all(_is_form(sheet, hit) for hit in sheet.hits[id(run)]))
    passed: Run | None = None
    noted: Run | None = None
    asked: list[Run] = []
    dropped: Run | None = None
    for run in _inside(sheet, start, stop_at):
        if _DISPENSED.match(run.text, timeout=1):
            continue
        if any(_is_under(each, run) for each in asked) or (dropped and _in_row(dropped, run)):
            dropped = run
            continue
        asked += [run] if _asks_below(sheet, run) else []
        noted = run if is_note(run.text) else noted
        if noted and (noted is run or (_in_row(noted, run) and not sheet.hits[id(run)])):
            continue
        answers = passed is not None and _in_row(passed, run) and _answers(sheet, passed, run)
        if not sheet.sections.is_heading(run) and not answers:
            yield from _without_labels(sheet, run)
        passed = run if _asks(sheet, run) or _offers(sheet, run) else passed if answers else None


def _asks_below(sheet: Sheet, run: Run) -> bool:
    """Whether the run is a label that is none of a medicine's own, and what it asks for cannot stand beside it."""
    beside = next((each for each in sheet.board.row(run) if each.left > run.right), None)
    whole = any(hit.whole for hit in sheet.hits[id(run)])
    return whole and _asks(sheet, run) and (beside is None or bool(sheet.hits[id(beside)] or meanings(beside.text)))


def _is_under(label: Run, run: Run) -> bool:
    """Whether a few words stand right below a label."""
    height = max(label.height, run.height)
    near = run.page == label.page and 0.5 * label.height < run.middle - label.middle < NEAR * height
    return near and abs(run.left - label.left) < IN_LINE and len(run.tokens) <= FEW and not names_medicine(run.text)


def _inside(sheet: Sheet, start: Hit | Run, stop_at: Sequence[Hit]) -> Iterator[Run]:
    """The runs below the block's first, without stretches that a stranger's label opens and a medicine ends."""
    first = start if isinstance(start, Run) else start.run
    listed = [first] if isinstance(start, Run) else []
    top = (first.page, first.middle if isinstance(start, Run) else first.middle - 0.3 * first.height)
    last, ended = first, None
    for run in sheet.runs:
        if run is first or _is_left_of(run, first) or (run.page, run.middle) <= top or _in_row(first, run):
            continue
        if ended is not None and not _goes_on(run, ended, listed[0]):
            if _stops(sheet, run, stop_at) and not _passes(sheet, run):
                return
            continue
        if run.page == last.page and run.middle - last.middle > FAR:
            return
        if _stops(sheet, run, stop_at):
            if not listed or not _passes(sheet, run):
                return
            ended = run
            continue
        ended, last = None, run
        if names_medicine(run.text):
            listed.append(run)
        yield run


def _is_left_of(run: Run, first: Run) -> bool:
    """Whether a run is of another column, left of the list: complaints and findings stand there."""
    return run.right < first.left - 0.04 or (run.right < first.left and run.left < first.left - 0.1)


def _passes(sheet: Sheet, run: Run) -> bool:
    """Whether a run that ends the list may be one of an order's own lines ("Class: Normal") with more orders below."""
    hits = sheet.hits[id(run)]
    strangers = all(hit.closed and all(each.role == "fence" for each in hit.phrases) for hit in hits)
    return bool(hits) and strangers and not sheet.sections.is_heading(run) and not _OTHER_LIST.search(run.text)


def _goes_on(run: Run, ended: Run, first: Run) -> bool:
    """Whether a run below the end of a list is another medicine of it: in line with the first, with a strength."""
    in_line = run.page == ended.page and abs(run.left - first.left) < LEVEL and not _in_row(ended, run)
    return in_line and names_medicine(run.text) and bool(STRENGTH.search(run.text))


def once(lines: Iterator[tuple[Token, ...]]) -> list[tuple[Token, ...]]:
    """The lines with each word once: what stands beside a tall Rx sign also stands below its top."""
    seen: set[int] = set()
    found = []
    for line in lines:
        fresh = tuple(token for token in line if id(token) not in seen)
        seen.update(map(id, fresh))
        if fresh:
            found.append(fresh)
    return found


def _asks(sheet: Sheet, run: Run) -> bool:
    """Whether the run ends with a label that is none of a medicine's own: what stands beside it is its value."""
    last = sheet.hits[id(run)][-1] if sheet.hits[id(run)] else None
    own = last is not None and any(each.role in ("start", "directions") for each in last.phrases)
    return last is not None and not own and last.end == len(run.tokens)


def _offers(sheet: Sheet, run: Run) -> bool:
    """Whether the run begins with a label behind which numbers are printed to choose from: "Refills: 0  1  2  3"."""
    first = next(iter(sheet.hits[id(run)]), None)
    return first is not None and any(each.field and each.field.name in INSIDE for each in first.phrases)


def _answers(sheet: Sheet, asking: Run, run: Run) -> bool:
    """Whether a run in the row of a label is its value, or one of the numbers it offers."""
    number = all(len(token.word.text) <= 2 and token.word.text.isdigit() for token in run.tokens)
    return not sheet.hits[id(run)] and (_asks(sheet, asking) or number)


def _in_row(first: Run, run: Run) -> bool:
    return run.page == first.page and abs(run.middle - first.middle) < 0.5 * min(first.height, run.height)


def _row_of(sheet: Sheet, start: Hit) -> Iterator[tuple[Token, ...]]:
    """The row that the block's label stands in: a table's headings whole, else what stands behind the label."""
    for run in sheet.board.row(start.run):
        if is_column(sheet, start):
            yield run.tokens
        elif run is start.run and run.tokens[start.end :]:
            yield run.tokens[start.end :]
        elif run.left > start.run.left and not sheet.hits[id(run)]:
            yield run.tokens


def is_column(sheet: Sheet, hit: Hit) -> bool:
    """Whether the label is the heading of a column: others of a table of medicines stand in its row."""
    return sum(bool(meanings(run.text)) for run in sheet.board.row(hit.run)) > 1


def _stops(sheet: Sheet, run: Run, stop_at: Sequence[Hit]) -> bool:
    if signs(run.text):
        return True
    if sheet.sections.is_heading(run):
        return not any(each.role == "start" for hit in sheet.hits[id(run)] for each in hit.phrases)
    return any(hit in stop_at or (hit.start <= 1 and _ends_block(hit)) for hit in sheet.hits[id(run)])


def _ends_block(hit: Hit) -> bool:
    for phrase in hit.phrases:
        if phrase.role in ("start", "directions") or (phrase.field and phrase.field.name in INSIDE):
            return False
    return not hit.text.lower().startswith(PASSING)


def _without_labels(sheet: Sheet, run: Run) -> Iterator[tuple[Token, ...]]:
    """The run's words up to the first label that is not a medicine's own, with the words behind such a label."""
    kept: list[Token] = []
    skipping = False
    hits = {hit.start: hit for hit in sheet.hits[id(run)]}
    inside: set[int] = set()
    for at, token in enumerate(run.tokens):
        hit = hits.get(at)
        if hit is not None:
            own = any(each.role in ("start", "directions") for each in hit.phrases)
            skipping = not own
            if not _is_form(sheet, hit):
                inside.update(range(hit.start, hit.end))
        if not skipping and at not in inside and not (not kept and _is_blank(token)):
            kept.append(token)
    if kept:
        yield tuple(kept)


def _is_form(sheet: Sheet, hit: Hit) -> bool:
    """Whether a word that heads lists elsewhere ("Tablets") says a form here: alone, behind something in its row."""
    behind = sheet.board.row(hit.run)[0] is not hit.run
    return behind and hit.whole and not hit.closed and len(hit.run.tokens) == 1 and is_form_word(hit.run.text)


def _is_blank(token: Token) -> bool:
    return is_leader(token.word.text) and token.word.text not in "•-–*#"
