"""Amounts under labels that nobody listed: "Fees", "Total due today", "CGST 9 %".

Enters: a `Sheet` whose labelled fields are found, and what the words of amounts mean. Leaves: amounts for fields that
are missing. A word alone proves nothing: such an amount goes to a person unless the form's sums bear it out. Where
words leave several fields open, the one is taken with which most sums hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice, product
from typing import Final

from parsers.amounts import sums
from parsers.form import Field
from parsers.kinds.base import Parsed
from parsers.kinds.numbers import MONEY, is_sign
from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import ambiguous
from parsers.labels.layout import Run, Token, rows, text_of
from parsers.labels.slot import Slot, content
from parsers.labels.wording import canonical
from parsers.sheet import Sheet
from parsers.values.extras import Amounts
from parsers.values.values import Found, read, with_issue

BY_WORDS: Final = 0.75
"""How sure an amount's meaning is that only words of its label tell: too little to go unseen."""
LONGEST: Final = 7
"""Words of a label; a longer text before an amount is a sentence."""
MOST: Final = 256
"""Ways to read the amounts that are tried against the sums."""
COLUMNS: Final = 3
"""Amounts of a row that sums up a table's columns, at least."""
_SUM = Pattern(r"(?:grand\s|sub\s?-?)?totals?:?")
_TAKEN_OFF: Final = (("discount",), ("amount_paid",))
IN_LINE: Final = 0.006
"""Share of the page's width within which the amounts of a column begin or end."""
_CENTS = Pattern(r"\d[.,]\d\d \)?(?:-|\s?[cd]r|\s\p{Sc})? $ | \d/[-=] $ | (?:^|[^\d,.]) \d{1,3}(?:,\d{2,3})+ $")
"""The end of what is an amount for certain: its cents, the stroke in their place, its thousands."""


@dataclass(frozen=True, slots=True)
class _Line:
    """An amount with the words before it in its row."""

    said: tuple[str, ...]
    amount: tuple[Token, ...]


def strange(sheet: Sheet, amounts: Amounts) -> list[Decimal]:
    """What others have paid of the bill, and with a minus what is added to it: "Insurance payments", "Late fee"."""
    found = []
    for line in _lines(sheet, {}, used=True):
        sign = amounts.strange(line.said)
        parsed = MONEY.parse(text_of(line.amount), sheet.options) if sign else None
        if parsed:
            found.append(-sign * abs(Decimal(str(parsed.value))))
    return [*found, *_under_heads(sheet, amounts)]


def _under_heads(sheet: Sheet, amounts: Amounts) -> Iterator[Decimal]:
    """What a row of sums under a table says that others paid or was taken off, by the heads of those columns."""
    heads = [(head, canonical(head.text.lower())) for laid in sheet.tables for head in laid.heads if not head.column]
    less = [head for head, said in heads if amounts.strange(said) < 0 or amounts.fields(said)[:1] in _TAKEN_OFF]
    for run in sheet.runs if less else ():
        row = [each for each in sheet.board.row(run) if each.left > run.right and MONEY.parse(each.text, sheet.options)]
        if len(row) < COLUMNS or not _SUM.fullmatch(run.text):
            continue
        for each in row:
            parsed = MONEY.parse(each.text, sheet.options)
            if parsed and any(head.left < each.right + IN_LINE and each.left < head.right + IN_LINE for head in less):
                yield abs(Decimal(str(parsed.value)))


def unlabelled(sheet: Sheet, amounts: Amounts, names: Sequence[str], found: Mapping[str, Found]) -> list[Found]:
    """The amounts that no label has claimed and whose words speak of one of the fields `names`."""
    fields = {each.name: each for each in sheet.form.fields()}
    some = [(line, set(amounts.fields(line.said)) & set(names)) for line in _lines(sheet, found)]
    values = [_found(sheet, fields[min(told)], line.amount) for line, told in some if told]
    return [value for value in values if value]


def guessed(sheet: Sheet, amounts: Amounts, found: Mapping[str, Found]) -> dict[str, Found]:
    """The amounts that `found` lacks and words tell, by field."""
    fields = {each.name: each for each in sheet.form.fields()}
    lines = list(_lines(sheet, found))
    given = _shared(sheet, amounts, lines, fields, found)
    held = {**found, **given}
    some = [(line, open_) for line in lines if (open_ := _fields(line, lines, amounts, held))]
    if not some:
        return given
    best, rivals = _best(sheet, some, fields, held)
    for value in best.values():
        sheet.use(value.tokens)
    return given | {name: _doubted(name, value, rivals) for name, value in best.items()}


