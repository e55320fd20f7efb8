"""Fills a form's fields from the labels on a sheet.

Enters: a `Sheet`. Leaves: for every field the best value found under its labels, then, for fields that may stand
without one, in their section. Where two places of equal standing hold different values the better one is kept and the
difference noted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from parsers.extraction import Issue, Value
from parsers.form import Field, Section
from parsers.kinds import later as regex
from parsers.kinds.base import Parsed
from parsers.kinds.choices import says_age_and_sex
from parsers.kinds.numbers import MONEY_OFF
from parsers.kinds.person import PRESCRIBER
from parsers.kinds.plain import ORGANISATION, TEXT, answered_none
from parsers.labels.labels import SHARING, Hit
from parsers.labels.layout import Run
from parsers.labels.slot import Slot
from parsers.labels.vocabulary import Phrase
from parsers.labels.words import names_paper
from parsers.people.address_lines import begins_address, follows, like_address
from parsers.people.doctors import titled
from parsers.people.sender_words import DOCTOR
from parsers.sheet import Sheet
from parsers.values.answer_lines import explained, heads_columns, listed, undated
from parsers.values.list_heads import heads_list, heads_payments
from parsers.values.places import places
from parsers.values.refused import (
    answers_many,
    begins_with_day,
    is_of_measures,
    is_title,
    may_be_turned,
    of_another,
    of_strangers,
    says_amount,
    several_days,
)
from parsers.values.values import Found, is_yes_no, read, with_issue
from parsers.values.with_address import named_and_placed, of_the_name

RANKS = {"own": 0, "here": 0, "fallback": 1, "hint": 1, "perhaps": 2}
_TURNED = Issue("AMBIGUOUS", "The last name stands first, and nothing says where it ends.")
_PERHAPS = Issue("UNCERTAIN_PLACE", "It is not certain that this label means this field.")
_CALLED = regex.compile(r"(?:at|on|phone|tel|ph|cell|mob|mobile|call|no|number|t|m)\W*", regex.IGNORECASE)
"""What stands before a number that somebody is called at."""
_PLACED = regex.compile(r"\p{Lu}[\p{L}.'’-]+(?:\s\p{L}[\p{L}.'’-]+){0,2},\s(?:the\s|den\s|le\s)?")
"""The place before a letter's date: "Saint-Aubin, 18 March 2025"."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value that a label points to."""

    hit: Hit
    phrase: Phrase
    field: Field
    found: Found

    @property
    def target(self) -> tuple[str, str]:
        """What the value is for: a field, or a part of one."""
        return self.field.name, self.phrase.part.name if self.phrase.part else ""


def candidates(sheet: Sheet, hits: Iterable[Hit], members: bool = False) -> list[Candidate]:
    """Every value that the labels point to: of fields, or with `members` of the members of groups."""
    found: list[Candidate] = []
    for hit in hits:
        for phrase in sheet.phrases(hit):
            if hit.with_address and not members and (address := of_the_name(phrase, "address")):
                given = named_and_placed(sheet, hit, phrase, address, RANKS[phrase.strength])
                found.extend(Candidate(hit, replace(phrase, field=field), field, value) for field, value in given)
            elif phrase.field is not None and (phrase.group is not None) == members:
                for value in _values(sheet, hit, phrase, phrase.field):
                    placed = _place(sheet, hit, phrase, value) if phrase.field.kind is ORGANISATION else None
                    found.append(placed or Candidate(hit, phrase, phrase.field, value))
    return sorted(_sums_first(found), key=lambda candidate: candidate.found.sort_key)


