"""From pages of words to a document's typed fields: recognises the type, lays its form over the pages, fills it.

Enters: the pages of one document as they were read. Leaves: an `Extraction`. Pure and bounded in time; never raises
for what stands on a page. A field that the document does not hold, or holds blank, is absent; nothing is invented.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

from parsers import calibration
from parsers.amounts import amount_rungs, amount_spelled, amount_words, sum_row, sums
from parsers.amounts.currency import currency
from parsers.blocks import blocks
from parsers.blocks.block_fields import block_fields
from parsers.boxes import cell_values
from parsers.boxes.cell_values import Filled
from parsers.classify import UNKNOWN, classify
from parsers.confidence import agreed_share, sent_to_review
from parsers.extraction import Extraction, FieldValue, Issue, ParseOptions
from parsers.form import Form, Section
from parsers.labels import tick_heads
from parsers.labels.layout import Run, runs, without
from parsers.medicines import medication, refills
from parsers.page import Page
from parsers.people import (
    banner,
    brand,
    fuller_names,
    holder,
    houses,
    letterhead,
    prose_facts,
    relation,
    relatives,
    same_person,
    under_name,
    window,
)
from parsers.people.about import about_nobody
from parsers.people.addressee import addressee, cut_short, whole_names
from parsers.people.born import born
from parsers.people.doctors import is_houses
from parsers.people.head_pieces import captioned_house, lettered
from parsers.people.nameless import nameless
from parsers.registry import FORMS
from parsers.sheet import Sheet
from parsers.tables import code_list, prices
from parsers.tables.tables import Laid
from parsers.values import date_order, groups, plausibility, rest
from parsers.values.fill import candidates, choose, unlabelled
from parsers.values.in_pieces import assembled
from parsers.values.items import as_field
from parsers.values.values import Found, weigh, with_issue

SURE_TYPE = 0.8
"""Below this probability of the type a person looks at every field. Of 2,271 fields that passed on papers of layouts
that no rule was made on, 10 were of such documents, and 4 of these wrong; of the others 1.3 %."""

PERSONAL = frozenset({"person", "prescriber", "address", "phone", "email", "birth_date"})
"""Kinds of values that several people on a form have; read under the wrong one's name they are right and yet wrong."""
Fields = dict[str, FieldValue | Sequence[FieldValue]]


def extract(pages: Sequence[Page], options: ParseOptions | None = None) -> Extraction:
    """The document's type and fields. `options.document_type` overrules recognition when that type is described."""
    options = options or ParseOptions()
    lines = tuple(run for page in pages for run in runs(page))
    kind, probability = classify(lines, FORMS)
    if options.document_type in FORMS or options.document_type == UNKNOWN:
        kind, probability = options.document_type or UNKNOWN, 1.0
    return extract_as(kind, probability, pages, lines, options)


def extract_as(
    kind: str, probability: float, pages: Sequence[Page], lines: Sequence[Run], options: ParseOptions
) -> Extraction:
    """The fields of a document of type `kind`, recognised with `probability`; `lines` are the runs of its `pages`."""
    options = date_order.settled(lines, options)
    form = FORMS.get(kind)
    if form is None:
        return Extraction(UNKNOWN, probability, {}, rest.plain_pairs(lines), (issue("UNKNOWN_TYPE"),))
    if in_boxes := cell_values.fill(lines, form, options):
        fields, other = _boxed(pages, form, in_boxes, options), in_boxes.other
    else:
        fields, other = _read(pages, lines, form, options)
    unsure = probability < SURE_TYPE or about_nobody(lines, form, fields)
    fields = plausibility.checked(fields, form.checks, options)
    fields = _of_unsure_type(fields, options) if unsure else fields
    issues = [_missing(name) for name in form.required() if name not in fields]
    if options.fitted:
        fields = calibration.calibrated(fields, form, probability, len(issues), options)
    if unsure:
        issues.append(issue("UNCERTAIN_TYPE"))
    return Extraction(form.type, probability, fields, other, tuple(issues))


def _of_unsure_type(fields: Fields, options: ParseOptions) -> Fields:
    """`fields`, all in doubt as their paper's type is: what one form calls a total is the next one's deductible."""

    def each(value: FieldValue) -> FieldValue:
        return sent_to_review(value, [issue("UNCERTAIN_TYPE")], options)

    return {
        name: each(held) if isinstance(held, FieldValue) else [each(item) for item in held]
        for name, held in fields.items()
    }


