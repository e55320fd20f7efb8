"""What a label that is a heading says of the lines under it.

Enters: a label, and the lines under it. Leaves: how far apart they may stand, which comes next, and which of them is no
answer but the next heading.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from parsers.form import Section
from parsers.kinds import later as regex
from parsers.kinds.plain import words
from parsers.labels.labels import Hit
from parsers.labels.layout import Run, Token
from parsers.labels.wording import closes, is_leader, key

_PART = regex.compile(
    r"^\W*(?:(?:section|part|schedule)\s+(?:[A-Z]|\d{1,2}|[IVX]{1,5})\s*[-–—:.)]*|"
    r"\d{1,2}\s*[.)]|\d{1,2}(?=\s{1,3}\p{Lu}))\s+",
    regex.IGNORECASE,
)
_REMARK = regex.compile(
    r"\s*(?:\([^()]*\)|[-–—:,]?\s*\(?(?:to be (?:completed|filled)|if (?:different|not|other|any|applicable)|please)\b"
    r".*)\s*$",
    regex.IGNORECASE,
)
_DRAWN = " *=~#•–—_|<>+-"
"""What typists draw around headings: "*** PATIENT ***"."""
_FIRST = regex.compile(r"(?<=\p{L}{4})\s*[-–:]?\s*[#(]?1[)]?\s*:?$")
_LEADS_ON = frozenset({"and", "or", "of", "&"})
_ASKS = words("list please describe explain specify")
_BOX = regex.compile(r"\d{1,2}[a-k]?\. \p{Lu}")
BOXES: Final = 6
"""So many numbered captions make a form of boxes, whose heights part what belongs together."""
IN_LINE: Final = 0.006
"""Labels of one column begin within so much of the page's width."""
LONGEST_LABEL: Final = 9
"""Words of a label that nobody knows, its colon among them."""
LONGEST_QUESTION: Final = 3
"""Words before the one with the colon that an unknown label may have."""


def ends(line: Sequence[Token], first: Run, hit: Hit) -> bool:
    """Whether a line under a label, its first line `first`, is no answer but the next heading."""
    return goes_back(line[0].left, first, hit) or _shouts(line, first, hit)


def next_label(line: Sequence[Token], hit: Hit) -> bool:
    """Whether a line in line with a label that a colon ends asks for something else in the same manner: "On treatment :
    Metformin"."""
    if not hit.closed or abs(line[0].left - hit.left) > IN_LINE or not line[0].word.text[:1].isupper():
        return False
    colon = next((at for at, token in enumerate(line[:LONGEST_LABEL]) if closes(token.word.text)), None)
    return colon is not None and colon + 1 < len(line)


def _shouts(line: Sequence[Token], first: Run, hit: Hit) -> bool:
    """Whether a list goes on in capitals that did not begin in them ("HEALTH HABITS" under "Codeine"), or asks."""
    texts = [token.word.text for token in line]
    lists = any(each.field and each.field.kind.name == "text" for each in hit.phrases)
    capitals = len(texts) > 1 and all(text.isupper() for text in texts) and not first.text.isupper()
    return lists and (capitals or texts[0].casefold().strip(",:") in _ASKS)


def asks(run: Run) -> bool:
    """Whether the run asks something, and goes on no value: a question, boxes to tick, "Please circle any"."""
    first = run.tokens[0]
    question = any(token.word.text.endswith("?") for token in run.tokens)
    return question or first.word.kind == "tick" or first.word.text.casefold() in _ASKS


def leads_on(tokens: Sequence[Token]) -> bool:
    """Whether the words in front of a label lead on to it, and are its beginning: "Last dose given and" Date:"""
    return tokens[-1].word.text.casefold() in _LEADS_ON


def answers(row: Sequence[Run], run: Run, hits: Mapping[int, Sequence[Hit]]) -> bool:
    """Whether the run stands right behind a label of its own row that is closed by a colon."""
    before = [each for each in row if each.right < run.left + 0.002]
    return bool(before) and any(hit.whole and hit.closed for hit in hits.get(id(before[-1]), ()))


