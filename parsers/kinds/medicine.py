"""Medicines: from the lines of a prescription's block to items with members.

Enters: the lines of one page that list medicines, as rows of text or as a table with headings. Leaves: a `Medicine` per
item: its members as printed ({name, strength, form, dose, route, frequency, duration, quantity, directions}, only those
present), the words behind it and what is doubtful. An item is verified when its name is listed exactly, its strength is
one the medicine comes in or a whole multiple of one, no lost decimal point would give another, and nothing is doubtful.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product

from parsers.extraction import Issue, ParseOptions
from parsers.kinds import medicine_rows, medicine_table
from parsers.kinds.drug_name import is_form_alone, is_form_word, leading_drug, resolve
from parsers.kinds.medicine_name import EDGE, dose_for_units, for_one_eye, head_length, head_of, units_start, unwrapped
from parsers.kinds.medicine_sense import CODE
from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import ambiguous, invalid, one_line
from parsers.kinds.reading import Token, tokens, without_numbering
from parsers.kinds.sig import is_duration, is_sig_word, parse_sig, sig_start, with_space
from parsers.kinds.spelled import spells
from parsers.kinds.strength import STRENGTH, Known, known, of_one
from parsers.kinds.supply import LASTS
from parsers.lexicon import diagnoses
from parsers.lexicon.drugs import Drug
from parsers.page import Line, Word

MEMBERS = ("name", "strength", "form", "dose", "route", "frequency", "duration", "quantity", "directions")
_NUMBERING = Pattern(
    r"\s* (?:\(?\d{1,2}\s?[.):\]] (?=\s|\p{L}) |"
    r" \d{1,2}\s?[-–]\s+ (?=\p{L}) | \#\d{1,2}\s | [•·*▪◦‣►–—-]\s? | (?:rx|rp|℞)\b\s?[:.\-]?\s |"
    r" (?:new|unchanged|changed|continued?|start(?:ed)?|modified|increased?|decreased?|same|restart(?:ed)?)\s?"
    r"[:\-–]\s )+ \s*"
)
_PREFIX = Pattern(
    r"(?P<form>(?:(?:eye|ear|nasal)\s(?:drops?|oint(?:ment)?|spray)|tab(?:let)?s?|caps?(?:ule)?s?|inj(?:ection)?|"
    r"syp|syr(?:up)?|sachets?|powder|pdr|"
    r"susp(?:ension)?|oint(?:ment)?|crm|cream|gel|lotion|drops?|sol(?:ution)?|supp(?:ository)?|inhaler|neb|spray|e/d|"
    r"[tc](?=\.))\b\.?) \s*[:.\-]?\s+ (?=\p{L})"
)
_SUPPLY = Pattern(
    r"[x×] \s? \d{1,4} | \d{1,2} \s? [x×] \s? \d{1,4} \s? (?:doses?|ml|g) | "
    r"[(\[]? \d{1,4} \s? (?:\( [\w\s-]{2,24} \) \s?)? (?:x\s?)? (?:tab(?:let)?s?|cap(?:sule)?s?|caplets?|pills?|"
    r"sachets?|patch(?:es)?|inhalers?|bottles?|tubes?|vials?|pens?|ampoules?|"
    r"suppositor(?:y|ies)|lozenges?|ml|g) [)\].]*"
)
_PAIR = Pattern(r"(?<=\p{L}\s) \d{2,4} / (?!(?:12|52)\b) \d{2,4} (?=\s|$)")
"""The strengths of two substances without a unit: "Coartem 80/480"; "3/52" is three weeks."""
_GENERIC = Pattern(
    r"(?<=\S) \s* [(\[] (?:generic\s?:?\s?)? \p{L}[\p{L}\s/+-]{2,50}? \s "
    r"(?:I\.?P|B\.?P|U\.?S\.?P|N\.?F|Ph\.?\s?Eur)\.? \s? [)\]] (?=\s|$)"
)
"""The generic's name in brackets behind the brand's or its own, with the pharmacopoeia it is made by."""
_LABELLED_NUMBER = Pattern(r"\p{L}{2,}:\s?\d[\d/.-]*")
_COUNT_BEHIND = Pattern(r"[(\[] \s? \d{1,4} \s? \p{L}{2,12} \s? [)\]] \W* $")
"""“(56 tablets)” behind directions: how many were given, or how many are to be taken."""
_BILLED_IN = Pattern(r"units?\s?:.*")
"""The unit that a quantity is billed in, in brackets behind it: "90 (unit: Each)"."""
_TOTAL = Pattern(r"[(\[]? \s? (?:tot(?:al)?|qty) \s?[.:]?\s? (?P<quantity>\d{1,4}(?:\s?\p{L}{1,10})?) \s? [)\]]? $")
_WHEN = Pattern(
    r"\b(?:morning|noon|afternoon|evening|night|bed\s?time|daily|once|twice|times|every|hourly|meals?|food|apply|directed)\b"
)
"""What a dose does not say: when it is taken."""
_SEVERAL = Pattern(r"\d{1,3} (?:\s\p{L}+)? (?:\s\d{1,3}(?:\s\p{L}+)?)+")
_UNDATED = ("strength", "form", "dose", "route", "frequency", "quantity")
_DAY = Pattern(r"(?<![\d/.-]) \d{1,4} ([/.-]) \d{1,2} \1 \d{2,4} (?![\d/.-])")
_VARIANTS = 8
# “Lialda 2.4 gram” is two tablets of 1.2 g: whole multiples are as usual as strengths, and no lost point makes one.
_VOUCHED = (None, Known.EXACT, Known.WHOLE_MULTIPLE)


@dataclass(frozen=True, slots=True)
class Medicine:
    """One item. `agreed`: two readers read the same, or the lexicon decided between them; None when none was asked."""

    value: Mapping[str, str]
    words: tuple[Word, ...]
    issues: tuple[Issue, ...] = ()
    verified: bool = False
    agreed: bool | None = None

    @property
    def raw(self) -> str:
        """The item as the leading reader read it."""
        return " ".join(word.text for word in self.words)


def parse_medicines(lines: Sequence[Line], options: ParseOptions) -> list[Medicine]:
    """The medicines listed in the lines of one page, in order. Never raises; no lines, no medicines."""
    try:
        table = medicine_table.read(lines)
        if table is not None:
            cells = (from_cells(row, options) for row in table)
            return [item for item in cells if item]
        items = (_item(words, options) for words in medicine_rows.items(lines))
        return [item for item in items if item]
    except TimeoutError:
        return []


def agreement(found: Sequence[Token]) -> bool | None:
    """Whether two readers read these words the same; None when one of them was read once only."""
    if any(not token.settled for token in found):
        return False
    return None if any(token.word.second is None for token in found) else True


def all_agreed(parts: Sequence[bool | None]) -> bool | None:
    """Whether two readers agreed on all parts; None when one of them was read once only."""
    return False if False in parts else None if None in parts else True


def _variants(found: list[Token]) -> list[list[Token]]:
    """The tokens as they are, then with what else their disputed numbers and units may be."""
    choices = [[token, *(replace(token, text=other) for other in token.others)] for token in found]
    return [list(choice) for choice in islice(product(*choices), _VARIANTS)]


def _item(words: Sequence[Word], options: ParseOptions) -> Medicine | None:
    """The best reading of an item: the first whose strength is one the medicine comes in, else the leading one."""
    read = _without_codes(_counted(without_numbering(tokens(words))))
    found = [_read_item(variant, options) for variant in _variants(read)]
    best = next((item for item, exact in found if item and exact), found[0][0])
    if best is None:
        return None
    doubts = [issue for token in read for issue in token.issues]
    issues = tuple(dict.fromkeys((*doubts, *best.issues)))
    return replace(
        best, words=tuple(words), issues=issues, verified=best.verified and not issues, agreed=agreement(read)
    )


def _without_codes(found: list[Token]) -> list[Token]:
    """The tokens without the codes of diagnoses, which pads print behind the medicine that is for them."""
    codes = (bool(CODE.fullmatch(bare := token.text.strip("()[],;"))) and diagnoses.exists(bare) for token in found)
    return [token for token, coded in zip(found, codes, strict=True) if not coded]


def _counted(found: list[Token]) -> list[Token]:
    """The tokens with a label before how many are supplied, where a last line says that alone ("28 tablets")."""
    height = max((token.word.box.height for token in found), default=0.0)
    foot = max((token.word.box.centre[1] for token in found), default=0.0)
    at = next((at for at, token in enumerate(found) if foot - token.word.box.centre[1] < 0.5 * height), 0)
    if at and _SUPPLY.fullmatch(" ".join(token.text for token in found[at:])):
        supplied = f"Qty {found[at].text.lstrip('x×')}"
        return [*found[:at], replace(found[at], text=supplied), *found[at + 1 :]]
    return found


def _read_item(found: list[Token], options: ParseOptions) -> tuple[Medicine | None, bool]:
    """(the item, whether its strength is known exactly) by one choice of readings."""
    text = one_line(" ".join(token.text for token in found))
    numbering = _NUMBERING.match(text)
    text = text[numbering.end() :] if numbering else text
    text, eye = for_one_eye(unwrapped(_GENERIC.sub(" ", text)))
    members = {"route": eye} if eye else {}
    prefix = _PREFIX.match(text)
    if prefix:
        members["form"], text = prefix["form"], text[prefix.end() :]
    start = min(sig_start(text, after=head_length(text)), units_start(text))
    if not STRENGTH.search(text) and (pair := _PAIR.search(text)):
        members["strength"], start = pair.group(), pair.start()
        text = f"{text[: pair.start()]}{text[pair.end() :].lstrip()}"
    name, issues, rest = head_of(text[:start], members)
    tail = f"{rest} {text[start:]}".strip()
    if not all(not word.isdigit() and (is_sig_word(word) or is_form_word(word)) for word in rest.split()):
        issues = (*issues, ambiguous(f"“{rest}” is neither form nor directions"))
    if not any(character.isalpha() for character in name.value):
        return None, False
    sig = parse_sig(tail, options)
    dose_for_units(name, members, sig.members)
    members.update(_without_form(sig.members) if "form" not in members else sig.members)
    issues = (*issues, *_beyond(members.get("directions", "")))
    state, doubts = _strength(name.drug, members.get("strength"))
    issues = (*name.issues, *issues, *sig.issues, *doubts, *_half_bracketed(name.value), *_dated(members))
    verified = name.exact and state in _VOUCHED and name.drug is not None
    return Medicine(ordered({"name": name.value, **members}), (), issues, verified), state is Known.EXACT


def _dated(members: Mapping[str, str]) -> tuple[Issue, ...]:
    """The doubt that a date stands among what a medicine is: a neighbour's value ran into it."""
    day = next((found for member in _UNDATED if (found := _DAY.search(members.get(member, "")))), None)
    return (ambiguous(f"“{day.group()}” is a date and belongs to something else"),) if day else ()


