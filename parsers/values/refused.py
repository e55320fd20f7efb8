"""Words that stand where a label's value would and are none of its.

Enters: a label, a place and what stands there. Leaves: whether it is a title, an amount's label, another's amount, or
the answers of several questions.
"""

from __future__ import annotations

from itertools import takewhile

from parsers.extraction import ParseOptions
from parsers.kinds.dates import ANY_DATE
from parsers.kinds.plain import words
from parsers.labels.labels import Hit
from parsers.labels.slot import Slot
from parsers.labels.wording import canonical
from parsers.labels.words import has_form_word
from parsers.sheet import Sheet
from parsers.values.sense import asks_number
from parsers.values.values import is_yes_no

TITLE_STARTS = frozenset(
    {"patient", "client", "member", "enrollee", "insured", "subscriber", "beneficiary", "cardholder", "employee"}
)
_CARDS = words("identity identification id card e-card certificate insurance health medical membership")
"""What else the title of a card holds: "Enrollee Identity Card"."""
LONGEST_CURRENCY = 3
"""Letters of a currency's name before an amount: "INR", "Rs"."""


def answers_many(slot: Slot) -> bool:
    """Whether the ticks answer Yes and No to one question after another, and choose none from a list."""
    return len(slot.lines) > 1 and bool(slot.marks) and any(is_yes_no(line[0].word.text) for line in slot.lines)


def may_be_turned(hit: Hit, slot: Slot) -> bool:
    """Whether the label asks for the last name first, and no comma says which of the words are it."""
    said = [word.strip("(),:/").casefold() for word in hit.text.split()]
    asked = "last" in said and "first" in said and said.index("last") < said.index("first")
    return asked and len(slot.text.split()) > 1 and "," not in slot.text


def is_title(hit: Hit, slot: Slot) -> bool:
    """Whether the label begins a title ("Patient Care Summary") and not a line with a value ("Patient Ann Lee")."""
    bare = not hit.closed and slot.place == "inline" and hit.end - hit.start == 1
    titled = has_form_word(slot.text) or _CARDS.issuperset(slot.text.casefold().split())
    return bare and hit.text.lower() in TITLE_STARTS and titled


def says_amount(sheet: Sheet, slot: Slot) -> bool:
    """Whether what stands behind "Patient" goes on the label of an amount: "Patient payable"."""
    return sheet.form.amounts is not None and sheet.form.amounts.speaks(canonical(slot.text.lower()))


def of_another(hit: Hit, slot: Slot, start: int) -> bool:
    """Whether words stand before an amount in the row below the label, or the label asks for a number: it is theirs.

    `start` is where the amount begins in the slot's text; the names of currencies are no such words.
    """
    words = slot.text[:start].split() if slot.place == "below" else []
    return asks_number(hit.text) or any(word.strip(":").isalpha() and len(word) > LONGEST_CURRENCY for word in words)


def of_strangers(sheet: Sheet, hit: Hit, slot: Slot) -> bool:
    """Whether words beside an amount's label say that others paid it: "Medical aid paid", "Paid by health fund"."""
    amounts = sheet.form.amounts
    if amounts is None:
        return False
    first = slot.tokens[0].left if slot.place in ("inline", "right") and slot.tokens else 9.0
    beside = [token for at, token in enumerate(hit.run.tokens) if not hit.start <= at < hit.end and token.left < first]
    inside = slot.text.split() if slot.place == "inline" else []
    said = canonical(" ".join([*(token.word.text for token in beside), *inside]).lower())
    return amounts.strange(said) < 0 and not amounts.strange(canonical(hit.text.lower()))


def begins_with_day(slot: Slot, options: ParseOptions) -> bool:
    """Whether a day stands where an amount is looked for: "Advance 06-Mar-2025" over the next one."""
    day = ANY_DATE.parse(slot.text, options)
    return day is not None and not day.issues and day.span[0] == 0


def several_days(sheet: Sheet, hit: Hit, slot: Slot) -> bool:
    """Whether more days stand behind a date in its label's row, as over results of several days: which one is meant?"""
    right = (run for run in sheet.board.row(hit.run) if run.left > slot.tokens[-1].right)
    behind = list(takewhile(lambda run: not sheet.hits[id(run)], right))
    found = (ANY_DATE.parse(run.text, sheet.options) for run in behind)
    return slot.place == "right" and any(
        day is not None and day.span == (0, len(run.text)) for day, run in zip(found, behind, strict=True)
    )


def is_of_measures(sheet: Sheet, hit: Hit, slot: Slot) -> bool:
    """Whether a day stands under a head beside those of weights and heights: it is when these were taken."""
    beside = (
        each for run in sheet.board.row(hit.run) for each in sheet.hits[id(run)] if each is not hit and each.whole
    )
    kinds = {phrase.field.kind.name for each in beside for phrase in each.phrases if phrase.field}
    return slot.place == "below" and not kinds.isdisjoint({"height", "weight"})