def _read(
    pages: Sequence[Page], lines: Sequence[Run], form: Form, options: ParseOptions
) -> tuple[Fields, dict[str, str]]:
    """The fields of a form of labels, and the pairs that none of them claims."""
    lines = tick_heads.named(lines)
    named = brand.find(lines, form, options)
    priced = prices.find(lines, form.prices)
    taken = [token for found in named.values() for token in found.slot.tokens]
    taken += [token for pair in priced for token in pair.tokens]
    prose = blocks.find(without(lines, taken), form)
    taken += [token for block in prose for token in block.tokens]
    sheet = Sheet(pages, without(lines, taken), form, options)
    fields = fill(sheet, named) | block_fields(sheet, prose)
    if form.people and form.people.stay:
        said = prose_facts.told(lines, form.people, {each.name: each for each in form.fields()}, options)
        told: Fields = {name: _weighed(sheet, name, value) for name, value in said.items()}
        fields = told | fields
    if form.prices and (items := prices.listed(sheet, form.prices, priced)):
        fields[form.prices.field] = items
    return _in_order(form, fields), rest.other(sheet)


def fill(sheet: Sheet, named: Mapping[str, Found] = MappingProxyType({})) -> Fields:
    """All fields of the sheet's form, in the form's order; `named` are those that were found before any label."""
    fields: Fields = {}
    if sheet.form.medication:
        fields.update(medication.medicines(sheet, sheet.form.medication))
    labelled = lettered(sheet.form, _labelled(sheet))
    # "Administered by" names another than the logo does.
    found = labelled | {name: value for name, value in named.items() if name not in labelled or labelled[name].rank}
    found |= _without_labels(sheet, found)
    for section in sheet.form.sections:
        if section.group and (items := groups.items(sheet, section, section.group)):
            fields[section.group.name] = items
        missing = [each for each in section.fields if each.name not in found]
        found |= unlabelled(sheet, section, missing, _zone(sheet, section))
    found |= _patient(sheet, found)
    found |= under_name.addresses(sheet, found) if sheet.form.type == "claim_form" else {}
    if sheet.form.brand and sheet.form.brand.holder:
        found |= holder.unnamed(sheet, sheet.form.brand, found)
    found |= _repeats(sheet, found)
    found |= _amounts(sheet, found)
    found = amount_rungs.raised(sheet, found, ("discount", "tax"))
    found = relatives.doubted(sheet, _whose(sheet.form, cut_short(sheet, whole_names(sheet, found)), labelled))
    found = fuller_names.doubted(sheet, houses.doubted(sheet, found))
    aside = amount_words.strange(sheet, sheet.form.amounts) if sheet.form.amounts else []
    found, laid = sums.checked(sheet.form, found, sheet.tables, sheet.options, aside)
    found |= amount_words.alone(sheet, sheet.form.amounts, found) if sheet.form.amounts else {}
    fields.update({each.table.name: items for each in laid if (items := _items(each, sheet.quality, sheet.options))})
    for each in sheet.form.fields():
        if each.kind.name == "currency" and each.name not in found and (sign := currency(sheet, each, found, laid)):
            found[each.name] = sign
    if sheet.form.codes and (listed := code_list.listed(sheet, sheet.form.codes)):
        dated = code_list.of_their_day(listed, [item for each in laid for item in each.items])
        fields[sheet.form.codes.field] = [_weighed(sheet, sheet.form.codes.field, value) for value in dated]
    fields.update({name: _weighed(sheet, name, value) for name, value in found.items()})
    if sheet.form.questions and (asked := rest.questions(sheet, sheet.form.questions)):
        fields[sheet.form.questions] = asked
    return _in_order(sheet.form, fields)


def _patient(sheet: Sheet, found: Mapping[str, Found]) -> dict[str, Found]:
    """Who the patient is where no label says so."""
    given = banner.named(sheet, found) | relation.told(sheet, found)
    given |= same_person.patient({**found, **given}, "patient_name" in sheet.form.required())
    return given if sheet.form.people else given | banner.sex(sheet, {**found, **given})


def _amounts(sheet: Sheet, found: Mapping[str, Found]) -> dict[str, Found]:
    """The amounts that no label gave, and those that others show to mean something else."""
    spec = sheet.form.amounts
    if spec is None:
        return sum_row.totals(sheet, found)
    known = dict(found)
    for step in (amount_rungs.whole, amount_words.guessed, amount_rungs.rearranged, amount_spelled.checked):
        known |= step(sheet, spec, known)
    return known


def _repeats(sheet: Sheet, found: Mapping[str, Found]) -> dict[str, Found]:
    """The number of refills where no label gives it."""
    asked = (each for each in sheet.form.fields() if each.kind.name == "refills" and each.name not in found)
    return {each.name: value for each in asked if (value := refills.told(sheet, each))}


def _weighed(sheet: Sheet, name: str, value: Found) -> FieldValue:
    return weigh(name, value, sheet.quality[value.slot.tokens[0].page], sheet.options)