def _half_bracketed(name: str) -> tuple[Issue, ...]:
    """The doubt that a bracket opens in a name and does not close: what it holds went to other members in part."""
    return (ambiguous(f"“{name}” is a part of what stands here"),) if name.count("(") != name.count(")") else ()


def _without_form(said: Mapping[str, str]) -> dict[str, str]:
    """The members of a sig whose directions begin with the form ("capsule, one once daily"), that as one of its own."""
    first, _, rest = said.get("directions", "").partition(",")
    form = rest.strip() and is_form_alone(first.strip())
    return {**said, "form": first.strip(), "directions": rest.strip()} if form else dict(said)


def _beyond(directions: str) -> tuple[Issue, ...]:
    """The doubt that directions hold more than directions: a number with a label, another medicine with a strength."""
    if labelled := _LABELLED_NUMBER.search(directions) or _COUNT_BEHIND.search(directions):
        return (ambiguous(f"what “{labelled.group()}” counts is not known"),)
    said = directions.split()
    for at in range(1, len(said)):
        rest = " ".join(said[at:])
        found = leading_drug(rest)
        behind = " ".join(said[at + found[1] : at + found[1] + 3]) if found else ""
        if STRENGTH.match(behind):
            return (ambiguous(f"“{' '.join(said[at:][:4])}” may be a medicine of its own"),)
    return ()