def goes_back(left: float, first: Run, hit: Hit) -> bool:
    """Whether a line under a heading begins where the heading does, its first line further in: a heading, too."""
    indent = first.left - hit.left
    return indent > 1.2 * hit.tokens[0].char and left - hit.left < 0.4 * indent


def reach(hit: Hit, *, alone: bool) -> float:
    """How many heights apart the lines under the label may stand: more where it is a heading, `alone` in its row."""
    return 2.7 if hit.whole and not hit.closed and alone else 2.1


def heads(hit: Hit, hits: Mapping[int, Sequence[Hit]]) -> bool:
    """Whether the label heads a column of a list that is named right above it: "Problem" under "Problems - Active"."""
    fields = {id(each.field) for each in hit.phrases if each.field and each.field.kind.name == "text"}
    near = 5 * hit.run.height
    above = (each for found in hits.values() for each in found if 0 < hit.run.middle - each.run.middle < near)
    return bool(fields) and any(
        id(phrase.field) in fields for each in above if each.run.page == hit.run.page for phrase in each.phrases
    )


def narrowed(lefts: tuple[float, float], run: Run) -> tuple[float, float]:
    """Where lines may begin below one that goes on: under the value or under its label, as that one does."""
    near = [left for left in lefts if abs(run.left - left) < 3.5 * run.tokens[0].char]
    return (near[0], near[-1]) if near else lefts


WRAPPED = 1.5
"""Heights from one line of a cell to the next, at most."""


def next_line(runs: Sequence[Run], above: Run, lefts: tuple[float, float], apart: float) -> Run | None:
    """The nearest run under `above` that begins at one of `lefts`, no more than `apart` heights below it."""
    tolerance = 3.5 * max(token.char for token in above.tokens[:2])
    under = [
        run
        for run in runs
        if 0.5 * above.height
        < run.middle - above.middle
        < apart * max(above.height, min(run.height, 1.3 * above.height))
        and (any(abs(run.left - left) < tolerance for left in lefts) or _centred_under(above, run))
    ]
    return min(under, key=lambda each: each.middle, default=None)


def _centred_under(above: Run, run: Run) -> bool:
    """Whether a run is the next line of a text that is centred in its cell."""
    char = above.tokens[0].char
    return abs(above.left + above.right - run.left - run.right) < char and run.middle - above.middle < WRAPPED * max(
        above.height, run.height
    )


def centred(hit: Hit, run: Run) -> bool:
    """Whether the run is centred under a label that stands alone in its run."""
    return hit.whole and abs(hit.left + hit.right - run.left - run.right) < 3 * hit.tokens[0].char


def next_question(hit: Hit, end: int) -> int:
    """Where, before word `end` of its run, a label that nobody knows begins behind the value of `hit`; `end` if none.

    "Ward Polyclinic   Month: March" holds one: a word with a colon behind, set off from the value before it.
    """
    tokens = hit.run.tokens[hit.end : end]
    closed = (at for at in range(1, len(tokens)) if closes(tokens[at].word.text) and tokens[at].word.text[:1].isalpha())
    at = next(closed, None) if hit.closed else None
    if at is None:
        return end
    gaps = {place: tokens[place].left - tokens[place - 1].right for place in range(1, len(tokens))}
    wide = [place for place in range(max(1, at - LONGEST_QUESTION), at + 1) if gaps[place] > 1.3 * tokens[place].char]
    usual = median([gap for place, gap in gaps.items() if place not in wide] or [0.0])
    return hit.end + wide[-1] if wide and gaps[wide[-1]] > 1.6 * usual else end


def has_answer(lines: Sequence[Sequence[Run]], at: int, hits: Mapping[int, Sequence[Hit]]) -> bool:
    """Whether the line's first run asks for what stands next to it, as those of the lines around do: no heading."""
    line = lines[at]
    if len(line) < 2 or hits.get(id(line[1])):
        return False
    near = [each for each in (*lines[max(0, at - 3) : at], *lines[at + 1 : at + 4]) if len(each) > 1]
    alike = [each for each in near if all(abs(each[n].left - line[n].left) < 0.008 for n in (0, 1))]
    asked = [each for each in alike if any(hit.whole for hit in hits.get(id(each[0]), ()))]
    return len(asked) > 1