def _boxed(pages: Sequence[Page], form: Form, filled: Filled, options: ParseOptions) -> Fields:
    """The fields of a form of boxes, in the form's order."""
    quality = {page.number: min(page.quality, agreed_share(page)) for page in pages}
    table = next(table for table in form.tables if table.name == filled.boxed.lines.field)
    found, laid = sums.checked(form, filled.found, [Laid(table, filled.lines)], options)

    def weighed(name: str, value: Found) -> FieldValue:
        return weigh(name, value, quality[value.slot.tokens[0].page], options)

    fields: Fields = {name: weighed(name, value) for name, value in found.items()}
    fields.update({each.table.name: items for each in laid if (items := _items(each, quality, options))})
    if filled.codes:
        dated = code_list.of_their_day(filled.codes, filled.lines)
        fields[filled.boxed.codes] = [weighed(filled.boxed.codes, value) for value in dated]
    return _in_order(form, fields)


def _items(laid: Laid, quality: Mapping[int, float], options: ParseOptions) -> list[FieldValue]:
    return [as_field(laid.table.name, item.values, quality, options, item.doubts) for item in laid.items if item.values]


def _without_labels(sheet: Sheet, found: Mapping[str, Found]) -> dict[str, Found]:
    """Whom the paper is addressed to, whom it names without a label, and who sent it."""
    given: dict[str, Found] = {}
    head = sheet.form.letterhead
    if sheet.form.people:
        given |= born(sheet, sheet.form.people, found)
        given |= window.patient(sheet, sheet.form.people, {**found, **given})
    if head:
        given |= _addressee(sheet, head.addressee, {**found, **given})
    if sheet.form.people:
        given |= nameless(sheet, sheet.form.people, {**found, **given})
    given |= letterhead.sender(sheet, head, {**found, **given}) if head else {}
    facility = next((each for each in sheet.form.fields() if head and each.name == head.facility), None)
    if head and facility and facility.name not in {**found, **given}:
        house = captioned_house(sheet, facility, head.section)
        given |= {facility.name: house} if house else {}
    return given


def _addressee(sheet: Sheet, names: tuple[str, str] | None, found: Mapping[str, Found]) -> dict[str, Found]:
    fields = {each.name: each for each in sheet.form.fields()}
    return addressee(sheet, fields[names[0]], fields[names[1]], found) if names else {}


def _labelled(sheet: Sheet) -> dict[str, Found]:
    best = choose(sheet, candidates(sheet, sheet.all_hits()))
    found = {each.name: assembled(sheet, each, best) for each in sheet.form.fields()}
    given = {name: _second_best(sheet, name, value) for name, value in found.items() if value is not None}
    return letterhead.without_dispenser(sheet, sheet.form.letterhead, given) if sheet.form.letterhead else given


def _second_best(sheet: Sheet, name: str, value: Found) -> Found:
    """The value; a number that another label stands in for is in doubt where the label of its own is printed, too."""
    if name == "prescriber_license" and is_houses(sheet, value):
        return with_issue(value, issue("UNCERTAIN_PLACE"))
    if value.kind.name != "identifier" or not value.rank:
        return value
    own = (phrase for hit in sheet.all_hits() for phrase in hit.phrases if phrase.strength == "own")
    asked = any(phrase.field and phrase.field.name == name and not phrase.part for phrase in own)
    return with_issue(value, issue("UNCERTAIN_PLACE")) if asked else value


def _zone(sheet: Sheet, section: Section) -> list[Run]:
    """Where the section's values may stand without labels; the main one must have a heading to count."""
    inside = [run for run in sheet.runs if sheet.sections.of(run) is section]
    return [run for run in inside if not section.main or sheet.sections.under(run)]


def _in_order(form: Form, fields: Fields) -> Fields:
    order = form.names()
    return dict(sorted(fields.items(), key=lambda item: order.index(item[0])))


def _whose(form: Form, found: Mapping[str, Found], labelled: Collection[str]) -> dict[str, Found]:
    """`found`, and what a form says under labels that does not say whom it is about: whose that is, is unsure."""
    needed = [each.name for each in form.fields() if each.required and each.kind.name in PERSONAL]
    if all(name in found for name in needed) and not same_person.is_borrowed(found):
        return dict(found)
    doubt = issue("UNCERTAIN_PLACE")
    doubted = {name for name in labelled if name in found and found[name].kind.name in PERSONAL}
    return {name: with_issue(value, doubt) if name in doubted else value for name, value in found.items()}


def _missing(name: str) -> Issue:
    return Issue("MISSING_REQUIRED", f"The document must hold {name.replace('_', ' ')}, and none was found.")


def issue(code: str) -> Issue:
    """The issue of a document, or of a field in it, with its sentence. Raises KeyError for a code that is none."""
    sentences = {
        "UNKNOWN_TYPE": "This is none of the forms that are known.",
        "UNCERTAIN_PLACE": "It is not certain that this value belongs to this field.",
        "UNCERTAIN_SPLIT": "Another document may begin in this one; please say where it ends.",
        "UNCERTAIN_TYPE": "It is not certain what kind of document this is.",
    }
    return Issue(code, sentences[code])