def alone(sheet: Sheet, amounts: Amounts, found: Mapping[str, Found]) -> dict[str, Found]:
    """Amounts whose words mean just one field, and no sum bears them out: a person decides.

    The field is missing, or what it has been given is in doubt.
    """
    fields = {each.name: each for each in sheet.form.fields()}
    given: dict[str, Found] = {}
    for line in _lines(sheet, found):
        named = amounts.fields(line.said)
        value = _found(sheet, fields[named[0]], line.amount) if len(named) == 1 and named[0] not in given else None
        held = found.get(named[0]) if value else None
        if value and held is None:
            given[named[0]] = with_issue(value, ambiguous("no sum of the form needs the amount"))
            sheet.use(value.tokens)
        elif value and held and not held.parsed.verified and held.parsed.value != value.parsed.value:
            said = " ".join(line.said)
            given[named[0]] = with_issue(held, ambiguous(f"“{said} {text_of(line.amount)}” may be meant"))
    return given


def _best(
    sheet: Sheet,
    some: Sequence[tuple[_Line, tuple[str, ...]]],
    fields: Mapping[str, Field],
    held: Mapping[str, Found],
) -> tuple[dict[str, Found], list[dict[str, Found]]]:
    """The choice of fields with which most sums hold, and others with which as many do."""
    best: dict[str, Found] = {}
    aside = strange(sheet, sheet.form.amounts) if sheet.form.amounts else []
    rivals: list[dict[str, Found]] = []
    # What the form must hold comes first: an amount is not called another to spare it a contradiction.
    needed = {each.name for each in sheet.form.fields() if each.required and each.name not in held}
    most = (0, sums.agreement(sheet.form, held, sheet.tables, sheet.options, aside))
    for choice in islice(product(*(open_ for _, open_ in some)), MOST):
        made = dict(_chosen(sheet, some, choice, fields))
        sum_up = sums.agreement(sheet.form, {**held, **made}, sheet.tables, sheet.options, aside)
        worth = len(needed & made.keys()), sum_up
        if worth > most or (worth == most and len(made) > len(best)):
            best, most, rivals = made, worth, []
        elif worth == most and len(made) == len(best):
            rivals.append(made)
    return best, rivals


def _doubted(name: str, value: Found, rivals: Sequence[Mapping[str, Found]]) -> Found:
    """The value, in doubt where as good a choice gives the field another one or none."""
    printed = {text_of(other[name].tokens) if name in other else "" for other in rivals}
    strange = printed - {text_of(value.tokens)}
    return with_issue(value, ambiguous("the amount may be another of the bill's")) if strange else value


def _chosen(
    sheet: Sheet, some: Sequence[tuple[_Line, tuple[str, ...]]], choice: Sequence[str], fields: Mapping[str, Field]
) -> Iterator[tuple[str, Found]]:
    for (line, _), name in zip(some, choice, strict=True):
        if name and (value := _found(sheet, fields[name], line.amount)):
            yield name, value


def _lines(sheet: Sheet, found: Mapping[str, Found], *, used: bool = False) -> Iterator[_Line]:
    """Rows that end with an amount which no label has claimed (with `used`, or has), outside of what is others'."""
    amounts = (value.tokens for value in found.values() if value.kind.name.startswith(MONEY.name))
    ends = [(tokens[0].left, tokens[-1].right) for tokens in amounts if tokens]
    for page in sorted({run.page for run in sheet.runs}):
        for row in rows(run for run in sheet.runs if run.page == page):
            whole = [run for run in row if not sheet.sections.is_heading(run) and not is_sign(run.text)]
            for piece in _panels(sheet, whole, ends):
                if line := _line(sheet, piece, found, ends, used=used):
                    yield line


def _panels(sheet: Sheet, row: Sequence[Run], ends: Sequence[tuple[float, float]]) -> Iterator[Sequence[Run]]:
    """The row parted behind its amounts: what stands beside a column of sums is none of theirs."""
    begun = 0
    for at, run in enumerate(row, 1):
        if _amount_at_end(sheet, run, ends):
            yield row[begun:at]
            begun = at


