"""People whom no label names: the patient in a line of facts, above the date of birth or an address, whoever signs.

Enters: a `Sheet` whose labelled fields are found. Leaves: what these lack. A line that gives name, sex and age is
surely the patient's, and so is an address that stands in line under the patient's name; that a bare name is, is for a
person to say.
"""

from __future__ import annotations

from collections.abc import Mapping

from parsers.form import Field
from parsers.kinds import later as regex
from parsers.labels.layout import Run, text_of, within
from parsers.labels.words import names_paper
from parsers.people.address_lines import follows, like_address
from parsers.people.banner import TURNED
from parsers.people.head_pieces import found_in
from parsers.people.patient_line import AGE, SEX, facts_of
from parsers.people.sender_words import is_sender
from parsers.people.signers import GUESSED, SURE, TOP, first_page, reader, signer, whole
from parsers.sheet import Sheet
from parsers.values.extras import People
from parsers.values.values import Found

FACTS = 3
"""Lines of labels that may stand between a patient's name and the date of birth."""
NEAR = 0.2
"""Share of the page's height within which an address stands below the name."""
_AGE_BEHIND = regex.compile(rf"[\s,(\[\-–|]*(?P<age>{AGE})[)\]]?", regex.IGNORECASE)
_TOLD = regex.compile(
    rf"[(\[]?(?:(?P<age>{AGE})\s?[/,|]?\s?(?P<sex>{SEX})|(?P<sex>{SEX})\s?[/,|]\s?(?P<age>{AGE})|"
    rf"(?P<age>\d{{1,3}})\s?/\s?(?P<sex>{SEX}))[)\]]?",
    regex.IGNORECASE,
)
_SAID = regex.compile(r"[(/]?(?:male|female|m|f)[),.;]?", regex.IGNORECASE)
_AGED = regex.compile(rf"\d{{1,3}}\s?(?:y(?:ea)?rs?\.?|y)?\s?[/|]\s?(?P<sex>{SEX})", regex.IGNORECASE)


def nameless(sheet: Sheet, spec: People, found: Mapping[str, Found]) -> dict[str, Found]:
    """The fields of `spec` that `found` lacks, as far as the page tells them without labels."""
    fields = {each.name: each for each in sheet.form.fields()}
    given: dict[str, Found] = {}
    if {spec.name, spec.sex, spec.age} - found.keys():
        given = _from_facts(sheet, spec, fields, found)
    if spec.name not in {**found, **given}:
        given |= _above_birth(sheet, spec, fields) or _before_number(sheet, spec, fields)
    if who := found.get(spec.name) or given.get(spec.name):
        given |= {name: value for name, value in _beside(sheet, spec, fields, who).items() if name not in found}
    if (
        spec.age
        and spec.age not in {**found, **given}
        and (age := _age(sheet, fields[spec.age], found.get(spec.birth)))
    ):
        given[spec.age] = age
    known = found.get(spec.name) or given.get(spec.name)
    if spec.address and spec.address not in found and known and (where := _beneath(sheet, fields[spec.address], known)):
        given[spec.address] = where
    if spec.sex and spec.sex not in {**found, **given} and (sex := _sex(sheet, spec, fields, found.get(spec.birth))):
        given[spec.sex] = sex
    if spec.signer and spec.signer not in found and (who := signer(sheet, fields[spec.signer])):
        given[spec.signer] = who
    if spec.reader and spec.reader not in found and (who := reader(sheet, fields[spec.reader])):
        given[spec.reader] = who
    for value in given.values():
        sheet.use(value.tokens)
    return given


def _sex(sheet: Sheet, spec: People, fields: Mapping[str, Field], born: Found | None) -> Found | None:
    """The sex behind the date of birth ("DOB 06/18/1981 Male"), or behind the age and a slash ("Age: 52 / F")."""
    run = next((run for run in sheet.runs if born and born.tokens[-1] in run.tokens), None)
    rest = run.tokens[run.tokens.index(born.tokens[-1]) + 1 :] if run and born else ()
    if rest and _SAID.fullmatch(rest[0].word.text, timeout=1) and not sheet.used(rest[0]):
        return found_in(sheet, fields[spec.sex], [rest[:1]], SURE)
    for hit in sheet.all_hits():
        if any(each.field and each.field.name == spec.age for each in hit.phrases):
            label = text_of(hit.run.tokens[: hit.end])
            behind = _AGED.match(hit.run.text, len(label) + 1, timeout=1)
            if behind:
                return found_in(sheet, fields[spec.sex], [within(hit.run.tokens, behind.span("sex"))], SURE)
        if any(each.field and each.field.name == spec.birth for each in hit.phrases):
            # "Female" stands alone beside the date of birth.
            alone = (run for run in sheet.board.row(hit.run) if sheet.free(run) and len(run.tokens) == 1)
            said = next((run for run in alone if run.text.casefold() in ("male", "female")), None)
            if said:
                return found_in(sheet, fields[spec.sex], [said.tokens], SURE)
            aged = ((run, _TOLD.fullmatch(run.text.strip(), timeout=1)) for run in sheet.board.row(hit.run))
            if told := next(((run, match) for run, match in aged if match and sheet.free(run)), None):
                return found_in(sheet, fields[spec.sex], [within(told[0].tokens, told[1].span("sex"))], SURE)
    return None


