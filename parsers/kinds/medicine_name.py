"""What stands before the directions of a medicine: its name, strength and dose form.

Enters: the text of an item up to its sig. Leaves: the name as it goes into the record, with strength and form put among
the members; what is doubtful; and what stands there and is none of them. A second name in brackets that stands for the
same medicine ("Amoxicillin 500 mg (Amoxil)") is left out.
"""

from __future__ import annotations

from parsers.extraction import Issue
from parsers.kinds.drug_name import DrugName, is_form_word, leading_drug, resolve
from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import ambiguous, one_line
from parsers.kinds.strength import STRENGTH, Known, known
from parsers.lexicon.drugs import Drug, drug
from parsers.lexicon.sig import of_kind

EDGE = " \t,;:.|*-–—·•_"
_BARE_NUMBER = Pattern(r"(?<![\w.]) \d{1,4}(?:\.\d{1,3})? \s* $")
_BARE_AMOUNTS = Pattern(
    r"[(\[]? (?P<amounts>\d{1,4}(?:\.\d{1,3})?(?:\s?[/+-]\s?\d{1,4}(?:\.\d{1,3})?){1,2}) [)\]]? \s* $"
)
"""“Telma AM 40/5”, “Ofloxacin + Ornidazole (200/500)”: a strength of two medicines without its unit."""
_JOINS = Pattern(r"\s*(?P<sign>[+/&]|with\b|and\b)\s*(?=\p{L})")
"""“Aceclofenac 100 mg + paracetamol 325 mg”: what stands between the medicines of a combination."""
_ALIAS = Pattern(r"\s*[(\[](?P<name>[^()\[\]]{3,40})[)\]]")
_FORM_BEHIND = Pattern(
    r"\s*(?: (?:eye|ear|nasal|vaginal|rectal)\s(?:drops?|ointment|oint|spray|gel|cream|solution|suspension|tablets?|"
    r"suppositor(?:y|ies)|pessar(?:y|ies)) | oral\srinse | "
    r"(?:12|24)[\s-]?h(?:ou)?rs?\s(?:tab(?:let)?s?|cap(?:sule)?s?) )\b"
)
"""Dose forms that begin like a route or a duration."""
_BY_MOUTH = Pattern(
    r"^ \W* oral \s (?=(?:tab(?:let)?|cap(?:sule)?|solution|suspension|powder|syrup|drops?|liquid)s?\b)"
)
"""How lists of American medicines name a form: "10 MG Oral Tablet"."""
_EYE = Pattern(r"\s [(\[] \s? (?P<eye>[rlb]\.?\s?/?\s?e\.?|o\.?[dsu]\.?) \s? [)\]] (?=\s|$)")
_FOR_EYES = Pattern(r"\b(?:eye|ophth\w*|drops?|ointment|oint)\b")
_WHOLE_NAME = Pattern(r"[(\[] \s? (?P<name>[^()\[\]]{4,60}?) \s? [)\]] (?=\s|$)")
_SQUARE = Pattern(r"(?<=\s) \[ \s? (?P<form>\p{L}[\p{L}\s]{2,24}?) \s? \] (?=\s|$)")
_COUNTED = Pattern(r"(?P<form>[\p{L}\s]{0,24}?) \s? [x×] \s? (?P<quantity>\d{1,4}(?:\s(?:bot|btl|bottle|tube|box)s?)?)")
"""“500 mg tab x 20”: tablets as a rule, but days may be meant."""
_MARK = Pattern(r"\s+(?P<mark>[A-Z]{2})\s+(?=\d)", ignore_case=False)
"""Two capitals between a name and its strength."""
_SAME_STEM = 5
"""Letters by which two spellings of one ingredient are told: clavulanate, clavulanic acid."""


def for_one_eye(text: str) -> tuple[str, str]:
    """(an item's text, the eye): "Timolol eye drops [LE]" says in brackets which eye is meant; "" where none is."""
    eye = _EYE.search(text) if _FOR_EYES.search(text) else None
    return (f"{text[: eye.start()]}{text[eye.end() :]}", eye["eye"]) if eye else (text, "")


def unwrapped(text: str) -> str:
    """An item's text without brackets around a whole name ("(Moxifloxacin eye drops) 5 ml") or a dose form."""
    if (whole := _WHOLE_NAME.match(text)) and leading_drug(whole["name"]):
        text = f"{whole['name']} {text[whole.end() :].lstrip()}"
    form = _SQUARE.search(text)
    known_form = form is not None and all(map(is_form_word, form["form"].split()))
    return f"{text[: form.start()]}{form['form']}{text[form.end() :]}" if form and known_form else text


def head_length(text: str) -> int:
    """How many characters of the text's start are certainly no sig: a listed name, a strength and a form behind it."""
    listed = leading_drug(text)
    length = len(" ".join(text.split()[: listed[1]])) if listed else 0
    length = _marked(text, length) if length else 0
    strength = STRENGTH.search(text)
    form = _FORM_BEHIND.match(text, strength.end()) if strength else None
    return form.end() if form else length


