"""Where a label's value may stand: behind it, in the next column, below it.

Enters: a label and the runs of its page. Leaves: `Slot`s, the words that stand in such a place, up to the next label,
in order of how likely forms put a value there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from parsers.kinds.numbers import is_sign
from parsers.labels import heading
from parsers.labels.labels import Hit
from parsers.labels.layout import Run, Token, same_row
from parsers.labels.sections import Sections
from parsers.labels.slot import Slot, asks, content
from parsers.labels.wording import key

CAPTION_DOWN, SMALLER = 2.0, 0.87
"""Heights of a value from its caption to it, at most, and the caption's height beside the value's."""
FEWEST_VOTES = 3
"""Labels that stand nearer to what is above them, from which a page is taken to print its labels under the lines."""


class Board:
    """The runs of a document with their labels: what stands beside and below what."""

    def __init__(self, runs: Sequence[Run], hits: Mapping[int, Sequence[Hit]], sections: Sections) -> None:
        self.runs = runs
        self.hits = hits
        self.sections = sections
        self._pages: dict[int, list[Run]] = defaultdict(list)
        self._under: dict[int, bool] = {}
        self._beside: dict[tuple[int, bool], bool] = {}
        self._colons: dict[int, bool] = {}
        self._rows: dict[int, tuple[Run, list[Run]]] = {}
        for run in runs:
            self._pages[run.page].append(run)

    def slots(self, hit: Hit, lines: int) -> list[Slot]:
        """Where the label's value may stand, most likely first."""
        inline = self._inline(hit, lines)
        if inline and not (heading.explains(hit, inline.text) and self._right(hit, lines)):
            return [inline]
        if self._left_blank(hit):
            return []
        under = self._above(hit, lines) if self._is_under(hit) else self._below(hit, lines)
        found = [slot for slot in (self._right(hit, lines), under) if slot]
        return sorted(found, key=lambda slot: -slot.fit)

    def row(self, run: Run) -> list[Run]:
        """The runs of the page that stand on one line with `run`, left to right, itself included."""
        asked, row = self._rows.get(id(run), (None, []))
        if asked is not run:
            beside = (each for each in self._pages[run.page] if each is run or same_row(each, run))
            row = sorted(beside, key=lambda each: each.left)
            self._rows[id(run)] = run, row
        return row

    def starts_with_label(self, run: Run) -> bool:
        """Whether the run begins with a label, known or not, or is a heading."""
        found = self.hits.get(id(run), ())
        return self.sections.is_heading(run) or bool(found and found[0].start <= 1) or self._before_colon(run)

    def _before_colon(self, run: Run) -> bool:
        """Whether the next words of the row begin with a colon: what stands before it asks, whatever it says."""
        if id(run) not in self._colons:
            after = next((each for each in self.row(run) if each.left > run.left), None)
            self._colons[id(run)] = after is not None and after.tokens[0].word.text.startswith(":")
        return self._colons[id(run)]

    def behind(self, hit: Hit) -> tuple[Token, ...]:
        """The words of the label's run between it and the next label."""
        following = (other.start for other in self.hits.get(id(hit.run), ()) if other.start >= hit.end)
        return hit.run.tokens[hit.end : heading.next_question(hit, min(following, default=len(hit.run.tokens)))]

    def across(self, hit: Hit) -> tuple[Token, ...]:
        """All words of the label's row between it and the next label."""
        tokens = list(self.behind(hit))
        if hit.end + len(tokens) < len(hit.run.tokens):
            return tuple(tokens)
        for run in self.row(hit.run):
            if run.left <= hit.run.left or run is hit.run:
                continue
            found = self.hits.get(id(run), ())
            if self.sections.is_heading(run):
                break
            tokens.extend(run.tokens[: found[0].start] if found else run.tokens)
            if found:
                break
        return tuple(tokens)

    def _left_blank(self, hit: Hit) -> bool:
        """Whether a line to write on stands behind the label with nothing on it."""
        return any("__" in token.word.text or "...." in token.word.text for token in self.across(hit))

    def _inline(self, hit: Hit, lines: int) -> Slot | None:
        tokens = content(self.behind(hit))
        if not tokens:
            return None
        more = self._continued(hit.run, (tokens[0].left, hit.left), lines - 1, None) if lines > 1 else ()
        kept = (tokens, *takewhile(lambda line: not heading.next_label(line, hit), more))
        return Slot(kept, "inline", 1.0, parted=hit.end + len(self.behind(hit)) < len(hit.run.tokens))

    def _right(self, hit: Hit, lines: int) -> Slot | None:
        if hit.end + len(self.behind(hit)) < len(hit.run.tokens):
            return None
        beside = [each for each in self.row(hit.run) if each.left > hit.run.right - 0.002 and each is not hit.run]
        run = next((each for each in beside if content(each.tokens) and not is_sign(each.text)), None)
        if run is None or self.starts_with_label(run):
            return None
        found = self.hits.get(id(run), ())
        tokens = content(run.tokens[: found[0].start] if found else run.tokens)
        if not tokens:
            return None
        away = (run.left - hit.right) / max(0.004, hit.tokens[-1].char)
        fit = 0.97 - 0.004 * min(40.0, away)
        if self.label_above(run):
            fit -= 0.3
        more = self._continued(run, (run.left, tokens[0].left), lines - 1, hit) if lines > 1 else ()
        return Slot((tokens, *more), "right", fit)

    def label_above(self, run: Run) -> bool:
        """Whether another label stands directly over the run, in line with its left edge."""
        return any(
            0 < run.middle - other.middle < 2.6 * max(run.height, other.height)
            and any(
                abs(hit.left - run.left) < 0.03 and not content(self.behind(hit))
                for hit in self.hits.get(id(other), ())
            )
            for other in self._pages[run.page]
        )

    def _below(self, hit: Hit, lines: int) -> Slot | None:
        width = hit.tokens[0].char
        end = self._column_end(hit)
        under = [
            run
            for run in self._pages[hit.run.page]
            if 0.5 * hit.run.height < run.middle - hit.run.middle < 4.6 * hit.run.height
            and run.right > hit.left
            and (self._edge(hit) - 4 * width <= run.left < max(end, hit.left + width) or heading.centred(hit, run))
            and (run.left < hit.right or not self.starts_with_label(run))
        ]
        first = min(under, key=lambda each: each.middle, default=None)
        run = first and min((each for each in under if same_row(each, first)), key=lambda each: each.left)
        if run and run.left > hit.right + 6 * width:
            # A line of the next column may stand a little higher than the value.
            own = (each for each in under if abs(each.left - hit.left) < 4 * width)
            near = (each for each in own if each.middle - hit.run.middle < 3 * hit.run.height)
            run = min(near, key=lambda each: each.middle, default=run)
        if run is None or self.starts_with_label(run) or self._answers_beside(run, hit):
            return None
        found = self.hits.get(id(run), ())
        tokens = content(run.tokens[: found[0].start] if found else run.tokens)
        if not tokens:
            return None
        down = (run.middle - hit.run.middle) / hit.run.height
        aside = abs(run.left - hit.left) / width
        fit = 0.96 - 0.02 * max(0.0, down - 2) - 0.004 * min(30.0, aside)
        beside = self._values_beside(hit.run.page, closed=hit.text.endswith(":"))
        if asks(tokens) or (beside and not self._heads(hit.run, run)):
            fit -= 0.25
        apart = heading.reach(hit, alone=len(self.row(hit.run)) == 1 or heading.heads(hit, self.hits))
        more = self._continued(run, (run.left, run.left), lines - 1, None, apart) if lines > 1 else ()
        more = takewhile(lambda line: not heading.ends(line, run, hit), more)
        return Slot((tokens, *more), "below", fit)

    def _heads(self, label: Run, value: Run) -> bool:
        """Whether a label captions what is under it: in a row of them in line with values, or alone, in small print."""
        width = 2 * label.tokens[0].char
        labels, values = self.row(label), self.row(value)
        at = labels.index(label)
        beside = [*labels[max(0, at - 1) : at], *labels[at + 1 : at + 2]]
        if beside and not any(map(self.starts_with_label, beside)):
            return False
        if self._nearer(label) != -1 or value.middle - label.middle > CAPTION_DOWN * value.height:
            return False
        if len(labels) == 1 and len(values) == 1:
            return abs(value.left - label.left) < width and label.height < SMALLER * value.height
        in_line = all(any(abs(each.left - over.left) < width for over in labels) for each in values)
        return in_line and 1 < len(values) <= len(labels) and not any(map(self.starts_with_label, values))

    def _answers_beside(self, run: Run, hit: Hit) -> bool:
        """Whether a run that does not stand under the label has a label of its own before it in its row."""
        before = [each for each in self.row(run) if each.right < run.left + 0.002]
        return run.left > hit.right and bool(before) and self.starts_with_label(before[-1])

    def _labels_under(self, page: int) -> bool:
        """Whether the page prints its labels under the lines to write on: most stand nearer to what is above them."""
        if page not in self._under:
            votes = [vote for run in self._pages[page] if (vote := self._vote(run))]
            # A form printed the usual way, with a few labels left unanswered, casts stray votes for this one.
            self._under[page] = votes.count(1) >= FEWEST_VOTES and votes.count(1) > 2 * votes.count(-1)
        return self._under[page]

    def _is_under(self, hit: Hit) -> bool:
        """Whether the label stands under what is written, as all of its page do, or all of its row (of two or more)."""
        votes = [self._vote(run) for run in self.row(hit.run) if self.hits.get(id(run))]
        if self._labels_under(hit.run.page):  # A row between two lines goes with the nearer one below.
            away, tall = self._nearest(hit.run, -1)
            return set(votes) != {-1} or away > 3.2 * tall
        return len(votes) > 1 and set(votes) == {1}

    def _values_beside(self, page: int, *, closed: bool) -> bool:
        """Whether the page writes beside its labels, those with a colon or those without: what stands under an empty
        one is hardly its value then."""
        if (page, closed) not in self._beside:
            found = [hit for run in self._pages[page] for hit in self.hits.get(id(run), ())]
            asked = [hit for hit in found if hit.text.endswith(":") is closed and (closed or hit.whole)]
            filled = sum(bool(content(self.across(hit))) for hit in asked)
            self._beside[page, closed] = filled > (2 if closed else 4) and filled > (0.6 if closed else 0.7) * len(
                asked
            )
        return self._beside[page, closed]

    def _vote(self, run: Run) -> int:
        """1 when a label that stands alone has a value close above it, -1 when close below it, 0 when neither."""
        found = self.hits.get(id(run), ())
        if len(found) != 1 or not found[0].whole or self.sections.is_heading(run):
            return 0
        beside = [each for each in self.row(run) if each.left > run.right]
        if beside and not self.starts_with_label(beside[0]):
            return 0
        # A colon or question mark points at what follows.
        vote = self._nearer(run)
        return 0 if vote == 1 and found[0].closed else vote

    def _nearer(self, run: Run) -> int:
        """1 when a value stands close above a label, -1 when one stands close below it, 0 when neither."""
        (over, high), (under, low) = self._nearest(run, -1), self._nearest(run, 1)
        if over < 0.75 * under and over < 3.2 * high:
            return 1
        return -1 if under < 0.75 * over and under < 3.2 * low else 0

    def _nearest(self, label: Run, direction: int) -> tuple[float, float]:
        """How far the next run over (-1) or under (1) a label is, in its column and no label; the taller's height."""
        away = [
            (direction * (run.middle - label.middle), max(run.height, label.height))
            for run in self._pages[label.page]
            if abs(run.left - label.left) < 5 * label.tokens[0].char
            and not (self.starts_with_label(run) or heading.answers(self.row(run), run, self.hits))
        ]
        return min((each for each in away if each[0] > 0.4 * label.height), default=(9.0, label.height))

    def _above(self, hit: Hit, lines: int) -> Slot | None:
        """The value over a label that is printed under it: the run above, and the lines over that one."""
        width = hit.tokens[0].char
        over = [
            run
            for run in self._pages[hit.run.page]
            if 0.4 * hit.run.height < hit.run.middle - run.middle < 3 * max(hit.run.height, run.height)
            and run.right > hit.left
            and hit.left - 4 * width <= run.left < max(self._column_end(hit), hit.left + width)
        ]
        run = max(over, key=lambda each: (round(each.middle / (0.6 * hit.run.height)), -each.left), default=None)
        if run is None or self.starts_with_label(run) or not content(run.tokens):
            return None
        return Slot((content(run.tokens),), "above", 0.93)

    def _edge(self, hit: Hit) -> float:
        """Where the label's column begins: at the numbering or the "List any" that stands apart before it, if any."""
        before = [run for run in self.row(hit.run) if run.right < hit.left] if hit.start == 0 else []
        near = before and hit.left - before[-1].right < 8 * hit.tokens[0].char and not key(before[-1].text)
        return before[-1].left if near else hit.left

    def _column_end(self, hit: Hit) -> float:
        """Where the label's own column ends: at the next run of its row, or at the next label of its run."""
        after = [other.left for other in self.hits.get(id(hit.run), ()) if other.start >= hit.end]
        after += [run.left for run in self.row(hit.run) if run.left > hit.run.right - 0.002]
        return min(after, default=9.0) - 0.005

    def _continued(
        self, first: Run, lefts: tuple[float, float], lines: int, label: Hit | None, apart: float = 2.1
    ) -> Iterator[tuple[Token, ...]]:
        """The lines under `first` that go on in its column with the same left edge, up to the next label.

        With `label`, whose column stands left of the values, also up to the next of that column; `apart` in heights.
        """
        above = first
        for _ in range(lines):
            run = heading.next_line(self._pages[above.page], above, lefts, apart)
            if run is None or self.starts_with_label(run) or (label and self._answers_another(run, label)):
                return
            found = self.hits.get(id(run), ())
            tokens = content(run.tokens[: found[0].start] if found else run.tokens)
            if not tokens or heading.asks(run) or (found and heading.leads_on(tokens)):
                return
            yield tokens
            above, lefts = run, heading.narrowed(lefts, run)

    def _answers_another(self, run: Run, label: Hit) -> bool:
        """Whether something else stands in the label's column in the run's row, a label most likely."""
        width = 4 * label.tokens[0].char
        others = (each for each in self.row(run) if each is not run and each is not label.run)
        return any(abs(each.left - label.left) < width for each in others)
