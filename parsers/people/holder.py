"""The holder of a card and the plan, where no label names them: a card is small, and says little else.

Enters: a `Sheet` whose labelled fields are found. Leaves: the name, and the product, of those that `found` lacks. A
name is a line of two words and more that are no words of companies, plans or forms; with "Mr" before it, or the first
dependant's number ("01"), it is surely the holder's. That the one bare name of a card is, is for a person to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from parsers.form import Field
from parsers.kinds import later as regex
from parsers.kinds.plain import words
from parsers.labels.layout import Run, Token, text_of
from parsers.labels.slot import Slot
from parsers.labels.words import has_form_word
from parsers.sheet import Sheet
from parsers.values.extras import Brand
from parsers.values.values import Found, read

SURE, GUESSED = 0.95, 0.7
LONGEST_NAME, LONGEST_PLAN = 4, 5
_TITLED = regex.compile(r"(?:mr|mrs|ms|miss|mx|master|dr|datuk|dato|tuan|puan)\b\.?\s\p{Lu}", regex.IGNORECASE)
_FIRST = regex.compile(r"0?[01]|00|a|m")
"""The number of a card's holder among those whom it covers."""
_LINE = regex.compile(r"\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*)+")
_COMMON = words("your partner in the for with to at by since only valid call please this card if and of our is not be")


def unnamed(sheet: Sheet, brand: Brand, found: Mapping[str, Found]) -> dict[str, Found]:
    """The holder's name and the plan, where they stand free."""
    fields = {each.name: each for each in sheet.form.fields()}
    free = [run for run in sheet.runs if run.page == sheet.runs[0].page and sheet.free(run)]
    given: dict[str, Found] = {}
    name = brand.holder
    if name not in found and (who := _holder(sheet, fields[name], brand, free)):
        given[name] = who
    if brand.product and brand.product not in found:
        taken = {id(token) for value in given.values() for token in value.tokens}
        plans = [run for run in free if _is_plan(run, brand) and id(run.tokens[0]) not in taken]
        plans = [run for run in plans if len(sheet.board.row(run)) == 1]
        if len(plans) == 1 and (plan := _found(sheet, fields[brand.product], plans[0].tokens, GUESSED)):
            given[brand.product] = plan
    for value in given.values():
        sheet.use(value.tokens)
    return given


def _holder(sheet: Sheet, field: Field, brand: Brand, free: Sequence[Run]) -> Found | None:
    numbered = [tokens for run in free if (tokens := _behind_number(sheet, run)) and _is_name(tokens, brand)]
    titled = [run.tokens for run in free if _TITLED.match(run.text, timeout=1) and _is_name(run.tokens, brand)]
    for some in (numbered, titled):
        if len(some) == 1:
            return _found(sheet, field, some[0], SURE)
    bare = [run.tokens for run in free if _is_name(run.tokens, brand) and len(sheet.board.row(run)) == 1]
    return _found(sheet, field, bare[0], GUESSED) if len(bare) == 1 else None


def _behind_number(sheet: Sheet, run: Run) -> tuple[Token, ...]:
    """The words behind the holder's number, in its run or in the next one of its row; none where there is no number."""
    if not _FIRST.fullmatch(run.tokens[0].word.text.casefold(), timeout=1):
        return ()
    if len(run.tokens) > 1:
        return run.tokens[1:]
    beside = [each for each in sheet.board.row(run) if each.left > run.right]
    return beside[0].tokens if beside and sheet.free(beside[0]) else ()


def _is_name(tokens: Sequence[Token], brand: Brand) -> bool:
    text = text_of(tokens)
    bare = regex.sub(r"^(?:mr|mrs|ms|miss|mx|dr)\b\.?\s", "", text, flags=regex.IGNORECASE, timeout=1)
    said = set(_said(bare))
    known = brand.words | brand.product_words | brand.titles | brand.not_words | _COMMON
    long = len(bare.split()) <= LONGEST_NAME
    return bool(_LINE.fullmatch(bare, timeout=1)) and long and said.isdisjoint(known) and not has_form_word(bare)


def _is_plan(run: Run, brand: Brand) -> bool:
    """Whether the run is a few words with capitals, one of which names products, and none a sentence's."""
    said = list(_said(run.text))
    capital = all(token.word.text[:1].isupper() or not token.word.text[:1].isalpha() for token in run.tokens)
    named = not brand.product_words.isdisjoint(said) and _COMMON.isdisjoint(said)
    return named and capital and len(run.tokens) <= LONGEST_PLAN and not any(map(str.isdigit, run.text))


def _said(text: str) -> Iterator[str]:
    yield from ("".join(filter(str.isalpha, word)).casefold() for word in text.split())


def _found(sheet: Sheet, field: Field, tokens: Sequence[Token], fit: float) -> Found | None:
    slot = Slot((tuple(tokens),), "section", fit)
    parsed = read(field.kind, slot, sheet.options)
    return Found(parsed, field.kind, slot, 0.97, 1, named=True) if parsed and not parsed.issues else None