def _from_facts(
    sheet: Sheet, spec: People, fields: Mapping[str, Field], found: Mapping[str, Found]
) -> dict[str, Found]:
    """What a line of facts tells; of a patient who is known, the line that gives the name."""
    known = found.get(spec.name)
    for run in (run for run in first_page(sheet) if known is None or known.tokens[0] in run.tokens):
        facts = facts_of(run.text) if run.middle < TOP else None
        if facts is None:
            continue
        given = {}
        for name, group in ((spec.name, "name"), (spec.sex, "sex"), (spec.age, "age")):
            tokens = within(run.tokens, facts.span(group)) if facts.groupdict().get(group) else ()
            value = found_in(sheet, fields[name], [tokens], SURE) if tokens and name and name not in found else None
            if value:
                given[name] = value
        if known or spec.name in given:
            return given
    return {}


def _age(sheet: Sheet, field: Field, born: Found | None) -> Found | None:
    """The age right behind the date of birth ("09/14/1979 (45 yrs)")."""
    run = next((run for run in sheet.runs if born and born.tokens[-1] in run.tokens), None)
    if born is None or run is None:
        return None
    before = text_of(run.tokens[: run.tokens.index(born.tokens[-1]) + 1])
    behind = _AGE_BEHIND.match(run.text, len(before), timeout=1)
    return found_in(sheet, field, [within(run.tokens, behind.span("age"))], SURE) if behind else None


def _above_birth(sheet: Sheet, spec: People, fields: Mapping[str, Field]) -> dict[str, Found]:
    """A name that stands alone straight above the date of birth's label, or left of it in its row."""
    hits = [
        hit for hit in sheet.all_hits() if any(each.field and each.field.name == spec.birth for each in hit.phrases)
    ]
    for hit in hits[:1]:
        row = [run for run in sheet.board.row(hit.run) if run.left < hit.run.left]
        over = [each for each in first_page(sheet) if follows(each, hit.run) or _over(each, hit.run)]
        over += _over_facts(sheet, hit.run)
        for run in (*row, *over):
            named = 2 <= len(run.tokens) <= 4 and not is_sender(run.text) and not names_paper(run.text)
            if sheet.free(run) and named:
                # "Ruiz, Ana M" over her number, her birth and her sex is how record systems head every page.
                facts = len(sheet.hits[id(hit.run)]) > 1 or hit.run not in sheet.board.row(hit.run)[:1]
                heads = run in over and run.tokens[0].word.text.endswith(",") and facts
                value = whole(sheet, fields[spec.name], [run.tokens], SURE if heads else GUESSED)
                if value:
                    return {spec.name: value}
    return {}


def _over_facts(sheet: Sheet, born: Run) -> list[Run]:
    """What stands straight above the labels over the date of birth or left of it: "MRN: …" over "DOB: …"."""
    runs = list(first_page(sheet))
    first = min(sheet.board.row(born), key=lambda run: run.left)
    for _ in range(FACTS):
        above = next((each for each in runs if follows(each, first)), None)
        if above is None:
            return []
        if not sheet.hits[id(above)]:
            return [above] if sheet.hits[id(first)] else []
        first = above
    return []


def _before_number(sheet: Sheet, spec: People, fields: Mapping[str, Field]) -> dict[str, Found]:
    """A name, the last one first, that opens the row of the patient's number."""
    asked = (
        hit for hit in sheet.all_hits() if any(each.field and each.field.name == "patient_id" for each in hit.phrases)
    )
    for run in (run for hit in asked for run in sheet.board.row(hit.run) if run.right < hit.left and run.middle < TOP):
        turned = sheet.free(run) and TURNED.fullmatch(run.text) and not is_sender(run.text)
        if turned and (value := whole(sheet, fields[spec.name], [run.tokens], SURE)):
            return {spec.name: value}
    return {}


def _beside(sheet: Sheet, spec: People, fields: Mapping[str, Field], who: Found) -> dict[str, Found]:
    """Age and sex in a run of their own in the row of the name: "55 Y / M"."""
    run = next((run for run in sheet.runs if who.slot.tokens[0] in run.tokens), None)
    for each in sheet.board.row(run) if run else ():
        told = _TOLD.fullmatch(each.text.strip(), timeout=1) if sheet.free(each) else None
        if told:
            places = ((spec.sex, "sex"), (spec.age, "age"))
            return {
                name: value
                for name, group in places
                if name and (value := found_in(sheet, fields[name], [within(each.tokens, told.span(group))], SURE))
            }
    return {}


def _over(run: Run, below: Run) -> bool:
    """Whether the run ends where the one right below it does, as a head at the page's right edge is set."""
    near = 0 < below.middle - run.middle < 2.2 * max(run.height, below.height)
    return near and run.page == below.page and abs(run.right - below.right) < 0.01


def _beneath(sheet: Sheet, field: Field, known: Found) -> Found | None:
    """The one address that stands below the patient's name in line with it or its label."""
    run = next((run for run in sheet.runs if known.slot.tokens[0] in run.tokens), None)
    if run is None:
        return None
    lefts = (run.left, known.slot.tokens[0].left)
    free = [each for each in sheet.runs if each.page == run.page and 0 < each.middle - run.middle < NEAR]
    free = [each for each in free if sheet.free(each) and any(abs(each.left - left) < 0.01 for left in lefts)]
    senders = sheet.form.letterhead.section if sheet.form.letterhead else ""
    free = [each for each in free if sheet.sections.of(each).name != senders]
    first = [each for each in free if like_address(each.text) and any(map(str.isdigit, each.text))]
    if not first or is_sender(first[0].text):
        return None
    lines = [first[0]]
    while below := next((each for each in free if follows(lines[-1], each) and len(lines) < field.lines), None):
        if not any(map(str.isalpha, below.text)):
            break  # A telephone's number.
        lines.append(below)
    if any(each not in lines for each in first):
        return None
    return whole(sheet, field, [each.tokens for each in lines], SURE)
