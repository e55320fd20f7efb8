"""Lists of services with a price each, as insurance cards print copays.

Enters: the runs of a document and a `Prices`. Leaves: pairs of words, taken off the page before labels are looked for
("PCP $20" is no physician), and later, weighed against the sheet, one item per pair. A service stands left of its
price, over it as the head of a column, or behind it where the line begins with the price.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parsers.extraction import FieldValue, Issue
from parsers.kinds import later as regex
from parsers.kinds.numbers import MONEY
from parsers.kinds.plain import TEXT
from parsers.labels.layout import Run, Token, rows
from parsers.labels.slot import Slot
from parsers.labels.wording import is_leader
from parsers.sheet import Sheet
from parsers.values.extras import Prices
from parsers.values.items import as_field
from parsers.values.values import Found, with_issue

_PRICE = regex.compile(r"[$£€₹]\s?\d[\d,]*(?:\.\d\d)?[,;/|.]?")
_PRICES = regex.compile(r"[$£€₹]\s?\d.*[$£€₹/%]\s?\d")
_SIGN = frozenset("$£€₹")
"""Alone it is the price of a blank form: a service without one."""
_SEPARATORS = " .,:;/|•·-–—=*"
LONGEST_SERVICE = 5
"""Words; a longer text before a price is a sentence."""


@dataclass(frozen=True, slots=True)
class Pair:
    """The words of a service and those of its price, with the dots that lead from one to the other."""

    service: tuple[Token, ...]
    price: tuple[Token, ...]
    dots: tuple[Token, ...] = ()

    @property
    def tokens(self) -> tuple[Token, ...]:
        """All words."""
        return (*self.service, *self.price, *self.dots)


def find(runs: Sequence[Run], prices: Prices | None) -> list[Pair]:
    """The pairs, page by page, top to bottom and left to right."""
    found: list[Pair] = []
    if prices:
        for page in sorted({run.page for run in runs}):
            lines = rows(run for run in runs if run.page == page)
            for at, line in enumerate(lines):
                for service, price in _in_row(line, lines[at - 1] if at else (), prices):
                    kept = _trimmed(service, prices)
                    if kept and len(kept) <= LONGEST_SERVICE and not _said(kept) & prices.not_services:
                        found.append(Pair(kept, price, _dots(lines[at : at + 2], kept[-1], price[0])))
    return found


def listed(sheet: Sheet, prices: Prices, pairs: Sequence[Pair]) -> list[FieldValue]:
    """The pairs as the items of a list field; one that a second copy of the card repeats counts once."""
    items: list[FieldValue] = []
    for item in (each for pair in pairs for each in _item(sheet, prices, pair)):
        if all(item.value != other.value for other in items):
            items.append(item)
    return items


def _in_row(
    line: Sequence[Run], above: Sequence[Run], prices: Prices
) -> Iterator[tuple[Sequence[Token], tuple[Token, ...]]]:
    for at, run in enumerate(line):
        spans = list(_price_spans(run.tokens))
        if not spans or any(_PRICES.search(token.word.text, timeout=1) for token in run.tokens):
            continue
        behind = run.tokens[spans[-1][1] :]
        if spans[0][0] == 0 and not all(_drops(token, prices) for token in behind):
            ends = [*(start for start, _ in spans[1:]), len(run.tokens)]
            yield from (
                (run.tokens[stop:end], run.tokens[start:stop]) for (start, stop), end in zip(spans, ends, strict=True)
            )
            continue
        done = 0
        for start, stop in spans:
            service = run.tokens[done:start] if start > done else ()
            if not service and done == 0:
                service = _beside(line[:at]) or _over(above, run.tokens[start])
            yield service, run.tokens[start:stop]
            done = stop


def _price_spans(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    for at, token in enumerate(tokens):
        if _PRICE.fullmatch(token.word.text, timeout=1):
            yield at, at + 1
        elif token.word.text in _SIGN:
            yield at, at + 1 + any(next_.word.text[:1].isdigit() for next_ in tokens[at + 1 : at + 2])


def _dots(lines: Sequence[Sequence[Run]], service: Token, price: Token) -> tuple[Token, ...]:
    """The dots between a service and its price; they stand lower than the words, perhaps in a row of their own."""
    return tuple(
        token
        for line in lines
        for run in line
        for token in run.tokens
        if is_leader(token.word.text)
        and service.right <= token.right <= price.left + 0.004
        and abs(token.middle - price.middle) < price.height
    )


def _beside(before: Sequence[Run]) -> tuple[Token, ...]:
    """The words of the run left of the price in its row, dots between them passed over."""
    for run in reversed(before):
        if all(is_leader(token.word.text) for token in run.tokens):
            continue
        return () if any(_price_spans(run.tokens)) else run.tokens
    return ()


def _over(above: Sequence[Run], price: Token) -> tuple[Token, ...]:
    """The words that head the price's column in the row above."""
    over = [
        run for run in above if run.left < price.right and price.left < run.right and not any(_price_spans(run.tokens))
    ]
    near = over and price.middle - over[0].middle < 3 * price.height
    return over[0].tokens if near else ()


def _item(sheet: Sheet, prices: Prices, pair: Pair) -> list[FieldValue]:
    slots = [Slot((words,), "right", 0.95) for words in (pair.service, pair.price)]
    name, amount = TEXT.parse(slots[0].text, sheet.options), MONEY.parse(slots[1].text, sheet.options)
    if name is None or amount is None:
        return []
    service = Found(name, TEXT, slots[0])
    dotted = any(token.word.text.startswith(".") or ".." in token.word.text for token in pair.service)
    if dotted or not _said(pair.service) & prices.services:
        doubt = Issue("UNCERTAIN_PLACE", "It is not certain that this is a service with its price.")
        service = with_issue(service, doubt)
    values = {"service": service, "amount": Found(amount, MONEY, slots[1])}
    return [as_field(prices.field, values, sheet.quality, sheet.options)]


def _said(some: Sequence[Token]) -> frozenset[str]:
    return frozenset("".join(filter(str.isalpha, token.word.text)).lower() for token in some)


def _trimmed(service: Sequence[Token], prices: Prices) -> tuple[Token, ...]:
    """The service without separators and fillers at its ends, and without what another label has said before it."""
    colons = [at for at, token in enumerate(service[:-1]) if token.word.text.endswith(":")]
    kept = list(service[colons[-1] + 1 :] if colons else service)
    while kept and _drops(kept[0], prices):
        kept.pop(0)
    while kept and _drops(kept[-1], prices):
        kept.pop()
    return tuple(kept)


def _drops(token: Token, prices: Prices) -> bool:
    text = token.word.text.strip(_SEPARATORS).lower()
    return not text or text in prices.fillers
