"""Medicines whose members stand under, over or beside captions of their own, one medicine after another.

Enters: a `Sheet`. Leaves: for each medicine the words of its members. Electronic prescriptions print "Drug",
"Quantity", "Sig" in a column with the values beside them, tokens for a telephone print them over the values, and pads
with slots for several medicines print them under the lines to write on. In a table the captions stand in one row; here
they take up several.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from parsers.kinds.drug_name import is_form_word
from parsers.kinds.medicine_heads import TELLING, TIMES, meanings
from parsers.kinds.medicine_rows import names_medicine
from parsers.kinds.strength import STRENGTH
from parsers.labels.layout import Run, Token, rows, text_of
from parsers.sheet import Sheet

Where = Literal["beside", "under", "over"]
NEAR = 3.0
"""Heights of a line that a value stands from its caption, at most."""
FEWEST = 2
"""Members besides the name that tell that captions are meant."""
ASKED, LONGEST = 3, 7
"""Words of a caption that is a question without its mark, at least, and of any."""
_QUESTIONS = frozenset({"what", "what?", "which", "how"})
_ALIGNED = 0.015


@dataclass(frozen=True, slots=True)
class _Caption:
    """A run that says which member stands near it."""

    run: Run
    member: str


def rows_of(sheet: Sheet) -> list[Mapping[str, tuple[Token, ...]]]:
    """The members of each medicine, top to bottom; none where the page has no such captions."""
    found: list[Mapping[str, tuple[Token, ...]]] = []
    for page in sorted({run.page for run in sheet.runs}):
        lines = [list(_parted(row)) for row in rows(run for run in sheet.runs if run.page == page)]
        captions = [[each for run in line if (each := _caption(run))] for line in lines]
        where = _place(lines, captions)
        if where:
            found += _read(lines, captions, where)
    return found


def _parted(row: Sequence[Run]) -> Iterator[Run]:
    """The runs of a row, a question in words and its answer apart: "How to take it Take one tablet once daily"."""
    for run in row:
        texts = [token.word.text for token in run.tokens]
        ends = (at for at in range(len(texts) - 1, 0, -1) if texts[at - 1].endswith("?") or at >= ASKED)
        asks = (at for at in ends if at <= LONGEST and texts[0].casefold() in _QUESTIONS)
        at = next((at for at in asks if meanings(" ".join(texts[:at]))), 0)
        yield from (Run.of(run.tokens[:at]), Run.of(run.tokens[at:])) if at else (run,)


def _caption(run: Run) -> _Caption | None:
    text = run.text.strip(" :")
    plain = len(text) > 2 and text[:1].isupper() and not any(map(str.isdigit, text))
    # "Tablet" is what stands under "Form".
    plain = plain and not is_form_word(text) and run.tokens[0].word.kind != "tick"
    meant = [each for each in meanings(text) if each not in TIMES] if plain else []
    named = "," in text and "name" in meanings(text.split(",")[0])  # "Medication, strength, form"
    return _Caption(run, "name" if named else meant[0]) if named or meant else None


def _place(lines: Sequence[Sequence[Run]], captions: Sequence[Sequence[_Caption]]) -> Where | None:
    """Where the page's values stand from their captions, told by the names of medicines; None where it has none."""
    names = [(at, each) for at, row in enumerate(captions) for each in row if each.member == "name"]
    if len(names) == 1 and sum(each.member in TELLING for each in captions[names[0][0]]) >= FEWEST:
        return None  # A table with one row of heads; "Advice:" below it is none of a medicine's captions.
    votes: dict[Where, int] = {"beside": 0, "under": 0, "over": 0}
    for at, name in names:
        told: Where | None = next((each for each in votes if _names(_value(lines, captions, at, name, each))), None)
        if told:
            votes[told] += 1
    place = max(votes, key=lambda each: votes[each])
    # In a table they stand in the row of the name.
    apart = {at for at, row in enumerate(captions) for each in row if each.member in TELLING} - {at for at, _ in names}
    members = {each.member for row in captions for each in row if each.member in TELLING}
    filled = votes[place] and len(members) >= FEWEST and apart
    return place if filled else None


def _names(words: Sequence[Token]) -> bool:
    text = text_of(words)
    return names_medicine(text) or (STRENGTH.search(text) is not None and len(text.split()) > 1)


def _read(
    lines: Sequence[Sequence[Run]], captions: Sequence[Sequence[_Caption]], where: Where
) -> Iterator[Mapping[str, tuple[Token, ...]]]:
    item: dict[str, tuple[Token, ...]] = {}
    for at, row in enumerate(captions):
        for caption in row:
            words = _value(lines, captions, at, caption, where)
            if caption.member == "name":
                if len(item) > 1:
                    yield item
                item = {"name": words} if _names(words) else {}
            elif item and words and caption.member not in (*item, "number", "refills", "aside", "other"):
                item[caption.member] = words
    if len(item) > 1:
        yield item


def _value(
    lines: Sequence[Sequence[Run]],
    captions: Sequence[Sequence[_Caption]],
    at: int,
    caption: _Caption,
    where: Where,
) -> tuple[Token, ...]:
    """The words that the caption in line `at` asks for."""
    run = caption.run
    after = [each.run.left for each in captions[at] if each.run.left > run.left]
    right = min(after, default=9.0) - _ALIGNED
    if where == "beside":
        beside = [each for each in lines[at] if each.left > run.right and each.right < right + 1]
        words = tuple(token for each in beside if each.left < right for token in each.tokens)
        return (*words, *_goes_on(lines, captions, at, words[0].left, run)) if words else ()
    step = 1 if where == "under" else -1
    near = at + step
    if not 0 <= near < len(lines) or captions[near]:
        return ()
    height = max(run.height, lines[near][0].height)
    if abs(lines[near][0].middle - run.middle) > NEAR * height:
        return ()
    inside = [each for each in lines[near] if run.left - _ALIGNED < each.left < right]
    words = tuple(token for each in inside for token in each.tokens)
    return (*words, *_goes_on(lines, captions, near, run.left, run)) if words and where == "under" else words


def _goes_on(
    lines: Sequence[Sequence[Run]], captions: Sequence[Sequence[_Caption]], at: int, left: float, caption: Run
) -> Iterator[Token]:
    """The words of the lines below that stand in the value's column with nothing else left of them."""
    above = lines[at][0]
    for line, asked in zip(lines[at + 1 :], captions[at + 1 :], strict=True):
        first = line[0]
        close = first.middle - above.middle < 2 * max(first.height, above.height)
        if asked or not close or abs(first.left - left) > _ALIGNED or first.left <= caption.left - _ALIGNED:
            return
        yield from first.tokens
        above = first