def _marked(text: str, length: int) -> int:
    """Where a listed name ends with a mark like short hand ("Augmentin BD 1 g 1 tab bd"), told by short hand behind."""
    mark = _MARK.match(text, length)
    behind = text[mark.end() :].split()[1:] if mark and STRENGTH.match(text, mark.end()) else []
    told = any(word.casefold().strip(".,;") in of_kind("frequency") for word in behind)
    return mark.end("mark") if mark and told else length


def units_start(text: str) -> int:
    """Where the units of an insulin's dose stand ("Lantus 20 units"), which look like a strength; else the end."""
    listed = leading_drug(text)
    units = STRENGTH.search(text) if listed and listed[0].generic.startswith("insulin") else None
    dosed = units is not None and "/" not in units.group() and "u" in units.group().casefold()
    return units.start() if units and dosed else len(text)


def head_of(head: str, members: dict[str, str]) -> tuple[DrugName, tuple[Issue, ...], str]:
    """The name, with strength and form put among the members, and what stands behind them and is neither."""
    strength = STRENGTH.search(head)
    if strength:
        members["strength"] = one_line(strength.group())
        after = _without_alias(head[: strength.start()], head[strength.end() :]).strip(EDGE)
        head, form = _with_partners(head[: strength.start()], after, members)
    else:
        form = ""
    form = _BY_MOUTH.sub("", form)
    counted = _COUNTED.fullmatch(form)
    if counted and all(map(is_form_word, counted["form"].split())):
        members["quantity"] = counted["quantity"]
        name, ending = _without_form(head.strip(EDGE))
        members.setdefault("form", counted["form"] or ending)
        return resolve(name), (ambiguous(f"what “x {counted['quantity']}” counts is not certain"),), ""
    known_form = _FORM_BEHIND.fullmatch(form) or all(is_form_word(w) and not w.isdigit() for w in form.split())
    rest = "" if known_form else form
    form = "" if rest else form
    name, ending = _without_form(head.strip(EDGE))
    for found in (form, ending):
        if found.strip(EDGE) and "form" not in members:
            members["form"] = found.strip(EDGE)
    return (*_with_bare_number(name, members), rest)


def _without_form(name: str) -> tuple[str, str]:
    """(name, dose form at its end): a name that is listed with its form stays whole."""
    listed = leading_drug(name)
    words = name.split()
    for length in (3, 2, 1):
        ending = " ".join(words[-length:]).casefold().strip(EDGE + "()")
        known_form = ending in of_kind("form") or ending.removesuffix("s") in of_kind("form")
        if len(words) > length and known_form and (listed is None or listed[1] <= len(words) - length):
            return " ".join(words[:-length]), " ".join(words[-length:])
    return name, ""


def _with_bare_number(name: str, members: dict[str, str]) -> tuple[DrugName, tuple[Issue, ...]]:
    """“Lisinopril 10” has a strength in doubt; in “Dolo 650”, a brand, the number is part of the name."""
    listed = leading_drug(name)
    whole = listed is not None and listed[1] == len(name.split())
    if not whole and "strength" not in members and (amounts := _BARE_AMOUNTS.search(name)):
        members["strength"] = one_line(amounts["amounts"])
        found = resolve(name[: amounts.start()])
        sure = found.drug and known(f"{members['strength']} mg", found.drug) is Known.EXACT
        return found, () if sure else (ambiguous("the strength has no unit"),)
    number = _BARE_NUMBER.search(name)
    resolved = resolve(name)
    meant = resolved.drug
    if number is None or "strength" in members or meant is None or meant.name != meant.generic:
        return resolved, ()
    members["strength"] = number.group().strip()
    return resolve(name[: number.start()]), (ambiguous("the strength has no unit"),)


def dose_for_units(name: DrugName, members: dict[str, str], sig: dict[str, str]) -> None:
    """Insulin is dosed in units: “Lantus 20 units at bedtime” states a dose, not a strength."""
    generic = name.drug.generic if name.drug else name.value.casefold()
    strength = members.get("strength", "").casefold()
    if generic.startswith("insulin") and "unit" in strength and "/" not in strength and "dose" not in sig:
        sig["dose"] = members.pop("strength")


def _with_partners(name: str, after: str, members: dict[str, str]) -> tuple[str, str]:
    """(the name, what stands behind) with the other medicines of a combination that has each with its strength."""
    while (sign := _JOINS.match(after)) and (strength := STRENGTH.search(after, sign.end())):
        other = after[sign.end() : strength.start()].strip(EDGE)
        if resolve(other).drug is None:
            break
        name = f"{name.strip(EDGE)} {sign['sign']} {other}"
        members["strength"] = f"{members['strength']} {sign['sign']} {one_line(strength.group())}"
        after = after[strength.end() :].strip(EDGE)
    return name, after


def _without_alias(name: str, rest: str) -> str:
    """What stands behind the strength, without another name of the same medicine in brackets."""
    alias = _ALIAS.search(rest)
    meant, other = resolve(name.strip(EDGE)).drug, drug(alias["name"].strip(EDGE)) if alias else None
    if alias is None or meant is None or other is None or _stems(meant) != _stems(other):
        return rest
    return f"{rest[: alias.start()]} {rest[alias.end() :]}"


def _stems(some: Drug) -> set[str]:
    return {part.strip()[:_SAME_STEM] for part in some.generic.split("-")}