def ordered(whole: Mapping[str, str]) -> dict[str, str]:
    """The members in their order, those left out that hold nothing."""
    told = {**whole, "strength": of_one(whole.get("strength", ""))}
    return {member: said.strip(" ,;:") for member in MEMBERS if any(map(str.isalnum, said := told.get(member, "")))}


def _strength(drug: Drug | None, strength: str | None) -> tuple[Known | None, tuple[Issue, ...]]:
    if strength is None or drug is None:
        return None, ()
    state = known(strength if any(map(str.isalpha, strength)) else f"{strength} mg", drug)
    if state is Known.TENFOLD:
        return state, (invalid(f"{drug.name} does not come in {strength}, but in ten times more or less"),)
    return state, (invalid(f"{drug.name} does not come in {strength}"),) if state is Known.NO else ()


def from_cells(row: Mapping[str, Sequence[Word]], options: ParseOptions) -> Medicine | None:
    """An item from a table's row: the cell under the name is read like a line, the others are members as headed."""
    item = _item(row.get("name", ()), options)
    if item is None:
        return None
    members, issues, agreed = dict(item.value), list(item.issues), [item.agreed]
    for member, words in row.items():
        if member in ("name", "times") or not words:
            continue
        read = tokens(words)
        text = one_line(" ".join(token.text for token in read)).strip(EDGE)
        if member == "other":
            issues += [ambiguous(f"“{text}” stands under a head that is not known")] if text else []
            continue
        if member == "dose" and (
            strange := next((w for w in text.split() if not (is_sig_word(w) or is_form_word(w))), "")
        ):
            issues.append(ambiguous(f"“{strange}” is no word of a dose"))
        if member == "duration" and _SEVERAL.fullmatch(text):
            issues.append(ambiguous(f"“{text}” may be a duration for each of several lines"))
        issues += [issue for token in read for issue in token.issues]
        agreed.append(agreement(read))
        if text:
            members |= _cell(member, text, row, options)
    if "strength" not in members and STRENGTH.fullmatch(members.get("dose", "")):
        members["strength"] = members["dose"]
    name = resolve(members["name"])
    state, doubts = _strength(name.drug, members.get("strength"))
    issues = list(dict.fromkeys([*issues, *doubts]))
    both = all_agreed(agreed)
    made_up = row["frequency"] if "times" in row else ()
    words = tuple(word for cell in row.values() for word in cell if word not in made_up)
    verified = name.exact and state in _VOUCHED and not issues
    return Medicine(ordered(members), words, tuple(issues), verified, both)


