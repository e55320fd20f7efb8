"""Blocks of a letterhead: which lines stand under one another, and under whose name.

Enters: a sheet, and pieces of its lines. Leaves: yes or no, or the lines of a block.
"""

from __future__ import annotations

from collections.abc import Sequence

from parsers.kinds.pattern import Pattern
from parsers.labels.layout import Token, text_of
from parsers.people.address_lines import ends_in_town, like_address
from parsers.people.sender_words import is_sender, names_sender
from parsers.sheet import Sheet

_NAME = Pattern(
    r"(?i:(?:mr|mrs|ms|miss|mx|master)\.?\s)? \p{Lu}[\p{L}.'’\-]* (?:\s\p{Lu}[\p{L}.'’\-]*){1,3}", ignore_case=False
)
"""A person's name, as windows of envelopes show it."""


def under_sender(sheet: Sheet, piece: Sequence[Token]) -> bool:
    """Whether the piece stands under a line that names a facility or a doctor."""
    above = (run.tokens for run in sheet.runs if run.page == piece[0].page and under(run.tokens, piece))
    return any(names_sender(text_of(line)) and not like_address(text_of(line)) for line in above)


def under_name(sheet: Sheet, piece: Sequence[Token]) -> bool:
    """Whether a line that may be a person's name, and is nobody's yet, stands over the piece."""
    above = (run for run in sheet.runs if run.page == piece[0].page and under(run.tokens, piece))
    return any(_NAME.fullmatch(run.text) and sheet.free(run) and not is_sender(run.text) for run in above)


def block(pieces: Sequence[tuple[Token, ...]]) -> list[str]:
    """The texts of the first piece and of those that stand right under one another below it."""
    lines = [pieces[0]]
    for piece in pieces[1:]:
        if under(lines[-1], piece):
            lines.append(piece)
    return [text_of(line) for line in lines]


def under(above: Sequence[Token], piece: Sequence[Token]) -> bool:
    """Whether the piece goes on the block that `above` is a line of: below it, or close beside it."""
    height = max(token.height for token in (*above, *piece))
    down = piece[0].middle - above[0].middle
    overlap = min(above[-1].right, piece[-1].right) - max(above[0].left, piece[0].left)
    town = ends_in_town(text_of(piece)) and not ends_in_town(text_of(above))
    beside = abs(down) < 0.4 * height and 0 <= piece[0].left - above[-1].right < (15 if town else 6) * height
    below = 0.4 * height < down < 2.4 * height and overlap > 0
    return piece[0].page == above[0].page and (below or beside)