def is_answered(line: Sequence[Run], at: int, hits: Mapping[int, Sequence[Hit]]) -> bool:
    """Whether a run in the midst of a row of labels and answers is one of its labels: "Gender  Female  Plan  Basic"."""
    if at < 2 or at % 2 or at + 1 >= len(line):
        return False
    asked, said = line[:at:2], (*line[1:at:2], line[at + 1])
    return all(hits.get(id(run)) for run in asked) and not any(hits.get(id(run)) for run in said)


def over_answers(lines: Sequence[Sequence[Run]], hits: Mapping[int, Sequence[Hit]]) -> Iterator[tuple[Run, Section]]:
    """The runs of a page that are labels, not the headings of the same wording, with the section of their field."""
    for at, line in enumerate(lines):
        for run in line:
            if section := _over_answer(run, hits, lines[at + 1 : at + 6]):
                yield run, section


def _over_answer(run: Run, hits: Mapping[int, Sequence[Hit]], below: Sequence[Sequence[Run]]) -> Section | None:
    """The section of the field that the run asks for where it is a label, not the heading of the same wording: a short
    answer stands right under it, and right under that another label."""
    own = [each for hit in hits.get(id(run), ()) if hit.whole for each in hit.phrases if each.field]
    own = [each for each in own if each.field and each.field.kind.name == "text"]
    section = next((each.section for each in own if each.strength == "own"), None)
    under = [each for line in below for each in line if abs(each.left - run.left) < 2 * run.tokens[0].char]
    if (
        section is None
        or len(under) < 2
        or under[1].middle - run.middle > 7 * run.height
        or under[0].page != under[1].page
    ):
        return None
    answer, label = under[0], hits.get(id(under[1]), ())
    plain = not hits.get(id(answer)) and answer.tokens[0].word.kind != "tick" and not answer.text.endswith((":", "?"))
    return section if plain and len(answer.tokens) <= 6 and any(hit.start == 0 for hit in label) else None


def beside(lines: Sequence[Sequence[Run]], number: int, run: Run) -> list[Run]:
    """What stands right of a run on the lines next to its own that overlap with it: it is set in a panel by itself."""
    near = (each for line in (*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2]) for each in line)
    return [each for each in near if abs(each.middle - run.middle) < 0.8 * run.height and each.left > run.right + 0.03]


def dates(hit: Hit, main: Section) -> bool:
    """Whether the label dates the paper as a whole, beside whoever signs it: "Prescriber's signature   Date"."""
    return any(each.section is main and each.field and each.field.kind.name == "date" for each in hit.phrases)


def bare_title(text: str) -> str:
    """A heading without its number and the remark behind it: "PART II: PATIENT DETAILS (if not the member)".

    The first of several ("COVERAGE 1") is what is headed so; what the second holds is another's.
    """
    bare = _FIRST.sub("", _REMARK.sub("", _PART.sub("", text.strip(_DRAWN), timeout=1), timeout=1), timeout=1)
    return bare if key(bare) else text


def apart(lines: Sequence[Sequence[Run]]) -> float:
    """A space between rows that ends what a label has opened: clearly more than the page's usual one."""
    gaps = [after[0].middle - before[0].middle for before, after in pairwise(lines)]
    heights = [run.height for line in lines for run in line]
    boxes = sum(bool(_BOX.match(run.text, timeout=1)) for line in lines for run in line) >= BOXES
    return (2 if boxes else 1) * max(1.7 * median(gaps), 2.5 * median(heights)) if gaps else 1.0


def is_sentence(text: str) -> bool:
    """Whether most words begin in lower case, as those of a sentence do."""
    said = [word for word in text.split() if not is_leader(word)]
    return sum(bool(regex.match(r"[a-z]{2}", word, timeout=1)) for word in said) > len(said) / 2


def explains(hit: Hit, text: str) -> bool:
    """Whether the words behind a label only end a bracket that says what it takes in: "Total (incl. tax 4.20)"."""
    whole = f"{hit.text} {text}"
    inside = whole[whole.find("(") :]
    one = whole.count("(") == 1 == whole.count(")") and "(" in whole[: len(hit.text) + 2]
    return one and text.endswith(")") and any(map(str.isalpha, inside))