def _cell(member: str, text: str, row: Mapping[str, Sequence[Word]], options: ParseOptions) -> dict[str, str]:
    """The members that a cell says: its head's, or those of a sig in short hand under "Directions"."""
    if member == "directions":
        sig = parse_sig(text, options)
        if not sig.issues and "directions" not in sig.members and not sig.members.keys() & row.keys():
            return sig.members
    if member in ("dose", "frequency") and not row.keys() & ({"dose", "frequency", "directions"} - {member}):
        sig = parse_sig(text, options)
        told = sig.members.keys() - {"directions"}
        if not sig.issues and (len(told) > 1 or (member == "dose" and told - {"dose"})):
            return {each: said for each, said in sig.members.items() if each not in row.keys() - {member}}
    if member == "quantity":
        return _supplied(text, row)
    if member == "duration" and (total := _TOTAL.search(text)):
        said = {"duration": with_space(text[: total.start()].strip(EDGE + "(["))}
        return said if row.get("quantity") else {**said, "quantity": one_line(total["quantity"])}
    if member == "dose" and not row.keys() & {"frequency", "directions"} and _WHEN.search(text):
        return {"directions": text}
    return {member: with_space(text) if member in ("dose", "duration") else text}


def _supplied(text: str, row: Mapping[str, Sequence[Word]]) -> dict[str, str]:
    """The quantity, and how long it lasts where that stands behind it in brackets ("30 capsules (30 days)")."""
    whole = text.lstrip("#").strip() or text
    amount, _, rest = whole.partition("(")
    lasts = rest.strip(") ")
    if "duration" not in row and is_duration(lasts):
        return {"quantity": amount.strip(), "duration": with_space(lasts)}
    if amount.strip() and (LASTS.fullmatch(lasts) or _BILLED_IN.fullmatch(lasts) or spells(lasts, amount)):
        return {"quantity": amount.strip()}
    return {"quantity": whole}