def _sums_first(found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, one payment of several behind what its label says is the sum of them."""
    sums = {each.field.name: each.found.parsed.value for each in found if _is_sum(each)}
    return [
        replace(each, found=replace(each.found, rank=each.found.rank + 1))
        if each.field.name in sums and not _is_sum(each) and _less(each.found, sums[each.field.name])
        else each
        for each in found
    ]


def _is_sum(candidate: Candidate) -> bool:
    return candidate.field.kind is MONEY_OFF and "total" in candidate.phrase.text.lower().split()


def _less(found: Found, whole: Value) -> bool:
    """Whether an amount is a part of another one."""
    return Decimal(str(found.parsed.value)) < Decimal(str(whole))


def _place(sheet: Sheet, hit: Hit, phrase: Phrase, value: Found) -> Candidate | None:
    """The address that stands behind the label of a house: "Clinic: Flat 4, Tilak Road, Pune 411030"."""
    fields = phrase.section.fields if phrase.section else ()
    address = next((each for each in fields if each.kind.name == "address"), None)
    if address is None or not (begins_address(value.slot.text) and like_address(value.slot.text)):
        return None
    parsed = read(address.kind, value.slot, sheet.options)
    found = replace(value, parsed=parsed, kind=address.kind, rank=1) if parsed else None
    return Candidate(hit, replace(phrase, field=address), address, found) if found else None


def _values(sheet: Sheet, hit: Hit, phrase: Phrase, field: Field) -> Iterator[Found]:
    kind = field.kind if phrase.part is None else TEXT
    more = explained(sheet, hit) if field.yes_no_is_not_value else None
    for slot in [more] if more else places(sheet, hit, phrase, field):
        if field.yes_no_is_not_value and (is_yes_no(slot.text) or answers_many(slot)):
            continue
        if slot.place == "below" and heads_columns(sheet, hit, slot, field):
            continue
        slot = undated(sheet, slot) if field.yes_no_is_not_value and slot.place == "below" else slot  # noqa: PLW2901
        slot = titled(hit, slot) if kind is PRESCRIBER else slot  # noqa: PLW2901
        parsed = listed(sheet, read(kind, slot, sheet.options), field, slot)
        if kind.name == "sex" and phrase.text == "Age" and not says_age_and_sex(slot.text):
            continue
        if is_title(hit, slot) or (kind.name == "person" and says_amount(sheet, slot)):
            continue
        if parsed is not None and not (kind.name.startswith("money") and _is_others(sheet, hit, slot, parsed)):
            named = phrase.part is None and field.lines == 1
            if named and kind.name == "person" and may_be_turned(hit, slot):
                parsed = replace(parsed, issues=(*parsed.issues, _TURNED))
            several = heads_list(sheet, hit, slot, field) or heads_payments(sheet, hit, slot, field)
            dated = kind.name == "date" and (several_days(sheet, hit, slot) or is_of_measures(sheet, hit, slot))
            # "Provider" may be the house, but not where a doctor's degree stands behind the name.
            perhaps = phrase.strength == "perhaps" and not (kind is PRESCRIBER and DOCTOR.search(slot.text, timeout=1))
            if perhaps or several or dated:
                parsed = replace(parsed, issues=(*parsed.issues, _PERHAPS))
            # "Members: call us" names nobody where another label does.
            rank = RANKS[phrase.strength] + (2 if kind.name == "person" and str(parsed.value)[:1].islower() else 0)
            # "TEST" below "PROVIDER" is nobody where two names stand beside it.
            rank += kind.name in ("person", "prescriber") and bool(parsed.issues) and " " not in str(parsed.value)
            # "Supervising physician: N/A" contradicts no other label.
            rank += 2 * (kind.name in ("person", "prescriber") and answered_none(slot.text) is not None)
            rank += 3 * several
            # "01 Mrs Daphne Holloway" is nobody's number where another label's place holds nothing else.
            rank += kind.name == "identifier" and 2 * (parsed.span[1] - parsed.span[0]) < len(slot.text)
            yield Found(parsed, kind, slot, hit.score, rank, named=named)


def _is_others(sheet: Sheet, hit: Hit, slot: Slot, parsed: Parsed) -> bool:
    """Whether an amount belongs to other words than the label's, or is none."""
    return (
        of_another(hit, slot, parsed.span[0]) or of_strangers(sheet, hit, slot) or begins_with_day(slot, sheet.options)
    )


def choose(sheet: Sheet, some: Sequence[Candidate]) -> dict[tuple[str, str], Found]:
    """The best candidate for every field and part; words are used once, the better evidence first."""
    best: dict[tuple[str, str], Found] = {}
    answered: set[tuple[int, str]] = set()
    owners: dict[int, Hit] = {}
    for candidate in some:
        shares = candidate.field.kind.name in SHARING and _shares(sheet, candidate, owners)
        found = candidate.found if shares else unused(sheet, candidate.found)
        if found is None or (id(candidate.hit), candidate.field.name) in answered:
            continue
        answered.add((id(candidate.hit), candidate.field.name))
        held = best.get(candidate.target)
        owners |= dict.fromkeys(map(id, found.tokens), candidate.hit)
        if held is None:
            sheet.use(found.tokens)
            best[candidate.target] = found
        elif held.rank == found.rank and _differs(held, found):
            sheet.use(found.tokens)
            best[candidate.target] = replace(held, rival=held.rival or found.slot.text)
    return best


def _shares(sheet: Sheet, candidate: Candidate, owners: Mapping[int, Hit]) -> bool:
    """Whether the value's words are free, or used for what the same label asks for as well: "34/M" is one word."""
    tokens = candidate.found.tokens
    return all(not sheet.used(token) or owners.get(id(token)) is candidate.hit for token in tokens)


def _differs(one: Found, other: Found) -> bool:
    return str(one.parsed.value).casefold() != str(other.parsed.value).casefold()


def unused(sheet: Sheet, found: Found) -> Found | None:
    """The value without the lines that other values use; None when its first line is used."""
    if not any(sheet.used(token) for token in found.tokens):
        return found
    lines = found.slot.lines
    clear = next((at for at, line in enumerate(lines) if any(sheet.used(token) for token in line)), len(lines))
    if clear == len(lines):
        return found
    if clear == 0:
        return None
    slot = replace(found.slot, lines=lines[:clear])
    parsed = read(found.kind, slot, sheet.options)
    return replace(found, slot=slot, parsed=parsed) if parsed else None


def unlabelled(sheet: Sheet, section: Section, fields: Sequence[Field], zone: Sequence[Run]) -> dict[str, Found]:
    """Values that stand in the section's zone without a label, for those of its fields that allow it."""
    found: dict[str, Found] = {}
    for field in fields:
        for run in _where(sheet, field, zone):
            value = _at(sheet, field, run, zone) if sheet.free(run) else None
            if value is not None and field.unlabelled == "heading" and not _over_address(run, zone):
                value = with_issue(value, _PERHAPS)
            if value is not None:
                sheet.use(value.tokens)
                found[field.name] = value
                break
    return found


def _over_address(run: Run, zone: Sequence[Run]) -> bool:
    """Whether the run is, or stands right over, a line of an address: what names somebody without a label."""
    return like_address(run.text) or any(follows(run, each) and like_address(each.text) for each in zone)


def _where(sheet: Sheet, field: Field, zone: Sequence[Run]) -> Sequence[Run]:
    """Where the field may stand without a label. A name looks like many a label, so it must come first."""
    if field.unlabelled == "top":
        return top(sheet)
    if field.unlabelled in ("section", "heading") and field.kind.name == "person":
        return [run for run in zone if _comes_first(sheet, run)]
    if field.unlabelled == "heading":
        return [run for run in zone if (mark := sheet.sections.under(run)) and mark.known]
    if field.unlabelled == "row":
        return [run for run in zone if _beside_label(sheet, run)]
    return zone if field.unlabelled == "section" else ()


def _beside_label(sheet: Sheet, run: Run) -> bool:
    """Whether a label of the run's section stands in its row."""
    section = sheet.sections.of(run)
    hits = (hit for each in sheet.board.row(run) for hit in sheet.hits[id(each)])
    return any(phrase.section is section for hit in hits for phrase in hit.phrases)


def _comes_first(sheet: Sheet, run: Run) -> bool:
    """Whether nothing stands between the run and the heading that rules it."""
    mark = sheet.sections.under(run)
    ruled = [each for each in sheet.runs if each.page == run.page and sheet.sections.under(each) is mark]
    first = min((each.middle for each in ruled if not sheet.sections.is_heading(each)), default=0.0)
    return run.middle - first < 1.2 * run.height


def top(sheet: Sheet) -> list[Run]:
    """The runs of the first page above its first label and, when that is a title, beside and under it."""
    if sheet.form.letterhead:
        return [run for run in sheet.runs if sheet.in_letterhead(run)]
    first = sheet.runs[0].page if sheet.runs else 0
    labelled = [hit.run.middle for hit in sheet.all_hits() if hit.run.page == first]
    foot = min([*labelled, 0.25])
    return [run for run in sheet.runs if run.page == first and run.middle < foot]


def _at(sheet: Sheet, field: Field, run: Run, zone: Sequence[Run]) -> Found | None:
    block = [run]
    while len(block) < field.lines:
        below = next((each for each in zone if follows(block[-1], each) and sheet.free(each)), None)
        if below is None:
            break
        block.append(below)
    while block:
        slot = Slot(tuple(each.tokens for each in block), "section", 0.9)
        parsed = read(field.kind, slot, sheet.options)
        if parsed is not None and _convinces(field, slot, parsed.span):
            return Found(parsed, field.kind, slot, 0.95, 1, named=field.lines == 1)
        block.pop()
    return None


def _convinces(field: Field, slot: Slot, span: tuple[int, int]) -> bool:
    """Whether a text without a label is this kind of value and nothing else: the whole text, in a shape of its own."""
    text = slot.text
    if field.kind.name == "phone" and _CALLED.fullmatch(text[: span[0]], timeout=1):
        span = (0, span[1])
    if field.kind.name == "date" and _PLACED.fullmatch(text[: span[0]], timeout=1):
        span = (0, span[1])
    if span[1] - span[0] < 0.9 * len(text.strip()):
        return False
    if field.kind.name == "address":
        return begins_address(text) and ("\n" in text or "," in text)
    if field.kind.name == "person":
        plain = text[:1].isupper() and not any(c.isdigit() for c in text) and not names_paper(text)
        return plain and 2 <= len(text.split()) <= 4
    return True