def _line(
    sheet: Sheet, row: Sequence[Run], found: Mapping[str, Found], ends: Sequence[tuple[float, float]], *, used: bool
) -> _Line | None:
    last = row[-1]
    amount = _amount_at_end(sheet, last, ends)
    before = content(last.tokens[: len(last.tokens) - len(amount)]) or (row[-2].tokens if len(row) > 1 else ())
    section = sheet.sections.of(last)
    ours = used or section is sheet.sections.main or section.also_main
    said = canonical(text_of(content(before)).lower())
    taken = not used and (any(sheet.used(token) for token in amount) or _labels(sheet, row, said, found))
    if not amount or not ours or taken:
        return None
    return _Line(said, amount) if 0 < len(said) <= LONGEST else None


def _labels(sheet: Sheet, row: Sequence[Run], said: Sequence[str], found: Mapping[str, Found]) -> bool:
    """Whether the row holds the label of an amount that has its value ("Add:" is no address here).

    "Amount payable" goes on: "by patient" makes another amount of it.
    """
    hits = (hit for run in row for hit in sheet.hits[id(run)])
    named = {each.field.name for hit in hits for each in hit.phrases if each.field and _is_amount(each.field)}
    told = sheet.form.amounts.fields(said) if sheet.form.amounts else ()
    other = len(told) == 1 and told[0] not in named | found.keys()
    return not named.isdisjoint(found) and not other


def _is_amount(field: Field) -> bool:
    return field.kind.name.startswith(MONEY.name)


def _amount_at_end(sheet: Sheet, run: Run, ends: Sequence[tuple[float, float]]) -> tuple[Token, ...]:
    """The words at the run's end that are an amount for certain: by its cents, or in line with the `ends` of others."""
    for count in (3, 2, 1):
        tokens = run.tokens[-count:]
        text = text_of(tokens)
        parsed = MONEY.parse(text, sheet.options)
        lined = count == 1 == len(run.tokens) and any(
            min(abs(run.left - left), abs(run.right - right)) < IN_LINE for left, right in ends
        )
        sure = lined or _CENTS.search(text)
        if len(tokens) == count and parsed and parsed.span == (0, len(text)) and sure:
            return tokens
    return ()


def _fields(line: _Line, lines: Sequence[_Line], amounts: Amounts, found: Mapping[str, Found]) -> tuple[str, ...]:
    """The missing fields that a line may mean, and none of them ("") behind the likeliest ones.

    What is due is the total where nothing was paid.
    """
    open_ = [name for name in amounts.fields(line.said) if name not in found]
    paid = amounts.paid in found or any(amounts.fields(each.said) == (amounts.paid,) for each in lines)
    if len(open_) > 1 and not paid:
        open_ = [name for name in open_ if name != amounts.rest]
    return (*open_, "") if open_ else ()


def _shared(
    sheet: Sheet,
    amounts: Amounts,
    lines: Sequence[_Line],
    fields: Mapping[str, Field],
    found: Mapping[str, Found],
) -> dict[str, Found]:
    """The field whose shares are printed one by one: each must be there once."""
    if not amounts.shares or amounts.shares[0] in found:
        return {}
    name, words = amounts.shares
    some = [[line for line in lines if word in line.said] for word in words]
    if any(len(each) != 1 for each in some):
        return {}
    tokens = tuple(token for (line,) in some for token in line.amount)
    shares = [MONEY.parse(text_of(line.amount), sheet.options) for (line,) in some]
    total = sum(Decimal(str(share.value)) for share in shares if share)
    slot = Slot((tokens,), "right", 0.95)
    parsed = Parsed(
        f"{total:.2f}", (0, len(slot.text)), tuple(issue for each in shares if each for issue in each.issues)
    )
    sheet.use(tokens)
    return {name: Found(parsed, fields[name].kind, slot, BY_WORDS, 1)}


def _found(sheet: Sheet, field: Field, tokens: tuple[Token, ...]) -> Found | None:
    slot = Slot((tokens,), "right", 0.95)
    parsed = read(field.kind, slot, sheet.options)
    return Found(parsed, field.kind, slot, BY_WORDS, 1) if parsed else None
